// SPDX-License-Identifier: MIT
// What stands against an exercise: each rule by itself, and all of them together.
#include "hipplan/rules/judge.hpp"

#include <algorithm>

#include "catch.hpp"
#include "small_catalog.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::exercise;
using tests::exercise_index;
using tests::person;
using tests::positions;
using tests::shipped;
using tests::tag;
using tests::things;

/// Somebody without pain who can do and has everything.
Profile able() {
  Profile profile = person(0);
  profile.active = true;
  profile.positions = PositionSet::first(all_positions.size());
  profile.equipment = ThingSet::first(shipped().things.size());
  return profile;
}

/// The rules that stand against an exercise, each with the last week in which it does:
/// "position, first-week-level (week 1)".
std::string against(std::string_view id, const Profile& profile) {
  std::string out;
  for (const Objection& objection : judge_one(shipped(), profile, exercise(id)).objections) {
    if (!out.empty()) out += ", ";
    out += id_of(objection.rule);
    if (objection.through_week > 0) out += " (week " + std::to_string(objection.through_week) + ")";
  }
  return out;
}

TEST_CASE("nothing stands against what a person can do, has and bears") {
  CHECK(against("bridge", able()) == "");
  CHECK(against("clamshell", able()) == "");
  CHECK(against("walking", person(5)) == "");
}

TEST_CASE("an exercise on the list of those to avoid is out") {
  Profile profile = able();
  profile.avoided_exercises = {exercise_index("bridge")};
  CHECK(against("bridge", profile) == "avoided-exercise");
  CHECK(against("clamshell", profile) == "");
}

Profile with_condition(Profile profile, std::string_view id) {
  profile.conditions = {*find(shipped().conditions, id)};
  return profile;
}

TEST_CASE("with no turning, what is done on one side and then on the other is out lying on the side") {
  Catalog catalog = shipped();
  const Index<Condition> condition = *find(catalog.conditions, "osteoarthritis");
  catalog.conditions[condition].no_turning = true;
  Profile profile = able();
  profile.conditions = {condition};
  for (const Exercise& each : catalog.exercises) {
    const Verdict verdict = judge_one(catalog, profile, each);
    const bool objects = std::any_of(verdict.objections.begin(), verdict.objections.end(),
                                     [](const Objection& o) { return o.rule == Rule::condition_turning; });
    INFO(each.id);
    CHECK(objects == (each.position == Position::side_lying && each.sides == Sides::each));
  }
}

TEST_CASE("where a chair is only a seat it holds nobody up, and is still sat on") {
  const Profile everything = able();
  Profile chair_alone = able();
  chair_alone.equipment = things({"chair"});
  for (const auto* id : {"poor-balance", "osteoporosis"}) {
    INFO(id);
    CHECK(against("heel-raise", with_condition(everything, id)) == "");
    CHECK(against("heel-raise", with_condition(chair_alone, id)) == "condition-support");
    CHECK(against("sit-to-stand", with_condition(chair_alone, id)) == "");
    CHECK(against("seated-heel-press", with_condition(chair_alone, id)) == "");
    CHECK(against("heel-raise", chair_alone) == "");
    // What is not there at all is missing, and not the wrong thing.
    Profile nothing = able();
    nothing.equipment = {};
    CHECK(against("heel-raise", with_condition(nothing, id)) == "equipment");
    // The worktop, the rail or the wall, whatever comes first in the list of things.
    const Need& support = exercise("calf-stretch").needs.front();
    CHECK(need_of(shipped(), with_condition(everything, id), exercise("calf-stretch"), support).alternatives ==
          support.alternatives);
    Profile wall_and_chair = able();
    wall_and_chair.equipment = things({"wall", "chair"});
    const Exercise& raise = exercise("heel-raise");
    CHECK(thing_used(shipped(), with_condition(wall_and_chair, id), raise, raise.needs.front()) ==
          find(shipped().things, "wall"));
    CHECK(thing_used(shipped(), wall_and_chair, raise, raise.needs.front()) == find(shipped().things, "chair"));
  }
}

TEST_CASE("an exercise with a stress to avoid is out, once for each such stress") {
  Profile profile = able();
  profile.avoided_tags.insert(tag("external-rotation"));
  CHECK(against("clamshell", profile) == "avoided-stress");
  CHECK(against("bridge", profile) == "");
  profile.avoided_tags.insert(tag("active-abduction"));
  CHECK(against("clamshell", profile) == "avoided-stress, avoided-stress");
}

TEST_CASE("an exercise in a position the person cannot get into is out") {
  Profile profile = able();
  profile.positions = positions({Position::sitting});
  CHECK(against("bridge", profile) == "position");
  CHECK(against("seated-heel-press", profile) == "");
}

