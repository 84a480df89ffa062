#include "cli/questions.hpp"

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
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return line;
}

std::optional<bool> yes_or_no(std::string answer) {
  std::erase_if(answer, [](char c) { return c == ' ' || c == '\t'; });
  for (char& c : answer) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (answer == "y" || answer == "yes") return true;
  if (answer == "n" || answer == "no") return false;
  return std::nullopt;
}

void say(std::FILE* out, const std::string& text) {
  std::fputs(text.c_str(), out);
  std::fflush(out);
}

}  // namespace hipplan::cli
