// What day it is. Nothing else in the program reads a clock.
#pragma once

#include <chrono>

namespace hipplan::cli {

/// The date where the user is.
std::chrono::sys_days today();

}  // namespace hipplan::cli
