// SPDX-License-Identifier: MIT
// What a person typed, and the profile or the complaint that comes of it.
#include "hipplan/person/answers.hpp"

#include "catch.hpp"
#include "hipplan/catalog/calendar.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::positions;
using tests::shipped;
using tests::things;

std::vector<Said> typed(const char* flag, std::initializer_list<const char*> texts) {
  std::vector<Said> all;
  for (const char* text : texts) all.push_back({text, {flag, 0, 0, 1}, {}});
  return all;
}

/// The answers of somebody who says only how much it hurts.
Answers only_pain(const char* pain = "4") {
  Answers answers;
  answers.pain = typed("--pain", {pain});
  return answers;
}

std::string complaints(const Answers& answers) {
  std::string out;
  for (const Diagnostic& problem : read_answers(answers, &shipped()).problems) out += describe(problem);
  return out;
}

Profile profile_from(const Answers& answers) {
  const AnswersReading reading = read_answers(answers, &shipped());
  for (const Diagnostic& problem : reading.problems) UNSCOPED_INFO(describe(problem));
  REQUIRE(reading.problems.empty());
  return reading.profile;
}

std::string about_position(std::initializer_list<const char*> texts) {
  Answers answers = only_pain();
  answers.position = typed("--position", texts);
  return complaints(answers);
}

std::string about_equipment(std::initializer_list<const char*> texts) {
  Answers answers = only_pain();
  answers.equipment = typed("--equipment", texts);
  return complaints(answers);
}

std::string about_days(std::initializer_list<const char*> texts) {
  Answers answers = only_pain();
  answers.days = typed("--days", texts);
  return complaints(answers);
}

std::string about_avoid(std::initializer_list<const char*> texts) {
  Answers answers = only_pain();
  answers.avoid = typed("--avoid", texts);
  return complaints(answers);
}

TEST_CASE("pain alone gives a profile of defaults that says what it assumes") {
  const Profile profile = profile_from(only_pain());
  CHECK(profile.pain == 4);
  CHECK_FALSE(profile.active);
  CHECK(profile.positions == assumed_positions());
  CHECK(profile.positions_assumed);
  CHECK(profile.equipment == household(shipped()));
  CHECK(profile.equipment_assumed);
  CHECK(profile.weeks == 4);
  CHECK(profile.minutes == 20);
  CHECK(profile.days == spread_days(3));
  CHECK_FALSE(profile.start);
  CHECK(profile.side == PainfulSide::both);
}

TEST_CASE("in severe pain every day is a day, unless days are named") {
  CHECK(profile_from(only_pain("7")).days.size() == 3);
  CHECK(profile_from(only_pain("8")).days.size() == 7);
  Answers answers = only_pain("9");
  answers.days = typed("--days", {"2"});
  CHECK(profile_from(answers).days.size() == 2);
}

TEST_CASE("pain is a whole number from 0 to 10, and must be said") {
  for (const char* pain : {"0", "10"}) CHECK(complaints(only_pain(pain)) == "");
  CHECK(complaints(only_pain("11")) ==
        R"(--pain: error: pain '11' is out of range; expected a whole number from 0 to 10
)");
  CHECK(complaints(only_pain("-1")) ==
        R"(--pain: error: pain '-1' is out of range; expected a whole number from 0 to 10
)");
  CHECK(complaints(only_pain("high")) ==
        R"(--pain: error: pain 'high' is not a whole number; expected a whole number from 0 to 10
)");
  CHECK(complaints(only_pain("3.5")) ==
        R"(--pain: error: pain '3.5' is not a whole number; expected a whole number from 0 to 10
)");
  CHECK(complaints(only_pain("")) ==
        R"(--pain: error: pain '' is not a whole number; expected a whole number from 0 to 10
)");
  CHECK(complaints(only_pain("+4")) ==
        R"(--pain: error: pain '+4' is not a whole number; expected a whole number from 0 to 10
)");
  CHECK(complaints(only_pain(" 4")) ==
        R"(--pain: error: pain ' 4' is not a whole number; expected a whole number from 0 to 10
)");
  CHECK(complaints(only_pain("99999999999999999999")) ==
        R"(--pain: error: pain '99999999999999999999' is out of range; expected a whole number from 0 to 10
)");
  CHECK(complaints(Answers{}) ==
        R"(--pain: error: missing; expected a number from 0 to 10: your average pain of the last week when moving
)");
}

TEST_CASE("pain is said once") {
  Answers answers;
  answers.pain = typed("--pain", {"3", "4"});
  CHECK(complaints(answers) ==
        R"(--pain: error: given 2 times; expected once
)");
}

