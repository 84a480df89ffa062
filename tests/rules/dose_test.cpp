// SPDX-License-Identifier: MIT
// How much of an exercise, from the first dose to the last, written out for each band of pain
// (rules B and D).
#include "hipplan/rules/dose.hpp"

#include "catch.hpp"
#include "hipplan/rules/judge.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::exercise;
using tests::person;
using tests::shipped;

constexpr int low = 1;
constexpr int moderate = 4;
constexpr int high = 7;
constexpr int severe = 9;

enum class Ladder { goes_on, ends };

/// "2x10", "1x3x15s", "10min".
std::string written(const Dose& dose) {
  if (dose.minutes > 0) return std::to_string(dose.minutes) + "min";
  std::string out = std::to_string(dose.sets) + "x" + std::to_string(dose.repetitions);
  return dose.hold_seconds > 0 ? out + "x" + std::to_string(dose.hold_seconds) + "s" : out;
}

DoseLimits limits_for(int pain, int minutes = 20) {
  Profile profile = person(pain);
  profile.minutes = minutes;
  return dose_limits(shipped(), profile);
}

/// Every dose from the first on, each one step from the one before; "rung" where the next rung
/// takes over.
std::string progression(std::string_view id, int pain, Ladder ladder, int minutes = 20, DosePlace place = {}) {
  const Exercise& that = exercise(id);
  const DoseLimits limits = limits_for(pain, minutes);
  Dose dose = first_dose(shipped().program, that, limits, place);
  std::string out = written(dose);
  for (int week = 2; week <= 60; ++week) {
    const auto step = next_step(shipped().program, that, limits, dose, place, ladder == Ladder::goes_on);
    if (!step) return out;
    if (*step == Step::next_rung) return out + " rung";
    dose = grown(shipped().program, that, limits, dose, place, *step);
    out += ' ' + written(dose);
  }
  return out + " and on without end";
}

TEST_CASE("the bridge gets more repetitions, then in little pain the next rung, in more pain first another set") {
  CHECK(progression("bridge", low, Ladder::goes_on) == "2x8x3s 2x10x3s 2x12x3s rung");
  CHECK(progression("bridge", low, Ladder::ends) == "2x8x3s 2x10x3s 2x12x3s 3x8x3s 3x10x3s 3x12x3s");
  CHECK(progression("bridge", moderate, Ladder::goes_on) == "2x8x3s 2x10x3s 2x12x3s 3x8x3s 3x10x3s 3x12x3s rung");
  CHECK(progression("bridge", high, Ladder::goes_on) == "1x8x3s 1x10x3s 1x12x3s 2x8x3s 2x10x3s 2x12x3s rung");
  CHECK(progression("bridge", high, Ladder::ends) == "1x8x3s 1x10x3s 1x12x3s 2x8x3s 2x10x3s 2x12x3s");
}

TEST_CASE("harder work takes its third set before its next rung, even in little pain") {
  CHECK(progression("chair-tap-squat", low, Ladder::goes_on) == "2x8 2x10 2x12 3x8 3x10 3x12 rung");
  Profile active = person(low);
  active.active = true;
  CHECK(dose_limits(shipped(), active).growth.rung_before_set == 3);
}

TEST_CASE("a short session begins with one set in every band, and lesser work with one under half an hour") {
  CHECK(progression("bridge", low, Ladder::ends, 19) ==
        "1x8x3s 1x10x3s 1x12x3s 2x8x3s 2x10x3s 2x12x3s 3x8x3s 3x10x3s 3x12x3s");
  CHECK(progression("bridge", high, Ladder::goes_on, 10) == progression("bridge", high, Ladder::goes_on, 20));
  const DosePlace lesser{true, true};
  CHECK(progression("supine-march", low, Ladder::ends, 20, lesser) == "1x8 1x10 1x12 2x8 2x10 2x12");
  CHECK(progression("supine-march", low, Ladder::ends, 30, lesser) == "2x8 2x10 2x12");
  CHECK(progression("supine-march", low, Ladder::ends, 45, lesser) == "2x8 2x10 2x12 3x8 3x10 3x12");
}

