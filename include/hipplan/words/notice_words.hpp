// SPDX-License-Identifier: MIT
// What a plan has to say of itself, and what every plan says, in sentences for a patient.
#pragma once

#include <string>
#include <vector>

#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// The notice in one or two sentences.
std::string notice_in_words(const Catalog& catalog, const Plan& plan, const Notice& notice);

/// Advice of the catalog, with the person's own limit of pain in place of `{limit}`.
std::vector<std::string> with_limit(const Catalog& catalog, const Assessment& assessment,
                                    const std::vector<std::string_view>& texts);

}  // namespace hipplan
