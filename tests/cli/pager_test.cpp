// SPDX-License-Identifier: MIT
// A long text in a terminal, a screen at a time.
#include <algorithm>
#include <filesystem>

#include "catch.hpp"
#include "hipplan/text/unicode.hpp"
#include "pseudo_terminal.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::in_terminal;
using tests::Shown;
using tests::Terminal;
using tests::Workplace;

using Command = std::vector<std::string>;
using Variables = std::vector<std::pair<std::string, std::string>>;

const Command a_plan{"plan", "--pain", "4", "--color", "never"};

/// Keeps what it is given, and says that it was there.
constexpr const char* keeping = "cat > paged; echo PAGED";

Shown paged(const Workplace& place, const Command& command, Variables variables, std::size_t rows = 24) {
  return in_terminal(place, command, {80, {}, std::move(variables), rows});
}

/// The text as it is without a pager.
std::string unpaged(const Command& command) { return paged(Workplace(), command, {{"PAGER", ""}}).text; }

bool went_through_pager(const Workplace& place) { return std::filesystem::exists(place.folder() / "paged"); }

TEST_CASE("what is longer than the screen goes through the pager, whole and as it would be printed") {
  for (const Command& command : std::vector<Command>{a_plan,
                                                     {"plan", "--pain", "4"},
                                                     {"plan", "--pain", "4", "--format", "markdown"},
                                                     {"plan", "--pain", "4", "--format", "json"},
                                                     {"plan", "--pain", "4", "-o", "-"},
                                                     {"why", "clamshell", "--pain", "4", "--weeks", "12"},
                                                     {"list"},
                                                     {"sources"},
                                                     {"screen", "--print"},
                                                     {"ids", "exercises"},
                                                     {"help"},
                                                     {"--help"},
                                                     {"help", "plan"},
                                                     {"plan", "--help"}}) {
    INFO(command.front() << ' ' << command.back());
    const Workplace place;
    const Shown shown = paged(place, command, {{"PAGER", keeping}}, 12);
    CHECK(shown.status == 0);
    CHECK(shown.text == "PAGED\n");
    REQUIRE(went_through_pager(place));
    CHECK(place.read("paged") == unpaged(command));
  }
}

