// SPDX-License-Identifier: MIT
// Time as the program counts it: in tenths of a minute. Whole numbers add up the same everywhere, and a type of
// their own keeps them from minutes and seconds.
#pragma once

#include <compare>

namespace hipplan {

struct Tenths {
  int count = 0;

  static constexpr Tenths of_minutes(int minutes) { return {minutes * 10}; }
  /// Rounded up: no estimate promises less time than it takes.
  static constexpr Tenths of_seconds(int seconds) { return {(seconds + 5) / 6}; }

  /// Rounded up.
  constexpr int whole_minutes() const { return (count + 9) / 10; }
  constexpr Tenths percent(int part) const { return {count * part / 100}; }

  constexpr Tenths& operator+=(Tenths other) {
    count += other.count;
    return *this;
  }
  friend constexpr Tenths operator+(Tenths a, Tenths b) { return a += b; }
  friend constexpr auto operator<=>(const Tenths&, const Tenths&) = default;
};

}  // namespace hipplan
