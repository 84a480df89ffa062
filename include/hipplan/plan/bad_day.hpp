// SPDX-License-Identifier: MIT
// What to do on a day when it hurts more than usual (rules G8).
#pragma once

#include <vector>

#include "hipplan/plan/course.hpp"

namespace hipplan {

/// A few minutes of the gentlest of the plan: its warm-up, its loosening, and a squeeze at a third of effort. In
/// severe pain the plan's own exercises, halved. Never more than one that the plan does not have.
std::vector<BadDayItem> bad_day_for(const Catalog& catalog, const Assessment& assessment, const Standing& first_week);

}  // namespace hipplan
