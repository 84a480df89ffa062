// SPDX-License-Identifier: MIT
// Goals: which a catalog may do without, and what can be wrong with them.
#include "catch.hpp"
#include "small_catalog.hpp"

namespace hipplan {
namespace {

using tests::mistakes;
using tests::small_exercises;
using tests::small_program;

std::string mistakes_in_goals(const std::string& goals) {
  return mistakes({{"goals.yaml", goals}, {"program.yaml", small_program()}, {"exercises.yaml", small_exercises()}});
}

/// A goal that is right, and whatever stands below it.
std::string goal_and(std::string_view more) {
  return "goals:\n  - id: stairs\n    name: \"climb stairs\"\n    sources: [book]\n" + std::string(more);
}

TEST_CASE("a catalog does without goals, and with some") {
  CHECK(mistakes({{"program.yaml", small_program()}, {"exercises.yaml", small_exercises()}}) == "");
  CHECK(mistakes_in_goals(goal_and("    slot: squat\n"
                                   "    prefer: [{slot: squat, exercises: [sit-to-stand]}]\n"
                                   "    advice: [\"Hold the rail.\"]\n"
                                   "    measure: \"steps in a row\"\n"
                                   "    measure_if_allowed: sit-to-stand\n"
                                   "    measure_pain_at_most: 5\n"
                                   "    only_if_active_low: true\n"
                                   "    also: [steps]\n")) == "");
}

TEST_CASE("a goal prefers only what there is") {
  CHECK(mistakes_in_goals(goal_and("    prefer: [{slot: squat, exercises: [sit-to-stnd]}]\n")) ==
        R"(goals.yaml:5:40: error: unknown exercise 'sit-to-stnd'; did you mean 'sit-to-stand'?
    5 |     prefer: [{slot: squat, exercises: [sit-to-stnd]}]
      |                                        ^~~~~~~~~~~
)");
  CHECK(mistakes_in_goals(goal_and("    prefer: [{slot: squat, exercises: []}]\n"))
            .find("'exercises' is empty; expected at least one id") != std::string::npos);
  CHECK(mistakes_in_goals(goal_and("    prefer: [{exercises: [sit-to-stand]}]\n")).find("missing key 'slot'") !=
        std::string::npos);
  CHECK(mistakes_in_goals(goal_and("    measure_if_allowed: squatt\n")).find("unknown exercise 'squatt'") !=
        std::string::npos);
}

TEST_CASE("two goals do not have one id or name, and all their mistakes are told in one run") {
  CHECK(mistakes_in_goals(goal_and("  - {id: stairs, name: \"again\", sources: [book]}\n"
                                   "  - {id: steps, name: \"more\", also: [stairs], sources: [book]}\n"
                                   "  - {id: walk, nam: \"walk\", sources: [bok]}\n")) ==
        R"(goals.yaml:5:10: error: duplicate id 'stairs'; it stands first at goals.yaml:2
    5 |   - {id: stairs, name: "again", sources: [book]}
      |          ^~~~~~
goals.yaml:6:38: error: 'stairs' already names a goal
    6 |   - {id: steps, name: "more", also: [stairs], sources: [book]}
      |                                      ^~~~~~
goals.yaml:7:16: error: unknown key 'nam'; did you mean 'name'?
    7 |   - {id: walk, nam: "walk", sources: [bok]}
      |                ^~~
goals.yaml:7:39: error: unknown source 'bok'; did you mean 'book'?
    7 |   - {id: walk, nam: "walk", sources: [bok]}
      |                                       ^~~
)");
}

TEST_CASE("goals stand once, and not in a file that is added") {
  CHECK(mistakes({{"goals.yaml", goal_and("")},
                  {"more.yaml", goal_and("")},
                  {"program.yaml", small_program()},
                  {"exercises.yaml", small_exercises()}})
            .find("'goals' stands a second time") != std::string::npos);
  CHECK(mistakes({{"program.yaml", small_program()}, {"exercises.yaml", small_exercises()}},
                 {{"added.yaml", goal_and("")}})
            .find("added.yaml:1:1: error: unknown key 'goals'") != std::string::npos);
}

}  // namespace
}  // namespace hipplan
