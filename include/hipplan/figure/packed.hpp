// SPDX-License-Identifier: MIT
// Figures as bytes, for carrying them inside the program, apart from the catalog: a start that draws none leaves them
// where they are. The bytes are the same on every machine.
#pragma once

#include <string>
#include <string_view>

#include "hipplan/figure/figure.hpp"

namespace hipplan::figure {

std::string packed(const Figures& figures);

/// What `packed` made into `bytes`. Not for bytes from anywhere else: what it finds is asserted, never reported.
Figures unpacked(std::string_view bytes);

/// What figures were solved from: for those that are added to them.
std::string packed(const Sketches& sketches);
Sketches unpacked_sketches(std::string_view bytes);

}  // namespace hipplan::figure
