// SPDX-License-Identifier: MIT
// What to write down by hand.
#pragma once

#include <optional>

#include "hipplan/pages/page.hpp"
#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// A row a session of the first four weeks, or of `week` alone: how adherence is measured (rules J).
Page log_grid(const Plan& plan, std::optional<int> week);

}  // namespace hipplan
