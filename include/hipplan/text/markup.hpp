// SPDX-License-Identifier: MIT
// Text inside HTML and SVG: it stays text.
#pragma once

#include <string>
#include <string_view>

namespace hipplan {

/// Safe between tags and in attributes: what would end or begin either is written out.
std::string escaped_markup(std::string_view text);

}  // namespace hipplan