TEST_CASE("what fits the screen is printed, and so is all that goes to a file, a pipe or a poor terminal") {
  const Workplace place;
  const Variables with{{"PAGER", keeping}};
  CHECK(paged(place, {"--version"}, with).status == 0);
  CHECK(paged(place, a_plan, with, 10'000).text == unpaged(a_plan));
  CHECK(paged(place, {"plan", "--pain", "4", "-o", "plan.txt"}, with).status == 0);
  CHECK(place.hipplan(a_plan, with).status == 0);
  CHECK(paged(place, a_plan, {{"PAGER", keeping}, {"TERM", "dumb"}}).text == unpaged(a_plan));
  CHECK_FALSE(went_through_pager(place));
}

TEST_CASE("a text is paged from the line on that would push its first one off the screen") {
  // Of every height: the prompt that follows needs a line of its own.
  const Command command{"ids", "positions"};
  for (const std::size_t rows : {6U, 7U, 8U, 9U}) {
    const Workplace place;
    paged(place, command, {{"PAGER", keeping}}, rows);
    INFO(rows);
    CHECK(went_through_pager(place) == (rows <= 7));
  }
}

TEST_CASE("a line that is wider than the screen counts as the lines that it takes") {
  const Workplace place;
  const Command command{"plan", "--pain", "4", "--format", "csv", "-q", "--weeks", "1", "--days", "1"};
  const std::string text = unpaged(command);
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  paged(place, command, {{"PAGER", keeping}}, lines + 2);
  CHECK(went_through_pager(place));
}

TEST_CASE("the pager of this program wins over that of all, and none is a choice, too") {
  struct Case {
    Variables variables;
    bool pages = false;
  };
  for (const Case& one : std::vector<Case>{
           {{{"PAGER", keeping}}, true},
           {{{"HIPPLAN_PAGER", keeping}, {"PAGER", "cat > wrong"}}, true},
           {{{"HIPPLAN_PAGER", keeping}, {"PAGER", ""}}, true},
           {{{"HIPPLAN_PAGER", ""}, {"PAGER", keeping}}, false},
           {{{"HIPPLAN_PAGER", "cat"}, {"PAGER", keeping}}, false},
           {{{"PAGER", ""}}, false},
           {{{"PAGER", " "}}, false},
           {{{"PAGER", "cat"}}, false},
       }) {
    const Workplace place;
    const Shown shown = paged(place, a_plan, one.variables);
    INFO(one.variables.front().first << '=' << one.variables.front().second);
    CHECK(shown.status == 0);
    CHECK(went_through_pager(place) == one.pages);
    CHECK(shown.text == (one.pages ? "PAGED\n" : unpaged(a_plan)));
  }
}

TEST_CASE("without --no-pager there is a pager, with it none, wherever it stands") {
  for (const Command& command : std::vector<Command>{{"--no-pager", "plan", "--pain", "4"},
                                                     {"plan", "--pain", "4", "--no-pager"},
                                                     {"--no-pager", "--help"},
                                                     {"plan", "--help", "--no-pager"},
                                                     {"help", "plan", "--no-pager"},
                                                     {"ids", "exercises", "--no-pager"}}) {
    const Workplace place;
    INFO(command.front() << ' ' << command.back());
    CHECK(paged(place, command, {{"PAGER", keeping}}).text != "PAGED\n");
    CHECK_FALSE(went_through_pager(place));
  }
}

TEST_CASE("where the pager cannot be started the text is printed") {
  for (const char* pager : {"no-such-pager", "/no/such/pager -x", "/dev/null"}) {
    const Shown shown = paged(Workplace(), a_plan, {{"PAGER", pager}});
    INFO(pager);
    CHECK(shown.status == 0);
    CHECK(shown.text.ends_with(unpaged(a_plan)));
  }
}

TEST_CASE("who leaves the pager early has seen enough, and the exit status stays that of the command") {
  const Workplace place;
  for (const char* pager : {"true", "head -n 1", "sh -c 'read line; exit 5'", "kill -KILL $$"}) {
    INFO(pager);
    const Shown plan = paged(place, {"plan", "--pain", "4", "--weeks", "12", "--explain"}, {{"PAGER", pager}}, 5);
    CHECK(plan.status == 0);
    CHECK(plan.text.find("rror") == std::string::npos);
    CHECK(paged(place, {"plan", "--pain", "4", "--red-flag", "fever"}, {{"PAGER", pager}}, 5).status == 3);
  }
}

TEST_CASE("the pager has its signals back, and less shows colours, unless told otherwise") {
  const Workplace place;
  const char* const telling = "cat > paged; echo LESS=$LESS LV=$LV; sh -c 'kill -PIPE $$; echo survived'";
  CHECK(paged(place, a_plan, {{"PAGER", telling}}).text == "LESS=FRX LV=-c\n");
  CHECK(paged(place, a_plan, {{"PAGER", telling}, {"LESS", "S"}, {"LV", ""}}).text == "LESS=S LV=\n");
}

TEST_CASE("less is the pager where nobody names one, and ends by itself where everything fits") {
  if (!std::filesystem::exists("/usr/bin/less")) return;
  const Workplace place;
  const Shown shown =
      in_terminal(place, {"ids", "positions"}, {80, "q", {{"PAGER", "less"}, {"HIPPLAN_PAGER", "less"}}, 6});
  CHECK(shown.status == 0);
  CHECK(shown.text.find("supine") != std::string::npos);
}

TEST_CASE("the columns of the environment are those of the terminal") {
  struct Case {
    const char* columns;
    std::size_t width;
  };
  const Command command{"plan", "--pain", "4", "--color", "never"};
  const auto at = [&](std::size_t width) {
    return in_terminal(Workplace(), command, {width, {}, {{"COLUMNS", ""}}}).text;
  };
  for (const Case& one : std::vector<Case>{{"40", 40},
                                           {"60", 60},
                                           {"100", 100},
                                           {"300", 100},
                                           {"20", 20},
                                           // What makes no sense counts for nothing.
                                           {"", 80},
                                           {"0", 80},
                                           {"-5", 80},
                                           {"19", 80},
                                           {"501", 80},
                                           {"wide", 80},
                                           {"40x", 80},
                                           {" 40", 80},
                                           {"4e1", 80},
                                           {"99999999999999999999", 80}}) {
    INFO(one.columns);
    CHECK(in_terminal(Workplace(), command, {80, {}, {{"COLUMNS", one.columns}}}).text == at(one.width));
  }
  Command wide = command;
  wide.insert(wide.end(), {"--width", "50"});
  CHECK(in_terminal(Workplace(), wide, {80, {}, {{"COLUMNS", "40"}}}).text == at(50));
}

TEST_CASE("help and what stands on standard error keep to the columns of the environment, a pipe does not") {
  const Workplace place;
  for (const Command& command :
       std::vector<Command>{{"--help"}, {"help", "plan"}, {"plan", "--pain", "9", "--position", "standing"}}) {
    const auto at = [&](std::size_t width, const char* columns) {
      return in_terminal(place, command, {width, {}, {{"COLUMNS", columns}}}).text;
    };
    INFO(command.back());
    CHECK(at(80, "50") == at(50, ""));
    CHECK(at(80, "50") != at(80, ""));
    CHECK(place.hipplan(command, {{"COLUMNS", "50"}}).output == place.hipplan(command).output);
  }
}

}  // namespace
}  // namespace hipplan
