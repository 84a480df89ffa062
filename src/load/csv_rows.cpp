// SPDX-License-Identifier: MIT
#include "hipplan/load/csv_rows.hpp"

#include <algorithm>
#include <array>

#include "hipplan/text/blanks.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

class RowReader {
 public:
  RowReader(const Record& record, char separator) : record_(record), text_(record.text), separator_(separator) {}

  CsvRow read() {
    row_.problems = problems_of_text(record_);
    do {
      read_cell();
    } while (at_++ < text_.size());
    return std::move(row_);
  }

 private:
  /// Up to the separator behind it.
  void read_cell() {
    const std::size_t begin = std::min(text_.find_first_not_of(' ', at_), text_.size());
    if (begin < text_.size() && text_[begin] == '"') {
      read_quoted(begin);
      return;
    }
    at_ = std::min(text_.find(separator_, begin), text_.size());
    const std::string_view cell = without_blanks(text_.substr(begin, at_ - begin));
    add(begin, cell.size(), std::string(cell));
  }

  void read_quoted(std::size_t begin) {
    std::string text;
    std::size_t from = begin + 1;
    std::size_t quote = text_.find('"', from);
    for (; quote != std::string_view::npos; quote = text_.find('"', from)) {
      text += text_.substr(from, quote - from);
      from = quote + 1;
      if (from >= text_.size() || text_[from] != '"') break;
      text += '"';
      ++from;
    }
    if (quote == std::string_view::npos) {
      text += text_.substr(from);
      at_ = text_.size();
      wrong(begin, "this quotation mark is never closed; expected another one behind the text");
    } else {
      at_ = std::min(text_.find(separator_, from), text_.size());
      const std::string_view behind = without_blanks(text_.substr(from, at_ - from));
      if (!behind.empty())
        wrong(quote, "text behind the closing quotation mark; expected two of them for one that is part of the text");
      text += behind;
    }
    add(begin, at_ - begin, std::string(without_blanks(with_line_feeds(text))));
  }

  static std::string with_line_feeds(std::string text) {
    for (std::size_t at = 0; (at = text.find("\r\n", at)) != std::string::npos;) text.erase(at, 1);
    return text;
  }

  void add(std::size_t begin, std::size_t bytes, std::string text) {
    row_.cells.push_back({std::move(text), place_of_next(begin, bytes)});
  }

  /// As `place_in`, for places one behind the other: each byte is counted once.
  Place place_of_next(std::size_t byte, std::size_t bytes) {
    for (; counted_ < byte; ++counted_) {
      const bool line_end = text_[counted_] == '\n';
      line_ += line_end;
      column_ = line_end ? 1 : column_ + ((static_cast<unsigned char>(text_[counted_]) & 0xC0) != 0x80);
    }
    const std::string_view shown = text_.substr(byte, bytes);
    const auto length = static_cast<int>(count_characters(shown.substr(0, shown.find('\n'))));
    return {{}, line_, column_, std::max(1, length)};
  }

  /// The first of a row: what follows stands on wrong feet.
  void wrong(std::size_t byte, std::string message) {
    if (row_.problems.empty())
      row_.problems.push_back({Severity::error, place_in(record_, byte, 1), std::move(message), {}});
  }

  const Record& record_;
  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t counted_ = 0;
  int line_ = record_.line;
  int column_ = 1;
  CsvRow row_;
};

}  // namespace

char separator_of(const Record& header) {
  constexpr std::array<char, 3> separators{',', ';', '\t'};
  std::array<std::size_t, 3> counts{};
  bool quoted = false;
  for (const char c : header.text) {
    quoted = quoted != (c == '"');
    for (std::size_t i = 0; i < separators.size(); ++i) counts[i] += !quoted && c == separators[i];
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  return separators[static_cast<std::size_t>(most - counts.begin())];
}

CsvRow read_csv_row(const Record& record, char separator) { return RowReader(record, separator).read(); }

}  // namespace hipplan
