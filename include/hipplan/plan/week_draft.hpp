// SPDX-License-Identifier: MIT
// A week in the making: its courses and the arithmetic of time. Knows how long things take and what fits;
// not what is good to choose.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "hipplan/plan/course.hpp"

namespace hipplan {

class WeekDraft {
 public:
  WeekDraft(const Catalog& catalog, const Assessment& assessment, Standing standing);

  Standing& standing() { return standing_; }
  const Standing& standing() const { return standing_; }
  int week() const { return standing_.week; }
  const ListOf<Day>& days() const { return standing_.days; }
  /// All days of one kind.
  DaySet days_of_kind(bool strength) const;
  std::vector<Course>& courses() { return standing_.courses; }
  const std::vector<Course>& courses() const { return standing_.courses; }

  /// The courses of a day in the order in which they are done: by phase, activation among strength; upright before
  /// low, a position's exercises together, harder before easier; from the stretches on, low before upright: a session
  /// goes down once and comes up once (rules G1).
  std::vector<std::size_t> on_day(Index<Day> day) const;

  /// The time of every item of a day, in the order of `on_day`.
  std::vector<Tenths> estimates(Index<Day> day) const;
  Tenths estimate(Index<Day> day) const;

  std::size_t count(Index<Day> day, Phase phase) const;
  /// The course that fills this slot on one of these days; none if it is empty there.
  const Course* in_slot(Index<Slot> slot, DaySet days) const;
  /// Where an exercise stands in the routine, as far as its dose asks.
  DosePlace place_of(const Course& course) const;
  DosePlace place_of(Index<Slot> slot, DaySet days) const;
  /// Every thing of theirs that some exercise uses.
  ThingSet things_used() const;

  /// Whether every one of `days` keeps to `budget`, the most items of the band and the most strength exercises, and
  /// the week to its most different exercises (rules C4).
  bool fits(DaySet days, Tenths budget) const;

  /// The week as it goes into the plan.
  Week finished() const;

 private:
  /// A course as far as its place in a session and its time depend on it: the same on all of its days.
  struct Measured {
    /// What comes first in a session has the smaller one.
    std::uint64_t rank;
    std::size_t course;
    DaySet days;
    bool low;
    /// Without getting there.
    int seconds;
  };

  /// The courses of those days, in the order in which they are done.
  std::vector<Measured> measured(DaySet days) const;
  template <class Visit>
  void each_on_day(const std::vector<Measured>& order, Index<Day> day, Visit visit) const;
  Item item(const Course& course) const;
  ThingSet things_for(Index<Exercise> exercise) const;
  bool few_enough(DaySet days) const;

  const Catalog& catalog_;
  const Assessment& assessment_;
  Standing standing_;
};

}  // namespace hipplan
