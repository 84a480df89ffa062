// SPDX-License-Identifier: MIT
// The program in a terminal: its width, its colours, its letters, and what it does when it is alone.
#include <algorithm>
#include <array>
#include <filesystem>
#include <sstream>

#include "catch.hpp"
#include "hipplan/text/unicode.hpp"
#include "pseudo_terminal.hpp"
#include "small_catalog.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::in_terminal;
using tests::read_text;
using tests::Run;
using tests::shipped;
using tests::Shown;
using tests::small_exercises;
using tests::small_program;
using tests::Terminal;
using tests::with;
using tests::Workplace;

using Command = std::vector<std::string>;

constexpr std::array<std::size_t, 4> terminal_widths{20, 40, 80, 200};
/// A longer line is hard to read.
constexpr std::size_t widest = 100;
constexpr char escape = '\x1b';

bool is_ascii(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool has_colour(const std::string& text) { return text.find("\x1b[") != std::string::npos; }

/// `text` without the sequences that change its look; every other escape stays.
std::string without_colour(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t end = text.find_first_not_of("0123456789;", i + 2);
    const bool look = text.compare(i, 2, "\x1b[") == 0 && end != std::string::npos && text[end] == 'm';
    if (look) {
      i = end;
    } else {
      out += text[i];
    }
  }
  return out;
}

/// The lines that are wider than this.
std::vector<std::string> wider_than(std::size_t width, const std::string& text) {
  std::vector<std::string> found;
  std::istringstream stream(without_colour(text));
  for (std::string line; std::getline(stream, line);) {
    if (display_width(line) > width) found.push_back(line);
  }
  return found;
}

/// A catalog, and a file to be added to the one that is built in, with names far from ASCII.
void write_foreign_names(const Workplace& place) {
  place.write("foreign/program.yaml", small_program());
  place.write("foreign/exercises.yaml",
              with(with(small_exercises(), "Heel slide", "Fersengleiten über Tücher – für müde Hüften"), "Sit to stand",
                   "椅子から立つ"));
  const std::string one = read_text(HIPPLAN_SOURCE_DIR "/tests/fixtures/my-exercise.yaml");
  place.write("foreign.yaml", with(with(one, "Heel slide on a towel", "Größer “gleiten” auf dem Tuch…"),
                                   "Slowly. Breathe on.", "Langsam – çalış."));
}

TEST_CASE("no line is wider than the terminal, nor than a line that reads well") {
  const Workplace place;
  write_foreign_names(place);
  for (const std::size_t columns : terminal_widths) {
    for (const Command& command : std::vector<Command>{
             {"plan", "--pain", "4"},
             {"plan", "--pain", "9", "--position", "lying", "--equipment", "none"},
             {"plan", "--pain", "1", "--active", "--minutes", "90", "--weeks", "12", "--days", "7", "--start",
              "2026-11-26", "--explain"},
             {"plan", "--pain", "4", "--brief", "--condition", "gluteal-tendinopathy", "--side", "left"},
             {"plan", "--pain", "4", "--catalog", "foreign"},
             {"plan", "--pain", "4", "--red-flag", "fever,weight-loss"},
             {"why", "single-leg-bridge", "--pain", "4"},
             {"list"},
             {"list", "--pain", "6", "--position", "sitting", "--all"},
             {"show", "bridge"},
             {"show", "towel-slide", "--add", "foreign.yaml"},
             {"sources"},
             {"screen", "--print"},
         }) {
      const Shown shown = in_terminal(place, command, {columns, {}, {}});
      INFO(columns << " columns: " << command[0] << ' ' << command.back());
      CHECK((shown.status == 0 || shown.status == 3));
      CHECK(wider_than(std::min(columns, widest), shown.text) == std::vector<std::string>{});
      CHECK(shown.text.find('\r') == std::string::npos);
    }
  }
}

TEST_CASE("why there is no plan, and what there is instead of a file, fits the terminal, too") {
  const Workplace place;
  for (const std::size_t columns : terminal_widths) {
    for (const Command& command :
         std::vector<Command>{{"plan", "--pain", "9", "--position", "standing"},
                              {"plan", "--pain", "4", "--red-flag", "fever", "--format", "csv"},
                              {"plan", "--pain", "4", "--red-flag", "fever", "-o", "plan.txt"}}) {
      const Shown shown = in_terminal(place, command, {columns, {}, {}});
      INFO(columns << " columns: " << command.back());
      CHECK((shown.status == 1 || shown.status == 3));
      CHECK(wider_than(std::min(columns, widest), shown.text) == std::vector<std::string>{});
    }
  }
}

TEST_CASE("text uses the width that the terminal has, up to a line that reads well") {
  const Workplace place;
  const auto widest_line = [&](std::size_t columns) {
    std::size_t most = 0;
    std::istringstream stream(without_colour(in_terminal(place, {"plan", "--pain", "4"}, {columns, {}, {}}).text));
    for (std::string line; std::getline(stream, line);) most = std::max(most, display_width(line));
    return most;
  };
  for (const std::size_t columns : {20U, 40U, 80U, 99U, 100U}) CHECK(widest_line(columns) == columns);
  CHECK(widest_line(101) == widest);
  CHECK(widest_line(500) == widest);
  // A terminal that does not know how wide it is.
  CHECK(widest_line(0) == 72);
}

