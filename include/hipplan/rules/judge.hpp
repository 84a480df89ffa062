// SPDX-License-Identifier: MIT
// Which exercises a person may be given at all. Rules here only ever forbid; none adds anything.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/person/profile.hpp"
#include "hipplan/rules/rules.hpp"

namespace hipplan {

/// One reason why an exercise is not allowed, as data; `sentence_for` words it.
struct Objection {
  Rule rule = Rule::position;
  /// The last week in which it holds; 0 means every week of every plan.
  std::uint8_t through_week = 0;
  /// The condition that objects, for the rules named after conditions.
  Index<Condition> condition;
  /// What the rule is about, if it is about one thing in particular.
  std::uint16_t subject = 0;

  /// Of the exercise's `needs` (equipment, condition_support).
  Index<Need> need() const { return Index<Need>(subject); }
  /// Of what band or condition rules out (band_stress, condition_stress).
  Index<Exclusion> exclusion() const { return Index<Exclusion>(subject); }
  /// avoided_stress
  Index<Tag> tag() const { return Index<Tag>(subject); }
  friend bool operator==(const Objection&, const Objection&) = default;
};

/// Everything that stands against one exercise.
struct Verdict {
  std::vector<Objection> objections;

  bool allowed_in(int week) const;
  /// The first week in which nothing stands against it; 0 when there is none.
  int first_week_allowed() const;
  /// Allowed in some week of a plan of this many weeks.
  bool eligible(int weeks) const;
};

/// The highest level that a week may hold, for a person of this band without conditions (rules A).
int highest_level(const Band& band, bool active, int week);

/// The same for a person, conditions included.
int highest_level(const Catalog& catalog, const Profile& profile, int week);

/// Every objection to one exercise, which must be an element of `catalog.exercises`.
Verdict judge_one(const Catalog& catalog, const Profile& profile, const Exercise& exercise);

ListOf<Exercise, Verdict> judge(const Catalog& catalog, const Profile& profile);

/// Whether this holds of one of this person's conditions.
template <class Holds>
bool any_condition(const Catalog& catalog, const Profile& profile, Holds holds) {
  return std::any_of(profile.conditions.begin(), profile.conditions.end(),
                     [&](Index<Condition> index) { return holds(catalog.conditions[index]); });
}

/// Whether a condition lets this person lie on the side only with the painful leg uppermost
/// (rules I).
bool painful_side_up(const Catalog& catalog, const Profile& profile);

/// Whether a condition lets this person hold on to nothing that could move (rules I).
bool chair_is_only_a_seat(const Catalog& catalog, const Profile& profile);

/// What does for `need` of an exercise before this person: all that the exercise says, or less.
Need need_of(const Catalog& catalog, const Profile& profile, const Exercise& exercise, const Need& need);

/// What this person uses for a need of an exercise; nothing where they have nothing for it.
std::optional<Index<Thing>> thing_used(const Catalog& catalog, const Profile& profile, const Exercise& exercise,
                                       const Need& need);

/// The side of the body on which this person does the exercise: one alone where a condition says
/// so, otherwise each by itself or both at once.
WorkedSide worked_side(const Catalog& catalog, const Profile& profile, const Exercise& exercise);

/// How many exercises a rule stands against as their first lasting obstacle.
struct Obstacle {
  Rule rule = Rule::position;
  int count = 0;
  friend bool operator==(const Obstacle&, const Obstacle&) = default;
};

/// What stands against a number of exercises in a plan of so many weeks, each counted under its first lasting
/// obstacle, commonest first. Whatever a condition objects to counts as `condition_stress`.
std::vector<Obstacle> obstacles(std::span<const Verdict> verdicts, int weeks);

}  // namespace hipplan
