// SPDX-License-Identifier: MIT
// One answer as it was given, and the reading of those that name things out of a closed list.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "hipplan/text/diagnostic.hpp"
#include "hipplan/text/word_book.hpp"

namespace hipplan {

/// One answer and where it was given: a flag, or a place in a file.
struct Said {
  std::string text;
  Place place;
  std::string excerpt;
};

/// What a question asks for.
struct Asked {
  /// "condition".
  std::string_view what;
  WordBook book;
  /// Follows a word that is near to nothing: "expected one of left, right, both".
  std::string expected;
  /// What a range like "mon-fri" holds, from its first meaning to its last; without it there are no ranges.
  std::vector<std::size_t> (*range)(std::size_t first, std::size_t last) = nullptr;
};

struct Heard {
  std::size_t meaning;
  Said word;
};

struct ListReading {
  /// All that is known, also of a list with mistakes: it may be a warning sign.
  std::vector<Heard> heard;
  Diagnostics problems;
};

/// Lists have commas between their words. One that has not is a mistake, with all its words in the suggestion: whoever
/// takes it loses none.
ListReading read_list(const std::vector<Said>& all, const Asked& asked);

/// The one thing that is named; a problem where there is none or more than one.
ListReading read_one(const Said& said, const Asked& asked);

}  // namespace hipplan
