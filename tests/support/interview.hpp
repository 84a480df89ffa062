// SPDX-License-Identifier: MIT
// Answers to `hipplan init`.
#pragma once

#include <string>

#include "program.hpp"

namespace hipplan::tests {

/// Enter to each of the eight questions before those about warning signs.
inline const std::string enters = "\n\n\n\n\n\n\n\n";
/// No to every list of warning signs.
inline const std::string no_signs = "no\nno\nno\nno\nno\n";

/// A profile that answers every question of `init`, and `more`.
std::string profile_text(const std::string& more);

/// `hipplan init` with exactly these lines as answers.
Run init_with(const Workplace& place, const std::string& answers, const std::string& more = "");

/// `hipplan init` with these answers, and without a warning sign.
Run init(const Workplace& place, const std::string& answers, const std::string& more = "");

}  // namespace hipplan::tests
