// SPDX-License-Identifier: MIT
// The plan as a patient holds it (rules L). What is needed at each session comes first: when to stop, and the table.
// How to do each exercise follows, then what is looked up now and then. What only a clinician asks stands on a sheet of
// its own.
#include "hipplan/pages/plan_page.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

#include "hipplan/pages/card_page.hpp"
#include "hipplan/pages/clinician_page.hpp"
#include "hipplan/pages/guide_page.hpp"
#include "hipplan/pages/listening_page.hpp"
#include "hipplan/pages/log_grid.hpp"
#include "hipplan/pages/routine_table.hpp"
#include "hipplan/text/lists.hpp"
#include "hipplan/words/notice_words.hpp"
#include "hipplan/words/profile_words.hpp"

namespace hipplan {
namespace {

/// Whether any of these weeks, but for the first, has a harder exercise take over from another.
bool climbs(const Plan& plan) {
  bool found = false;
  each_item(plan, [&](const Week& week, const Session&, const Item& item) {
    found = found || (week.number > plan.weeks.front().number && item.change == Change::next_rung);
  });
  return found;
}

class PlanPage {
 public:
  PlanPage(const Catalog& catalog, const Plan& plan, const PlanPageOptions& options)
      : catalog_(catalog), plan_(plan), options_(options), advice_(catalog.program.advice) {}

  Page build() {
    first_sheet();
    if (!options_.brief) {
      add(PageBreak{});
      add(card_page(catalog_, plan_, options_.week, options_.figures));
      add(PageBreak{});
      last_sheet();
    }
    if (options_.made) add(Small{made_in_words(*options_.made)});
    return std::move(page_);
  }

 private:
  void add(Block block) { page_.push_back(std::move(block)); }
  void add(Page blocks) { std::move(blocks.begin(), blocks.end(), std::back_inserter(page_)); }

  std::vector<std::string> notices(NoticePlace place) const {
    std::vector<std::string> words;
    for (const Notice& notice : plan_.notices) {
      if (place_of(notice.kind) == place) words.push_back(notice_in_words(catalog_, plan_, notice));
    }
    return words;
  }

  void first_sheet() {
    // Nothing stands before the advice to see somebody (rules A, H).
    std::vector<std::string> first = notices(NoticePlace::first);
    for (std::string& line : assumed_of_conditions(catalog_, plan_)) first.push_back(std::move(line));
    if (!first.empty()) add(Box{"BEFORE ANYTHING ELSE", first});
    add(Heading{1, "Your exercise plan"});
    add(who_and_what_for());
    add(Box{"WHEN TO STOP AND GET HELP", {advice_.safety.begin(), advice_.safety.end()}});
    warnings();
    // Of this week, which comes first.
    if (!options_.week || options_.week == plan_.weeks.front().number) add(listening_page(catalog_, plan_));
    for (RoutineTable& table : routine_tables(catalog_, plan_, options_.week, options_.figures)) {
      // There is no card to lead to.
      for (RoutineTable::Row& row : table.rows) {
        if (options_.brief) row.card.clear();
      }
      add(std::move(table));
    }
    add(Paragraph{legend()});
    moving_on();
  }

  FillIn who_and_what_for() const {
    const Profile& profile = plan_.assessment.profile;
    FillIn lines{{{"Name", "Date"}, {"Doctor or therapist, phone", "Review on"}}};
    if (profile.goals.empty()) lines.lines.push_back({"I want to be able to", "How well, 0 to 10"});
    for (const Index<Goal> goal : profile.goals)
      lines.lines.push_back({fmt::format("I want to {}. How well now, 0 to 10", catalog_.goals[goal].name)});
    return lines;
  }

  /// What comes with a condition and must be acted on as well.
  void warnings() {
    std::vector<std::string> lines;
    for (const Index<Condition> index : plan_.assessment.profile.conditions) {
      const std::string_view warning = catalog_.conditions[index].warning;
      if (!warning.empty() && std::find(lines.begin(), lines.end(), warning) == lines.end())
        lines.emplace_back(warning);
    }
    if (!lines.empty()) add(Box{"AND WITH WHAT YOU TOLD US", lines});
  }

  std::string legend() const {
    const auto walking = walking_in_words(catalog_, plan_);
    return fmt::format(
        "2x10 is 2 rounds of 10; 3x5s is 3 holds of 5 seconds; * has changed. Each side: do that on both, the sore "
        "one first.{} Made by software; nobody has examined you.",
        walking ? " " + *walking : std::string());
  }

  void moving_on() {
    if (plan_.weeks.size() < 2 || options_.week == plan_.weeks.front().number) return;
    add(
        Paragraph{"Later weeks are a goal, not a must. Move on only if all of this is true. Otherwise do the same week "
                  "again; that "
                  "is fine."});
    std::vector<std::string> boxes = with_limit(plan_.assessment, advice_.move_on);
    if (climbs(plan_)) boxes.push_back(with_limit(plan_.assessment, {advice_.move_up}).front());
    add(Checks{boxes});
  }

  void last_sheet() {
    add(Heading{2, "While you follow this plan"});
    add(pain_page(catalog_, plan_));
    add(bad_day_page(catalog_, plan_));
    add(floor_page(catalog_, plan_));
    add(goal_page(catalog_, plan_));
    add(day_by_day_page(catalog_, plan_));
    add(log_grid(plan_, options_.week));
    about();
  }

  void about() {
    add(Heading{3, "About this plan"});
    add(Labelled{{{"Your answers", answers_in_words(catalog_, plan_)}}});
    std::vector<std::string> lines = notices(NoticePlace::patient);
    lines.emplace_back(advice_.expectation);
    lines.emplace_back(advice_.again);
    add(Bullets{lines});
  }

  const Catalog& catalog_;
  const Plan& plan_;
  const PlanPageOptions& options_;
  const Advice& advice_;
  Page page_;
};

}  // namespace

Page plan_page(const Catalog& catalog, const Plan& plan, const PlanPageOptions& options) {
  if (options.clinician) return clinician_page(catalog, plan, options);
  Page page = PlanPage(catalog, plan, options).build();
  if (options.explain) {
    page.emplace_back(PageBreak{});
    for (Block& block : clinician_page(catalog, plan, options)) page.push_back(std::move(block));
  }
  return page;
}

}  // namespace hipplan
