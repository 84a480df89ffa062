// SPDX-License-Identifier: MIT
// "did you mean": the nearest valid word to one that is not.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hipplan {

/// The number of letters inserted, deleted, replaced, or swapped with a neighbour between two words
/// (optimal string alignment). Words are compared by bytes, up to their first 64.
int edit_distance(std::string_view a, std::string_view b);

/// The candidate nearest to what was typed, its capitals taken for small letters, if it is near enough to be a slip of
/// the fingers (a third of the letters wrong at most, and three), if it begins with what was typed, or if that only
/// goes on a little ("chairs", "standing-up"); otherwise empty. The first of several equally near ones.
std::string_view nearest(std::string_view typed, std::span<const std::string_view> candidates);

/// "; did you mean 'band'?" or nothing.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace hipplan
