// SPDX-License-Identifier: MIT
// What a log may change, one rule after the other (rules H). How they come together is plan/follow_test.cpp.
#include "hipplan/rules/listening.hpp"

#include "catch.hpp"
#include "hipplan/rules/assessment.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using tests::exercise;
using tests::person;
using tests::shipped;

const Listening& figures() { return shipped().program.listening; }

LightLimits light(int pain) { return light_limits(shipped(), person(pain)); }

sys_days day(int number) { return sys_days{std::chrono::year{2026} / 10 / 5} + days{number}; }

const Dose written{2, 10, 0, 0};

Done done_as_written(int pain) {
  Done done;
  done.planned = written;
  done.dose = written;
  done.pain_during = static_cast<std::int8_t>(pain);
  return done;
}

/// How one row went for somebody with a usual pain of 4, with a quiet morning after it unless said otherwise.
Account account(const Done& done, std::optional<std::int8_t> next_morning = std::int8_t{4}, int usual = 4) {
  const Done* row = &done;
  const auto found =
      account_of(figures(), light(usual), std::span(&row, 1), {written}, day(0), {usual, usual, next_morning});
  REQUIRE(found);
  return *found;
}

Account told(int number, Went went) { return {day(number), went, 0, false, false, 0}; }

TEST_CASE("H1: an exercise goes well only when all of it was said, and none of it speaks against it") {
  CHECK(account(done_as_written(4)).went == Went::well);
  CHECK(account(done_as_written(0)).went == Went::well);

  Done unsaid = done_as_written(0);
  unsaid.pain_during.reset();
  CHECK(account(unsaid).went == Went::untold);
  CHECK(account(done_as_written(4), std::nullopt).went == Went::morning_untold);

  Done less = done_as_written(2);
  less.dose.sets = 1;
  CHECK(account(less).went == Went::less);
  // Without a dose that was written then, that of the plan counts.
  less.planned.reset();
  CHECK(account(less).went == Went::less);
  // More than was written is as written, and no more than that.
  Done more = done_as_written(2);
  more.dose = {5, 30, 0, 0};
  CHECK(account(more).went == Went::well);

  Done none = done_as_written(2);
  none.dose = {};
  const Done* row = &none;
  CHECK_FALSE(account_of(figures(), light(4), std::span(&row, 1), {written}, day(0), {4, 4, std::int8_t{4}}));
}

TEST_CASE("H1: two sessions in a row that went well allow a step, and a rung if both were green") {
  const auto leave = [](std::vector<Account> accounts) { return permission(accounts, 2).leave; };
  CHECK(leave({}) == Leave::nothing);
  CHECK(leave({told(0, Went::well)}) == Leave::nothing);
  CHECK(leave({told(0, Went::well), told(2, Went::well)}) == Leave::rung);
  CHECK(leave({told(0, Went::as_usual), told(2, Went::well)}) == Leave::step);
  CHECK(leave({told(0, Went::red), told(2, Went::well), told(4, Went::well)}) == Leave::rung);
  for (const Went bad : {Went::less, Went::amber, Went::effort, Went::control, Went::morning, Went::red}) {
    CHECK(leave({told(0, Went::well), told(2, Went::well), told(4, bad)}) == Leave::nothing);
    CHECK(leave({told(0, Went::well), told(2, bad), told(4, Went::well)}) == Leave::nothing);
  }
}

TEST_CASE("H1: what was not said neither holds an exercise nor moves it on") {
  for (const Went unsaid : {Went::untold, Went::morning_untold}) {
    const std::vector<Account> between{told(0, Went::well), told(2, unsaid), told(4, Went::well)};
    CHECK(permission(between, 2).leave == Leave::rung);
    const std::vector<Account> last{told(0, Went::well), told(2, Went::well), told(4, unsaid)};
    CHECK(permission(last, 2).leave == Leave::rung);
    const std::vector<Account> alone{told(0, unsaid), told(2, unsaid), told(4, unsaid)};
    const Permission none = permission(alone, 2);
    CHECK(none.leave == Leave::nothing);
    CHECK(none.held_by == unsaid);
    CHECK(none.rests_on == std::vector{told(4, unsaid)});
  }
}

