// SPDX-License-Identifier: MIT
#include "hipplan/words/choice_words.hpp"

#include <fmt/format.h>

namespace hipplan {

std::string reason_in_words(const Catalog& catalog, const Plan& plan, const Item& item) {
  const Exercise& exercise = catalog.exercises[item.exercise];
  const std::string_view part = catalog.program.groups[exercise.trains].in_words;
  std::string out;
  switch (item.reason.purpose) {
    case Purpose::warm_up: out = "Warms you up before the work."; break;
    case Purpose::loosen: out = fmt::format("Gentle movement for {}.", part); break;
    case Purpose::wake_up: out = fmt::format("Gentle work for {}, to wake the muscles up.", part); break;
    case Purpose::every_session: out = fmt::format("Strengthens {}, which every strength day works.", part); break;
    case Purpose::weekly: out = fmt::format("Strengthens {}, which every week should work.", part); break;
    case Purpose::variety: out = fmt::format("Trains {}, for variety.", part); break;
    case Purpose::stretch: out = fmt::format("Stretches {}.", part); break;
    case Purpose::cardio: out = "Keeps heart and joints moving."; break;
    case Purpose::cool_down: out = "Lets you come to rest."; break;
  }
  if (item.reason.climbed_from) {
    out += fmt::format(" The next step after {}.", catalog.exercises[*item.reason.climbed_from].name);
  } else if (item.reason.only_choice) {
    out += " The only one of its kind that fits your answers.";
  } else if (exercise.level <= 1) {
    out += fmt::format(" One of the gentlest that fit a pain of {}.", plan.assessment.profile.pain);
  } else {
    out += fmt::format(" It fits a pain of {}.", plan.assessment.profile.pain);
  }
  return out;
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
