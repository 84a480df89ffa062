// SPDX-License-Identifier: MIT
#include "hipplan/load/cell_rows.hpp"

#include <algorithm>

#include "hipplan/text/blanks.hpp"

namespace hipplan {
namespace {

constexpr std::string_view blanks = " \t\r";

Cell cell_of(std::string_view row, std::string_view text, char separator) {
  const std::string_view trimmed = without_blanks(text, separator == '\t' ? " \r" : blanks);
  return {trimmed, static_cast<std::size_t>((trimmed.empty() ? text : trimmed).data() - row.data())};
}

void split(std::string_view row, char separator, std::vector<Cell>& cells) {
  for (std::size_t at = 0; at <= row.size();) {
    const std::size_t end = std::min(row.find(separator, at), row.size());
    cells.push_back(cell_of(row, row.substr(at, end - at), separator));
    at = end + 1;
  }
}

}  // namespace

std::string undoubled(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if (text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"') ++i;
  }
  return out;
}

CellRows::CellRows(std::string_view text, bool (*begins_a_row)(std::string_view))
    : text_(text), begins_a_row_(begins_a_row) {}

std::size_t CellRows::end_of_line(std::size_t from) const { return std::min(text_.find('\n', from), text_.size()); }

std::string_view CellRows::line() const {
  std::string_view line = text_.substr(at_, end_of_line(at_) - at_);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

void CellRows::skip_line() {
  at_ = end_of_line(at_) + 1;
  ++line_;
}

void CellRows::read(char separator, CellRow& row) {
  row.cells.clear();
  row.open_quote = false;
  row.line = line_;
  row.text = line();
  row.ended = at_ + row.text.size() < text_.size();
  if (row.text.find('"') == row.text.npos) {
    split(row.text, separator, row.cells);
    skip_line();
  } else if (!read_quoted(separator, row)) {
    row.open_quote = true;
    row.cells.clear();
    skip_line();
  }
}

/// Where the cell ends whose first byte after its quotation mark is at `from`: the place of its last mark.
std::size_t CellRows::end_of_quoted(std::size_t from) const {
  const std::string_view within = text_.substr(0, std::min(text_.size(), from + longest_quoted_cell));
  std::size_t looked_at = from;
  for (std::size_t mark = within.find('"', from); mark != within.npos; mark = within.find('"', mark + 2)) {
    for (std::size_t end = within.find('\n', looked_at); end < mark; end = within.find('\n', end + 1)) {
      if (begins_a_row_(text_.substr(end + 1))) return text_.npos;
    }
    looked_at = mark;
    if (mark + 1 >= text_.size() || text_[mark + 1] != '"') return mark;
  }
  return text_.npos;
}

/// Whether every quotation mark has its partner.
bool CellRows::read_quoted(char separator, CellRow& row) {
  const std::string_view text = text_;
  std::size_t at = at_;
  while (true) {
    std::size_t first = at;
    while (first < text.size() && text[first] != separator && (text[first] == ' ' || text[first] == '\t')) ++first;
    std::size_t end = first;
    if (first < text.size() && text[first] == '"') {
      const std::size_t mark = end_of_quoted(first + 1);
      if (mark == text.npos) return false;
      row.cells.push_back({text.substr(first + 1, mark - first - 1), first - at_});
      end = mark + 1;
      while (end < text.size() && text[end] != separator && blanks.find(text[end]) != blanks.npos) ++end;
      if (end < text.size() && text[end] != separator && text[end] != '\n') return false;
    } else {
      const std::size_t line_end = end_of_line(at);
      end = std::min(text.substr(0, line_end).find(separator, at), line_end);
      row.cells.push_back(cell_of(text.substr(at_), text.substr(at, end - at), separator));
    }
    if (end < text.size() && text[end] == separator) {
      at = end + 1;
      continue;
    }
    row.text = text.substr(at_, end - at_);
    row.ended = end < text.size();
    line_ += static_cast<std::uint32_t>(std::count(row.text.begin(), row.text.end(), '\n')) + 1;
    at_ = end + 1;
    return true;
  }
}

}  // namespace hipplan
