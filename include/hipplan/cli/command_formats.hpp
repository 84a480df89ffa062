// SPDX-License-Identifier: MIT
// Which formats each command speaks. Help, what a command assumes, and what it says of any other format are all made
// from one row a command.
#pragma once

#include <string>

#include "hipplan/cli/arguments.hpp"

namespace hipplan::cli {

/// Whether what `command` writes can be had in `format`. A batch writes other formats into a folder than into a
/// stream; no other command has a folder. A command that takes no format is content with each.
bool speaks(Command command, bool to_folder, Format format);

/// What nobody has asked for: text, or from a batch a record a line.
Format assumed_format(Command command, bool to_folder);

/// "text, markdown or html (default: by the ending of -o, else text)".
std::string formats_in_help(Command command);

/// What is wrong with a format that `command` does not speak: "a list has no such format; expected ...".
std::string why_not_spoken(Command command);

}  // namespace hipplan::cli
