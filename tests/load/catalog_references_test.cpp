// SPDX-License-Identifier: MIT
// What exercises refer to: words of other sections, each other, the rungs of a ladder.
#include "catch.hpp"
#include "hipplan/load/read_catalog.hpp"
#include "small_catalog.hpp"

namespace hipplan {
namespace {

using tests::another_exercise;
using tests::mistakes;
using tests::mistakes_in_exercises;
using tests::small_exercises;
using tests::small_program;
using tests::with;

std::string spoilt(std::string_view old, std::string_view replacement) {
  return mistakes_in_exercises(with(small_exercises(), old, replacement));
}

TEST_CASE("an unknown word is named with the nearest known one") {
  CHECK(spoilt("needs: [chair, counter|bed]", "needs: [chiar, counter|bed]") ==
        R"(exercises.yaml:28:13: error: unknown equipment 'chiar'; did you mean 'chair'?
   28 |     needs: [chiar, counter|bed]
      |             ^~~~~
)");
  CHECK(spoilt("needs: [chair, counter|bed]", "needs: [chair, counter|bedd]") ==
        R"(exercises.yaml:28:20: error: unknown equipment 'bedd'; did you mean 'bed'?
   28 |     needs: [chair, counter|bedd]
      |                    ^~~~~~~~~~~~
)");
  CHECK(spoilt("needs: [chair, counter|bed]", "needs: [chair, counter|]") ==
        R"(exercises.yaml:28:20: error: an alternative between '|' is empty
   28 |     needs: [chair, counter|]
      |                    ^~~~~~~~
)");
  CHECK(spoilt("exercise: heel-slide", "exercise: heel-slid") ==
        R"(exercises.yaml:44:50: error: unknown exercise 'heel-slid'; did you mean 'heel-slide'?
   44 |     easier: {change: "Use your arms.", exercise: heel-slid}
      |                                                  ^~~~~~~~~
)");
  CHECK(spoilt("ladder: {name: squat", "ladder: {name: sqaut") ==
        R"(exercises.yaml:32:20: error: unknown ladder 'sqaut'; did you mean 'squat'?
   32 |     ladder: {name: sqaut, rung: 2}
      |                    ^~~~~
)");
  CHECK(spoilt("stress: [weight-bearing]", "stress: [weight-baering]") ==
        R"(exercises.yaml:33:14: error: unknown stress tag 'weight-baering'; did you mean 'weight-bearing'?
   33 |     stress: [weight-baering]
      |              ^~~~~~~~~~~~~~
)");
  CHECK(spoilt("trains: squat", "trains: sqat") ==
        R"(exercises.yaml:30:13: error: unknown group 'sqat'; did you mean 'squat'?
   30 |     trains: sqat
      |             ^~~~
)");
  CHECK(spoilt("    sources: [book]\n  - id", "    sources: [books]\n  - id") ==
        R"(exercises.yaml:23:15: error: unknown source 'books'; did you mean 'book'?
   23 |     sources: [books]
      |               ^~~~~
)");
  CHECK(spoilt("kind: strength", "kind: strenght") ==
        R"(exercises.yaml:26:11: error: unknown kind 'strenght'; did you mean 'strength'?
   26 |     kind: strenght
      |           ^~~~~~~~
)");
  CHECK(spoilt("sides: each", "sides: left") ==
        R"(exercises.yaml:7:12: error: unknown sides 'left'; expected one of each, both
    7 |     sides: left
      |            ^~~~
)");
  CHECK(
      spoilt("position: supine", "position: upside-down") ==
      R"(exercises.yaml:5:15: error: unknown position 'upside-down'; expected one of supine, side-lying, prone, sitting, floor-sitting, kneeling, standing
    5 |     position: upside-down
      |               ^~~~~~~~~~~
)");
}

TEST_CASE("an alternative stands once") {
  CHECK(spoilt("needs: [chair, counter|bed]", "needs: [chair, bed|bed]") ==
        R"(exercises.yaml:28:20: error: 'bed' stands here twice
   28 |     needs: [chair, bed|bed]
      |                    ^~~~~~~
)");
}

TEST_CASE("a list of sources is not empty") {
  CHECK(spoilt("    sources: [book]\n  - id", "    sources: []\n  - id") ==
        R"(exercises.yaml:23:14: error: 'sources' is empty; expected at least one key of sources.yaml
   23 |     sources: []
      |              ^
)");
}

TEST_CASE("a derived figure says why") {
  CHECK(spoilt("most: 12}, sources: [book]}", "most: 12}, sources: [book, derived]}") ==
        R"(exercises.yaml:11:65: error: a 'derived' figure needs a 'reason' beside it
   11 |     dose: {sets: 1, repetitions: {first: 8, most: 12}, sources: [book, derived]}
      |                                                                 ^
)");
  CHECK(spoilt("most: 12}, sources: [book]}", "most: 12}, sources: [derived], reason: \"As others do.\"}") == "");
}

TEST_CASE("a group must suit the kind, and the hint names one that does") {
  const std::string stretches =
      with(small_program(), "  - {id: squat,",
           "  - {id: thigh-stretch, in_words: \"your legs\", work: stretch}\n  - {id: squat,");
  const auto said = [&](std::string_view group) {
    return mistakes({{"program.yaml", stretches},
                     {"exercises.yaml", with(small_exercises(), "trains: squat", "trains: " + std::string(group))}});
  };
  CHECK(said("thigh-stretch").find("error: 'thigh-stretch' is no group for strength; ") != std::string::npos);
  CHECK(said("thigh").find("error: unknown group 'thigh'; ") != std::string::npos);
  CHECK(said("thigh").find("'thigh-stretch'") == std::string::npos);
  CHECK(said("thigh-stretch").find("; did you mean 'squat'?") != std::string::npos);
  CHECK(said("thigh").find("; did you mean 'squat'?") != std::string::npos);
}

TEST_CASE("nothing is written as an empty list") {
  CHECK(spoilt("needs: []", "needs: none") ==
        R"(exercises.yaml:6:12: error: 'none' is no equipment; expected [] where there is none
    6 |     needs: none
      |            ^~~~
)");
  CHECK(spoilt("stress: []", "stress: [nothing]") ==
        R"(exercises.yaml:10:14: error: 'nothing' is no stress tag; expected [] where there is none
   10 |     stress: [nothing]
      |              ^~~~~~~
)");
}

TEST_CASE("words that are wrongly separated are all in the hint") {
  const auto hint = [](std::string_view needs) {
    INFO(needs);
    const std::string said = spoilt("[chair, counter|bed]", needs);
    const std::size_t at = said.find("; separate");
    const std::string_view line = std::string_view(said).substr(0, said.find('\n'));
    REQUIRE(at != std::string::npos);
    CHECK(said.find("error", said.find('\n')) == std::string::npos);
    return std::string(line.substr(at + 2));
  };
  CHECK(hint("chair or counter") == "separate alternatives with a bar: [chair|counter]");
  CHECK(hint("chair/counter") == "separate alternatives with a bar: [chair|counter]");
  CHECK(hint("\"chair, counter\"") == "separate words with commas: [chair, counter]");
  CHECK(hint("\"chair; counter; bed\"") == "separate words with commas: [chair, counter, bed]");
  CHECK(hint("[chair counter]") == "separate words with commas: [chair, counter]");
  CHECK(hint("[chair and counter]") == "separate words with commas: [chair, counter]");
  CHECK(hint("[chair|counter or bed]") == "separate alternatives with a bar: [chair|counter|bed]");
  CHECK(hint("\"chair, counter or bed\"") == "separate words with commas: [chair, counter|bed]");
  CHECK(hint("chiar or countre") == "separate alternatives with a bar: [chair|counter]");
  CHECK(hint("chair or trampoline") == "separate alternatives with a bar: [chair|trampoline]");
  CHECK(spoilt("[chair, counter|bed]", "[ chair , counter | bed ]").empty());
  CHECK(spoilt("[weight-bearing]", "weight-bearing; impact")
            .find("; separate words with commas: [weight-bearing, impact]") != std::string::npos);
}

TEST_CASE("a stress tag stands once") {
  CHECK(spoilt("[weight-bearing]", "[weight-bearing, weight-bearing]") ==
        R"(exercises.yaml:33:30: error: stress tag 'weight-bearing' stands here twice
   33 |     stress: [weight-bearing, weight-bearing]
      |                              ^~~~~~~~~~~~~~
)");
}

TEST_CASE("an exercise without stress counts as having every tag") {
  const std::string text = with(small_exercises(), "    stress: []\n", "");
  const std::vector<TextFile> files{{"program.yaml", small_program()}, {"exercises.yaml", text}};
  const CatalogReading reading = read_catalog(files, {}, "catalog");
  REQUIRE(reading.diagnostics.empty());
  CHECK_FALSE(reading.catalog.exercises.front().stress_stated);
  CHECK(reading.catalog.exercises.front().stress == TagSet::first(2));
}

TEST_CASE("an id is used once and made of small letters, digits and hyphens") {
  CHECK(spoilt("id: sit-to-stand", "id: heel-slide") ==
        R"(exercises.yaml:24:9: error: duplicate id 'heel-slide'; it stands first at exercises.yaml:2
   24 |   - id: heel-slide
      |         ^~~~~~~~~~
)");
  CHECK(spoilt("id: sit-to-stand", "id: Sit_to_Stand") ==
        R"(exercises.yaml:24:9: error: 'Sit_to_Stand' is no id; expected small letters, digits and hyphens, at most 60
   24 |   - id: Sit_to_Stand
      |         ^~~~~~~~~~~~
)");
  CHECK(spoilt("id: sit-to-stand", "id: -sit") ==
        R"(exercises.yaml:24:9: error: '-sit' is no id; expected small letters, digits and hyphens, at most 60
   24 |   - id: -sit
      |         ^~~~
)");
}

TEST_CASE("easier and harder exercises are other ones, of a fitting level, and never go in a circle") {
  CHECK(spoilt("exercise: heel-slide", "exercise: sit-to-stand") ==
        R"(exercises.yaml:44:50: error: 'sit-to-stand' names the exercise itself as easier
   44 |     easier: {change: "Use your arms.", exercise: sit-to-stand}
      |                                                  ^~~~~~~~~~~~
)");
  CHECK(spoilt("harder: {change: \"Fold your arms.\"}", "harder: {change: \"Fold.\", exercise: heel-slide}") ==
        R"(exercises.yaml:2:5: error: 'easier' and 'harder' go round in a circle: heel-slide < sit-to-stand < heel-slide
    2 |   - id: heel-slide
      |     ^
exercises.yaml:45:41: error: 'heel-slide' of level 1 is named as harder than 'sit-to-stand' of level 2
   45 |     harder: {change: "Fold.", exercise: heel-slide}
      |                                         ^~~~~~~~~~
)");
  CHECK(spoilt("easier: {change: \"Slide less far.\"}", "easier: {change: \"Less.\", exercise: sit-to-stand}") ==
        R"(exercises.yaml:2:5: error: 'easier' and 'harder' go round in a circle: heel-slide < sit-to-stand < heel-slide
    2 |   - id: heel-slide
      |     ^
exercises.yaml:21:41: error: 'sit-to-stand' of level 2 is named as easier than 'heel-slide' of level 1
   21 |     easier: {change: "Less.", exercise: sit-to-stand}
      |                                         ^~~~~~~~~~~~
)");
}

TEST_CASE("a circle of three exercises of one level is found, once") {
  std::string text = small_exercises();
  text += with(another_exercise("one", "2"), "\"Bend more.\"}", "\"Bend more.\", exercise: two}");
  text += with(another_exercise("two", "2"), "\"Bend more.\"}", "\"Bend more.\", exercise: three}");
  text += with(another_exercise("three", "2"), "\"Bend more.\"}", "\"Bend more.\", exercise: one}");
  CHECK(mistakes_in_exercises(text) ==
        R"(exercises.yaml:47:5: error: 'easier' and 'harder' go round in a circle: one < two < three < one
   47 |   - id: one
      |     ^
)");
}

TEST_CASE("two exercises that name each other as easier and harder are no circle") {
  std::string text = small_exercises();
  text += with(another_exercise("one", "2"), "\"Bend more.\"}", "\"Bend more.\", exercise: two}");
  text += with(another_exercise("two", "2"), "\"Bend less.\"}", "\"Bend less.\", exercise: one}");
  CHECK(mistakes_in_exercises(text) == "");
}

TEST_CASE("a higher rung is never gentler than a lower one") {
  CHECK(
      mistakes_in_exercises(small_exercises() + another_exercise("deep-squat", "1", "{name: squat, rung: 3}")) ==
      R"(exercises.yaml:55:13: error: rungs out of order: 'deep-squat' stands on rung 3 with level 1, but 'sit-to-stand' below it on rung 2 has level 2
   55 |     ladder: {name: squat, rung: 3}
      |             ^
)");
  CHECK(mistakes_in_exercises(small_exercises() + another_exercise("deep-squat", "2", "{name: squat, rung: 3}")) == "");
}

TEST_CASE("of rungs that contradict each other the odd one out is named, and never what was there before") {
  // One that is too hard for its rung, below three that are right.
  std::string text = small_exercises() + another_exercise("wrong", "5", "{name: squat, rung: 1}");
  for (const std::string rung : {"3", "4", "5"}) {
    text += another_exercise("right-" + rung, rung, "{name: squat, rung: " + rung + "}");
  }
  CHECK(mistakes_in_exercises(text).find("'wrong' stands on rung 1") != std::string::npos);
  CHECK(mistakes_in_exercises(text).find("rungs out of order", 80) == std::string::npos);

  const std::vector<TextFile> files{{"program.yaml", small_program()}, {"exercises.yaml", small_exercises()}};
  std::string added = "exercises:\n";
  for (const std::string id : {"one", "two", "three"}) added += another_exercise(id, "1", "{name: squat, rung: 3}");
  const std::string found = mistakes(files, {{"mine.yaml", added}});
  CHECK(found.find("exercises.yaml:") == std::string::npos);
  for (const std::string id : {"'one' stands", "'two' stands", "'three' stands"}) {
    CHECK(found.find(id) != std::string::npos);
  }
}

TEST_CASE("a section under a mistyped key is read all the same") {
  const std::vector<TextFile> files{{"program.yaml", small_program()},
                                    {"exercises.yaml", with(with(small_exercises(), "exercises:", "exercices:"),
                                                            "kind: strength", "kind: strenght")}};
  CHECK(mistakes(files) ==
        R"(exercises.yaml:1:1: error: unknown key 'exercices'; did you mean 'exercises'?
    1 | exercices:
      | ^~~~~~~~~
exercises.yaml:26:11: error: unknown kind 'strenght'; did you mean 'strength'?
   26 |     kind: strenght
      |           ^~~~~~~~
)");
}

}  // namespace
}  // namespace hipplan
