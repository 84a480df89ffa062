// SPDX-License-Identifier: MIT
#include "hipplan/cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <string_view>

#include "hipplan/catalog/vocabulary.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

constexpr std::size_t widest_terminal_text = 100;
constexpr int most_lines = 10'000;

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

/// A figure from the environment; nothing where it makes no sense.
std::optional<std::size_t> figure_in(const char* name, int least, int most) {
  const auto figure = parse_digits(environment(name));
  if (!figure || *figure < least || *figure > most) return std::nullopt;
  return static_cast<std::size_t>(*figure);
}

/// A file of the user's own, in the folder that a variable names, else in one at home (XDG base directories).
std::optional<std::string> own_file(const char* variable, std::string_view at_home, std::string_view name) {
  const std::string_view folder = environment(variable);
  // A relative path is to be ignored.
  if (folder.starts_with('/')) return std::string(folder) + std::string(name);
  const std::string_view home = environment("HOME");
  if (home.empty()) return std::nullopt;
  return std::string(home) + std::string(at_home) + std::string(name);
}

/// How far the further lines of one that is too long are set in.
std::size_t indentation(std::string_view line, std::size_t width) {
  std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
  if (line.substr(indent).starts_with("- ")) indent += 2;
  return indent < width / 2 ? indent : 0;
}

}  // namespace

// The first of the three that is set decides (POSIX).
bool locale_is_utf8() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::string_view value = environment(name);
    if (value.empty()) continue;
    return value.find("UTF-8") != std::string_view::npos || value.find("utf8") != std::string_view::npos ||
           value.find("UTF8") != std::string_view::npos || value.find("utf-8") != std::string_view::npos;
  }
  return false;
}

bool is_terminal(std::FILE* stream) { return isatty(fileno(stream)) != 0; }

bool is_capable_terminal() { return !environment("TERM").empty() && environment("TERM") != "dumb"; }

ScreenSize screen_size(std::FILE* stream) {
  ScreenSize screen;
  winsize size{};
  if (ioctl(fileno(stream), TIOCGWINSZ, &size) == 0) screen = {size.ws_col, size.ws_row};
  screen.columns = figure_in("COLUMNS", narrowest_text, widest_text).value_or(screen.columns);
  screen.lines = figure_in("LINES", 1, most_lines).value_or(screen.lines);
  return screen;
}

std::optional<std::size_t> columns_of(std::FILE* stream) {
  if (!is_terminal(stream)) return std::nullopt;
  return text_style(stream, Colour::never, std::nullopt).width;
}

std::string fitted(std::string_view text, std::size_t width) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    const std::size_t first = std::min(line.find_first_not_of(' '), line.size());
    const std::size_t indent = indentation(line, width);
    if (display_width(line) <= width) {
      out += line;
    } else {
      const std::vector<std::string> parts = wrap(line.substr(first), width - indent);
      out += std::string(std::min(first, indent), ' ') + parts[0];
      for (std::size_t i = 1; i < parts.size(); ++i) out += '\n' + std::string(indent, ' ') + parts[i];
    }
    if (end != std::string_view::npos) out += '\n';
  }
  return out;
}

void say(std::FILE* stream, const std::string& text) {
  const std::string shown = is_terminal(stream) && !locale_is_utf8() ? to_ascii(text) : text;
  std::fputs(shown.c_str(), stream);
  std::fflush(stream);
}

void tell(std::FILE* stream, const std::string& text) {
  const auto columns = columns_of(stream);
  // Plain letters may be more than those that they stand for.
  const std::string letters = columns && !locale_is_utf8() ? to_ascii(text) : text;
  say(stream, columns ? fitted(letters, *columns) : letters);
}

TextStyle text_style(std::FILE* stream, Colour colour, std::optional<std::size_t> width) {
  TextStyle style;
  const bool terminal = stream != nullptr && is_terminal(stream);
  if (terminal) {
    const std::size_t columns = screen_size(stream).columns;
    if (columns > 0) style.width = std::min(columns, widest_terminal_text);
    style.ascii = !locale_is_utf8();
  }
  if (width) style.width = *width;
  const bool wanted = environment("NO_COLOR").empty() && is_capable_terminal();
  style.colour = colour == Colour::always || (colour == Colour::automatic && terminal && wanted);
  return style;
}

Art art_for(std::FILE* stream, std::optional<Art> wanted) {
  if (wanted) return *wanted;
  if (stream == nullptr || !is_terminal(stream)) return Art::none;
  if (!environment("ACCESSIBLE").empty() || !is_capable_terminal()) return Art::none;
  if (!locale_is_utf8()) return Art::ascii;
  constexpr std::array<std::string_view, 5> have_braille{"kitty", "foot", "wezterm", "ghostty", "WezTerm"};
  const auto draws_it = [&](std::string_view name) {
    return environment("TERM").find(name) != std::string_view::npos ||
           environment("TERM_PROGRAM").find(name) != std::string_view::npos;
  };
  return std::any_of(have_braille.begin(), have_braille.end(), draws_it) ? Art::braille : Art::blocks;
}

std::optional<std::string> profile_path() { return own_file("XDG_CONFIG_HOME", "/.config", "/hipplan/profile.yaml"); }

std::optional<std::string> log_path() { return own_file("XDG_DATA_HOME", "/.local/share", "/hipplan/log.csv"); }

std::optional<std::string> if_there(std::optional<std::string> own) {
  if (!own) return std::nullopt;
  std::error_code error;
  const auto type = std::filesystem::symlink_status(*own, error).type();
  return type == std::filesystem::file_type::not_found ? std::nullopt : std::move(own);
}

}  // namespace hipplan::cli
