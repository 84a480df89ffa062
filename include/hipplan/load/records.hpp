// SPDX-License-Identifier: MIT
// A stream of bytes parted into lines, or into the rows of CSV, in bounded memory. What they say is for others to read.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "hipplan/text/diagnostic.hpp"

namespace hipplan {

/// A line, or a row of CSV, as it stands in its file; without the line end behind it.
struct Record {
  std::string text;
  /// Of its first line, from 1.
  int line = 1;
  /// It has more than `longest_record` bytes, and `text` is only its beginning.
  bool too_long = false;
};

/// In bytes; no row that anybody can mean is longer.
inline constexpr std::size_t longest_record = 64 * 1024;

/// Where some bytes of a record stand in its file, to the end of their line at most. Names no file.
Place place_in(const Record& record, std::size_t byte, std::size_t bytes);

/// What is wrong with the characters of a record, if anything is: too many, none of UTF-8, or not for reading.
Diagnostics problems_of_text(const Record& record);

/// The same problems with the name of the file, and with the lines of the record that they are about.
Diagnostics located(Diagnostics problems, const Record& record, std::string_view file);

/// What parts records.
enum class Parted {
  /// Each line end.
  by_lines,
  /// Each line end outside of quotation marks (RFC 4180). A quotation mark that is never closed, or closed within a
  /// text, must not swallow other people's lines: its record is its first line alone.
  as_csv,
};

/// Holds at most `longest_record` bytes and what was fed last. A byte-order mark at the beginning belongs to no record.
class Records {
 public:
  explicit Records(Parted parted) : parted_(parted) {}

  void feed(std::string_view bytes);
  /// There is no more to come: what is left is the last record, with or without a line end.
  void end() { ended_ = true; }
  bool ended() const { return ended_; }

  /// The next record; nothing where more has to be fed, or nothing is left.
  std::optional<Record> next();

  /// Once the header has told it, a quotation mark opens a cell behind this separator alone; until then behind a comma,
  /// a semicolon or a tab.
  void set_separator(char separator) { separator_ = separator; }

 private:
  enum class State { cell_begins, bare, quoted, quote };

  void skip_mark();
  bool is_separator(char c) const;
  bool ends_record(char c);
  bool find_end();
  bool is_broken() const;
  Record take(std::size_t end);
  std::optional<Record> take_overlong();

  Parted parted_;
  char separator_ = '\0';
  std::string buffer_;
  bool begun_ = false;
  bool ended_ = false;
  /// Where the record begins, and how far it has been looked at.
  std::size_t begin_ = 0;
  std::size_t at_ = 0;
  State state_ = State::cell_begins;
  /// The first line end within it.
  std::optional<std::size_t> first_line_end_;
  /// A quotation mark closes within a text.
  bool closes_within_ = false;
  /// The beginning of a record that is too long, while its end is looked for.
  std::optional<Record> overlong_;
  int line_ = 1;
};

}  // namespace hipplan
