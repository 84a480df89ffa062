// SPDX-License-Identifier: MIT
// The clock. Nothing else in the program looks at it, and only where somebody says "today" or "monday".
#pragma once

#include <chrono>

#include "hipplan/person/answers.hpp"

namespace hipplan::cli {

/// The day it is where the user is.
std::chrono::sys_days today();

/// Tells answers what day it is, if one of them is counted from it.
void learn_today(Answers& answers);

}  // namespace hipplan::cli
