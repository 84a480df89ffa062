// SPDX-License-Identifier: MIT
#include "check.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>

namespace hipplan::fuzz {
namespace {

/// The character that `text` begins with, and its bytes taken away; nothing where it is malformed.
std::optional<char32_t> take_character(std::string_view& text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  std::size_t size = 1;
  char32_t character = first;
  if (first >= 0xF0 && first < 0xF8) {
    size = 4;
    character = first & 0x07U;
  } else if (first >= 0xE0) {
    size = 3;
    character = first & 0x0FU;
  } else if (first >= 0xC0) {
    size = 2;
    character = first & 0x1FU;
  } else if (first >= 0x80) {
    return std::nullopt;
  }
  if (first >= 0xF8 || text.size() < size) return std::nullopt;
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return std::nullopt;
    character = (character << 6U) | (byte(i) & 0x3FU);
  }
  constexpr char32_t least[]{0, 0, 0x80, 0x800, 0x10000};
  if (character < least[size] || character > 0x10FFFF || (character >= 0xD800 && character < 0xE000))
    return std::nullopt;
  text.remove_prefix(size);
  return character;
}

bool does_something(char32_t c) {
  const bool controls = (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0);
  const bool reorders =
      c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return controls || reorders || c == 0x2028 || c == 0x2029;
}

}  // namespace

void expect(bool holds, std::string_view what, std::string_view of) {
  if (holds) return;
  std::fprintf(stderr, "FAILED: %.*s\n", static_cast<int>(what.size()), what.data());
  if (!of.empty())
    std::fprintf(stderr, "in: %.*s\n", static_cast<int>(std::min<std::size_t>(of.size(), 4000)), of.data());
  std::fflush(stderr);
  std::abort();
}

bool is_harmless(std::string_view line) {
  if (line.find('\n') != std::string_view::npos) return false;
  while (!line.empty()) {
    const auto character = take_character(line);
    if (!character || does_something(*character)) return false;
  }
  return true;
}

void expect_clean(std::string_view text, std::string_view what) {
  std::string_view rest = text;
  while (!rest.empty()) {
    const auto character = take_character(rest);
    expect(character.has_value(), "not UTF-8", what);
    if (!character) return;
    expect(!does_something(*character), "a character that does something", what);
  }
}

void expect_clean_line(std::string_view text, std::string_view what) {
  expect_clean(text, what);
  expect(text.find('\n') == std::string_view::npos, "more than one line", what);
}

int lines_in(std::string_view text) { return static_cast<int>(std::count(text.begin(), text.end(), '\n')) + 1; }

void expect_told(const Diagnostics& diagnostics, std::string_view what, std::string_view text) {
  for (const Diagnostic& one : diagnostics) {
    expect(!one.message.empty(), "a mistake without a sentence", what);
    // A carriage return may end a line as well.
    const auto most = lines_in(text) + static_cast<int>(std::count(text.begin(), text.end(), '\r'));
    expect(one.place.line >= 0 && one.place.line <= most, "a mistake in a line that is not there", one.message);
    expect(one.place.column >= 0 && one.place.length >= 1, "a mistake in a column that is not there", one.message);
    const std::string described = describe(one);
    expect_clean(described, what);
    expect(described.ends_with('\n'), "a message that does not end its line", described);
    expect(described.find("rror: ") != std::string::npos || described.find("ing: ") != std::string::npos ||
               described.find("note: ") != std::string::npos,
           "a message that is none", described);
  }
}

}  // namespace hipplan::fuzz
