// SPDX-License-Identifier: MIT
// What holds for everybody, tried on everybody: every pain, every set of positions, many sets of
// equipment.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "catch.hpp"
#include "hipplan/catalog/calendar.hpp"
#include "hipplan/plan/planner.hpp"
#include "hipplan/rules/dose.hpp"
#include "hipplan/rules/judge.hpp"
#include "judged.hpp"
#include "rules_again.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::person;
using tests::shipped;
using tests::things;

constexpr unsigned all_position_sets = 1U << 7;

PositionSet positions_from(unsigned bits) {
  PositionSet set;
  for (std::size_t i = 0; i < 7; ++i) {
    if ((bits >> i) & 1U) set.insert(static_cast<Position>(i));
  }
  return set;
}

/// 36 sets of equipment: every combination of the household things (16), then the same kinds of
/// home with one and all of the things one buys.
std::vector<ThingSet> equipment_sets() {
  const std::vector<std::string_view> household_ids{"counter", "chair", "wall", "pillow"};
  std::vector<ThingSet> sets;
  for (unsigned bits = 0; bits < 16; ++bits) {
    ThingSet set;
    for (std::size_t i = 0; i < household_ids.size(); ++i) {
      if ((bits >> i) & 1U) set = set | things({household_ids[i]});
    }
    sets.push_back(set);
  }
  const ThingSet home = household(shipped());
  for (const Index<Thing> i : shipped().things.indices()) {
    if (shipped().things[i].household) continue;
    sets.push_back(home | ThingSet::of(i));
  }
  sets.push_back(things({"bed"}));
  sets.push_back(things({"wheelchair"}));
  sets.push_back(things({"wheelchair", "bed", "pillow", "band"}));
  sets.push_back(things({"bike"}));
  sets.push_back(things({"pool"}));
  sets.push_back(ThingSet::first(shipped().things.size()));
  return sets;
}

int sessions_with(const Week& week, Index<Exercise> exercise) {
  return static_cast<int>(std::count_if(week.sessions.begin(), week.sessions.end(), [&](const Session& session) {
    return std::any_of(session.items.begin(), session.items.end(),
                       [&](const Item& item) { return item.exercise == exercise; });
  }));
}

