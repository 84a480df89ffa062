// SPDX-License-Identifier: MIT
// What an escape in a double-quoted text stands for, and that none of them smuggles in what a file may not hold.
#include <fmt/format.h>

#include <algorithm>

#include "catch.hpp"
#include "hipplan/load/read_profile.hpp"
#include "hipplan/text/unicode.hpp"
#include "program.hpp"
#include "small_catalog.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::mistakes_in_exercises;
using tests::small_exercises;
using tests::small_program;
using tests::with;

CatalogReading read(const std::string& exercises) {
  const std::vector<TextFile> files{{"program.yaml", small_program()}, {"exercises.yaml", exercises}};
  return read_catalog(files, {}, "catalog");
}

/// The exercises, the first of them with `escape` in its name.
std::string named(std::string_view escape) {
  return with(small_exercises(), "\"Heel slide\"", "\"Heel" + std::string(escape) + "slide\"");
}

/// Every escape of one letter or sign, every byte and some code points in each of the forms with digits.
std::vector<std::string> all_escapes() {
  std::vector<std::string> escapes;
  for (char c = '!'; c <= '~'; ++c) {
    if (c != 'x' && c != 'u' && c != 'U' && c != '"') escapes.push_back(std::string("\\") + c);
  }
  for (int byte = 0; byte < 256; ++byte) escapes.push_back(fmt::format("\\x{:02x}", byte));
  for (const int value : {0x85, 0xA0, 0x200B, 0x2028, 0x2029, 0x202E, 0x2066, 0xD7FF, 0xD800, 0xDBFF, 0xDC00, 0xDFFF,
                          0xE000, 0xFDD0, 0xFEFF, 0xFFFE, 0xFFFF}) {
    escapes.push_back(fmt::format("\\u{:04X}", value));
    escapes.push_back(fmt::format("\\U{:08X}", value));
  }
  for (const std::string_view other :
       {"\\U0001F600", "\\U0001FFFF", "\\U0010FFFD", "\\U00110000", "\\UFFFFFFFF", "\\x0", "\\u12", "\\uD83D\\uDE00"})
    escapes.emplace_back(other);
  return escapes;
}

TEST_CASE("every escape is read as well-formed text or refused where it stands, once") {
  std::size_t read_ones = 0;
  for (const std::string& escape : all_escapes()) {
    INFO(escape);
    const CatalogReading reading = read(named(escape));
    if (reading.diagnostics.empty()) {
      ++read_ones;
      const std::string_view name = reading.catalog.exercises.front().name;
      CHECK_FALSE(first_invalid_utf8(name));
      CHECK_FALSE(first_forbidden(name));
      CHECK(name.starts_with("Heel"));
      CHECK(name.ends_with("slide"));
      continue;
    }
    REQUIRE(reading.diagnostics.size() == 1);
    CHECK(reading.diagnostics[0].place.line == 3);
    CHECK(reading.diagnostics[0].place.column == 16);
  }
  CHECK(read_ones > 150);
}

TEST_CASE("an escape stands for the character that YAML says") {
  const auto name = [](std::string_view escape) {
    INFO(escape);
    const CatalogReading reading = read(named(escape));
    REQUIRE(reading.diagnostics.empty());
    return std::string(reading.catalog.exercises.front().name);
  };
  CHECK(name("\\_") == "Heel\u00A0slide");
  CHECK(name("\\xA0") == "Heel\u00A0slide");
  CHECK(name("\\u00a0") == "Heel\u00A0slide");
  CHECK(name("\\xe9\\_\\xe9") == "Heel\u00E9\u00A0\u00E9slide");
  CHECK(name("\\_\\_") == "Heel\u00A0\u00A0slide");
  CHECK(name("\\U0001F600") == "Heel\U0001F600slide");
  CHECK(name("\\\"") == "Heel\"slide");
  CHECK(name("\\\\_") == "Heel\\_slide");
  CHECK(name("\\n") == "Heel slide");
}