TEST_CASE("an exercise is out for each thing it needs and the person lacks") {
  Profile profile = able();
  profile.equipment = things({"chair"});
  CHECK(against("seated-banded-abduction", profile) == "equipment");
  profile.equipment = {};
  CHECK(against("seated-banded-abduction", profile) == "equipment, equipment");
  CHECK(against("bridge", profile) == "");
}

TEST_CASE("any one of several things that will do, does") {
  Profile profile = able();
  for (const std::string_view thing : {"chair", "counter", "wall"}) {
    profile.equipment = things({thing});
    INFO(thing);
    CHECK(against("mini-squat", profile) == "");
  }
  profile.equipment = things({"band", "mat", "pillow"});
  CHECK(against("mini-squat", profile) == "equipment");
}

TEST_CASE("a wheelchair or a bed edge is a chair to sit on, not one to hold on to") {
  Profile profile = able();
  for (const std::string_view thing : {"wheelchair", "bed"}) {
    profile.equipment = things({thing});
    INFO(thing);
    CHECK(against("seated-heel-press", profile) == "");
    CHECK(against("sit-to-stand", profile) == "equipment");
    CHECK(against("mini-squat", profile) == "equipment");
  }
}

TEST_CASE("a heavy table and a handrail do for a worktop, a stair with a rail for a step as well") {
  Profile profile = able();
  for (const std::string_view thing : {"table", "rail", "stairs"}) {
    profile.equipment = things({thing});
    INFO(thing);
    CHECK(against("mini-squat", profile) == "");
  }
  profile.equipment = things({"stairs"});
  CHECK(against("step-up", profile) == "first-week-level (week 1)");
  profile.equipment = things({"step"});
  CHECK(against("step-up", profile) == "equipment, first-week-level (week 1)");
}

TEST_CASE("a cushion does for a pillow wherever one sits or lies") {
  Profile profile = able();
  profile.equipment = things({"cushion"});
  CHECK(against("pillow-squeeze", profile) == "");
  CHECK(against("prone-hip-extension", profile) == "");
}

TEST_CASE("the thing itself comes before what stands in for it, and a worktop before a chair") {
  const Need support = exercise("mini-squat").needs.front();
  const auto used = [&](std::initializer_list<std::string_view> ids, Position position) {
    const auto thing = thing_for(shipped(), support, position, things(ids));
    return thing ? shipped().things[*thing].id : std::string_view();
  };
  CHECK(used({"table", "wall"}, Position::standing) == "wall");
  CHECK(used({"chair", "counter"}, Position::standing) == "counter");
  CHECK(used({"table"}, Position::standing) == "table");
  CHECK(used({"table"}, Position::sitting) == "");
}

TEST_CASE("low pain leaves swinging and balance to those used to exercise, balance for two weeks only") {
  Profile profile = able();
  CHECK(against("leg-swings", profile) == "");
  profile.active = false;
  CHECK(against("leg-swings", profile) == "band-stress, band-stress (week 2), first-week-level (week 1)");
  CHECK(against("tandem-stand", profile) == "band-stress (week 2)");
}

TEST_CASE("moderate pain begins without standing on one leg") {
  Profile profile = able();
  profile.pain = 4;
  CHECK(against("standing-hip-abduction", profile) == "band-stress (week 1)");
  CHECK(against("donkey-kick", profile) == "first-week-level (week 1)");
}

TEST_CASE("high pain rules out each of its strains for good") {
  Profile profile = able();
  profile.pain = 6;
  CHECK(against("standing-hip-abduction", profile) == "band-stress");
  CHECK(against("seated-march", profile) == "band-stress");
  CHECK(against("straight-leg-raise", profile) == "band-stress");
  CHECK(against("seated-figure-four", profile) == "band-stress, band-stress");
  CHECK(against("hip-flexor-stretch", profile) == "band-stress, band-stress");
  CHECK(against("sit-to-stand", profile) == "");
}

TEST_CASE("severe pain rules out standing on the legs, and everything above the gentlest level") {
  Profile profile = able();
  profile.pain = 8;
  CHECK(against("standing-glute-squeeze", profile) == "band-stress");
  CHECK(against("assisted-sit-to-stand", profile) == "band-stress");
  CHECK(against("bridge", profile) == "band-ceiling");
  CHECK(against("glute-squeeze", profile) == "");
}

