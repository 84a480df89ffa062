// SPDX-License-Identifier: MIT
// What a plan has to say of itself, and what every plan says, in sentences for a patient.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// The notice in one or two sentences.
std::string notice_in_words(const Catalog& catalog, const Plan& plan, const Notice& notice);

/// Advice of the catalog, with the person's own figures in place of `{limit}`, the pain that a step within an exercise
/// may have, and `{green}`, that of a new exercise (rules A7).
std::vector<std::string> with_limit(const Assessment& assessment, const std::vector<std::string_view>& texts);

/// How much an exercise may hurt: what to do at which pain, and what ends it whatever the number (rules A6).
std::vector<std::string> traffic_light(const Catalog& catalog, const Assessment& assessment);

/// `text` with every `mark` replaced.
std::string replaced(std::string_view text, std::string_view mark, std::string_view with);

}  // namespace hipplan
