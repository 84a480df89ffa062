// SPDX-License-Identifier: MIT
// The catalog that travels inside the program.
#pragma once

#include <vector>

#include "hipplan/load/read_catalog.hpp"

namespace hipplan::cli {

/// The files of `catalog/` as they were when the program was built.
std::vector<TextFile> builtin_catalog();

/// The first twelve digits of the SHA-256 of all of it.
std::string builtin_catalog_digest();

}  // namespace hipplan::cli
