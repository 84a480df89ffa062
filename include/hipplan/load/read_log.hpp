// SPDX-License-Identifier: MIT
// From the text of a log to what happened. A log is kept by hand, by spreadsheets and by programs that copy files: what
// can be read is used, and everything else is a slip of one line. Nothing here fails.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/load/log_columns.hpp"
#include "hipplan/load/log_days.hpp"
#include "hipplan/load/log_walk.hpp"
#include "hipplan/person/history.hpp"

namespace hipplan {

/// A file larger than this, in bytes, is to be refused unread: a million rows are a third of it.
inline constexpr std::size_t largest_log_file = 256 * 1024 * 1024;
/// A day before this is a slip of the pen.
inline constexpr std::chrono::sys_days first_possible_log_day{std::chrono::year{2000} / 1 / 1};
/// So far back in a session, in exercises, looks what takes one back.
inline constexpr std::size_t most_looked_back = 1000;

struct ReadLog {
  History history;
  /// The rows of `history` that say something of a day, day by day.
  std::vector<DayRow> day_rows;
  /// In the order of lines; at most `most_log_slips`.
  std::vector<LogSlip> slips;
  /// All of them.
  std::size_t slip_count = 0;
  /// Rows that were used, those among them that take something back.
  std::size_t rows = 0;
  /// How rows are laid out at its end; nothing where it has no first line yet, or is no log at all.
  std::optional<LogLayout> layout;
  /// It is a file of another kind: see the one slip.
  bool is_no_log = false;
};

/// What the rows of days after today are, and of a morning after it: wrong where nobody can have written them yet;
/// where the log is looked at as it was on an earlier day, not there.
enum class Later : std::uint8_t { is_a_slip, is_passed_over };

/// Reads a log in time proportional to its length. A day after `today` has not been yet. Rows may stand in any order of
/// days; within a day their order counts: of what is said twice of a day the last is true.
ReadLog read_log(std::string_view text, const Catalog& catalog, std::chrono::sys_days today,
                 Later later = Later::is_a_slip);

}  // namespace hipplan
