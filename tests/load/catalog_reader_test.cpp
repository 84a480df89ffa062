// SPDX-License-Identifier: MIT
// Every mistake one can make in an exercise, and the message it gets: place, sentence, marker.
#include "catch.hpp"
#include "hipplan/load/read_catalog.hpp"
#include "small_catalog.hpp"

namespace hipplan {
namespace {

using tests::mistakes_in_exercises;
using tests::small_exercises;
using tests::small_program;
using tests::with;

std::string spoilt(std::string_view old, std::string_view replacement) {
  return mistakes_in_exercises(with(small_exercises(), old, replacement));
}

TEST_CASE("the small catalog has no mistake, and reads as it is written") {
  const std::vector<TextFile> files{{"program.yaml", small_program()}, {"exercises.yaml", small_exercises()}};
  const CatalogReading reading = read_catalog(files, {}, "catalog");
  REQUIRE(reading.diagnostics.empty());
  REQUIRE(reading.catalog.exercises.size() == 2);
  const Exercise& slide = reading.catalog.exercises.front();
  CHECK(slide.id == "heel-slide");
  CHECK(slide.kind == Kind::mobility);
  CHECK(slide.sides == Sides::each);
  CHECK(slide.needs.empty());
  CHECK(slide.stress.empty());
  CHECK_FALSE(slide.ladder);
  CHECK(slide.dose.sets == Range{1, 1});
  CHECK(slide.dose.repetitions == Range{8, 12});
  CHECK(slide.dose.hold_seconds == Range{0, 0});
  CHECK(slide.place == Place{"exercises.yaml", 2, 5, 1});
  const Exercise& stand = reading.catalog.exercises[Index<Exercise>(1)];
  REQUIRE(stand.needs.size() == 2);
  CHECK(as_written(reading.catalog, stand.needs[Index<Need>(0)]) == "chair");
  CHECK(as_written(reading.catalog, stand.needs[Index<Need>(1)]) == "counter|bed");
  CHECK(stand.ladder == LadderPlace{Index<Ladder>(0), 2});
  CHECK(stand.easier.exercise == Index<Exercise>(0));
  CHECK(stand.steps == std::vector<std::string_view>{"Lean forward and stand up.", "Sit down slowly."});
}

TEST_CASE("an unknown key is named with the nearest known one, which is not missing besides") {
  CHECK(spoilt("needs: []", "neds: []") ==
        R"(exercises.yaml:6:5: error: unknown key 'neds'; did you mean 'needs'?
    6 |     neds: []
      |     ^~~~
)");
  CHECK(spoilt("easier: {change:", "easier: {chnage:") ==
        R"(exercises.yaml:21:14: error: unknown key 'chnage'; did you mean 'change'?
   21 |     easier: {chnage: "Slide less far."}
      |              ^~~~~~
)");
}

/// Whether "sit-to-stand" with these lines gets this message, and no other.
void check_manner(std::string_view lines, std::string_view message) {
  const std::string said = spoilt("    sides: both\n    trains: squat\n", lines);
  INFO(said);
  const auto errors = [&](std::string_view word) {
    std::size_t count = 0;
    for (std::size_t at = said.find(word); at != std::string::npos; at = said.find(word, at + 1)) ++count;
    return count;
  };
  CHECK(errors(": error: ") == (message.empty() ? 0 : 1));
  CHECK(said.find(message) != std::string::npos);
}

TEST_CASE("an exercise alternates only from side to side") {
  check_manner("    sides: each\n    alternates: true\n    trains: squat\n", "");
  check_manner("    sides: both\n    alternates: true\n    trains: squat\n",
               "'alternates' is only for exercises with 'sides: each'");
  check_manner("    sides: both\n    alternates: false\n    trains: squat\n", "");
  // What is mistyped is not held against it.
  check_manner("    sides: eahc\n    alternates: true\n    trains: squat\n", "did you mean 'each'?");
}

TEST_CASE("a set without a rest in it is over in 40 seconds") {
  // 12 repetitions of 4 seconds.
  check_manner("    sides: both\n    continuous: true\n    trains: squat\n",
               "a set of 'sit-to-stand' takes up to 48 seconds without a rest; expected at most 40");
  check_manner("    sides: each\n    continuous: true\n    trains: squat\n", "takes up to 96 seconds");
  const std::string_view twelve = "repetitions: {first: 8, most: 12}, sources: [book]}\n    set_up: \"Push";
  const std::string ten = with(small_exercises(), "    sides: both\n", "    sides: both\n    continuous: true\n");
  CHECK(mistakes_in_exercises(
            with(ten, twelve, "repetitions: {first: 8, most: 10}, sources: [book]}\n    set_up: \"Push")) == "");
  CHECK(mistakes_in_exercises(with(ten, twelve,
                                   "repetitions: {first: 5, most: 5}, hold_seconds: 5, sources: [book]}\n"
                                   "    set_up: \"Push"))
            .find("takes up to 45 seconds") != std::string::npos);
}

TEST_CASE("only cardio is there to warm up alone") {
  check_manner("    sides: both\n    warm_up_only: true\n    trains: squat\n",
               "'warm_up_only' is only for exercises of kind 'cardio'");
}

TEST_CASE("an unknown key that resembles nothing is answered with all the known ones") {
  CHECK(spoilt("harder: {change: \"Slide further.\"}", "harder: {change: \"Slide further.\", zzz: 1}") ==
        R"(exercises.yaml:22:40: error: unknown key 'zzz' in 'harder'; known are: change, exercise
   22 |     harder: {change: "Slide further.", zzz: 1}
      |                                        ^~~
)");
}

TEST_CASE("a missing key is named with the exercise that lacks it") {
  CHECK(spoilt("    stop: \"Stop if it pinches.\"\n", "") ==
        R"(exercises.yaml:2:5: error: missing key 'stop' in exercise 'heel-slide'
    2 |   - id: heel-slide
      |     ^
)");
  CHECK(spoilt("  - id: heel-slide\n    name: \"Heel slide\"", "  - name: \"Heel slide\"") ==
        R"(exercises.yaml:2:5: error: missing key 'id' in an exercise
    2 |   - name: "Heel slide"
      |     ^
exercises.yaml:43:50: error: unknown exercise 'heel-slide'; known are: sit-to-stand
   43 |     easier: {change: "Use your arms.", exercise: heel-slide}
      |                                                  ^~~~~~~~~~
)");
}

TEST_CASE("a key that stands twice is refused, naming the first place") {
  CHECK(spoilt("    level: 1\n", "    level: 1\n    level: 2\n") ==
        R"(exercises.yaml:10:5: error: duplicate key 'level'; it stands first on line 9
   10 |     level: 2
      |     ^
)");
}

TEST_CASE("an empty value is no value") {
  CHECK(spoilt("name: \"Heel slide\"", "name: \"\"") ==
        R"(exercises.yaml:3:11: error: 'name' is empty in exercise 'heel-slide'
    3 |     name: ""
      |           ^~
)");
  CHECK(spoilt("name: \"Heel slide\"", "name:") ==
        R"(exercises.yaml:3:5: error: 'name' is empty in exercise 'heel-slide'
    3 |     name:
      |     ^~~~
)");
  CHECK(spoilt("name: \"Heel slide\"", "name: \"   \"") ==
        R"(exercises.yaml:3:11: error: 'name' is empty in exercise 'heel-slide'
    3 |     name: "   "
      |           ^~~~~
)");
  CHECK(spoilt("- \"Slide it down again.\"", "- \"\"") ==
        R"(exercises.yaml:16:9: error: an entry of 'steps' is empty in exercise 'heel-slide'
   16 |       - ""
      |         ^~
)");
}

TEST_CASE("an empty entry of a list is marked where it stands") {
  CHECK(spoilt("- \"Slide it down again.\"", "-") ==
        R"(exercises.yaml:16:7: error: an entry of 'steps' is empty in exercise 'heel-slide'
   16 |       -
      |       ^
)");
}

/// So many steps, to stand before the last one.
std::string steps_of(int count) {
  std::string steps = "- a\n";
  for (int i = 1; i < count; ++i) steps += "      - a\n";
  return steps;
}

TEST_CASE("too long a name and too few or too many steps are refused") {
  CHECK(spoilt("\"Heel slide\"", "\"" + std::string(121, 'x') + "\"") ==
        R"(exercises.yaml:3:11: error: 'name' is 121 characters long; expected at most 120
    3 |     name: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
      |           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
)");
  CHECK(spoilt("      - \"Slide it down again.\"\n", "") ==
        R"(exercises.yaml:15:7: error: 'steps' has 1 entry; expected 2 to 20
   15 |       - "Slide one heel up."
      |       ^
)");
  CHECK(spoilt("- \"Slide one heel up.\"\n", steps_of(20)) ==
        R"(exercises.yaml:15:7: error: 'steps' has 21 entries; expected 2 to 20
   15 |       - a
      |       ^
)");
  CHECK(spoilt("- \"Slide one heel up.\"\n", steps_of(19)) == "");
  CHECK(spoilt("\"Heel slide\"", "\"" + std::string(120, 'x') + "\"") == "");
}

TEST_CASE("a value of the wrong type is refused") {
  CHECK(spoilt("name: \"Heel slide\"", "name: [Heel, slide]") ==
        R"(exercises.yaml:3:11: error: 'name' must be text, found a list
    3 |     name: [Heel, slide]
      |           ^
)");
  CHECK(spoilt("steps:\n      - \"Slide one heel up.\"\n      - \"Slide it down again.\"", "steps: \"Slide.\"") ==
        R"(exercises.yaml:14:12: error: 'steps' must be a list of texts, found a single value
   14 |     steps: "Slide."
      |            ^~~~~~~~
)");
  CHECK(spoilt("dose: {sets: 1, repetitions: {first: 8, most: 12}, sources: [book]}", "dose: 1x8") ==
        R"(exercises.yaml:11:11: error: expected 'dose' as a mapping (key: value), found a single value
   11 |     dose: 1x8
      |           ^~~
)");
  CHECK(spoilt("stress: []", "stress: {impact: yes}") ==
        R"(exercises.yaml:10:13: error: 'stress' must be a list of words, found a mapping (key: value)
   10 |     stress: {impact: yes}
      |             ^
)");
  CHECK(spoilt("stress: []", "stress: [[impact]]") ==
        R"(exercises.yaml:10:14: error: an entry of 'stress' must be a word, found a list
   10 |     stress: [[impact]]
      |              ^
)");
  CHECK(spoilt("    stress: []\n", "    stress: []\n    works_underneath: maybe\n") ==
        R"(exercises.yaml:11:23: error: 'works_underneath' must be true or false
   11 |     works_underneath: maybe
      |                       ^~~~~
)");
  CHECK(mistakes_in_exercises("exercises: heel-slide\n") ==
        R"(exercises.yaml:1:12: error: 'exercises' must be a list, found a single value
    1 | exercises: heel-slide
      |            ^~~~~~~~~~
)");
  CHECK(mistakes_in_exercises("exercises:\n  - heel-slide\n") ==
        R"(exercises.yaml:2:5: error: expected an exercise as a mapping (key: value), found a single value
    2 |   - heel-slide
      |     ^~~~~~~~~~
)");
  CHECK(mistakes_in_exercises("- exercises\n") ==
        R"(exercises.yaml:1:1: error: expected the file as a mapping (key: value), found a list
    1 | - exercises
      | ^
catalog: error: no file has the key 'exercises'
)");
}

TEST_CASE("a number is a plain whole number in its range") {
  CHECK(spoilt("level: 1", "level: 6") ==
        R"(exercises.yaml:9:12: error: 'level' is 6; expected 1 to 5
    9 |     level: 6
      |            ^
)");
  CHECK(spoilt("level: 1", "level: 0") ==
        R"(exercises.yaml:9:12: error: 'level' is 0; expected 1 to 5
    9 |     level: 0
      |            ^
)");
  CHECK(spoilt("level: 1", "level: -1") ==
        R"(exercises.yaml:9:12: error: 'level' is -1; expected 1 to 5
    9 |     level: -1
      |            ^~
)");
  CHECK(spoilt("level: 1", "level: one") ==
        R"(exercises.yaml:9:12: error: 'level' must be a whole number from 1 to 5, found 'one'
    9 |     level: one
      |            ^~~
)");
  CHECK(spoilt("level: 1", "level: 1.0") ==
        R"(exercises.yaml:9:12: error: 'level' must be a whole number from 1 to 5, found '1.0'
    9 |     level: 1.0
      |            ^~~
)");
  CHECK(spoilt("level: 1", "level: [1]") ==
        R"(exercises.yaml:9:12: error: 'level' must be a whole number from 1 to 5, found a list
    9 |     level: [1]
      |            ^
)");
  CHECK(spoilt("level: 1", "level: 99999999999999999999") ==
        R"(exercises.yaml:9:12: error: 'level' must be a whole number from 1 to 5, found '99999999999999999999'
    9 |     level: 99999999999999999999
      |            ^~~~~~~~~~~~~~~~~~~~
)");
}

TEST_CASE("010 is no number: it is neither eight nor quietly ten") {
  CHECK(spoilt("first: 8", "first: 010") ==
        R"(exercises.yaml:11:42: error: 'first' must be a whole number from 1 to 30, found '010'
   11 |     dose: {sets: 1, repetitions: {first: 010, most: 12}, sources: [book]}
      |                                          ^~~
)");
  CHECK(spoilt("first: 8", "first: 0x8") ==
        R"(exercises.yaml:11:42: error: 'first' must be a whole number from 1 to 30, found '0x8'
   11 |     dose: {sets: 1, repetitions: {first: 0x8, most: 12}, sources: [book]}
      |                                          ^~~
)");
  CHECK(spoilt("first: 8", "first: \"8\"") ==
        R"(exercises.yaml:11:42: error: 'first' must be a whole number from 1 to 30, found '8' in quotation marks
   11 |     dose: {sets: 1, repetitions: {first: "8", most: 12}, sources: [book]}
      |                                          ^~~
)");
  CHECK(spoilt("first: 8", "first: +8") ==
        R"(exercises.yaml:11:42: error: 'first' must be a whole number from 1 to 30, found '+8'
   11 |     dose: {sets: 1, repetitions: {first: +8, most: 12}, sources: [book]}
      |                                          ^~
)");
}

TEST_CASE("a dose makes sense") {
  CHECK(spoilt("{first: 8, most: 12}", "{first: 12, most: 8}") ==
        R"(exercises.yaml:11:34: error: 'repetitions' begins with 12 and ends with 8; expected the end to be no less
   11 |     dose: {sets: 1, repetitions: {first: 12, most: 8}, sources: [book]}
      |                                  ^
)");
  CHECK(spoilt("repetitions: {first: 8, most: 12}", "repetitions: 1") ==
        R"(exercises.yaml:11:11: error: one repetition without 'hold_seconds' is no dose
   11 |     dose: {sets: 1, repetitions: 1, sources: [book]}
      |           ^
)");
  CHECK(
      spoilt("sets: 1,", "sets: 1, minutes: 5,") ==
      R"(exercises.yaml:11:21: error: unknown key 'minutes' in 'dose'; known are: sets, repetitions, hold_seconds, sources, reason
   11 |     dose: {sets: 1, minutes: 5, repetitions: {first: 8, most: 12}, sources: [book]}
      |                     ^~~~~~~
)");
  CHECK(spoilt("kind: mobility", "kind: stretch") ==
        R"(exercises.yaml:11:11: error: missing key 'hold_seconds' in 'dose'
   11 |     dose: {sets: 1, repetitions: {first: 8, most: 12}, sources: [book]}
      |           ^
)");
  CHECK(spoilt("kind: mobility", "kind: cardio") ==
        R"(exercises.yaml:11:11: error: missing key 'minutes' in 'dose'
   11 |     dose: {sets: 1, repetitions: {first: 8, most: 12}, sources: [book]}
      |           ^
exercises.yaml:11:12: error: unknown key 'sets' in 'dose'; known are: minutes, sources, reason
   11 |     dose: {sets: 1, repetitions: {first: 8, most: 12}, sources: [book]}
      |            ^~~~
exercises.yaml:11:21: error: unknown key 'repetitions' in 'dose'; known are: minutes, sources, reason
   11 |     dose: {sets: 1, repetitions: {first: 8, most: 12}, sources: [book]}
      |                     ^~~~~~~~~~~
)");
}

TEST_CASE("every mistake of a file is reported in one run, in the order of its lines") {
  std::string text = small_exercises();
  text = with(text, "kind: strength", "kind: strenght");
  text = with(text, "needs: []", "neds: []");
  text = with(text, "exercise: heel-slide", "exercise: heel-slid");
  text = with(text, "level: 1", "level: 9");
  text = with(text, "stop: \"Stop if it pinches.\"\n    easier: {change: \"Use", "stop:\n    easier: {change: \"Use");
  text = with(text, "sides: each", "sides: eech");
  CHECK(mistakes_in_exercises(text) ==
        R"(exercises.yaml:6:5: error: unknown key 'neds'; did you mean 'needs'?
    6 |     neds: []
      |     ^~~~
exercises.yaml:7:12: error: unknown sides 'eech'; did you mean 'each'?
    7 |     sides: eech
      |            ^~~~
exercises.yaml:9:12: error: 'level' is 9; expected 1 to 5
    9 |     level: 9
      |            ^
exercises.yaml:26:11: error: unknown kind 'strenght'; did you mean 'strength'?
   26 |     kind: strenght
      |           ^~~~~~~~
exercises.yaml:43:5: error: 'stop' is empty in exercise 'sit-to-stand'
   43 |     stop:
      |     ^~~~
exercises.yaml:44:50: error: unknown exercise 'heel-slid'; did you mean 'heel-slide'?
   44 |     easier: {change: "Use your arms.", exercise: heel-slid}
      |                                                  ^~~~~~~~~
)");
}

TEST_CASE("characters before the mark count as one each, however many bytes and columns they take") {
  CHECK(spoilt("easier: {change: \"Use your arms.\", exercise: heel-slide}",
               "easier: {change: \"Für Ältere: 両手で支える 🙂\", exercise: heel-slid}") ==
        R"(exercises.yaml:44:56: error: unknown exercise 'heel-slid'; did you mean 'heel-slide'?
   44 |     easier: {change: "Für Ältere: 両手で支える 🙂", exercise: heel-slid}
      |                                                               ^~~~~~~~~
)");
}

}  // namespace
}  // namespace hipplan
