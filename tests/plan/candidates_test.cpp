// SPDX-License-Identifier: MIT
// In which order a slot tries its exercises, and what each is chosen for (rules G4, C7, M, N).
#include "hipplan/plan/candidates.hpp"

#include <algorithm>

#include "catch.hpp"
#include "hipplan/plan/first_week.hpp"
#include "hipplan/plan/openings.hpp"
#include "hipplan/plan/planner.hpp"
#include "hipplan/plan/roles.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::exercise_index;
using tests::person;
using tests::positions;
using tests::shipped;
using tests::things;

Index<Slot> slot(std::string_view id) { return *find(shipped().program.routine.slots, id); }

Index<Goal> goal(std::string_view id) { return *find(shipped().goals, id); }

Index<Condition> condition(std::string_view id) { return *find(shipped().conditions, id); }

/// The candidates of a slot for an empty first week, best first.
std::vector<Candidate> first_in(std::string_view id, const Profile& profile) {
  const Assessment assessment = assess(shipped(), profile);
  const WeekDraft empty(shipped(), assessment, {1, days_of(shipped(), assessment), {}, 1});
  return candidates(shipped(), assessment, empty, {slot(id), empty.days_of_kind(true), RoutineKind::strength});
}

std::string_view best_in(std::string_view id, const Profile& profile) {
  const std::vector<Candidate> found = first_in(id, profile);
  return found.empty() ? std::string_view() : shipped().exercises[found.front().exercise].id;
}

/// What stands in a slot in week 1, on whatever day; empty for nothing.
std::string_view in_week_one(std::string_view id, const Profile& profile) {
  for (const Course& course : first_week(shipped(), assess(shipped(), profile)).courses) {
    if (course.reason.slot == slot(id)) return shipped().exercises[course.exercise].id;
  }
  return {};
}

TEST_CASE("a slot takes the first of its list that is allowed, and without one the gentlest of its groups") {
  CHECK(best_in("squat", person(4)) == "sit-to-stand");
  CHECK(best_in("squat", person(6)) == "assisted-sit-to-stand");
  Profile active = person(1);
  active.active = true;
  active.positions = *position_group("all");
  CHECK(best_in("squat", active) == "squat");
  Profile no_chair = person(4);
  no_chair.equipment = things({"counter"});
  CHECK(best_in("squat", no_chair) == "mini-squat");
  // Habit counts only where the band lets it.
  active.pain = 4;
  CHECK(best_in("squat", active) == "sit-to-stand");
  Profile without_list = person(4);
  for (const Index<Exercise> exercise : shipped().program.routine.slots[slot("squat")].usual)
    without_list.avoided_exercises.push_back(exercise);
  std::sort(without_list.avoided_exercises.begin(), without_list.avoided_exercises.end());
  for (const Candidate& candidate : first_in("squat", without_list)) CHECK(candidate.chosen == Chosen::points);
}

TEST_CASE("what is asked for by name stands before what is preferred, a condition's before a goal's, then the list") {
  Profile profile = person(4);
  const Index<Exercise> mini = exercise_index("mini-squat");
  profile.goals = {goal("lifting")};
  CHECK(best_in("squat", profile) == "mini-squat");
  CHECK(first_in("squat", profile).front().chosen == Chosen::goal);
  CHECK(first_in("squat", profile).front().by == Behind(goal("lifting")));
  profile.preferred.exercises = {exercise_index("shallow-squat")};
  CHECK(best_in("squat", profile) == "shallow-squat");
  CHECK(first_in("squat", profile).front().chosen == Chosen::preferred);
  profile.included = {mini};
  CHECK(best_in("squat", profile) == "mini-squat");
  CHECK(first_in("squat", profile).front().chosen == Chosen::included);
  Profile bones = person(4);
  bones.conditions = {condition("osteoporosis")};
  CHECK(best_in("hip-extension", bones) == "hip-hinge");
  CHECK(first_in("hip-extension", bones).front().chosen == Chosen::condition);
}