TEST_CASE("H1: a permission names the sessions on which it rests, the earlier first") {
  const std::vector<Account> accounts{told(0, Went::well), told(2, Went::well), told(4, Went::well)};
  CHECK(permission(accounts, 2).rests_on == std::vector{told(2, Went::well), told(4, Went::well)});
  const std::vector<Account> held{told(0, Went::well), told(2, Went::amber), told(4, Went::well)};
  CHECK(permission(held, 2).held_by == Went::amber);
  CHECK(permission(held, 2).rests_on == std::vector{told(2, Went::amber)});
}

TEST_CASE("H2: amber, an effort above the figure and poor control stay at the same amount") {
  CHECK(account(done_as_written(5)).went == Went::amber);
  Done hard = done_as_written(2);
  hard.effort = static_cast<std::int8_t>(figures().most_effort);
  CHECK(account(hard).went == Went::well);
  hard.effort = static_cast<std::int8_t>(figures().most_effort + 1);
  CHECK(account(hard).went == Went::effort);
  CHECK(account(hard).value == figures().most_effort + 1);
  Done unsteady = done_as_written(2);
  unsteady.control = Control::fair;
  CHECK(account(unsteady).went == Went::well);
  unsteady.control = Control::poor;
  CHECK(account(unsteady).went == Went::control);
}

TEST_CASE("H2: a usual pain of 6 or 7 is as usual up to itself: a step, and no rung") {
  CHECK(account(done_as_written(5), std::int8_t{6}, 6).went == Went::well);
  CHECK(account(done_as_written(6), std::int8_t{6}, 6).went == Went::as_usual);
  CHECK(account(done_as_written(7), std::int8_t{6}, 6).went == Went::red);
  CHECK(account(done_as_written(7), std::int8_t{7}, 7).went == Went::as_usual);
}

TEST_CASE("H3: red is above amber, sharp whatever its number, or more than usual next morning") {
  CHECK(account(done_as_written(6)).went == Went::red);
  CHECK(account(done_as_written(6)).value == 6);
  Done sharp = done_as_written(1);
  sharp.sharp = true;
  CHECK(account(sharp).went == Went::red);
  CHECK(account(sharp).sharp);
  const Account sore = account(done_as_written(2), std::int8_t{5});
  CHECK(sore.went == Went::morning);
  CHECK(sore.value == 5);
  CHECK_FALSE(sore.above_green);
  // Red stays red, whatever the morning was like.
  CHECK(account(done_as_written(6), std::int8_t{5}).went == Went::red);
}

TEST_CASE("H3: above a usual pain of 7 pain is compared with that of the day") {
  CHECK(account(done_as_written(8), std::int8_t{8}, 8).went == Went::well);
  CHECK(account(done_as_written(9), std::int8_t{8}, 8).went == Went::amber);
  CHECK(account(done_as_written(10), std::int8_t{8}, 8).went == Went::amber);
  CHECK(colour_of(figures(), light(8), 9, 6) == Colour::red);
}

TEST_CASE("H3: of two sides the worse one counts") {
  Done left = done_as_written(2);
  left.side = WorkedSide::left;
  Done right = done_as_written(6);
  right.side = WorkedSide::right;
  right.line = 7;
  for (const std::vector<const Done*>& rows : {std::vector<const Done*>{&left, &right}, {&right, &left}}) {
    const auto found = account_of(figures(), light(4), rows, {written}, day(0), {4, 4, std::int8_t{4}});
    REQUIRE(found);
    CHECK(found->went == Went::red);
    CHECK(found->line == 7);
  }
}

