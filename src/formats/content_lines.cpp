// SPDX-License-Identifier: MIT
#include "hipplan/formats/content_lines.hpp"

namespace hipplan {
namespace {

constexpr std::size_t longest_line = 75;

bool continues_a_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// How many bytes of `text` make a line of at most `room`: whole characters, and one at least.
std::size_t whole_characters(std::string_view text, std::size_t room) {
  if (text.size() <= room) return text.size();
  std::size_t end = room;
  while (end > 0 && continues_a_character(text[end])) --end;
  return end > 0 ? end : room;
}

}  // namespace

std::string content_line(std::string_view name, std::string_view value) {
  const std::string whole = std::string(name) + ':' + std::string(value);
  std::string_view rest = whole;
  std::string out;
  // The blank that begins a continued line is one of its octets.
  for (std::size_t room = longest_line; !rest.empty(); room = longest_line - 1) {
    const std::size_t taken = whole_characters(rest, room);
    if (!out.empty()) out += "\r\n ";
    out += rest.substr(0, taken);
    rest.remove_prefix(taken);
  }
  return out + "\r\n";
}

std::string as_text_value(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    out += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return out;
}

}  // namespace hipplan
