// SPDX-License-Identifier: MIT
// What stands against exercises, in sentences for a patient.
#pragma once

#include <string>
#include <vector>

#include "hipplan/rules/assessment.hpp"

namespace hipplan {

/// The objection in a sentence: "It needs a resistance band."
std::string sentence_for(const Catalog& catalog, const Profile& profile, const Exercise& exercise,
                         const Objection& objection);

/// "41 need a body position you did not name", in the order given.
std::vector<std::string> obstacles_in_words(const Profile& profile, const std::vector<Obstacle>& obstacles);

/// "0 of 107 exercises fit: 41 need ..., 12 ...".
std::string sum_of_objections(const Assessment& assessment);

/// What an exclusion keeps out, of whatever exercise, after "nothing that": "bends the hip deeply".
std::string ruled_out_in_words(const Catalog& catalog, const Exclusion& exclusion);

}  // namespace hipplan
