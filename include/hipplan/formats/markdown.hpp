// SPDX-License-Identifier: MIT
// A page as Markdown, for notes.
#pragma once

#include <string>
#include <string_view>

#include "hipplan/pages/page.hpp"

namespace hipplan {

/// GitHub-flavoured Markdown in which text stays text. Pictures are links to files called after their exercise, in the
/// folder `figures`, as it is to be written in a link; without it they are left out.
std::string to_markdown(const Page& page, std::string_view figures = {});

}  // namespace hipplan