TEST_CASE("a width that is asked for wins over the terminal, also beyond what reads well") {
  const Workplace place;
  const Shown narrow = in_terminal(place, {"plan", "--pain", "4", "--width", "30"}, {200, {}, {}});
  CHECK(wider_than(30, narrow.text) == std::vector<std::string>{});
  const Shown wide = in_terminal(place, {"plan", "--pain", "4", "--width", "150"}, {80, {}, {}});
  CHECK(wider_than(150, wide.text) == std::vector<std::string>{});
  CHECK_FALSE(wider_than(120, wide.text).empty());
}

TEST_CASE("colour is for a terminal that can show it, and for nobody who does not want it") {
  const Workplace place;
  const auto coloured = [&](std::vector<std::pair<std::string, std::string>> variables,
                            std::initializer_list<std::string> more = {}) {
    Command command{"plan", "--pain", "4"};
    command.insert(command.end(), more);
    return has_colour(in_terminal(place, command, {80, {}, std::move(variables)}).text);
  };
  CHECK(coloured({}));
  CHECK(coloured({{"TERM", "xterm-256color"}}));
  CHECK_FALSE(coloured({{"TERM", "dumb"}}));
  CHECK_FALSE(coloured({{"TERM", ""}}));
  CHECK_FALSE(coloured({{"NO_COLOR", "1"}}));
  CHECK_FALSE(coloured({{"NO_COLOR", "0"}}));
  // Set but empty counts as not set (no-color.org).
  CHECK(coloured({{"NO_COLOR", ""}}));
  CHECK_FALSE(coloured({}, {"--color", "never"}));
  CHECK(coloured({}, {"--color", "auto"}));
  CHECK(coloured({{"NO_COLOR", "1"}}, {"--color", "always"}));
  CHECK(coloured({{"TERM", "dumb"}}, {"--color", "always"}));
}

TEST_CASE("colour stays out of pipes, files and formats for scripts, unless it is always asked for") {
  const Workplace place;
  CHECK_FALSE(has_colour(place.hipplan({"plan", "--pain", "4"}, {{"TERM", "xterm"}}).output));
  CHECK(has_colour(place.hipplan({"plan", "--pain", "4", "--color", "always"}).output));
  CHECK_FALSE(has_colour(in_terminal(place, {"plan", "--pain", "4", "-o", "plan.txt"}).text));
  CHECK_FALSE(has_colour(place.read("plan.txt")));
  for (const char* format : {"markdown", "csv", "json", "html"}) {
    INFO(format);
    CHECK_FALSE(has_colour(in_terminal(place, {"plan", "--pain", "4", "--format", format, "--color", "always"}).text));
  }
  CHECK_FALSE(has_colour(in_terminal(place, {"plan", "--pain", "44"}).text));
}

TEST_CASE("colour changes the look and nothing else") {
  const Workplace place;
  for (const std::size_t columns : {20U, 80U}) {
    for (const Command& command :
         std::vector<Command>{{"plan", "--pain", "4"}, {"why", "bridge", "--pain", "4"}, {"show", "bridge"}}) {
      Command plain = command;
      plain.insert(plain.end(), {"--color", "never"});
      const std::string coloured = in_terminal(place, command, {columns, {}, {}}).text;
      INFO(columns << " columns, " << command[0]);
      CHECK(has_colour(coloured));
      // Blanks before a frame's end are no difference.
      CHECK((without_colour(coloured) == in_terminal(place, plain, {columns, {}, {}}).text));
    }
  }
}

TEST_CASE("a terminal without UTF-8 gets plain letters, whatever the catalog says") {
  const Workplace place;
  write_foreign_names(place);
  using Variables = std::vector<std::pair<std::string, std::string>>;
  for (const Variables& variables :
       {Variables{{"LC_ALL", "C"}}, Variables{{"LC_ALL", "POSIX"}, {"LANG", "en_US.UTF-8"}},
        Variables{{"LC_ALL", ""}, {"LC_CTYPE", "de_DE.ISO-8859-1"}, {"LANG", "de_DE.UTF-8"}},
        Variables{{"LC_ALL", ""}}}) {
    for (const Command& command :
         std::vector<Command>{{"plan", "--pain", "4", "--catalog", "foreign"},
                              {"show", "towel-slide", "--add", "foreign.yaml"},
                              {"list", "--add", "foreign.yaml"},
                              {"why", "towel-slide", "--pain", "4", "--add", "foreign.yaml"}}) {
      const Shown shown = in_terminal(place, command, {80, {}, variables});
      INFO(variables[0].first << "=" << variables[0].second << ": " << command[0]);
      CHECK(shown.status == 0);
      CHECK(is_ascii(shown.text));
    }
    const std::string text =
        in_terminal(place, {"show", "towel-slide", "--add", "foreign.yaml"}, {80, {}, variables}).text;
    CHECK(text.find("Gr") != std::string::npos);
    CHECK(text.find("auf dem Tuch") != std::string::npos);
  }
}

