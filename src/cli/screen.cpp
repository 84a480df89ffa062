#include "cli/screen.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>

namespace hipplan::cli {
namespace {

constexpr std::size_t longest_answer = 200;

/// One line of input without its end; nothing at the end of input.
std::optional<std::string> read_line(std::FILE* in) {
  std::string line;
  int c = std::fgetc(in);
  if (c == EOF) return std::nullopt;
  for (; c != EOF && c != '\n'; c = std::fgetc(in)) {
    if (line.size() < longest_answer) line += static_cast<char>(c);
  }
  return line;
}

std::optional<bool> yes_or_no(std::string answer) {
  std::erase_if(answer, [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
  for (char& c : answer) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (answer == "y" || answer == "yes") return true;
  if (answer == "n" || answer == "no") return false;
  return std::nullopt;
}

void say(std::FILE* out, const std::string& text) {
  std::fputs(text.c_str(), out);
  std::fflush(out);
}

}  // namespace

Screening ask(const Catalog& catalog, std::FILE* in, std::FILE* out) {
  Screening screening;
  say(out, fmt::format("Up to {} questions. Answer each with yes or no. Unsure means yes.\n", catalog.red_flags.size()));
  for (std::size_t i = 0; i < catalog.red_flags.size(); ++i) {
    const RedFlag& flag = catalog.red_flags[i];
    while (true) {
      say(out, fmt::format("{}. {} ", i + 1, flag.question));
      const std::optional<std::string> line = read_line(in);
      if (!line) {
        say(out, "\n");
        screening.unanswered = true;
        return screening;
      }
      const std::optional<bool> answer = yes_or_no(*line);
      if (!answer) {
        say(out, "Please answer yes or no.\n");
        continue;
      }
      if (*answer) screening.found.push_back(i);
      break;
    }
    if (!screening.found.empty() && catalog.red_flags[screening.found.back()].urgency == 0) return screening;
  }
  return screening;
}

}  // namespace hipplan::cli