TEST_CASE("whoever grows slowly grows in little pain as others do in moderate pain") {
  Profile slow = person(low);
  slow.conditions = {*find(shipped().conditions, "osteoporosis")};
  const Growth growth = dose_limits(shipped(), slow).growth;
  const Growth moderately = dose_limits(shipped(), person(moderate)).growth;
  CHECK(growth.rung_before_set == moderately.rung_before_set);
  CHECK(growth.rung_weeks == moderately.rung_weeks);
  CHECK(growth.cardio.weeks == moderately.cardio.weeks);
}

TEST_CASE("the assisted sit to stand keeps to its own, gentler range, and in high pain climbs before a second set") {
  CHECK(progression("assisted-sit-to-stand", low, Ladder::goes_on) == "1x5 1x7 1x9 1x10 rung");
  CHECK(progression("assisted-sit-to-stand", moderate, Ladder::goes_on) ==
        "1x5 1x7 1x9 1x10 2x5 2x7 2x9 2x10 3x5 3x7 3x9 3x10 rung");
  CHECK(progression("assisted-sit-to-stand", high, Ladder::goes_on) == "1x5 1x7 1x9 1x10 rung");
  CHECK(progression("assisted-sit-to-stand", high, Ladder::ends) == "1x5 1x7 1x9 1x10 2x5 2x7 2x9 2x10");
}

TEST_CASE("a mobility exercise gets two repetitions more, up to twelve, and no further set, in severe pain less") {
  CHECK(progression("heel-slide", severe, Ladder::ends) == "1x5 1x6 1x7 1x8 1x9 1x10");
  CHECK(progression("knee-fall-out", severe, Ladder::goes_on) == "1x8 1x9 1x10");
  for (const int pain : {low, moderate, high}) {
    CHECK(progression("heel-slide", pain, Ladder::ends) == "1x5 1x7 1x9 1x11 1x12");
    CHECK(progression("knee-fall-out", pain, Ladder::goes_on) == "1x8 1x10 1x12");
    CHECK(progression("floor-hip-rotation", pain, Ladder::ends) == "1x8x3s 1x10x3s");
  }
}

TEST_CASE("a press without movement is held longer, then gives way or is repeated, in severe pain only repeated") {
  for (const int pain : {low, moderate, high}) {
    CHECK(progression("supine-press-apart", pain, Ladder::goes_on) == "1x3x5s 1x3x10s 1x3x15s rung");
    CHECK(progression("supine-press-apart", pain, Ladder::ends) == "1x3x5s 1x3x10s 1x3x15s 1x4x15s 1x5x15s");
  }
  CHECK(progression("supine-press-apart", severe, Ladder::ends) == "1x3x5s 1x4x5s 1x5x5s");
}

TEST_CASE("planks and balance are held longer, then three times, then comes the next rung") {
  CHECK(progression("counter-plank", low, Ladder::goes_on) == "1x2x10s 1x2x15s 1x2x20s 1x2x25s 1x2x30s 1x3x30s rung");
  CHECK(progression("semi-tandem-stand", moderate, Ladder::goes_on) ==
        "1x2x10s 1x2x15s 1x2x20s 1x2x25s 1x2x30s 1x3x30s rung");
}

TEST_CASE("in severe pain repetitions grow by one, from at most five to ten, then comes a second set") {
  CHECK(progression("glute-squeeze", severe, Ladder::goes_on) == "1x5x5s 1x6x5s 1x7x5s 1x8x5s 1x9x5s 1x10x5s rung");
  CHECK(progression("pelvic-tilt", severe, Ladder::ends) ==
        "1x5x3s 1x6x3s 1x7x3s 1x8x3s 1x9x3s 1x10x3s 2x5x3s 2x6x3s 2x7x3s 2x8x3s 2x9x3s 2x10x3s");
}

TEST_CASE("a straight leg is held up for forty seconds a set at the most, and a lifted body grows by one") {
  CHECK(progression("straight-leg-raise", low, Ladder::ends) == "2x8x5s 3x8x5s");
  CHECK(progression("prone-hip-extension", low, Ladder::ends) == "2x8x5s 3x8x5s");
  CHECK(progression("seated-heel-press", low, Ladder::ends) == "2x8x5s 2x10x5s 2x12x5s 3x8x5s 3x10x5s 3x12x5s");
  CHECK(progression("bridge-march", low, Ladder::ends) == "2x3 2x4 2x5 3x3 3x4 3x5");
}