TEST_CASE("positions are named one by one or in groups, in one list or several") {
  Answers answers = only_pain();
  answers.position = typed("--position", {"lying, sitting", "supine"});
  const Profile profile = profile_from(answers);
  CHECK(profile.positions == positions({Position::supine, Position::side_lying, Position::prone, Position::sitting}));
  CHECK_FALSE(profile.positions_assumed);
  answers.position = typed("--position", {"all"});
  CHECK(profile_from(answers).positions.size() == 7);
}

TEST_CASE("an unknown position is named with the nearest, or with all there are") {
  CHECK(about_position({"siting"}) ==
        R"(--position: error: unknown position 'siting'; did you mean 'sitting'?
)");
  CHECK(
      about_position({"upside-down"}) ==
      R"(--position: error: unknown position 'upside-down'; expected one of supine, side-lying, prone, sitting, floor-sitting, kneeling, standing, lying, all
)");
  CHECK(about_position({"Siting"}) ==
        R"(--position: error: unknown position 'Siting'; did you mean 'sitting'?
)");
}

TEST_CASE("an empty word in a list is reported") {
  CHECK(about_position({""}) ==
        R"(--position: error: empty; expected at least one word
)");
  CHECK(about_position({"supine,,sitting"}) ==
        R"(--position: error: an empty word in 'supine,,sitting'
)");
  CHECK(about_position({",supine"}) ==
        R"(--position: error: an empty word in ',supine'
)");
  CHECK(about_position({","}) ==
        R"(--position: error: an empty word in ','
)");
}

TEST_CASE("a comma at the end of a list parts nothing") {
  for (const char* list : {"supine,", "supine, ", "supine,,"}) CHECK(about_position({list}) == "");
}

TEST_CASE("equipment is named by its ids, as household, or as none") {
  Answers answers = only_pain();
  answers.equipment = typed("--equipment", {"household,band", "mat"});
  CHECK(profile_from(answers).equipment == (household(shipped()) | things({"band", "mat"})));
  CHECK_FALSE(profile_from(answers).equipment_assumed);
  answers.equipment = typed("--equipment", {"none"});
  CHECK(profile_from(answers).equipment.empty());
  CHECK_FALSE(profile_from(answers).equipment_assumed);
}

TEST_CASE("a list of equipment replaces the household things") {
  Answers answers = only_pain();
  answers.equipment = typed("--equipment", {"band"});
  CHECK(profile_from(answers).equipment == things({"band"}));
}

TEST_CASE("unknown equipment is named with the nearest, and none stands alone") {
  CHECK(about_equipment({"bnad"}) ==
        R"(--equipment: error: unknown equipment 'bnad'; did you mean 'band'?
)");
  CHECK(about_equipment({"none,band"}) ==
        R"(--equipment: error: 'none' together with other things; expected one or the other
)");
  Answers answers = only_pain();
  answers.equipment = typed("--equipment", {"trampoline"});
  CHECK(complaints(answers).starts_with(
      "--equipment: error: unknown equipment 'trampoline'; expected one of counter, chair, "));
}

TEST_CASE("weeks and minutes keep to their ranges") {
  Answers answers = only_pain();
  answers.weeks = typed("--weeks", {"0"});
  answers.minutes = typed("--minutes", {"4"});
  CHECK(complaints(answers) ==
        R"(--weeks: error: weeks '0' is out of range; expected a whole number from 1 to 12
--minutes: error: minutes '4' is out of range; expected a whole number from 5 to 90
)");
  answers.weeks = typed("--weeks", {"13"});
  answers.minutes = typed("--minutes", {"91"});
  CHECK(complaints(answers) ==
        R"(--weeks: error: weeks '13' is out of range; expected a whole number from 1 to 12
--minutes: error: minutes '91' is out of range; expected a whole number from 5 to 90
)");
  answers.weeks = typed("--weeks", {"12"});
  answers.minutes = typed("--minutes", {"90"});
  CHECK(profile_from(answers).weeks == 12);
  CHECK(profile_from(answers).minutes == 90);
}

TEST_CASE("days are a number or a list of names") {
  Answers answers = only_pain();
  answers.days = typed("--days", {"5"});
  CHECK(profile_from(answers).days == spread_days(5));
  answers.days = typed("--days", {"fri,mon", "wed"});
  CHECK(profile_from(answers).days == spread_days(3));
}

TEST_CASE("a day out of range, unknown or named twice is reported") {
  CHECK(about_days({"0"}) ==
        R"(--days: error: days '0' is out of range; expected a whole number from 1 to 7
)");
  CHECK(about_days({"8"}) ==
        R"(--days: error: days '8' is out of range; expected a whole number from 1 to 7
)");
  CHECK(about_days({"2.5"}) ==
        R"(--days: error: days '2.5' is not a whole number; expected a whole number from 1 to 7
)");
  CHECK(about_days({"mon,mon"}) ==
        R"(--days: error: day 'mon' is named twice
)");
  CHECK(about_days({"mon,monday"}) ==
        R"(--days: error: day 'monday' is named twice
)");
  CHECK(about_days({"mon,xyz"}) ==
        R"(--days: error: unknown day 'xyz'; expected one of mon, tue, wed, thu, fri, sat, sun
)");
  CHECK(about_days({""}) ==
        R"(--days: error: empty; expected at least one word
)");
}

