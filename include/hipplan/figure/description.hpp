// SPDX-License-Identifier: MIT
// A figure in words, for whoever does not see it: told from the poses that are drawn.
#pragma once

#include <string>
#include <vector>

#include "hipplan/figure/figure.hpp"

namespace hipplan::figure {

/// A sentence or two for each frame: "Start: on the back. Both legs: hip bent 50 degrees, knee bent 95 degrees."
std::vector<std::string> descriptions(const Figure& figure);

/// All of them as one text.
std::string description(const Figure& figure);

}  // namespace hipplan::figure
