// SPDX-License-Identifier: MIT
// What may stand in a slot, best first.
#pragma once

#include <vector>

#include "hipplan/plan/week_draft.hpp"
#include "hipplan/rules/tables.hpp"

namespace hipplan {

struct Candidate {
  Index<Exercise> exercise;
  Chosen chosen = Chosen::list;
  Behind by;
  bool kept_height = false;
};

/// Days of a week that have the same session.
enum class RoutineKind { strength, light };

/// What is asked for when a slot is to be filled.
struct Opening {
  Index<Slot> slot;
  /// All of these days are to have it.
  DaySet days;
  RoutineKind kind = RoutineKind::strength;
};

/// Everything that may stand in the slot on all of those days of the draft's week, in the order in which it is tried
/// (rules G4): allowed, no higher than a beginning may be, not on one of the days yet, no second rung of a ladder.
std::vector<Candidate> candidates(const Catalog& catalog, const Assessment& assessment, const WeekDraft& draft,
                                  const Opening& opening);

/// Two rungs of one ladder are not different work.
bool is_another_rung(const Exercise& a, const Exercise& b);

/// The slot's own list for this person, in its order; the others that it takes are not in it.
std::vector<Index<Exercise>> list_of(const Catalog& catalog, const Assessment& assessment, const Slot& slot);

/// Everything that could ever stand in the slot for this person.
std::vector<Index<Exercise>> ever_in(const Catalog& catalog, const Assessment& assessment, Index<Slot> slot);

/// What a clinician would rather see.
bool is_preferred(const Catalog& catalog, const Profile& profile, const Exercise& exercise);

/// The goal that puts this exercise first in the slot; none if no goal does, or the goal does not hold for them.
std::optional<Index<Goal>> goal_for(const Catalog& catalog, const Assessment& assessment, Index<Slot> slot,
                                    Index<Exercise> exercise);

/// Goals that move and order: not one that asks for more than this person is used to.
std::vector<Index<Goal>> goals_that_hold(const Catalog& catalog, const Assessment& assessment);

/// A thing of theirs that no exercise of the draft uses yet and this one does: not one that merely stands in for
/// another.
std::optional<Index<Thing>> unused_thing(const Catalog& catalog, const Assessment& assessment, const WeekDraft& draft,
                                         const Exercise& exercise);

}  // namespace hipplan
