// SPDX-License-Identifier: MIT
// What the terminal is like, if there is one.
#pragma once

#include <cstddef>
#include <cstdio>
#include <optional>
#include <string>

#include "hipplan/formats/text.hpp"

namespace hipplan::cli {

enum class Colour { automatic, always, never };

bool is_terminal(std::FILE* stream);

/// How text is to look on `stream`, or in a file where that is null. Pipes and files are UTF-8 and 72
/// columns wide; a terminal has the width it has, up to 100.
TextStyle text_style(std::FILE* stream, Colour colour, std::optional<std::size_t> width);

/// Writes and shows it at once; in plain letters where the terminal has no others.
void say(std::FILE* stream, const std::string& text);

/// The user's own profile: $XDG_CONFIG_HOME/hipplan/profile.yaml, else ~/.config/hipplan/profile.yaml;
/// nothing where there is no home.
std::optional<std::string> profile_path();

}  // namespace hipplan::cli
