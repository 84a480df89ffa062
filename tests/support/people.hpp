// SPDX-License-Identifier: MIT
// Six people who between them meet most of what a plan can be, and texts that try to be more than
// text.
#pragma once

#include <string>
#include <vector>

#include "hipplan/person/profile.hpp"

namespace hipplan::tests {

struct Someone {
  std::string who;
  Profile profile;
};

/// (a) to (f) of the golden transcripts.
std::vector<Someone> six_people();

/// Names and instructions that some format, terminal or spreadsheet would take for more than text.
const std::vector<std::string>& hostile_texts();

}  // namespace hipplan::tests
