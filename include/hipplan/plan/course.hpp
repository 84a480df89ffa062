// SPDX-License-Identifier: MIT
// Where a person stands: the exercises of a week on their way through the weeks, each with its dose. A plan
// folds over it, one week after the other; it is all that one week needs to know of those before.
#pragma once

#include <optional>
#include <vector>

#include "hipplan/plan/plan.hpp"
#include "hipplan/rules/listening.hpp"
#include "hipplan/rules/strength_days.hpp"

namespace hipplan {

/// An exercise and how much of it.
struct Amount {
  Index<Exercise> exercise;
  Dose dose;
  friend bool operator==(const Amount&, const Amount&) = default;
};

/// Some days of a week.
using DaySet = IndexSet<Day>;

/// One exercise on its way through the weeks. Its dose is the same in every session of a week.
struct Course {
  Index<Exercise> exercise;
  Phase phase = Phase::strength;
  Dose dose;
  DaySet days;
  Change change = Change::begins;
  /// Sessions behind it at this dose.
  int practised = 0;
  /// Weeks behind it with this exercise.
  int weeks = 0;
  /// Steps that it has taken, rungs and all.
  int steps = 0;
  /// How far it may go in the week that follows, once it has been done often enough (rules H1).
  Leave leave = Leave::rung;
  /// It is halved for a while: the dose that it comes back to (rules H4).
  std::optional<Dose> restored{};
  /// The slot that it fills, and why it was taken for it.
  Reason reason;

  /// A warm-up stays as it is.
  bool grows() const { return phase != Phase::warm_up; }
};

struct Standing {
  int week = 1;
  ListOf<Day> days;
  std::vector<Course> courses;
  /// The last week in which anything began or grew.
  int last_growth = 1;
  /// The week of the walking target, which goes back after a gap.
  int walking_week = 1;
  /// What hurt too much at the least of it: it does not begin again (rules H3).
  std::vector<Index<Exercise>> dropped{};
};

/// Whether some exercise could not grow in this week, for it had been done too seldom at its dose.
bool still_practising(const Program& program, const Standing& standing);

}  // namespace hipplan
