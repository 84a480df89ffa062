// SPDX-License-Identifier: MIT
// The red-flag questions: one by one, and in short lists.
#pragma once

#include <span>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/cli/questions.hpp"

namespace hipplan::cli {

struct Screening {
  /// Red flags answered with yes, or with unsure.
  std::vector<Index<RedFlag>> found;
  /// Input ended before every question was answered. Not answered is not "no".
  bool unanswered = false;
};

/// Asks all of them, most urgent first. A yes to what is most urgent of all ends it: help does not wait for more
/// questions.
Screening ask_one_by_one(const Catalog& catalog, Conversation& conversation);

/// Asks for all of them, a list for each urgency, and one by one only those of a list of which one is true. What was
/// `known` before is asked first, each by itself.
Screening ask_in_lists(const Catalog& catalog, const std::vector<Index<RedFlag>>& known, Conversation& conversation);

}  // namespace hipplan::cli