/// Checks everything that must hold of any plan. Plain conditions, gathered into one answer: an
/// assertion for each of millions of items would take longer than the planning.
std::string first_fault(const Profile& profile, const Plan& plan) {
  const Catalog& catalog = shipped();
  const DoseLimits limits = dose_limits(catalog, profile);
  std::map<Index<Exercise>, Dose> last_week;
  std::map<Index<Exercise>, int> practised;
  for (const Week& week : plan.weeks) {
    std::map<Index<Exercise>, Dose> this_week;
    for (const Session& session : week.sessions) {
      const auto where = [&](std::string_view what) {
        return "week " + std::to_string(week.number) + " " + std::string(short_name(session.day)) + ": " +
               std::string(what);
      };
      if (session.estimate() > Tenths::of_minutes(profile.minutes)) return where("longer than its minutes");
      if (session.items.empty()) return where("empty");
      if (session.items.size() > static_cast<std::size_t>(tests::most_items_for(profile.pain)))
        return where("too many items");
      std::set<Index<Exercise>> seen;
      Phase before = Phase::warm_up;
      std::size_t strength = 0;
      bool only_one = session.items.size() <= 2;
      if (week.number == 1 && !only_one && session.estimate().count * 100 > profile.minutes * 10 * 75) {
        return where("week 1 fills more than three quarters");
      }
      for (const Item& item : session.items) {
        const Exercise& exercise = catalog.exercises[item.exercise];
        if (!plan.assessment.verdicts[item.exercise].allowed_in(week.number))
          return where(std::string(exercise.id) + " has an objection");
        const std::string_view objection =
            tests::forbidden_by_pain(exercise, profile.pain, profile.active, week.number);
        if (!objection.empty()) return where(std::string(exercise.id) + ": " + std::string(objection));
        const bool starts = item.change == Change::begins || item.change == Change::next_rung;
        const bool works = item.phase != Phase::warm_up && item.phase != Phase::cool_down;
        if (starts && works && !tests::may_begin_with(exercise, profile.pain, item.dose)) {
          return where(std::string(exercise.id) + " begins with too much");
        }
        if (!seen.insert(item.exercise).second) return where(std::string(exercise.id) + " twice");
        // Activation is ordered with strength: a session goes down once (rules G1).
        const Phase phase = item.phase == Phase::activation ? Phase::strength : item.phase;
        if (phase < before) return where("phases out of order");
        before = phase;
        strength += item.phase == Phase::strength ? 1 : 0;
        const auto [known, is_new] = this_week.emplace(item.exercise, item.dose);
        if (!is_new && !(known->second == item.dose))
          return where(std::string(exercise.id) + " has two doses in a week");
        for (const Need& need : exercise.needs) {
          const auto thing = thing_for(catalog, need, exercise.position, profile.equipment);
          if (!thing || !item.uses.contains(*thing)) return where(std::string(exercise.id) + " lacks what it needs");
        }
        if (!profile.equipment.contains_all(item.uses))
          return where(std::string(exercise.id) + " uses what is not there");
        if (item.phase == Phase::warm_up || item.phase == Phase::cool_down) {
          if (exercise.kind != Kind::cardio && exercise.level != 1)
            return where(std::string(exercise.id) + " is no warm-up");
        } else if (name_of(item.phase) != name_of(exercise.kind)) {
          return where(std::string(exercise.id) + " stands in the wrong phase");
        }
      }
      const bool works = std::any_of(session.items.begin(), session.items.end(), [](const Item& item) {
        return item.phase != Phase::warm_up && item.phase != Phase::cool_down;
      });
      if (!works) return where("nothing but a warm-up");
      if (strength > 4) return where("too many strength exercises");
    }
    for (std::size_t i = 0; i < week.sessions.size(); ++i) {
      for (std::size_t j = 0; j < week.sessions.size(); ++j) {
        const auto day = index_of(week.sessions[i].day);
        const auto other = index_of(week.sessions[j].day);
        if (other == (day + 1) % 7 && week.sessions[i].strength_day && week.sessions[j].strength_day) {
          return "strength days adjoin";
        }
      }
    }
    if (week.number > 1) {
      for (const auto& [exercise, dose] : last_week) {
        const auto now = this_week.find(exercise);
        if (now != this_week.end()) {
          const auto faulty = [&, id = catalog.exercises[exercise].id](const char* what) {
            return std::string(id) + what + " in week " + std::to_string(week.number);
          };
          if (!tests::one_step_at_most(catalog.exercises[exercise], profile.pain, dose, now->second)) {
            return faulty(" jumps");
          }
          if (!(now->second == dose) && practised[exercise] < 2) {
            return faulty(" grows after one session");
          }
          continue;
        }
        // What is gone has been taken over by its next rung, at first dose.
        const Index<Exercise> gone = exercise;
        const bool taken_over = std::any_of(week.sessions.begin(), week.sessions.end(), [&](const Session& session) {
          return std::any_of(session.items.begin(), session.items.end(), [&](const Item& item) {
            const Exercise& from = catalog.exercises[gone];
            const Exercise& next = catalog.exercises[item.exercise];
            const bool one_up = same_ladder(from, next) && next.ladder->rung == from.ladder->rung + 1;
            const DosePlace place{catalog.program.routine.slots[item.reason.slot].lesser, session.strength_day};
            return item.reason.climbed_from == gone && item.change == Change::next_rung &&
                   (one_up || from.harder.exercise == item.exercise) &&
                   item.dose == first_dose(catalog.program, next, limits, place);
          });
        });
        if (!taken_over)
          return std::string(catalog.exercises[exercise].id) + " is dropped in week " + std::to_string(week.number);
      }
    }
    for (const auto& [exercise, dose] : this_week) {
      const auto before = last_week.find(exercise);
      if (before == last_week.end() || !(before->second == dose)) practised[exercise] = 0;
      practised[exercise] += sessions_with(week, exercise);
    }
    last_week = std::move(this_week);
  }
  return {};
}

int total_work(const Week& week) {
  int seconds = 0;
  for (const Session& session : week.sessions) {
    for (const Item& item : session.items) {
      seconds += working_seconds(shipped().program.time, shipped().exercises[item.exercise], item.dose, item.side);
    }
  }
  return seconds;
}

