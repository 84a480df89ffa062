// SPDX-License-Identifier: MIT
// When there is no plan: red flags, and conditions that belong in other hands first (rules H, I).
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/person/profile.hpp"

namespace hipplan {

/// Why no plan may be made. At least one of the two is not empty.
struct Stop {
  /// Most urgent first.
  std::vector<std::size_t> red_flags;
  /// Conditions without a plan.
  std::vector<std::size_t> conditions;
  /// A clinician was said to know of it, but that does not lift all of these.
  bool cleared_in_vain = false;
};

/// Whether anything a person has told rules out every plan. Each red flag suffices alone; only those
/// whose urgency is `clearable` are lifted by `cleared`.
std::optional<Stop> reason_to_stop(const Catalog& catalog, const Profile& profile);

}  // namespace hipplan
