// The rules that can stand against an exercise, each with the id under which docs/rules.md gives
// its source.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace hipplan {

enum class Rule : std::uint8_t {
  avoided_exercise,
  avoided_stress,
  position,
  equipment,
  band_stress,
  band_ceiling,
  first_week_level,
};

inline constexpr std::array<std::string_view, 7> rule_ids{
    "avoided-exercise", "avoided-stress", "position",         "equipment",
    "band-stress",      "band-ceiling",   "first-week-level",
};

constexpr std::string_view id_of(Rule rule) { return rule_ids[static_cast<std::size_t>(rule)]; }

}  // namespace hipplan
