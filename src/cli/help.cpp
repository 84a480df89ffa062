// SPDX-License-Identifier: MIT
#include "hipplan/cli/help.hpp"

#include <algorithm>

#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

constexpr std::size_t name_columns = 24;
/// In a narrower room words would break: what a flag means goes below it.
constexpr std::size_t narrowest_meaning = 24;
constexpr std::size_t indent_below = 6;

}  // namespace

HelpFormatter::HelpFormatter(std::size_t width) : width_(width) {}

std::string HelpFormatter::make_option(const CLI::Option* option, bool is_positional) const {
  return entry(make_option_name(option, is_positional) + make_option_opts(option), make_option_desc(option));
}

std::string HelpFormatter::make_subcommand(const CLI::App* command) const {
  return entry(command->get_name(), command->get_description());
}

std::string HelpFormatter::entry(const std::string& name, const std::string& meaning) const {
  const bool below = width_ < name_columns + narrowest_meaning;
  const std::size_t indent = below ? indent_below : name_columns;
  std::string out = pad_right("  " + name, name_columns);
  if (below || name.size() + 3 > name_columns) out = "  " + name + '\n' + std::string(indent, ' ');
  bool first = true;
  for (const std::string& line : wrap(meaning, std::max(width_, indent + indent_below) - indent)) {
    out += (first ? "" : '\n' + std::string(indent, ' ')) + line;
    first = false;
  }
  return out + '\n';
}

}  // namespace hipplan::cli
