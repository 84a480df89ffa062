// SPDX-License-Identifier: MIT
// The rows of a table in text (CSV and its like), one after another, however broken it is: what is wrong in one row
// ends with that row. Nothing is copied.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hipplan {

/// A cell longer than this in quotation marks, in bytes, is one that nobody closed.
inline constexpr std::size_t longest_quoted_cell = 4096;

struct Cell {
  /// Without blanks and quotation marks around it; those inside may be doubled.
  std::string_view text;
  /// Where it begins in its row, in bytes.
  std::size_t at = 0;
};

/// `text` of a cell with each doubled quotation mark as one.
std::string undoubled(std::string_view text);

struct CellRow {
  /// Without the line's end.
  std::string_view text;
  /// Of its beginning, from 1.
  std::uint32_t line = 0;
  std::vector<Cell> cells;
  /// A quotation mark has no partner: there are no cells.
  bool open_quote = false;
  /// It has a line's end; only the last one of a text may have none.
  bool ended = true;
};

class CellRows {
 public:
  /// The text must stay where it is. `begins_a_row` tells of what follows a line's end inside quotation marks whether a
  /// row begins there: then the marks were never closed.
  CellRows(std::string_view text, bool (*begins_a_row)(std::string_view following));

  bool at_end() const { return at_ >= text_.size(); }
  /// The line that comes next, without its end. Not at the end.
  std::string_view line() const;
  std::uint32_t line_number() const { return line_; }
  void skip_line();
  /// Passes over bytes of this line.
  void skip(std::size_t bytes) { at_ += bytes; }
  /// The row that comes next: one line, or several where a line's end stands in quotation marks. Not at the end.
  void read(char separator, CellRow& row);

 private:
  std::size_t end_of_line(std::size_t from) const;
  bool read_quoted(char separator, CellRow& row);
  std::size_t end_of_quoted(std::size_t from) const;

  std::string_view text_;
  bool (*begins_a_row_)(std::string_view);
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
};

}  // namespace hipplan
