// SPDX-License-Identifier: MIT
// The questions of `hipplan log` in a terminal.
#include "catch.hpp"
#include "hipplan/text/unicode.hpp"
#include "pseudo_terminal.hpp"

namespace hipplan {
namespace {

using tests::in_terminal;
using tests::Shown;
using tests::Workplace;

TEST_CASE("in a terminal log asks with keys that move the cursor, and in plain lines where it cannot move") {
  for (const char* terminal : {"xterm", "dumb"}) {
    INFO(terminal);
    const Workplace place;
    place.write(".config/hipplan/profile.yaml", "version: 2\npain: 4\n");
    const Shown shown =
        in_terminal(place, {"log", "--today", "2026-11-25"}, {60, "\n\n3\n\n5\n4\n", {{"TERM", terminal}}});
    INFO(shown.text);
    CHECK(shown.status == 0);
    CHECK(shown.text.find("Planned for Wed 2026-11-25, a strength session:") != std::string::npos);
    CHECK(shown.text.find("Written down: Wed 2026-11-25, usual pain 4.") != std::string::npos);
    CHECK(place.read(".local/share/hipplan/log.csv").find("\n2026-11-25,done,strength,") != std::string::npos);
  }
}

TEST_CASE("what log says in a terminal fits into it") {
  const Workplace place;
  place.write(".config/hipplan/profile.yaml", "version: 2\npain: 4\n");
  const Shown shown =
      in_terminal(place, {"log", "--today", "2026-11-25"},
                  {40, "no, but something else\nyes\nno\n1\nnothing\n6\nall\nyes\nall\n5\n4\n", {{"TERM", "dumb"}}});
  INFO(shown.text);
  CHECK(shown.status == 3);
  std::size_t begin = 0;
  for (std::size_t end = shown.text.find('\n'); end != shown.text.npos; end = shown.text.find('\n', begin)) {
    const std::string_view line = std::string_view(shown.text).substr(begin, end - begin);
    // What is typed is not shown, nor is its end.
    if (line.find("> ") == line.npos) CHECK(display_width(line) <= 40);
    begin = end + 1;
  }
}

TEST_CASE("whoever leaves the questions of log leaves nothing behind") {
  const Workplace place;
  place.write(".config/hipplan/profile.yaml", "version: 2\npain: 4\n");
  const Shown shown = in_terminal(place, {"log", "--today", "2026-11-25"}, {80, "\n\n", {}});
  CHECK(shown.status == 1);
  CHECK(shown.text.find("nothing was written") != std::string::npos);
  CHECK(place.shell("find .local -type f").output == "");
}

}  // namespace
}  // namespace hipplan
