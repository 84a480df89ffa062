// SPDX-License-Identifier: MIT
#include "hipplan/text/unicode.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace hipplan {
namespace {

struct Decoded {
  char32_t character;
  std::size_t bytes;
  bool valid;
};

Decoded decode(std::string_view text) {
  utf8proc_int32_t code_point = -1;
  const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                      static_cast<utf8proc_ssize_t>(text.size()), &code_point);
  if (bytes <= 0) return {U'\uFFFD', 1, false};
  return {static_cast<char32_t>(code_point), static_cast<std::size_t>(bytes), true};
}

std::size_t width_of(char32_t character) {
  return static_cast<std::size_t>(std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(character))));
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const Decoded next = decode(text.substr(at));
    if (!next.valid) return at;
    at += next.bytes;
  }
  return std::nullopt;
}

bool is_forbidden(char32_t character) {
  if (character == U'\n') return false;
  if (character < 0x20 || (character >= 0x7F && character < 0xA0)) return true;
  if (character == 0x2028 || character == 0x2029 || character == 0xFEFF) return true;
  return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069) ||
         character == 0x200E || character == 0x200F || character == 0x061C;
}

std::string quoted_word(std::string_view text) {
  constexpr std::size_t longest = 60;
  // A character has at most four bytes.
  const std::string whole = printable(text.substr(0, 4 * longest + 4));
  const std::string_view cut = cut_to_width(whole, longest);
  return cut.size() < whole.size() ? std::string(cut) + "..." : whole;
}

bool is_blank(std::string_view text) {
  while (!text.empty()) {
    const Decoded next = decode(text);
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(next.character));
    const bool space = category == UTF8PROC_CATEGORY_ZS || next.character == U'\n';
    if (!next.valid || (!space && width_of(next.character) > 0)) return false;
    text.remove_prefix(next.bytes);
  }
  return true;
}

std::optional<std::size_t> first_forbidden(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode(text.substr(at));
    if (is_forbidden(next.character)) return at;
    at += next.bytes;
  }
  return std::nullopt;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const Decoded next = decode(text);
    if (next.character == U'\n' || next.character == U'\t') {
      out += ' ';
    } else if (!next.valid || is_forbidden(next.character)) {
      out += "\xEF\xBF\xBD";
    } else {
      out.append(text.substr(0, next.bytes));
    }
    text.remove_prefix(next.bytes);
  }
  return out;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const Decoded next = decode(text);
    width += width_of(next.character);
    text.remove_prefix(next.bytes);
  }
  return width;
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  while (!text.empty()) {
    text.remove_prefix(decode(text).bytes);
    ++count;
  }
  return count;
}

std::string_view cut_to_width(std::string_view text, std::size_t width) {
  std::size_t at = 0;
  std::size_t used = 0;
  while (at < text.size()) {
    const Decoded next = decode(text.substr(at));
    used += width_of(next.character);
    if (used > width) break;
    at += next.bytes;
  }
  return text.substr(0, at);
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  width = std::max<std::size_t>(width, 1);
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  bool begun = false;
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    std::string_view word = text.substr(0, space);
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
    if (word.empty()) continue;
    std::size_t word_width = display_width(word);
    if (begun && used + 1 + word_width <= width) {
      lines.back() += ' ';
      lines.back() += word;
      used += 1 + word_width;
      continue;
    }
    if (begun) lines.emplace_back();
    begun = true;
    while (word_width > width) {
      std::string_view part = cut_to_width(word, width);
      // A character wider than the line still has to go somewhere.
      if (part.empty()) part = word.substr(0, decode(word).bytes);
      lines.back() += part;
      word.remove_prefix(part.size());
      word_width = display_width(word);
      if (!word.empty()) lines.emplace_back();
    }
    lines.back() += word;
    used = word_width;
  }
  return lines;
}

std::string to_ascii(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const Decoded next = decode(text);
    if (next.character < 0x80) {
      out += static_cast<char>(next.character);
      text.remove_prefix(next.bytes);
      continue;
    }
    // The compatibility decomposition begins with the plain letter, where there is one.
    std::array<utf8proc_int32_t, 32> parts{};
    int last_class = UTF8PROC_BOUNDCLASS_START;
    const auto count = utf8proc_decompose_char(
        static_cast<utf8proc_int32_t>(next.character), parts.data(), static_cast<utf8proc_ssize_t>(parts.size()),
        static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_LUMP | UTF8PROC_STRIPMARK),
        &last_class);
    std::string plain;
    for (utf8proc_ssize_t i = 0; i < count && i < static_cast<utf8proc_ssize_t>(parts.size()); ++i) {
      const utf8proc_int32_t part = parts[static_cast<std::size_t>(i)];
      if (part < 0x80) plain += static_cast<char>(part);
    }
    // A mark that only decorates leaves nothing behind; anything else leaves a sign that it was there.
    const bool decorates = width_of(next.character) == 0;
    out += plain.empty() && !decorates ? std::string("?") : plain;
    text.remove_prefix(next.bytes);
  }
  return out;
}

std::string pad_right(std::string_view text, std::size_t width) {
  std::string out(text);
  const std::size_t used = display_width(text);
  if (used < width) out.append(width - used, ' ');
  return out;
}

}  // namespace hipplan
