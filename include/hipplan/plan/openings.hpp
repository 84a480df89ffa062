// SPDX-License-Identifier: MIT
// The slots of a routine in the order in which they are filled for one person (rules G2, M, N): what the catalog
// says, with what conditions ask for, goals move and a clinician includes put in their places.
#pragma once

#include <optional>
#include <vector>

#include "hipplan/plan/candidates.hpp"
#include "hipplan/plan/course.hpp"

namespace hipplan {

/// One slot to be filled.
struct SlotTurn {
  Index<Slot> slot;
  When when = When::always;
  /// With `lacking`: the slot that the strength routine has to lack.
  Index<Slot> lacks;
  /// Nothing but this exercise: one that a clinician includes beside another of its slot.
  std::optional<Index<Exercise>> only;
};

std::vector<SlotTurn> turns_for(const Catalog& catalog, const Assessment& assessment, RoutineKind kind);

/// The slots that conditions ask for, each once, in the order of asking.
std::vector<Index<Slot>> slots_asked_for(const Catalog& catalog, const Assessment& assessment);

/// Whether a condition puts holds without movement of this slot's group before the strength work.
bool isometrics_first(const Catalog& catalog, const Assessment& assessment, const Slot& slot);

/// The slot in which an exercise that a clinician includes would stand; none if it fits no slot.
std::optional<Index<Slot>> slot_for_included(const Catalog& catalog, const Assessment& assessment,
                                             Index<Exercise> exercise);

/// The part of a session in which an exercise stands: that of its kind, but for a warm-up.
Phase phase_in(const Slot& slot, const Exercise& exercise);

/// The exercise as it begins in a slot.
Course new_course(const Catalog& catalog, const Assessment& assessment, const WeekDraft& draft, const Opening& opening,
                  const Candidate& candidate);

}  // namespace hipplan
