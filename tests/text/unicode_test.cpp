// SPDX-License-Identifier: MIT
// Text from outside: its validity, its width, and breaking it into lines.
#include "hipplan/text/unicode.hpp"

#include <algorithm>

#include "catch.hpp"

namespace hipplan {
namespace {

/// Texts that have broken programs before: wide, combining, joined, endless, empty.
const std::vector<std::string> hostile{
    "",
    " ",
    "   leading, double  and trailing   ",
    "Stand tall and hold on to the worktop with both hands.",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "両手で椅子の背をしっかり持って、ゆっくり立ち上がってください。",
    "両手 で 椅子 の 背 を しっかり",
    "a両b手c支d持e",
    "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301",
    "\u0301 \u0301\u0301 x",
    "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦 family "
    "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂",
    "🏳️‍🌈🇩🇪🇯🇵🇫🇷",
    "zero\u200Bwidth\u200Bspace\u200Band\u00ADsoft\u00ADhyphen",
    "no\u00A0break\u00A0space\u00A0here",
    "مرحبا بالعالم",
    "हिन्दी में व्यायाम",
    "broken \xFF\xFE bytes \xC3",
    std::string(300, 'x'),
    "x " + std::string(300, 'y') + " z",
};

std::string without_spaces(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
  return text;
}

TEST_CASE("well-formed UTF-8 is told from anything else") {
  CHECK_FALSE(first_invalid_utf8(""));
  CHECK_FALSE(first_invalid_utf8("plain"));
  CHECK_FALSE(first_invalid_utf8("ä両🙂"));
  CHECK(first_invalid_utf8("ab\xFF") == std::size_t{2});
  CHECK(first_invalid_utf8("ab\xC3") == std::size_t{2});
  CHECK(first_invalid_utf8("\xC0\x80") == std::size_t{0});
  CHECK(first_invalid_utf8("\xED\xA0\x80") == std::size_t{0});
  CHECK(first_invalid_utf8("\xF4\x90\x80\x80") == std::size_t{0});
  CHECK(first_invalid_utf8("\x80") == std::size_t{0});
}

TEST_CASE("every code point is well-formed exactly if Unicode says so, one by one") {
  for (std::uint32_t c = 0; c <= 0x10FFFF; ++c) {
    std::string text;
    const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (c < 0x80) {
      add(c);
    } else if (c < 0x800) {
      add(0xC0 | (c >> 6));
      add(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
      add(0xE0 | (c >> 12));
      add(0x80 | ((c >> 6) & 0x3F));
      add(0x80 | (c & 0x3F));
    } else {
      add(0xF0 | (c >> 18));
      add(0x80 | ((c >> 12) & 0x3F));
      add(0x80 | ((c >> 6) & 0x3F));
      add(0x80 | (c & 0x3F));
    }
    const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
    if (first_invalid_utf8(text).has_value() != surrogate) {
      INFO("U+" << std::hex << c);
      REQUIRE(first_invalid_utf8(text).has_value() == surrogate);
    }
    if (!surrogate && count_characters(text) != 1) REQUIRE(count_characters(text) == 1);
  }
}

TEST_CASE("control characters and marks that reorder text are forbidden, letters of every script are not") {
  for (const char32_t c : {U'\0', U'\t', U'\r', U'\x1B', U'\x7F', U'\x85', U'\u200E', U'\u200F', U'\u202A', U'\u202E',
                           U'\u2028', U'\u2029', U'\u2066', U'\u2069', U'\u061C', U'\uFEFF'}) {
    INFO("U+" << std::hex << static_cast<std::uint32_t>(c));
    CHECK(is_forbidden(c));
  }
  for (const char32_t c : {U'\n', U' ', U'a', U'\u00A0', U'ä', U'両', U'🙂', U'\u0301', U'\u200D', U'ש', U'\uFE0F'}) {
    INFO("U+" << std::hex << static_cast<std::uint32_t>(c));
    CHECK_FALSE(is_forbidden(c));
  }
  CHECK(first_forbidden("abc\x1B[0m") == std::size_t{3});
  CHECK(first_forbidden("ä\u202E") == std::size_t{2});
  CHECK_FALSE(first_forbidden("two\nlines"));
}

TEST_CASE("printable text is well-formed, without anything forbidden, and on one line") {
  CHECK(printable("a\x1B[31mb") == "a\uFFFD[31mb");
  CHECK(printable("a\nb\tc") == "a b c");
  CHECK(printable("\xFF\xC3(") == "\uFFFD\uFFFD(");
  CHECK(printable("ä両🙂") == "ä両🙂");
  for (const std::string& text : hostile) {
    const std::string safe = printable(text);
    CHECK_FALSE(first_invalid_utf8(safe));
    CHECK_FALSE(first_forbidden(safe));
    CHECK(safe.find('\n') == std::string::npos);
  }
}

TEST_CASE("width counts columns, characters count code points") {
  CHECK(display_width("") == 0);
  CHECK(display_width("abc") == 3);
  CHECK(display_width("äöü") == 3);
  CHECK(display_width("両手") == 4);
  CHECK(display_width("🙂") == 2);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("\xFF") == 1);
  CHECK(display_width("a\xFF\u0301") == 2);
  CHECK(count_characters("両手") == 2);
  CHECK(count_characters("e\u0301") == 2);
  CHECK(count_characters("a\xFF"
                         "b") == 3);
}

TEST_CASE("text is cut at the border of a character, never wider than asked for") {
  CHECK(cut_to_width("両手", 3) == "両");
  CHECK(cut_to_width("両手", 4) == "両手");
  CHECK(cut_to_width("両手", 1).empty());
  CHECK(cut_to_width("e\u0301x", 1) == "e\u0301");
  for (const std::string& text : hostile) {
    for (std::size_t width = 0; width <= 40; ++width) {
      const std::string_view cut = cut_to_width(text, width);
      CHECK(display_width(cut) <= width);
      CHECK(text.starts_with(cut));
    }
  }
}

/// What is one character to a reader, and its columns.
const std::vector<std::pair<std::string, std::size_t>> clusters{
    {"a", 1},
    {"e\u0301", 1},
    {"e\u0301\u0323\u0308", 1},
    {"手", 2},
    {"\uFF1D", 2},
    // Emoji, plain, with a skin tone, with a selector.
    {"🙂", 2},
    {"👍🏽", 2},
    {"☝🏽", 2},
    {"☝", 1},
    {"☝\uFE0F", 2},
    {"❤\uFE0F", 2},
    {"©\uFE0F", 2},
    {"⌚\uFE0E", 2},
    {"a\uFE0F", 1},
    // Keys.
    {"1\uFE0F\u20E3", 2},
    {"#\uFE0F\u20E3", 2},
    {"1\u20E3", 1},
    // Joined.
    {"👩‍👩‍👧‍👦", 2},
    {"👩🏽‍⚕\uFE0F", 2},
    {"🏳\uFE0F‍🌈", 2},
    {"❤\uFE0F‍🔥", 2},
    // Flags: of letters, and of tags.
    {"🇩🇪", 2},
    {"🇩", 2},
    {"\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", 2},
    // Devanagari: marks before, above and behind; consonants joined.
    {"क", 1},
    {"हि", 1},
    {"का", 1},
    {"में", 1},
    {"न्दी", 2},
    {"क्ष", 2},
    {"क्\u200Dष", 2},
    // Hangul as syllables and as letters.
    {"한", 2},
    {"\u1112\u1161\u11AB", 2},
    {"กี", 1},
    {"กำ", 2},
};

TEST_CASE("a cluster is as wide as a terminal draws it, alone and in a row") {
  for (const auto& [text, width] : clusters) {
    INFO(text);
    CHECK(display_width(text) == width);
    CHECK(display_width("x" + text + "y") == width + 2);
    CHECK(display_width(text + " " + text) == 2 * width + 1);
    CHECK(pad_right(text, 10) == text + std::string(10 - width, ' '));
    CHECK(wrap(text + " " + text, width) == std::vector<std::string>{text, text});
  }
  CHECK(display_width("🇩🇪🇫🇷🇯🇵") == 6);
  CHECK(display_width("हिन्दी में") == 5);
}

TEST_CASE("no cluster is torn, wherever a text is cut or broken") {
  for (const auto& [text, width] : clusters) {
    std::string row;
    for (int i = 0; i < 6; ++i) row += text + "-";
    for (std::size_t columns = 1; columns <= 20; ++columns) {
      INFO(row << " at " << columns);
      CHECK(cut_to_width(row, columns).size() % (text.size() + 1) % text.size() == 0);
      for (const std::string& line : wrap(row, columns)) {
        const std::string_view rest = std::string_view(line).substr(line.starts_with('-') && text != "-" ? 1 : 0);
        CHECK(rest.size() % (text.size() + 1) % text.size() == 0);
      }
    }
  }
}

TEST_CASE("characters are found in their columns, and part of a cluster is all of it") {
  const auto columns = [](std::string_view text, std::size_t first, std::size_t count) {
    const Columns found = columns_of(text, first, count);
    return std::pair(found.before, found.width);
  };
  CHECK(columns("abc", 1, 1) == std::pair<std::size_t, std::size_t>(1, 1));
  CHECK(columns("手x", 1, 1) == std::pair<std::size_t, std::size_t>(2, 1));
  CHECK(columns("e\u0301x", 2, 1) == std::pair<std::size_t, std::size_t>(1, 1));
  CHECK(columns("🇩🇪x", 2, 1) == std::pair<std::size_t, std::size_t>(2, 1));
  CHECK(columns("a👩‍👩‍👧‍👦b", 1, 7) == std::pair<std::size_t, std::size_t>(1, 2));
  CHECK(columns("a👩‍👩‍👧‍👦b", 8, 1) == std::pair<std::size_t, std::size_t>(3, 1));
  CHECK(columns("a👩‍👩‍👧‍👦b", 3, 1) == std::pair<std::size_t, std::size_t>(1, 2));
  CHECK(columns("ab", 2, 1) == std::pair<std::size_t, std::size_t>(2, 0));
}

TEST_CASE("the first thing to be seen of a text is found behind what cannot be seen") {
  CHECK(first_visible("abc") == U'a');
  CHECK(first_visible(" \u200B\u00AD\u3164\u2800\uFE0F=") == U'=');
  CHECK(first_visible("\uFF1D") == U'=');
  CHECK(first_visible("両") == U'両');
  CHECK(first_visible(" \u200B\n") == 0);
  CHECK(first_visible("") == 0);
}

TEST_CASE("a short text is one line, and spaces at its borders and between words are not kept") {
  CHECK(wrap("", 10) == std::vector<std::string>{""});
  CHECK(wrap("   ", 10) == std::vector<std::string>{""});
  CHECK(wrap("one two", 10) == std::vector<std::string>{"one two"});
  CHECK(wrap("  one   two  ", 10) == std::vector<std::string>{"one two"});
}

TEST_CASE("text is broken at the last space that fits") {
  CHECK(wrap("one two three", 7) == std::vector<std::string>{"one two", "three"});
  CHECK(wrap("one two three", 8) == std::vector<std::string>{"one two", "three"});
  CHECK(wrap("one two three", 3) == std::vector<std::string>{"one", "two", "thr", "ee"});
  CHECK(wrap("両手 で 支える", 6) == std::vector<std::string>{"両手", "で", "支える"});
  CHECK(wrap("両手 で 支える", 7) == std::vector<std::string>{"両手 で", "支える"});
}

TEST_CASE("a word longer than a line is broken, and what follows goes on behind its rest") {
  CHECK(wrap("abcdefgh ij", 5) == std::vector<std::string>{"abcde", "fgh", "ij"});
  CHECK(wrap("abcdefgh i", 5) == std::vector<std::string>{"abcde", "fgh i"});
  CHECK(wrap("両手で支える", 5) == std::vector<std::string>{"両手", "で支", "える"});
}

TEST_CASE("no line is wider than asked for, nothing is lost and no line ends with a space, whatever the text") {
  for (const std::string& text : hostile) {
    for (std::size_t width = 2; width <= 80; ++width) {
      const std::vector<std::string> lines = wrap(text, width);
      REQUIRE_FALSE(lines.empty());
      std::string joined;
      for (const std::string& line : lines) {
        INFO("width " << width << ": " << printable(line));
        REQUIRE(display_width(line) <= width);
        REQUIRE_FALSE(line.ends_with(' '));
        joined += line;
      }
      REQUIRE(without_spaces(joined) == without_spaces(text));
    }
  }
}

TEST_CASE("a line of one column still ends, with wide characters on lines of their own") {
  CHECK(wrap("両a", 1) == std::vector<std::string>{"両", "a"});
  CHECK(wrap("ab", 0) == std::vector<std::string>{"a", "b"});
}

TEST_CASE("a word of no width keeps its space") { CHECK(wrap("\u0301 x", 10) == std::vector<std::string>{"\u0301 x"}); }

TEST_CASE("padding fills up to a width in columns, not in bytes") {
  CHECK(pad_right("両", 4) == "両  ");
  CHECK(pad_right("äb", 4) == "äb  ");
  CHECK(pad_right("abcd", 2) == "abcd");
}

}  // namespace
}  // namespace hipplan
