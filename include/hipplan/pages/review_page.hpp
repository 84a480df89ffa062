// SPDX-License-Identifier: MIT
// How somebody's weeks went, on one screen; and the same for a clinician, on one page.
#pragma once

#include "hipplan/pages/page.hpp"
#include "hipplan/plan/review.hpp"

namespace hipplan {

Page review_page(const Catalog& catalog, const Review& review);

/// With the dose of every exercise over time, the rule of each decision, and what was noted. `history` is what the
/// review looks back on.
Page review_for_clinician(const Catalog& catalog, const Review& review, const History& history);

}  // namespace hipplan
