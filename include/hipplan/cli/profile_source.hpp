// SPDX-License-Identifier: MIT
// Which profile a command reads, and its answers.
#pragma once

#include <optional>
#include <string>

#include "hipplan/cli/arguments.hpp"
#include "hipplan/cli/files.hpp"
#include "hipplan/cli/input_files.hpp"
#include "hipplan/person/answers.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan::cli {

/// The profile that was named, or the user's own where there is one.
std::optional<std::string> profile_to_read(const Arguments& arguments);

/// The answers of the profile at `path`, with everything that is wrong with it.
Answers read_answers_of(const std::string& path, Named named, InputFiles& inputs, Diagnostics& problems);

}  // namespace hipplan::cli
