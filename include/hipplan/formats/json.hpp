// SPDX-License-Identifier: MIT
// A plan as JSON, for scripts.
#pragma once

#include <optional>
#include <string>

#include "hipplan/figure/figure.hpp"
#include "hipplan/pages/made.hpp"
#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// A plan as JSON (docs/plan.schema.json), with notices, reasons and exclusions. `figures` has one an exercise of the
/// catalog, or none at all: those of the plan's exercises are told in words.
std::string plan_json(const Catalog& catalog, const Plan& plan, std::optional<int> week = std::nullopt,
                      const std::optional<Made>& made = std::nullopt, const figure::Figures* figures = nullptr);

/// The same in one line, without figures and without a line end.
std::string plan_json_line(const Catalog& catalog, const Plan& plan, const std::optional<Made>& made);

/// One exercise's figure as JSON: each frame in words and as angles in degrees. `frame` counts from 0.
std::string figure_json(const Exercise& exercise, const figure::Figure& figure, std::optional<std::size_t> frame = {});

}  // namespace hipplan
