// SPDX-License-Identifier: MIT
// Lists of exercises, and the page where nothing fits.
#pragma once

#include <cstddef>
#include <vector>

#include "hipplan/pages/page.hpp"
#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// Why there is no plan, and what would help.
Page no_plan_page(const Catalog& catalog, const Plan& plan);

/// Exercises as a list.
Page exercises_page(const Catalog& catalog, const std::vector<Index<Exercise>>& chosen);

/// The same for a person: those that do not fit come after those that do, with what stands against them.
Page exercises_page(const Catalog& catalog, const std::vector<Index<Exercise>>& chosen, const Assessment& assessment);

}  // namespace hipplan
