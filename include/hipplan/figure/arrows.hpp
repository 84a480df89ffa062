// SPDX-License-Identifier: MIT
// Arrows: the way of what moves, laid beside the body where it hides least; and pushes that move nothing.
#pragma once

#include <span>
#include <vector>

#include "hipplan/figure/camera.hpp"
#include "hipplan/figure/drawing.hpp"
#include "hipplan/figure/skeleton.hpp"

namespace hipplan::figure {

/// From statures on the page to its units.
struct Scale {
  double k = 1;
  Point origin;
  Point operator()(const Point& p) const { return {p.x * k + origin.x, p.y * k + origin.y}; }
  Circle operator()(const Circle& c) const { return {c.x * k + origin.x, c.y * k + origin.y, c.r * k}; }
};

/// What an arrow should not hide, and how much it matters.
struct Obstacle {
  Circle circle;
  double weight = 1;
};

struct Scene {
  const Figure& figure;
  const Camera& camera;
  const Scale& scale;
  /// What an arrow must stay within.
  double width = 0;
  double bottom = 0;
  std::vector<Obstacle> obstacles;
};

/// The movement from one pose to the next, of what the figure names or of what moves most.
std::vector<Mark> arrows(const Scene& scene, const Pose& from, const Pose& to);

/// Of what goes round: one arrow through all poses and almost back to the first, around the middle of its way.
std::vector<Mark> circle(const Scene& scene, std::span<const Pose> poses);

std::vector<Mark> pushes(const Scene& scene, const Pose& pose);

}  // namespace hipplan::figure
