// SPDX-License-Identifier: MIT
// A page as plain text, for terminals and printers.
#pragma once

#include <cstddef>
#include <string>

#include "hipplan/formats/art.hpp"
#include "hipplan/pages/page.hpp"

namespace hipplan {

/// How wide text is set when nobody says otherwise: as it leaves a printer.
inline constexpr std::size_t text_width = 72;

struct TextStyle {
  std::size_t width = text_width;
  /// Escape sequences of a terminal for headings, frames and labels.
  bool colour = false;
  /// For a terminal without UTF-8: the nearest plain letters.
  bool ascii = false;
  /// Form feeds between the weeks.
  bool page_breaks = false;
  /// In which letters pictures are drawn; with `none` they are left out.
  Art art = Art::none;
};

/// Plain text. Lines keep to the width, down to a single word or table cell.
std::string to_text(const Page& page, const TextStyle& style = {});
std::string to_text(const Page& page, std::size_t width);

}  // namespace hipplan
