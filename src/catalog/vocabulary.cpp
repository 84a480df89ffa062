// SPDX-License-Identifier: MIT
#include "hipplan/catalog/vocabulary.hpp"

#include <charconv>

namespace hipplan {
namespace {

constexpr std::array<std::string_view, 7> position_names{"supine",        "side-lying", "prone",   "sitting",
                                                         "floor-sitting", "kneeling",   "standing"};
constexpr std::array<std::string_view, 5> kind_names{"mobility", "activation", "strength", "stretch", "cardio"};
constexpr std::array<std::string_view, 7> phase_names{"warm-up", "mobility", "activation", "strength",
                                                      "stretch", "cardio",   "cool-down"};
constexpr std::array<std::string_view, 2> sides_names{"each", "both"};
constexpr std::array<std::string_view, 7> weekday_names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::array<std::string_view, 3> painful_side_names{"left", "right", "both"};
constexpr std::array<std::string_view, 4> worked_side_names{"each", "both", "left", "right"};

PositionSet set_of(std::initializer_list<Position> positions) {
  PositionSet set;
  for (const Position position : positions) set.insert(position);
  return set;
}

}  // namespace

template <>
std::span<const std::string_view> names<Position>() {
  return position_names;
}
template <>
std::span<const std::string_view> names<Kind>() {
  return kind_names;
}
template <>
std::span<const std::string_view> names<Phase>() {
  return phase_names;
}
template <>
std::span<const std::string_view> names<Sides>() {
  return sides_names;
}
template <>
std::span<const std::string_view> names<Weekday>() {
  return weekday_names;
}
template <>
std::span<const std::string_view> names<PainfulSide>() {
  return painful_side_names;
}
template <>
std::span<const std::string_view> names<WorkedSide>() {
  return worked_side_names;
}

std::optional<PositionSet> position_group(std::string_view word) {
  if (word == "lying") return set_of({Position::supine, Position::side_lying, Position::prone});
  if (word == "all") return PositionSet::first(all_positions.size());
  return std::nullopt;
}

PositionSet assumed_positions() {
  return set_of({Position::supine, Position::side_lying, Position::sitting, Position::standing});
}

std::optional<int> parse_digits(std::string_view text) {
  int value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  // `from_chars` knows minus signs.
  if (text.empty() || text.front() == '-' || result.ec != std::errc{} || result.ptr != text.data() + text.size())
    return std::nullopt;
  return value;
}

}  // namespace hipplan
