// SPDX-License-Identifier: MIT
// A plan as a person holds it.
#pragma once

#include <optional>

#include "hipplan/figure/figure.hpp"
#include "hipplan/pages/made.hpp"
#include "hipplan/pages/page.hpp"
#include "hipplan/plan/plan.hpp"

namespace hipplan {

struct PlanPageOptions {
  /// The safety box and the weeks only.
  bool brief = false;
  /// The reasons in full, and what stands against everything else.
  bool explain = false;
  /// This week only.
  std::optional<int> week;
  /// Said at the end.
  std::optional<Made> made;
  /// One an exercise of the catalog, or none at all. What is described is drawn, once each; what has no frame is not.
  const figure::Figures* figures = nullptr;
};

/// A whole plan as a page: safety first, week 1 with how to do everything, then the later weeks.
Page plan_page(const Catalog& catalog, const Plan& plan, const PlanPageOptions& options = {});

}  // namespace hipplan
