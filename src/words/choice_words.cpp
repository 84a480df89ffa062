// SPDX-License-Identifier: MIT
#include "hipplan/words/choice_words.hpp"

#include <fmt/format.h>

#include "hipplan/words/exercise_words.hpp"

namespace hipplan {
namespace {

/// What it is for.
std::string purpose_in_words(const Catalog& catalog, const Item& item) {
  const std::string_view part = catalog.program.groups[catalog.exercises[item.exercise].trains].in_words;
  switch (item.phase) {
    case Phase::warm_up: return "Warms you up.";
    case Phase::mobility: return fmt::format("Loosens you and keeps the {} moving.", catalog.program.region.one);
    case Phase::activation: return fmt::format("Gentle work for {}.", part);
    case Phase::strength: return fmt::format("Strengthens {}.", part);
    case Phase::stretch: return fmt::format("Stretches {}.", part);
    case Phase::cardio: return "Keeps heart, lungs and joints moving.";
    case Phase::cool_down: return "Lets you come to rest.";
  }
  return {};
}

/// Why this one and no other, where that is worth a word.
std::string preference_in_words(const Catalog& catalog, const Item& item) {
  const Reason& reason = item.reason;
  const Exercise& exercise = catalog.exercises[item.exercise];
  if (reason.climbed_from) return fmt::format("The next step after {}.", catalog.exercises[*reason.climbed_from].name);
  switch (reason.chosen) {
    case Chosen::strength_routine: return "You know it from your strength days.";
    case Chosen::included: return "It was asked for by name.";
    case Chosen::preferred: return "It is of the kind that was asked for.";
    case Chosen::condition:
      return fmt::format("It suits you well with {}.", catalog.conditions[std::get<Index<Condition>>(reason.by)].name);
    case Chosen::goal: return fmt::format("It helps you to {}.", catalog.goals[std::get<Index<Goal>>(reason.by)].name);
    case Chosen::unused_thing:
      return fmt::format("It uses {}, which you have.", catalog.things[std::get<Index<Thing>>(reason.by)].name);
    case Chosen::machine: return "You have what it needs.";
    case Chosen::role: return "It warms you up and is the work itself: little else is possible.";
    case Chosen::list:
    case Chosen::points: break;
  }
  if (reason.only_choice) return "The only one of its kind that fits your answers.";
  if (reason.kept_height)
    return fmt::format("You can do it {}, where your other work is.", in_words(exercise.position));
  return {};
}

}  // namespace

std::string reason_in_words(const Catalog& catalog, const Item& item) {
  const std::string preference = preference_in_words(catalog, item);
  return purpose_in_words(catalog, item) + (preference.empty() ? "" : " " + preference);
}

std::string change_in_words(const Catalog& catalog, const Item& item) {
  switch (item.change) {
    case Change::none: return {};
    case Change::begins: return "new";
    case Change::more_repetitions: return "more times";
    case Change::longer_hold: return "longer hold";
    case Change::more_sets: return "one more round";
    case Change::more_minutes: return "more minutes";
    case Change::more_days: return "on more days";
    case Change::next_rung:
      return item.reason.climbed_from
                 ? fmt::format("takes over from {}", catalog.exercises[*item.reason.climbed_from].name)
                 : std::string("a step harder");
  }
  return {};
}

}  // namespace hipplan
