// SPDX-License-Identifier: MIT
#include "hipplan/explain/make_room.hpp"

#include <algorithm>

#include "catch.hpp"
#include "hipplan/plan/planner.hpp"
#include "people.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::exercise_index;
using tests::person;
using tests::shipped;

bool has(const Profile& profile, Index<Exercise> exercise) {
  for (const Week& week : make_plan(shipped(), profile).weeks) {
    for (const Session& session : week.sessions) {
      for (const Item& item : session.items) {
        if (item.exercise == exercise) return true;
      }
    }
  }
  return false;
}

Plan plan_of(const Profile& profile) { return make_plan(shipped(), profile); }

Profile without(Profile profile, const std::vector<Index<Exercise>>& avoided) {
  profile.avoided_exercises.insert(profile.avoided_exercises.end(), avoided.begin(), avoided.end());
  return profile;
}

TEST_CASE("each way that is named brings the exercise in, and nothing is left out without need") {
  int named = 0;
  for (const tests::Someone& someone : tests::six_people()) {
    const Plan plan = make_plan(shipped(), someone.profile);
    for (const Index<Exercise> i : shipped().exercises.indices()) {
      if (!plan.assessment.verdicts[i].eligible(someone.profile.weeks) || has(someone.profile, i)) continue;
      INFO(someone.who << ": " << shipped().exercises[i].id);
      const WaysToMakeRoom ways = ways_to_make_room(shipped(), plan_of, someone.profile, i);
      Profile other = someone.profile;
      if (ways.weeks) {
        other.weeks = *ways.weeks;
        CHECK(has(other, i));
        --other.weeks;
        CHECK_FALSE(has(other, i));
      }
      other = someone.profile;
      if (ways.minutes) {
        other.minutes = *ways.minutes;
        CHECK(has(other, i));
      }
      if (ways.include) {
        other = someone.profile;
        other.included = {i};
        CHECK(has(other, i));
      }
      if (!ways.avoid.empty()) {
        CHECK(has(without(someone.profile, ways.avoid), i));
        for (const Index<Exercise> spared : ways.avoid) {
          std::vector<Index<Exercise>> fewer = ways.avoid;
          std::erase(fewer, spared);
          CHECK_FALSE(has(without(someone.profile, fewer), i));
        }
      }
      named += ways.weeks || ways.minutes || ways.include || !ways.avoid.empty();
    }
  }
  CHECK(named > 80);
}

TEST_CASE("a harder exercise comes with a longer plan") {
  CHECK(ways_to_make_room(shipped(), plan_of, person(4), exercise_index("bridge-march")).weeks.value_or(0) > 4);
}

}  // namespace
}  // namespace hipplan
