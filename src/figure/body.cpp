// SPDX-License-Identifier: MIT
// The painter's order: of every two pieces that overlap on the page, the one that is nearer where they do is painted
// later; where that leaves a choice, or runs in a circle, the one that is farther in the middle comes first.
#include "hipplan/figure/body.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>

namespace hipplan::figure {
namespace {

Circle between(const Circle& a, const Circle& b, double t) {
  return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t, a.r + (b.r - a.r) * t};
}

/// How much of its ends a halo leaves out.
struct Trim {
  double first = 0;
  double last = 0;
};

class Body {
 public:
  Body(const Pose& pose, const Camera& camera) {
    for (int b = 0; b < ball_count; ++b) {
      const Vec3 centre = pose.ball(b);
      const Point at = camera(centre);
      circles_.push_back({{at.x, at.y, balls()[static_cast<std::size_t>(b)].radius}, camera.depth(centre)});
    }
  }

  Piece piece(PieceOf of, int side, const std::vector<std::vector<int>>& hulls, Trim trim) const {
    Piece piece{of, side, {}, {}, {}};
    for (const std::vector<int>& hull : hulls) {
      auto& circles = piece.hulls.emplace_back();
      for (const int ball : hull) circles.push_back(at(ball).circle);
      add_along(piece, hull);
    }
    piece.halo = piece.hulls;
    auto& first = piece.halo.front();
    first.front() = between(first.front(), piece.hulls.front().back(), trim.first);
    auto& last = piece.halo.back();
    last.back() = between(last.back(), piece.hulls.back().front(), trim.last);
    return piece;
  }

  Piece limb(PieceOf of, int side, const std::vector<std::vector<Flesh>>& hulls, Trim trim) const {
    std::vector<std::vector<int>> numbered;
    for (const auto& hull : hulls) {
      auto& balls = numbered.emplace_back();
      for (const Flesh flesh : hull) balls.push_back(ball_of(flesh, side));
    }
    return piece(of, side, numbered, trim);
  }

 private:
  const DeepCircle& at(int ball) const { return circles_[static_cast<std::size_t>(ball)]; }

  void add_along(Piece& piece, const std::vector<int>& hull) const {
    constexpr int steps = 4;
    for (std::size_t i = 0; i + 1 < hull.size(); ++i) {
      for (int t = 0; t <= steps; ++t) {
        const double part = static_cast<double>(t) / steps;
        const DeepCircle& a = at(hull[i]);
        const DeepCircle& b = at(hull[i + 1]);
        piece.along.push_back({between(a.circle, b.circle, part), a.depth + (b.depth - a.depth) * part});
      }
    }
  }

  std::vector<DeepCircle> circles_;
};

std::vector<Piece> unordered(const Pose& pose, const Camera& camera) {
  const Body body(pose, camera);
  const auto r = [](Flesh flesh) { return ball_of(flesh, right_side); };
  const auto l = [](Flesh flesh) { return ball_of(flesh, left_side); };
  using enum Flesh;
  std::vector<Piece> pieces;
  pieces.push_back(body.piece(PieceOf::torso, -1,
                              {{r(seat), l(seat), r(loin), l(loin)},
                               {r(loin), l(loin), r(rib), l(rib)},
                               {r(rib), l(rib), r(breast), l(breast), r(yoke), l(yoke)},
                               {r(yoke), l(yoke), ball_of(Trunk::neck_low)}},
                              {}));
  pieces.push_back(body.piece(PieceOf::head, -1,
                              {{ball_of(Trunk::neck_low), ball_of(Trunk::neck_high)},
                               {ball_of(Trunk::skull), ball_of(Trunk::face), ball_of(Trunk::chin)},
                               {ball_of(Trunk::face), ball_of(Trunk::nose)}},
                              {.8, 0}));
  for (const int side : {right_side, left_side}) {
    pieces.push_back(body.limb(PieceOf::arm, side, {{shoulder, elbow}}, {.3, .3}));
    pieces.push_back(body.limb(PieceOf::forearm, side, {{elbow, wrist}, {wrist, palm}, {palm, tips}}, {.35, 0}));
    pieces.push_back(body.limb(PieceOf::thigh, side, {{hip, thigh}, {thigh, knee}}, {.6, .3}));
    pieces.push_back(
        body.limb(PieceOf::shank, side, {{knee, calf}, {calf, shin}, {shin, heel, toes}, {toes, toe, heel}}, {.75, 0}));
  }
  return pieces;
}

/// By how much `a` is farther away than `b` where they overlap on the page.
double behind(const Piece& a, const Piece& b) {
  double sum = 0;
  for (const DeepCircle& p : a.along) {
    for (const DeepCircle& q : b.along) {
      const double reach = p.circle.r + q.circle.r;
      const double dx = p.circle.x - q.circle.x;
      const double dy = p.circle.y - q.circle.y;
      const double squared = dx * dx + dy * dy;
      if (squared < reach * reach) sum += (p.depth - q.depth) * (reach - std::sqrt(squared));
    }
  }
  return sum;
}

double mean_depth(const Piece& piece) {
  double sum = 0;
  for (const DeepCircle& p : piece.along) sum += p.depth;
  return sum / static_cast<double>(piece.along.size());
}

constexpr std::size_t piece_count = 10;

/// Of every piece, which others are to be painted before it.
std::array<std::bitset<piece_count>, piece_count> order_between(const std::vector<Piece>& pieces) {
  std::array<std::bitset<piece_count>, piece_count> before;
  for (std::size_t a = 0; a < piece_count; ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      const double farther = behind(pieces[a], pieces[b]);
      if (farther > 0) before[b].set(a);
      if (farther < 0) before[a].set(b);
    }
  }
  return before;
}

}  // namespace

std::vector<Piece> pieces_of(const Pose& pose, const Camera& camera) {
  std::vector<Piece> pieces = unordered(pose, camera);
  const auto before = order_between(pieces);
  std::array<double, piece_count> depths{};
  std::transform(pieces.begin(), pieces.end(), depths.begin(), mean_depth);
  std::bitset<piece_count> left;
  left.set();
  std::vector<Piece> ordered;
  while (left.any()) {
    const auto is_free = [&](std::size_t i) { return (before[i] & left).none(); };
    bool any_free = false;
    for (std::size_t i = 0; i < piece_count; ++i) any_free = any_free || (left[i] && is_free(i));
    std::size_t next = piece_count;
    for (std::size_t i = 0; i < piece_count; ++i) {
      if (!left[i] || (any_free && !is_free(i))) continue;
      if (next == piece_count || depths[i] > depths[next]) next = i;
    }
    ordered.push_back(std::move(pieces[next]));
    left.reset(next);
  }
  return ordered;
}

}  // namespace hipplan::figure
