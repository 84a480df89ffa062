// SPDX-License-Identifier: MIT
// What a plan says of itself: each notice where it belongs, and nowhere else.
#include "hipplan/plan/notices.hpp"

#include <algorithm>

#include "catch.hpp"
#include "hipplan/plan/planner.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::person;
using tests::positions;
using tests::shipped;
using tests::things;

std::vector<Notice> of_kind(const Plan& plan, NoticeKind kind) {
  std::vector<Notice> found;
  std::copy_if(plan.notices.begin(), plan.notices.end(), std::back_inserter(found),
               [&](const Notice& notice) { return notice.kind == kind; });
  return found;
}

std::size_t count(const Profile& profile, NoticeKind kind) {
  return of_kind(make_plan(shipped(), profile), kind).size();
}

TEST_CASE("severe pain puts a clinician first, high pain advises one, less pain neither") {
  for (int pain = 0; pain <= 10; ++pain) {
    INFO(pain);
    CHECK(count(person(pain), NoticeKind::clinician_first) == (pain >= 8 ? 1 : 0));
    CHECK(count(person(pain), NoticeKind::clinician_advised) == (pain == 6 || pain == 7 ? 1 : 0));
  }
  const Plan plan = make_plan(shipped(), person(9));
  CHECK(plan.notices.front().kind == NoticeKind::clinician_first);
}

TEST_CASE("each condition says how many exercises it alone keeps out") {
  Profile profile = person(3);
  const Index<Condition> knees = *find(shipped().conditions, "knee-pain");
  profile.conditions = {*find(shipped().conditions, "osteoarthritis"), knees};
  const std::vector<Notice> notices = of_kind(make_plan(shipped(), profile), NoticeKind::condition);
  REQUIRE(notices.size() == 2);
  Profile healthy = person(3);
  Profile sore = person(3);
  sore.conditions = {knees};
  int kept_out = 0;
  for (const Exercise& exercise : shipped().exercises) {
    kept_out +=
        judge_one(shipped(), healthy, exercise).eligible(4) && !judge_one(shipped(), sore, exercise).eligible(4);
  }
  const auto of_knees =
      std::find_if(notices.begin(), notices.end(), [&](const Notice& n) { return n.subject == Subject(knees); });
  REQUIRE(of_knees != notices.end());
  CHECK(of_knees->count == kept_out);
  CHECK(kept_out > 0);
}

TEST_CASE("what was assumed is said, and what was told is not") {
  Profile profile = person(4);
  profile.positions_assumed = profile.equipment_assumed = false;
  CHECK(count(profile, NoticeKind::positions_assumed) == 0);
  CHECK(count(profile, NoticeKind::equipment_assumed) == 0);
  profile.positions_assumed = profile.equipment_assumed = true;
  CHECK(count(profile, NoticeKind::positions_assumed) == 1);
  CHECK(count(profile, NoticeKind::equipment_assumed) == 1);
}

TEST_CASE("fewer than three days a week are remarked on") {
  Profile profile = person(4);
  for (int days = 1; days <= 7; ++days) {
    profile.days = spread_days(days);
    INFO(days);
    const std::vector<Notice> notices = of_kind(make_plan(shipped(), profile), NoticeKind::few_days);
    REQUIRE(notices.size() == (days < 3 ? 1 : 0));
    if (days < 3) CHECK(notices[0].count == days);
  }
}

TEST_CASE("a group that nothing allowed trains is named with what stands against it, counted") {
  Profile profile = person(4);
  profile.positions = positions({Position::prone});
  profile.equipment = {};
  const Plan plan = make_plan(shipped(), profile);
  const Index<Slot> slot = *find(shipped().program.routine.slots, "squat");
  const Index<Group> squat = *find(shipped().program.groups, "squat");
  const std::vector<Notice> missing = of_kind(plan, NoticeKind::group_missing);
  const auto notice =
      std::find_if(missing.begin(), missing.end(), [&](const Notice& n) { return n.subject == Subject(slot); });
  REQUIRE(notice != missing.end());
  int squats = 0;
  for (const Exercise& exercise : shipped().exercises) squats += exercise.trains == squat;
  int counted = 0;
  for (const Obstacle& obstacle : notice->obstacles) counted += obstacle.count;
  CHECK(counted == squats);
  CHECK(notice->obstacles.front().rule == Rule::position);
}

TEST_CASE("obstacles are counted once an exercise, the lasting before the passing, commonest first") {
  const auto verdict = [](std::vector<Objection> objections) { return Verdict{std::move(objections)}; };
  const std::vector<Verdict> verdicts{
      verdict({{Rule::first_week_level, 1, {}, 0}, {Rule::equipment, 0, {}, 0}}),
      verdict({{Rule::position, 0, {}, 0}, {Rule::equipment, 0, {}, 0}}),
      verdict({{Rule::condition_ceiling, 0, {}, 0}}),
      verdict({{Rule::condition_stress, 0, Index<Condition>(1), 0}}),
      verdict({{Rule::first_week_level, 1, {}, 0}}),
      verdict({}),
  };
  const std::vector<Obstacle> four_weeks{{Rule::condition_stress, 2}, {Rule::position, 1}, {Rule::equipment, 1}};
  CHECK(obstacles(verdicts, 4) == four_weeks);
  // In a plan of one week a delay of one week is for ever.
  const std::vector<Obstacle> one_week{
      {Rule::condition_stress, 2}, {Rule::position, 1}, {Rule::equipment, 1}, {Rule::first_week_level, 1}};
  CHECK(obstacles(verdicts, 1) == one_week);
}

