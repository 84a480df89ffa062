// SPDX-License-Identifier: MIT
// What a log shows over weeks, and whether that is for a clinician: small pure functions over values with dates. Their
// figures are the catalog's (`review`). What is not written down is not known, and nothing is compared with it.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/person/history.hpp"
#include "hipplan/rules/listening.hpp"

namespace hipplan {

/// What was said of a day: pain and goal 0 to 10, times up from a chair.
struct DatedValue {
  std::chrono::sys_days date;
  int value = 0;
  friend bool operator==(const DatedValue&, const DatedValue&) = default;
};

// What was said, earliest first

std::vector<DatedValue> usual_pains(const History& history);
/// Of each day the worst while moving.
std::vector<DatedValue> pains_during(const History& history);
/// By the day before that morning.
std::vector<DatedValue> pains_next_morning(const History& history);
std::vector<DatedValue> goal_scores(const History& history);
std::vector<DatedValue> chair_stands(const History& history);

// What became of it

/// The mean of a span of days. Kept as a fraction, so that a change of exactly 1 is 1.
struct Mean {
  int sum = 0;
  int count = 1;
  /// The first and the last day of the span.
  std::chrono::sys_days from;
  std::chrono::sys_days to;

  double value() const { return static_cast<double>(sum) / count; }
  friend bool operator==(const Mean&, const Mean&) = default;
};

/// Of the days from `from` to `to`, both included; nothing where fewer than `values` of them have one.
std::optional<Mean> mean_of(std::span<const DatedValue> values, std::chrono::sys_days from, std::chrono::sys_days to,
                            int fewest);

/// Whether the mean has risen by at least so much, 0 or more.
bool has_risen(const Mean& first, const Mean& last, int by);
/// Whether it has fallen by at least so much, 0 or more.
bool has_fallen(const Mean& first, const Mean& last, int by);

enum class Trend : std::uint8_t { unknown, the_same, a_little_less, clearly_less, a_little_more, clearly_more };

/// The first days that have enough values, the last ones, and how they compare.
struct Comparison {
  std::optional<Mean> first;
  std::optional<Mean> last;
  /// Unknown where there are not two spans that have no day in common.
  Trend trend = Trend::unknown;
};

Comparison compare(const ReviewFigures& figures, std::span<const DatedValue> values);

// Whether a clinician should look at it

enum class ForClinician : std::uint8_t {
  no_gain,  ///< so many weeks, and no less pain
  worse,    ///< usual pain above that of the first days, week after week
  flares,   ///< several of them in a short time
  hurts     ///< even half of an exercise, or the least of it, hurts too much
};

/// So many weeks are logged until `today`, pain has not fallen, and there is enough of it to fall.
bool has_no_gain(const ReviewFigures& figures, const Comparison& pain, std::chrono::sys_days today);

/// In each of the last weeks the mean is so much above that of the first ones.
bool is_worse(const ReviewFigures& figures, std::span<const DatedValue> usual, std::chrono::sys_days today);

/// H5, by all that was said of usual pain.
Flares flares_of(const Listening& figures, std::span<const DatedValue> usual);

}  // namespace hipplan
