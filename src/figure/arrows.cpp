// SPDX-License-Identifier: MIT
#include "hipplan/figure/arrows.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "hipplan/figure/contacts.hpp"

namespace hipplan::figure {
namespace {

constexpr std::size_t samples = 9;
using Path = std::array<Point, samples>;

double distance(const Point& a, const Point& b) { return std::hypot(a.x - b.x, a.y - b.y); }

OnJoint point_of(const ArrowSpot& spot, int working) {
  const int side = spot.side == BodySide::middle ? working : sides_of(spot.side, working).front();
  if (spot.spot) return on_body(*spot.spot, side);
  const Ball& ball = balls()[static_cast<std::size_t>(balls_of(spot.part.part, side).front())];
  return {ball.joint, ball.at};
}

/// What an arrow follows where none is named.
std::vector<ArrowSpot> movers() {
  std::vector<ArrowSpot> all;
  for (const BodySide side : {BodySide::work, BodySide::other}) {
    for (const Region part : {Region::heel, Region::knee, Region::palm}) all.push_back({{}, {part, side}, side});
  }
  all.push_back({{}, {Region::pelvis, BodySide::middle}, BodySide::middle});
  return all;
}

class Arrow {
 public:
  Arrow(const Scene& scene, const Pose& from, const Pose& to) : scene_(scene), from_(from), to_(to) {}

  double way(const OnJoint& point) const { return distance(on_page(from_, point), on_page(to_, point)); }

  /// Nothing where hardly anything moves.
  std::vector<Mark> along(const OnJoint& point) const {
    const double k = scene_.scale.k;
    constexpr double least = .015;
    if (way(point) < least * k) return {};
    return drawn(shifted(path(point)));
  }

 private:
  Point on_page(const Pose& pose, const OnJoint& point) const { return scene_.scale(scene_.camera(pose.point(point))); }

  Path track(const OnJoint& point, double begin) const {
    Path path;
    for (std::size_t i = 0; i < samples; ++i) {
      const double t = begin + (1 - begin) * static_cast<double>(i) / (samples - 1);
      path[i] = on_page(between(from_, to_, t), point);
    }
    return path;
  }

  /// Of a large movement the last part; of a small one a straight line long enough to be seen.
  Path path(const OnJoint& point) const {
    constexpr double large = .3;
    constexpr double small = .15;
    const double k = scene_.scale.k;
    const double length = way(point);
    Path path = track(point, length > large * k ? .3 : 0);
    if (length >= small * k) return path;
    const Point end = path.back();
    const Point start = path.front();
    const double stretch = small * k / length;
    for (std::size_t i = 0; i < samples; ++i) {
      const double left = stretch * (1 - static_cast<double>(i) / (samples - 1));
      path[i] = {end.x + (start.x - end.x) * left, end.y + (start.y - end.y) * left};
    }
    return path;
  }

  /// What it costs to draw it there: hidden parts of the body, and leaving the frame. Not worth counting beyond `most`.
  double cost(const Path& path, double dx, double dy, double most) const {
    constexpr double margin = 2;
    constexpr double leaving = 5;
    constexpr double deepest = 4;
    const double room = .03 * scene_.scale.k;
    double sum = 0;
    for (const Point& p : path) {
      if (sum >= most) break;
      const double x = p.x + dx;
      const double y = p.y + dy;
      double worst = 0;
      for (const Obstacle& o : scene_.obstacles) {
        const double reach = o.circle.r + room;
        const double squared = (x - o.circle.x) * (x - o.circle.x) + (y - o.circle.y) * (y - o.circle.y);
        if (squared < reach * reach) worst = std::max(worst, o.weight * std::min(reach - std::sqrt(squared), deepest));
      }
      sum += worst + leaving * (std::max(0., margin - x) + std::max(0., x - scene_.width + margin) +
                                std::max(0., margin - y) + std::max(0., y - scene_.bottom + margin));
    }
    return sum;
  }

