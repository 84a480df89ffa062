// SPDX-License-Identifier: MIT
// The red-flag questions, asked one by one.
#pragma once

#include <cstdio>
#include <vector>

#include "hipplan/catalog/catalog.hpp"

namespace hipplan::cli {

struct Screening {
  /// Red flags answered with yes.
  std::vector<std::size_t> found;
  /// Input ended before every question was answered. Not answered is not "no".
  bool unanswered = false;
};

/// Asks on `out`, most urgent first, and reads y, yes, n or no from `in`, a line each. A yes to what
/// is most urgent of all ends it: help does not wait for more questions.
Screening ask(const Catalog& catalog, std::FILE* in, std::FILE* out);

}  // namespace hipplan::cli
