// SPDX-License-Identifier: MIT
// Which session of a plan a day is held against.
#include "hipplan/plan/planned_day.hpp"

#include <algorithm>
#include <chrono>

#include "catch.hpp"
#include "hipplan/catalog/calendar.hpp"
#include "hipplan/plan/planner.hpp"
#include "hipplan/plan/session_rows.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using namespace std::chrono;
using tests::exercise_index;
using tests::person;
using tests::shipped;

constexpr sys_days monday{year{2026} / 11 / 23};

Profile somebody(std::optional<sys_days> start) {
  Profile profile = person(4);
  profile.days = spread_days(5);
  profile.start = start;
  return profile;
}

TEST_CASE("a day is held against the session that the plan has for it, in the week that it is in") {
  const Plan plan = make_plan(shipped(), somebody(monday));
  int sessions = 0;
  for (const Week& week : plan.weeks) {
    for (const Session& session : week.sessions) {
      const auto planned = planned_for(plan, date_of(monday, week.number, session.day));
      REQUIRE(planned);
      CHECK(planned->kind == (session.strength_day ? SessionKind::strength : SessionKind::light));
      REQUIRE(planned->exercises.size() == session.items.size());
      for (std::size_t i = 0; i < session.items.size(); ++i) {
        CHECK(planned->exercises[i].exercise == session.items[i].exercise);
        CHECK(planned->exercises[i].side == session.items[i].side);
        CHECK(planned->exercises[i].dose == session.items[i].dose);
      }
      ++sessions;
    }
  }
  CHECK(sessions > 12);
  CHECK_FALSE(planned_for(plan, monday + days{3}));
}

TEST_CASE("before its first week and without dates a plan is in its first, after its last in the last") {
  const Plan dated = make_plan(shipped(), somebody(monday));
  const Plan undated = make_plan(shipped(), somebody(std::nullopt));
  const auto dose_of = [](const Plan& plan, sys_days date) {
    const auto planned = planned_for(plan, date);
    REQUIRE(planned);
    return planned->exercises.back().dose;
  };
  const Dose first = dated.weeks.front().sessions.front().items.back().dose;
  const Dose last = dated.weeks.back().sessions.front().items.back().dose;
  REQUIRE(first != last);
  CHECK(dose_of(dated, monday - days{7}) == first);
  CHECK(dose_of(dated, monday + days{3} - days{3}) == first);
  CHECK(dose_of(dated, monday + days{7 * 20}) == last);
  CHECK(dose_of(undated, monday + days{7 * 20}) == first);
}

TEST_CASE("a kind that is named is looked for on that day, and then in its week") {
  const Plan plan = make_plan(shipped(), somebody(monday));
  const auto light = planned_for(plan, monday, SessionKind::light);
  REQUIRE(light);
  CHECK(light->kind == SessionKind::light);
  const auto bad = planned_for(plan, monday, SessionKind::bad_day);
  REQUIRE(bad);
  CHECK(bad->exercises.size() == plan.bad_day.size());
  const Plan three = make_plan(shipped(), person(4));
  CHECK_FALSE(planned_for(three, monday, SessionKind::light));
  Plan empty = plan;
  empty.weeks.clear();
  CHECK_FALSE(planned_for(empty, monday));
}

TEST_CASE("an exercise that is named alone is held against the session that has it") {
  const Plan plan = make_plan(shipped(), somebody(monday));
  const auto light = planned_for(plan, monday, SessionKind::light);
  const auto strength = planned_for(plan, monday, SessionKind::strength);
  REQUIRE((light && strength));
  int only_light = 0;
  for (const PlannedExercise& one : light->exercises) {
    const bool both = std::any_of(strength->exercises.begin(), strength->exercises.end(),
                                  [&](const PlannedExercise& other) { return other.exercise == one.exercise; });
    if (both) continue;
    ++only_light;
    const auto rows = session_rows(shipped(), &plan, {monday, {}, {one.exercise}});
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].session == SessionKind::light);
    CHECK(rows[0].planned == one.dose);
  }
  CHECK(only_light > 0);
  const auto unknown = session_rows(shipped(), &plan, {monday, {}, {exercise_index("pigeon-pose")}});
  REQUIRE(unknown.size() == 1);
  CHECK_FALSE(unknown[0].planned);
  CHECK_FALSE(unknown[0].dose);
  CHECK(session_rows(shipped(), nullptr, {monday}).empty());
}

}  // namespace
}  // namespace hipplan
