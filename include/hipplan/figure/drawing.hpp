// SPDX-License-Identifier: MIT
// A figure on the page, as shapes in the order in which they are painted. What it looks like in the end is a matter of
// formats.
#pragma once

#include <cstdint>
#include <vector>

#include "hipplan/figure/figure.hpp"
#include "hipplan/figure/outline.hpp"

namespace hipplan::figure {

/// What a shape is of, and so how dark it is and how broad its line.
enum class Ink : std::uint8_t {
  /// Paper around a part of the body, so that what crosses it stands out.
  halo,
  /// Paper under a line.
  clear,
  ground,
  mat,
  /// Furniture: an outline on paper.
  thing,
  band,
  working,
  working_far,
  body,
  far,
  arrow,
  arrow_head,
  push
};

enum class Form : std::uint8_t {
  /// Filled outlines around circles.
  hulls,
  line,
  /// A filled polygon.
  area,
  /// From the first point to the third, drawn towards the second.
  curve
};

struct Mark {
  Ink ink = Ink::body;
  Form form = Form::hulls;
  std::vector<std::vector<Circle>> hulls;
  std::vector<Point> points;
};

/// In quarters of a millimetre.
struct Drawing {
  /// Of one frame.
  double width = 0;
  double height = 0;
  std::vector<std::vector<Mark>> frames;
};

Drawing drawing_of(const Figure& figure);

}  // namespace hipplan::figure
