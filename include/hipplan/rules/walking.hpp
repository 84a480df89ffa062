// SPDX-License-Identifier: MIT
// How far to walk on days without a session (rules C6).
#pragma once

#include <vector>

#include "hipplan/rules/assessment.hpp"

namespace hipplan {

/// Minutes to walk on such a day, a number a week; empty for whoever does not stand, for whom walking is not allowed,
/// and where every day has a session.
std::vector<int> walking_target(const Catalog& catalog, const Assessment& assessment);

}  // namespace hipplan
