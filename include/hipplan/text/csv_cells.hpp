// SPDX-License-Identifier: MIT
// Cells of CSV as they are written (RFC 4180), so that a spreadsheet shows them and runs none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hipplan {

/// Text that a spreadsheet would run as a formula, also behind what cannot be seen.
bool looks_like_formula(std::string_view text);

/// A cell; a formula gets an apostrophe before it.
std::string csv_cell(std::string_view text);
void append_csv_cell(std::string& out, std::string_view text);

/// Cells with `separator` between them, and a line's end.
std::string csv_row(const std::vector<std::string>& cells, char separator = ',');

/// `text` with an apostrophe before it where a spreadsheet would run it, where a line that begins with it would be a
/// comment or a mark, or where it would be taken for one that has it: what `without_guard` takes away again.
std::string guarded(std::string_view text);
std::string without_guard(std::string text);

}  // namespace hipplan
