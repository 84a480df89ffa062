// SPDX-License-Identifier: MIT
// The catalog that travels inside the program.
#pragma once

#include <vector>

#include "hipplan/load/read_catalog.hpp"

namespace hipplan::cli {

/// The files of `catalog/` as they were when the program was built.
std::vector<TextFile> builtin_catalog();

/// `digest_of` all of it, computed when the program was built.
std::string builtin_catalog_digest();

}  // namespace hipplan::cli
