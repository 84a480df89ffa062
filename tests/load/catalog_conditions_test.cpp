// SPDX-License-Identifier: MIT
// Mistakes in conditions, urgencies and red flags.
#include "catch.hpp"
#include "small_catalog.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::has;
using tests::mistakes_in_program;
using tests::small_program;
using tests::with;

std::string spoilt(std::string_view old, std::string_view replacement) {
  return mistakes_in_program(with(small_program(), old, replacement));
}

TEST_CASE("a condition rules out only what there is") {
  CHECK(spoilt("rules_out: [{tags: [weight-bearing]}]", "rules_out: [{tags: [weight-bearing]}, {tags: [impcat]}]") ==
        R"(program.yaml:68:107: error: unknown stress tag 'impcat'; did you mean 'impact'?
   68 |   - {id: sore-knee, name: "a sore knee", also: [knee-pain], rules_out: [{tags: [weight-bearing]}, {tags: [impcat]}], sources: [book]}
      |                                                                                                           ^~~~~~
)");
  CHECK(
      spoilt("rules_out: [{tags: [weight-bearing]}]", "rules_out: [{tags: [weight-bearing]}, {positions: [siting]}]") ==
      R"(program.yaml:68:112: error: unknown position 'siting'; did you mean 'sitting'?
   68 |   - {id: sore-knee, name: "a sore knee", also: [knee-pain], rules_out: [{tags: [weight-bearing]}, {positions: [siting]}], sources: [book]}
      |                                                                                                                ^~~~~~
)");
  CHECK(spoilt("rules_out: [{tags: [weight-bearing]}]", "rules_out: [{tags: [weight-bearing]}, {above_level: 2}]") ==
        R"(program.yaml:68:99: error: neither 'tags' nor 'positions' is given; that would rule out every exercise
   68 |   - {id: sore-knee, name: "a sore knee", also: [knee-pain], rules_out: [{tags: [weight-bearing]}, {above_level: 2}], sources: [book]}
      |                                                                                                   ^
)");
  CHECK(spoilt("rules_out: [{tags: [weight-bearing]}]",
               "rules_out: [{tag: [weight-bearing]}, {tags: [weight-bearing]}]") ==
        R"(program.yaml:68:73: error: neither 'tags' nor 'positions' is given; that would rule out every exercise
   68 |   - {id: sore-knee, name: "a sore knee", also: [knee-pain], rules_out: [{tag: [weight-bearing]}, {tags: [weight-bearing]}], sources: [book]}
      |                                                                         ^
program.yaml:68:74: error: unknown key 'tag'; did you mean 'tags'?
   68 |   - {id: sore-knee, name: "a sore knee", also: [knee-pain], rules_out: [{tag: [weight-bearing]}, {tags: [weight-bearing]}], sources: [book]}
      |                                                                          ^~~
)");
}

TEST_CASE("a name of a condition belongs to one condition") {
  CHECK(spoilt("also: [knee-pain]", "also: [knee-pain, knee-pain]") ==
        R"(program.yaml:68:60: error: 'knee-pain' already names a condition
   68 |   - {id: sore-knee, name: "a sore knee", also: [knee-pain, knee-pain], rules_out: [{tags: [weight-bearing]}], sources: [book]}
      |                                                            ^~~~~~~~~
)");
  CHECK(spoilt("also: [knee-pain]", "also: [sore-knee]") ==
        R"(program.yaml:68:49: error: 'sore-knee' already names a condition
   68 |   - {id: sore-knee, name: "a sore knee", also: [sore-knee], rules_out: [{tags: [weight-bearing]}], sources: [book]}
      |                                                 ^~~~~~~~~
)");
  CHECK(spoilt("urgencies:\n", "  - {id: knee-pain, name: \"again\", sources: [book]}\nurgencies:\n") ==
        R"(program.yaml:69:10: error: duplicate id 'knee-pain'; it stands first at program.yaml:68
   69 |   - {id: knee-pain, name: "again", sources: [book]}
      |          ^~~~~~~~~
)");
}

