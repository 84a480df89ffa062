// SPDX-License-Identifier: MIT
// The catalog that travels inside the program.
#pragma once

#include <string>
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
/// Its base poses and figures as they are written: for what is added to them.
Sketches builtin_sketches();
/// Their bytes (figure/packed.hpp).
std::string_view builtin_sketches_blob();
/// Its files, as text: for `check`, and for the lines that messages show.
std::vector<TextFile> builtin_files();

/// The SHA-256 of each of its files.
std::vector<std::string> builtin_sha256s();
/// `digest_of` all of it.
std::string builtin_catalog_digest();

}  // namespace hipplan::cli
