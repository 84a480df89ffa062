// SPDX-License-Identifier: MIT
// How to do the exercises of a plan, as cards.
#pragma once

#include <optional>

#include "hipplan/figure/figure.hpp"
#include "hipplan/pages/page.hpp"
#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// A card an exercise, numbered as in the table, together with those for which one gets ready alike; each way to get
/// ready, and how to breathe, is said once. `figures` has one an exercise of the catalog, or none at all.
Page card_page(const Catalog& catalog, const Plan& plan, std::optional<int> week, const figure::Figures* figures);

}  // namespace hipplan
