// SPDX-License-Identifier: MIT
#include "hipplan/plan/week_draft.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace hipplan {
namespace {

/// From the feet down to the floor.
constexpr int height_rank(Position position) {
  constexpr std::array<int, 7> ranks{4, 5, 6, 1, 3, 2, 0};
  return ranks[index_of(position)];
}

/// Where in a session: see `on_day`. Equal ones in the order in which they were begun.
std::uint64_t rank_in_session(const Program& program, const Course& course, const Exercise& exercise) {
  constexpr unsigned more_than_any = 16;
  const Phase phase = course.phase == Phase::activation ? Phase::strength : course.phase;
  const auto height = static_cast<unsigned>(height_rank(exercise.position));
  std::uint64_t rank = static_cast<std::uint64_t>(phase);
  rank = rank * more_than_any + (phase >= Phase::stretch ? more_than_any - 1 - height : height);
  rank = rank * more_than_any + (program.groups[exercise.trains].many_joints ? 0U : 1U);
  return rank * more_than_any + (more_than_any - 1 - static_cast<unsigned>(exercise.level));
}

}  // namespace

WeekDraft::WeekDraft(const Catalog& catalog, const Assessment& assessment, Standing standing)
    : catalog_(catalog), assessment_(assessment), standing_(std::move(standing)) {}

std::vector<WeekDraft::Measured> WeekDraft::measured(DaySet days) const {
  std::vector<Measured> order;
  order.reserve(courses().size());
  for (std::size_t i = 0; i < courses().size(); ++i) {
    const Course& course = courses()[i];
    if (!course.days.intersects(days)) continue;
    const Exercise& exercise = catalog_.exercises[course.exercise];
    const WorkedSide side = worked_side(catalog_, assessment_.profile, exercise);
    order.push_back({rank_in_session(catalog_.program, course, exercise), i, course.days, is_low(exercise.position),
                     working_seconds(catalog_.program.time, exercise, course.dose, side)});
  }
  std::sort(order.begin(), order.end(), [](const Measured& a, const Measured& b) {
    return std::pair(a.rank, a.course) < std::pair(b.rank, b.course);
  });
  return order;
}

/// Calls `visit(course, estimate)`: how long it takes depends on what is done before.
template <class Visit>
void WeekDraft::each_on_day(const std::vector<Measured>& order, Index<Day> day, Visit visit) const {
  const TimeFigures& time = catalog_.program.time;
  const Measured* before = nullptr;
  for (const Measured& next : order) {
    if (!next.days.contains(day)) continue;
    const bool down_or_up = before != nullptr && before->low != next.low;
    const int getting_there = down_or_up ? time.seconds_down_or_up : time.seconds_between_exercises;
    visit(next.course, Tenths::of_seconds(next.seconds + getting_there));
    before = &next;
  }
}

std::vector<std::size_t> WeekDraft::on_day(Index<Day> day) const {
  std::vector<std::size_t> members;
  each_on_day(measured(DaySet::of(day)), day, [&](std::size_t course, Tenths) { members.push_back(course); });
  return members;
}

DaySet WeekDraft::days_of_kind(bool strength) const {
  DaySet found;
  for (const Index<Day> day : days().indices()) {
    if (days()[day].strength_day == strength) found.insert(day);
  }
  return found;
}

std::vector<Tenths> WeekDraft::estimates(Index<Day> day) const {
  std::vector<Tenths> times;
  each_on_day(measured(DaySet::of(day)), day, [&](std::size_t, Tenths estimate) { times.push_back(estimate); });
  return times;
}

Tenths WeekDraft::estimate(Index<Day> day) const {
  Tenths sum;
  each_on_day(measured(DaySet::of(day)), day, [&](std::size_t, Tenths estimate) { sum += estimate; });
  return sum;
}

std::size_t WeekDraft::count(Index<Day> day, Phase phase) const {
  return static_cast<std::size_t>(std::count_if(courses().begin(), courses().end(), [&](const Course& course) {
    return course.phase == phase && course.days.contains(day);
  }));
}

