// SPDX-License-Identifier: MIT
#include "hipplan/plan/openings.hpp"

#include <algorithm>

#include "hipplan/rules/judge.hpp"
#include "hipplan/text/lists.hpp"

namespace hipplan {
namespace {

const std::vector<Turn>& turns_of(const Catalog& catalog, const Assessment& assessment, RoutineKind kind) {
  const Routine& routine = catalog.program.routine;
  if (band_of(catalog, assessment).daily) return routine.daily;
  return kind == RoutineKind::strength ? routine.strength : routine.light;
}

class Turns {
 public:
  Turns(const Catalog& catalog, const Assessment& assessment, RoutineKind kind)
      : catalog_(catalog), assessment_(assessment), kind_(kind) {}

  std::vector<SlotTurn> in_order() {
    const std::vector<Turn>& turns = turns_of(catalog_, assessment_, kind_);
    const auto core_end = std::find_if(turns.rbegin(), turns.rend(), [&](const Turn& turn) {
                            return turn.slot && (slot(*turn.slot).core || slot(*turn.slot).phase == Phase::warm_up);
                          }).base();
    for (auto turn = turns.begin(); turn != turns.end(); ++turn) {
      if (turn == core_end) add_included();
      add(*turn);
    }
    if (core_end == turns.end()) add_included();
    return std::move(found_);
  }

 private:
  const Slot& slot(Index<Slot> index) const { return catalog_.program.routine.slots[index]; }

  void add(const Turn& turn) {
    if (turn.from_minutes > assessment_.profile.minutes) return;
    if (turn.band && *turn.band != assessment_.band) return;
    if (!turn.slot) {
      for (const Index<Slot> index : turn.when == When::goal ? goal_slots() : slots_asked_for(catalog_, assessment_))
        put(index);
      return;
    }
    if (holds(turn)) put(*turn.slot, turn.when, turn.lacks.value_or(Index<Slot>()));
  }

  bool holds(const Turn& turn) const {
    switch (turn.when) {
      case When::asked_for:
        return contains(slots_asked_for(catalog_, assessment_), *turn.slot) || contains(goal_slots(), *turn.slot);
      case When::goal: return contains(goal_slots(), *turn.slot);
      case When::isometrics_first: return any_isometrics_first();
      case When::no_isometrics: return !any_isometrics_first();
      default: return true;
    }
  }

  bool any_isometrics_first() const {
    return any_condition(catalog_, assessment_.profile,
                         [](const Condition& condition) { return condition.isometrics_first.has_value(); });
  }

  std::vector<Index<Slot>> goal_slots() const {
    std::vector<Index<Slot>> found;
    for (const Index<Goal> goal : goals_that_hold(catalog_, assessment_)) {
      if (catalog_.goals[goal].slot) found.push_back(*catalog_.goals[goal].slot);
    }
    return found;
  }

  /// What a clinician includes comes directly after the core; what stands in the core comes with it.
  void add_included() {
    std::vector<Index<Slot>> taken;
    for (const Index<Exercise> exercise : assessment_.profile.included) {
      const auto index = slot_for_included(catalog_, assessment_, exercise);
      if (!index) continue;
      const bool second = contains(taken, *index);
      taken.push_back(*index);
      const auto filler = catalog_.program.routine.filler;
      if (second && filler && catalog_.exercises[exercise].kind == Kind::strength) {
        found_.push_back({*filler, When::always, {}, exercise});
      } else if (!second && !slot(*index).core && slot(*index).phase != Phase::warm_up) {
        put(*index);
      }
    }
  }

  void put(Index<Slot> index, When when = When::always, Index<Slot> lacks = {}) {
    if (slot(index).isometrics && isometrics_first(catalog_, assessment_, slot(index))) index = *slot(index).isometrics;
    const auto same = [&](const SlotTurn& turn) { return turn.slot == index && turn.when == when && !turn.only; };
    if (std::none_of(found_.begin(), found_.end(), same)) found_.push_back({index, when, lacks, std::nullopt});
  }

  const Catalog& catalog_;
  const Assessment& assessment_;
  RoutineKind kind_;
  std::vector<SlotTurn> found_;
};

}  // namespace

std::vector<SlotTurn> turns_for(const Catalog& catalog, const Assessment& assessment, RoutineKind kind) {
  return Turns(catalog, assessment, kind).in_order();
}

std::vector<Index<Slot>> slots_asked_for(const Catalog& catalog, const Assessment& assessment) {
  std::vector<Index<Slot>> found;
  const ListOf<Slot>& slots = catalog.program.routine.slots;
  for (const Index<Condition> condition : assessment.profile.conditions) {
    for (const Index<Group> group : catalog.conditions[condition].asks_for) {
      for (const Index<Slot> index : slots.indices()) {
        if (slots[index].asked_by == group && !contains(found, index)) found.push_back(index);
      }
    }
  }
  return found;
}

bool isometrics_first(const Catalog& catalog, const Assessment& assessment, const Slot& slot) {
  return any_condition(catalog, assessment.profile, [&](const Condition& condition) {
    const auto& group = condition.isometrics_first;
    return group && contains(slot.groups, *group);
  });
}

std::optional<Index<Slot>> slot_for_included(const Catalog& catalog, const Assessment& assessment,
                                             Index<Exercise> exercise) {
  const Routine& routine = catalog.program.routine;
  const bool daily = band_of(catalog, assessment).daily;
  for (const std::vector<Turn>* turns : {daily ? &routine.daily : &routine.strength, &routine.light}) {
    if (daily && turns == &routine.light) break;
    for (const Turn& turn : *turns) {
      if (turn.slot && routine.slots[*turn.slot].phase != Phase::warm_up &&
          takes(catalog, routine.slots[*turn.slot], exercise)) {
        return turn.slot;
      }
    }
  }
  for (const Index<Slot> index : routine.slots.indices()) {
    if (!daily && takes(catalog, routine.slots[index], exercise)) return index;
  }
  return std::nullopt;
}

Phase phase_in(const Slot& slot, const Exercise& exercise) {
  if (slot.phase == Phase::warm_up) return Phase::warm_up;
  switch (exercise.kind) {
    case Kind::mobility: return Phase::mobility;
    case Kind::activation: return Phase::activation;
    case Kind::strength: return Phase::strength;
    case Kind::stretch: return Phase::stretch;
    case Kind::cardio: return Phase::cardio;
  }
  return slot.phase;
}

Course new_course(const Catalog& catalog, const Assessment& assessment, const WeekDraft& draft, const Opening& opening,
                  const Candidate& candidate) {
  const Program& program = catalog.program;
  const Slot& slot = program.routine.slots[opening.slot];
  const Exercise& exercise = catalog.exercises[candidate.exercise];
  const DosePlace place = draft.place_of(opening.slot, opening.days);
  Course course;
  course.exercise = candidate.exercise;
  course.phase = phase_in(slot, exercise);
  course.dose = first_dose(program, exercise, assessment.limits, place);
  course.days = opening.days;
  course.reason.slot = opening.slot;
  course.reason.chosen = candidate.chosen;
  course.reason.by = candidate.by;
  course.reason.kept_height = candidate.kept_height;
  course.reason.first_dose = reason_for_first_dose(program, exercise, assessment.limits, place);
  course.reason.only_choice = ever_in(catalog, assessment, opening.slot).size() == 1;
  if (slot.phase == Phase::warm_up && course.dose.minutes > 0) {
    course.dose.minutes = std::min(assessment.limits.warm_up_minutes, exercise.dose.minutes.most);
    course.reason.first_dose = DoseReason::warm_up_minutes;
  }
  return course;
}

}  // namespace hipplan
