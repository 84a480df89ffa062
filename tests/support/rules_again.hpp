// SPDX-License-Identifier: MIT
// The rules of pain, dose and growth (rules A, B and D.1) written down a second time, with the figures of
// the clinical document and not those of the catalog: what the planner is held against.
#pragma once

#include <string_view>

#include "hipplan/rules/dose.hpp"

namespace hipplan::tests {

/// What the pain holds against an exercise in a week; empty when nothing (rules A).
std::string_view forbidden_by_pain(const Exercise& exercise, int pain, bool active, int week);

/// The most items of a session, warm-up included (rules A).
int most_items_for(int pain);

/// Whether an exercise may begin with this dose as work, by someone without conditions (rules A, B).
bool may_begin_with(const Exercise& exercise, int pain, const Dose& dose);

/// Whether at most one step leads from one week's dose of an exercise to the next (rules D.1).
bool one_step_at_most(const Exercise& exercise, int pain, const Dose& from, const Dose& to);

}  // namespace hipplan::tests
