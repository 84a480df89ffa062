// SPDX-License-Identifier: MIT
// The first week of a plan.
#pragma once

#include "hipplan/plan/course.hpp"

namespace hipplan {

/// Where a person begins: in the order of its importance, everything that a first week wants and that fits.
/// No course where nothing is allowed.
Standing first_week(const Catalog& catalog, const Assessment& assessment);

}  // namespace hipplan
