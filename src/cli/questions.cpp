// SPDX-License-Identifier: MIT
#include "hipplan/cli/questions.hpp"

#include <string_view>

namespace hipplan::cli {
namespace {

constexpr std::size_t longest_answer = 1000;

}  // namespace

std::optional<std::string> read_line(std::FILE* in) {
  std::string line;
  int c = std::fgetc(in);
  if (c == EOF) return std::nullopt;
  for (; c != EOF && c != '\n'; c = std::fgetc(in)) {
    if (line.size() < longest_answer) line += static_cast<char>(c);
  }
  constexpr std::string_view blanks = " \t\r";
  const auto first = line.find_first_not_of(blanks);
  if (first == std::string::npos) return std::string();
  return line.substr(first, line.find_last_not_of(blanks) + 1 - first);
}

std::optional<bool> yes_or_no(std::string answer) {
  for (char& c : answer) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (answer == "y" || answer == "yes") return true;
  if (answer == "n" || answer == "no") return false;
  return std::nullopt;
}

}  // namespace hipplan::cli
