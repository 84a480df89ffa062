// SPDX-License-Identifier: MIT
// When there is no plan: red flags, and conditions that belong in other hands first (rules H, I).
#pragma once

#include <optional>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/person/profile.hpp"

namespace hipplan {

/// Why no plan may be made. At least one of the lists is not empty.
struct Stop {
  /// Most urgent first.
  std::vector<Index<RedFlag>> red_flags;
  /// Conditions without a plan.
  std::vector<Index<Condition>> conditions;
  /// Conditions with so much pain that a clinician has to know of it first.
  std::vector<Index<Condition>> too_sore;
  /// A clinician was said to know of it, but that does not lift all of these.
  bool cleared_in_vain = false;
};

/// Whether anything a person has told rules out every plan. Each red flag suffices alone; only those
/// whose urgency is `clearable` are lifted by `cleared`, and so is the pain of a condition.
std::optional<Stop> reason_to_stop(const Catalog& catalog, const Profile& profile);

}  // namespace hipplan