  Path shifted(Path path) const {
    constexpr int distances = 12;
    constexpr int directions = 24;
    constexpr double a_step = 1.2;
    double best = cost(path, 0, 0, std::numeric_limits<double>::max());
    Point shift;
    for (int m = 1; m < distances && m * a_step < best; ++m) {
      for (int a = 0; a < directions; ++a) {
        const double far = m * .025 * scene_.scale.k;
        const double angle = a * 2 * std::numbers::pi / directions;
        const Point s{std::cos(angle) * far, std::sin(angle) * far};
        const double its_cost = m * a_step + cost(path, s.x, s.y, best);
        if (its_cost < best) {
          best = its_cost;
          shift = s;
        }
      }
    }
    for (Point& p : path) p = {p.x + shift.x, p.y + shift.y};
    return path;
  }

  static std::vector<Mark> drawn(const Path& path);

  const Scene& scene_;
  const Pose& from_;
  const Pose& to_;
};

/// A head, and paper around it, so that it can be seen on a dark limb.
std::vector<Mark> head_at(const Point& tip, double dx, double dy) {
  constexpr double size = 6;
  constexpr double half = .55;
  const double length = std::max(std::hypot(dx, dy), 1e-9);
  dx *= size / length;
  dy *= size / length;
  const std::vector<Point> corners{
      tip, {tip.x - dx - dy * half, tip.y - dy + dx * half}, {tip.x - dx + dy * half, tip.y - dy - dx * half}};
  return {{Ink::halo, Form::area, {}, corners}, {Ink::arrow_head, Form::area, {}, corners}};
}

std::vector<Mark> Arrow::drawn(const Path& path) {
  constexpr double head = 4;
  const Point start = path.front();
  const Point middle = path[samples / 2];
  const Point end = path.back();
  const Point control{2 * middle.x - (start.x + end.x) / 2, 2 * middle.y - (start.y + end.y) / 2};
  const double dx = end.x - control.x;
  const double dy = end.y - control.y;
  const double length = std::max(std::hypot(dx, dy), 1e-9);
  const std::vector<Point> curve{start, control, {end.x - dx / length * head, end.y - dy / length * head}};
  std::vector<Mark> marks = head_at(end, dx, dy);
  // The paper of the head lies under the shaft.
  marks.insert(marks.begin() + 1, {Ink::arrow, Form::curve, {}, curve});
  marks.insert(marks.begin(), {Ink::clear, Form::curve, {}, curve});
  return marks;
}

Point mix(const Point& a, const Point& b, double t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; }

/// Where a spot is in each pose, moved away from the middle of them all until it can be seen as a way round.
std::vector<Point> ring(const Scene& scene, const OnJoint& point, std::span<const Pose> poses) {
  // A smooth line within these corners is smaller than they are.
  constexpr double corners = 1.3;
  constexpr double least = .2;
  std::vector<Point> points;
  Point middle;
  for (const Pose& pose : poses) {
    const Point& p = points.emplace_back(scene.scale(scene.camera(pose.point(point))));
    middle.x += p.x / static_cast<double>(poses.size());
    middle.y += p.y / static_cast<double>(poses.size());
  }
  double widest = 1e-9;
  for (const Point& p : points) widest = std::max(widest, distance(p, middle));
  const double grown = corners * std::max(1., least * scene.scale.k / widest);
  for (Point& p : points) p = mix(middle, p, grown);
  return points;
}

/// A smooth line that has nearly come back to where it began.
std::vector<Mark> drawn_round(const std::vector<Point>& corners) {
  constexpr double head = 4;
  constexpr double open = .75;
  const std::size_t count = corners.size();
  const auto halfway = [&](std::size_t i) { return mix(corners[i % count], corners[(i + 1) % count], .5); };
  std::vector<Mark> marks;
  for (std::size_t i = 1; i < count; ++i)
    marks.push_back({Ink::arrow, Form::curve, {}, {halfway(i - 1), corners[i], halfway(i)}});
  const Point from = halfway(count - 1);
  const Point control = mix(from, corners[0], open);
  const Point tip = mix(control, mix(corners[0], halfway(0), open), open);
  const double far = std::max(distance(control, tip), 1e-9);
  marks.push_back({Ink::arrow, Form::curve, {}, {from, control, mix(tip, control, std::min(1., head / far))}});
  std::vector<Mark> clear = marks;
  for (Mark& mark : clear) mark.ink = Ink::clear;
  std::vector<Mark> tip_marks = head_at(tip, tip.x - control.x, tip.y - control.y);
  clear.push_back(std::move(tip_marks[0]));
  marks.push_back(std::move(tip_marks[1]));
  marks.insert(marks.begin(), clear.begin(), clear.end());
  return marks;
}

/// Whether an arrow begins at the part and leads away from it. What presses on something (the floor, the other knee) is
/// shown by one that ends at it.
bool leaves(Way way) { return way == Way::out || way == Way::back || way == Way::forward; }

Vec3 direction_of(Way way, const Pose& pose, int side) {
  const Vec3 outward = pose.root() * (along_y * (side == left_side ? 1. : -1.));
  switch (way) {
    case Way::out: return outward;
    case Way::in: return outward * -1;
    case Way::up: return along_z;
    case Way::down: return along_z * -1;
    case Way::forward: return along_x;
    case Way::back: return along_x * -1;
  }
  return along_z;
}

}  // namespace

std::vector<Mark> arrows(const Scene& scene, const Pose& from, const Pose& to) {
  std::vector<Mark> marks;
  if (scene.figure.no_arrow) return marks;
  const int working = scene.figure.left_works ? left_side : right_side;
  const Arrow arrow(scene, from, to);
  std::vector<OnJoint> points;
  for (const ArrowSpot& spot : scene.figure.arrows) points.push_back(point_of(spot, working));
  if (points.empty() && scene.figure.circle) return marks;
  if (points.empty()) {
    for (const ArrowSpot& spot : movers()) points.push_back(point_of(spot, working));
    points = {*std::max_element(points.begin(), points.end(),
                                [&](const OnJoint& a, const OnJoint& b) { return arrow.way(a) < arrow.way(b); })};
  }
  for (const OnJoint& point : points) {
    for (Mark& mark : arrow.along(point)) marks.push_back(std::move(mark));
  }
  return marks;
}

std::vector<Mark> circle(const Scene& scene, std::span<const Pose> poses) {
  constexpr std::size_t fewest = 3;
  if (!scene.figure.circle || poses.size() < fewest) return {};
  const int working = scene.figure.left_works ? left_side : right_side;
  return drawn_round(ring(scene, point_of(*scene.figure.circle, working), poses));
}

std::vector<Mark> pushes(const Scene& scene, const Pose& pose) {
  std::vector<Mark> marks;
  const int working = scene.figure.left_works ? left_side : right_side;
  for (const Press& press : scene.figure.presses) {
    for (const int side : sides_of(press.part.side, working)) {
      const int ball = balls_of(press.part.part, side).front();
      const Vec3 centre = pose.ball(ball);
      const Point at = scene.scale(scene.camera(centre));
      const Point there = scene.scale(scene.camera(centre + direction_of(press.way, pose, side)));
      const double length = distance(at, there);
      // Towards the reader there is nothing to see.
      if (length < 1) continue;
      const Point way{(there.x - at.x) / length, (there.y - at.y) / length};
      constexpr double arrow_length = 9;
      const double skin = balls()[static_cast<std::size_t>(ball)].radius * scene.scale.k + 2;
      const double begin = leaves(press.way) ? skin : -skin - arrow_length;
      const double end = begin + arrow_length;
      const auto on_way = [&](double far) { return Point{at.x + way.x * far, at.y + way.y * far}; };
      const std::vector<Point> shaft{on_way(begin), on_way(end - 4)};
      const std::vector<Mark> head = head_at(on_way(end), way.x, way.y);
      marks.insert(marks.end(),
                   {{Ink::clear, Form::line, {}, shaft}, head[0], {Ink::push, Form::line, {}, shaft}, head[1]});
    }
  }
  return marks;
}

}  // namespace hipplan::figure
