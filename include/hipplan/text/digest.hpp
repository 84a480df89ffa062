// SPDX-License-Identifier: MIT
// What tells texts apart by a few digits.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hipplan {

/// The SHA-256 of a text, in hexadecimal digits.
std::string sha256(std::string_view text);

/// The first twelve digits of the SHA-256 of the sorted SHA-256s of all texts, a line each. Their order makes no
/// difference.
std::string digest_of(std::vector<std::string> sha256s);

}  // namespace hipplan
