// SPDX-License-Identifier: MIT
#include "hipplan/cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

constexpr std::size_t widest_terminal_text = 100;

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

/// By the names of the locale alone: the first of the three that is set decides (POSIX).
bool locale_is_utf8() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::string_view value = environment(name);
    if (value.empty()) continue;
    return value.find("UTF-8") != std::string_view::npos || value.find("utf8") != std::string_view::npos ||
           value.find("UTF8") != std::string_view::npos || value.find("utf-8") != std::string_view::npos;
  }
  return false;
}

}  // namespace

bool is_terminal(std::FILE* stream) { return isatty(fileno(stream)) != 0; }

void say(std::FILE* stream, const std::string& text) {
  const std::string shown = is_terminal(stream) && !locale_is_utf8() ? to_ascii(text) : text;
  std::fputs(shown.c_str(), stream);
  std::fflush(stream);
}

TextStyle text_style(std::FILE* stream, Colour colour, std::optional<std::size_t> width) {
  TextStyle style;
  const bool terminal = stream != nullptr && is_terminal(stream);
  if (terminal) {
    winsize size{};
    if (ioctl(fileno(stream), TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
      style.width = std::min<std::size_t>(size.ws_col, widest_terminal_text);
    }
    style.ascii = !locale_is_utf8();
  }
  if (width) style.width = *width;
  const bool wanted = environment("NO_COLOR").empty() && environment("TERM") != "dumb" && !environment("TERM").empty();
  style.colour = colour == Colour::always || (colour == Colour::automatic && terminal && wanted);
  return style;
}

std::optional<std::string> profile_path() {
  const std::string_view config = environment("XDG_CONFIG_HOME");
  // A relative path is to be ignored (XDG base directories).
  if (config.starts_with('/')) return std::string(config) + "/hipplan/profile.yaml";
  const std::string_view home = environment("HOME");
  if (home.empty()) return std::nullopt;
  return std::string(home) + "/.config/hipplan/profile.yaml";
}

}  // namespace hipplan::cli
