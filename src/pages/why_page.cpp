// SPDX-License-Identifier: MIT
// Why an exercise is in a plan or not: sentences for a patient, rule ids and sources for a clinician.
#include "hipplan/pages/why_page.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/explain/unlock.hpp"
#include "hipplan/pages/listening_page.hpp"
#include "hipplan/text/lists.hpp"
#include "hipplan/words/choice_words.hpp"
#include "hipplan/words/exercise_words.hpp"
#include "hipplan/words/listening_words.hpp"
#include "hipplan/words/told.hpp"

namespace hipplan {
namespace {

std::string keys(const Catalog& catalog, const std::vector<Index<Source>>& sources) {
  std::vector<std::string_view> ids;
  for (const Index<Source> source : sources) ids.push_back(catalog.sources[source].id);
  return fmt::format("{}", fmt::join(ids, ", "));
}

/// " [rule; source, source]": what a clinician looks for at the end of a sentence.
std::string mark(const Catalog& catalog, std::string_view rule, const std::vector<Index<Source>>& sources) {
  if (sources.empty()) return fmt::format(" [{}]", rule);
  return fmt::format(" [{}; {}]", rule, keys(catalog, sources));
}

/// Where an exercise stands in a plan.
struct Appearance {
  const Item* first = nullptr;
  int from_week = 0;
  int to_week = 0;
  std::vector<std::string> days;
};

Appearance find_in(const Plan& plan, Index<Exercise> exercise) {
  Appearance found;
  for (const Week& week : plan.weeks) {
    for (const Session& session : week.sessions) {
      for (const Item& item : session.items) {
        if (item.exercise != exercise) continue;
        if (found.first == nullptr) {
          found.first = &item;
          found.from_week = week.number;
        }
        found.to_week = week.number;
        if (week.number == found.from_week) found.days.emplace_back(long_name(session.day));
      }
    }
  }
  return found;
}

/// The other exercises of its ladder from gentle to hard, this one marked.
std::string ladder_in_words(const Catalog& catalog, const Exercise& exercise) {
  std::vector<std::string> rungs;
  for (int rung = 1;; ++rung) {
    std::vector<std::string> names;
    bool above = false;
    for (const Exercise& other : catalog.exercises) {
      if (!other.ladder || other.ladder->ladder != exercise.ladder->ladder) continue;
      above = above || other.ladder->rung > rung;
      if (other.ladder->rung != rung) continue;
      const bool near = other.position == exercise.position || other.id == exercise.id;
      if (near) names.push_back(fmt::format("{}{}", other.name, other.id == exercise.id ? " (this one)" : ""));
    }
    if (!names.empty()) rungs.push_back(fmt::format("{} {}", rung, list_in_words(names, "or")));
    if (!above) break;
  }
  return fmt::format("From gentle to hard, {}: {}.", in_words(exercise.position), fmt::join(rungs, " - "));
}

/// What it came to in the plan, week by week: each dose once.
std::string growth_in_words(const Catalog& catalog, const Plan& plan, Index<Exercise> index) {
  std::vector<std::string> words;
  const Dose* last = nullptr;
  std::optional<Index<Exercise>> successor;
  for (const Week& week : plan.weeks) {
    for (const Session& session : week.sessions) {
      for (const Item& item : session.items) {
        if (item.change == Change::next_rung && item.reason.climbed_from == index) successor = item.exercise;
        if (item.exercise != index || (last != nullptr && *last == item.dose)) continue;
        words.push_back(fmt::format("{} in week {}", dose_in_short(item.dose), week.number));
        last = &item.dose;
      }
    }
  }
  std::string out = words.size() < 2 ? std::string("In these weeks it stays as it is.")
                                     : fmt::format("At most one step a week: {}.", fmt::join(words, ", "));
  if (successor) out += fmt::format(" Then {} takes over.", catalog.exercises[*successor].name);
  return out;
}

/// What put an exercise of the plan before the others that its place takes, in full.
std::string choice_in_full(const Catalog& catalog, const Item& item) {
  std::string words = reason_in_words(catalog, item);
  const Reason& reason = item.reason;
  if (reason.climbed_from || reason.only_choice) return words;
  const Slot& slot = catalog.program.routine.slots[reason.slot];
  if (reason.chosen == Chosen::list) {
    const std::string_view kept = reason.kept_height ? ", among those that keep to the height of the other work" : "";
    words += fmt::format(" The first in the list of '{}' that is allowed and fits{}.", slot.id, kept);
  }
  if (reason.chosen == Chosen::points)
    words += fmt::format(" In no list of '{}': the nearest in level and the gentlest of what is left.", slot.id);
  return words;
}

std::string reason_of_first_dose(const Plan& plan, DoseReason reason) {
  const Profile& profile = plan.assessment.profile;
  switch (reason) {
    case DoseReason::own_range: return "the gentle end of its own range.";
    case DoseReason::warm_up_minutes: return "enough to warm up.";
    case DoseReason::short_session:
      return fmt::format("fewer minutes than its own, as a session has {}.", profile.minutes);
    case DoseReason::shorter_hold: return "held shorter than usual, for your safety.";
    case DoseReason::one_round_in_short:
      return fmt::format("one round, because {} minutes are short.", profile.minutes);
    case DoseReason::fewer_rounds: return fmt::format("fewer rounds than usual, for a pain of {}.", profile.pain);
    case DoseReason::fewer_repetitions: return "few times at first, as all strength work begins and grows alike.";
  }
  return {};
}

std::string first_dose_in_words(const Plan& plan, const Item& item) {
  return fmt::format("It begins with {}: {}", dose_in_short(item.dose),
                     reason_of_first_dose(plan, item.reason.first_dose));
}

std::vector<Index<Source>> sources_of(const Catalog& catalog, const Assessment& assessment,
                                      const Objection& objection) {
  switch (basis_of(objection.rule)) {
    case Basis::answers: return {};
    case Basis::condition: return catalog.conditions[objection.condition].evidence.sources;
    case Basis::band: return band_of(catalog, assessment).evidence.sources;
  }
  return {};
}

template <class Value>
void add_new(std::vector<Value>& all, const Value& value) {
  if (std::find(all.begin(), all.end(), value) == all.end()) all.push_back(value);
}

/// The mark of a sentence that tells several objections: each rule and each source once.
std::string mark_for(const Catalog& catalog, const Assessment& assessment, const std::vector<Objection>& objections) {
  std::vector<std::string_view> rules;
  std::vector<Index<Source>> sources;
  for (const Objection& objection : objections) {
    add_new(rules, id_of(objection.rule));
    for (const Index<Source> source : sources_of(catalog, assessment, objection)) add_new(sources, source);
  }
  return mark(catalog, fmt::format("{}", fmt::join(rules, ", ")), sources);
}

/// What would bring in an exercise that is allowed.
Page how_to_have_it(const Catalog& catalog, Index<Exercise> index, const WaysToMakeRoom& ways) {
  std::vector<std::string> words;
  if (ways.include) words.push_back(fmt::format("Asking for it by name (--include {}).", catalog.exercises[index].id));
  if (ways.weeks)
    words.push_back(fmt::format("A longer plan: it comes in week {} (--weeks {}).", ways.number_of_week, *ways.weeks));
  if (ways.minutes) words.push_back(fmt::format("Sessions of {0} minutes (--minutes {0}).", *ways.minutes));
  if (!ways.avoid.empty()) {
    std::vector<std::string> names;
    std::vector<std::string_view> ids;
    for (const Index<Exercise> other : ways.avoid) {
      names.emplace_back(catalog.exercises[other].name);
      ids.push_back(catalog.exercises[other].id);
    }
    // A flag for each, so that no line breaks inside a word that is to be typed.
    words.push_back(fmt::format("A plan without {} (--avoid {}).", list_in_words(names), fmt::join(ids, " --avoid ")));
  }
  if (words.empty()) {
    return {
        Paragraph{"Asking for it, a longer plan, longer sessions and leaving out a few others like it were tried, each "
                  "alone. None of them brings it in."}};
  }
  return {Heading{3, words.size() == 1 ? "What would bring it in" : "What would bring it in, each alone"},
          Bullets{words}};
}

}  // namespace

std::vector<std::string> reasons_for(const Catalog& catalog, const Plan& plan, Index<Exercise> index) {
  const Exercise& exercise = catalog.exercises[index];
  const Band& band = band_of(catalog, plan.assessment);
  const Appearance found = find_in(plan, index);
  if (found.first == nullptr) return {};
  const Item& item = *found.first;
  std::vector<std::string> lines;
  lines.push_back(fmt::format("It is in your plan in {}, on {}.",
                              found.from_week == found.to_week
                                  ? fmt::format("week {}", found.from_week)
                                  : fmt::format("weeks {} to {}", found.from_week, found.to_week),
                              list_in_words(found.days)));
  lines.push_back(choice_in_full(catalog, item) + mark(catalog,
                                                       choice_ids[static_cast<std::size_t>(item.reason.chosen)],
                                                       catalog.program.routine.evidence.sources));
  if (item.reason.climbed_from) {
    lines.push_back(fmt::format("{} had been done in full before.{}", catalog.exercises[*item.reason.climbed_from].name,
                                mark(catalog, next_rung_id, catalog.program.ladders_evidence.sources)));
  }
  // What was done before this plan begins elsewhere.
  if (!plan.listened || item.change == Change::begins || item.change == Change::next_rung)
    lines.push_back(first_dose_in_words(plan, item) + mark(catalog, first_dose_id, exercise.dose.evidence.sources));
  if (item.phase != Phase::warm_up && item.phase != Phase::cool_down) {
    lines.push_back(growth_in_words(catalog, plan, index) + mark(catalog, growth_id, band.evidence.sources));
  }
  if (exercise.ladder) {
    lines.push_back(ladder_in_words(catalog, exercise) +
                    mark(catalog, next_rung_id, catalog.program.ladders_evidence.sources));
  }
  return lines;
}

std::vector<std::string> reasons_against(const Catalog& catalog, const Assessment& assessment, Index<Exercise> index) {
  std::vector<std::string> lines;
  for (const Told& one : told(catalog, assessment, index))
    lines.push_back(one.sentence + mark_for(catalog, assessment, one.objections));
  return lines;
}

std::vector<std::string> why_not(const Catalog& catalog, const Plan& plan, Index<Exercise> index) {
  const Exercise& exercise = catalog.exercises[index];
  std::vector<std::string> lines = reasons_against(catalog, plan.assessment, index);
  if (!plan.assessment.is_eligible(index)) {
    const std::vector<Unlock> unlocks = unlocks_for(catalog, plan.assessment.profile, index);
    std::vector<std::string> words;
    for (const Unlock& unlock : unlocks) words.push_back(unlock_in_words(catalog, index, unlock));
    // Nobody can do without what a clinician has found, and is not told to.
    const bool is_found = std::any_of(unlocks.begin(), unlocks.end(), [](const Unlock& unlock) {
      return unlock.kind == Unlock::Kind::without_condition;
    });
    if (!words.empty() && !is_found) lines.push_back(fmt::format("It would be possible {}.", fmt::join(words, "; ")));
    return lines;
  }
  const Decision* const dropped = plan.listened ? dropped_of(*plan.listened, index) : nullptr;
  if (dropped != nullptr) {
    lines.push_back(fmt::format("It has been {}. It comes back only after easier work that goes well.",
                                left_out_in_words(*dropped)));
  }
  const std::vector<Index<Exercise>> same = in_its_place(catalog, plan, exercise);
  for (const Index<Exercise> other : same) {
    const Appearance there = find_in(plan, other);
    lines.push_back(fmt::format("In its place, for {}: {}. {}", catalog.program.groups[exercise.trains].in_words,
                                catalog.exercises[other].name,
                                there.first == nullptr ? "" : choice_in_full(catalog, *there.first)));
  }
  if (lines.empty()) {
    lines.emplace_back("Nothing stands against it. What a week needs first has the places, or the time is used up.");
  }
  return lines;
}

Page why_page(const Catalog& catalog, const Plan& plan, Index<Exercise> index, const Profile& profile,
              const PlanFor& plan_for) {
  const Exercise& exercise = catalog.exercises[index];
  Page page;
  std::vector<std::string> reasons = reasons_for(catalog, plan, index);
  const std::vector<std::string> decided = decided_of(catalog, plan, index);
  if (!reasons.empty()) {
    reasons.insert(reasons.begin(), decided.begin(), decided.end());
    page.push_back(Heading{1, fmt::format("{}: in your plan", exercise.name)});
    page.push_back(Bullets{reasons});
  } else if (plan.assessment.is_eligible(index)) {
    page.push_back(Heading{1, fmt::format("{}: allowed, but not in your plan", exercise.name)});
    page.push_back(Bullets{why_not(catalog, plan, index)});
    const WaysToMakeRoom ways = ways_to_make_room(catalog, plan_for, profile, index);
    for (Block& block : how_to_have_it(catalog, index, ways)) page.push_back(std::move(block));
  } else {
    page.push_back(Heading{1, fmt::format("{}: not for you as things are", exercise.name)});
    page.push_back(Bullets{why_not(catalog, plan, index)});
  }
  // In no week of the plan, for it was dropped.
  if (reasons.empty() && !decided.empty()) {
    page.push_back(Heading{3, "What your log says"});
    page.push_back(Bullets{decided});
  }
  std::vector<std::string> sources;
  for (const Index<Source> source : exercise.sources) {
    sources.push_back(fmt::format("{}: {}", catalog.sources[source].id, catalog.sources[source].title));
  }
  page.push_back(Heading{3, "Where the exercise comes from"});
  page.push_back(Bullets{sources});
  return page;
}

}  // namespace hipplan
