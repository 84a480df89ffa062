// SPDX-License-Identifier: MIT
// A figure as SVG: small, readable by hand, in the colour of the text around it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "hipplan/figure/drawing.hpp"

namespace hipplan {

struct SvgText {
  /// Whatever it is, it stays text.
  std::string title;
  std::string description;
};

/// A file of its own, with dark colours where the reader's screen is dark. `frame` counts from 0; without it all
/// frames stand side by side.
std::string to_svg(const figure::Drawing& drawing, const SvgText& text, std::optional<std::size_t> frame = {});

/// The same as part of an HTML page that has `svg_style()` in its head. `id` is one that no other picture of the page
/// has: letters, digits and hyphens.
std::string to_inline_svg(const figure::Drawing& drawing, const SvgText& text, std::string_view id);

/// The last frame of the picture that stands on the same page under this id, for whoever sees it; others read the name
/// beside it.
std::string to_thumbnail(const figure::Drawing& drawing, std::string_view id);

/// The rules that colour pictures. A page can set the variables: --hp-paper, --hp-dim, --hp-body, --hp-far, --hp-mat.
std::string svg_style();

}  // namespace hipplan
