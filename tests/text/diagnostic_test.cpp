// SPDX-License-Identifier: MIT
// How a mistake is drawn: the place, the sentence, the line and the marker under it.
#include "hipplan/text/diagnostic.hpp"

#include <tuple>

#include "catch.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

Diagnostic at(int line, int column, int length, std::string excerpt) {
  return {Severity::error, {"a.yaml", line, column, length}, "wrong", std::move(excerpt)};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t from = 0;
  for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', from)) {
    lines.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return lines;
}

TEST_CASE("a mistake is drawn as a compiler draws it") {
  const Diagnostic diagnostic{Severity::error,
                              {"catalog/exercises/strength.yaml", 41, 5, 4},
                              "unknown key 'neds'; did you mean 'needs'?",
                              "    neds: [band]"};
  CHECK(describe(diagnostic) ==
        R"(catalog/exercises/strength.yaml:41:5: error: unknown key 'neds'; did you mean 'needs'?
   41 |     neds: [band]
      |     ^~~~
)");
}

TEST_CASE("a warning and a note say that they are") {
  Diagnostic diagnostic = at(1, 1, 1, "x");
  diagnostic.severity = Severity::warning;
  CHECK(describe(diagnostic) == "a.yaml:1:1: warning: wrong\n    1 | x\n      | ^\n");
  diagnostic.severity = Severity::note;
  CHECK(describe(diagnostic) == "a.yaml:1:1: note: wrong\n    1 | x\n      | ^\n");
}

TEST_CASE("only an error is an error") {
  Diagnostic diagnostic = at(1, 1, 1, "x");
  CHECK(has_errors(std::vector{diagnostic}));
  diagnostic.severity = Severity::warning;
  CHECK_FALSE(has_errors(std::vector{diagnostic}));
  CHECK_FALSE(has_errors(Diagnostics{}));
}

TEST_CASE("a place without a column, a line or a file leaves them out") {
  CHECK(describe(at(3, 0, 1, "text")) == "a.yaml:3: error: wrong\n    3 | text\n");
  CHECK(describe(at(0, 0, 1, "")) == "a.yaml: error: wrong\n");
  CHECK(describe(at(0, 0, 1, "ignored")) == "a.yaml: error: wrong\n");
  CHECK(describe(at(3, 2, 1, "")) == "a.yaml:3:2: error: wrong\n");
  CHECK(describe({Severity::error, {"--pain", 0, 0, 1}, "missing", {}}) == "--pain: error: missing\n");
  CHECK(describe({Severity::error, {}, "no command", {}}) == "error: no command\n");
}

TEST_CASE("a mark stands under its character whatever stands before it") {
  CHECK(describe(at(1, 3, 2, "äöüß")) == "a.yaml:1:3: error: wrong\n    1 | äöüß\n      |   ^~\n");
  CHECK(describe(at(1, 3, 2, "両手で支える")) == "a.yaml:1:3: error: wrong\n    1 | 両手で支える\n      |     ^~~~\n");
  CHECK(describe(at(1, 3, 1, "e\u0301x")) == "a.yaml:1:3: error: wrong\n    1 | e\u0301x\n      |  ^\n");
  CHECK(describe(at(1, 2, 1, "🙂x")) == "a.yaml:1:2: error: wrong\n    1 | 🙂x\n      |   ^\n");
}

TEST_CASE("a mark longer than its line ends with the line") {
  CHECK(describe(at(1, 3, 90, "abcd")) == "a.yaml:1:3: error: wrong\n    1 | abcd\n      |   ^~\n");
  CHECK(describe(at(1, 5, 90, "abcd")) == "a.yaml:1:5: error: wrong\n    1 | abcd\n      |     ^\n");
}

TEST_CASE("line numbers of up to five digits are aligned") {
  CHECK(describe(at(99999, 1, 1, "x")) == "a.yaml:99999:1: error: wrong\n99999 | x\n      | ^\n");
}

TEST_CASE("what a file holds is shown, never run") {
  CHECK(describe(at(1, 6, 1, "name\x1B[31m: x")) ==
        "a.yaml:1:6: error: wrong\n    1 | name\uFFFD[31m: x\n      |      ^\n");
  CHECK(describe(at(1, 1, 1, "\xFF\xFE")) == "a.yaml:1:1: error: wrong\n    1 | \uFFFD\uFFFD\n      | ^\n");
  CHECK(describe({Severity::error, {"a\x1B.yaml", 0, 0, 1}, "wrong", {}}) == "a\uFFFD.yaml: error: wrong\n");
}

TEST_CASE("a mark stands under what it is about, behind clusters of any kind") {
  for (const auto& [before, characters, width] :
       std::vector<std::tuple<std::string, int, std::size_t>>{{"👩‍👩‍👧‍👦", 7, 2},
                                                              {"🇩🇪", 2, 2},
                                                              {"हिन्दी", 6, 3},
                                                              {"1\uFE0F\u20E3", 3, 2},
                                                              {"\u1112\u1161\u11AB", 3, 2},
                                                              {"👍🏽", 2, 2}}) {
    const std::vector<std::string> lines = lines_of(describe(at(1, characters + 1, 3, before + "bad")));
    INFO(before);
    REQUIRE(lines.size() == 3);
    CHECK(lines[2] == "      | " + std::string(width, ' ') + "^~~");
    CHECK(lines_of(describe(at(1, 1, characters, before + "bad")))[2] == "      | ^" + std::string(width - 1, '~'));
  }
}

TEST_CASE("a very long line is cut, and a mark beyond the cut is left to the sentence") {
  const std::string line(5000, 'x');
  const std::vector<std::string> near = lines_of(describe(at(1, 10, 1, line)));
  REQUIRE(near.size() == 3);
  CHECK(near[1] == "    1 | " + std::string(160, 'x'));
  CHECK(near[2] == "      | " + std::string(9, ' ') + "^");
  CHECK(describe(at(1, 3000, 1, line)) == "a.yaml:1:3000: error: wrong\n");
}

TEST_CASE("a mark never reaches beyond the line that is shown") {
  const std::vector<std::string> lines = lines_of(describe(at(1, 10, 4000, std::string(5000, 'x'))));
  REQUIRE(lines.size() == 3);
  CHECK(display_width(lines[2]) <= display_width(lines[1]));
}

TEST_CASE("no line of a drawing is wider than a wide terminal, for any mark in a line of wide characters") {
  std::string line;
  for (int i = 0; i < 200; ++i) line += "手";
  for (int column = 1; column <= 200; ++column) {
    for (const std::string& drawn : lines_of(describe(at(1, column, 3, line)))) {
      INFO("column " << column);
      REQUIRE(display_width(drawn) <= 170);
    }
  }
}

}  // namespace
}  // namespace hipplan
