// SPDX-License-Identifier: MIT
// What stands against an exercise, as a person is told it: no sentence twice.
#pragma once

#include <string>
#include <vector>

#include "hipplan/rules/assessment.hpp"

namespace hipplan {

/// Objections that are told in the same sentence, told once.
struct Told {
  std::string sentence;
  std::vector<Objection> objections;
};

/// In the order of the objections.
std::vector<Told> told(const Catalog& catalog, const Assessment& assessment, Index<Exercise> exercise);

}  // namespace hipplan
