// SPDX-License-Identifier: MIT
#include "hipplan/cli/format.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <vector>

#include "hipplan/text/nearest.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

/// Lists stand as words between blanks; of the endings the first is the one that files are given.
struct FormatRow {
  Format format;
  std::string_view name;
  std::string_view other_names;
  std::string_view endings;
  bool for_people;
};

constexpr std::array<FormatRow, 8> formats{{
    {Format::text, "text", "plain", "txt text", true},
    {Format::markdown, "markdown", "gfm", "md markdown mkd mdown", true},
    {Format::csv, "csv", "", "csv", false},
    {Format::json, "json", "", "json", false},
    {Format::ics, "ics", "icalendar calendar", "ics ical", false},
    {Format::html, "html", "", "html htm", true},
    {Format::svg, "svg", "", "svg", false},
    {Format::json_lines, "jsonl", "ndjson", "jsonl ndjson", false},
}};

struct RecipeRow {
  std::string_view endings;
  /// What is made in its place; empty: the ending itself.
  std::string_view instead;
  std::string_view from;
  /// {0} is the ending of what is made.
  std::string_view command;
};

constexpr std::array<RecipeRow, 9> recipes{{
    {"pdf", "", "html", "chromium --headless --no-pdf-header-footer --print-to-pdf=plan.pdf plan.html"},
    {"ps eps xps djvu", "pdf", "html", "chromium --headless --no-pdf-header-footer --print-to-pdf=plan.pdf plan.html"},
    {"docx odt epub rtf tex rst org adoc", "", "md", "pandoc --from gfm --standalone --output plan.{0} plan.md"},
    {"doc dot pages wps", "docx", "md", "pandoc --from gfm --standalone --output plan.docx plan.md"},
    {"xlsx xls ods", "", "csv", "libreoffice --headless --convert-to {0} plan.csv"},
    {"numbers", "xlsx", "csv", "libreoffice --headless --convert-to xlsx plan.csv"},
    {"db sqlite sqlite3", "", "csv", "sqlite3 plan.{0} '.import --csv plan.csv plan'"},
    {"png jpg jpeg gif webp bmp tif tiff", "png", "html",
     "chromium --headless --window-size=800,4000 --screenshot=plan.png plan.html"},
    {"gz zip xz bz2 zst 7z", "gz", "html", "gzip --keep plan.html"},
}};

std::string in_small_letters(std::string_view word) {
  std::string small(word);
  for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return small;
}

bool has_word(std::string_view list, std::string_view word) {
  return !word.empty() && fmt::format(" {} ", list).find(fmt::format(" {} ", word)) != std::string::npos;
}

/// There is one for each.
const FormatRow& row_of(Format format) {
  return *std::find_if(formats.begin(), formats.end(), [&](const FormatRow& row) { return row.format == format; });
}

template <class Matches>
std::optional<Format> format_where(Matches matches) {
  const auto row = std::find_if(formats.begin(), formats.end(), matches);
  return row == formats.end() ? std::nullopt : std::optional(row->format);
}

}  // namespace

std::optional<Format> format_named(std::string_view word) {
  const std::string small = in_small_letters(word);
  return format_where([&](const FormatRow& row) {
    return row.name == small || has_word(row.other_names, small) || has_word(row.endings, small);
  });
}

namespace {

/// Whether several formats stand in one word, whatever stands between them: a hint at one would drop the others.
bool names_several(std::string_view word) {
  constexpr std::string_view separators = " ,;/|+&";
  int formats_named = 0;
  while (!word.empty()) {
    const std::size_t end = std::min(word.find_first_of(separators), word.size());
    formats_named += format_named(word.substr(0, end)).has_value();
    word.remove_prefix(std::min(end + 1, word.size()));
  }
  return formats_named > 1;
}

}  // namespace

std::string why_no_format(std::string_view word) {
  std::vector<std::string_view> known;
  for (const FormatRow& row : formats) known.push_back(row.name);
  if (names_several(word))
    return fmt::format("'{}' is more than one format; expected one of {}", quoted_word(word), fmt::join(known, ", "));
  std::string hint = did_you_mean(word, known);
  if (hint.empty()) hint = fmt::format("; expected one of {}", fmt::join(known, ", "));
  if (const auto recipe = recipe_for(word)) hint += fmt::format("; for {} {}", quoted_word(word), recipe->instruction);
  return fmt::format("unknown format '{}'{}", quoted_word(word), hint);
}

std::optional<Format> format_of_file(std::string_view path) {
  const std::string ending = ending_of(path);
  return format_where([&](const FormatRow& row) { return has_word(row.endings, ending); });
}

std::string_view name_of(Format format) { return row_of(format).name; }

std::string_view ending_for(Format format) {
  const std::string_view endings = row_of(format).endings;
  return endings.substr(0, endings.find(' '));
}

bool is_for_people(Format format) { return row_of(format).for_people; }

std::optional<Recipe> recipe_for(std::string_view ending) {
  const std::string small = in_small_letters(ending);
  for (const RecipeRow& row : recipes) {
    if (!has_word(row.endings, small)) continue;
    const std::string command = fmt::format(fmt::runtime(row.command), row.instead.empty() ? small : row.instead);
    return Recipe{*format_of_file(fmt::format("plan.{}", row.from)),
                  fmt::format("write plan.{}, and then: {}", row.from, command)};
  }
  return std::nullopt;
}

std::string ending_of(std::string_view path) {
  const std::string ending = std::filesystem::path(path).extension().string();
  return ending.empty() ? ending : in_small_letters(ending.substr(1));
}

}  // namespace hipplan::cli
