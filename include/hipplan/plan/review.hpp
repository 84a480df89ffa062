// SPDX-License-Identifier: MIT
// A person's weeks, looked back on: what was planned and done, how it went, what stood where, and what follows.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "hipplan/person/history.hpp"
#include "hipplan/plan/course.hpp"
#include "hipplan/plan/plan.hpp"
#include "hipplan/rules/review.hpp"

namespace hipplan {

struct ReviewWeek {
  std::chrono::sys_days begins;
  /// Days of the plan up to today; nothing where nobody knows of whom it is.
  std::optional<int> planned;
  /// Days with a session, and those among them that had one for a bad day only.
  int done = 0;
  int bad_days = 0;
};

/// What stood in a slot at the end of a week.
struct SlotInWeek {
  /// From 0, as in `weeks`.
  std::size_t week = 0;
  Index<Exercise> exercise;
  Dose dose;
};

/// One place of the routine, week after week. A slot that holds several exercises has several.
struct SlotCourse {
  Index<Slot> slot;
  /// What stood there first, before anything was done.
  Amount first;
  std::vector<SlotInWeek> weeks;
};

struct Review {
  /// The first day on which anything was logged, the last, and the day of the review.
  std::chrono::sys_days first;
  std::chrono::sys_days last;
  std::chrono::sys_days today;
  std::vector<ReviewWeek> weeks;
  std::vector<DatedValue> usual_pain;
  std::vector<DatedValue> pain_during;
  std::vector<DatedValue> next_morning;
  std::vector<DatedValue> goal;
  std::vector<DatedValue> chair_stand;
  Comparison usual;
  Comparison during;
  Comparison morning;
  /// H5: the days on which one became known, and those of late.
  std::vector<std::chrono::sys_days> flares;
  std::vector<std::chrono::sys_days> recent_flares;
  std::vector<ForClinician> for_clinician;

  // What only a profile tells

  /// Of which `goal` tells.
  std::optional<Index<Goal>> wish;
  std::vector<SlotCourse> slots;
  std::optional<Listened> listened;
  /// By the pain that counts now.
  std::optional<Profile> profile;
};

/// Of a history that has a day up to `today`. `profile` may be null: then nothing is known of the plan.
Review review_of(const Catalog& catalog, const Profile* profile, const History& history, std::chrono::sys_days today);

}  // namespace hipplan
