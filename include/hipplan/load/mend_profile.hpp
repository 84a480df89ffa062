// SPDX-License-Identifier: MIT
// New answers into the text of a profile that somebody has written on: what has changed, and nothing else.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hipplan/load/read_profile.hpp"

namespace hipplan {

/// The keys whose answers differ: in words, not in their order.
std::vector<std::string_view> changed_keys(const Answers& before, const Answers& after);

/// The text of `file` with `answers` in it, where every byte that is not an answer that has changed stays: comments,
/// order, layout, line ends. Nothing where that is not possible for sure; what is returned reads as `answers`.
std::optional<std::string> mend_profile(const TextFile& file, const Answers& answers);

}  // namespace hipplan
