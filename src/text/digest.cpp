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

}  // namespace

std::string sha256(std::string_view text) {
  sha256_ctx state{};
  sha256_init(&state);
  sha256_update(&state, text.size(), reinterpret_cast<const std::uint8_t*>(text.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&state, digest.size(), digest.data());
  return fmt::format("{:02x}", fmt::join(digest, ""));
}

std::string digest_of(std::vector<std::string> sha256s) {
  std::sort(sha256s.begin(), sha256s.end());
  return sha256(fmt::format("{}", fmt::join(sha256s, "\n"))).substr(0, shown_digits);
}

}  // namespace hipplan
