// SPDX-License-Identifier: MIT
#include "hipplan/text/unicode.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>

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

bool is_flag_letter(char32_t character) { return character >= 0x1F1E6 && character <= 0x1F1FF; }

Role role_of(char32_t character) {
  constexpr std::u32string_view within_a_name = U".:!?'\"()\t\r";
  if (within_a_name.find(character) != std::u32string_view::npos) return Role::blank;
  if (character == U'\n') return Role::mark;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(character))) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF: return Role::blank;
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PC: return Role::hyphen;
    case UTF8PROC_CATEGORY_PO:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_SM:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return Role::mark;
    default: return Role::letter;
  }
}

std::size_t width_of(char32_t character) {
  // Older tables say one, newer ones two.
  if (is_flag_letter(character)) return 2;
  return static_cast<std::size_t>(std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(character))));
}

const utf8proc_property_t& property_of(char32_t character) {
  return *utf8proc_get_property(static_cast<utf8proc_int32_t>(character));
}

bool is_pictograph(char32_t character) {
  return property_of(character).boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

/// What becomes an emoji, as on a key, by a selector behind it.
bool is_key(char32_t character) {
  return (character >= U'0' && character <= U'9') || character == U'#' || character == U'*';
}

bool is_skin_tone(char32_t character) { return character >= 0x1F3FB && character <= 0x1F3FF; }

/// Marks, and the vowels and finals of a Hangul syllable: drawn into what stands before them.
bool is_drawn_into_another(char32_t character) {
  switch (property_of(character).category) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME: return true;
    default: break;
  }
  const auto kind = property_of(character).boundclass;
  return kind == UTF8PROC_BOUNDCLASS_V || kind == UTF8PROC_BOUNDCLASS_T;
}

/// The width of a cluster that was `width` wide, with one more character.
std::size_t widened(std::size_t width, char32_t first, char32_t next) {
  constexpr std::size_t emoji_width = 2;
  constexpr char32_t emoji_selector = 0xFE0F;
  if (next == emoji_selector) return is_pictograph(first) || is_key(first) ? emoji_width : width;
  if (is_pictograph(first) && (is_pictograph(next) || is_skin_tone(next))) return emoji_width;
  if (is_flag_letter(first) && is_flag_letter(next)) return emoji_width;
  return is_drawn_into_another(next) ? width : width + width_of(next);
}

/// Finds the borders between clusters, one character at a time.
class Borders {
 public:
  explicit Borders(char32_t first) : last_(first) {}

  bool before(char32_t next) {
    const bool border = utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(last_),
                                                         static_cast<utf8proc_int32_t>(next), &state_) != 0;
    const bool joined = after_virama_ && property_of(next).category == UTF8PROC_CATEGORY_LO;
    last_ = next;
    constexpr char32_t joiner = 0x200D;
    // Newer tables of utf8proc join consonants across one, older do not: here all do, so that lines are the same.
    after_virama_ = property_of(next).combining_class == virama || (after_virama_ && next == joiner);
    return border && !joined;
  }

 private:
  static constexpr utf8proc_propval_t virama = 9;
  char32_t last_;
  utf8proc_int32_t state_ = 0;
  bool after_virama_ = false;
};

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

/// What a reader takes for one character.
struct Cluster {
  std::size_t bytes;
  std::size_t width;
  /// Code points.
  std::size_t characters;
};

Cluster first_cluster(std::string_view text) {
  const Decoded first = decode(text);
  Cluster cluster{first.bytes, width_of(first.character), 1};
  if (text.size() > 1 && is_ascii(text[0]) && is_ascii(text[1])) return cluster;
  Borders borders(first.character);
  while (cluster.bytes < text.size()) {
    const Decoded next = decode(text.substr(cluster.bytes));
    if (borders.before(next.character)) break;
    cluster.width = widened(cluster.width, first.character, next.character);
    cluster.bytes += next.bytes;
    ++cluster.characters;
  }
  return cluster;
}