TEST_CASE("of two goals the first counts first") {
  Profile profile = person(4);
  profile.goals = {goal("lifting"), goal("getting-up")};
  CHECK(best_in("squat", profile) == "mini-squat");
  profile.goals = {goal("getting-up"), goal("lifting")};
  CHECK(best_in("squat", profile) == "sit-to-stand");
}

TEST_CASE("a goal for the fit orders nothing for anybody else") {
  Profile profile = person(1);
  profile.equipment = profile.equipment | things({"step"});
  profile.goals = {goal("sport")};
  CHECK(best_in("squat", profile) == "sit-to-stand");
  profile.active = true;
  CHECK(goals_that_hold(shipped(), assess(shipped(), profile)).size() == 1);
  CHECK(first_in("squat", profile).front().chosen == Chosen::goal);
}

TEST_CASE("a thing that was named comes before the list, but only at the height of its first") {
  Profile profile = person(4);
  profile.equipment = profile.equipment | things({"band"});
  // A chair is at the height of the feet; a band on the floor does not take the place of the side step.
  CHECK(best_in("hip-abduction", profile) == "seated-band-press");
  profile.positions = positions({Position::supine, Position::standing});
  CHECK(best_in("hip-abduction", profile) == "side-step");
  profile.positions = positions({Position::supine, Position::side_lying, Position::sitting});
  CHECK(best_in("hip-abduction", profile) == "lying-band-press");
  CHECK(first_in("hip-abduction", profile).front().chosen == Chosen::unused_thing);
  profile.equipment = household(shipped());
  CHECK(best_in("hip-abduction", profile) == "clamshell");
}

TEST_CASE("positions that a condition puts last stand last in a list") {
  Profile profile = person(4);
  profile.positions = positions({Position::sitting, Position::kneeling});
  CHECK(best_in("mobility", profile) == "seated-hip-rotation");
  profile.conditions = {condition("sciatica")};
  CHECK(best_in("mobility", profile) == "all-fours-leg-slide");
}

TEST_CASE("a condition that rules out what balance is at risk of makes balance work careful") {
  Profile profile = person(4);
  CHECK(best_in("balance", profile) == "counter-tandem-stand");
  profile.conditions = {condition("poor-balance")};
  CHECK(best_in("balance", profile) == "semi-tandem-stand");
  CHECK(in_week_one("balance", profile) == "semi-tandem-stand");
  CHECK(in_week_one("calf", profile) == "heel-raise");
}

TEST_CASE("nobody lies down, or gets up, for a stretch alone") {
  Profile upright = person(4);
  upright.positions = positions({Position::standing, Position::supine});
  upright.preferred.positions = positions({Position::standing});
  CHECK(in_week_one("hip-extension", upright) == "hip-hinge");
  CHECK(in_week_one("stretch", upright) == "standing-hip-flexor-stretch");
  Profile lying = person(4);
  lying.positions = positions({Position::supine, Position::sitting});
  CHECK(in_week_one("stretch", lying) == "flat-lying-stretch");
}

TEST_CASE("holds without movement stand in the place of the strength work until it takes over") {
  Profile profile = person(4);
  profile.conditions = {condition("gluteal-tendinopathy")};
  profile.side = PainfulSide::left;
  CHECK(in_week_one("isometrics", profile) == "supine-press-apart");
  CHECK(in_week_one("hip-abduction", profile).empty());
  const Plan plan = make_plan(shipped(), profile);
  bool taken_over = false;
  each_item(plan, [&](const Week& week, const Session&, const Item& item) {
    taken_over = taken_over || (week.number == 4 && item.exercise == exercise_index("side-step") &&
                                item.reason.climbed_from == exercise_index("supine-press-apart"));
  });
  CHECK(taken_over);
}