TEST_CASE("a control character is refused where its escape stands") {
  CHECK(mistakes_in_exercises(named("\\N")) ==
        R"(exercises.yaml:3:16: error: a control character, written as an escape; expected text only
    3 |     name: "Heel\Nslide"
      |                ^~
)");
  CHECK(mistakes_in_exercises(
            with(small_exercises(), "\"Slide one heel up.\"", "\"Slide\n        one \\x1b[2J\\P up.\"")) ==
        R"(exercises.yaml:16:13: error: a control character, written as an escape; expected text only
   16 |         one \x1b[2J\P up."
      |             ^~~~
exercises.yaml:16:20: error: a control character, written as an escape; expected text only
   16 |         one \x1b[2J\P up."
      |                    ^~
)");
}

TEST_CASE("what is no escape is said where it stands, and what else is wrong in the same run") {
  CHECK(mistakes_in_exercises(with(named("\\d"), "level: 1", "level: 9")) ==
        R"(exercises.yaml:3:16: error: '\d' is no escape of YAML; expected two backslashes, or the character itself
    3 |     name: "Heel\dslide"
      |                ^~
exercises.yaml:9:12: error: 'level' is 9; expected 1 to 5
    9 |     level: 9
      |            ^
)");
  CHECK(
      mistakes_in_exercises(named("\\uD83D\\uDE00")) ==
      R"(exercises.yaml:3:16: error: '\uD83D\uDE00' is a character in halves, as JSON writes it; expected the character itself
    3 |     name: "Heel\uD83D\uDE00slide"
      |                ^~~~~~~~~~~~
)");
}

TEST_CASE("a backslash outside double quotation marks is a backslash") {
  CHECK(read(with(small_exercises(), "\"Heel slide\"", "'Heel \\N slide'")).catalog.exercises.front().name ==
        "Heel \\N slide");
  CHECK(read(with(small_exercises(), "\"Heel slide\"", "Heel \\_ slide")).catalog.exercises.front().name ==
        "Heel \\_ slide");
}

TEST_CASE("an escape of a control character is refused in a key and in a profile as well") {
  const std::string in_a_key = mistakes_in_exercises(with(small_exercises(), "    stop:", "    \"st\\Nop\":"));
  CHECK(in_a_key.find(":20:8: error: a control character, written as an escape") != std::string::npos);
  for (const std::string_view line : {"avoid: \"br\\Nidge\"", "\"av\\eoid\": bridge", "avoid: [\"a\", \"\\L\"]"}) {
    INFO(line);
    const ProfileReading reading = read_profile({"profile.yaml", "version: 1\n" + std::string(line) + "\n"});
    REQUIRE_FALSE(reading.problems.empty());
    CHECK(reading.problems[0].place.line == 2);
    CHECK(reading.problems[0].message.starts_with("a control character, written as an escape"));
  }
}

TEST_CASE("no format writes anything but UTF-8, whatever escapes a catalog has") {
  std::string all;
  for (const std::string& escape : all_escapes()) {
    if (read(named(escape)).diagnostics.empty()) all += escape;
  }
  const tests::Workplace place;
  std::filesystem::create_directory(place.folder() / "c");
  place.write("c/program.yaml", small_program());
  place.write("c/exercises.yaml", with(named("\\_"), "\"Lie on your back.\"", "\"Lie " + all + ".\""));
  for (const std::string_view format : {"text", "markdown", "html", "csv", "json", "ics"}) {
    INFO(format);
    const tests::Run run = place.hipplan({"plan", "--catalog", "c", "--pain", "2", "--equipment", "chair,counter",
                                          "--start", "2026-11-23", "--format", std::string(format)});
    CHECK(run.status == 0);
    CHECK(run.output.find("Heel\u00A0slide") != std::string::npos);
    CHECK_FALSE(first_invalid_utf8(run.output));
    CHECK_FALSE(first_invalid_utf8(run.errors));
  }
}

}  // namespace
}  // namespace hipplan
