// SPDX-License-Identifier: MIT
// What the terminal is like, if there is one, and where the user's own files lie.
#pragma once

#include <cstddef>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

#include "hipplan/formats/text.hpp"

namespace hipplan::cli {

/// Between these a width of text may be asked for.
inline constexpr int narrowest_text = 20;
inline constexpr int widest_text = 500;

enum class Colour { automatic, always, never };

bool is_terminal(std::FILE* stream);

/// Whether the terminal can more than print lines, as TERM tells.
bool is_capable_terminal();

/// 0 where nothing is known.
struct ScreenSize {
  std::size_t columns = 0;
  std::size_t lines = 0;
};

/// Of the terminal that `stream` is. COLUMNS and LINES, where they make sense, know better than it does.
ScreenSize screen_size(std::FILE* stream);

/// How text is to look on `stream`, or in a file where that is null. Pipes and files are UTF-8 and 72
/// columns wide, whatever COLUMNS says; a terminal has the width it has, up to 100.
TextStyle text_style(std::FILE* stream, Colour colour, std::optional<std::size_t> width);

/// In which letters to draw on `stream`, or in a file where that is null: as `wanted`, else what the terminal can show.
/// Most fonts lack braille; the terminals that draw it themselves are known by name. Nothing is drawn for somebody
/// who hears the page (ACCESSIBLE), where TERM is dumb, and where nobody may be looking: in pipes and files.
Art art_for(std::FILE* stream, std::optional<Art> wanted);

/// The columns of the terminal that `stream` is, at most as many as read well; nothing where it is none.
std::optional<std::size_t> columns_of(std::FILE* stream);

/// `text` with each line broken between words into lines of at most `width` columns, the further ones set in as the
/// first.
std::string fitted(std::string_view text, std::size_t width);

/// Whether the locale, by its name, has every letter.
bool locale_is_utf8();

/// Writes and shows it at once, in plain letters where the terminal has no others.
void say(std::FILE* stream, const std::string& text);

/// As `say`, in a terminal broken between words.
void tell(std::FILE* stream, const std::string& text);

/// The user's own profile: $XDG_CONFIG_HOME/hipplan/profile.yaml, else ~/.config/hipplan/profile.yaml;
/// nothing where there is no home.
std::optional<std::string> profile_path();

/// The log that belongs to it: $XDG_DATA_HOME/hipplan/log.csv, else ~/.local/share/hipplan/log.csv; nothing where there
/// is no home.
std::optional<std::string> log_path();

/// One of these, if there is anything of that name: a link that leads nowhere, or a folder that may not be looked into,
/// is no missing file.
std::optional<std::string> if_there(std::optional<std::string> own);

}  // namespace hipplan::cli
