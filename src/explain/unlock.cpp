// SPDX-License-Identifier: MIT
#include "hipplan/explain/unlock.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "hipplan/rules/judge.hpp"
#include "hipplan/words/exercise_words.hpp"

namespace hipplan {
namespace {

/// The changes to pain, habit and length of the plan that are left to make once everything else is
/// out of the way: a longer plan before less pain, less pain before another habit.
std::vector<Unlock> pain_unlocks(const Catalog& catalog, const Profile& profile, const Exercise& exercise) {
  Profile other = profile;
  for (const bool active : {profile.active, true}) {
    other.active = active;
    for (int pain = profile.pain; pain >= 0; --pain) {
      other.pain = pain;
      const int first_week = judge_one(catalog, other, exercise).first_week_allowed();
      if (first_week == 0 || first_week > possible_weeks.most) continue;
      std::vector<Unlock> unlocks;
      if (pain != profile.pain) unlocks.push_back({Unlock::Kind::less_pain, pain});
      if (active != profile.active) unlocks.push_back({Unlock::Kind::used_to_exercise});
      if (first_week > profile.weeks) unlocks.push_back({Unlock::Kind::longer_plan, first_week});
      return unlocks;
    }
  }
  return {};
}

}  // namespace

std::vector<Unlock> unlocks_for(const Catalog& catalog, const Profile& profile, Index<Exercise> index) {
  const Exercise& exercise = catalog.exercises[index];
  std::vector<Unlock> unlocks;
  Profile changed = profile;
  const auto add = [&](Unlock::Kind kind, auto... what) {
    const Unlock unlock{kind, what...};
    if (std::find(unlocks.begin(), unlocks.end(), unlock) != unlocks.end()) return;
    unlocks.push_back(unlock);
    changed = unlocked(catalog, std::move(changed), index, unlock);
  };
  const Verdict verdict = judge_one(catalog, profile, exercise);
  if (verdict.eligible(profile.weeks)) return unlocks;
  for (const Objection& objection : verdict.objections) {
    const bool lasting = objection.through_week == 0 || objection.through_week >= possible_weeks.most;
    switch (objection.rule) {
      case Rule::avoided_exercise: add(Unlock::Kind::no_longer_avoid_exercise); break;
      case Rule::avoided_stress: add(Unlock::Kind::no_longer_avoid_stress, objection.tag()); break;
      case Rule::position: add(Unlock::Kind::position); break;
      case Rule::equipment: add(Unlock::Kind::equipment, objection.need()); break;
      case Rule::condition_side:
        if (exercise.sides == Sides::each) {
          add(Unlock::Kind::one_side);
        } else {
          add(Unlock::Kind::without_condition, objection.condition);
        }
        break;
      case Rule::condition_turning: add(Unlock::Kind::without_condition, objection.condition); break;
      case Rule::condition_support: add(Unlock::Kind::equipment, objection.need()); break;
      case Rule::stress_unknown: break;
      case Rule::condition_stress:
      case Rule::condition_ceiling:
        if (lasting && exercise.stress_stated) add(Unlock::Kind::without_condition, objection.condition);
        break;
      case Rule::condition_first_week:
      case Rule::band_stress:
      case Rule::band_ceiling:
      case Rule::first_week_level: break;
    }
  }
  if (!exercise.stress_stated && !profile.conditions.empty()) {
    for (const Index<Condition> condition : profile.conditions) add(Unlock::Kind::without_condition, condition);
  }
  const std::vector<Unlock> rest = pain_unlocks(catalog, changed, exercise);
  unlocks.insert(unlocks.end(), rest.begin(), rest.end());
  return unlocks;
}

Profile unlocked(const Catalog& catalog, Profile profile, Index<Exercise> index, const Unlock& unlock) {
  const Exercise& exercise = catalog.exercises[index];
  switch (unlock.kind) {
    case Unlock::Kind::no_longer_avoid_exercise: std::erase(profile.avoided_exercises, index); break;
    case Unlock::Kind::no_longer_avoid_stress: profile.avoided_tags.erase(std::get<Index<Tag>>(unlock.what)); break;
    case Unlock::Kind::position: profile.positions.insert(exercise.position); break;
    case Unlock::Kind::equipment:
      profile.equipment.insert(
          need_of(catalog, profile, exercise, exercise.needs[std::get<Index<Need>>(unlock.what)]).alternatives.front());
      break;
    case Unlock::Kind::one_side: profile.side = PainfulSide::left; break;
    case Unlock::Kind::without_condition:
      std::erase(profile.conditions, std::get<Index<Condition>>(unlock.what));
      break;
    case Unlock::Kind::longer_plan: profile.weeks = std::get<int>(unlock.what); break;
    case Unlock::Kind::less_pain: profile.pain = std::get<int>(unlock.what); break;
    case Unlock::Kind::used_to_exercise: profile.active = true; break;
  }
  return profile;
}

std::string unlock_in_words(const Catalog& catalog, Index<Exercise> index, const Unlock& unlock) {
  const Exercise& exercise = catalog.exercises[index];
  switch (unlock.kind) {
    case Unlock::Kind::no_longer_avoid_exercise: return "off your list of exercises to avoid";
    case Unlock::Kind::no_longer_avoid_stress:
      return fmt::format("'{}' off your list of things to avoid",
                         catalog.program.tags[std::get<Index<Tag>>(unlock.what)].id);
    case Unlock::Kind::position: return fmt::format("if you can do it {}", in_words(exercise.position));
    case Unlock::Kind::equipment:
      return fmt::format("with {}", need_in_words(catalog, exercise.needs[std::get<Index<Need>>(unlock.what)]));
    case Unlock::Kind::one_side: return "if only one side hurts (--side left or --side right)";
    case Unlock::Kind::without_condition:
      return fmt::format("without {}", catalog.conditions[std::get<Index<Condition>>(unlock.what)].name);
    case Unlock::Kind::longer_plan: return fmt::format("in a plan of {} weeks or more", std::get<int>(unlock.what));
    case Unlock::Kind::less_pain: {
      const int pain = std::get<int>(unlock.what);
      return pain == 0 ? std::string("without pain") : fmt::format("with a pain of {} or less", pain);
    }
    case Unlock::Kind::used_to_exercise: return "once you are used to regular exercise";
  }
  return {};
}

}  // namespace hipplan
