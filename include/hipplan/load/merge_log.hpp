// SPDX-License-Identifier: MIT
// Two copies of a log that went different ways, made one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hipplan {

/// The rows of another copy of a log that this one lacks, each whole.
struct MergedRows {
  /// In the order in which they stand there, laid out as this log is; to be put behind it. Begins with a line that
  /// names the columns where that is needed.
  std::string text;
  std::size_t rows = 0;
};

/// Of every row there are then as many as in that copy which has more of it; however a spreadsheet wrote it, a row is
/// the same where it says the same. Columns that only the other copy has come along. Lines that are no whole rows stay
/// where they are.
MergedRows rows_to_merge(std::string_view log, std::string_view other);

}  // namespace hipplan
