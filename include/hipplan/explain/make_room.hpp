// SPDX-License-Identifier: MIT
// What would bring an allowed exercise into a plan that has no place for it, found by trying.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/person/profile.hpp"
#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// How a person with these answers is planned for: by a log as well, where theirs is.
using PlanFor = std::function<Plan(const Profile&)>;

/// Each is enough alone; what does not help is empty.
struct WaysToMakeRoom {
  /// A plan of so many weeks, 1 to 12, grows up to it; with a log its last week has a later number.
  std::optional<int> weeks;
  int number_of_week = 0;
  /// Sessions of so many minutes, 5 to 90, have a place for it.
  std::optional<int> minutes;
  /// Exercises that would have to be avoided, none of them without need.
  std::vector<Index<Exercise>> avoid;
  /// Asking for it by name is enough.
  bool include = false;
};

/// What a plan holds that trains the same in the same way, and so stands where `exercise` would.
std::vector<Index<Exercise>> in_its_place(const Catalog& catalog, const Plan& plan, const Exercise& exercise);

/// The least change of each kind. For an exercise that is eligible and not in the plan that `plan_for` makes of
/// `profile`.
WaysToMakeRoom ways_to_make_room(const Catalog& catalog, const PlanFor& plan_for, const Profile& profile,
                                 Index<Exercise> exercise);

}  // namespace hipplan
