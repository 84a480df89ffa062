// SPDX-License-Identifier: MIT
// What tells texts apart by a few digits. CMakeLists.txt computes the same for the built-in catalog.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace hipplan {

/// The first twelve digits of the SHA-256 of the sorted SHA-256s of all texts, a line each. The order of
/// the texts makes no difference.
std::string digest_of(std::span<const std::string_view> texts);

}  // namespace hipplan
