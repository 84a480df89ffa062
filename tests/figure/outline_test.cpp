// SPDX-License-Identifier: MIT
#include "hipplan/figure/outline.hpp"

#include <cmath>
#include <random>

#include "catch.hpp"

namespace hipplan::figure {
namespace {

double cross(const Point& a, const Point& b, const Point& c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// How far a point lies outside of a polygon whose corners turn one way; negative inside.
double outside(const std::vector<Point>& polygon, const Point& p) {
  double farthest = -1e9;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const Point& a = polygon[i];
    const Point& b = polygon[(i + 1) % polygon.size()];
    const double edge = std::hypot(b.x - a.x, b.y - a.y);
    if (edge > 1e-9) farthest = std::max(farthest, -cross(a, b, p) / edge);
  }
  return farthest;
}

TEST_CASE("an outline is convex, holds every circle, and touches what it runs along") {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> place(-10, 10);
  std::uniform_real_distribution<double> size(0, 4);
  for (int round = 0; round < 300; ++round) {
    std::vector<Circle> circles(1 + static_cast<std::size_t>(round) % 8);
    for (Circle& circle : circles) circle = {place(random), place(random), round % 3 == 0 ? 0 : size(random)};
    const std::vector<Point> polygon = corners(circles, 720);
    for (const Circle& circle : circles) {
      if (circles.size() == 1 && circle.r == 0) continue;
      for (int k = 0; k < 24; ++k) {
        const double off = outside(polygon, point_on(circle, k * .2618));
        if (off > 1e-3) FAIL("round " << round << ": a point is " << off << " outside");
      }
    }
    for (std::size_t i = 0; i < polygon.size(); ++i) {
      const double turn = cross(polygon[i], polygon[(i + 1) % polygon.size()], polygon[(i + 2) % polygon.size()]);
      if (turn < -1e-6) FAIL("round " << round << ": the outline turns back by " << turn);
    }
  }
}

TEST_CASE("of equal circles, and of circles within circles, one is outlined") {
  CHECK(outline(std::vector<Circle>{{1, 2, 3}}).size() == 1);
  CHECK(outline(std::vector<Circle>{{1, 2, 3}, {1, 2, 3}, {1, 2.5, 1}}).size() == 1);
  CHECK(outline(std::vector<Circle>{{0, 0, 1}, {5, 0, 1}}).size() == 2);
  CHECK(outline({}).empty());
}

TEST_CASE("corners in a row, and corners that fall on one another, make a plain polygon") {
  // A box seen from straight in front.
  const std::vector<Circle> box{{0, 0, 0}, {0, 0, 0}, {4, 0, 0}, {4, 0, 0}, {0, 2, 0}, {4, 2, 0}, {2, 0, 0}, {4, 1, 0}};
  CHECK(outline(box).size() == 4);
}

}  // namespace
}  // namespace hipplan::figure
