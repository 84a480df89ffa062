// SPDX-License-Identifier: MIT
#include "hipplan/cli/questions.hpp"

#include <cstdlib>
#include <string_view>

#include "hipplan/cli/terminal.hpp"
#include "hipplan/person/spoken.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

constexpr std::size_t longest_answer = 1000;
/// Nobody who sits at the keyboard is misunderstood so often.
constexpr int most_misunderstood = 100;
/// A narrower place to type in gets a line of its own.
constexpr std::size_t room_to_type = 10;

bool can_move_its_cursor() {
  const char* const terminal = std::getenv("TERM");
  const std::string_view name = terminal == nullptr ? "" : terminal;
  return !name.empty() && name != "dumb";
}

/// A line as it comes, however long.
std::optional<std::string> read_line(std::FILE* in) {
  std::string line;
  int c = std::fgetc(in);
  if (c == EOF) return std::nullopt;
  for (; c != EOF && c != '\n'; c = std::fgetc(in)) {
    if (line.size() < longest_answer) line += static_cast<char>(c);
  }
  return line;
}

std::string trimmed(const std::string& line) {
  constexpr std::string_view blanks = " \t\r";
  const auto first = line.find_first_not_of(blanks);
  if (first == std::string::npos) return {};
  return line.substr(first, line.find_last_not_of(blanks) + 1 - first);
}

}  // namespace

Conversation::Conversation(std::FILE* in, std::FILE* out) : in_(in), out_(out) {
  if (is_terminal(in) && is_terminal(out) && can_move_its_cursor()) editor_ = std::make_unique<LineEditor>(in, out);
}

void Conversation::tell(const std::string& text) { cli::tell(out_, text); }

void Conversation::misunderstood(const std::string& text) {
  tell(text);
  ++misunderstood_;
}

std::optional<std::string> Conversation::typed_after(const std::string& question) {
  const auto columns = columns_of(out_);
  if (!columns) {
    say(out_, question);
    return read_line(in_);
  }
  const std::string text = fitted(locale_is_utf8() ? question : to_ascii(question), *columns);
  const std::size_t last_line = text.rfind('\n') + 1;
  std::string prompt = text.substr(last_line);
  while (prompt.ends_with(' ')) prompt.pop_back();
  say(out_, text.substr(0, last_line));
  if (display_width(prompt) + room_to_type > *columns) {
    if (prompt.ends_with('>')) prompt.pop_back();
    say(out_, prompt + '\n');
    prompt = ">";
  }
  prompt += ' ';
  if (editor_) return editor_->read(prompt);
  say(out_, prompt);
  return read_line(in_);
}

std::optional<std::string> Conversation::ask(const std::string& question) {
  if (misunderstood_ >= most_misunderstood) return std::nullopt;
  auto line = typed_after(question);
  if (!line) {
    say(out_, "\n");
    return std::nullopt;
  }
  return trimmed(line->substr(0, longest_answer));
}

std::optional<bool> Conversation::ask_yes_or_no(const std::string& question, std::optional<bool> usual) {
  while (true) {
    const auto line = ask(question);
    if (!line) return std::nullopt;
    if (line->empty() && usual) return usual;
    const auto reply = spoken_reply(*line);
    if (reply && *reply != Reply::unsure) return reply == Reply::yes;
    misunderstood("Please answer yes or no.\n");
  }
}

}  // namespace hipplan::cli
