// SPDX-License-Identifier: MIT
// A whole catalog as bytes, for carrying it inside the program: what the loader made, so that a start parses
// nothing. The bytes are the same on every machine.
#pragma once

#include <string>
#include <string_view>

#include "hipplan/catalog/catalog.hpp"

namespace hipplan {

std::string write_blob(const Catalog& catalog);

/// The catalog that `write_blob` made into `blob`, whose texts are views into it. Not for bytes from anywhere else:
/// what it finds is asserted, never reported.
Catalog read_blob(std::string_view blob);

}  // namespace hipplan
