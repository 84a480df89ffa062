// SPDX-License-Identifier: MIT
// Asking a person, a line at a time.
#pragma once

#include <cstdio>
#include <optional>
#include <string>

namespace hipplan::cli {

/// One line of input without its end or the blanks around it, and at most 1000 bytes of it; nothing at the end of
/// input.
std::optional<std::string> read_line(std::FILE* in);

/// yes, y, no, n in any case; nothing for anything else.
std::optional<bool> yes_or_no(std::string answer);

}  // namespace hipplan::cli