TEST_CASE("a stretch is held five seconds longer each time, up to thirty, then comes the next of its ladder") {
  for (const int pain : {low, moderate, high, severe}) {
    CHECK(progression("flat-lying-stretch", pain, Ladder::ends) == "1x2x15s 1x2x20s 1x2x25s 1x2x30s");
    CHECK(progression("flat-lying-stretch", pain, Ladder::goes_on) == "1x2x15s 1x2x20s 1x2x25s 1x2x30s rung");
    CHECK(progression("flat-lying-stretch", pain, Ladder::ends, 14) == "1x2x10s 1x2x15s 1x2x20s 1x2x25s 1x2x30s");
  }
}

TEST_CASE("walking begins by the length of the session and the day, and grows to where that day ends") {
  const DosePlace strength_day{false, true};
  CHECK(progression("walking", low, Ladder::ends, 20) == "5min 10min 15min 20min 25min 30min");
  CHECK(progression("walking", low, Ladder::ends, 30) == "10min 15min 20min 25min 30min");
  CHECK(progression("walking", high, Ladder::ends, 60) == "5min 7min 9min 10min");
  CHECK(progression("walking", low, Ladder::ends, 30, strength_day) == "3min 5min");
  CHECK(progression("walking", low, Ladder::ends, 60, strength_day) == "10min 15min");
  CHECK(progression("rowing-machine", low, Ladder::ends, 60) == "5min 10min");
}

TEST_CASE("rungs wait for their weeks, the longer the harder and the sorer") {
  const Program& program = shipped().program;
  const auto weeks = [&](std::string_view id, int pain) {
    return weeks_before_rung(program, exercise(id), limits_for(pain));
  };
  CHECK(weeks("supine-press-apart", low) == 2);
  CHECK(weeks("assisted-sit-to-stand", high) == 4);
  CHECK(weeks("sit-to-stand", low) == 3);
  CHECK(weeks("sit-to-stand", moderate) == 6);
  CHECK(weeks("chair-tap-squat", low) == 6);
  CHECK(weeks("flat-lying-stretch", low) == 4);
  CHECK(weeks("semi-tandem-stand", moderate) == 2);
  Profile active = person(low);
  active.active = true;
  CHECK(weeks_before_rung(program, exercise("squat"), dose_limits(shipped(), active)) == 4);
}

/// What changed from one dose to the next, by how much: one thing, or a set with its way back.
bool is_one_step(const Dose& from, const Dose& to, const Dose& first) {
  if (to.sets == from.sets + 1) {
    return to.repetitions == first.repetitions && to.hold_seconds == first.hold_seconds && to.minutes == from.minutes;
  }
  const int more_repetitions = to.repetitions - from.repetitions;
  const int longer = to.hold_seconds - from.hold_seconds;
  const int more_minutes = to.minutes - from.minutes;
  if (to.sets != from.sets || more_repetitions < 0 || longer < 0 || more_minutes < 0) return false;
  const int changes = (more_repetitions > 0) + (longer > 0) + (more_minutes > 0);
  return changes == 1 && more_repetitions <= 2 && longer <= 5 && more_minutes <= 5;
}

TEST_CASE("whatever the exercise and the pain, doses grow one step at a time, keep to their limits and end") {
  const Program& program = shipped().program;
  for (const Exercise& that : shipped().exercises) {
    for (int pain = 0; pain <= 10; ++pain) {
      for (const int minutes : {10, 20, 60}) {
        const DoseLimits limits = limits_for(pain, minutes);
        const Dose first = first_dose(program, that, limits, {});
        Dose dose = first;
        bool ended = false;
        for (int week = 1; week <= 60 && !ended; ++week) {
          const bool loaded = that.kind == Kind::strength || that.kind == Kind::activation;
          INFO(that.id << ", pain " << pain << ", week " << week << ": " << written(dose));
          REQUIRE(dose.sets <= (pain >= 6 ? 2 : 3));
          REQUIRE(dose.sets <= that.dose.sets.most);
          if (loaded) REQUIRE(dose.repetitions <= (pain >= 8 ? 10 : 12));
          REQUIRE(dose.repetitions <= that.dose.repetitions.most);
          REQUIRE(dose.hold_seconds <= that.dose.hold_seconds.most);
          REQUIRE(dose.minutes <= 30);
          REQUIRE((that.kind == Kind::cardio) == (dose.minutes > 0));
          REQUIRE((that.kind == Kind::cardio) == (dose.sets == 0));
          const auto step = next_step(program, that, limits, dose, {}, false);
          ended = !step;
          if (ended) break;
          REQUIRE(*step != Step::next_rung);
          const Dose next = grown(program, that, limits, dose, {}, *step);
          REQUIRE(is_one_step(dose, next, first));
          dose = next;
        }
        REQUIRE(ended);
      }
    }
  }
}

