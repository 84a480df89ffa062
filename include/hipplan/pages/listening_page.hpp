// SPDX-License-Identifier: MIT
// What a log has changed, as a page or part of one.
#pragma once

#include <string>
#include <vector>

#include "hipplan/pages/page.hpp"
#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// What a log asks for before anything is done: warning signs, a clinician, the pain again. Empty: nothing.
Page asked_page(const Listened& listened);

/// This week and what decided it, beside the table: what is asked of them first, then every decision. Empty where no
/// log was read.
Page listening_page(const Catalog& catalog, const Plan& plan);

/// What was decided of an exercise this week, or why it was dropped, with its rule and sources; and the rows on which
/// that rests. Empty where no log was read, or nothing was decided of it.
std::vector<std::string> decided_of(const Catalog& catalog, const Plan& plan, Index<Exercise> exercise);

}  // namespace hipplan
