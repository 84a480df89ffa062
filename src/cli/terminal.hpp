// What the terminal is like, if there is one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "hipplan/render.hpp"

namespace hipplan::cli {

enum class Colour { automatic, always, never };

bool input_is_terminal();
bool output_is_terminal();

/// How text is to look on standard output (`to_file` false) or in a file. Pipes and files are UTF-8
/// and 72 columns wide; a terminal has the width it has, up to 100.
TextStyle text_style(bool to_file, Colour colour, std::optional<std::size_t> width);

/// The user's own profile: $XDG_CONFIG_HOME/hipplan/profile.yaml, else ~/.config/hipplan/profile.yaml;
/// nothing where there is no home.
std::optional<std::string> profile_path();

}  // namespace hipplan::cli
