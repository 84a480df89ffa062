// SPDX-License-Identifier: MIT
// What a page says, for formats that have no layout.
#pragma once

#include <string>
#include <vector>

#include "hipplan/pages/page.hpp"

namespace hipplan {

/// Its headings, paragraphs and points, one by one. What is no sentence (tables, pictures, lines to fill in) is left
/// out.
std::vector<std::string> sentences_of(const Page& page);

/// The same in one line.
std::string in_one_line(const Page& page);

}  // namespace hipplan
