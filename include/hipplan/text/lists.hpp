// SPDX-License-Identifier: MIT
// What lists hold, lists and counts in words, and how a sentence begins.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace hipplan {

/// Whether one of these is in a list of them.
template <class One>
bool contains(const std::vector<One>& all, const One& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

/// "Bridge, Clamshell and Squat".
std::string list_in_words(const std::vector<std::string>& words, std::string_view last = "and");

/// "1 day", "3 days".
std::string counted(int count, std::string_view one, std::string_view many);

/// Begins with a capital where `text` begins with one of the letters a to z.
std::string with_capital(std::string text);

}  // namespace hipplan