int changes_in(const Week& week) {
  int changes = 0;
  for (const Session& session : week.sessions) {
    for (const Item& item : session.items) changes += item.change != Change::none;
  }
  return changes;
}

/// An exercise that begins in this plan with more than in those of less pain; `begins` remembers those.
std::string begins_with_more(const Plan& plan, std::map<Index<Exercise>, Dose>& begins) {
  std::set<Index<Exercise>> seen;
  for (const Week& week : plan.weeks) {
    for (const Session& session : week.sessions) {
      for (const Item& item : session.items) {
        if (!seen.insert(item.exercise).second) continue;
        const auto [known, is_new] = begins.emplace(item.exercise, item.dose);
        if (is_new) continue;
        if (item.dose.sets > known->second.sets || item.dose.repetitions > known->second.repetitions) {
          return std::string(shipped().exercises[item.exercise].id) + " begins with more than in less pain";
        }
        known->second = item.dose;
      }
    }
  }
  return {};
}

/// Why a plan of four weeks or more does not count as growing; empty when it grows.
std::string does_not_grow(const Plan& plan) {
  const int before = total_work(plan.weeks.front());
  int most = before;
  int changes = 0;
  for (const Week& week : plan.weeks) {
    if (week.number == 1) continue;
    most = std::max(most, total_work(week));
    changes += changes_in(week);
  }
  if (changes == 0) return "nothing ever changes";
  return most > before ? "" : "no week holds more work than the first";
}

TEST_CASE("whoever it is for, no plan breaks a rule, more pain begins with no more, and every plan grows") {
  constexpr std::array<int, 4> budgets{5, 10, 20, 45};
  constexpr std::array<int, 3> lengths{4, 8, 12};
  const std::vector<ThingSet> equipment = equipment_sets();
  REQUIRE(equipment.size() >= 32);
  tests::Sweep sweep;
  for (unsigned bits = 1; bits < all_position_sets; ++bits) {
    for (std::size_t i = 0; i < equipment.size(); ++i) {
      if (!sweep.takes_next()) continue;
      std::map<Index<Exercise>, Dose> begins;
      for (int pain = 0; pain <= 10; ++pain) {
        Profile profile = person(pain);
        profile.positions = positions_from(bits);
        profile.equipment = equipment[i];
        // Whoever has the same positions and things differs in nothing but the pain.
        profile.active = (bits + i) % 2 == 0;
        profile.minutes = budgets[(bits / 2 + i) % budgets.size()];
        profile.weeks = i % 5 == 0 ? lengths[(bits / 8 + i / 5) % lengths.size()] : lengths[0];
        const Plan plan = make_plan(shipped(), profile);
        const bool anything = std::any_of(plan.assessment.verdicts.begin(), plan.assessment.verdicts.end(),
                                          [&](const Verdict& verdict) { return verdict.eligible(profile.weeks); });
        std::string fault = plan.weeks.empty() != anything ? "" : anything ? "no plan" : "a plan of nothing";
        if (fault.empty()) fault = first_fault(profile, plan);
        if (fault.empty()) fault = begins_with_more(plan, begins);
        if (fault.empty() && anything) fault = does_not_grow(plan);
        if (fault.empty()) continue;
        INFO("pain " << pain << ", positions " << bits << ", equipment " << i << ", active " << profile.active
                     << ", minutes " << profile.minutes << ", weeks " << profile.weeks);
        REQUIRE(fault == "");
      }
    }
  }
}

TEST_CASE("more pain, fewer positions or less equipment never make another exercise eligible") {
  const std::vector<ThingSet> equipment = equipment_sets();
  tests::Judged judged;
  /// Whether everything that is let in to `less` is let in to `more`, in plans of one, two and four weeks.
  const auto within = [&](const Profile& less, const Profile& more) {
    const auto added = judged.let_in_by(more, less, {1, 2, 4});
    if (!added) return;
    INFO("pain " << less.pain << ", positions " << less.positions.bits() << ", things " << less.equipment.bits()
                 << ", active " << less.active);
    FAIL(shipped().exercises[*added].id);
  };
  tests::Sweep sweep;
  for (const bool active : {false, true}) {
    for (unsigned bits = 0; bits < all_position_sets; ++bits) {
      for (const ThingSet& at_hand : equipment) {
        if (!sweep.takes_next()) continue;
        Profile profile = person(0);
        profile.active = active;
        profile.positions = positions_from(bits);
        profile.equipment = at_hand;
        for (int pain = 0; pain <= 10; ++pain) {
          Profile gentler = profile;
          profile.pain = pain;
          within(profile, gentler);
          // The pain matters to what habit lets in; of whoever is active, no pain will do.
          if (active && pain > 0) continue;
          for (const Position position : profile.positions) {
            Profile fewer = profile;
            fewer.positions.erase(position);
            within(fewer, profile);
          }
          for (const Index<Thing> thing : profile.equipment) {
            Profile less = profile;
            less.equipment.erase(thing);
            within(less, profile);
          }
        }
      }
    }
  }
}

