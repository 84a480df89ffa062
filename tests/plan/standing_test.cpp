// SPDX-License-Identifier: MIT
// Where a person stands from week to week: what a later week is made from, and what it makes of it.
#include <algorithm>

#include "catch.hpp"
#include "hipplan/plan/candidates.hpp"
#include "hipplan/plan/course.hpp"
#include "hipplan/plan/first_week.hpp"
#include "hipplan/plan/next_week.hpp"
#include "hipplan/plan/planner.hpp"
#include "hipplan/plan/week_draft.hpp"
#include "people.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::exercise_index;
using tests::person;
using tests::shipped;

const Course* find_course(const Standing& standing, std::string_view id) {
  const Index<Exercise> exercise = exercise_index(id);
  const auto found = std::find_if(standing.courses.begin(), standing.courses.end(),
                                  [&](const Course& course) { return course.exercise == exercise; });
  return found == standing.courses.end() ? nullptr : &*found;
}

/// The first slot of the phase that takes the exercise.
Index<Slot> slot_of(Index<Exercise> exercise, Phase phase) {
  const ListOf<Slot>& slots = shipped().program.routine.slots;
  for (const Index<Slot> i : slots.indices()) {
    if (slots[i].phase == phase && takes(shipped(), slots[i], exercise)) return i;
  }
  FAIL("no slot for " << shipped().exercises[exercise].id);
  return {};
}

/// A person who does one exercise on three days, at this dose and with so much practice behind them.
Standing with_one(std::string_view id, Phase phase, Dose dose, int practised) {
  Standing standing;
  standing.days = {{Weekday::mon, true}, {Weekday::wed, true}, {Weekday::fri, true}};
  Course course;
  course.exercise = exercise_index(id);
  course.phase = phase;
  course.dose = dose;
  course.days = DaySet::first(3);
  course.practised = practised;
  course.weeks = practised / 3;
  course.reason.slot = slot_of(course.exercise, phase);
  standing.courses = {course};
  return standing;
}

/// Short sessions, so that nothing else begins beside what is tried.
Profile one_thing_at_a_time(int pain) {
  Profile profile = person(pain);
  profile.minutes = 5;
  return profile;
}

Standing after(const Profile& profile, const Standing& standing) {
  return next_week(shipped(), assess(shipped(), profile), standing);
}

TEST_CASE("a plan is nothing but its weeks, one folded out of the other") {
  for (const tests::Someone& someone : tests::six_people()) {
    INFO(someone.who);
    const Assessment assessment = assess(shipped(), someone.profile);
    const Plan plan = make_plan(shipped(), assessment);
    Standing standing = first_week(shipped(), assessment);
    for (const Week& week : plan.weeks) {
      REQUIRE(standing.week == week.number);
      const Week drawn = WeekDraft(shipped(), assessment, standing).finished();
      REQUIRE(drawn.sessions.size() == week.sessions.size());
      for (std::size_t s = 0; s < week.sessions.size(); ++s) {
        REQUIRE(drawn.sessions[s].items.size() == week.sessions[s].items.size());
        for (std::size_t i = 0; i < week.sessions[s].items.size(); ++i) {
          CHECK(drawn.sessions[s].items[i].exercise == week.sessions[s].items[i].exercise);
          CHECK(drawn.sessions[s].items[i].dose == week.sessions[s].items[i].dose);
        }
      }
      standing = next_week(shipped(), assessment, std::move(standing));
    }
  }
}

TEST_CASE("a later week depends on where a person stands and not on how they came there") {
  // Two rounds of ten, from wherever: the step is the same.
  const Dose dose{1, 10, 3, 0};
  const Standing next = after(one_thing_at_a_time(4), with_one("bridge", Phase::strength, dose, 2));
  REQUIRE(find_course(next, "bridge") != nullptr);
  CHECK(find_course(next, "bridge")->dose == Dose{1, 12, 3, 0});
  CHECK(find_course(next, "bridge")->change == Change::more_repetitions);
  CHECK(next.week == 2);
  CHECK(next.last_growth == 2);
}

TEST_CASE("nothing grows before two sessions at its dose") {
  Standing once = with_one("bridge", Phase::strength, {1, 10, 3, 0}, 0);
  once.days.resize(1);
  once.courses[0].days = DaySet::first(1);
  const Profile profile = one_thing_at_a_time(4);
  const Standing second = after(profile, once);
  CHECK(find_course(second, "bridge")->change == Change::none);
  CHECK(find_course(second, "bridge")->practised == 1);
  CHECK(still_practising(shipped().program, second));
  const Standing third = after(profile, second);
  CHECK(find_course(third, "bridge")->change == Change::more_repetitions);
  CHECK(find_course(third, "bridge")->practised == 0);
}

TEST_CASE("a warm-up stays as it is") {
  const Standing next = after(one_thing_at_a_time(4), with_one("ankle-pumps", Phase::warm_up, {1, 10, 0, 0}, 9));
  CHECK(find_course(next, "ankle-pumps")->dose == Dose{1, 10, 0, 0});
  CHECK_FALSE(find_course(next, "ankle-pumps")->grows());
}

