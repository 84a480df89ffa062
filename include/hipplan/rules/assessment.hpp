// SPDX-License-Identifier: MIT
// What is known of a person before anything is chosen, worked out once: the pain band, the limits of
// doses, every objection to every exercise, and what is left. Everything after it reads it here.
#pragma once

#include <memory>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/person/profile.hpp"
#include "hipplan/rules/dose.hpp"
#include "hipplan/rules/judge.hpp"
#include "hipplan/rules/traffic_light.hpp"

namespace hipplan {

class LazyTables;

struct Assessment {
  Profile profile;
  Index<Band> band;
  DoseLimits limits;
  /// The highest level that week 1 may hold, conditions included.
  int first_week_level = 1;
  /// Used to exercise, and of a band that lets them begin higher for it.
  bool begins_higher = false;
  ListOf<Exercise, Verdict> verdicts;
  /// The first week in which it is allowed; 0 for never.
  ListOf<Exercise, int> first_week;
  /// Exercises that are allowed in some week of the plan, in the order of the catalog.
  std::vector<Index<Exercise>> eligible;
  /// What a home has; not what this person has.
  ThingSet household;
  /// How much an exercise may hurt.
  LightLimits light;
  /// Of the catalog. Never null, and shared by copies.
  std::shared_ptr<const LazyTables> tables;

  bool is_eligible(Index<Exercise> exercise) const {
    return first_week[exercise] != 0 && first_week[exercise] <= profile.weeks;
  }
  bool is_allowed_in(int week, Index<Exercise> exercise) const {
    return first_week[exercise] != 0 && first_week[exercise] <= week;
  }
  /// What they named that is at no home by itself: it is to be used.
  ThingSet named_things() const { return profile.equipment - household; }
};

/// `tables` are those of other people before the same catalog.
Assessment assess(const Catalog& catalog, Profile profile, std::shared_ptr<const LazyTables> tables = nullptr);

/// The same with a plan of so many weeks: more or fewer exercises are eligible, and nothing else depends on it.
Assessment with_weeks(Assessment assessment, int weeks);

const Band& band_of(const Catalog& catalog, const Assessment& assessment);

}  // namespace hipplan
