// SPDX-License-Identifier: MIT
// A page as HTML, for screens and paper.
#pragma once

#include <string>

#include "hipplan/pages/page.hpp"

namespace hipplan {

/// One self-contained HTML page for screen and paper; `title` goes into its head. In large print letters are half as
/// large again, 18 points on paper.
std::string to_html(const Page& page, const std::string& title, bool large_print = false);

}  // namespace hipplan
