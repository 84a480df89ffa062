// SPDX-License-Identifier: MIT
// The closed lists of words that the program itself knows: body positions, kinds of exercise,
// phases of a session, weekdays, sides. What a clinician may extend (equipment, stress tags, what
// exercises train) is not here but in the catalog.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "hipplan/catalog/index_set.hpp"

namespace hipplan {

enum class Position : std::uint8_t { supine, side_lying, prone, sitting, floor_sitting, kneeling, standing };
using PositionSet = IndexSet<Position>;

enum class Kind : std::uint8_t { mobility, activation, strength, stretch, cardio };

/// The parts of a session, in their order (rules G).
enum class Phase : std::uint8_t { warm_up, mobility, activation, strength, stretch, cardio, cool_down };

/// Whether an exercise works each side by itself or both at once.
enum class Sides : std::uint8_t { each, both };

enum class Weekday : std::uint8_t { mon, tue, wed, thu, fri, sat, sun };
using WeekdaySet = IndexSet<Weekday>;

/// The painful side of a person.
enum class PainfulSide : std::uint8_t { left, right, both };

/// The side on which an item of a plan is done.
enum class WorkedSide : std::uint8_t { each, both, left, right };

/// The words for the values of `E`, in the order of the values.
template <class E>
std::span<const std::string_view> names();

template <>
std::span<const std::string_view> names<Position>();
template <>
std::span<const std::string_view> names<Kind>();
template <>
std::span<const std::string_view> names<Phase>();
template <>
std::span<const std::string_view> names<Sides>();
template <>
std::span<const std::string_view> names<Weekday>();
template <>
std::span<const std::string_view> names<PainfulSide>();
template <>
std::span<const std::string_view> names<WorkedSide>();

template <class E>
constexpr std::size_t index_of(E value) {
  return static_cast<std::size_t>(value);
}

template <class E>
std::string_view name_of(E value) {
  return names<E>()[index_of(value)];
}

/// The value with exactly this name.
template <class E>
std::optional<E> from_name(std::string_view word) {
  const auto all = names<E>();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i] == word) return static_cast<E>(i);
  }
  return std::nullopt;
}

inline constexpr std::array all_positions{Position::supine,  Position::side_lying,    Position::prone,
                                          Position::sitting, Position::floor_sitting, Position::kneeling,
                                          Position::standing};

/// Down on the floor or a bed, as opposed to on a chair or on the feet: getting from one to the
/// other takes time (rules B).
constexpr bool is_low(Position position) { return position != Position::sitting && position != Position::standing; }

/// The named groups of positions: `lying` (supine, side-lying, prone) and `all`.
std::optional<PositionSet> position_group(std::string_view word);

/// What a person who says nothing of positions is taken to manage: supine, side-lying, sitting,
/// standing.
PositionSet assumed_positions();

/// A number written in digits alone; nothing for anything else, and for more than an int holds.
std::optional<int> parse_digits(std::string_view text);

}  // namespace hipplan
