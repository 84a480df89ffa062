// SPDX-License-Identifier: MIT
// What a person told, in words.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// Each answer with its label: "Days", "Monday and Friday; 4 weeks".
std::vector<std::pair<std::string, std::string>> answers_of(const Catalog& catalog, const Plan& plan);

/// The same in one line, without what was assumed: a notice says it.
std::string answers_in_words(const Catalog& catalog, const Plan& plan);

/// What the plan takes for granted about the conditions, and what it would have to know of them. Each once.
std::vector<std::string> assumed_of_conditions(const Catalog& catalog, const Plan& plan);

}  // namespace hipplan
