// SPDX-License-Identifier: MIT
// Blanks that are no spaces, colons inside a text, documents within a file: what looks right and is read otherwise.
#include "catch.hpp"
#include "hipplan/load/read_catalog.hpp"
#include "small_catalog.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::mistakes_in_exercises;
using tests::small_exercises;
using tests::with;

constexpr std::string_view no_break_space = "\u00A0";

/// `text` with '~' for a no-break space.
std::string odd(std::string text) {
  for (std::size_t at = text.find('~'); at != std::string::npos; at = text.find('~', at))
    text.replace(at, 1, no_break_space);
  return text;
}

std::string spoilt(std::string_view old, std::string_view replacement) {
  return mistakes_in_exercises(with(small_exercises(), old, odd(std::string(replacement))));
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

TEST_CASE("a no-break space where YAML wants a space is named where it stands, and nothing else") {
  struct Case {
    std::string_view old;
    std::string_view replacement;
    std::string_view place;
  };
  const std::vector<Case> cases{
      {"    name: \"Heel", "~   name: \"Heel", "3:1"},
      {"    name: \"Heel", "   ~name: \"Heel", "3:4"},
      {"name: \"Heel", "name:~\"Heel", "3:10"},
      {"name: \"Heel", "name: ~\"Heel", "3:11"},
      {"kind: mobility", "kind: mobility~", "4:19"},
      {"kind: mobility", "kind: mobility~# gentle", "4:19"},
      {"kind: mobility", "kind~: mobility", "4:9"},
      {"  - id: heel", "  -~id: heel", "2:4"},
      {"[chair, counter", "[chair,~counter", "28:19"},
      {"[chair, counter", "[~chair, counter", "28:13"},
      {"{name: squat,", "{name:~squat,", "32:19"},
      {"      - \"Slide one", "      -~\"Slide one", "15:8"},
      {"    stop: \"Stop if it pinches.\"", "    stop:~>\n      Stop if\n      it pinches.", "20:10"},
  };
  for (const Case& one : cases) {
    INFO(one.replacement);
    const std::string said = spoilt(one.old, one.replacement);
    CHECK(first_line(said) ==
          "exercises.yaml:" + std::string(one.place) + ": error: a no-break space (U+00A0); expected a plain space");
    CHECK(said.find("error", said.find("plain space")) == std::string::npos);
  }
}

TEST_CASE("other blanks are named by their code, and what else is wrong is found in the same run") {
  CHECK(mistakes_in_exercises(
            with(with(small_exercises(), "name: \"Heel", "name:\u3000\"Heel"), "level: 1", "level: 9")) ==
        "exercises.yaml:3:10: error: a blank that is no plain space (U+3000); expected a plain space\n"
        "    3 |     name:\u3000\"Heel slide\"\n"
        "      |          ^~\n"
        R"(exercises.yaml:9:12: error: 'level' is 9; expected 1 to 5
    9 |     level: 9
      |            ^
)");
  CHECK(first_line(spoilt("    kind: mob", "    \u200Bkind: mob")) ==
        "exercises.yaml:4:5: error: a character that cannot be seen (U+200B); expected nothing here");
}

TEST_CASE("a no-break space inside a text is text") {
  for (const std::string_view text :
       {"\"~Lie~on ~ your back.~\"", "Lie on~your back.", "'~'' ~ Lie on your back'",
        "|\n      ~Lie on your back:~here\n      # ~", ">-\n      Lie~on\n\n      ~your back",
        "\"Lie\n      ~on your~back\"", "Lie on your back  # ~here~"}) {
    INFO(text);
    CHECK(spoilt("\"Lie on your back.\"", text).empty());
  }
}

TEST_CASE("a colon and a space inside a text are told from YAML, each where it stands") {
  CHECK(
      mistakes_in_exercises(with(with(with(small_exercises(), "\"Heel slide\"", "Heel slide: easy"),
                                      "\"Lie on your back.\"", "Place: on your back"),
                                 "level: 1", "level: 9")) ==
      R"(exercises.yaml:3:21: error: a colon and a space inside a text; expected the text in quotation marks: "Heel slide: easy"
    3 |     name: Heel slide: easy
      |                     ^
exercises.yaml:9:12: error: 'level' is 9; expected 1 to 5
    9 |     level: 9
      |            ^
exercises.yaml:12:18: error: a colon and a space inside a text; expected the text in quotation marks: "Place: on your back"
   12 |     set_up: Place: on your back
      |                  ^
)");
  CHECK(first_line(spoilt("\"Slowly.\"", "Slowly\n      and then: rest")) ==
        "exercises.yaml:18:15: error: a colon and a space inside a text; expected the text in quotation marks: "
        "\"and then: rest\"");
}

TEST_CASE("a file that is no YAML for another reason is not blamed on colons in quotation marks") {
  const std::string said = mistakes_in_exercises("exercises: [\n  \"a: b\", 'c: d'\n");
  CHECK(said == "exercises.yaml:3:1: error: not valid YAML: end of sequence flow not found\n");
}

TEST_CASE("a key that is set in wrongly is not taken for a part of the text above it") {
  const std::string said = mistakes_in_exercises(with(small_exercises(), "    level: 1", "      level: 1"));
  CHECK(said.find("quotation marks") == std::string::npos);
  CHECK(first_line(said).find("not valid YAML") != std::string::npos);
}

TEST_CASE("a stray line of hyphens is told from a second document") {
  CHECK(mistakes_in_exercises("---\n" + small_exercises()).empty());
  CHECK(mistakes_in_exercises(small_exercises() + "...\n").empty());
  const std::string stray = "a stray '---' with nothing below it; expected this line to be left out";
  CHECK(first_line(mistakes_in_exercises(small_exercises() + "---\n# the end\n")) ==
        "exercises.yaml:47:1: error: " + stray);
  CHECK(first_line(mistakes_in_exercises("---\n# exercises\n---\n" + small_exercises())) ==
        "exercises.yaml:1:1: error: " + stray);
  CHECK(first_line(mistakes_in_exercises(small_exercises() + "---\nsources: []\n")) ==
        "exercises.yaml:47:1: error: a second document begins here; expected one document in a file");
  CHECK(mistakes_in_exercises(with(small_exercises(), "level: 1", "level: 9") + "---\n").find("9:12: error") !=
        std::string::npos);
}

}  // namespace
}  // namespace hipplan
