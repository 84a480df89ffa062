// SPDX-License-Identifier: MIT
// How figures from 0 to 10 went over time, drawn: in letters as columns of weekly means, as SVG as lines through all
// that was said. Both are legible in black and white: in letters each series has an axis of its own, in SVG a dash and
// a mark.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hipplan/pages/page.hpp"

namespace hipplan {

/// Lines of at most `width` columns, which is at least 20; with `ascii` of nothing but ASCII. A week in which nothing
/// was said has no column; a mean of 0 has the lowest there is.
std::vector<std::string> plot_lines(const Plot& plot, std::size_t width, bool ascii);

/// One `svg` element in one line, with title and description, in the colour of the text around it. `id` is no other
/// element's.
std::string plot_svg(const Plot& plot, const std::string& id);

}  // namespace hipplan
