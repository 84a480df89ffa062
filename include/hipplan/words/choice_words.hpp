// SPDX-License-Identifier: MIT
// Why an item stands in a plan, and what is new about it, in words.
#pragma once

#include <string>

#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// "Loosens ... ." Why the item is in the plan, in one or two sentences.
std::string reason_in_words(const Catalog& catalog, const Item& item);

/// "2 more each round", or nothing where nothing changed.
std::string change_in_words(const Catalog& catalog, const Item& item);

}  // namespace hipplan
