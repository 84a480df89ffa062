// SPDX-License-Identifier: MIT
// A plan as a person holds it: four sheets, the picture first, each thing said once.
#pragma once

#include <optional>

#include "hipplan/figure/figure.hpp"
#include "hipplan/pages/made.hpp"
#include "hipplan/pages/page.hpp"
#include "hipplan/plan/plan.hpp"

namespace hipplan {

struct PlanPageOptions {
  /// What stands before the cards, and no more.
  bool brief = false;
  /// The clinician's sheet alone, in place of the plan.
  bool clinician = false;
  /// The plan, and the clinician's sheet after it.
  bool explain = false;
  /// This week only.
  std::optional<int> week;
  /// Said at the end.
  std::optional<Made> made;
  /// One an exercise of the catalog, or none at all; what has no frame is not drawn.
  const figure::Figures* figures = nullptr;
};

/// When to stop, and all weeks in one table; how to do each exercise; what to do with pain, on a bad day and beside
/// the exercises, and what to write down (rules L).
Page plan_page(const Catalog& catalog, const Plan& plan, const PlanPageOptions& options = {});

}  // namespace hipplan
