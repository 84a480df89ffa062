// SPDX-License-Identifier: MIT
// Text that came from outside: is it UTF-8, how wide is it, how is it shown without being run.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hipplan {

/// The byte offset of the first byte that is not part of well-formed UTF-8.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// Control characters, line and paragraph separators, and the marks that reorder text: nothing an
/// exercise or a name needs, and able to change what a terminal shows. Line feed is not one.
bool is_forbidden(char32_t character);

/// The byte offset of the first forbidden character of a well-formed text.
std::optional<std::size_t> first_forbidden(std::string_view text);

/// `text` with every forbidden character and every malformed byte replaced by U+FFFD, and line
/// feeds by a space: safe to print on one line.
std::string printable(std::string_view text);

/// A word as messages quote it: printable, and cut after 60 columns with "..." in place of the rest.
std::string quoted_word(std::string_view text);

/// Whether nothing in `text` can be seen: spaces of any kind, line feeds, characters without a width.
bool is_blank(std::string_view text);

/// Bytes of the blank at the front of `text` that looks like a plain space, or like nothing, and is none (U+00A0 and
/// its like); 0 where there is none.
std::size_t odd_blank_at_the_front(std::string_view text);

/// The first character of `text`; U+FFFD for what is malformed or missing.
char32_t first_code_point(std::string_view text);

/// The first character of `text` that can be seen, in its plainest form ('=' for U+FF1D); 0 where there is none.
char32_t first_visible(std::string_view text);

/// How many columns of a terminal `text` takes, cluster by cluster as current terminals count: a letter with its marks,
/// a syllable of Hangul or Devanagari is as wide as its letters; an emoji, whatever it is joined from, a pair of flag
/// letters, and what a selector (U+FE0F) turns into an emoji take two. Malformed bytes count as one column each.
std::size_t display_width(std::string_view text);

/// Where some characters of a text stand in a terminal: how many columns are before them, and how many they take.
struct Columns {
  std::size_t before;
  std::size_t width;
};

/// Of the `count` characters (code points) from `first` on. A cluster that they are only part of counts whole.
Columns columns_of(std::string_view text, std::size_t first, std::size_t count);

/// How many characters (code points) `text` has.
std::size_t count_characters(std::string_view text);

/// `text` cut to at most `width` columns between two clusters.
std::string_view cut_to_width(std::string_view text, std::size_t width);

/// `text` broken at spaces into lines of at most `width` columns; a longer word is broken where it
/// must. Never empty: at least one, possibly empty, line.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// `text` in plain letters: accents dropped, typographic marks replaced, the rest as '?'.
std::string to_ascii(std::string_view text);

/// What a character does in a line of words.
enum class Role {
  /// Part of a word.
  letter,
  /// A blank, a tab, a quotation mark, a round bracket, a dot: parts the words of one name as well as two names.
  blank,
  /// A hyphen, a dash, an underscore: ties the words of a name together.
  hyphen,
  /// A comma, ";", "/", "&", "+", "[", a line's end: stands between two words.
  mark,
};

struct FirstCharacter {
  std::size_t bytes;
  Role role;
};

/// `text` must not be empty. A malformed byte is a letter.
FirstCharacter first_character(std::string_view text);

/// Small letters for capitals of any script, and one way to write accents; malformed text stays as it is.
std::string in_small_letters(std::string_view text);

/// `text` padded with spaces on the right to `width` columns.
std::string pad_right(std::string_view text, std::size_t width);

}  // namespace hipplan
