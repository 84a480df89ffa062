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

/// How many columns of a terminal `text` takes. Malformed bytes count as one column each.
std::size_t display_width(std::string_view text);

/// How many characters (code points) `text` has.
std::size_t count_characters(std::string_view text);

/// `text` cut to at most `width` columns at a character border.
std::string_view cut_to_width(std::string_view text, std::size_t width);

/// `text` broken at spaces into lines of at most `width` columns; a longer word is broken where it
/// must. Never empty: at least one, possibly empty, line.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// `text` in plain letters: accents dropped, typographic marks replaced, the rest as '?'.
std::string to_ascii(std::string_view text);

/// `text` padded with spaces on the right to `width` columns.
std::string pad_right(std::string_view text, std::size_t width);

}  // namespace hipplan
