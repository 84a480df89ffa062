// SPDX-License-Identifier: MIT
#include "hipplan/formats/canvas.hpp"

#include <algorithm>
#include <cmath>

namespace hipplan {
namespace {

using figure::Circle;
using figure::Form;
using figure::Ink;
using figure::Mark;
using figure::Point;

constexpr int corners_a_turn = 24;

Seen seen_of(Ink ink) {
  switch (ink) {
    case Ink::working:
    case Ink::working_far:
    case Ink::band: return Seen::working;
    case Ink::body: return Seen::body;
    case Ink::far: return Seen::far;
    case Ink::ground:
    case Ink::thing: return Seen::line;
    case Ink::arrow:
    case Ink::arrow_head:
    case Ink::push: return Seen::arrow;
    case Ink::halo:
    case Ink::clear:
    case Ink::mat: break;
  }
  return Seen::nothing;
}

/// A curve as a line of short pieces.
std::vector<Point> pieces_of(const Mark& mark) {
  if (mark.form != Form::curve) return mark.points;
  std::vector<Point> line;
  constexpr int steps = 24;
  const Point& a = mark.points[0];
  const Point& b = mark.points[1];
  const Point& c = mark.points[2];
  for (int i = 0; i <= steps; ++i) {
    const double t = static_cast<double>(i) / steps;
    const double s = 1 - t;
    line.push_back({a.x * s * s + b.x * 2 * s * t + c.x * t * t, a.y * s * s + b.y * 2 * s * t + c.y * t * t});
  }
  return line;
}

/// A head points from the middle of its base to its tip.
ArrowTip tip_of(const Mark& head) {
  const Point& tip = head.points[0];
  const double dx = tip.x - (head.points[1].x + head.points[2].x) / 2;
  const double dy = tip.y - (head.points[1].y + head.points[2].y) / 2;
  if (std::abs(dx) > std::abs(dy)) return {tip, dx > 0 ? Pointing::right : Pointing::left};
  return {tip, dy > 0 ? Pointing::down : Pointing::up};
}

void widen(Window& window, double x, double y, double r) {
  window.x0 = std::min(window.x0, x - r);
  window.x1 = std::max(window.x1, x + r);
  window.y0 = std::min(window.y0, y - r);
  window.y1 = std::max(window.y1, y + r);
}

}  // namespace

Window window_of(const figure::Drawing& drawing) {
  constexpr double far = 1e9;
  Window window{far, far, -far, -far};
  for (const auto& frame : drawing.frames) {
    for (const Mark& mark : frame) {
      if (mark.ink == Ink::mat) continue;
      for (const auto& hull : mark.hulls) {
        for (const Circle& circle : hull) widen(window, circle.x, circle.y, circle.r);
      }
      const bool ground = mark.ink == Ink::ground && mark.points.size() == 2;
      for (const Point& point : mark.points) {
        if (ground) {
          window.y1 = std::max(window.y1, point.y);
        } else {
          widen(window, point.x, point.y, 0);
        }
      }
    }
  }
  return window;
}

Canvas::Canvas(const Window& window, double step, std::size_t columns, std::size_t rows)
    : window_(window), step_(step), columns_(columns), rows_(rows), samples_(columns * rows, Seen::nothing) {}

Seen Canvas::at(std::size_t row, std::size_t column) const {
  return row < rows_ && column < columns_ ? samples_[row * columns_ + column] : Seen::nothing;
}

void Canvas::paint(const std::vector<Mark>& marks) {
  for (const Mark& mark : marks) {
    if (mark.form == Form::hulls) {
      paint_hulls(mark);
    } else if (mark.form == Form::area) {
      if (mark.ink == Ink::mat) continue;
      fill(mark.points, 0, seen_of(mark.ink));
      if (mark.ink == Ink::arrow_head) tips_.push_back(tip_of(mark));
    } else {
      paint_line(mark);
    }
  }
}

/// What is thin is made a little thicker, so that no limb falls between two samples.
void Canvas::paint_hulls(const Mark& mark) {
  for (const auto& hull : mark.hulls) {
    const std::vector<Point> polygon = figure::corners(hull, corners_a_turn);
    if (mark.ink == Ink::thing) {
      fill(polygon, 0, Seen::nothing);
      draw(polygon, Seen::line);
      draw({polygon.back(), polygon.front()}, Seen::line);
    } else {
      fill(polygon, step_ * (mark.ink == Ink::halo ? .6 : .3), seen_of(mark.ink));
    }
  }
}

void Canvas::paint_line(const Mark& mark) {
  std::vector<Point> line = pieces_of(mark);
  for (Point& point : line) point.x = std::clamp(point.x, window_.x0, window_.x1);
  draw(line, seen_of(mark.ink));
}

void Canvas::fill(const std::vector<Point>& polygon, double margin, Seen seen) {
  if (polygon.size() < 3) return;
  Window box{polygon[0].x, polygon[0].y, polygon[0].x, polygon[0].y};
  for (const Point& point : polygon) widen(box, point.x, point.y, margin);
  const auto first = [&](double from, double zero) {
    return static_cast<std::size_t>(std::max(0., std::floor((from - zero) / step_)));
  };
  // Corners run from x to y or the other way; the sign of the area tells.
  double area = 0;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const Point& a = polygon[i];
    const Point& b = polygon[(i + 1) % polygon.size()];
    area += a.x * b.y - b.x * a.y;
  }
  const auto holds = [&](const Point& p) {
    for (std::size_t i = 0; i < polygon.size(); ++i) {
      const Point& a = polygon[i];
      const Point& b = polygon[(i + 1) % polygon.size()];
      const double edge = std::hypot(b.x - a.x, b.y - a.y);
      const double left = ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)) * (area < 0 ? -1 : 1);
      if (edge > 1e-9 && left < -margin * edge) return false;
    }
    return true;
  };
  for (std::size_t row = first(box.y0, window_.y0); row < rows_; ++row) {
    const double y = window_.y0 + (static_cast<double>(row) + .5) * step_;
    if (y > box.y1) break;
    for (std::size_t column = first(box.x0, window_.x0); column < columns_; ++column) {
      const double x = window_.x0 + (static_cast<double>(column) + .5) * step_;
      if (x > box.x1) break;
      if (holds({x, y})) samples_[row * columns_ + column] = seen;
    }
  }
}

void Canvas::draw(const std::vector<Point>& line, Seen seen) {
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const Point& a = line[i];
    const Point& b = line[i + 1];
    const int steps = 1 + static_cast<int>(2 * std::hypot(b.x - a.x, b.y - a.y) / step_);
    for (int k = 0; k <= steps; ++k) {
      const double t = static_cast<double>(k) / steps;
      const double x = (a.x + (b.x - a.x) * t - window_.x0) / step_;
      const double y = (a.y + (b.y - a.y) * t - window_.y0) / step_;
      if (x < 0 || y < 0) continue;
      // What lies on the edge belongs to the last sample.
      const auto column = std::min(static_cast<std::size_t>(x), columns_ - 1);
      const auto row = std::min(static_cast<std::size_t>(y), rows_ - 1);
      samples_[row * columns_ + column] = seen;
    }
  }
}

}  // namespace hipplan
