// SPDX-License-Identifier: MIT
// Finds the poses of a sketch: what touches touches, what was said holds, and the rest stays as near as it can to
// what it was.
#pragma once

#include <vector>

#include "hipplan/figure/contacts.hpp"

namespace hipplan::figure {

/// One pose a frame. Each is rounded as it is stored, so that it is the same wherever it was solved.
std::vector<Pose> solve(const Sketch& sketch, const Fences& fences);

}  // namespace hipplan::figure
