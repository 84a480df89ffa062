// SPDX-License-Identifier: MIT
#include "hipplan/pages/clinician_page.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "hipplan/explain/make_room.hpp"
#include "hipplan/pages/listening_page.hpp"
#include "hipplan/pages/routine_table.hpp"
#include "hipplan/pages/why_page.hpp"
#include "hipplan/text/lists.hpp"
#include "hipplan/words/exercise_words.hpp"
#include "hipplan/words/notice_words.hpp"
#include "hipplan/words/profile_words.hpp"

namespace hipplan {
namespace {

std::string sources_of(const Catalog& catalog, const Exercise& exercise) {
  std::vector<std::string_view> ids;
  for (const Index<Source> source : exercise.sources) ids.push_back(catalog.sources[source].id);
  return fmt::format("{}", fmt::join(ids, ", "));
}

std::string facts_of_item(const Catalog& catalog, const Item& item) {
  const Exercise& exercise = catalog.exercises[item.exercise];
  std::vector<std::string> uses;
  for (const Index<Thing> thing : item.uses) uses.emplace_back(catalog.things[thing].name);
  return fmt::format("{}; {}, level {} of 5; {}; {}; about {}", exercise.id, name_of(item.phase), exercise.level,
                     in_words(exercise.position),
                     uses.empty() ? std::string("uses nothing") : "uses " + list_in_words(uses),
                     minutes_in_words(item.estimate));
}

Page why_each(const Catalog& catalog, const Plan& plan, std::optional<int> week, int level) {
  Page page{Heading{level, "Why each exercise"}};
  int shown = 0;
  for (const RoutineRow& row : routine_rows(plan, week)) {
    if (row.number == shown) continue;
    shown = row.number;
    const Exercise& exercise = catalog.exercises[row.item->exercise];
    page.push_back(Heading{3, fmt::format("{}. {}", row.number, exercise.name)});
    Labelled facts{{{"What", facts_of_item(catalog, *row.item)}}};
    const std::vector<std::string> decided = decided_of(catalog, plan, row.item->exercise);
    if (!decided.empty()) facts.items.emplace_back("Log", fmt::format("{}", fmt::join(decided, " ")));
    facts.items.emplace_back("Why", fmt::format("{}", fmt::join(reasons_for(catalog, plan, row.item->exercise), " ")));
    facts.items.emplace_back("Sources", sources_of(catalog, exercise));
    page.push_back(std::move(facts));
  }
  return page;
}

/// Why an exercise is not in the plan, in one line; `why` has it in full.
std::string why_not_in_short(const Catalog& catalog, const Plan& plan, Index<Exercise> index) {
  if (!plan.assessment.is_eligible(index)) return fmt::format("{}", fmt::join(why_not(catalog, plan, index), " "));
  std::vector<std::string> instead;
  for (const Index<Exercise> other : in_its_place(catalog, plan, catalog.exercises[index]))
    instead.emplace_back(catalog.exercises[other].name);
  return instead.empty() ? std::string("Allowed; there was no place or no time.")
                         : fmt::format("Allowed; in place: {}.", list_in_words(instead));
}

/// Those that the same stands against stand together.
Labelled others(const Catalog& catalog, const Plan& plan) {
  std::vector<std::pair<std::string, std::vector<std::string>>> groups;
  for (const Index<Exercise> i : catalog.exercises.indices()) {
    if (!reasons_for(catalog, plan, i).empty()) continue;
    const std::string why = why_not_in_short(catalog, plan, i);
    auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& known) { return known.first == why; });
    if (group == groups.end()) group = groups.insert(groups.end(), {why, {}});
    group->second.emplace_back(catalog.exercises[i].name);
  }
  Labelled out;
  for (const auto& [why, names] : groups) out.items.emplace_back(fmt::format("{}", fmt::join(names, ", ")), why);
  return out;
}

Page left_out(const Catalog& catalog, const Plan& plan, int level) {
  std::vector<std::string> words;
  for (const Notice& notice : plan.notices) {
    if (place_of(notice.kind) == NoticePlace::clinician) words.push_back(notice_in_words(catalog, plan, notice));
  }
  Page page{Heading{level, "What this plan leaves out, and what would help"}};
  if (!words.empty()) page.push_back(Bullets{words});
  page.push_back(Heading{3, "Why not the other exercises"});
  page.push_back(others(catalog, plan));
  return page;
}

/// What a report of an exercise programme owes its reader and stands nowhere else (rules J).
Page report(const Catalog& catalog, int level) {
  return {Heading{level, "About this programme (CERT)"},
          Labelled{{
              {"Who made it",
               fmt::format("software, from the answers alone, out of {} exercises", catalog.exercises.size())},
              {"Where and with whom", "at home, alone; nobody supervises it"},
              {"Where it begins", "at the gentle end of what the pain number allows"},
              {"How it grows", "each exercise by one small step a week at most, and only if the boxes are ticked"},
              {"How adherence is measured", "a line a session in the log: done, pain during, next morning, effort"},
              {"To check that it is done as written", "watch one session, or have the cards read aloud during one"},
              {"If it does harm", "the patient is told to stop, to write down what happened, and to tell a clinician"},
          }}};
}

}  // namespace

Page clinician_page(const Catalog& catalog, const Plan& plan, const PlanPageOptions& options) {
  // After the plan it is a part of the plan's page.
  const int level = options.clinician ? 2 : 3;
  Page page{Heading{level - 1, "For the clinician"}, Heading{level, "Made from these answers"},
            Labelled{answers_of(catalog, plan)}};
  const auto add = [&](Page blocks) {
    for (Block& block : blocks) page.push_back(std::move(block));
  };
  add(why_each(catalog, plan, options.week, level));
  add(left_out(catalog, plan, level));
  add(report(catalog, level));
  if (options.made) page.push_back(Small{made_in_words(*options.made)});
  return page;
}

}  // namespace hipplan
