// SPDX-License-Identifier: MIT
// Runs the real program in a terminal that is none: as wide as it is told to be, with somebody typing.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "program.hpp"

namespace hipplan::tests {

struct Terminal {
  std::size_t columns = 80;
  /// What is typed, and then the end of input.
  std::string typed;
  /// Added to HOME, PATH, LC_ALL=C.UTF-8, TERM=xterm and PAGER=cat.
  std::vector<std::pair<std::string, std::string>> variables;
  std::size_t rows = 24;
};

struct Shown {
  /// As of `Run`.
  int status = -1;
  /// Standard output and standard error as they came; what is typed is not shown.
  std::string text;
};

/// A program that has not ended after a minute is ended.
Shown in_terminal(const Workplace& place, const std::vector<std::string>& arguments, const Terminal& terminal = {});

}  // namespace hipplan::tests
