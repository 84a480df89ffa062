// SPDX-License-Identifier: MIT
// What stands around a text and is no part of it.
#pragma once

#include <cstddef>
#include <string_view>

namespace hipplan {

/// With which some programs begin a text in UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// `text` without it.
constexpr std::string_view without_byte_order_mark(std::string_view text) {
  return text.starts_with(byte_order_mark) ? text.substr(byte_order_mark.size()) : text;
}

/// `text` without what of `blanks` is at its ends.
constexpr std::string_view without_blanks(std::string_view text, std::string_view blanks = " \t") {
  const std::size_t first = text.find_first_not_of(blanks);
  return first == text.npos ? text.substr(0, 0) : text.substr(first, text.find_last_not_of(blanks) + 1 - first);
}

}  // namespace hipplan
