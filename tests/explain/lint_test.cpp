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

/// The warnings about these exercises, but for the rung that their ladder lacks and the cards that they lack.
std::string warnings(const std::string& exercises) {
  const std::vector<TextFile> files{{"program.yaml", small_program()}, {"exercises.yaml", exercises}};
  const CatalogReading reading = read_catalog(files, {}, "catalog");
  REQUIRE(reading.diagnostics.empty());
  std::string out;
  for (const Diagnostic& warning : lint(reading.catalog)) {
    const auto is_about = [&](std::string_view words) { return warning.message.find(words) != std::string::npos; };
    if (warning.place.file == "exercises.yaml" && !is_about("has no rung") && !is_about("has no 'card'"))
      out += describe(warning);
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

/// The warnings about the small program with this change, and with exercises that are right.
std::string about_program(std::string_view old, std::string_view replacement) {
  const std::vector<TextFile> files{{"program.yaml", with(small_program(), old, replacement)},
                                    {"exercises.yaml", small_exercises()}};
  const CatalogReading reading = read_catalog(files, {}, "catalog");
  for (const Diagnostic& mistake : reading.diagnostics) UNSCOPED_INFO(describe(mistake));
  REQUIRE(reading.diagnostics.empty());
  std::string out;
  for (const Diagnostic& warning : lint(reading.catalog)) {
    // The small catalog is small.
    const bool of_old = warning.message.starts_with("nothing uses the source") ||
                        warning.message == "condition 'sore-knee' leaves no exercise standing";
    if (warning.place.file == "program.yaml" && !of_old) out += describe(warning);
  }
  return out;
}

TEST_CASE("an emergency that a plan follows is a warning") {
  const std::string_view only = "urgencies:\n  - {id: urgent, heading: \"See a doctor\",";
  const std::string_view two =
      "urgencies:\n  - {id: now, heading: \"Get emergency help\", how_soon: \"now\", what_to_do: [\"Call.\"], "
      "clearable: "
      "true, sources: [book]}\n  - {id: urgent, heading: \"See a doctor\",";
  CHECK(about_program(only, two) ==
        "program.yaml:70:5: warning: 'now' is an emergency, and still 'clearable': a plan would be made\n");
  CHECK(about_program(only, only) == "");
}

TEST_CASE("an injury that a plan follows is a warning, by whatever name") {
  for (const auto* name : {"id: hip-fracture, name: \"a hip\", also: [knee-pain]",
                           "id: sore-knee, name: \"a broken hip\", also: [knee-pain]",
                           "id: sore-knee, name: \"a hip\", also: [dislocated-hip]"}) {
    INFO(name);
    const std::string_view old = "id: sore-knee, name: \"a sore knee\", also: [knee-pain]";
    CHECK(about_program(old, name).find("without 'no_plan': a plan would be made") != std::string::npos);
    CHECK(about_program(old, std::string(name) + ", no_plan: \"See a doctor.\"") == "");
  }
}

TEST_CASE("a band that rules out nothing in much pain is a warning") {
  CHECK(about_program("    pain: {from: 6, to: 10}", "    pain: {from: 6, to: 10}") == "");
  const std::string program = small_program();
  const std::size_t high = program.find("  - id: high");
  const std::string band = program.substr(high, program.find("time:\n") - high);
  const std::string one = with(with(small_program(), band, ""), "pain: {from: 0, to: 5}", "pain: {from: 0, to: 10}");
  const std::vector<TextFile> files{
      {"program.yaml", with(one, "rules_out:\n      - {tags: [impact], through_week: 2}", "rules_out: []")},
      {"exercises.yaml", small_exercises()}};
  // Without a band that rules it out, a tag means nothing.
  const CatalogReading reading = read_catalog(files, {}, "catalog");
  bool said = false;
  for (const Diagnostic& warning : lint(reading.catalog))
    said = said || warning.message == "band 'low' rules out nothing at a pain of 0 to 10";
  CHECK(said);
}

TEST_CASE("a long name and many steps are warnings") {
  CHECK(spoilt("\"Heel slide\"", "\"" + std::string(61, 'x') + "\"") ==
        "exercises.yaml:2:5: warning: the name of 'heel-slide' has 61 characters; expected at most 60\n");
  CHECK(spoilt("\"Heel slide\"", "\"" + std::string(60, 'x') + "\"") == "");
  CHECK(spoilt("- \"Slide one heel up.\"\n", "- a\n      - b\n      - c\n      - d\n      - e\n      - f\n") ==
        "exercises.yaml:2:5: warning: 'heel-slide' has 7 steps; expected at most 6\n");
}

/// The warnings where "heel-slide" has this card.
std::string with_card(std::string_view steps, std::string_view feel = "The hip.") {
  return spoilt("    stop: \"Stop if it pinches.\"\n",
                "    stop: \"Stop if it pinches.\"\n    card: {steps: [" + std::string(steps) + "], feel: \"" +
                    std::string(feel) + "\", mistake: \"Haste: slow down.\", easier: \"Less.\", harder: \"More.\"}\n");
}

TEST_CASE("a card that nobody reads in one glance is a warning") {
  CHECK(with_card("Slide up., Wait., Slide down.") == "");
  CHECK(with_card("a, b, c, d, e") == "");
  CHECK(with_card("Slide up.") ==
        "exercises.yaml:21:11: warning: the card of 'heel-slide' has 1 step; expected 3 to 5\n");
  CHECK(with_card("Slide up., Slide down.").find("has 2 steps; expected 3 to 5") != std::string::npos);
  const std::string fourteen = "a b c d e f g h i j k l m n.";
  CHECK(with_card(fourteen + "," + fourteen + "," + fourteen, "One two three four five six seven eight.") == "");
  CHECK(with_card(fourteen + "," + fourteen + "," + fourteen, "One two three four five six seven eight nine.") ==
        "exercises.yaml:21:11: warning: the card of 'heel-slide' has 56 words; expected at most 55\n");
  CHECK(with_card("Wait. o " + fourteen + ", b, c") ==
        "exercises.yaml:21:11: warning: a sentence on the card of 'heel-slide' has 15 words; expected at most 14: \"o "
        "a b "
        "c d e f g h i j k l m n.\"\n");
}

TEST_CASE("an exercise without a card is a warning that says from what one is made") {
  const std::vector<TextFile> files{{"program.yaml", small_program()}, {"exercises.yaml", small_exercises()}};
  std::string said;
  for (const Diagnostic& warning : lint(read_catalog(files, {}, "catalog").catalog)) said += describe(warning);
  CHECK(
      said.find("exercises.yaml:2:5: warning: 'heel-slide' has no 'card': a plan makes one from its first 2 steps\n") !=
      std::string::npos);
}

TEST_CASE("walking that begins with an hour is a warning, wherever it stands") {
  const std::string_view most = "    most_items: 8\n";
  CHECK(about_program(most, "    walking: {first: 60, step: 5, most: 60}\n    most_items: 8\n") ==
        "program.yaml:16:5: warning: 'walking' of band 'low' begins with 60 minutes; expected at most 30\n");
  CHECK(about_program(most, "    walking: {first: 5, first_if_active: 40, step: 5, most: 60}\n    most_items: 8\n")
            .find("begins with 40 minutes") != std::string::npos);
  CHECK(about_program("also: [knee-pain],", "also: [knee-pain], walking: {first: 45, step: 5, most: 60},")
            .find("'walking' of condition 'sore-knee' begins with 45 minutes") != std::string::npos);
  CHECK(about_program(most, "    walking: {first: 30, step: 5, most: 60}\n    most_items: 8\n") == "");
}

TEST_CASE("a condition that prefers what it rules out is a warning") {
  CHECK(about_program("also: [knee-pain],", "also: [knee-pain], prefers: [sit-to-stand],")
            .find("condition 'sore-knee' prefers 'sit-to-stand', which nobody who has it may do") != std::string::npos);
  CHECK(about_program("also: [knee-pain],", "also: [knee-pain], prefers: [heel-slide],") == "");
}

TEST_CASE("a dose of hours is a warning") {
  CHECK(spoilt("dose: {sets: {first: 2, most: 3}, repetitions: {first: 8, most: 12}, sources: [book]}",
               "dose: {sets: 5, repetitions: 30, hold_seconds: 300, sources: [book]}") ==
        "exercises.yaml:24:5: warning: 'sit-to-stand' takes 760 minutes at its most; expected at most 20\n");
}

}  // namespace
}  // namespace hipplan
