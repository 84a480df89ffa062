// SPDX-License-Identifier: MIT
#include "hipplan/plan/week_draft.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

namespace hipplan {
namespace {

/// From the feet down to the floor.
constexpr int height_rank(Position position) {
  constexpr std::array<int, 7> ranks{4, 5, 6, 1, 3, 2, 0};
  return ranks[index_of(position)];
}

}  // namespace

WeekDraft::WeekDraft(const Catalog& catalog, const Assessment& assessment, Standing standing)
    : catalog_(catalog), assessment_(assessment), standing_(std::move(standing)) {}

std::vector<std::size_t> WeekDraft::on_day(Index<Day> day) const {
  std::vector<std::size_t> members;
  for (std::size_t i = 0; i < courses().size(); ++i) {
    if (courses()[i].days.contains(day)) members.push_back(i);
  }
  const auto key = [&](std::size_t index) {
    const Course& course = courses()[index];
    const Exercise& exercise = catalog_.exercises[course.exercise];
    const Phase phase = course.phase == Phase::activation ? Phase::strength : course.phase;
    const int rank = height_rank(exercise.position);
    const bool one_joint = !catalog_.program.groups[exercise.trains].many_joints;
    return std::tuple(phase, phase >= Phase::stretch ? -rank : rank, one_joint, -exercise.level, index);
  };
  std::sort(members.begin(), members.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
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
  const TimeFigures& time = catalog_.program.time;
  std::vector<Tenths> times;
  const Exercise* before = nullptr;
  for (const std::size_t index : on_day(day)) {
    const Exercise& exercise = catalog_.exercises[courses()[index].exercise];
    const bool down_or_up = before != nullptr && is_low(before->position) != is_low(exercise.position);
    const int getting_there = down_or_up ? time.seconds_down_or_up : time.seconds_between_exercises;
    const WorkedSide side = worked_side(catalog_, assessment_.profile, exercise);
    const int work = working_seconds(time, exercise, courses()[index].dose, side);
    times.push_back(Tenths::of_seconds(work + getting_there));
    before = &exercise;
  }
  return times;
}

Tenths WeekDraft::estimate(Index<Day> day) const {
  const std::vector<Tenths> times = estimates(day);
  return std::accumulate(times.begin(), times.end(), Tenths());
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
  return std::all_of(days.begin(), days.end(), [&](Index<Day> day) { return estimate(day) <= budget; });
}

Item WeekDraft::item(const Course& course, Tenths estimate) const {
  const Exercise& exercise = catalog_.exercises[course.exercise];
  const Profile& profile = assessment_.profile;
  Item item;
  item.exercise = course.exercise;
  item.phase = course.phase;
  item.side = worked_side(catalog_, profile, exercise);
  item.dose = course.dose;
  item.rest_seconds = rest_seconds(catalog_.program.time, exercise, course.dose, item.side);
  item.uses = things_for(course.exercise);
  item.estimate = estimate;
  item.change = course.change;
  item.reason = course.reason;
  return item;
}

Session WeekDraft::session(Index<Day> day) const {
  Session session;
  session.day = days()[day].weekday;
  const std::vector<Tenths> times = estimates(day);
  const std::vector<std::size_t> order = on_day(day);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Course& course = courses()[order[i]];
    // What makes a strength day is what is done on it.
    session.strength_day =
        session.strength_day || needs_rest_day(catalog_.program, catalog_.exercises[course.exercise]);
    session.items.push_back(item(course, times[i]));
  }
  return session;
}

Week WeekDraft::finished() const {
  Week week;
  week.number = standing_.week;
  for (const Index<Day> day : days().indices()) week.sessions.push_back(session(day));
  return week;
}

}  // namespace hipplan
