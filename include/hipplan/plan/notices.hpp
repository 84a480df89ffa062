// SPDX-License-Identifier: MIT
// What a finished plan has to say about itself: what was assumed, what could not be filled and why,
// what would unlock most.
#pragma once

#include <vector>

#include "hipplan/plan/course.hpp"

namespace hipplan {

/// The notices of a plan whose weeks are in place, and `end` where they lead; most important first.
std::vector<Notice> notices_for(const Catalog& catalog, const Plan& plan, const Standing& end);

}  // namespace hipplan
