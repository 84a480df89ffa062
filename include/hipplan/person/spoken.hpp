// SPDX-License-Identifier: MIT
// What people answer in their own words ("on my back, and in a chair"), as the words that `read_answers` knows.
// Only what is understood whole counts: a "not" or a "but" is a word like any other that is not expected, so nothing is
// ever taken for its opposite.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hipplan/catalog/catalog.hpp"

namespace hipplan {

/// Each gives the words with commas between them, or nothing where any part of the answer is not understood for sure.
std::optional<std::string> spoken_positions(std::string_view answer);
std::optional<std::string> spoken_things(const Catalog& catalog, std::string_view answer);
/// "none" where there is nothing to tell.
std::optional<std::string> spoken_conditions(const Catalog& catalog, std::string_view answer);
std::optional<std::string> spoken_goals(const Catalog& catalog, std::string_view answer);
/// Days of the week, or how many: "every day" is 7.
std::optional<std::string> spoken_days(std::string_view answer);
/// "my left hip", by what the catalog calls it.
std::optional<std::string> spoken_side(const Catalog& catalog, std::string_view answer);
/// "about four", "4/10".
std::optional<std::string> spoken_pain(std::string_view answer);
/// "half an hour".
std::optional<std::string> spoken_minutes(std::string_view answer);

enum class Reply { yes, no, unsure };

/// "no thanks", "not sure"; nothing for what is none of the three.
std::optional<Reply> spoken_reply(std::string_view answer);

}  // namespace hipplan
