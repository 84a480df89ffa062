// SPDX-License-Identifier: MIT
#include "hipplan/text/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>

#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

constexpr std::size_t widest_excerpt = 160;
/// The number of the line, and what parts it from the line.
constexpr std::size_t excerpt_margin = 8;

std::string_view word_for(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: return "note";
  }
  return "error";
}

/// A sentence broken between words, its further lines set in.
std::string broken(std::string_view sentence, std::size_t width) {
  if (sentence.ends_with('\n')) sentence.remove_suffix(1);
  if (display_width(sentence) <= width) return std::string(sentence) + '\n';
  constexpr std::size_t indent = 2;
  std::string out;
  for (const std::string& part : wrap(sentence, width - std::min(width, indent)))
    out += fmt::format("{:{}}{}\n", "", out.empty() ? 0 : indent, part);
  return out;
}

std::string describe_within(const Diagnostic& diagnostic, std::optional<std::size_t> width) {
  const Place& place = diagnostic.place;
  std::string out;
  if (!place.file.empty()) out += printable(place.file) + ':';
  if (place.line > 0) out += fmt::format("{}:", place.line);
  if (place.line > 0 && place.column > 0) out += fmt::format("{}:", place.column);
  if (!out.empty()) out += ' ';
  out += fmt::format("{}: {}\n", word_for(diagnostic.severity), diagnostic.message);
  if (width) out = broken(out, *width);
  if (place.line == 0 || diagnostic.excerpt.empty()) return out;

  const std::string line = printable(diagnostic.excerpt);
  const auto before = static_cast<std::size_t>(std::max(0, place.column - 1));
  const auto length = static_cast<std::size_t>(std::max(1, place.length));
  const Columns mark = columns_of(line, before, length);
  // A mark far to the right of a very long line: the sentence alone must do.
  const std::size_t widest =
      width ? std::min(widest_excerpt, *width - std::min(*width, excerpt_margin)) : widest_excerpt;
  if (mark.before + (width ? 1 : 0) > widest) return out;
  const std::string_view shown = cut_to_width(line, widest);
  out += fmt::format("{:>5} | {}\n", place.line, shown);
  if (place.column > 0) {
    const std::size_t room = std::max(display_width(shown), mark.before + 1) - mark.before;
    const std::size_t tail = std::max<std::size_t>(1, std::min(mark.width, room)) - 1;
    out += fmt::format("      | {:{}}^{}\n", "", mark.before, std::string(tail, '~'));
  }
  return out;
}

}  // namespace

void add(Diagnostics& diagnostics, Diagnostic diagnostic) {
  if (diagnostics.size() < most_collected) {
    diagnostics.push_back(std::move(diagnostic));
  } else {
    ++diagnostics.back().count;
  }
}

std::size_t count_of(std::span<const Diagnostic> diagnostics) {
  return std::accumulate(diagnostics.begin(), diagnostics.end(), std::size_t{0},
                         [](std::size_t sum, const Diagnostic& diagnostic) { return sum + diagnostic.count; });
}

void keep_first(Diagnostics& diagnostics, std::size_t most, std::string_view what) {
  const std::size_t all = count_of(diagnostics);
  if (diagnostics.size() > most) diagnostics.resize(most);
  if (all == diagnostics.size()) return;
  for (Diagnostic& diagnostic : diagnostics) diagnostic.count = 1;
  const std::size_t more = all - diagnostics.size();
  diagnostics.push_back({diagnostics.front().severity, {}, fmt::format("and {} more {}", more, what), {}, more});
}

bool has_errors(std::span<const Diagnostic> diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::string describe(const Diagnostic& diagnostic) { return describe_within(diagnostic, std::nullopt); }

std::string describe(const Diagnostic& diagnostic, std::size_t width) { return describe_within(diagnostic, width); }

}  // namespace hipplan
