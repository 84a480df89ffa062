// SPDX-License-Identifier: MIT
// What the program tells a script.
#pragma once

namespace hipplan::cli {

inline constexpr int done = 0;
/// No plan can be made, or a catalog, profile or output failed.
inline constexpr int failed = 1;
inline constexpr int wrong_use = 2;
/// A red flag, or a condition that belongs in other hands: no plan.
inline constexpr int stopped = 3;

}  // namespace hipplan::cli
