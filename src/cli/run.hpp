// The shell round the core: arguments in, bytes and an exit status out.
#pragma once

#include <span>
#include <string>

namespace hipplan::cli {

/// Runs the program; `arguments` without its own name. Returns the exit status: 0 done, 1 no plan
/// or a failed file, 2 wrong use.
int run(std::span<const std::string> arguments);

}  // namespace hipplan::cli
