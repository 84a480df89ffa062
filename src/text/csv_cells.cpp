// SPDX-License-Identifier: MIT
#include "hipplan/text/csv_cells.hpp"

#include <algorithm>

#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

/// What some spreadsheet parts cells or rows at, semicolons and tabs, too.
constexpr bool parts(char c) { return c == ',' || c == ';' || c == '"' || c == '\t' || c == '\n' || c == '\r'; }

void append_in_quotes(std::string& out, std::string_view before, std::string_view text) {
  out += '"';
  out += before;
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

/// Whether a line that began so would be no row, or be run.
bool is_more_than_text(std::string_view text) {
  return looks_like_formula(text) || text.starts_with("sep=") ||
         (!text.empty() && std::string_view("#<>|").find(text[0]) != std::string_view::npos);
}

/// Whether `text` begins with an apostrophe that is taken for a guard.
bool has_guard(std::string_view text) {
  return text.starts_with('\'') && (text.substr(1).starts_with('\'') || is_more_than_text(text.substr(1)));
}

}  // namespace

bool looks_like_formula(std::string_view text) {
  const bool begins_with_a_letter = !text.empty() && text[0] > ' ' && text[0] < 0x7F;
  const char32_t first = begins_with_a_letter ? static_cast<char32_t>(text[0]) : first_visible(text);
  return first == U'=' || first == U'+' || first == U'-' || first == U'@';
}

std::string csv_cell(std::string_view text) {
  std::string out;
  append_csv_cell(out, text);
  return out;
}

void append_csv_cell(std::string& out, std::string_view text) {
  const std::string_view before = looks_like_formula(text) ? "'" : "";
  if (std::any_of(text.begin(), text.end(), [](char c) { return parts(c); }))
    return append_in_quotes(out, before, text);
  out += before;
  out += text;
}

std::string csv_row(const std::vector<std::string>& cells, char separator) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += separator;
    append_csv_cell(out, cells[i]);
  }
  return out + '\n';
}

std::string guarded(std::string_view text) {
  return (is_more_than_text(text) || has_guard(text) ? "'" : "") + std::string(text);
}

std::string without_guard(std::string text) {
  if (has_guard(text)) text.erase(0, 1);
  return text;
}

}  // namespace hipplan
