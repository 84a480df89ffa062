// SPDX-License-Identifier: MIT
// The first line of a log: what it says of the columns, and whether it is that of a log at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hipplan/load/cell_rows.hpp"
#include "hipplan/load/log_columns.hpp"

namespace hipplan {

/// How a line that names the columns lays out the rows below it; nothing where it does not. The first of several
/// columns of one name counts.
std::optional<LogLayout> layout_in(std::string_view line);

bool has_column(const LogLayout& layout, LogColumn column);

/// The column that `title` was probably meant to name and that the layout lacks.
std::optional<LogColumn> missing_column_near(const LogLayout& layout, std::string_view title);

/// Whether a line is the first of the CSV of a plan.
bool is_title_line_of_plan(std::string_view line);

/// The separator of a line that is no title but a row, with every cell in the usual order.
std::optional<char> separator_of_row_without_titles(std::string_view line);

/// The line that names the columns, with its end.
std::string title_line(const LogLayout& layout);

/// Whether a row names the columns again, as where two logs were put one behind the other.
bool is_titles(const CellRow& row);

}  // namespace hipplan
