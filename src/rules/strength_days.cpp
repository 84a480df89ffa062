// SPDX-License-Identifier: MIT
#include "hipplan/rules/strength_days.hpp"

#include <algorithm>

#include "hipplan/catalog/calendar.hpp"

namespace hipplan {
namespace {

bool any_two_touch(WeekdaySet days) {
  return std::any_of(days.begin(), days.end(), [&](Weekday day) { return days.contains(day_after(day)); });
}

/// The set whose members are the bits of `bits`, the most significant of seven standing for Monday:
/// so a larger number is an earlier choice.
WeekdaySet from_bits(unsigned bits) {
  WeekdaySet set;
  for (std::size_t day = 0; day < days_in_week; ++day) {
    if ((bits >> (days_in_week - 1 - day)) & 1U) set.insert(static_cast<Weekday>(day));
  }
  return set;
}

}  // namespace

bool needs_rest_day(const Program& program, const Exercise& exercise) {
  if (program.groups[exercise.trains].steadiness) return false;
  return exercise.kind == Kind::strength || (exercise.kind == Kind::activation && exercise.level > 1);
}

WeekdaySet strength_days(WeekdaySet days, int most) {
  WeekdaySet best;
  for (unsigned bits = (1U << days_in_week) - 1; bits > 0; --bits) {
    const WeekdaySet choice = from_bits(bits);
    if (!days.contains_all(choice) || choice.size() > static_cast<std::size_t>(most) || any_two_touch(choice)) {
      continue;
    }
    if (choice.size() > best.size()) best = choice;
  }
  return best;
}

ListOf<Day> days_of(const Catalog& catalog, const Assessment& assessment) {
  const Profile& profile = assessment.profile;
  const bool any_strength = std::any_of(
      assessment.eligible.begin(), assessment.eligible.end(),
      [&](Index<Exercise> exercise) { return needs_rest_day(catalog.program, catalog.exercises[exercise]); });
  const WeekdaySet strength =
      strength_days(profile.days, any_strength ? catalog.program.session.most_strength_days : 0);
  const Weekday first = profile.start ? weekday_of(*profile.start) : Weekday::mon;
  ListOf<Day> days;
  for (const Weekday day : in_order(profile.days, first)) days.push_back({day, strength.contains(day)});
  return days;
}

}  // namespace hipplan
