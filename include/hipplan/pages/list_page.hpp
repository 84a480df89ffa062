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

/// Exercises as a list; with a plan's verdicts, those that do not fit come with what stands against
/// them.
Page exercises_page(const Catalog& catalog, const std::vector<std::size_t>& chosen, const Plan* plan = nullptr);

}  // namespace hipplan
