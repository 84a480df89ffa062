// SPDX-License-Identifier: MIT
// Mistakes in what stands beside the exercises: sections, sources, equipment, ladders, pain bands.
#include <fmt/format.h>

#include "catch.hpp"
#include "hipplan/load/read_catalog.hpp"
#include "small_catalog.hpp"

namespace hipplan {
namespace {

using tests::another_exercise;
using tests::mistakes;
using tests::mistakes_in_program;
using tests::small_exercises;
using tests::small_program;
using tests::with;

std::string spoilt(std::string_view old, std::string_view replacement) {
  return mistakes_in_program(with(small_program(), old, replacement));
}

/// The small program without the lines from `from` up to `to`.
std::string without(std::string_view from, std::string_view to) {
  const std::string text = small_program();
  const std::size_t begin = text.find(from);
  const std::size_t end = text.find(to, begin);
  REQUIRE(begin != std::string::npos);
  REQUIRE(end != std::string::npos);
  return text.substr(0, begin) + text.substr(end);
}

TEST_CASE("a section that no file has is missed by its name") {
  CHECK(mistakes_in_program(without("time:\n", "steps: {\n")) ==
        R"(catalog: error: no file has the key 'time'
)");
  CHECK(mistakes({{"exercises.yaml", small_exercises()}}) ==
        R"(catalog: error: no file has the key 'sources'
catalog: error: no file has the key 'region'
catalog: error: no file has the key 'stress_tags'
catalog: error: no file has the key 'groups'
catalog: error: no file has the key 'ladders'
catalog: error: no file has the key 'equipment'
catalog: error: no file has the key 'bands'
catalog: error: no file has the key 'conditions'
catalog: error: no file has the key 'urgencies'
catalog: error: no file has the key 'red_flags'
catalog: error: no file has the key 'time'
catalog: error: no file has the key 'steps'
catalog: error: no file has the key 'session'
catalog: error: no file has the key 'traffic_light'
catalog: error: no file has the key 'listening'
catalog: error: no file has the key 'review'
catalog: error: no file has the key 'advice'
catalog: error: no file has the key 'routine'; copy the one of the built-in catalog
)");
}

TEST_CASE("a section that may stand once and stands in two files names the first place") {
  CHECK(mistakes({{"a.yaml", small_program()},
                  {"b.yaml", "ladders: {ids: [squat], sources: [book]}\n"},
                  {"exercises.yaml", small_exercises()}}) ==
        R"(b.yaml:1:1: error: 'ladders' stands a second time; it stands first at a.yaml:10
    1 | ladders: {ids: [squat], sources: [book]}
      | ^~~~~~~
)");
}

TEST_CASE("a section that stands twice in one file is a duplicate key") {
  CHECK(spoilt("equipment:\n", "groups: []\nequipment:\n") ==
        R"(program.yaml:11:1: error: duplicate key 'groups'; it stands first on line 7
   11 | groups: []
      | ^
)");
}

TEST_CASE("exercises, equipment and sources may be spread over files") {
  const std::string one = "exercises:\n" + another_exercise("one", "2");
  CHECK(mistakes({{"program.yaml", small_program()},
                  {"more.yaml", one},
                  {"sources.yaml", "sources:\n  - {id: paper, title: A paper}\n"},
                  {"exercises.yaml", small_exercises()}}) == "");
}

TEST_CASE("an unknown section is named with the nearest one") {
  CHECK(spoilt("equipment:\n", "equipmnet:\n") ==
        R"(program.yaml:11:1: error: unknown key 'equipmnet'; did you mean 'equipment'?
   11 | equipmnet:
      | ^~~~~~~~~
)");
}

TEST_CASE("an addition brings exercises, equipment, poses and sources, and nothing else") {
  const std::vector<TextFile> files{{"program.yaml", small_program()}, {"exercises.yaml", small_exercises()}};
  CHECK(mistakes(files, {{"mine.yaml", "exercises:\n" + another_exercise("one", "2")}}) == "");
  CHECK(mistakes(files, {{"mine.yaml", "exercises:\n" + another_exercise("heel-slide", "2")}}) ==
        R"(mine.yaml:2:9: error: duplicate id 'heel-slide'; it stands first at exercises.yaml:2
    2 |   - id: heel-slide
      |         ^~~~~~~~~~
)");
  CHECK(
      mistakes(files, {{"mine.yaml", "bands: []\n"}}) ==
      R"(mine.yaml:1:1: error: unknown key 'bands' in the file; known are: sources, equipment, poses, set_ups, exercises
    1 | bands: []
      | ^~~~~
)");
}

TEST_CASE("an id used twice names the place where it stands first, in every list") {
  CHECK(spoilt("  - {id: derived, title: \"Our own inference\"}", "  - {id: book, title: \"Another book\"}") ==
        R"(program.yaml:3:10: error: duplicate id 'book'; it stands first at program.yaml:2
    3 |   - {id: book, title: "Another book"}
      |          ^~~~
)");
  CHECK(spoilt("  - id: high", "  - id: low") ==
        R"(program.yaml:27:9: error: duplicate id 'low'; it stands first at program.yaml:16
   27 |   - id: low
      |         ^~~
)");
}

TEST_CASE("an id of equipment, tag or group used twice names the first place, too") {
  CHECK(spoilt("  - {id: bed,", "  - {id: chair, name: \"another chair\"}\n  - {id: bed,") ==
        R"(program.yaml:14:10: error: duplicate id 'chair'; it stands first at program.yaml:12
   14 |   - {id: chair, name: "another chair"}
      |          ^~~~~
)");
  CHECK(spoilt("groups:\n", "  - {id: impact, means: again, in_words: again}\ngroups:\n") ==
        R"(program.yaml:7:10: error: duplicate id 'impact'; it stands first at program.yaml:6
    7 |   - {id: impact, means: again, in_words: again}
      |          ^~~~~~
)");
  CHECK(spoilt("ladders:", "  - {id: squat, in_words: again, work: any}\nladders:") ==
        R"(program.yaml:10:10: error: duplicate id 'squat'; it stands first at program.yaml:9
   10 |   - {id: squat, in_words: again, work: any}
      |          ^~~~~
)");
}

TEST_CASE("a ladder is named once, by an id") {
  CHECK(spoilt("ids: [squat, trunk]", "ids: [squat, squat]") == R"(program.yaml:10:24: error: duplicate ladder 'squat'
   10 | ladders: {ids: [squat, squat], sources: [book]}
      |                        ^~~~~
)");
  CHECK(spoilt("ids: [squat, trunk]", "ids: [squat, Trunk]") ==
        R"(program.yaml:10:24: error: 'Trunk' is no id; expected small letters, digits and hyphens
   10 | ladders: {ids: [squat, Trunk], sources: [book]}
      |                        ^~~~~
)");
}

TEST_CASE("there is at least one ladder") {
  CHECK(mistakes_in_program(with(small_program(), "ids: [squat, trunk]", "ids: []"))
            .starts_with(
                R"(program.yaml:10:16: error: 'ids' is empty; expected at least one id
   10 | ladders: {ids: [], sources: [book]}
      |                ^
)"));
}

TEST_CASE("a figure names its sources, and a derived one says why") {
  CHECK(spoilt("  hard_level: 4\n  sources: [book]\n", "  hard_level: 4\n") ==
        R"(program.yaml:40:3: error: missing key 'sources' in 'time'
   40 |   seconds_a_repetition: 4
      |   ^
)");
  CHECK(spoilt("  hard_level: 4\n  sources: [book]\n", "  hard_level: 4\n  sources: [derived]\n") ==
        R"(program.yaml:46:12: error: a 'derived' figure needs a 'reason' beside it
   46 |   sources: [derived]
      |            ^
)");
  CHECK(spoilt("ids: [squat, trunk], sources: [book]", "ids: [squat, trunk], sources: [derived]") ==
        R"(program.yaml:10:41: error: a 'derived' figure needs a 'reason' beside it
   10 | ladders: {ids: [squat, trunk], sources: [derived]}
      |                                         ^
)");
}

TEST_CASE("an empty reason or source is reported once") {
  CHECK(spoilt("  hard_level: 4\n  sources: [book]\n", "  hard_level: 4\n  sources: [book]\n  reason:\n") ==
        R"(program.yaml:47:3: error: 'reason' is empty in 'time'
   47 |   reason:
      |   ^~~~~~
)");
  CHECK(spoilt("  hard_level: 4\n  sources: [book]\n", "  hard_level: 4\n  sources:\n") ==
        R"(program.yaml:46:3: error: 'sources' is empty in 'time'
   46 |   sources:
      |   ^~~~~~~
)");
}

TEST_CASE("a thing stands in for a thing there is, and is not called like an answer") {
  CHECK(spoilt("thing: chair, positions", "thing: chiar, positions") ==
        R"(program.yaml:14:64: error: unknown equipment 'chiar'; did you mean 'chair'?
   14 |   - {id: bed, name: "a firm bed edge", stands_in_for: [{thing: chiar, positions: [sitting]}]}
      |                                                                ^~~~~
)");
  CHECK(spoilt("positions: [sitting]", "positions: [siting]") ==
        R"(program.yaml:14:83: error: unknown position 'siting'; did you mean 'sitting'?
   14 |   - {id: bed, name: "a firm bed edge", stands_in_for: [{thing: chair, positions: [siting]}]}
      |                                                                                   ^~~~~~
)");
  CHECK(spoilt("id: bed, name", "id: none, name") ==
        R"(program.yaml:14:5: error: 'none' is no id for a thing: --equipment none means something else
   14 |   - {id: none, name: "a firm bed edge", stands_in_for: [{thing: chair, positions: [sitting]}]}
      |     ^
exercises.yaml:28:20: error: unknown equipment 'bed'; known are: chair, counter
   28 |     needs: [chair, counter|bed]
      |                    ^~~~~~~~~~~
)");
  CHECK(
      spoilt("id: chair, name: \"a firm chair\", household: true", "id: chair, name: \"a firm chair\", household: 1") ==
      R"(program.yaml:12:50: error: 'household' must be true or false
   12 |   - {id: chair, name: "a firm chair", household: 1}
      |                                                  ^
)");
}

TEST_CASE("a thing stands in for another one, somewhere") {
  CHECK(spoilt("thing: chair, positions", "thing: bed, positions") ==
        R"(program.yaml:14:64: error: 'bed' stands in for itself
   14 |   - {id: bed, name: "a firm bed edge", stands_in_for: [{thing: bed, positions: [sitting]}]}
      |                                                                ^~~
)");
  CHECK(spoilt("positions: [sitting]", "positions: []") ==
        R"(program.yaml:14:82: error: 'positions' is empty; expected at least one position
   14 |   - {id: bed, name: "a firm bed edge", stands_in_for: [{thing: chair, positions: []}]}
      |                                                                                  ^
)");
}

TEST_CASE("a thing may stand in for one that is named further down") {
  CHECK(spoilt("household: true}\n", "household: true, stands_in_for: [{thing: counter, positions: [standing]}]}\n") ==
        "");
}

TEST_CASE("the first thing of the list, too, stands in for nothing unknown") {
  CHECK(spoilt("household: true}\n", "household: true, stands_in_for: [{thing: cuonter, positions: [standing]}]}\n") ==
        R"(program.yaml:12:80: error: unknown equipment 'cuonter'; did you mean 'counter'?
   12 |   - {id: chair, name: "a firm chair", household: true, stands_in_for: [{thing: cuonter, positions: [standing]}]}
      |                                                                                ^~~~~~~
)");
}

TEST_CASE("the bands cover every pain from 0 to 10 once") {
  CHECK(spoilt("pain: {from: 6, to: 10}", "pain: {from: 7, to: 10}") ==
        R"(program.yaml:27:5: error: band 'high' covers a pain of 7 to 10; expected it to begin at 6
   27 |   - id: high
      |     ^
)");
  CHECK(spoilt("pain: {from: 6, to: 10}", "pain: {from: 5, to: 10}") ==
        R"(program.yaml:27:5: error: band 'high' covers a pain of 5 to 10; expected it to begin at 6
   27 |   - id: high
      |     ^
)");
  CHECK(spoilt("pain: {from: 6, to: 10}", "pain: {from: 6, to: 9}") ==
        R"(program.yaml:16:3: error: the bands end at a pain of 9; expected 10
   16 |   - id: low
      |   ^
)");
  CHECK(spoilt("pain: {from: 0, to: 5}", "pain: {from: 1, to: 5}") ==
        R"(program.yaml:16:5: error: band 'low' covers a pain of 1 to 5; expected it to begin at 0
   16 |   - id: low
      |     ^
)");
}

TEST_CASE("a band is never laxer than one of less pain") {
  CHECK(spoilt("    ceiling: 2\n", "    ceiling: 5\n") == "");
  const std::string strict = with(small_program(), "first_week_level: 2\n", "first_week_level: 1\n");
  CHECK(
      mistakes_in_program(with(strict, "first_week_level: 1\n    ceiling: 2", "first_week_level: 2\n    ceiling: 2")) ==
      R"(program.yaml:27:5: error: band 'high' is laxer in 'first_week_level' than band 'low'; more pain may only ever allow less
   27 |   - id: high
      |     ^
)");
  const std::string low = with(small_program(), "ceiling: 2\n", "ceiling: 3\n");
  CHECK(
      mistakes_in_program(with(low, "ceiling: 5\n", "ceiling: 2\n")) ==
      R"(program.yaml:27:5: error: band 'high' is laxer in 'ceiling' than band 'low'; more pain may only ever allow less
   27 |   - id: high
      |     ^
)");
  CHECK(
      spoilt("    most_items: 3\n", "    most_items: 9\n") ==
      R"(program.yaml:27:5: error: band 'high' is laxer in 'most_items' than band 'low'; more pain may only ever allow less
   27 |   - id: high
      |     ^
)");
  CHECK(
      spoilt("first_dose: {sets: 1, repetitions_at_most: 5}", "first_dose: {sets: 3}") ==
      R"(program.yaml:27:5: error: band 'high' is laxer in 'first_dose' than band 'low'; more pain may only ever allow less
   27 |   - id: high
      |     ^
)");
  CHECK(
      spoilt("growth: {repetitions: 1, repetitions_to: 10, sets_to: 2,",
             "growth: {repetitions: 1, repetitions_to: 15, sets_to: 2,") ==
      R"(program.yaml:27:5: error: band 'high' is laxer in 'growth' than band 'low'; more pain may only ever allow less
   27 |   - id: high
      |     ^
)");
  CHECK(
      spoilt("      - {tags: [impact]}\n", "      - {tags: [weight-bearing]}\n") ==
      R"(program.yaml:27:5: error: band 'high' is laxer in 'rules_out' than band 'low'; more pain may only ever allow less
   27 |   - id: high
      |     ^
)");
  CHECK(
      spoilt("      - {tags: [impact]}\n", "      - {tags: [impact], through_week: 1}\n") ==
      R"(program.yaml:27:5: error: band 'high' is laxer in 'rules_out' than band 'low'; more pain may only ever allow less
   27 |   - id: high
      |     ^
)");
  CHECK(
      spoilt("      - {tags: [impact]}\n", "      - {tags: [impact], unless_active: true}\n") ==
      R"(program.yaml:27:5: error: band 'high' is laxer in 'rules_out' than band 'low'; more pain may only ever allow less
   27 |   - id: high
      |     ^
)");
}

TEST_CASE("a cap that a gentler band sets must be kept") {
  CHECK(
      spoilt("first_dose: {sets: 2}", "first_dose: {sets: 2, repetitions_at_most: 4}") ==
      R"(program.yaml:27:5: error: band 'high' is laxer in 'first_dose' than band 'low'; more pain may only ever allow less
   27 |   - id: high
      |     ^
)");
  CHECK(
      spoilt("first_dose: {sets: 2}", "first_dose: {sets: 2, hold_seconds_at_most: 4}") ==
      R"(program.yaml:27:5: error: band 'high' is laxer in 'first_dose' than band 'low'; more pain may only ever allow less
   27 |   - id: high
      |     ^
)");
}

TEST_CASE("a band begins no higher than its ceiling") {
  CHECK(spoilt("    first_week_level: 1\n    ceiling: 2\n", "    first_week_level: 2\n    ceiling: 1\n") ==
        R"(program.yaml:27:5: error: band 'high' begins above its ceiling of 1
   27 |   - id: high
      |     ^
)");
}

TEST_CASE("one mistake in a band is one message") {
  CHECK(spoilt("pain: {from: 6, to: 10}", "pain: {from: 6, to: 11}") ==
        R"(program.yaml:28:25: error: 'to' is 11; expected 0 to 10
   28 |     pain: {from: 6, to: 11}
      |                         ^~
)");
  CHECK(spoilt("tags: [impact], through", "tags: [impcat], through") ==
        R"(program.yaml:22:17: error: unknown stress tag 'impcat'; did you mean 'impact'?
   22 |       - {tags: [impcat], through_week: 2}
      |                 ^~~~~~
)");
  CHECK(spoilt("tags: [impact], through", "tags: [], through") ==
        R"(program.yaml:22:9: error: neither 'tags' nor 'positions' is given; that would rule out every exercise
   22 |       - {tags: [], through_week: 2}
      |         ^
)");
  CHECK(spoilt("most_items: 8", "most_items: many") ==
        R"(program.yaml:25:17: error: 'most_items' must be a whole number from 2 to 20, found 'many'
   25 |     most_items: many
      |                 ^~~~
)");
}

TEST_CASE("a section with nothing in it is reported") {
  CHECK(mistakes_in_program(with(without("bands:\n", "time:\n"), "time:\n", "bands: []\ntime:\n")) ==
        R"(program.yaml:15:1: error: 'bands' is empty; expected at least one entry
   15 | bands: []
      | ^~~~~
)");
  CHECK(mistakes_in_program(with(without("equipment:\n", "bands:\n"), "bands:\n", "equipment: []\nbands:\n")) ==
        R"(program.yaml:11:1: error: 'equipment' is empty; expected at least one entry
   11 | equipment: []
      | ^~~~~~~~~
)");
  CHECK(mistakes({{"program.yaml", small_program()}, {"exercises.yaml", "exercises: []\n"}}) ==
        R"(exercises.yaml:1:1: error: 'exercises' is empty; expected at least one entry
    1 | exercises: []
      | ^~~~~~~~~
)");
}

TEST_CASE("a wrong word or number in a band is marked where it stands") {
  CHECK(spoilt("clinician: advised", "clinician: adviced") ==
        R"(program.yaml:37:16: error: unknown advice 'adviced'; expected one of none, advised, first-words
   37 |     clinician: adviced
      |                ^~~~~~~
)");
  CHECK(spoilt("front of the hips\"}", "front of the hips\", work: daily}") ==
        R"(program.yaml:8:64: error: unknown work 'daily'; expected one of movement, stretch, cardio, any
    8 |   - {id: hip-flexion, in_words: "the front of the hips", work: daily}
      |                                                                ^~~~~
)");
  CHECK(spoilt("first_week_percent: 75", "first_week_percent: 175") ==
        R"(program.yaml:61:23: error: 'first_week_percent' is 175; expected 10 to 100
   61 |   first_week_percent: 175,
      |                       ^~~
)");
}

TEST_CASE("an advice that every plan gives is there and is short") {
  CHECK(spoilt("safety: [\"Call for help when it gets much worse.\"]", "safety: []") ==
        R"(program.yaml:74:11: error: 'safety' has 0 entries; expected 1 to 8
   74 |   safety: []
      |           ^
)");
  CHECK(spoilt("safety: [\"Call for help when it gets much worse.\"]", "safety: [a, b, c, d, e, f, g, h, i]") ==
        R"(program.yaml:74:11: error: 'safety' has 9 entries; expected 1 to 8
   74 |   safety: [a, b, c, d, e, f, g, h, i]
      |           ^
)");
}

TEST_CASE("a band of more pain never walks further, grows faster or warms up longer") {
  const auto high_is_laxer_in = [](std::string_view field, std::string_view old, std::string_view replacement) {
    INFO(replacement);
    CHECK(spoilt(old, replacement).find(fmt::format("band 'high' is laxer in '{}' than band 'low'", field)) !=
          std::string::npos);
  };
  const std::string_view end = "    most_items: 3\n";
  // The gentler band has no walking at all, a slower one, one that grows later, one that ends sooner.
  high_is_laxer_in("walking", end, "    walking: {first: 5, step: 5, most: 10}\n    most_items: 3\n");
  for (const auto* laxer : {"sets_to: 2, rung_weeks: {level_1: 1, level_2: 6, harder: 6}",
                            "sets_to: 2, rung_weeks: {level_1: 4, level_2: 2, harder: 6}",
                            "sets_to: 2, rung_weeks: {level_1: 4, level_2: 6, harder: 5}",
                            "sets_to: 2, rung_weeks: {level_1: 4, level_2: 6, harder: 6, harder_if_active: 5}"}) {
    high_is_laxer_in("growth", "sets_to: 2, rung_weeks: {level_1: 4, level_2: 6, harder: 6}", laxer);
  }
  for (const auto* laxer : {"cardio: {step: 6, most: 10}", "cardio: {step: 2, most: 31}"})
    high_is_laxer_in("growth", "cardio: {step: 2, most: 10}", laxer);
  const std::string capped = with(small_program(), "most_items: 8", "warm_up_minutes_at_most: 3\n    most_items: 8");
  CHECK(mistakes_in_program(capped).find("laxer in 'warm_up_minutes_at_most'") != std::string::npos);
  const std::string half =
      with(small_program(), "first_dose: {sets: 2}", "first_dose: {sets: 2, cardio_minutes_at_most: 5}");
  CHECK(mistakes_in_program(half).find("laxer in 'first_dose'") != std::string::npos);
}

TEST_CASE("walking ends no lower than it begins") {
  const std::string_view end = "    most_items: 8\n";
  CHECK(spoilt(end, "    walking: {first: 20, step: 5, most: 10}\n    most_items: 8\n")
            .find("'walking' begins with 20 and ends with 10; expected the end to be no less") != std::string::npos);
  CHECK(spoilt(end, "    walking: {first: 5, first_if_active: 20, step: 5, most: 10}\n    most_items: 8\n")
            .find("'walking' begins with 20 and ends with 10; expected the end to be no less") != std::string::npos);
  CHECK(spoilt(end, "    walking: {first: 5, step: 5, most: 10}\n    most_items: 8\n").empty());
}

TEST_CASE("sessions of more minutes begin with no less, from the shortest there is") {
  CHECK(spoilt("{from: 5,", "{from: 10,")
            .find("the first entry begins at 10 minutes; expected 5, the shortest session there is") !=
        std::string::npos);
  const std::string program = small_program();
  const std::size_t rows = program.find("    {from: 5,");
  CHECK(spoilt(std::string_view(program).substr(rows, program.find("],\n  bad_day") - rows), "")
            .find("'minutes' is empty; expected at least one entry") != std::string::npos);
  CHECK(spoilt("{from: 20,", "{from: 40,").find("has less of 'from'") != std::string::npos);
  CHECK(spoilt("warm_up_minutes: 3", "warm_up_minutes: 1")
            .find("a session of 30 minutes has less of 'warm_up_minutes' than a shorter one; expected no less") !=
        std::string::npos);
  CHECK(spoilt("side_sets: {first: 2, most: 3}", "side_sets: {first: 2, most: 1}")
            .find("'side_sets' begins with 2 and ends with 1") != std::string::npos);
  CHECK(spoilt("light_cardio_first: 10}", "light_cardio_first: 4}").find("less of 'light_cardio_first'") !=
        std::string::npos);
}

TEST_CASE("green does not end below where it begins") {
  CHECK(spoilt("green_from: 3", "green_from: 6").find("'green_from' is 6, above the 'green_to' of 5") !=
        std::string::npos);
}

}  // namespace
}  // namespace hipplan
