// SPDX-License-Identifier: MIT
// Walks through the text of a log, row by row, and collects what is wrong with it on the way. What the cells of a row
// mean is read_log's to say.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hipplan/load/cell_rows.hpp"
#include "hipplan/load/log_columns.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan {

/// Slips beyond these are counted only.
inline constexpr std::size_t most_log_slips = 200;

/// What in a log was not as it should be.
struct LogSlip {
  /// From 1.
  std::uint32_t line = 0;
  /// In characters, from 1; 0: the whole line.
  std::uint32_t column = 0;
  /// A sentence that says what was done with it: "pain_during '12' is no whole number from 0 to 10; taken as not said".
  std::string what;
};

class LogWalk {
 public:
  /// The text must stay where it is.
  explicit LogWalk(std::string_view text);

  /// Goes to the next row that has a cell for every column; false where there is none.
  bool next();

  const CellRow& row() const { return row_; }
  /// Of this row; empty where the log has no such column.
  const Cell& cell(LogColumn column) const;
  /// In force at this row; nothing before there is a first line.
  const std::optional<LogLayout>& layout() const { return layout_; }
  /// It is a file of another kind: the one slip says which.
  bool is_no_log() const { return is_no_log_; }

  const std::vector<LogSlip>& slips() const { return slips_; }
  std::size_t slip_count() const { return slip_count_; }

  /// `what` makes the sentence, only for slips that are listed. This one is about the whole row.
  template <class What>
  void slip(What what) {
    slip_in(row_.line, 0, what);
  }

  /// About one cell of the row.
  template <class What>
  void slip_at(const Cell& cell, What what) {
    const std::string_view before = row_.text.substr(0, cell.at);
    const auto lines = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
    slip_in(row_.line + lines, count_characters(before.substr(before.rfind('\n') + 1)) + 1, what);
  }

 private:
  template <class What>
  void slip_in(std::uint32_t line, std::size_t column, What what) {
    ++slip_count_;
    if (slips_.size() < most_log_slips) slips_.push_back({line, static_cast<std::uint32_t>(column), what()});
  }

  bool take_line();
  void take_first_line();
  void take_titles(LogLayout layout);
  bool take_row();
  bool has_the_right_length();
  void no_log(std::string what);

  CellRows rows_;
  CellRow row_;
  std::array<const Cell*, log_column_count> cells_{};
  std::optional<LogLayout> layout_;
  std::vector<LogSlip> slips_;
  std::size_t slip_count_ = 0;
  bool is_no_log_ = false;
};

}  // namespace hipplan
