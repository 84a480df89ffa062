// SPDX-License-Identifier: MIT
#include "hipplan/formats/markdown_text.hpp"

#include <algorithm>
#include <array>

namespace hipplan {
namespace {

/// Taken by whoever looks for addresses, mentions and emoji in the finished page, where no backslash is left: this
/// parts them, and nobody sees it.
constexpr std::string_view nothing = "<!-- -->";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_lower(c) || is_upper(c); }
/// A byte of any other script counts as a letter: a tag may be of such.
bool is_word(char c) { return is_letter(c) || is_digit(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80; }

/// How many characters at the beginning of `text` are such.
template <class Such>
std::size_t count_leading(std::string_view text, Such such) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), such) - text.begin());
}

/// ":skull:", from the first colon on.
bool begins_shortcode(std::string_view text) {
  const auto in_name = [](char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '+' || c == '-'; };
  const std::size_t length = count_leading(text.substr(1), in_name);
  return length > 0 && text.substr(1 + length).starts_with(':');
}

bool ends_with_any_case(std::string_view text, std::string_view lower) {
  if (text.size() < lower.size()) return false;
  text.remove_prefix(text.size() - lower.size());
  return std::equal(text.begin(), text.end(), lower.begin(),
                    [](char c, char wanted) { return c == wanted || (is_upper(c) && c - 'A' + 'a' == wanted); });
}

/// Whether the character at `at` has to be parted from the next: what both begin is made active after the escapes.
bool is_parted(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const char next = rest.size() > 1 ? rest[1] : ' ';
  switch (rest[0]) {
    case '#':
    case '@': return is_word(next);
    case ':':
      return rest.starts_with("://") || begins_shortcode(rest) || ends_with_any_case(text.substr(0, at), "mailto") ||
             ends_with_any_case(text.substr(0, at), "xmpp");
    case 'w':
    case 'W': return next == '.' && ends_with_any_case(text.substr(0, at), "ww");
    case '-': return is_digit(next) && ends_with_any_case(text.substr(0, at), "gh");
    default: return false;
  }
}

/// What means something wherever it stands, and what does if it is doubled.
bool is_special(std::string_view text, std::size_t at) {
  constexpr std::string_view always = "\\`*_[]<>|~&$^@{}";
  constexpr std::string_view doubled = "=%#:";
  const char c = text[at];
  if (always.find(c) != always.npos) return true;
  const bool twice = (at > 0 && text[at - 1] == c) || (at + 1 < text.size() && text[at + 1] == c);
  return (twice && doubled.find(c) != doubled.npos) || (c == '#' && is_parted(text, at));
}

/// The length of "12", "(iv" or "b" where a full stop or a bracket behind it would begin a list.
std::size_t length_of_enumerator(std::string_view text) {
  constexpr std::string_view roman = "ivxlcdmIVXLCDM";
  const std::size_t bracket = text.starts_with('(') ? 1 : 0;
  text.remove_prefix(bracket);
  const std::size_t length =
      std::max({count_leading(text, is_digit), count_leading(text, [&](char c) { return roman.find(c) != roman.npos; }),
                std::min<std::size_t>(1, count_leading(text, is_letter)), std::size_t{text.starts_with('#')}});
  const bool marked = text.substr(length).starts_with('.') || text.substr(length).starts_with(')');
  const bool ends = text.size() == length + 1 || text.substr(std::min(text.size(), length + 1)).starts_with(' ');
  return length > 0 && marked && ends ? bracket + length : 0;
}

/// Which character of a line would make it a list, a heading, a rule, or what a table is called; none: npos.
std::size_t active_at_line_start(std::string_view text) {
  constexpr std::string_view first = "#+-=:%";
  if (text.empty()) return text.npos;
  if (first.find(text[0]) != first.npos) return 0;
  for (const std::string_view caption : {"Table:", "table:"}) {
    if (text.starts_with(caption)) return caption.size() - 1;
  }
  const std::size_t length = length_of_enumerator(text);
  return length > 0 ? length : text.npos;
}

std::string escaped(std::string_view text, MarkdownPlace place) {
  const std::size_t active = place == MarkdownPlace::line_start ? active_at_line_start(text) : text.npos;
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool closes_heading = place == MarkdownPlace::heading && c == '#';
    if (is_special(text, i) || i == active || closes_heading) out += '\\';
    out += c == '\n' ? ' ' : c;
    if (is_parted(text, i)) out += nothing;
  }
  return out;
}

/// "--weeks", and how long it is; 0 where there is none.
std::size_t length_of_flag(std::string_view text) {
  if (!text.starts_with("--") || text.size() < 3 || !is_lower(text[2])) return 0;
  std::size_t length = 2 + count_leading(text.substr(2), [](char c) { return is_lower(c) || c == '-'; });
  while (text[length - 1] == '-') --length;
  return length;
}

/// What follows `text` as long as it is a flag or, in brackets, a value: " --avoid bridge" in "(--avoid bridge)".
std::size_t length_of_more(std::string_view text, bool in_brackets) {
  if (!text.starts_with(' ')) return 0;
  if (const std::size_t flag = length_of_flag(text.substr(1))) return 1 + flag;
  const auto in_value = [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == ','; };
  const std::string_view word = text.substr(1, count_leading(text.substr(1), in_value));
  return in_brackets && !word.empty() && word != "or" && word != "and" ? 1 + word.size() : 0;
}

std::size_t length_of_program(std::string_view text) {
  constexpr std::array<std::string_view, 10> commands{"check", "help",   "ids",  "init",    "list",
                                                      "plan",  "screen", "show", "sources", "why"};
  constexpr std::string_view program = "hipplan ";
  if (!text.starts_with(program)) return 0;
  const std::string_view word =
      text.substr(program.size(), count_leading(text.substr(program.size()), [](char c) { return is_lower(c); }));
  return std::find(commands.begin(), commands.end(), word) != commands.end() ? program.size() + word.size() : 0;
}

/// How much of `text`, from `at` on, is something to type: a command with its flags, or a flag.
std::size_t length_of_code(std::string_view text, std::size_t at) {
  if (at > 0 && text[at - 1] != ' ' && text[at - 1] != '(') return 0;
  const std::string_view rest = text.substr(at);
  std::size_t length = std::max(length_of_flag(rest), length_of_program(rest));
  if (length == 0) return 0;
  const bool in_brackets = text.substr(0, at).rfind('(') != text.npos &&
                           text.substr(0, at).find(')', text.substr(0, at).rfind('(')) == text.npos;
  const bool command = rest[0] == 'h';
  while (const std::size_t more = command || in_brackets ? length_of_more(rest.substr(length), in_brackets) : 0) {
    length += more;
  }
  return length;
}

}  // namespace

std::string markdown_text(std::string_view text, MarkdownPlace place) {
  // Four spaces would be code, fewer would hide a list.
  while (text.starts_with(' ') || text.starts_with('\n')) text.remove_prefix(1);
  std::string out;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t code = length_of_code(text, at);
    if (code == 0) {
      ++at;
      continue;
    }
    out += escaped(text.substr(begin, at - begin), out.empty() ? place : MarkdownPlace::inside);
    out += '`' + std::string(text.substr(at, code)) + '`';
    at += code;
    begin = at;
  }
  return out + escaped(text.substr(begin), out.empty() ? place : MarkdownPlace::inside);
}

}  // namespace hipplan
