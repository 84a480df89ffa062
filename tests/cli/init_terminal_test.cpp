// SPDX-License-Identifier: MIT
// Questions in a terminal: broken between words, with keys that move the cursor, and left clean.
#include <algorithm>
#include <sstream>

#include "catch.hpp"
#include "hipplan/text/unicode.hpp"
#include "interview.hpp"
#include "pseudo_terminal.hpp"

namespace hipplan {
namespace {

using tests::enters;
using tests::in_terminal;
using tests::no_signs;
using tests::Shown;
using tests::Workplace;

constexpr char escape = '\x1b';
/// A terminal that moves its cursor and one that does not.
const std::vector<std::string> terminals{"xterm", "dumb"};

TEST_CASE("hipplan alone in a terminal offers to begin, asks, and makes the first plan") {
  const Workplace place;
  const Shown shown = in_terminal(place, {}, {80, "\n4" + enters + no_signs, {}});
  CHECK(shown.status == 0);
  CHECK(shown.text.find("Shall we begin?") != std::string::npos);
  CHECK(shown.text.find("How much does it hurt") != std::string::npos);
  CHECK(shown.text.find("Your exercise plan") != std::string::npos);
  CHECK(place.read(".config/hipplan/profile.yaml").find("\npain: 4\n") != std::string::npos);
  // The second time it knows.
  const Shown again = in_terminal(place, {}, {80, "yes\n", {}});
  CHECK(again.status == 0);
  CHECK(again.text.find("How much does it hurt") == std::string::npos);
  CHECK(again.text.find("Your exercise plan") != std::string::npos);
}

TEST_CASE("whoever does not want to begin is told where the help is, and nothing is written") {
  const Workplace place;
  for (const char* typed : {"no\n", "n\n", "", "what?\n"}) {
    const Shown shown = in_terminal(place, {}, {80, typed, {}});
    INFO(typed);
    CHECK(shown.status == 0);
    CHECK(shown.text.find("hipplan --help") != std::string::npos);
    CHECK(shown.text.find("How much does it hurt") == std::string::npos);
  }
  CHECK(place.names().empty());
  const Shown half = in_terminal(place, {}, {80, "yes\n4\n", {}});
  CHECK(half.status == 1);
  CHECK(half.text.find("nothing was written") != std::string::npos);
  CHECK(place.names().empty());
}

TEST_CASE("what is typed as an answer is shown again without its escapes") {
  const Workplace place;
  const Shown shown = in_terminal(place, {"init"},
                                  {80, "\x1b[31m4\n4\n\x1b]0;x\x07\nsitting\n", {{"NO_COLOR", "1"}, {"TERM", "dumb"}}});
  CHECK(shown.status == 1);
  CHECK(shown.text.find(escape) == std::string::npos);
  CHECK(shown.text.find('\x07') == std::string::npos);
}

/// The lines as the terminal shows them: what an editor sends to move its cursor left out. What is typed after "> "
/// ends the line, also where it is not shown.
std::vector<std::string> lines_of(const std::string& text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == escape) {
      i = std::min(text.find_first_of("ABCDHJKPm@hlr", i), text.size());
    } else if (text[i] != '\r') {
      plain += text[i];
    }
  }
  for (std::size_t at = 0; (at = plain.find("> ", at)) != std::string::npos; ++at) plain[at + 1] = '\n';
  std::vector<std::string> lines;
  std::istringstream stream(plain);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

TEST_CASE("questions and what is said about an answer are broken between words") {
  const Workplace place;
  for (const std::string& terminal : terminals) {
    for (const std::size_t columns : {20U, 40U, 60U}) {
      const Shown shown = in_terminal(place, {"init"},
                                      {columns,
                                       "what a lot\nnineteen\n?\n4\nnot the floor\nsittng\nsitting\n?\nhousehold\n",
                                       {{"TERM", terminal}}});
      INFO(terminal << ", " << columns << " columns\n" << shown.text);
      CHECK(shown.status == 1);
      for (const std::string& line : lines_of(shown.text)) {
        INFO(line);
        CHECK(display_width(line) <= columns);
      }
      std::string words;
      for (const std::string& line : lines_of(shown.text)) words += line + ' ';
      for (const char* whole : {"kneeling", "floor-sitting", "understood"})
        CHECK(words.find(whole) != std::string::npos);
      CHECK(words.find("standi ng") == std::string::npos);
    }
  }
}

TEST_CASE("errors are broken between words, and their excerpts cut") {
  const Workplace place;
  place.write("mine.yaml", "exercises:\n  - id: my-bridge\n    neds: [band]    # " + std::string(120, 'x') + "\n");
  place.write("me.yaml", "version: 1\npain: 4\nminutes: 500                                        # " +
                             std::string(60, 'y') + "\nequipement: chair\n");
  for (const std::size_t columns : {20U, 40U}) {
    for (const std::vector<std::string>& command :
         std::vector<std::vector<std::string>>{{"check", "mine.yaml"},
                                               {"plan", "--profile", "me.yaml", "--weeks", "40"},
                                               {"plan", "--pain", "4", "--position", "sittng and more"},
                                               {"plan", "--pain", "44", "--condition", "nothing known of this"},
                                               {"plan", "--pain", "4", "--equipment", "none", "--format", "csv"}}) {
      const Shown shown = in_terminal(place, command, {columns, {}, {}});
      INFO(columns << " columns: " << command[0] << "\n" << shown.text);
      if (command.back() == "csv") continue;
      for (const std::string& line : lines_of(shown.text)) {
        INFO(line);
        CHECK(display_width(line) <= columns);
      }
    }
  }
}

TEST_CASE("the cursor keys move the cursor, and are no part of an answer") {
  const Workplace place;
  const std::string left = "\x1b[D";
  // A 6 typed before the 1 of a 16 that was a slip.
  const Shown shown = in_terminal(
      place, {"init", "--profile", "me.yaml"},
      {80,
       "45\x7f\nsanding" + left + left + left + left + left + left + "t\n" + "\x1b[A\n" + "\n\n\n\n\n" + no_signs,
       {}});
  INFO(shown.text);
  CHECK(shown.status == 0);
  const std::string text = place.read("me.yaml");
  CHECK(text.find("\npain: 4\n") != std::string::npos);
  CHECK(text.find("\nposition: standing\n") != std::string::npos);
  CHECK(shown.text.find("^[[") == std::string::npos);
  // No history of what somebody told of their health.
  CHECK(place.names() == std::vector<std::string>{"me.yaml"});
}

TEST_CASE("Ctrl-C at a question ends the program by its signal and writes nothing") {
  const Workplace place;
  const Shown shown = in_terminal(place, {"init"}, {80, "4\n\x03", {}});
  // Typed before the program reads, it may be taken as a key of the terminal or as the end.
  CHECK(shown.status != 0);
  CHECK(place.names().empty());
}

TEST_CASE("a long line that is pasted is cut, not a danger") {
  const Workplace place;
  for (const std::string& terminal : terminals) {
    const Shown shown =
        in_terminal(place, {"init"}, {40, std::string(3000, '4') + "\n4" + enters + no_signs, {{"TERM", terminal}}});
    INFO(terminal << shown.text);
    CHECK(shown.status == 0);
  }
}

}  // namespace
}  // namespace hipplan
