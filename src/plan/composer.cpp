// SPDX-License-Identifier: MIT
#include "hipplan/plan/composer.hpp"

#include <algorithm>

namespace hipplan {
namespace {

/// Bands that hold sessions to so few items leave no room for variety.
constexpr int most_items_of_shortest_sessions = 3;

DaySet one(std::size_t day) {
  DaySet set;
  set.insert(day);
  return set;
}

}  // namespace

Composer::Composer(const Catalog& catalog, const Assessment& assessment, Standing standing)
    : catalog_(catalog),
      assessment_(assessment),
      choice_(catalog, assessment),
      draft_(catalog, assessment, std::move(standing)),
      full_(Tenths::of_minutes(assessment.profile.minutes)) {}

std::vector<std::size_t> Composer::groups(Frequency frequency) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < program().groups.size(); ++i) {
    if (program().groups[i].frequency == frequency) found.push_back(i);
  }
  return found;
}

bool Composer::trained(std::size_t group) const {
  return std::any_of(draft_.courses().begin(), draft_.courses().end(), [&](const Course& course) {
    return catalog_.exercises[course.exercise].trains == group && course.phase != Phase::warm_up;
  });
}

bool Composer::trained_on(std::size_t day, std::size_t group, Phase phase) const {
  return std::any_of(draft_.courses().begin(), draft_.courses().end(), [&](const Course& course) {
    return course.days.contains(day) && course.phase == phase && catalog_.exercises[course.exercise].trains == group;
  });
}

std::vector<std::size_t> Composer::groups_in_turn(Frequency frequency, std::size_t turn) const {
  std::vector<std::size_t> all = groups(frequency);
  if (all.empty() || !varies()) return all;
  std::rotate(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(turn % all.size()), all.end());
  std::stable_partition(all.begin(), all.end(), [&](std::size_t group) { return !trained(group); });
  return all;
}

bool Composer::varies() const { return band().most_items > most_items_of_shortest_sessions; }

bool Composer::owes_later() const {
  const std::vector<std::size_t> weekly = groups(Frequency::weekly);
  return std::any_of(weekly.begin(), weekly.end(), [&](std::size_t group) {
    return !trained(group) && choice_.choices({Phase::strength, Purpose::weekly, group}) > 0;
  });
}

bool Composer::add(std::size_t day, const Wish& wish, int week, Tenths budget) {
  for (std::size_t i = 0; i < draft_.courses().size(); ++i) {
    const Course& course = draft_.courses()[i];
    if (course.phase != wish.phase || course.days.contains(day) || !choice_.grants(wish, course.exercise) ||
        !choice_.admissible(draft_, day, course.exercise, week)) {
      continue;
    }
    draft_.courses()[i].days.insert(day);
    if (draft_.fits(one(day), budget)) {
      if (week > 1 && course.change == Change::none) draft_.courses()[i].change = Change::more_days;
      return true;
    }
    draft_.courses()[i].days.erase(day);
    // One more exercise for the same work would only crowd the plan.
    return false;
  }
  // Where the best takes too long, the next best may not.
  const std::vector<std::size_t> order = choice_.ranked(draft_, day, wish, week);
  return std::any_of(order.begin(), order.end(),
                     [&](std::size_t exercise) { return begin(day, wish, exercise, budget); });
}

bool Composer::begin(std::size_t day, const Wish& wish, std::size_t exercise, Tenths budget) {
  Course course;
  course.exercise = exercise;
  course.phase = wish.phase;
  course.dose = first_dose(catalog_.exercises[exercise], limits());
  course.days = one(day);
  course.reason.purpose = wish.purpose;
  course.reason.first_dose = reason_for_first_dose(catalog_.exercises[exercise], limits());
  course.reason.only_choice = wish.group && choice_.choices(wish) == 1;
  const bool cardio = course.dose.minutes > 0;
  const bool aside = wish.phase == Phase::warm_up || wish.phase == Phase::cool_down;
  if (cardio && aside) {
    course.dose.minutes = warm_up_minutes();
    course.reason.first_dose = DoseReason::warm_up_minutes;
  }
  draft_.courses().push_back(course);
  // Never cut to the time that happens to be left: more pain leaves more of it, and would begin with more.
  if (draft_.fits(one(day), budget)) return true;
  draft_.courses().pop_back();
  return false;
}

int Composer::warm_up_minutes() const {
  return length().warm_up_minutes;
}

bool Composer::any(Phase phase) const {
  return std::any_of(draft_.courses().begin(), draft_.courses().end(),
                     [&](const Course& course) { return course.phase == phase; });
}

}  // namespace hipplan