TEST_CASE("a thing that would unlock exercises is named where it is missing, and what is at hand never") {
  Profile profile = person(4);
  profile.equipment = {};
  const Plan plan = make_plan(shipped(), profile);
  const std::vector<Notice> notices = of_kind(plan, NoticeKind::unlock);
  REQUIRE_FALSE(notices.empty());
  for (const Notice& notice : notices) {
    const auto thing = std::get<Index<Thing>>(notice.subject);
    CHECK_FALSE(profile.equipment.contains(thing));
    Profile with = profile;
    with.equipment.insert(thing);
    const Assessment assessment = assess(shipped(), with);
    for (const Index<Exercise> example : notice.examples) CHECK(assessment.is_eligible(example));
    CHECK(assessment.eligible.size() >= plan.assessment.eligible.size() + static_cast<std::size_t>(notice.count));
  }
  profile.equipment = ThingSet::first(shipped().things.size());
  CHECK(count(profile, NoticeKind::unlock) == 0);
}

TEST_CASE("a plan whose strength work stands still says since when, and one that grows to its end does not") {
  Profile profile = person(8);
  profile.minutes = 10;
  profile.weeks = 12;
  const Plan plan = make_plan(shipped(), profile);
  const std::vector<Notice> plateau = of_kind(plan, NoticeKind::plateau);
  REQUIRE(plateau.size() == 1);
  int last_change = 1;
  each_item(plan, [&](const Week& week, const Session&, const Item& item) {
    const bool works = item.phase == Phase::strength || item.phase == Phase::activation;
    if (works && item.change != Change::none) last_change = std::max(last_change, week.number);
  });
  CHECK(plateau[0].count == last_change);
  CHECK(plateau[0].goes_on == 0);
  profile.weeks = 2;
  CHECK(count(profile, NoticeKind::plateau) == 0);
}

TEST_CASE("where strength work only waits for its weeks, the plan says from which week it goes on") {
  Profile profile = person(5);
  profile.minutes = 20;
  profile.weeks = 6;
  const std::vector<Notice> plateau = of_kind(make_plan(shipped(), profile), NoticeKind::plateau);
  REQUIRE(plateau.size() == 1);
  CHECK(plateau[0].goes_on == 7);
}

TEST_CASE("every thing that was named is used, or the plan says why not") {
  for (const Index<Thing> thing : shipped().things.indices()) {
    if (shipped().things[thing].household) continue;
    for (int pain = 0; pain <= 10; ++pain) {
      Profile profile = person(pain);
      profile.equipment.insert(thing);
      const Plan plan = make_plan(shipped(), profile);
      ThingSet used;
      each_item(plan, [&](const Week&, const Session&, const Item& item) { used = used | item.uses; });
      const bool is_used = used.contains(thing) || !shipped().things[thing].helps_in.empty();
      const std::size_t said =
          static_cast<std::size_t>(std::count_if(plan.notices.begin(), plan.notices.end(), [&](const Notice& notice) {
            const bool about = notice.kind == NoticeKind::unused_thing || notice.kind == NoticeKind::pool_walk;
            return about && notice.subject == Subject(thing);
          }));
      INFO(shipped().things[thing].id << " at a pain of " << pain);
      CHECK(said == (is_used ? 0 : 1));
    }
  }
}

TEST_CASE("a thing that comes later is promised for the week in which a longer plan first uses it") {
  Profile profile = person(1);
  profile.equipment = profile.equipment | things({"step"});
  const std::vector<Notice> unused = of_kind(make_plan(shipped(), profile), NoticeKind::unused_thing);
  REQUIRE(unused.size() == 1);
  REQUIRE(unused[0].why == Unused::comes_later);
  const auto uses = [&](int weeks) {
    Profile longer = profile;
    longer.weeks = weeks;
    bool used = false;
    each_item(make_plan(shipped(), longer), [&](const Week&, const Session&, const Item& item) {
      used = used || (item.exercise == unused[0].examples.front() &&
                      item.uses.contains(std::get<Index<Thing>>(unused[0].subject)));
    });
    return used;
  };
  CHECK(uses(unused[0].count));
  CHECK_FALSE(uses(unused[0].count - 1));
}

TEST_CASE("whoever gives many more minutes than help is told how many are used") {
  Profile profile = person(4);
  profile.minutes = 90;
  const Plan plan = make_plan(shipped(), profile);
  const std::vector<Notice> spare = of_kind(plan, NoticeKind::minutes_to_spare);
  REQUIRE(spare.size() == 1);
  Tenths longest;
  for (const Session& session : plan.weeks.back().sessions) longest = std::max(longest, session.estimate());
  CHECK(spare[0].count == longest.whole_minutes());
  CHECK(count(person(4), NoticeKind::minutes_to_spare) == 0);
}

TEST_CASE("what was asked for by name and is forbidden is refused with what stands against it") {
  Profile profile = person(7);
  profile.included = {*find(shipped().exercises, "single-leg-bridge")};
  const Plan plan = make_plan(shipped(), profile);
  REQUIRE(of_kind(plan, NoticeKind::include_refused).size() == 1);
  CHECK_FALSE(plan.weeks.empty());
  profile.included = {*find(shipped().exercises, "clamshell")};
  CHECK(count(profile, NoticeKind::include_refused) == 0);
}

}  // namespace
}  // namespace hipplan
