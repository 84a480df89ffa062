// SPDX-License-Identifier: MIT
// How much of an exercise, as a value. How much it is to be is rules/dose.hpp.
#pragma once

namespace hipplan {

/// One dose of one exercise. Sets, repetitions and hold are per side for one-sided work.
/// Cardio has minutes and nothing else.
struct Dose {
  int sets = 0;
  int repetitions = 0;
  int hold_seconds = 0;
  int minutes = 0;
  friend bool operator==(const Dose&, const Dose&) = default;
};

/// Half of an amount, rounded up.
constexpr int half_of(int amount) { return (amount + 1) / 2; }

}  // namespace hipplan
