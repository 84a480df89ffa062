// SPDX-License-Identifier: MIT
#include "hipplan/cli/command_formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <iterator>
#include <span>
#include <string_view>
#include <vector>

#include "hipplan/text/lists.hpp"

namespace hipplan::cli {
namespace {

using Formats = std::span<const Format>;

/// Of both lists of formats the first is what nobody has to ask for.
struct Row {
  Command command;
  /// Before the formats that there are.
  std::string_view refusal;
  Formats formats;
  /// With --output-dir; empty where there is no such flag.
  Formats in_folder;
};

constexpr std::array of_a_page{Format::text, Format::markdown, Format::html};
constexpr std::array of_a_plan{Format::text, Format::markdown, Format::csv, Format::json, Format::ics, Format::html};
constexpr std::array of_a_review{Format::text, Format::markdown, Format::csv, Format::json, Format::html};
constexpr std::array of_a_list{Format::text, Format::markdown, Format::csv, Format::html};
constexpr std::array of_a_figure{Format::text, Format::svg, Format::json};
constexpr std::array of_a_batch{Format::json_lines, Format::csv};
constexpr std::string_view no_rows = "this command has no rows for scripts";

constexpr std::array<Row, 10> rows{{
    {Command::plan, "a plan has no such format", of_a_plan, {}},
    {Command::log, no_rows, of_a_page, {}},
    {Command::review, "a review has no such format", of_a_review, {}},
    {Command::why, no_rows, of_a_page, {}},
    {Command::list, "a list has no such format", of_a_list, {}},
    {Command::show, no_rows, of_a_page, {}},
    {Command::figure, "a figure has no such format", of_a_figure, {}},
    {Command::sources, no_rows, of_a_page, {}},
    {Command::screen, no_rows, of_a_page, {}},
    {Command::batch, "a batch has no such format", of_a_batch, of_a_plan},
}};

const Row* row_of(Command command) {
  const auto* const row =
      std::find_if(rows.begin(), rows.end(), [&](const Row& one) { return one.command == command; });
  return row == rows.end() ? nullptr : row;
}

/// Of a command that takes --format.
const Row& its_row(Command command) {
  const Row* row = row_of(command);
  assert(row != nullptr);
  return *row;
}

Formats formats_of(const Row& row, bool to_folder) {
  return to_folder && !row.in_folder.empty() ? row.in_folder : row.formats;
}

bool has(Formats formats, Format format) { return std::find(formats.begin(), formats.end(), format) != formats.end(); }

std::string in_words(Formats formats) {
  std::vector<std::string> names;
  for (const Format format : formats) names.emplace_back(name_of(format));
  return list_in_words(names, "or");
}

}  // namespace

bool speaks(Command command, bool to_folder, Format format) {
  const Row* row = row_of(command);
  return row == nullptr || has(formats_of(*row, to_folder), format);
}

Format assumed_format(Command command, bool to_folder) {
  const Row* row = row_of(command);
  return row == nullptr ? Format::text : formats_of(*row, to_folder).front();
}

std::string formats_in_help(Command command) {
  const Row& row = its_row(command);
  std::vector<Format> all(row.formats.begin(), row.formats.end());
  std::copy_if(row.in_folder.begin(), row.in_folder.end(), std::back_inserter(all),
               [&](Format format) { return !has(row.formats, format); });
  const std::string folder =
      row.in_folder.empty() ? std::string() : fmt::format("; in a folder {}", name_of(row.in_folder.front()));
  return fmt::format("{} (default: by the ending of -o, else {}{})", in_words(all), name_of(row.formats.front()),
                     folder);
}

std::string why_not_spoken(Command command) {
  const Row& row = its_row(command);
  const std::string folder =
      row.in_folder.empty() ? std::string() : fmt::format(", or with --output-dir {}", in_words(row.in_folder));
  return fmt::format("{}; expected {}{}", row.refusal, in_words(row.formats), folder);
}

}  // namespace hipplan::cli
