// SPDX-License-Identifier: MIT
#include "hipplan/explain/unlock.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hipplan/rules/judge.hpp"
#include "hipplan/words/words.hpp"

namespace hipplan {
namespace {

/// The changes to pain, habit and length of the plan that are left to make once everything else is
/// out of the way: a longer plan before less pain, less pain before another habit.
std::vector<Lift> pain_lifts(const Catalog& catalog, const Profile& profile, const Exercise& exercise) {
  for (const bool active : {profile.active, true}) {
    for (int pain = profile.pain; pain >= 0; --pain) {
      for (int weeks = profile.weeks; weeks <= possible_weeks.most; ++weeks) {
        Profile other = profile;
        other.active = active;
        other.pain = pain;
        other.weeks = weeks;
        if (!judge_one(catalog, other, exercise).eligible(weeks)) continue;
        std::vector<Lift> lifts;
        if (pain != profile.pain) lifts.push_back({Lift::Kind::less_pain, static_cast<std::size_t>(pain)});
        if (active != profile.active) lifts.push_back({Lift::Kind::used_to_exercise, 0});
        if (weeks != profile.weeks) lifts.push_back({Lift::Kind::longer_plan, static_cast<std::size_t>(weeks)});
        return lifts;
      }
    }
  }
  return {};
}

}  // namespace

std::vector<Lift> lifts_for(const Catalog& catalog, const Profile& profile, std::size_t index) {
  const Exercise& exercise = catalog.exercises[index];
  std::vector<Lift> lifts;
  Profile changed = profile;
  const auto add = [&](Lift::Kind kind, std::size_t value) {
    const Lift lift{kind, value};
    if (std::find(lifts.begin(), lifts.end(), lift) != lifts.end()) return;
    lifts.push_back(lift);
    changed = lifted(catalog, changed, index, lift);
  };
  const Verdict verdict = judge_one(catalog, profile, exercise);
  if (verdict.eligible(profile.weeks)) return lifts;
  for (const Objection& objection : verdict.objections) {
    const bool lasting = objection.through_week == 0 || objection.through_week >= possible_weeks.most;
    switch (objection.rule) {
      case Rule::avoided_exercise: add(Lift::Kind::no_longer_avoid_exercise, 0); break;
      case Rule::avoided_stress: add(Lift::Kind::no_longer_avoid_stress, objection.subject); break;
      case Rule::position: add(Lift::Kind::position, index_of(exercise.position)); break;
      case Rule::equipment: add(Lift::Kind::equipment, objection.subject); break;
      case Rule::condition_side:
        if (exercise.sides == Sides::each) {
          add(Lift::Kind::one_side, 0);
        } else {
          add(Lift::Kind::without_condition, objection.condition);
        }
        break;
      case Rule::stress_unknown: break;
      case Rule::condition_stress:
      case Rule::condition_ceiling:
        if (lasting && exercise.stress_stated) add(Lift::Kind::without_condition, objection.condition);
        break;
      case Rule::condition_first_week:
      case Rule::band_stress:
      case Rule::band_ceiling:
      case Rule::first_week_level: break;
    }
  }
  if (!exercise.stress_stated && !profile.conditions.empty()) {
    for (const std::size_t condition : profile.conditions) add(Lift::Kind::without_condition, condition);
  }
  const std::vector<Lift> rest = pain_lifts(catalog, changed, exercise);
  lifts.insert(lifts.end(), rest.begin(), rest.end());
  return lifts;
}

Profile lifted(const Catalog& catalog, Profile profile, std::size_t index, const Lift& lift) {
  switch (lift.kind) {
    case Lift::Kind::no_longer_avoid_exercise: std::erase(profile.avoided_exercises, index); break;
    case Lift::Kind::no_longer_avoid_stress: profile.avoided_tags.erase(lift.value); break;
    case Lift::Kind::position: profile.positions.insert(lift.value); break;
    case Lift::Kind::equipment:
      profile.equipment.insert(catalog.exercises[index].needs[lift.value].alternatives.front());
      break;
    case Lift::Kind::one_side: profile.side = PainfulSide::left; break;
    case Lift::Kind::without_condition: std::erase(profile.conditions, lift.value); break;
    case Lift::Kind::longer_plan: profile.weeks = static_cast<int>(lift.value); break;
    case Lift::Kind::less_pain: profile.pain = static_cast<int>(lift.value); break;
    case Lift::Kind::used_to_exercise: profile.active = true; break;
  }
  return profile;
}

std::string lift_in_words(const Catalog& catalog, std::size_t index, const Lift& lift) {
  const Exercise& exercise = catalog.exercises[index];
  switch (lift.kind) {
    case Lift::Kind::no_longer_avoid_exercise: return "off your list of exercises to avoid";
    case Lift::Kind::no_longer_avoid_stress:
      return fmt::format("'{}' off your list of things to avoid", catalog.program.tags[lift.value].id);
    case Lift::Kind::position: return fmt::format("if you can do it {}", in_words(static_cast<Position>(lift.value)));
    case Lift::Kind::equipment: return fmt::format("with {}", need_in_words(catalog, exercise.needs[lift.value]));
    case Lift::Kind::one_side: return "if only one side hurts (--side left or --side right)";
    case Lift::Kind::without_condition: return fmt::format("without {}", catalog.conditions[lift.value].name);
    case Lift::Kind::longer_plan: return fmt::format("in a plan of {} weeks or more", lift.value);
    case Lift::Kind::less_pain:
      return lift.value == 0 ? std::string("without pain") : fmt::format("with a pain of {} or less", lift.value);
    case Lift::Kind::used_to_exercise: return "once you are used to regular exercise";
  }
  return {};
}

}  // namespace hipplan
