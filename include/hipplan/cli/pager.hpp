// SPDX-License-Identifier: MIT
// What is printed in a terminal, a screen at a time.
#pragma once

#include <optional>
#include <string_view>

#include "hipplan/cli/input_files.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan::cli {

/// Writes `text` to standard output, unless that is one of `inputs`. In a terminal that has too few lines for it, it
/// goes through $HIPPLAN_PAGER, else $PAGER, else less; where that is empty or "cat", or cannot be started, or with
/// `wanted` false, it is written as it is. Whoever quits the pager early has seen enough: no error.
std::optional<Diagnostic> print_paged(std::string_view text, bool wanted, const InputFiles& inputs);

}  // namespace hipplan::cli
