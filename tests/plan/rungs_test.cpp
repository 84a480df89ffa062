// SPDX-License-Identifier: MIT
// Which harder exercise may take over (rules D5), and how far it is to it, which is a figure of the catalog.
#include "hipplan/plan/rungs.hpp"

#include "catch.hpp"
#include "hipplan/plan/first_week.hpp"
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

/// The same person, to whom nothing but this is left.
Profile with_only(const Profile& profile, Index<Exercise> only) {
  Profile other = profile;
  for (const Index<Exercise> i : tests::shipped().exercises.indices()) {
    if (i != only) other.avoided_exercises.push_back(i);
  }
  return other;
}

TEST_CASE("what somebody may never do is no next step of theirs, so the work below goes on to further rounds") {
  int had_one = 0;
  for (int pain = 0; pain <= 7; ++pain) {
    const Profile profile = tests::person(pain);
    const Assessment assessment = assess(tests::shipped(), profile);
    for (const Course& course : first_week(tests::shipped(), assessment).courses) {
      if (!has_rung(tests::shipped(), assessment, course)) continue;
      ++had_one;
      const Assessment alone = assess(tests::shipped(), with_only(profile, course.exercise));
      INFO(tests::shipped().exercises[course.exercise].id << " at a pain of " << pain);
      CHECK_FALSE(has_rung(tests::shipped(), alone, course));
    }
  }
  CHECK(had_one > 0);
}

}  // namespace
}  // namespace hipplan
