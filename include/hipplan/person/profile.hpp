// SPDX-License-Identifier: MIT
// A few facts about a person and the plan they want.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/catalog/vocabulary.hpp"

namespace hipplan {

/// What these answers may be.
inline constexpr Range possible_pain{0, 10};
inline constexpr Range possible_weeks{1, 12};
inline constexpr Range possible_minutes{5, 90};

/// How many of these somebody may name.
inline constexpr std::size_t most_goals = 2;
inline constexpr std::size_t most_included = 3;

/// What a clinician would rather see: it stands before what does not match, and nothing else changes (rules N).
struct Preference {
  std::vector<Index<Exercise>> exercises;
  PositionSet positions;
  ThingSet things;
  std::vector<Index<Group>> groups;
};

struct Profile {
  /// The average of the last week when moving.
  int pain = 0;
  /// Used to regular exercise.
  bool active = false;
  PositionSet positions;
  bool positions_assumed = false;
  ThingSet equipment;
  bool equipment_assumed = false;
  int weeks = 4;
  /// Never empty.
  WeekdaySet days;
  /// A session.
  int minutes = 20;
  /// The first day of week 1; without it a plan has weekdays but no dates.
  std::optional<std::chrono::sys_days> start;
  PainfulSide side = PainfulSide::both;
  /// Each once, in the order of the catalog.
  std::vector<Index<Condition>> conditions;
  std::vector<Index<RedFlag>> red_flags;
  /// A clinician has examined the red flags and knows of them.
  bool cleared = false;
  std::vector<Index<Exercise>> avoided_exercises;
  TagSet avoided_tags;
  /// What they want to be able to do: at most two, the first counts first.
  std::vector<Index<Goal>> goals;
  /// Exercises that a clinician asks for, in the order of asking: at most three.
  std::vector<Index<Exercise>> included;
  Preference preferred;
};

}  // namespace hipplan