TEST_CASE("in severe pain nothing begins with more than five repetitions, five seconds or one set") {
  for (const Exercise& that : shipped().exercises) {
    if (that.kind != Kind::strength && that.kind != Kind::activation) continue;
    const Dose first = first_dose(shipped().program, that, limits_for(severe), {});
    INFO(that.id);
    CHECK(first.sets == 1);
    CHECK(first.repetitions <= 5);
    CHECK(first.hold_seconds <= 5);
  }
}

TEST_CASE("sets of work on both sides at once have a rest between them, of two minutes for hard work") {
  const TimeFigures& time = shipped().program.time;
  CHECK(rest_seconds(time, exercise("bridge"), {2, 10, 3, 0}, WorkedSide::both) == 60);
  CHECK(rest_seconds(time, exercise("bridge"), {1, 10, 3, 0}, WorkedSide::both) == 0);
  CHECK(rest_seconds(time, exercise("yoga-squat"), {2, 8, 3, 0}, WorkedSide::both) == 120);
  CHECK(rest_seconds(time, exercise("walking"), {0, 0, 0, 10}, WorkedSide::both) == 0);
}

TEST_CASE("in work on each side the turn of the other side is the rest, and on one side alone there is a real one") {
  const TimeFigures& time = shipped().program.time;
  CHECK(rest_seconds(time, exercise("clamshell"), {2, 10, 0, 0}, WorkedSide::each) == 0);
  CHECK(rest_seconds(time, exercise("clamshell"), {2, 10, 0, 0}, WorkedSide::left) == 60);
}

TEST_CASE("where the sides change with each repetition neither has rested between sets") {
  const TimeFigures& time = shipped().program.time;
  CHECK(rest_seconds(time, exercise("side-step"), {2, 8, 0, 0}, WorkedSide::each) == 60);
  CHECK(rest_seconds(time, exercise("banded-walk"), {2, 8, 0, 0}, WorkedSide::each) == 120);
  CHECK(rest_seconds(time, exercise("side-step"), {1, 8, 0, 0}, WorkedSide::each) == 0);
}

TEST_CASE("work is timed with its holds, its rests and both its sides") {
  const TimeFigures& time = shipped().program.time;
  CHECK(working_seconds(time, exercise("bridge"), {1, 10, 3, 0}, WorkedSide::both) == 10 * 7);
  CHECK(working_seconds(time, exercise("bridge"), {2, 10, 3, 0}, WorkedSide::both) == 2 * 10 * 7 + 60);
  CHECK(working_seconds(time, exercise("yoga-squat"), {3, 8, 3, 0}, WorkedSide::both) == 3 * 8 * 7 + 2 * 120);
  CHECK(working_seconds(time, exercise("clamshell"), {2, 10, 0, 0}, WorkedSide::each) == 2 * 2 * 10 * 4);
  CHECK(working_seconds(time, exercise("clamshell"), {2, 10, 0, 0}, WorkedSide::right) == 2 * 10 * 4 + 60);
  CHECK(working_seconds(time, exercise("flat-lying-stretch"), {1, 2, 15, 0}, WorkedSide::each) == 2 * 2 * 19);
  CHECK(working_seconds(time, exercise("walking"), {0, 0, 0, 10}, WorkedSide::both) == 600);
}

TEST_CASE("the amount of work counts seconds under load on one side") {
  const TimeFigures& time = shipped().program.time;
  CHECK(amount_of_work(time, {2, 10, 3, 0}) == 140);
  CHECK(amount_of_work(time, {0, 0, 0, 5}) == 300);
  CHECK(amount_of_work(time, {1, 3, 15, 0}) > amount_of_work(time, {1, 3, 10, 0}));
}

}  // namespace
}  // namespace hipplan
