// SPDX-License-Identifier: MIT
// Which harder exercise may take over from one that has been practised long enough (rules D5, D6).
#pragma once

#include <optional>

#include "hipplan/plan/candidates.hpp"
#include "hipplan/plan/week_draft.hpp"

namespace hipplan {

struct Rung {
  Index<Exercise> exercise;
  /// It stands on strength days only: light days keep what they have.
  DaySet days;
};

/// The best exercise that may take over from `course` in the draft's week; none where there is none, or not yet.
std::optional<Rung> next_rung(const Catalog& catalog, const Assessment& assessment, const WeekDraft& draft,
                              const Course& course);

/// Whether there is a rung above in some week of the plan: then no further set in its place while it waits.
bool has_rung(const Catalog& catalog, const Assessment& assessment, const Course& course);

/// Whether the rung is strength work, of which one a week is the most.
bool is_strength_rung(const Catalog& catalog, const Rung& rung);

}  // namespace hipplan
