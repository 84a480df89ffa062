// SPDX-License-Identifier: MIT
#include "hipplan/load/escapes.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

#include "hipplan/text/unicode.hpp"

namespace hipplan::yaml {
namespace {

struct Meaning {
  char letter;
  char32_t character;
};

/// The escapes of YAML that stand for a character other than themselves. Those that join lines are none.
constexpr std::array<Meaning, 14> meanings{{
    {'0', 0x00},
    {'a', 0x07},
    {'b', 0x08},
    {'t', 0x09},
    {'\t', 0x09},
    {'n', 0x0A},
    {'v', 0x0B},
    {'f', 0x0C},
    {'r', 0x0D},
    {'e', 0x1B},
    {'N', 0x85},
    {'_', 0xA0},
    {'L', 0x2028},
    {'P', 0x2029},
}};

std::size_t digits_after(char letter) {
  switch (letter) {
    case 'x': return 2;
    case 'u': return 4;
    case 'U': return 8;
    default: return 0;
  }
}

/// How many bytes the escape takes that `source` begins with.
std::size_t length_of(std::string_view source) {
  return source.size() < 2 ? source.size() : std::min(source.size(), 2 + digits_after(source[1]));
}

/// The number that `digits` give, all of them of base 16.
std::optional<std::uint32_t> number_of(std::string_view digits) {
  std::uint32_t value = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  const bool whole = result.ec == std::errc{} && result.ptr == digits.data() + digits.size();
  return whole ? std::optional(value) : std::nullopt;
}

bool is_half(std::uint32_t value) { return value >= 0xD800 && value <= 0xDFFF; }

/// What `escape`, a backslash and more, stands for; nothing if it is no escape.
std::optional<char32_t> character_of(std::string_view escape) {
  constexpr std::string_view themselves = " \"'/\\\n";
  constexpr std::uint32_t last_character = 0x10FFFF;
  if (escape.size() < 2) return std::nullopt;
  if (const std::size_t digits = digits_after(escape[1])) {
    const auto value = number_of(escape.substr(2));
    const bool right = value && escape.size() == 2 + digits && *value <= last_character && !is_half(*value);
    return right ? std::optional<char32_t>(*value) : std::nullopt;
  }
  for (const Meaning& meaning : meanings) {
    if (meaning.letter == escape[1]) return meaning.character;
  }
  if (themselves.find(escape[1]) == std::string_view::npos) return std::nullopt;
  return static_cast<char32_t>(escape[1]);
}

/// Adds `escape`, as it is `written`, to those that are not allowed, if it is one.
void sort_in(Escape escape, std::string_view written, Quoted& quoted) {
  const auto character = character_of(written);
  if (!character) {
    const bool has_digits = written.size() > 2 && digits_after(written[1]) > 0;
    const auto value = has_digits ? number_of(written.substr(2)) : std::nullopt;
    escape.half = value && is_half(*value);
    std::vector<Escape>& wrong = quoted.wrong;
    const bool second = escape.half && !wrong.empty() && wrong.back().half &&
                        wrong.back().offset + wrong.back().length == escape.offset;
    if (second) {
      wrong.back().length += escape.length;
    } else {
      wrong.push_back(escape);
    }
  } else if (is_forbidden(*character)) {
    quoted.forbidden.push_back(escape);
  }
}

}  // namespace

Quoted read_quotation(std::string_view source, const Mark& mark) {
  Quoted quoted;
  const char quote = source.empty() ? '"' : source.front();
  Mark at = mark;
  std::size_t line_start = 0;
  for (std::size_t i = 1; i < source.size(); ++i) {
    if (source[i] == quote && quote == '\'' && source.substr(i + 1).starts_with(quote)) {
      ++i;
    } else if (source[i] == quote) {
      quoted.closed = true;
      quoted.length = i + 1;
      return quoted;
    } else if (source[i] == '\\' && quote == '"') {
      const std::string_view written = source.substr(i, length_of(source.substr(i)));
      const int column = static_cast<int>(i - line_start) + (at.line == mark.line ? mark.column : 0);
      sort_in({{at.line, column}, i, written.size()}, written, quoted);
      // A line feed behind it is still to be counted, and one that is no escape may be followed by anything.
      i += written.size() < 2 || written[1] == '\n' ? 0 : character_of(written) ? written.size() - 1 : 1;
    } else if (source[i] == '\n') {
      ++at.line;
      line_start = i + 1;
    }
  }
  quoted.length = source.size();
  return quoted;
}

std::string mended(std::string_view value) {
  std::string whole;
  while (const auto at = first_invalid_utf8(value)) {
    whole += value.substr(0, *at);
    whole += '\xC2';
    whole += value[*at];
    value.remove_prefix(*at + 1);
  }
  return whole.append(value);
}

}  // namespace hipplan::yaml
