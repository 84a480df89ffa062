// SPDX-License-Identifier: MIT
// What a bike, an elliptical, a rower, a pool are for, in a week (rules C7).
#pragma once

#include <optional>

#include "hipplan/rules/assessment.hpp"
#include "hipplan/rules/strength_days.hpp"

namespace hipplan {

/// The machines and the pool that somebody named, each with its one role.
struct Roles {
  /// The cardio of a day; none where it is walking or the like.
  ListOf<Day, std::optional<Index<Exercise>>> machine_of_day;
  /// What strength sessions warm up on, where they have neither light days nor the time for more.
  std::optional<Index<Exercise>> warm_up;
  /// The day that has nothing but the pool, and what is done there.
  std::optional<Index<Day>> pool_day;
  std::optional<Index<Exercise>> in_the_pool;
};

/// By what was named, not by what is allowed: so a machine that drops out leaves its day to walking, and moves no
/// other machine to a day on which it would begin with more.
Roles roles_for(const Catalog& catalog, const Assessment& assessment, const ListOf<Day>& days);

/// Cardio that needs a thing which is at hand, and no home has by itself: a machine, or a pool.
bool is_machine(const Catalog& catalog, const Exercise& exercise);
bool is_in_pool(const Catalog& catalog, const Exercise& exercise);

}  // namespace hipplan
