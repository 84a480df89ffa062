// SPDX-License-Identifier: MIT
// How much an exercise may hurt: a traffic light by the usual pain (rules A6).
#pragma once

#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/person/profile.hpp"

namespace hipplan {

/// Pain during an exercise, 0 to 10. Up to `green` one carries on, up to `amber` one does less, above it one stops.
struct LightLimits {
  /// The usual pain for which it is made.
  int usual = 0;
  /// In severe pain a number says nothing: one compares with just before the exercise, and `green` and `amber` are
  /// not used.
  bool by_comparison = false;
  int green = 0;
  int amber = 0;
  /// Amber reaches to a usual pain above green: as written, no more of it, and no harder exercise.
  bool usual_is_amber = false;
  /// The lowest cap of the conditions, 0 for none; where it is below the usual pain, it does not count in the numbers
  /// (a cap must never loosen the light), but nothing harder is taken up until the pain is below it.
  int cap = 0;
  bool above_cap = false;
  /// Conditions with a red of their own, whatever the number.
  std::vector<Index<Condition>> own_red;
};

LightLimits light_limits(const Catalog& catalog, const Profile& profile);

/// For a plan that is made by more pain than is usual now: the light of the present one, which is no looser; what is
/// harder waits as the plan does.
LightLimits light_limits(const Catalog& catalog, const Profile& profile, int usual_now);

}  // namespace hipplan
