// SPDX-License-Identifier: MIT
// Plans and lists as rows, for spreadsheets and scripts.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// One row per exercise and session (RFC 4180, LF line ends, one header line).
std::string plan_csv(const Catalog& catalog, const Plan& plan, std::optional<int> week = std::nullopt);

/// Exercises as CSV.
std::string exercises_csv(const Catalog& catalog, const std::vector<Index<Exercise>>& chosen);

/// The same for a person, with two more columns: `fits` and `objections`.
std::string exercises_csv(const Catalog& catalog, const std::vector<Index<Exercise>>& chosen,
                          const Assessment& assessment);

}  // namespace hipplan
