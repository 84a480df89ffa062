// SPDX-License-Identifier: MIT
// Lists and counts in words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hipplan {

/// "Bridge, Clamshell and Squat".
std::string list_in_words(const std::vector<std::string>& words, std::string_view last = "and");

/// "1 day", "3 days".
std::string counted(int count, std::string_view one, std::string_view many);

}  // namespace hipplan
