// The clock. Nothing else in the program looks at it, and only where it was asked to.
#pragma once

#include <chrono>

namespace hipplan::cli {

/// The day it is where the user is.
std::chrono::sys_days today();

}  // namespace hipplan::cli
