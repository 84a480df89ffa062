// SPDX-License-Identifier: MIT
// A page as Markdown, for notes.
#pragma once

#include <string>

#include "hipplan/pages/page.hpp"

namespace hipplan {

/// GitHub-flavoured Markdown in which text stays text.
std::string to_markdown(const Page& page);

}  // namespace hipplan
