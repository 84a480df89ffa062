// SPDX-License-Identifier: MIT
// Plane shapes: circles, and the outline of the tightest band around several of them.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace hipplan::figure {

struct Point {
  double x = 0;
  double y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

/// A radius of 0 makes it a corner.
struct Circle {
  double x = 0;
  double y = 0;
  double r = 0;
  friend bool operator==(const Circle&, const Circle&) = default;
};

/// A piece of an outline: along `circle` from one angle to a greater one, in radians. A straight line leads to the
/// next piece.
struct Arc {
  std::size_t circle = 0;
  double from = 0;
  double to = 0;
};

Point point_on(const Circle& circle, double angle);

/// The convex outline of the circles, in the direction from x to y. A circle that nothing else sticks out of is one
/// piece of a whole turn.
std::vector<Arc> outline(std::span<const Circle> circles);

/// The outline as corners, `a_turn` of them on a whole circle.
std::vector<Point> corners(std::span<const Circle> circles, int a_turn);

}  // namespace hipplan::figure
