// SPDX-License-Identifier: MIT
// The table of a plan in letters of one width.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hipplan/pages/page.hpp"

namespace hipplan {

struct RoutineLine {
  std::string text;
  bool head = false;
  /// An empty line stands before it.
  bool gap = false;
};

/// As many columns a table as leave room for the names, and as many tables as there are columns for; where there is
/// room for none, a list. With `ascii`, nothing but that.
std::vector<RoutineLine> routine_lines(const RoutineTable& table, std::size_t width, bool ascii);

}  // namespace hipplan
