// SPDX-License-Identifier: MIT
// The catalog that travels inside the program.
#pragma once

#include <string_view>
#include <vector>

#include "hipplan/load/read_catalog.hpp"

namespace hipplan::cli {

/// `catalog/` as it was when the program was built, without parsing anything.
Catalog builtin_catalog();
/// Its bytes (`read_blob`).
std::string_view builtin_blob();
/// The figures of its exercises, solved: the bytes of a `figure::Figures` (figure/packed.hpp).
std::string_view builtin_figures_blob();
/// Its files, as text: for messages about them, and for what is added to them.
std::vector<TextFile> builtin_files();

/// `digest_of` all of it, computed when the program was built.
std::string builtin_catalog_digest();

}  // namespace hipplan::cli
