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
#include "hipplan/person/history.hpp"

namespace hipplan {

/// A file larger than this, in bytes, is to be refused unread: a million rows are a third of it.
inline constexpr std::size_t largest_log_file = 256 * 1024 * 1024;
/// Slips beyond these are counted only.
inline constexpr std::size_t most_log_slips = 200;
/// A day before this is a slip of the pen.
inline constexpr std::chrono::sys_days first_possible_log_day{std::chrono::year{2000} / 1 / 1};
/// So far back in a session, in exercises, looks what takes one back.
inline constexpr std::size_t most_looked_back = 1000;

/// What in a log was not as it should be.
struct LogSlip {
  /// From 1.
  std::uint32_t line = 0;
  /// In characters, from 1; 0: the whole line.
  std::uint32_t column = 0;
  /// A sentence that says what was done with it: "pain_during '12' is no whole number from 0 to 10; taken as not said".
  std::string what;
};

struct ReadLog {
  History history;
  /// In the order of lines; at most `most_log_slips`.
  std::vector<LogSlip> slips;
  /// All of them.
  std::size_t slip_count = 0;
  /// Rows that were used, those among them that take something back.
  std::size_t rows = 0;
  /// Of the days in `history`.
  std::optional<std::chrono::sys_days> first_date;
  std::optional<std::chrono::sys_days> last_date;
  /// How the first lines say that rows are laid out; nothing where it has no first line yet, or is no log at all.
  std::optional<LogLayout> layout;
  /// It is a file of another kind: see the one slip.
  bool is_no_log = false;
};

/// Reads a log in time proportional to its length. A day after `today` has not been yet. Rows may stand in any order of
/// days; within a day their order counts: of what is said twice of a day the last is true.
ReadLog read_log(std::string_view text, const Catalog& catalog, std::chrono::sys_days today);

}  // namespace hipplan
