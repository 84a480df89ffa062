// SPDX-License-Identifier: MIT
// Where the catalog comes from: the program itself, a folder, added files.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/cli/arguments.hpp"
#include "hipplan/cli/input_files.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan::cli {

struct LoadedCatalog {
  Catalog catalog;
  /// Of all files that it was read from, additions included.
  std::string digest;
};

/// The catalog that the arguments ask for; nothing, with everything that is wrong, when it failed. Every file of it
/// is added to `inputs`.
std::optional<LoadedCatalog> load_catalog(const Arguments& arguments, InputFiles& inputs, Diagnostics& problems);

/// `check`: every mistake and every warning of folders and files, and the exit status.
int check(const Arguments& arguments);

/// Prints diagnostics to standard error. Editors jump to those that begin with file and line; the others
/// begin with the program's name.
void report(std::span<const Diagnostic> diagnostics);

}  // namespace hipplan::cli
