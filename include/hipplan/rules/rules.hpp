// SPDX-License-Identifier: MIT
// The rules that can stand against an exercise, each with the id under which docs/rules.md gives
// its source.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace hipplan {

enum class Rule : std::uint8_t {
  avoided_exercise,
  avoided_stress,
  position,
  equipment,
  condition_stress,
  condition_side,
  condition_ceiling,
  stress_unknown,
  band_stress,
  band_ceiling,
  condition_first_week,
  first_week_level,
};

inline constexpr std::array<std::string_view, 12> rule_ids{
    "avoided-exercise",  "avoided-stress", "position",    "equipment",    "condition-stress",     "condition-side",
    "condition-ceiling", "stress-unknown", "band-stress", "band-ceiling", "condition-first-week", "first-week-level",
};

/// The rules by which exercises are chosen, dosed and stepped up; docs/rules.md has these, too.
inline constexpr std::array<std::string_view, 9> choice_ids{
    "choice-warm-up", "choice-mobility", "choice-activation", "choice-main-work", "choice-weekly",
    "choice-variety", "choice-stretch",  "choice-cardio",     "choice-cool-down",
};
inline constexpr std::string_view first_dose_id = "first-dose";
inline constexpr std::string_view growth_id = "growth";
inline constexpr std::string_view next_rung_id = "next-rung";
inline constexpr std::string_view red_flag_id = "red-flag";
inline constexpr std::string_view no_plan_id = "condition-without-plan";

constexpr std::string_view id_of(Rule rule) { return rule_ids[static_cast<std::size_t>(rule)]; }

}  // namespace hipplan
