// SPDX-License-Identifier: MIT
// How far it is to the next rung is a figure of the catalog.
#include "hipplan/plan/rungs.hpp"

#include "catch.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

/// How many exercises somebody who may do nearly all of them could climb from.
int exercises_below_a_rung(int new_stresses) {
  Catalog catalog = tests::shipped();
  catalog.program.steps.new_stresses = new_stresses;
  // What an exercise itself calls harder is a rung whatever it asks for.
  for (Exercise& exercise : catalog.exercises) exercise.harder.exercise.reset();
  Profile profile = tests::person(1);
  profile.active = true;
  profile.weeks = possible_weeks.most;
  profile.positions = *position_group("all");
  profile.equipment = ThingSet::first(catalog.things.size());
  const Assessment assessment = assess(catalog, profile);
  int count = 0;
  for (const Index<Exercise> i : catalog.exercises.indices()) {
    Course course;
    course.exercise = i;
    if (has_rung(catalog, assessment, course)) ++count;
  }
  return count;
}

TEST_CASE("a rung may have as many stresses more than the one below as the catalog says") {
  const int far = exercises_below_a_rung(10);
  const int shipped = exercises_below_a_rung(2);
  const int near = exercises_below_a_rung(0);
  INFO(near << ", " << shipped << ", " << far);
  CHECK(near > 0);
  CHECK(shipped > near);
  CHECK(far > shipped);
}

}  // namespace
}  // namespace hipplan
