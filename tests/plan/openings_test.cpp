// SPDX-License-Identifier: MIT
// Which slots a routine tries, and on which days (rules C, G).
#include "hipplan/plan/openings.hpp"

#include <algorithm>

#include "catch.hpp"
#include "hipplan/plan/first_week.hpp"
#include "hipplan/plan/planner.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::person;
using tests::shipped;

std::size_t turns_at(int minutes, RoutineKind kind) {
  Profile profile = person(3);
  profile.minutes = minutes;
  return turns_for(shipped(), assess(shipped(), profile), kind).size();
}

TEST_CASE("what is for sessions of so many minutes comes with the first of them, and no minute later") {
  const Routine& routine = shipped().program.routine;
  for (const RoutineKind kind : {RoutineKind::strength, RoutineKind::light}) {
    const std::vector<Turn>& turns = kind == RoutineKind::strength ? routine.strength : routine.light;
    for (int minutes = possible_minutes.first + 1; minutes <= possible_minutes.most; ++minutes) {
      const auto from_here =
          std::count_if(turns.begin(), turns.end(), [&](const Turn& turn) { return turn.from_minutes == minutes; });
      INFO(minutes << " minutes");
      CHECK(turns_at(minutes, kind) == turns_at(minutes - 1, kind) + static_cast<std::size_t>(from_here));
    }
  }
}

TEST_CASE(
    "heart and lungs have at most the days that the program gives them, whatever the days, the time and the body") {
  const auto most = static_cast<std::size_t>(shipped().program.session.most_cardio_days);
  std::size_t taken = 0;
  for (int pain = 0; pain <= 10; ++pain) {
    for (std::size_t place = 0; place <= all_positions.size(); ++place) {
      for (const ThingSet& with : {household(shipped()), ThingSet(), ThingSet::first(shipped().things.size())}) {
        for (const int days : {6, 7}) {
          Profile profile = person(pain);
          profile.minutes = 60;
          profile.equipment = with;
          profile.days = spread_days(days);
          if (place < all_positions.size()) profile.positions = PositionSet::of(all_positions[place]);
          DaySet cardio;
          for (const Course& course : first_week(shipped(), assess(shipped(), profile)).courses) {
            if (course.phase == Phase::cardio) cardio = cardio | course.days;
          }
          taken = std::max(taken, cardio.size());
        }
      }
    }
  }
  CHECK(taken == most);
}

TEST_CASE("in sessions of a length that leaves room for the core alone nothing else begins later") {
  std::size_t later = 0;
  for (int pain = 0; pain <= 10; ++pain) {
    for (int minutes = possible_minutes.first; minutes <= 15; ++minutes) {
      Profile profile = person(pain);
      profile.minutes = minutes;
      profile.weeks = possible_weeks.most;
      if (!length_for(shipped().program.session, minutes).only_core_begins_later) continue;
      each_item(make_plan(shipped(), profile), [&](const Week& week, const Session&, const Item& item) {
        if (week.number == 1 || item.change != Change::begins) return;
        ++later;
        INFO(shipped().exercises[item.exercise].id << " in week " << week.number << ", pain " << pain << ", " << minutes
                                                   << " minutes");
        CHECK(shipped().program.routine.slots[item.reason.slot].core);
      });
    }
  }
  CHECK(later > 0);
}

}  // namespace
}  // namespace hipplan
