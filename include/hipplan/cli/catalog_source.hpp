// SPDX-License-Identifier: MIT
// Where the catalog comes from: the program itself, a folder, added files.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/catalog/sketch.hpp"
#include "hipplan/cli/arguments.hpp"
#include "hipplan/cli/input_files.hpp"
#include "hipplan/load/read_catalog.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan::cli {

struct LoadedCatalog {
  Catalog catalog;
  /// Of all files that it was read from, additions included.
  std::string digest;
  /// Its figures as they are written; nothing for the catalog inside the program, which has them solved.
  std::optional<Sketches> sketches;
  /// What was read, for messages about it.
  std::vector<TextFile> files;
};

/// The catalog that the arguments ask for; nothing, with everything that is wrong, when it failed. Every file of it
/// is added to `inputs`.
std::optional<LoadedCatalog> load_catalog(const Arguments& arguments, InputFiles& inputs, Diagnostics& problems);

/// With the lines of the files that they are about.
Diagnostics with_excerpts(Diagnostics diagnostics, const LoadedCatalog& loaded);

/// `check`: every mistake and every warning of folders and files, and the exit status.
int check(const Arguments& arguments);

/// Prints diagnostics to standard error. Editors jump to those that begin with file and line; the others
/// begin with the program's name.
void report(std::span<const Diagnostic> diagnostics);

}  // namespace hipplan::cli