TEST_CASE("errors and the page without a plan, too, are of plain letters in a terminal without UTF-8") {
  const Workplace place;
  write_foreign_names(place);
  for (const Command& command : std::vector<Command>{
           {"plan", "--pain", "4", "--position", "standing", "--equipment", "none", "--catalog", "foreign"},
           {"show", "Hüfte"},
           {"plan", "--pain", "4", "--profile", "für-mich.yaml"}}) {
    const Shown shown = in_terminal(place, command, {80, {}, {{"LC_ALL", "C"}}});
    INFO(command.back());
    CHECK((shown.status == 1 || shown.status == 2));
    CHECK(is_ascii(shown.text));
  }
}

TEST_CASE("a terminal with UTF-8, a pipe and a file get every letter as it is") {
  const Workplace place;
  write_foreign_names(place);
  const Command command{"plan", "--pain", "4", "--catalog", "foreign"};
  const std::string name = "椅子から立つ";
  for (const char* locale : {"C.UTF-8", "de_DE.utf8", "en_GB.UTF-8"}) {
    INFO(locale);
    CHECK(in_terminal(place, command, {80, {}, {{"LC_ALL", locale}}}).text.find(name) != std::string::npos);
  }
  for (const char* locale : {"C", "POSIX", "de_DE.ISO-8859-1", ""}) {
    INFO(locale);
    const Run run = place.hipplan(command, {{"LC_ALL", locale}});
    CHECK(run.output.find(name) != std::string::npos);
    CHECK(run.output == place.hipplan(command).output);
    CHECK(in_terminal(place, {"plan", "--pain", "4", "--catalog", "foreign", "-o", "plan.txt"},
                      {80, {}, {{"LC_ALL", locale}}})
              .status == 0);
    CHECK(place.read("plan.txt") == run.output);
  }
}

TEST_CASE("hipplan alone in a pipe prints its help, which begins with examples") {
  const Workplace place;
  const Run run = place.hipplan({});
  CHECK(run.status == 0);
  CHECK(run.errors == "");
  CHECK(run.output.starts_with("Examples:\n"));
  CHECK(run.output == place.hipplan({"--help"}).output);
  CHECK(place.shell("hipplan | head -1").output == "Examples:\n");
}

/// Every place on the command line where a word of the user's may come back in a message.
std::vector<Command> commands_with(const std::string& word) {
  std::vector<Command> commands{{word},         {"plan", word}, {"--" + word},   {"plan", "--" + word, "1"},
                                {"show", word}, {"ids", word},  {"check", word}, {"why", word, "--pain", "4"}};
  for (const char* flag :
       {"--pain", "--position", "--equipment", "--side", "--condition", "--red-flag", "--avoid", "--profile", "--weeks",
        "--days", "--minutes", "--start", "--week", "--time", "--format", "--color", "--width", "--catalog", "--add"}) {
    commands.push_back({"plan", "--pain", "4", flag, word});
  }
  commands.push_back({"plan", "--pain", "4", "-o", word + "/plan.txt"});
  return commands;
}

TEST_CASE("an argument that is not UTF-8 is shown with replacement characters, never raw") {
  const Workplace place;
  for (const Command& command : commands_with("a\xFF\xC3z")) {
    const Run run = place.hipplan(command);
    INFO(command[0] << ' ' << (command.size() > 1 ? command[command.size() - 2] : ""));
    CHECK(run.status != 0);
    CHECK_FALSE(first_invalid_utf8(run.output));
    CHECK_FALSE(first_invalid_utf8(run.errors));
    CHECK(run.errors.find("\uFFFD") != std::string::npos);
    const Shown shown = in_terminal(place, command);
    CHECK(shown.status == run.status);
    CHECK_FALSE(first_invalid_utf8(shown.text));
  }
}

TEST_CASE("an escape sequence in an argument never reaches the terminal") {
  const Workplace place;
  for (const std::string word : {"\x1b[31mred", "\x1b]0;title\x07", "a\rb\x08", "\u009b31m", "\u202Ereversed"}) {
    for (const Command& command : commands_with(word)) {
      const Shown shown = in_terminal(place, command, {80, {}, {{"NO_COLOR", "1"}}});
      INFO(word << ": " << command[0] << ' ' << (command.size() > 1 ? command[command.size() - 2] : ""));
      CHECK(shown.status != 0);
      for (const char control : {escape, '\x07', '\x08', '\r'}) CHECK(shown.text.find(control) == std::string::npos);
      CHECK(shown.text.find("\u009b") == std::string::npos);
      CHECK(shown.text.find("\u202E") == std::string::npos);
    }
  }
}

}  // namespace
}  // namespace hipplan
