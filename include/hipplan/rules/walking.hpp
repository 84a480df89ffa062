// SPDX-License-Identifier: MIT
// How far to walk on days without a session (rules C6).
#pragma once

#include <span>
#include <vector>

#include "hipplan/rules/assessment.hpp"

namespace hipplan {

/// Minutes to walk on such a day, a number a week; empty for whoever does not stand, for whom walking is not allowed,
/// and where every day has a session.
std::vector<int> walking_target(const Catalog& catalog, const Assessment& assessment);

/// H6: the week of another target from which somebody goes on who walked in `week` of the one before: the last one of
/// no more minutes, and no later one. 1 where even its first week has more, as everybody begins there.
int walking_week_in(std::span<const int> target, std::span<const int> before, int week);

}  // namespace hipplan