TEST_CASE("a condition begins no higher than its ceiling") {
  CHECK(spoilt("rules_out: [{tags: [weight-bearing]}], sources", "first_week_level: 3, ceiling: 2, sources")
            .find("error: 'first_week_level' is 3, above the 'ceiling' of 2") != std::string::npos);
}

TEST_CASE("a cap of a condition is a number in its range, and a way of lying is known") {
  CHECK(spoilt("also: [knee-pain],", "also: [knee-pain], ceiling: 6,") ==
        R"(program.yaml:68:70: error: 'ceiling' is 6; expected 1 to 5
   68 |   - {id: sore-knee, name: "a sore knee", also: [knee-pain], ceiling: 6, rules_out: [{tags: [weight-bearing]}], sources: [book]}
      |                                                                      ^
)");
  CHECK(spoilt("also: [knee-pain],", "also: [knee-pain], hold_seconds_at_most: none,") ==
        R"(program.yaml:68:83: error: 'hold_seconds_at_most' must be a whole number from 1 to 300, found 'none'
   68 |   - {id: sore-knee, name: "a sore knee", also: [knee-pain], hold_seconds_at_most: none, rules_out: [{tags: [weight-bearing]}], sources: [book]}
      |                                                                                   ^~~~
)");
  CHECK(spoilt("also: [knee-pain],", "also: [knee-pain], side_lying: sore-side-up,") ==
        R"(program.yaml:68:73: error: unknown way of lying 'sore-side-up'; expected 'painful-side-up'
   68 |   - {id: sore-knee, name: "a sore knee", also: [knee-pain], side_lying: sore-side-up, rules_out: [{tags: [weight-bearing]}], sources: [book]}
      |                                                                         ^~~~~~~~~~~~
)");
}

TEST_CASE("a condition names its sources, and a derived one says why") {
  CHECK(spoilt("rules_out: [{tags: [weight-bearing]}], sources: [book]",
               "rules_out: [{tags: [weight-bearing]}], sources: [derived]") ==
        R"(program.yaml:68:109: error: a 'derived' figure needs a 'reason' beside it
   68 |   - {id: sore-knee, name: "a sore knee", also: [knee-pain], rules_out: [{tags: [weight-bearing]}], sources: [derived]}
      |                                                                                                             ^
)");
}

TEST_CASE("a red flag has an urgency that there is, and an id of its own") {
  CHECK(spoilt("urgency: urgent", "urgency: urgnet") ==
        R"(program.yaml:72:26: error: unknown urgency 'urgnet'; did you mean 'urgent'?
   72 |   - {id: fever, urgency: urgnet, sign: "a fever", question: "Do you have a fever?", sources: [book]}
      |                          ^~~~~~
)");
  CHECK(spoilt("{id: fever, urgency: urgent, sign: \"a fever\",", "{id: fever, urgency: urgent,") ==
        R"(program.yaml:72:5: error: missing key 'sign' in red flag 'fever'
   72 |   - {id: fever, urgency: urgent, question: "Do you have a fever?", sources: [book]}
      |     ^
)");
  CHECK(spoilt("advice:\n",
               "  - {id: fever, urgency: urgent, sign: \"heat\", question: \"Hot?\", sources: [book]}\nadvice:\n") ==
        R"(program.yaml:73:10: error: duplicate id 'fever'; it stands first at program.yaml:72
   73 |   - {id: fever, urgency: urgent, sign: "heat", question: "Hot?", sources: [book]}
      |          ^~~~~
)");
}

TEST_CASE("an urgency says what to do") {
  CHECK(spoilt("what_to_do: [\"Call your doctor.\"]", "what_to_do: []") ==
        R"(program.yaml:70:74: error: 'what_to_do' has 0 entries; expected 1 to 5
   70 |   - {id: urgent, heading: "See a doctor", how_soon: "today", what_to_do: [], sources: [book]}
      |                                                                          ^
)");
  CHECK(spoilt("how_soon: \"today\", ", "") ==
        R"(program.yaml:70:5: error: missing key 'how_soon' in urgency 'urgent'
   70 |   - {id: urgent, heading: "See a doctor", what_to_do: ["Call your doctor."], sources: [book]}
      |     ^
)");
}

