// SPDX-License-Identifier: MIT
// What is wrong with a figure that can be read: a body that cannot do it, or does not do what it says.
#pragma once

#include "hipplan/catalog/sketch.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan::figure {

/// Solves the sketch and looks at it. Without lines of the file.
Diagnostics check(const Sketch& sketch, const Fences& fences);

}  // namespace hipplan::figure
