// SPDX-License-Identifier: MIT
// Fills the first week of a plan.
#pragma once

#include "hipplan/plan/composer.hpp"

namespace hipplan {

/// Grants, in the order of their importance, every wish of a first week that fits.
void fill_first_week(Composer& composer);

}  // namespace hipplan
