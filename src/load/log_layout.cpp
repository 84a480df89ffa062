// SPDX-License-Identifier: MIT
#include "hipplan/load/log_layout.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "hipplan/load/log_cells.hpp"
#include "hipplan/text/csv_cells.hpp"
#include "hipplan/text/nearest.hpp"
#include "hipplan/text/spelling.hpp"

namespace hipplan {
namespace {

constexpr std::array separators{',', ';', '\t'};
/// Where there are no exercises: fewer may be anybody's diary.
constexpr std::size_t fewest_columns = 3;

CellRow row_of(std::string_view line, char separator) {
  CellRow row;
  if (!line.empty()) CellRows(line, begins_a_log_row).read(separator, row);
  return row;
}

LogLayout layout_with(std::string_view line, char separator) {
  LogLayout layout;
  layout.separator = separator;
  for (const Cell& cell : row_of(line, separator).cells) {
    const auto column = log_column_named(cell.text);
    const bool is_new = column && !has_column(layout, *column);
    layout.columns.push_back(is_new ? column : std::nullopt);
    layout.titles.emplace_back(undoubled(cell.text));
  }
  return layout;
}

std::size_t known_columns(const LogLayout& layout) {
  return static_cast<std::size_t>(std::count_if(layout.columns.begin(), layout.columns.end(),
                                                [](const auto& column) { return column.has_value(); }));
}

}  // namespace

bool has_column(const LogLayout& layout, LogColumn column) {
  return std::find(layout.columns.begin(), layout.columns.end(), column) != layout.columns.end();
}

std::optional<LogLayout> layout_in(std::string_view line) {
  std::optional<LogLayout> best;
  for (const char separator : separators) {
    LogLayout layout = layout_with(line, separator);
    const bool is_log = has_column(layout, LogColumn::date) &&
                        (has_column(layout, LogColumn::entry) || has_column(layout, LogColumn::exercise) ||
                         known_columns(layout) >= fewest_columns);
    if (is_log && (!best || known_columns(layout) > known_columns(*best))) best = std::move(layout);
  }
  return best;
}

std::optional<LogColumn> missing_column_near(const LogLayout& layout, std::string_view title) {
  std::vector<std::string_view> missing;
  for (const std::string_view name : names<LogColumn>()) {
    if (!has_column(layout, *from_name<LogColumn>(name))) missing.push_back(name);
  }
  return from_name<LogColumn>(nearest(title, missing));
}

bool is_title_line_of_plan(std::string_view line) {
  return line.find("phase") != line.npos && line.find("estimated_minutes") != line.npos;
}

std::optional<char> separator_of_row_without_titles(std::string_view line) {
  for (const char separator : separators) {
    const CellRow row = row_of(line, separator);
    if (row.cells.size() == names<LogColumn>().size() && log_date(row.cells[0].text) &&
        log_word<LogEntry>(row.cells[1].text))
      return separator;
  }
  return std::nullopt;
}

std::string title_line(const LogLayout& layout) { return csv_row(layout.titles, layout.separator); }

bool is_titles(const CellRow& row) {
  const std::string_view text = row.text;
  const bool may_be =
      !text.empty() && (text[0] < '0' || text[0] > '9') &&
      (text.find("date") != text.npos || text.find("Date") != text.npos || text.find("DATE") != text.npos);
  return may_be && layout_in(text).has_value();
}

}  // namespace hipplan