TEST_CASE("a level above the ceiling is out, one above the first week's waits for the second") {
  Profile profile = able();
  CHECK(against("side-plank", profile) == "first-week-level (week 1)");
  profile.pain = 3;
  CHECK(against("side-plank", profile) == "band-ceiling");
  CHECK(against("side-plank-knees", profile) == "first-week-level (week 1)");
  profile.pain = 0;
  profile.active = false;
  CHECK(against("side-lying-leg-lift", profile) == "first-week-level (week 1)");
  profile.active = true;
  CHECK(against("side-lying-leg-lift", profile) == "");
}

TEST_CASE("everything that stands against an exercise is said, not only the first") {
  Profile profile = person(9);
  profile.positions = positions({Position::sitting});
  profile.equipment = {};
  profile.avoided_exercises = {exercise_index("step-up")};
  profile.avoided_tags.insert(tag("single-leg"));
  CHECK(against("step-up", profile) ==
        "avoided-exercise, avoided-stress, position, equipment, equipment, band-stress, band-stress, band-ceiling");
}

TEST_CASE("a verdict knows in which weeks it holds") {
  Profile profile = able();
  CHECK(judge_one(shipped(), profile, exercise("bridge")).first_week_allowed() == 1);
  const Verdict later = judge_one(shipped(), profile, exercise("side-plank"));
  CHECK(later.first_week_allowed() == 2);
  CHECK_FALSE(later.allowed_in(1));
  CHECK(later.allowed_in(2));
  CHECK_FALSE(later.eligible(1));
  CHECK(later.eligible(2));
  profile.active = false;
  CHECK(judge_one(shipped(), profile, exercise("tandem-stand")).first_week_allowed() == 3);
  profile.pain = 9;
  const Verdict never = judge_one(shipped(), profile, exercise("side-plank"));
  CHECK(never.first_week_allowed() == 0);
  CHECK_FALSE(never.allowed_in(12));
  CHECK_FALSE(never.eligible(12));
}

TEST_CASE("there is one verdict for each exercise, in the order of the catalog") {
  const ListOf<Exercise, Verdict> verdicts = judge(shipped(), person(4));
  REQUIRE(verdicts.size() == shipped().exercises.size());
  for (const Index<Exercise> i : verdicts.indices()) {
    CHECK(verdicts[i].objections == judge_one(shipped(), person(4), shipped().exercises[i]).objections);
  }
}

TEST_CASE("an exercise that states no stress counts as having every one") {
  const std::string text = tests::with(tests::small_exercises(), "    stress: []\n", "");
  const std::vector<TextFile> files{{"program.yaml", tests::small_program()}, {"exercises.yaml", text}};
  const Catalog catalog = read_catalog(files, {}, "catalog").catalog;
  REQUIRE(catalog.exercises.size() == 2);
  Profile profile;
  profile.positions = PositionSet::first(all_positions.size());
  profile.equipment = ThingSet::first(catalog.things.size());
  profile.days.insert(Weekday::mon);
  // Little pain rules "impact" out for two weeks, more pain for good.
  CHECK(judge_one(catalog, profile, catalog.exercises.front()).first_week_allowed() == 3);
  profile.pain = 7;
  CHECK(judge_one(catalog, profile, catalog.exercises.front()).first_week_allowed() == 0);
  profile.pain = 0;
  for (const Index<Tag> stress : catalog.program.tags.indices()) {
    Profile careful = profile;
    careful.avoided_tags.insert(stress);
    CHECK(judge_one(catalog, careful, catalog.exercises.front()).first_week_allowed() == 0);
  }
}

TEST_CASE("the highest level of a week follows pain and habit") {
  const ListOf<Band>& bands = shipped().program.bands;
  const auto level = [&](int pain, bool active, int week) {
    return highest_level(bands[band_for(shipped().program, pain)], active, week);
  };
  CHECK(level(0, false, 1) == 2);
  CHECK(level(0, true, 1) == 3);
  CHECK(level(2, false, 2) == 5);
  CHECK(level(3, true, 1) == 2);
  CHECK(level(5, false, 2) == 4);
  CHECK(level(6, false, 1) == 2);
  CHECK(level(7, true, 12) == 2);
  CHECK(level(8, true, 1) == 1);
  CHECK(level(10, false, 12) == 1);
}

TEST_CASE("pain falls into the bands of the rules") {
  const auto band = [](int pain) { return shipped().program.bands[band_for(shipped().program, pain)].id; };
  for (const int pain : {0, 1, 2}) CHECK(band(pain) == "low");
  for (const int pain : {3, 4, 5}) CHECK(band(pain) == "moderate");
  for (const int pain : {6, 7}) CHECK(band(pain) == "high");
  for (const int pain : {8, 9, 10}) CHECK(band(pain) == "severe");
}

}  // namespace
}  // namespace hipplan
