// SPDX-License-Identifier: MIT
// What would have to change for an exercise to become eligible.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/person/profile.hpp"

namespace hipplan {

/// One change of a person's answers that takes away one obstacle.
struct Unlock {
  enum class Kind {
    no_longer_avoid_exercise,
    no_longer_avoid_stress,  ///< `what`: the tag
    position,                ///< that of the exercise
    equipment,               ///< `what`: the need of the exercise
    one_side,                ///< only one hip hurts
    without_condition,       ///< `what`: the condition
    longer_plan,             ///< `what`: weeks
    less_pain,               ///< `what`: the highest pain that will do
    used_to_exercise,
  };
  Kind kind = Kind::position;
  std::variant<std::monostate, Index<Tag>, Index<Need>, Index<Condition>, int> what{};
  friend bool operator==(const Unlock&, const Unlock&) = default;
};

/// The changes that together make the exercise eligible; none where it is already.
std::vector<Unlock> unlocks_for(const Catalog& catalog, const Profile& profile, Index<Exercise> exercise);

/// The person after the change.
Profile unlocked(const Catalog& catalog, Profile profile, Index<Exercise> exercise, const Unlock& unlock);

/// "with a resistance band", "with a pain of 5 or less".
std::string unlock_in_words(const Catalog& catalog, Index<Exercise> exercise, const Unlock& unlock);

}  // namespace hipplan