TEST_CASE("H3: a step back leads along the steps of growth to less work, and ends where an exercise begins") {
  const Program& program = shipped().program;
  Profile profile = person(4);
  profile.minutes = 30;
  const DoseLimits limits = dose_limits(shipped(), profile);
  const DosePlace place{false, true};
  const auto before = [&](std::string_view id, Dose dose) {
    return dose_before(program, exercise(id), limits, dose, place);
  };
  CHECK(before("sit-to-stand", {2, 12, 0, 0}) == Dose{2, 10, 0, 0});
  CHECK(before("sit-to-stand", {2, 10, 0, 0}) == Dose{2, 8, 0, 0});
  CHECK_FALSE(before("sit-to-stand", {2, 8, 0, 0}));
  // Three rounds of eight are as much as two of twelve, which would be no less.
  CHECK(before("sit-to-stand", {3, 8, 0, 0}) == Dose{2, 10, 0, 0});
  // From a dose that lies on no way of growth.
  CHECK(before("sit-to-stand", {2, 11, 0, 0}) == Dose{2, 10, 0, 0});
  for (const Exercise& one : shipped().exercises) {
    Dose dose = first_dose(program, one, limits, place);
    INFO(one.id);
    CHECK_FALSE(dose_before(program, one, limits, dose, place));
    for (auto step = next_step(program, one, limits, dose, place, false); step;
         step = next_step(program, one, limits, dose, place, false)) {
      dose = grown(program, one, limits, dose, place, *step);
      const auto back = dose_before(program, one, limits, dose, place);
      REQUIRE(back);
      CHECK(amount_of_work(program.time, *back) < amount_of_work(program.time, dose));
    }
  }
}

TEST_CASE("H3: whatever dose somebody has come to, a step back is less work in no more rounds") {
  const Program& program = shipped().program;
  std::size_t backs = 0;
  for (const Exercise& one : shipped().exercises) {
    for (int pain = 0; pain <= 10; ++pain) {
      const DoseLimits limits = dose_limits(shipped(), person(pain));
      for (const int sets : {1, 2, 3}) {
        for (int repetitions = 1; repetitions <= 15; ++repetitions) {
          const Dose dose{sets, repetitions, one.dose.hold_seconds.most, 0};
          const auto back = dose_before(program, one, limits, dose, {});
          if (!back || one.kind == Kind::cardio) continue;
          ++backs;
          if (back->sets <= sets && amount_of_work(program.time, *back) < amount_of_work(program.time, dose)) continue;
          FAIL_CHECK(one.id << " at a pain of " << pain << ", " << sets << "x" << repetitions);
        }
      }
    }
  }
  CHECK(backs > 0);
}

TEST_CASE("H4: half the rounds, of one round half the times, of one time half the hold") {
  CHECK(half_of({3, 10, 0, 0}) == Dose{2, 10, 0, 0});
  CHECK(half_of({2, 10, 0, 0}) == Dose{1, 10, 0, 0});
  CHECK(half_of({1, 10, 5, 0}) == Dose{1, 5, 5, 0});
  CHECK(half_of({1, 1, 30, 0}) == Dose{1, 1, 15, 0});
  CHECK(half_of({0, 0, 0, 10}) == Dose{0, 0, 0, 5});
  CHECK(half_of({1, 1, 1, 0}) == Dose{1, 1, 1, 0});
}

TEST_CASE("H4: it is quiet again after two sessions that went well, at whatever amount") {
  CHECK_FALSE(is_quiet_again(figures(), std::vector{told(0, Went::well)}));
  CHECK(is_quiet_again(figures(), std::vector{told(0, Went::well), told(2, Went::as_usual)}));
  CHECK_FALSE(is_quiet_again(figures(), std::vector{told(0, Went::well), told(2, Went::amber)}));
}

std::vector<UsualPain> pains(const std::vector<int>& values) {
  std::vector<UsualPain> found;
  for (const int value : values) found.push_back({day(static_cast<int>(found.size())), value});
  return found;
}

TEST_CASE("H5: a flare is two logged days running, each two above the median of those before") {
  CHECK_FALSE(flare_at_end(figures(), pains({})));
  CHECK_FALSE(flare_at_end(figures(), pains({3, 3, 3, 3, 5})));
  const auto flare = flare_at_end(figures(), pains({3, 3, 3, 3, 5, 5}));
  REQUIRE(flare);
  CHECK(flare->usual == 3);
  CHECK(flare->days == std::vector<UsualPain>{{day(4), 5}, {day(5), 5}});
  CHECK_FALSE(flare_at_end(figures(), pains({3, 3, 3, 3, 5, 4})));
  CHECK_FALSE(flare_at_end(figures(), pains({3, 3, 3, 3, 5, 3, 5})));
  // With two days before them nobody knows what is usual.
  CHECK_FALSE(flare_at_end(figures(), pains({3, 3, 9, 9})));
  // What is bad for weeks is usual.
  CHECK_FALSE(flare_at_end(figures(), pains({3, 3, 3, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6})));
}

