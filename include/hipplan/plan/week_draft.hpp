// SPDX-License-Identifier: MIT
// A week in the making: its courses and the arithmetic of time. Knows how long things take and what fits;
// not what is good to choose.
#pragma once

#include <vector>

#include "hipplan/plan/course.hpp"

namespace hipplan {

class WeekDraft {
 public:
  WeekDraft(const Catalog& catalog, const Assessment& assessment, Standing standing);

  Standing& standing() { return standing_; }
  const std::vector<Day>& days() const { return standing_.days; }
  std::vector<Course>& courses() { return standing_.courses; }
  const std::vector<Course>& courses() const { return standing_.courses; }

  /// The courses of a day in the order in which they are done: by phase, upright before low, a
  /// position's exercises together, harder before easier; from the stretches on, low before
  /// upright, so that a session ends on the feet.
  std::vector<std::size_t> on_day(std::size_t day) const;

  /// The time of every item of a day, in the order of `on_day`.
  std::vector<Tenths> estimates(std::size_t day) const;
  Tenths estimate(std::size_t day) const;

  bool has_exercise(std::size_t day, std::size_t exercise) const;
  std::size_t count(std::size_t day, Phase phase) const;

  /// Whether every one of `days` keeps to `budget`, the most items of the
  /// band and the most strength exercises.
  bool fits(DaySet days, Tenths budget) const;

  /// The week as it goes into the plan.
  Week finished() const;

 private:
  Session session(std::size_t day) const;
  Item item(const Course& course, Tenths estimate) const;

  const Catalog& catalog_;
  const Assessment& assessment_;
  Standing standing_;
};

}  // namespace hipplan
