// SPDX-License-Identifier: MIT
// One person as a line of JSON: from its text to keys and values that know where they stand.
#pragma once

#include <string>
#include <vector>

#include "hipplan/load/records.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan {

/// A word, figure or truth value as a word. Null and an empty text are none.
struct JsonWord {
  std::string text;
  Place place;
};

struct JsonEntry {
  std::string key;
  Place place;
  std::vector<JsonWord> words;
  /// It was a list, which may be empty.
  bool is_list = false;
};

struct JsonReading {
  /// In the order of the line, also of one with mistakes: up to where it could be read.
  std::vector<JsonEntry> entries;
  Diagnostics problems;
  /// It could not be read to its end.
  bool is_broken = false;
};

/// An object whose values are words, figures, truth values, or lists of these.
JsonReading read_json_line(const Record& record);

}  // namespace hipplan
