// SPDX-License-Identifier: MIT
// What an exercise is, and how much of it, in words that a patient can use (rules L).
#pragma once

#include <string>
#include <string_view>

#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// "lying on your back".
std::string_view in_words(Position position);

/// "a firm chair or a wall".
std::string need_in_words(const Catalog& catalog, const Need& need);

/// "2 rounds of 8 on each side, holding 3 seconds".
std::string dose_in_words(const Catalog& catalog, const Item& item);

/// For a cell of a table: "2x8", "5x10s" (holds), "10min". The hold of a repetition in several rounds
/// is not in it.
std::string dose_in_short(const Dose& dose);

/// "12.5", for scripts; and "1 minute" or "4 minutes", rounded up, for people.
std::string minutes_with_decimal(Tenths time);
std::string minutes_in_words(Tenths time);

}  // namespace hipplan
