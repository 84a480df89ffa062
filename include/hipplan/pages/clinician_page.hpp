// SPDX-License-Identifier: MIT
// The clinician's sheet: why this and not that, and on what it rests.
#pragma once

#include "hipplan/pages/page.hpp"
#include "hipplan/pages/plan_page.hpp"
#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// Why each exercise stands in the plan, with rules and sources; what was left out and what would let it in; what a
/// report of an exercise programme owes its reader (CERT); with what it was made.
Page clinician_page(const Catalog& catalog, const Plan& plan, const PlanPageOptions& options);

}  // namespace hipplan