TEST_CASE("more pain never raises the level of a week, a first dose or the length of a session") {
  const Program& program = shipped().program;
  for (int pain = 1; pain <= 10; ++pain) {
    const Band& gentler = program.bands[band_for(program, pain - 1)];
    const Band& band = program.bands[band_for(program, pain)];
    CHECK(band.most_items <= gentler.most_items);
    for (const bool active : {false, true}) {
      for (int week = 1; week <= 12; ++week) {
        CHECK(highest_level(band, active, week) <= highest_level(gentler, active, week));
      }
      for (int minutes = 5; minutes <= 90; ++minutes) {
        Profile before = person(pain - 1);
        Profile now = person(pain);
        before.active = now.active = active;
        before.minutes = now.minutes = minutes;
        const DoseLimits limits = dose_limits(shipped(), now);
        const DoseLimits gentler_limits = dose_limits(shipped(), before);
        for (const Exercise& exercise : shipped().exercises) {
          const Dose first = first_dose(program, exercise, limits, {});
          const Dose gentler_first = first_dose(program, exercise, gentler_limits, {});
          const bool no_more = first.sets <= gentler_first.sets && first.repetitions <= gentler_first.repetitions &&
                               first.hold_seconds <= gentler_first.hold_seconds;
          if (!no_more)
            FAIL(exercise.id << " begins with more at a pain of " << pain << " in " << minutes << " minutes");
        }
      }
    }
  }
}

TEST_CASE("a session keeps to its minutes in every week of twelve, for every budget") {
  const std::vector<PositionSet> position_sets{assumed_positions(), positions_from(all_position_sets - 1),
                                               positions_from(1), positions_from(1U << 3), positions_from(1U << 6)};
  tests::Sweep sweep;
  for (int minutes = 5; minutes <= 90; ++minutes) {
    for (int pain = 0; pain <= 10; ++pain) {
      for (std::size_t i = 0; i < position_sets.size(); ++i) {
        if (!sweep.takes_next()) continue;
        Profile profile = person(pain);
        profile.minutes = minutes;
        profile.weeks = 12;
        profile.positions = position_sets[i];
        profile.active = minutes % 2 == 0;
        if (i == 1) profile.equipment = ThingSet::first(shipped().things.size());
        const std::string fault = first_fault(profile, make_plan(shipped(), profile));
        if (!fault.empty()) {
          INFO(minutes << " minutes, pain " << pain << ", positions " << i << ": " << fault);
          REQUIRE(fault.empty());
        }
      }
    }
  }
}

TEST_CASE("what stands for strength work on light days keeps its time when that work takes over on the others") {
  const auto condition = find(shipped().conditions, "gluteal-tendinopathy");
  for (const int minutes : {9, 15, 18, 24, 36}) {
    for (int days = 1; days <= 7; ++days) {
      Profile profile = person(3);
      profile.conditions = {*condition};
      profile.minutes = minutes;
      profile.days = spread_days(days);
      profile.weeks = 12;
      for (const Week& week : make_plan(shipped(), profile).weeks) {
        for (const Session& session : week.sessions) {
          INFO(minutes << " minutes on " << days << " days, week " << week.number);
          CHECK(session.estimate() <= Tenths::of_minutes(minutes));
        }
      }
    }
  }
}