const Course* WeekDraft::in_slot(Index<Slot> slot, DaySet days) const {
  const auto found = std::find_if(courses().begin(), courses().end(), [&](const Course& course) {
    return course.reason.slot == slot && course.days.intersects(days);
  });
  return found == courses().end() ? nullptr : &*found;
}

DosePlace WeekDraft::place_of(Index<Slot> slot, DaySet days) const {
  return {catalog_.program.routine.slots[slot].lesser, days.intersects(days_of_kind(true))};
}

DosePlace WeekDraft::place_of(const Course& course) const { return place_of(course.reason.slot, course.days); }

ThingSet WeekDraft::things_for(Index<Exercise> index) const {
  const Exercise& exercise = catalog_.exercises[index];
  ThingSet uses;
  for (const Need& need : exercise.needs) {
    if (const auto thing = thing_used(catalog_, assessment_.profile, exercise, need)) uses.insert(*thing);
  }
  // What is not needed, and helps (rules G7).
  for (const Index<Thing> thing : assessment_.profile.equipment) {
    if (catalog_.things[thing].helps_in.contains(exercise.position)) uses.insert(thing);
  }
  return uses;
}

ThingSet WeekDraft::things_used() const {
  ThingSet used;
  for (const Course& course : courses()) used = used | things_for(course.exercise);
  return used;
}

bool WeekDraft::few_enough(DaySet days) const {
  const SessionFigures& figures = catalog_.program.session;
  const auto most = static_cast<std::size_t>(band_of(catalog_, assessment_).most_items);
  const auto different = static_cast<std::size_t>(
      std::count_if(courses().begin(), courses().end(), [](const Course& c) { return c.phase != Phase::cardio; }));
  if (different > most + static_cast<std::size_t>(figures.most_more_on_light_days)) return false;
  for (const Index<Day> day : days) {
    const auto items = static_cast<std::size_t>(
        std::count_if(courses().begin(), courses().end(), [&](const Course& c) { return c.days.contains(day); }));
    if (items > most) return false;
    if (count(day, Phase::strength) > static_cast<std::size_t>(figures.most_strength_exercises)) return false;
  }
  return true;
}

bool WeekDraft::fits(DaySet days, Tenths budget) const {
  if (!few_enough(days)) return false;
  const std::vector<Measured> order = measured(days);
  return std::all_of(days.begin(), days.end(), [&](Index<Day> day) {
    Tenths sum;
    each_on_day(order, day, [&](std::size_t, Tenths estimate) { sum += estimate; });
    return sum <= budget;
  });
}

/// But for its time, which is another every day.
Item WeekDraft::item(const Course& course) const {
  const Exercise& exercise = catalog_.exercises[course.exercise];
  Item item;
  item.exercise = course.exercise;
  item.phase = course.phase;
  item.side = worked_side(catalog_, assessment_.profile, exercise);
  item.dose = course.dose;
  item.rest_seconds = rest_seconds(catalog_.program.time, exercise, course.dose, item.side);
  item.uses = things_for(course.exercise);
  item.change = course.change;
  item.reason = course.reason;
  return item;
}

Week WeekDraft::finished() const {
  std::vector<Item> items;
  items.reserve(courses().size());
  for (const Course& course : courses()) items.push_back(item(course));
  const std::vector<Measured> order = measured(DaySet::first(days().size()));
  Week week;
  week.number = standing_.week;
  week.sessions.reserve(days().size());
  for (const Index<Day> day : days().indices()) {
    Session& session = week.sessions.emplace_back();
    session.day = days()[day].weekday;
    session.items.reserve(order.size());
    each_on_day(order, day, [&](std::size_t course, Tenths estimate) {
      Item& item = session.items.emplace_back(items[course]);
      item.estimate = estimate;
      // What makes a strength day is what is done on it.
      session.strength_day =
          session.strength_day || needs_rest_day(catalog_.program, catalog_.exercises[item.exercise]);
    });
  }
  return week;
}

}  // namespace hipplan