/// Blanks of any kind, controls, marks, fillers, and whatever else shows nothing by itself.
bool is_invisible(char32_t character) {
  constexpr char32_t empty_braille_cell = 0x2800;
  const utf8proc_property_t& property = property_of(character);
  switch (property.category) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF: return true;
    default: return property.ignorable || width_of(character) == 0 || character == empty_braille_cell;
  }
}

/// '=' for U+FF1D: what a character is but for how it looks.
char32_t plainest_form(char32_t character) {
  utf8proc_int32_t plain = 0;
  int last_class = UTF8PROC_BOUNDCLASS_START;
  const auto count =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(character), &plain, 1,
                              static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE), &last_class);
  return count == 1 ? static_cast<char32_t>(plain) : character;
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
  // No characters at all, and kept for programs: they are never text.
  if ((character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF)) return true;
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
  const bool begins_with_ascii = !text.empty() && text[0] > ' ' && text[0] < 0x7F;
  return !begins_with_ascii && first_visible(text) == 0;
}

char32_t first_visible(std::string_view text) {
  while (!text.empty()) {
    const Decoded next = decode(text);
    if (!next.valid) return next.character;
    if (!is_invisible(next.character)) return plainest_form(next.character);
    text.remove_prefix(next.bytes);
  }
  return 0;
}

std::size_t odd_blank_at_the_front(std::string_view text) {
  if (text.empty() || static_cast<unsigned char>(text.front()) < 0x80) return 0;
  constexpr std::array<char32_t, 4> without_width{0xAD, 0x180E, 0x200B, 0x2060};
  const Decoded first = decode(text);
  const bool blank = utf8proc_category(static_cast<utf8proc_int32_t>(first.character)) == UTF8PROC_CATEGORY_ZS;
  const bool unseen = std::find(without_width.begin(), without_width.end(), first.character) != without_width.end();
  return blank || unseen ? first.bytes : 0;
}

char32_t first_code_point(std::string_view text) { return decode(text).character; }

std::optional<std::size_t> first_forbidden(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] >= 0x20 && text[at] < 0x7F) {
      ++at;
      continue;
    }
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
    // Most letters by far: nothing is drawn into them, and no table has to be asked.
    if (text[0] >= ' ' && text[0] < 0x7F && (text.size() == 1 || is_ascii(text[1]))) {
      ++width;
      text.remove_prefix(1);
      continue;
    }
    const Cluster next = first_cluster(text);
    width += next.width;
    text.remove_prefix(next.bytes);
  }
  return width;
}

Columns columns_of(std::string_view text, std::size_t first, std::size_t count) {
  Columns columns{0, 0};
  std::size_t passed = 0;
  while (!text.empty() && passed < first + count) {
    const Cluster next = first_cluster(text);
    passed += next.characters;
    (passed <= first ? columns.before : columns.width) += next.width;
    text.remove_prefix(next.bytes);
  }
  return columns;
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
    const Cluster next = first_cluster(text.substr(at));
    used += next.width;
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
      if (part.empty()) part = word.substr(0, first_cluster(word).bytes);
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

FirstCharacter first_character(std::string_view text) {
  const Decoded first = decode(text);
  return {first.bytes, first.valid ? role_of(first.character) : Role::letter};
}

std::string in_small_letters(std::string_view text) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::all_of(text.begin(), text.end(), is_ascii)) {
    std::string small(text);
    for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return small;
  }
  utf8proc_uint8_t* mapped = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &mapped, static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD));
  std::string small =
      size < 0 ? std::string(text) : std::string(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size));
  std::free(mapped);
  return small;
}

std::string pad_right(std::string_view text, std::size_t width) {
  std::string out(text);
  const std::size_t used = display_width(text);
  if (used < width) out.append(width - used, ' ');
  return out;
}

}  // namespace hipplan