TEST_CASE("a start is a date of the calendar") {
  Answers answers = only_pain();
  answers.start = typed("--start", {"2026-11-26"});
  REQUIRE(profile_from(answers).start);
  CHECK(iso_date(*profile_from(answers).start) == "2026-11-26");
  answers.start = typed("--start", {"2026-02-30"});
  CHECK(
      complaints(answers) ==
      R"(--start: error: '2026-02-30' is no date; expected one like 2026-11-23 that is in the calendar, from 1900 to 2199
)");
  answers.start = typed("--start", {"someday"});
  CHECK(
      complaints(answers) ==
      R"(--start: error: 'someday' is no date; expected one like 2026-11-23 that is in the calendar, from 1900 to 2199, or today, tomorrow or a weekday
)");
}

TEST_CASE("a start that is counted from today needs to know what day it is") {
  Answers answers = only_pain();
  answers.start = typed("--start", {"Monday"});
  CHECK(starts_from_today(answers));
  CHECK_FALSE(complaints(answers).empty());
  answers.today = parse_iso_date("2026-11-27");
  CHECK(profile_from(answers).start == parse_iso_date("2026-11-30"));
  answers.start = typed("--start", {"2026-11-27"});
  CHECK_FALSE(starts_from_today(answers));
}

TEST_CASE("a side is left, right or both") {
  Answers answers = only_pain();
  answers.side = typed("--side", {"left"});
  CHECK(profile_from(answers).side == PainfulSide::left);
  answers.side = typed("--side", {"rigth"});
  CHECK(complaints(answers) ==
        R"(--side: error: unknown side 'rigth'; did you mean 'right'?
)");
}

TEST_CASE("exercises and strains to avoid are named by their ids") {
  Answers answers = only_pain();
  answers.avoid = typed("--avoid", {"bridge,deep-flexion", "bridge"});
  const Profile profile = profile_from(answers);
  CHECK(profile.avoided_exercises == std::vector{tests::exercise_index("bridge")});
  CHECK(profile.avoided_tags.contains(tests::tag("deep-flexion")));
  CHECK(profile.avoided_tags.size() == 1);
  CHECK(about_avoid({"brigde"}) ==
        R"(--avoid: error: unknown exercise or stress tag 'brigde'; did you mean 'bridge'?
)");
  CHECK(about_avoid({"yodelling"}) ==
        R"(--avoid: error: unknown exercise or stress tag 'yodelling'; 'hipplan list' shows them all
)");
}

std::string about_goal(std::initializer_list<const char*> texts) {
  Answers answers = only_pain();
  answers.goal = typed("--goal", texts);
  return complaints(answers);
}

std::string about_include(std::initializer_list<const char*> texts) {
  Answers answers = only_pain();
  answers.include = typed("--include", texts);
  return complaints(answers);
}

TEST_CASE("the first goal counts first, by whatever name, and two are the most") {
  const auto index = [](std::string_view id) { return find(shipped().goals, id).value(); };
  Answers answers = only_pain();
  answers.goal = typed("--goal", {"stairs,sleep"});
  CHECK(profile_from(answers).goals == std::vector{index("stairs"), index("sleep")});
  answers.goal = typed("--goal", {"Night pain", "stairs", "sleep"});
  CHECK(profile_from(answers).goals == std::vector{index("sleep"), index("stairs")});
  // What is named again takes no place from what comes after it.
  answers.goal = typed("--goal", {"Night pain, sleep, stairs"});
  CHECK(profile_from(answers).goals == std::vector{index("sleep"), index("stairs")});
  answers.goal = typed("--goal", {"none"});
  CHECK(profile_from(answers).goals.empty());
  CHECK(about_goal({"stairs,sleep,walking,sitting"}) ==
        "--goal: error: 'walking' is one goal too many; expected at most 2\n");
  CHECK(about_goal({"stairs", "sleep", "walking"}) ==
        "--goal: error: 'walking' is one goal too many; expected at most 2\n");
  CHECK(about_goal({"stiars"}) == "--goal: error: unknown goal 'stiars'; did you mean 'stairs'?\n");
  CHECK(about_goal({"juggling"}).starts_with("--goal: error: unknown goal 'juggling'; expected one of walking, "));
  CHECK(about_goal({"none,stairs"}) == "--goal: error: 'none' together with others; expected one or the other\n");
}

