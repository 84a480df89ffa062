// SPDX-License-Identifier: MIT
// Plans and lists as rows, for spreadsheets and scripts.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// The columns of a plan.
inline constexpr std::string_view plan_columns =
    "week,day,date,order,phase,id,exercise,position,equipment,side,sets,reps,hold_seconds,rest_seconds,minutes,level,"
    "estimated_minutes,why";

/// The rows of a plan without the header, each behind `before`: cells with their commas.
std::string plan_rows(const Catalog& catalog, const Plan& plan, std::string_view before = {},
                      std::optional<int> week = std::nullopt);

/// One row per exercise and session (RFC 4180, LF line ends, one header line). Of a plan that listens to a log there is
/// one more column, `decided`: what decided the dose of this week.
std::string plan_csv(const Catalog& catalog, const Plan& plan, std::optional<int> week = std::nullopt);

/// Exercises as CSV.
std::string exercises_csv(const Catalog& catalog, const std::vector<Index<Exercise>>& chosen);

/// The same for a person, with two more columns: `fits` and `objections`.
std::string exercises_csv(const Catalog& catalog, const std::vector<Index<Exercise>>& chosen,
                          const Assessment& assessment);

}  // namespace hipplan