TEST_CASE("strength days never adjoin, whatever days are named") {
  for (unsigned bits = 1; bits < 128; ++bits) {
    WeekdaySet days;
    for (std::size_t i = 0; i < 7; ++i) {
      if ((bits >> i) & 1U) days.insert(static_cast<Weekday>(i));
    }
    for (const int pain : {0, 4, 7, 9}) {
      Profile profile = person(pain);
      profile.days = days;
      if (bits % 2 == 0) profile.start = parse_iso_date("2026-11-26");
      const Plan plan = make_plan(shipped(), profile);
      CHECK(first_fault(profile, plan).empty());
      REQUIRE(plan.weeks.front().sessions.size() == days.size());
    }
  }
}

TEST_CASE("a plan of four weeks or more grows wherever pain and minutes leave room") {
  tests::Sweep sweep;
  for (int pain = 0; pain <= 10; ++pain) {
    for (unsigned bits = 1; bits < all_position_sets; ++bits) {
      for (const int days : {1, 3}) {
        for (const int minutes : {5, 10, 20, 45}) {
          if (!sweep.takes_next()) continue;
          Profile profile = person(pain);
          profile.positions = positions_from(bits);
          profile.minutes = minutes;
          profile.days = spread_days(days);
          const Plan plan = make_plan(shipped(), profile);
          if (plan.weeks.empty()) continue;
          const std::string fault = does_not_grow(plan);
          if (fault.empty()) continue;
          INFO("pain " << pain << ", positions " << bits << ", minutes " << minutes << ", days " << days);
          REQUIRE(fault == "");
        }
      }
    }
  }
}

TEST_CASE("every shipped exercise appears in some person's plan") {
  std::set<Index<Exercise>> seen;
  const auto look = [&](const Profile& profile) {
    for (const Week& week : make_plan(shipped(), profile).weeks) {
      for (const Session& session : week.sessions) {
        for (const Item& item : session.items) seen.insert(item.exercise);
      }
    }
  };
  std::vector<ThingSet> equipment = equipment_sets();
  for (const int pain : {0, 2, 4, 6, 9}) {
    for (unsigned bits = 1; bits < all_position_sets; ++bits) {
      for (const ThingSet& at_hand : equipment) {
        Profile profile = person(pain);
        profile.positions = positions_from(bits);
        profile.equipment = at_hand;
        profile.active = pain < 3;
        profile.weeks = 12;
        profile.minutes = 60;
        profile.days = spread_days(5);
        if (bits % 8 == 1 || (bits & (bits - 1)) == 0) look(profile);
      }
    }
  }
  // What conditions ask for, goals move and clinicians include.
  for (const Index<Condition> condition : shipped().conditions.indices()) {
    Profile profile = person(2);
    profile.conditions = {condition};
    for (std::size_t position = 0; position < all_positions.size(); ++position) {
      profile.positions = positions_from((1U << position) | 1U);
      look(profile);
    }
    profile.positions = assumed_positions();
    profile.minutes = 60;
    look(profile);
    profile.conditions.push_back(*find(shipped().conditions, "pregnancy"));
    look(profile);
  }
  // Somebody who has done with an exercise asks for another in its place.
  for (int round = 0; round < 40 && seen.size() < shipped().exercises.size(); ++round) {
    const std::size_t known = seen.size();
    for (std::size_t position = 0; position < all_positions.size(); ++position) {
      Profile profile = person(0);
      profile.active = true;
      profile.weeks = 12;
      profile.minutes = 60;
      profile.days = spread_days(5);
      profile.positions = positions_from(1U << position);
      profile.equipment = ThingSet::first(shipped().things.size());
      profile.avoided_exercises.assign(seen.begin(), seen.end());
      look(profile);
    }
    if (seen.size() == known) break;
  }
  for (const Index<Exercise> i : shipped().exercises.indices()) {
    INFO(shipped().exercises[i].id);
    CHECK(seen.count(i) == 1);
  }
}

TEST_CASE("the same person gets the same plan") {
  for (int pain = 0; pain <= 10; ++pain) {
    const Plan once = make_plan(shipped(), person(pain));
    const Plan again = make_plan(shipped(), person(pain));
    REQUIRE(once.weeks.size() == again.weeks.size());
    for (std::size_t week = 0; week < once.weeks.size(); ++week) {
      CHECK(total_work(once.weeks[week]) == total_work(again.weeks[week]));
    }
  }
}

}  // namespace
}  // namespace hipplan
