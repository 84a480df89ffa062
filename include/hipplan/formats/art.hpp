// SPDX-License-Identifier: MIT
// A figure in the letters of a terminal.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "hipplan/figure/drawing.hpp"

namespace hipplan {

/// `braille` is the finest and needs a font that has it, `blocks` what every terminal of today can show.
enum class Art : std::uint8_t { braille, blocks, ascii, none };

inline constexpr std::array<std::string_view, 4> art_names{"braille", "blocks", "ascii", "none"};

/// Lines of at most `width` columns, without blanks at their ends: the frames side by side where there is room for
/// them, else one above the other. With `frame`, counting from 0, that one alone. Empty for `none`, and where `width`
/// is too small to show anything.
std::string to_art(const figure::Drawing& drawing, Art art, std::size_t width, std::optional<std::size_t> frame = {});

}  // namespace hipplan
