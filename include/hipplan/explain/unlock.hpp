// SPDX-License-Identifier: MIT
// What would have to change for an exercise to become eligible.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/person/profile.hpp"

namespace hipplan {

/// One change of a person's answers that takes away one obstacle.
struct Unlock {
  enum class Kind {
    no_longer_avoid_exercise,
    no_longer_avoid_stress,  ///< value: tag
    position,                ///< value: position
    equipment,               ///< value: index into the exercise's needs
    one_side,                ///< only one hip hurts
    without_condition,       ///< value: condition
    longer_plan,             ///< value: weeks
    less_pain,               ///< value: the highest pain that will do
    used_to_exercise,
  };
  Kind kind = Kind::position;
  std::size_t value = 0;
  friend bool operator==(const Unlock&, const Unlock&) = default;
};

/// The changes that together make the exercise eligible; none where it is already.
std::vector<Unlock> unlocks_for(const Catalog& catalog, const Profile& profile, std::size_t exercise);

/// The person after the change.
Profile unlocked(const Catalog& catalog, Profile profile, std::size_t exercise, const Unlock& unlock);

/// "with a resistance band", "with a pain of 5 or less".
std::string unlock_in_words(const Catalog& catalog, std::size_t exercise, const Unlock& unlock);

}  // namespace hipplan
