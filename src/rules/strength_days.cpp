// SPDX-License-Identifier: MIT
#include "hipplan/rules/strength_days.hpp"

#include <algorithm>
#include <bit>

#include "hipplan/catalog/calendar.hpp"

namespace hipplan {
namespace {

/// A set as the bits of a number, the most significant of seven standing for Monday: so a larger number is an earlier
/// choice.
unsigned to_bits(WeekdaySet set) {
  unsigned bits = 0;
  for (const Weekday day : set) bits |= 1U << (days_in_week - 1 - index_of(day));
  return bits;
}

WeekdaySet from_bits(unsigned bits) {
  WeekdaySet set;
  for (std::size_t day = 0; day < days_in_week; ++day) {
    if ((bits >> (days_in_week - 1 - day)) & 1U) set.insert(static_cast<Weekday>(day));
  }
  return set;
}

/// Sunday and Monday do, too.
bool any_two_touch(unsigned bits) {
  const unsigned days_after = (bits >> 1) | ((bits & 1U) << (days_in_week - 1));
  return (bits & days_after) != 0;
}

}  // namespace

bool needs_rest_day(const Program& program, const Exercise& exercise) {
  if (program.groups[exercise.trains].steadiness) return false;
  return exercise.kind == Kind::strength || (exercise.kind == Kind::activation && exercise.level > 1);
}

WeekdaySet strength_days(WeekdaySet days, int most) {
  const unsigned possible = to_bits(days);
  unsigned best = 0;
  for (unsigned bits = possible; bits > 0; bits = (bits - 1) & possible) {
    const int size = std::popcount(bits);
    if (size <= most && size > std::popcount(best) && !any_two_touch(bits)) best = bits;
  }
  return from_bits(best);
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
