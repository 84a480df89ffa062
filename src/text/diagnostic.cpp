// SPDX-License-Identifier: MIT
#include "hipplan/text/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

constexpr std::size_t widest_excerpt = 160;

std::string_view word_for(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: return "note";
  }
  return "error";
}

/// The first `count` characters of `text`.
std::string_view characters(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (count > 0 && at < text.size()) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
    --count;
  }
  return text.substr(0, at);
}

}  // namespace

bool has_errors(std::span<const Diagnostic> diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::string describe(const Diagnostic& diagnostic) {
  const Place& place = diagnostic.place;
  std::string out;
  if (!place.file.empty()) out += printable(place.file) + ':';
  if (place.line > 0) out += fmt::format("{}:", place.line);
  if (place.line > 0 && place.column > 0) out += fmt::format("{}:", place.column);
  if (!out.empty()) out += ' ';
  out += fmt::format("{}: {}\n", word_for(diagnostic.severity), diagnostic.message);
  if (place.line == 0 || diagnostic.excerpt.empty()) return out;

  const std::string line = printable(diagnostic.excerpt);
  const auto before = static_cast<std::size_t>(std::max(0, place.column - 1));
  // A mark far to the right of a very long line: the sentence alone must do.
  if (display_width(characters(line, before)) > widest_excerpt) return out;
  const std::string_view shown = cut_to_width(line, widest_excerpt);
  out += fmt::format("{:>5} | {}\n", place.line, shown);
  if (place.column > 0) {
    const std::size_t indent = display_width(characters(line, before));
    const auto length = static_cast<std::size_t>(std::max(1, place.length));
    const std::string_view marked = characters(std::string_view(line).substr(characters(line, before).size()), length);
    const std::size_t room = display_width(shown) > indent ? display_width(shown) - indent : 1;
    const std::size_t tail = std::max<std::size_t>(1, std::min(display_width(marked), room)) - 1;
    out += fmt::format("      | {:{}}^{}\n", "", indent, std::string(tail, '~'));
  }
  return out;
}

}  // namespace hipplan
