// SPDX-License-Identifier: MIT
// What is allowed in a catalog, but probably not meant.
#include "hipplan/explain/lint.hpp"

#include "catch.hpp"
#include "small_catalog.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::small_exercises;
using tests::small_program;
using tests::with;

/// The warnings about these exercises, but for the rung that their ladder lacks.
std::string warnings(const std::string& exercises) {
  const std::vector<TextFile> files{{"program.yaml", small_program()}, {"exercises.yaml", exercises}};
  const CatalogReading reading = read_catalog(files, {}, "catalog");
  REQUIRE(reading.diagnostics.empty());
  std::string out;
  for (const Diagnostic& warning : lint(reading.catalog)) {
    const bool about_rungs = warning.message.find("has no rung") != std::string::npos;
    if (warning.place.file == "exercises.yaml" && !about_rungs) out += describe(warning);
  }
  return out;
}

std::string spoilt(std::string_view old, std::string_view replacement) {
  return warnings(with(small_exercises(), old, replacement));
}

constexpr std::string_view no_stress =
    "exercises.yaml:2:5: warning: 'heel-slide' has no stress tag, but its text says ";

TEST_CASE("two exercises of one name are a warning") {
  CHECK(spoilt("\"Sit to stand\"", "\"Heel slide\"") ==
        "exercises.yaml:24:5: warning: 'sit-to-stand' has the name 'Heel slide', as 'heel-slide' has: in a plan nobody "
        "can tell them apart\n");
}

TEST_CASE("an exercise without stress is a warning that says what comes of it") {
  const std::string said = spoilt("    stress: []\n", "");
  CHECK(
      said.starts_with("exercises.yaml:2:5: warning: 'heel-slide' has no 'stress', so it counts as having every tag: "
                       "nobody who is not used to exercise, and nobody with any condition, ever gets it\n"));
}

TEST_CASE("no stress at all is a warning where the text tells of some") {
  for (const std::string_view start : {"Stand tall.", "You stand by a wall.", "Standing, hold on."}) {
    INFO(start);
    CHECK(spoilt("Let both legs lie straight.", start) ==
          std::string(no_stress) + "\"stand\"; expected the tags for that\n");
  }
  CHECK(spoilt("Slide one heel up.", "Balance on one leg.") ==
        std::string(no_stress) + "\"one leg\"; expected the tags for that\n");
  CHECK(spoilt("Slide one heel up.", "Swing it up.") ==
        std::string(no_stress) + "\"swing\"; expected the tags for that\n");
}

TEST_CASE("no stress at all is no warning where the text only mentions legs, or standing up") {
  for (const std::string_view step :
       {"Do all of these on one leg, then change legs.", "Stand up slowly when you are done.",
        "This is an outstanding one.", "Keep one foot flat."}) {
    INFO(step);
    CHECK(spoilt("Slide it down again.", step).empty());
  }
}

TEST_CASE("the shipped catalog has nothing that is probably not meant") { CHECK(lint(tests::shipped()).empty()); }

}  // namespace
}  // namespace hipplan
