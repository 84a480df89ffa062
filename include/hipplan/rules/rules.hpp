// SPDX-License-Identifier: MIT
// The ids of the rules, under which docs/rules.md gives their sources. The rules that can stand against an
// exercise are one row each in judge.cpp.
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
  condition_turning,
  condition_support,
  condition_ceiling,
  condition_first_week,
  stress_unknown,
  band_stress,
  band_ceiling,
  first_week_level,
};
inline constexpr std::size_t rule_count = 14;

/// What a rule stands on, and so whose sources it has.
enum class Basis : std::uint8_t {
  answers,    ///< what a person said: no source
  condition,  ///< one of the person's conditions
  band,       ///< how much it hurts
};

std::string_view id_of(Rule rule);
Basis basis_of(Rule rule);

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

}  // namespace hipplan
