// SPDX-License-Identifier: MIT
// Why an exercise is in a plan or not.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hipplan/explain/make_room.hpp"
#include "hipplan/pages/page.hpp"
#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// Why this exercise is in the plan or not, and what would change that: tried by `plan_for`, which has made `plan` of
/// `profile`.
Page why_page(const Catalog& catalog, const Plan& plan, Index<Exercise> exercise, const Profile& profile,
              const PlanFor& plan_for);

/// The sentences of `why_page`, for other pages.
std::vector<std::string> reasons_for(const Catalog& catalog, const Plan& plan, Index<Exercise> exercise);
std::vector<std::string> reasons_against(const Catalog& catalog, const Assessment& assessment,
                                         Index<Exercise> exercise);

/// Why an exercise is nowhere in the plan: what stands against it and what would change that, or what
/// stands in its place.
std::vector<std::string> why_not(const Catalog& catalog, const Plan& plan, Index<Exercise> exercise);

}  // namespace hipplan
