// SPDX-License-Identifier: MIT
// What stands against an exercise, as a person is told it: no sentence twice.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "hipplan/rules/judge.hpp"

namespace hipplan {

/// Objections that are told in the same sentence, told once.
struct Told {
  std::string sentence;
  std::vector<Objection> objections;
};

/// In the order of the objections.
std::vector<Told> told(const Catalog& catalog, const Profile& profile, const Exercise& exercise,
                       std::span<const Objection> objections);

}  // namespace hipplan
