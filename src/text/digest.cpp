// SPDX-License-Identifier: MIT
#include "hipplan/text/digest.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nettle/sha2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace hipplan {
namespace {

constexpr std::size_t shown_digits = 12;

/// In hexadecimal digits.
std::string sha256(std::string_view text) {
  sha256_ctx state{};
  sha256_init(&state);
  sha256_update(&state, text.size(), reinterpret_cast<const std::uint8_t*>(text.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&state, digest.size(), digest.data());
  return fmt::format("{:02x}", fmt::join(digest, ""));
}

}  // namespace

std::string digest_of(std::span<const std::string_view> texts) {
  std::vector<std::string> each;
  for (const std::string_view text : texts) each.push_back(sha256(text));
  std::sort(each.begin(), each.end());
  return sha256(fmt::format("{}", fmt::join(each, "\n"))).substr(0, shown_digits);
}

}  // namespace hipplan