TEST_CASE("a stress tag that nothing rules out means nothing") {
  CHECK(spoilt("groups:\n", "  - {id: twist, means: \"the back turns\", in_words: \"twists the back\"}\ngroups:\n") ==
        R"(program.yaml:7:10: error: stress tag 'twist' means nothing: neither a band nor a condition rules it out
    7 |   - {id: twist, means: "the back turns", in_words: "twists the back"}
      |          ^~~~~
)");
}

TEST_CASE("what a condition asks for and prefers is there") {
  const auto with_key = [](std::string_view key) {
    return spoilt("also: [knee-pain],", std::string("also: [knee-pain], ") + std::string(key) + ",");
  };
  CHECK(
      with_key("asks_for: [squat], prefers: [heel-slide], last_positions: [sitting], slow: true, no_turning: true, "
               "chair_is_only_a_seat: true, warm_up_minutes_at_most: 3, stop_words: \"Stop.\", pain_during_at_most: 2, "
               "ask_first_above_cap: \"Ask.\", clinician_first_from: 6, walking: {first: 5, step: 5, most: 10}, "
               "walking_words: \"Slowly.\", no_word_on_weight: true") == "");
  CHECK(with_key("asks_for: [sqat]").find("unknown group 'sqat'; did you mean 'squat'?") != std::string::npos);
  CHECK(with_key("prefers: [heel-slid]") ==
        R"(program.yaml:68:71: error: unknown exercise 'heel-slid'; did you mean 'heel-slide'?
   68 |   - {id: sore-knee, name: "a sore knee", also: [knee-pain], prefers: [heel-slid], rules_out: [{tags: [weight-bearing]}], sources: [book]}
      |                                                                       ^~~~~~~~~
)");
  CHECK(with_key("last_positions: [siting]").find("unknown position 'siting'; did you mean 'sitting'?") !=
        std::string::npos);
  CHECK(with_key("pain_during_at_most: 11").find("'pain_during_at_most' is 11; expected 1 to 10") != std::string::npos);
  CHECK(with_key("clinician_first_from: 6").find("'clinician_first_from' needs 'pain_during_at_most' beside it") !=
        std::string::npos);
  CHECK(with_key("ask_first_above_cap: \"Ask.\"").find("'ask_first_above_cap' needs 'pain_during_at_most' beside it") !=
        std::string::npos);
}

TEST_CASE("a line of advice is a text, or says for whom it is") {
  const auto with_advice = [](std::string_view advice) {
    return spoilt("also: [knee-pain],", "also: [knee-pain], advice: [" + std::string(advice) + "],");
  };
  CHECK(with_advice("\"Rest.\", {say: \"Kneel.\", stress: [weight-bearing], on_the_floor: true, position: standing, "
                    "instead: \"Sit.\"}") == "");
  CHECK(has(with_advice("{stress: [weight-bearing]}"), "missing key 'say' in an entry of 'advice'"));
  CHECK(has(with_advice("{say: \"Kneel.\", stress: [weight-baring]}"),
            "unknown stress tag 'weight-baring'; did you mean 'weight-bearing'?"));
  CHECK(has(with_advice("{say: \"Kneel.\", position: siting}"), "unknown position 'siting'; did you mean 'sitting'?"));
  CHECK(has(with_advice("{say: \"Kneel.\", insted: \"Sit.\"}"), "unknown key 'insted'"));
  CHECK(has(with_advice("[\"Rest.\"]"), "an entry of 'advice' must be text, found a list"));
  CHECK(has(with_advice("\"\""), "an entry of 'advice' is empty"));
  CHECK(has(with_advice("\"a\", \"b\", \"c\", \"d\", \"e\""), "'advice' has 5 entries; expected 1 to 4"));
}

}  // namespace
}  // namespace hipplan
