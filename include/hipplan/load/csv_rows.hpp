// SPDX-License-Identifier: MIT
// One row of CSV (RFC 4180): its cells, where each stands, and what is wrong with it as text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hipplan/load/records.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan {

struct CsvCell {
  /// Without its quotation marks and the blanks around it; line ends within it are line feeds.
  std::string text;
  /// Where it begins in the file: line, column in characters, how many of them it has in that line. Names no file.
  Place place;
};

struct CsvRow {
  std::vector<CsvCell> cells;
  /// With places like those of the cells. All cells are there all the same.
  Diagnostics problems;
};

/// The separator of a header: whichever of comma, semicolon and tab stands in it most often outside of quotation marks;
/// a comma where none does.
char separator_of(const Record& header);

CsvRow read_csv_row(const Record& record, char separator);

}  // namespace hipplan
