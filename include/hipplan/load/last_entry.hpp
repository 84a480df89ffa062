// SPDX-License-Identifier: MIT
// What was written into a log last, to be taken back.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "hipplan/load/log_row.hpp"
#include "hipplan/load/read_log.hpp"

namespace hipplan {

/// Which entries are meant: all of them where nothing is named.
struct Meant {
  std::optional<std::chrono::sys_days> date;
  std::optional<SessionKind> session;
  std::vector<Index<Exercise>> exercises;
};

/// What was last written of what is meant, and is not taken back yet: the exercises of one session that stand line
/// under line, or what one line says of a day. As rows that take it back, the last one first; none where there is
/// nothing.
std::vector<LogRow> rows_that_take_back(const ReadLog& log, const Meant& meant);

}  // namespace hipplan