TEST_CASE("H6: the usual pain is the mean of the last seven logged days, rounded up, of three values at least") {
  using Values = std::vector<std::optional<std::int8_t>>;
  const auto usual = [](const Values& values) { return usual_pain_at_end(figures(), values); };
  CHECK_FALSE(usual({}));
  CHECK_FALSE(usual({std::int8_t{4}, std::int8_t{4}}));
  CHECK(usual({std::int8_t{4}, std::int8_t{4}, std::int8_t{4}}) == 4);
  CHECK(usual({std::int8_t{4}, std::int8_t{4}, std::int8_t{5}}) == 5);
  CHECK(usual({std::int8_t{0}, std::int8_t{0}, std::int8_t{0}}) == 0);
  // Seven logged days, whatever was said of them.
  CHECK(usual({std::int8_t{9}, std::int8_t{9}, std::int8_t{9}, {}, {}, {}, {}, {}}) == std::nullopt);
  CHECK(usual({std::int8_t{9}, std::int8_t{2}, {}, std::int8_t{2}, {}, std::int8_t{2}, {}, {}}) == 2);
}

TEST_CASE("H6: more pain counts at once, less only after two weeks of it") {
  PainThatCounts pain(figures(), 4);
  CHECK(pain.on(day(0)) == 4);
  pain.hear(day(4), 2);
  CHECK(pain.usual() == 2);
  CHECK(pain.on(day(4)) == 4);
  CHECK(pain.on(day(17)) == 4);
  CHECK(pain.on(day(18)) == 2);
  pain.hear(day(20), 6);
  CHECK(pain.on(day(20)) == 6);
  pain.hear(day(22), 3);
  CHECK(pain.on(day(35)) == 6);
  CHECK(pain.on(day(36)) == 3);
  // What was not said changes nothing.
  pain.hear(day(40), std::nullopt);
  CHECK(pain.on(day(60)) == 3);
}

TEST_CASE("H7: the longer the gap, the further back, and longer than the weeks trained all begins anew") {
  const auto gap = [](int away, int weeks) { return gap_after(figures(), days{away}, weeks); };
  CHECK(gap(0, 1) == Gap::none);
  CHECK(gap(7, 1) == Gap::none);
  CHECK(gap(8, 1) == Gap::anew);
  CHECK(gap(8, 2) == Gap::repeat);
  CHECK(gap(14, 2) == Gap::repeat);
  CHECK(gap(14, 12) == Gap::repeat);
  CHECK(gap(15, 12) == Gap::step_back);
  CHECK(gap(27, 12) == Gap::step_back);
  CHECK(gap(28, 12) == Gap::rung_back);
  CHECK(gap(41, 12) == Gap::rung_back);
  CHECK(gap(42, 12) == Gap::anew);
  CHECK(gap(28, 3) == Gap::anew);
  CHECK(gap(21, 3) == Gap::step_back);
  CHECK(gap(22, 3) == Gap::anew);
}

TEST_CASE("every decision names its rule") {
  Decision decision;
  const auto rule = [&](Because because, Went went = Went::well) {
    decision.because = because;
    decision.went = went;
    return rule_of(decision);
  };
  CHECK(rule(Because::well) == "H1");
  CHECK(rule(Because::told, Went::untold) == "H1");
  CHECK(rule(Because::told, Went::amber) == "H2");
  CHECK(rule(Because::told, Went::red) == "H3");
  CHECK(rule(Because::twice_back) == "H4");
  CHECK(rule(Because::flare) == "H5");
  CHECK(rule(Because::pain) == "H6");
  CHECK(rule(Because::gap) == "H7");
  CHECK(rule(Because::not_done) == "H8");
  CHECK(rule(Because::at_its_end) == "H9");
}

}  // namespace
}  // namespace hipplan
