// SPDX-License-Identifier: MIT
// Which of a person's days are strength days (rules C).
#pragma once

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/rules/assessment.hpp"

namespace hipplan {

/// Strength work, and activation above level 1: two or three days a week, never two running. Balance work may be daily
/// (rules A5).
bool needs_rest_day(const Program& program, const Exercise& exercise);

/// As many of `days` as fit without two of them touching (Sunday and Monday touch), `most` at the
/// most; the earliest such choice.
WeekdaySet strength_days(WeekdaySet days, int most);

/// One day of a week, before it has a session.
struct Day {
  Weekday weekday = Weekday::mon;
  bool strength_day = false;
};

/// The days of every week of the plan, in the order of its dates. Where nothing is allowed that needs a day
/// of rest, all of them are light.
ListOf<Day> days_of(const Catalog& catalog, const Assessment& assessment);

}  // namespace hipplan