TEST_CASE("at most three exercises are included, in the order of the asking, and none of those to avoid") {
  Answers answers = only_pain();
  answers.include = typed("--include", {"single-leg-bridge, Bridge", "bridge"});
  CHECK(profile_from(answers).included ==
        std::vector{tests::exercise_index("single-leg-bridge"), tests::exercise_index("bridge")});
  CHECK(about_include({"bridge,clamshell,squat,walking"}) ==
        "--include: error: 'walking' is one exercise too many; expected at most 3\n");
  CHECK(about_include({"brigde"}) == "--include: error: unknown exercise 'brigde'; did you mean 'bridge'?\n");
  CHECK(about_include({"deep-flexion"}).starts_with("--include: error: unknown exercise 'deep-flexion'"));
  answers.avoid = typed("--avoid", {"bridge"});
  CHECK(complaints(answers) ==
        "--include: error: 'Bridge' is to be avoided as well; expected one or the other\n"
        "--include: error: 'bridge' is to be avoided as well; expected one or the other\n");
}

TEST_CASE("what is preferred is an exercise, a position, a thing or a group, or two of them of one name") {
  Answers answers = only_pain();
  answers.prefer = typed("--prefer", {"clamshell,standing,band,trunk", "lying"});
  Preference preferred = profile_from(answers).preferred;
  CHECK(preferred.exercises == std::vector{tests::exercise_index("clamshell")});
  CHECK(preferred.positions ==
        tests::positions({Position::standing, Position::supine, Position::side_lying, Position::prone}));
  CHECK(preferred.things == tests::things({"band"}));
  CHECK(preferred.groups == std::vector{find(shipped().program.groups, "trunk").value()});
  answers.prefer = typed("--prefer", {"squat"});
  preferred = profile_from(answers).preferred;
  CHECK(preferred.exercises == std::vector{tests::exercise_index("squat")});
  CHECK(preferred.groups == std::vector{find(shipped().program.groups, "squat").value()});
  answers.prefer = typed("--prefer", {"bnad", "yodelling"});
  const std::string said = complaints(answers);
  CHECK(
      said.starts_with("--prefer: error: unknown preference 'bnad'; did you mean 'band'?\n"
                       "--prefer: error: unknown preference 'yodelling'; expected an exercise, a thing, a position ("));
}

TEST_CASE("everything that is wrong is said in one go") {
  Answers answers = only_pain("11");
  answers.position = typed("--position", {"siting"});
  answers.equipment = typed("--equipment", {"bnad"});
  answers.weeks = typed("--weeks", {"0"});
  answers.days = typed("--days", {"mon,mon"});
  answers.minutes = typed("--minutes", {"4"});
  answers.start = typed("--start", {"2026-02-30"});
  answers.side = typed("--side", {"rigth"});
  answers.avoid = typed("--avoid", {"brigde"});
  CHECK(complaints(answers) ==
        R"(--pain: error: pain '11' is out of range; expected a whole number from 0 to 10
--weeks: error: weeks '0' is out of range; expected a whole number from 1 to 12
--minutes: error: minutes '4' is out of range; expected a whole number from 5 to 90
--position: error: unknown position 'siting'; did you mean 'sitting'?
--equipment: error: unknown equipment 'bnad'; did you mean 'band'?
--days: error: day 'mon' is named twice
--start: error: '2026-02-30' is no date; expected one like 2026-11-23 that is in the calendar, from 1900 to 2199
--side: error: unknown side 'rigth'; did you mean 'right'?
--avoid: error: unknown exercise or stress tag 'brigde'; did you mean 'bridge'?
)");
}

TEST_CASE("a word of a hostile person is shown cut short and without its control characters") {
  CHECK(about_position({"\x1B[31mred"})
            .starts_with("--position: error: unknown position '\uFFFD[31mred'; expected one of "));
  const std::string long_word(5000, 'x');
  CHECK(about_position({long_word.c_str()})
            .starts_with("--position: error: unknown position '" + std::string(60, 'x') + "...'; expected "));
  CHECK(
      about_position({"\xFF\xFE"}).starts_with("--position: error: unknown position '\uFFFD\uFFFD'; expected one of "));
}

TEST_CASE("an answer from a file is reported with its place there") {
  Answers answers;
  answers.pain = {{"11", {"me.yaml", 3, 7, 2}, "pain: 11"}};
  CHECK(complaints(answers) ==
        R"(me.yaml:3:7: error: pain '11' is out of range; expected a whole number from 0 to 10
    3 | pain: 11
      |       ^~
)");
}

TEST_CASE("without a catalog its words stay unchecked and all others are checked") {
  Answers answers = only_pain("11");
  answers.equipment = typed("--equipment", {"bnad"});
  answers.avoid = typed("--avoid", {"brigde"});
  // Which may be what that catalog calls it.
  answers.side = typed("--side", {"left knee"});
  const Diagnostics problems = read_answers(answers, nullptr).problems;
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].place.file == "--pain");
}

}  // namespace
}  // namespace hipplan