TEST_CASE("a step that does not fit the minutes is not taken") {
  // Walking fills all of the five minutes but the way to it.
  const Standing full = with_one("walking", Phase::cardio, {0, 0, 0, 4}, 9);
  const Standing next = after(one_thing_at_a_time(4), full);
  CHECK(find_course(next, "walking")->dose.minutes == 4);
  CHECK(find_course(next, "walking")->change == Change::none);
}

TEST_CASE("a rung is taken over at its first dose, and remembers from what") {
  const Profile profile = [] {
    Profile p = person(0);
    p.minutes = 10;
    return p;
  }();
  const Standing standing = with_one("sit-to-stand", Phase::strength, {1, 12, 0, 0}, 9);
  const Standing next = after(profile, standing);
  CHECK(find_course(next, "sit-to-stand") == nullptr);
  const auto climbed = std::find_if(next.courses.begin(), next.courses.end(),
                                    [](const Course& course) { return course.change == Change::next_rung; });
  REQUIRE(climbed != next.courses.end());
  CHECK(climbed->reason.climbed_from == exercise_index("sit-to-stand"));
  CHECK(climbed->dose == first_dose(shipped().program, shipped().exercises[climbed->exercise],
                                    assess(shipped(), profile).limits, {false, true}));
}

TEST_CASE("the reason of a first dose is recorded with it") {
  const auto reason_of = [](std::string_view id, const Profile& profile) {
    return reason_for_first_dose(shipped().program, tests::exercise(id), dose_limits(shipped(), profile), {});
  };
  CHECK(reason_of("sit-to-stand", person(4)) == DoseReason::own_range);
  CHECK(reason_of("bridge", person(4)) == DoseReason::fewer_repetitions);
  CHECK(reason_of("walking", person(4)) == DoseReason::short_session);
  CHECK(reason_of("bridge", one_thing_at_a_time(4)) == DoseReason::one_round_in_short);
  CHECK(reason_of("bridge", person(7)) == DoseReason::fewer_rounds);
  CHECK(reason_of("supine-press-apart", person(4)) == DoseReason::own_range);
  Profile short_of_time = person(4);
  short_of_time.minutes = 14;
  CHECK(reason_of("flat-lying-stretch", short_of_time) == DoseReason::shorter_hold);
}

TEST_CASE("a session's time is the sum of its items', and getting down and up counts") {
  const Assessment assessment = assess(shipped(), person(4));
  Standing standing = with_one("bridge", Phase::strength, {2, 8, 3, 0}, 0);
  const WeekDraft lying(shipped(), assessment, standing);
  // 2 rounds of 8, 4 s and a hold of 3 s each; a minute's rest; 30 s to get there: 202 s.
  CHECK(lying.estimate(Index<Day>(0)) == Tenths{34});
  Course upright = standing.courses[0];
  upright.exercise = exercise_index("sit-to-stand");
  upright.dose = {2, 8, 0, 0};
  standing.courses.push_back(upright);
  const WeekDraft both(shipped(), assessment, standing);
  // On the feet first (154 s), then down to the floor: 30 s more than staying at one height.
  CHECK(both.estimates(Index<Day>(0)) == std::vector<Tenths>{{26}, {39}});
  CHECK(both.estimate(Index<Day>(0)) == Tenths{65});
  CHECK(both.fits(DaySet::first(1), Tenths{65}));
  CHECK_FALSE(both.fits(DaySet::first(1), Tenths{64}));
}

TEST_CASE("more pain, a condition or less habit never begins cardio with more minutes") {
  const auto first_minutes = [](const Profile& profile) {
    ListOf<Exercise, int> minutes(shipped().exercises.size(), 0);
    for (const Course& course : first_week(shipped(), assess(shipped(), profile)).courses) {
      if (course.phase == Phase::cardio) minutes[course.exercise] = course.dose.minutes;
    }
    return minutes;
  };
  using Minutes = ListOf<Exercise, int>;
  const auto begins_with_more = [](const Minutes& more, const Minutes& less) {
    for (const Index<Exercise> i : less.indices()) {
      if (less[i] > 0 && more[i] > less[i]) return shipped().exercises[i].id;
    }
    return std::string_view();
  };
  tests::Sweep sweep;
  for (int minutes = 5; minutes <= 90; ++minutes) {
    for (int days = 1; days <= 7; ++days) {
      if (!sweep.takes_next()) continue;
      Profile profile = person(0);
      profile.minutes = minutes;
      profile.days = spread_days(days);
      Minutes plain = first_minutes(profile);
      for (int pain = 0; pain < 10; ++pain) {
        profile.pain = pain;
        Profile sorer = profile;
        ++sorer.pain;
        Profile with_condition = profile;
        with_condition.conditions = {Index<Condition>(static_cast<std::size_t>(minutes) % shipped().conditions.size())};
        Profile fit = profile;
        fit.active = true;
        Minutes in_more_pain = first_minutes(sorer);
        std::string_view fault = begins_with_more(in_more_pain, plain);
        if (fault.empty()) fault = begins_with_more(first_minutes(with_condition), plain);
        if (fault.empty()) fault = begins_with_more(plain, first_minutes(fit));
        plain = std::move(in_more_pain);
        if (fault.empty()) continue;
        INFO(minutes << " minutes, " << days << " days, pain " << pain);
        REQUIRE(fault == "");
      }
    }
  }
}

}  // namespace
}  // namespace hipplan
