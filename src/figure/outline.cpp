// SPDX-License-Identifier: MIT
// A rope is wound around the circles: with its direction turning, the circle that sticks out farthest that way holds
// it, until another one sticks out farther. From circle a to circle b that is where both stick out the same.
#include "hipplan/figure/outline.hpp"

#include <cmath>
#include <numbers>

namespace hipplan::figure {
namespace {

constexpr double whole_turn = 2 * std::numbers::pi;
constexpr double tiny = 1e-9;

bool is_inside(const Circle& a, const Circle& b) { return std::hypot(a.x - b.x, a.y - b.y) + a.r <= b.r + tiny; }

/// Those that no other circle holds; of several equal ones the first.
std::vector<std::size_t> outer(std::span<const Circle> circles) {
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < circles.size(); ++i) {
    bool held = false;
    for (std::size_t k = 0; k < circles.size(); ++k) {
      if (k != i && is_inside(circles[i], circles[k]) && (k < i || !is_inside(circles[k], circles[i]))) held = true;
    }
    if (!held) kept.push_back(i);
  }
  return kept;
}

/// The one farthest along x; of several the one farther along y, which the rope comes to first.
std::size_t first_held(std::span<const Circle> circles, std::span<const std::size_t> kept) {
  std::size_t best = kept[0];
  for (const std::size_t i : kept) {
    const double ahead = circles[i].x + circles[i].r - circles[best].x - circles[best].r;
    if (ahead > tiny || (ahead > -tiny && circles[i].y > circles[best].y)) best = i;
  }
  return best;
}

struct Turn {
  std::size_t to = 0;
  double by = whole_turn;
};

/// The circle that takes the rope over from `held`, and how far it turns before.
Turn next_held(std::span<const Circle> circles, std::span<const std::size_t> kept, std::size_t held, double angle) {
  Turn best{held, whole_turn};
  double farthest = 0;
  const Circle& a = circles[held];
  for (const std::size_t i : kept) {
    if (i == held) continue;
    const Circle& b = circles[i];
    const double apart = std::hypot(b.x - a.x, b.y - a.y);
    double by = std::fmod(std::atan2(b.y - a.y, b.x - a.x) - std::acos((a.r - b.r) / apart) - angle, whole_turn);
    if (by < -tiny) by += whole_turn;
    if (by < best.by - tiny || (by < best.by + tiny && apart > farthest)) {
      best = {i, by};
      farthest = apart;
    }
  }
  return best;
}

}  // namespace

Point point_on(const Circle& circle, double angle) {
  return {circle.x + circle.r * std::cos(angle), circle.y + circle.r * std::sin(angle)};
}

std::vector<Arc> outline(std::span<const Circle> circles) {
  if (circles.empty()) return {};
  const std::vector<std::size_t> kept = outer(circles);
  std::vector<Arc> arcs;
  std::size_t held = first_held(circles, kept);
  double angle = 0;
  // Each circle holds the rope twice at most.
  for (std::size_t i = 0; i <= 2 * kept.size(); ++i) {
    const Turn next = next_held(circles, kept, held, angle);
    const double until = angle + next.by;
    if (until >= whole_turn - tiny) break;
    arcs.push_back({held, angle, until});
    held = next.to;
    angle = until;
  }
  if (!arcs.empty() && arcs.front().circle == held) {
    arcs.front().from = angle - whole_turn;
  } else {
    arcs.push_back({held, angle, whole_turn});
  }
  return arcs;
}

std::vector<Point> corners(std::span<const Circle> circles, int a_turn) {
  std::vector<Point> found;
  for (const Arc& arc : outline(circles)) {
    const Circle& circle = circles[arc.circle];
    const int steps = circle.r > 0 ? static_cast<int>(std::ceil((arc.to - arc.from) / whole_turn * a_turn)) : 0;
    for (int i = 0; i <= steps; ++i)
      found.push_back(
          point_on(circle, arc.from + (arc.to - arc.from) * (steps == 0 ? 0 : static_cast<double>(i) / steps)));
  }
  return found;
}

}  // namespace hipplan::figure
