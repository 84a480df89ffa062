// SPDX-License-Identifier: MIT
// What is wrong with a catalog file before it means anything: bytes, characters, YAML.
#include "catch.hpp"
#include "hipplan/load/read_catalog.hpp"
#include "small_catalog.hpp"

namespace hipplan {
namespace {

using tests::mistakes;
using tests::mistakes_in_exercises;
using tests::small_exercises;
using tests::small_program;
using tests::with;

std::string spoilt(std::string_view old, std::string_view replacement) {
  return mistakes_in_exercises(with(small_exercises(), old, replacement));
}

std::string replaced_everywhere(std::string text, std::string_view old, std::string_view replacement) {
  for (std::size_t at = text.find(old); at != std::string::npos; at = text.find(old, at + replacement.size())) {
    text.replace(at, old.size(), replacement);
  }
  return text;
}

/// A list in a list in a list.
std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

TEST_CASE("line ends of Windows and a byte order mark make no difference") {
  const std::string windows = replaced_everywhere(small_exercises(), "\n", "\r\n");
  CHECK(mistakes_in_exercises(windows) == "");
  CHECK(mistakes_in_exercises("\xEF\xBB\xBF" + small_exercises()) == "");
  CHECK(mistakes_in_exercises("\xEF\xBB\xBF" + windows) == "");
  const std::vector<TextFile> files{{"program.yaml", small_program()}, {"exercises.yaml", windows}};
  CHECK(read_catalog(files, {}, "catalog").catalog.exercises.front().name == "Heel slide");
}

TEST_CASE("mistakes in a file from Windows stand in the same place as in any other") {
  const std::string text = with(small_exercises(), "level: 2", "level: 9");
  CHECK(mistakes_in_exercises("\xEF\xBB\xBF" + replaced_everywhere(text, "\n", "\r\n")) == mistakes_in_exercises(text));
  CHECK(mistakes_in_exercises("\xEF\xBB\xBF"
                              "exercises: 1\r\n") ==
        R"(exercises.yaml:1:12: error: 'exercises' must be a list, found a single value
    1 | exercises: 1
      |            ^
)");
}

TEST_CASE("a lone carriage return is a control character") {
  CHECK(spoilt("\"Heel slide\"", "\"Heel\rslide\"") ==
        R"(exercises.yaml:3:16: error: a control character; expected text only
    3 |     name: "Heel�slide"
      |                ^
)");
}

TEST_CASE("a tab is refused, wherever it stands") {
  CHECK(spoilt("    name: \"Heel slide\"", "\tname: \"Heel slide\"") ==
        R"(exercises.yaml:3:1: error: a tab; expected spaces
    3 |  name: "Heel slide"
      | ^
)");
  CHECK(spoilt("\"Heel slide\"", "\"Heel\tslide\"") ==
        R"(exercises.yaml:3:16: error: a tab; expected spaces
    3 |     name: "Heel slide"
      |                ^
)");
}

TEST_CASE("every line with a tab is reported, up to twenty") {
  const std::string tabs = replaced_everywhere(small_exercises(), "    ", "\t");
  std::size_t reported = 0;
  const std::string all = mistakes_in_exercises(tabs);
  for (std::size_t at = all.find("a tab;"); at != std::string::npos; at = all.find("a tab;", at + 1)) ++reported;
  CHECK(reported == 20);
}

TEST_CASE("bytes that are not UTF-8 are refused, and shown without being printed") {
  CHECK(spoilt("\"Heel slide\"",
               "\"H\xFC"
               "fte\"") ==
        R"(exercises.yaml:3:13: error: this is not UTF-8; expected the file to be saved as UTF-8
    3 |     name: "H�fte"
      |             ^
)");
  CHECK(spoilt("\"Heel slide\"", "\"\xC0\xAF\"") ==
        R"(exercises.yaml:3:12: error: this is not UTF-8; expected the file to be saved as UTF-8
    3 |     name: "��"
      |            ^
)");
  CHECK(spoilt("\"Heel slide\"", "\"\xED\xA0\x80\"") ==
        R"(exercises.yaml:3:12: error: this is not UTF-8; expected the file to be saved as UTF-8
    3 |     name: "���"
      |            ^
)");
  CHECK(mistakes({{"utf16.yaml", std::string("\xFF\xFE"
                                             "e\0x\0",
                                             6)},
                  {"program.yaml", small_program()}}) ==
        R"(utf16.yaml:1:1: error: this is not UTF-8; expected the file to be saved as UTF-8
    1 | ��e�x�
      | ^
)");
}

TEST_CASE("control characters and marks that reorder text are refused, and shown without being run") {
  CHECK(spoilt("\"Heel slide\"", "\"Heel\x1B[31mslide\"") ==
        R"(exercises.yaml:3:16: error: a control character; expected text only
    3 |     name: "Heel�[31mslide"
      |                ^
)");
  CHECK(spoilt("\"Heel slide\"", "\"Heel\u202Eslide\"") ==
        R"(exercises.yaml:3:16: error: a control character; expected text only
    3 |     name: "Heel�slide"
      |                ^
)");
  CHECK(spoilt("\"Heel slide\"", std::string("\"Heel\0slide\"", 12)) ==
        R"(exercises.yaml:3:16: error: a control character; expected text only
    3 |     name: "Heel�slide"
      |                ^
)");
  CHECK(spoilt("\"Heel slide\"", "\"Heel\u2028slide\"") ==
        R"(exercises.yaml:3:16: error: a control character; expected text only
    3 |     name: "Heel�slide"
      |                ^
)");
}

TEST_CASE("an escape in quotes smuggles no control character into a name") {
  CHECK(spoilt("\"Heel slide\"", "\"Heel\\x1b[31m slide\"") ==
        R"(exercises.yaml:3:16: error: a control character, written as an escape; expected text only
    3 |     name: "Heel\x1b[31m slide"
      |                ^~~~
)");
  CHECK(spoilt("\"Heel slide\"", "\"Heel\\tslide\"") ==
        R"(exercises.yaml:3:16: error: a control character, written as an escape; expected text only
    3 |     name: "Heel\tslide"
      |                ^~
)");
  CHECK(spoilt("\"Heel slide\"", "\"Heel\\rslide\"") ==
        R"(exercises.yaml:3:16: error: a control character, written as an escape; expected text only
    3 |     name: "Heel\rslide"
      |                ^~
)");
  CHECK(spoilt("\"Heel slide\"", "\"Heel\\u202Eslide\"") ==
        R"(exercises.yaml:3:16: error: a control character, written as an escape; expected text only
    3 |     name: "Heel\u202Eslide"
      |                ^~~~~~
)");
}

TEST_CASE("a file holds one document") {
  CHECK(mistakes_in_exercises(small_exercises() + "---\nexercises: []\n") ==
        R"(exercises.yaml:47:1: error: a second document begins here; expected one document in a file
   47 | ---
      | ^~~
)");
  CHECK(mistakes_in_exercises("---\n" + small_exercises()) == "");
  CHECK(mistakes_in_exercises("# About this file.\n---\n" + small_exercises() + "...\n") == "");
}

TEST_CASE("a file that says nothing is reported") {
  CHECK(mistakes_in_exercises("") ==
        R"(exercises.yaml: error: the file is empty
)");
  CHECK(mistakes_in_exercises("\n\n# only a comment\n") ==
        R"(exercises.yaml: error: the file is empty
)");
  CHECK(mistakes_in_exercises("---\n") ==
        R"(exercises.yaml: error: the file is empty
)");
}

TEST_CASE("a mapping of more keys than anybody writes is refused") {
  std::string keys;
  for (int i = 0; i < 250; ++i) keys += "k" + std::to_string(i) + ": 1\n";
  const TextFile file{"keys.yaml", keys};
  const CatalogReading reading = read_catalog(std::span(&file, 1), {}, "catalog");
  REQUIRE_FALSE(reading.diagnostics.empty());
  CHECK(describe(reading.diagnostics.front()) ==
        R"(keys.yaml:201:1: error: more than 200 keys in one mapping
  201 | k200: 1
      | ^
)");
}

TEST_CASE("a list of more entries than any collection has is refused") {
  std::string exercises = "exercises:\n";
  for (int i = 0; i < 20001; ++i) exercises += "  - {id: x" + std::to_string(i) + "}\n";
  const TextFile file{"many.yaml", exercises};
  const CatalogReading reading = read_catalog(std::span(&file, 1), {}, "catalog");
  REQUIRE(reading.diagnostics.size() > 1);
  CHECK(std::any_of(reading.diagnostics.begin(), reading.diagnostics.end(), [](const Diagnostic& d) {
    return d.message == "'exercises' has 20001 entries; expected at most 20000";
  }));
  CHECK(reading.catalog.exercises.empty());
}

TEST_CASE("more exercises than any collection has are refused, however many files they stand in") {
  std::vector<TextFile> files;
  for (const std::string name : {"a", "b"}) {
    std::string exercises = "exercises:\n";
    for (int i = 0; i < 12000; ++i) exercises += "  - {id: " + name + std::to_string(i) + "}\n";
    files.push_back({name + ".yaml", exercises});
  }
  const CatalogReading reading = read_catalog(files, {}, "catalog");
  CHECK(reading.catalog.exercises.size() == 12000);
}

TEST_CASE("a tag of YAML is refused") {
  CHECK(spoilt("name: \"Heel slide\"", "name: !!str \"Heel slide\"") ==
        R"(exercises.yaml:3:11: error: a tag (!) is not allowed; expected plain values
    3 |     name: !!str "Heel slide"
      |           ^
)");
  CHECK(spoilt("level: 1", "level: !!int 1").find("a tag (!) is not allowed") != std::string::npos);
  CHECK(spoilt("stress: []", "stress: !!seq []").find("a tag (!) is not allowed") != std::string::npos);
  CHECK(spoilt("dose: {", "dose: !mine {").find("a tag (!) is not allowed") != std::string::npos);
}

TEST_CASE("text that cannot be seen is no text") {
  for (const char* nothing : {"\u00A0", "\u200B", "\u2003\u3000", "\u200B \u2060"}) {
    INFO(nothing);
    CHECK(spoilt("name: \"Heel slide\"", std::string("name: \"") + nothing + "\"").find("'name' is empty") !=
          std::string::npos);
  }
}

TEST_CASE("an anchor and an alias are refused") {
  CHECK(spoilt("stress: []", "stress: &none []") ==
        R"(exercises.yaml:10:13: error: an anchor (&) is not allowed; expected plain values
   10 |     stress: &none []
      |             ^
)");
  CHECK(spoilt("\"Heel slide\"", "&name \"Heel slide\"") ==
        R"(exercises.yaml:3:11: error: an anchor (&) is not allowed; expected plain values
    3 |     name: &name "Heel slide"
      |           ^
)");
  // Newer releases of yaml-cpp name the anchor.
  std::string alias = spoilt("stress: []", "stress: *none");
  const std::size_t name = alias.find(": none\n");
  if (name != std::string::npos) alias.erase(name, 6);
  CHECK(alias ==
        R"(exercises.yaml:10:13: error: not valid YAML: the referenced anchor is not defined
   10 |     stress: *none
      |             ^
)");
}

TEST_CASE("text that is not YAML is reported where it breaks") {
  CHECK(spoilt("stress: []", "stress: [") ==
        R"(exercises.yaml:12:5: error: not valid YAML: end of sequence flow not found
   12 |     set_up: "Lie on your back."
      |     ^
)");
  CHECK(spoilt("\"Heel slide\"", "\"Heel slide") ==
        R"(exercises.yaml:12:14: error: not valid YAML: end of map not found
   12 |     set_up: "Lie on your back."
      |              ^
)");
  CHECK(
      spoilt("\"Heel slide\"", "Heel: slide") ==
      R"(exercises.yaml:3:15: error: a colon and a space inside a text; expected the text in quotation marks: "Heel: slide"
    3 |     name: Heel: slide
      |               ^
)");
  CHECK(spoilt("    level: 1", "   level: 1") ==
        R"(exercises.yaml:9:4: error: not valid YAML: end of sequence not found
    9 |    level: 1
      |    ^
)");
  CHECK(spoilt("\"Heel slide\"", "@heel") ==
        R"(exercises.yaml:3:11: error: not valid YAML: unknown token
    3 |     name: @heel
      |           ^
)");
}

TEST_CASE("a quote that the end of the file leaves open is reported") {
  CHECK(mistakes_in_exercises(
            with(small_exercises(), "\"Fold your arms.\"}\n    sources: [book]\n", "\"Fold your arms.")) ==
        R"(exercises.yaml:45:38: error: not valid YAML: illegal EOF in scalar
   45 |     harder: {change: "Fold your arms.
      |                                      ^
)");
  const std::vector<TextFile> files{{"program.yaml", small_program()}, {"exercises.yaml", small_exercises()}};
  CHECK(mistakes(files, {{"more.yaml", "sources:\n  - id: paper\n    title: \"A paper\n"}}) ==
        R"(more.yaml:3:12: error: a quotation mark opens here and never closes
    3 |     title: "A paper
      |            ^
)");
}

TEST_CASE("a list nested too deeply is refused, be it ten thousand deep") {
  CHECK(spoilt("stress: []", "stress: " + nested(40)) ==
        R"(exercises.yaml:10:42: error: nested more than 32 deep
   10 |     stress: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
      |                                          ^
)");
  const std::string deep = mistakes_in_exercises("exercises: " + nested(10'000) + '\n');
  CHECK(deep ==
        R"(exercises.yaml:1:43: error: nested more than 32 deep
    1 | exercises: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
      |                                           ^
)");
  CHECK(mistakes_in_exercises("exercises: " + std::string(10'000, '{') + '\n') ==
        R"(exercises.yaml:1:43: error: nested more than 32 deep
    1 | exercises: {{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{
      |                                           ^
)");
  std::string indented = "exercises:\n";
  for (std::size_t i = 0; i < 10'000; ++i) indented += std::string(i % 1000, ' ') + "- ";
  CHECK(mistakes_in_exercises(indented) != "");
}

TEST_CASE("a key is a word, not a list") {
  CHECK(spoilt("stress: []", "[stress]: []") ==
        R"(exercises.yaml:10:5: error: a key must be a word
   10 |     [stress]: []
      |     ^
)");
}

TEST_CASE("a block of text may run over several lines") {
  const std::string text =
      with(small_exercises(), "\"Lie on your back.\"", ">\n      Lie on your back.\n      Bend your knees.");
  const std::vector<TextFile> files{{"program.yaml", small_program()}, {"exercises.yaml", text}};
  const CatalogReading reading = read_catalog(files, {}, "catalog");
  REQUIRE(reading.diagnostics.empty());
  CHECK(reading.catalog.exercises.front().set_up == "Lie on your back. Bend your knees.");
}

TEST_CASE("a text of more than two thousand bytes is refused") {
  CHECK(spoilt("\"Lie on your back.\"", '"' + std::string(2000, 'a') + '"') == "");
  const std::string refused = spoilt("\"Lie on your back.\"", '"' + std::string(2001, 'a') + '"');
  CHECK(refused.substr(0, refused.find('\n')) ==
        "exercises.yaml:12:13: error: 'set_up' is 2001 bytes long; expected at most 2000");
}

TEST_CASE("more mistakes than anybody reads are counted, not listed") {
  std::string text = "exercises:\n";
  for (int i = 0; i < 600; ++i) text += "  - 1\n";
  const CatalogReading reading =
      read_catalog(std::vector<TextFile>{{"program.yaml", small_program()}, {"exercises.yaml", text}}, {}, "catalog");
  REQUIRE(reading.diagnostics.size() == most_diagnostics + 1);
  CHECK(describe(reading.diagnostics.back()) ==
        R"(error: and 100 more mistakes
)");
  CHECK(count_of(reading.diagnostics) == 600);
}

TEST_CASE("mistakes are counted to the last, however many and of whatever kind") {
  const auto count = [](const std::string& text) {
    return count_of(
        read_catalog(std::vector<TextFile>{{"program.yaml", small_program()}, {"exercises.yaml", text}}, {}, "catalog")
            .diagnostics);
  };
  const auto times = [](int number, const std::string& text) {
    std::string all;
    for (int i = 0; i < number; ++i) all += text;
    return all;
  };
  CHECK(count(small_exercises() + times(100, "#\ta tab\n")) == 100);
  CHECK(count(small_exercises() + times(100, "# \x01\n")) == 100);
  CHECK(count(small_exercises() + times(100, "# \xFF\n")) == 100);
  CHECK(count(small_exercises() + times(30, "# \x01\n") + times(40, "# \xFF\n") + times(50, "#\t\n")) == 120);
  CHECK(count(small_exercises() + times(3000, "exercises: 1\n")) == 3000);
  CHECK(count("sources:\n" + times(30, "  - {}\n") + "exercises:\n" + times(4000, "  - {}\n")) > 10'000);
}

TEST_CASE("mistakes of several files stand in the order of the files, then of the lines") {
  CHECK(mistakes({{"b.yaml", with(small_exercises(), "level: 1", "level: 7")},
                  {"a.yaml", with(small_program(), "title: \"A book\"", "titel: \"A book\"")}}) ==
        R"(b.yaml:9:12: error: 'level' is 7; expected 1 to 5
    9 |     level: 7
      |            ^
a.yaml:2:16: error: unknown key 'titel'; did you mean 'title'?
    2 |   - {id: book, titel: "A book"}
      |                ^~~~~
)");
}

TEST_CASE("a file that cannot be read is not also reported as missing what it may hold") {
  CHECK(mistakes_in_exercises("exercises: [\n") ==
        R"(exercises.yaml:2:1: error: not valid YAML: end of sequence flow not found
)");
}

}  // namespace
}  // namespace hipplan
