// SPDX-License-Identifier: MIT
// The shell round the core: arguments in, bytes and an exit status out.
#pragma once

#include <span>
#include <string>

namespace hipplan::cli {

/// Runs the program; `arguments` without its own name. Returns its exit status.
int run(std::span<const std::string> arguments);

}  // namespace hipplan::cli
