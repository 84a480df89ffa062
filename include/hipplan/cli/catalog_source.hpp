// SPDX-License-Identifier: MIT
// Where the catalog comes from: the program itself, a folder, added files.
#pragma once

#include <optional>
#include <span>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/cli/arguments.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan::cli {

/// The catalog that the arguments ask for; nothing, with everything that is wrong, when it failed.
std::optional<Catalog> load_catalog(const Arguments& arguments, Diagnostics& problems);

/// `check`: every mistake and every warning of a folder or a file, and the exit status.
int check(const Arguments& arguments);

/// Prints diagnostics to standard error.
void report(std::span<const Diagnostic> diagnostics);

}  // namespace hipplan::cli