TEST_CASE("what is included comes directly after the core, a second wish for its slot with the lesser strength work") {
  Profile profile = person(4);
  profile.included = {exercise_index("seated-figure-four"), exercise_index("counter-plank")};
  const Assessment assessment = assess(shipped(), profile);
  const std::vector<SlotTurn> turns = turns_for(shipped(), assessment, RoutineKind::strength);
  const auto place = [&](Index<Slot> index) {
    return std::find_if(turns.begin(), turns.end(), [&](const SlotTurn& turn) { return turn.slot == index; }) -
           turns.begin();
  };
  CHECK(place(slot("stretch")) == place(slot("hip-abduction")) + 1);
  CHECK(place(slot("trunk")) == place(slot("hip-abduction")) + 2);
  CHECK(in_week_one("stretch", profile) == "seated-figure-four");
  profile.included = {exercise_index("bridge"), exercise_index("hip-hinge")};
  const std::vector<SlotTurn> two = turns_for(shipped(), assess(shipped(), profile), RoutineKind::strength);
  CHECK(std::any_of(two.begin(), two.end(), [](const SlotTurn& turn) {
    return turn.only == exercise_index("hip-hinge") && turn.slot == slot("more-strength");
  }));
}

/// The machine of each day.
std::vector<std::string_view> machines(const Profile& profile) {
  const Assessment assessment = assess(shipped(), profile);
  std::vector<std::string_view> found;
  for (const auto& machine : roles_for(shipped(), assessment, days_of(shipped(), assessment)).machine_of_day)
    found.push_back(machine ? shipped().exercises[*machine].id : std::string_view("-"));
  return found;
}

TEST_CASE("each machine has one role: light days in turn, what is left over on strength days, else the warm-up") {
  using Ids = std::vector<std::string_view>;
  Profile profile = person(1);
  profile.active = true;
  profile.equipment = profile.equipment | things({"bike", "elliptical"});
  profile.days = spread_days(7);
  profile.minutes = 45;
  // Strength on Monday, Wednesday, Friday; the others in turn.
  CHECK(machines(profile) == Ids{"-", "stationary-bike", "-", "elliptical", "-", "stationary-bike", "elliptical"});
  profile.days = spread_days(4);
  CHECK(machines(profile) == Ids{"elliptical", "elliptical", "elliptical", "stationary-bike"});
  profile.days = spread_days(3);
  CHECK(machines(profile) == Ids{"stationary-bike", "elliptical", "stationary-bike"});
  profile.minutes = 20;
  CHECK(machines(profile) == Ids{"-", "-", "-"});
  CHECK(in_week_one("warm-up", profile) == "stationary-bike");
}

TEST_CASE("a machine that is not allowed leaves its day to walking, and moves no other") {
  Profile profile = person(4);
  profile.positions = *position_group("all");
  profile.equipment = profile.equipment | things({"bike", "rower"});
  profile.days = spread_days(7);
  const auto all = machines(profile);
  profile.avoided_exercises = {exercise_index("stationary-bike")};
  const auto fewer = machines(profile);
  REQUIRE(all.size() == fewer.size());
  for (std::size_t day = 0; day < all.size(); ++day)
    CHECK(fewer[day] == (all[day] == "stationary-bike" ? "-" : all[day]));
}

TEST_CASE("the pool has the last light day for itself") {
  Profile profile = person(1);
  profile.active = true;
  profile.equipment = profile.equipment | things({"pool"});
  profile.days = spread_days(4);
  const Plan plan = make_plan(shipped(), profile);
  const Session& last = plan.weeks.front().sessions.back();
  REQUIRE(last.items.size() == 1);
  CHECK(shipped().exercises[last.items[0].exercise].id == "swimming");
  profile.active = false;
  const Plan slower = make_plan(shipped(), profile);
  CHECK(shipped().exercises[slower.weeks.front().sessions.back().items[0].exercise].id == "pool-walking");
}

}  // namespace
}  // namespace hipplan
