// SPDX-License-Identifier: MIT
#include "hipplan/text/csv_cells.hpp"

#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

std::string in_quotes(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
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
  const char32_t first = first_visible(text);
  return first == U'=' || first == U'+' || first == U'-' || first == U'@';
}

std::string csv_cell(std::string_view text) {
  std::string out;
  if (looks_like_formula(text)) out += '\'';
  out += text;
  // Some spreadsheets part cells at semicolons and tabs, too.
  return out.find_first_of(",;\t\"\n\r") == std::string::npos ? out : in_quotes(out);
}

std::string csv_row(const std::vector<std::string>& cells, char separator) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += separator;
    out += csv_cell(cells[i]);
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
