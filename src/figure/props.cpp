// SPDX-License-Identifier: MIT
// Places are in statures, in the room of skeleton.hpp. A chair's seat is as high as a knee, a worktop as an elbow.
#include "hipplan/figure/props.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "hipplan/figure/contacts.hpp"

namespace hipplan::figure {
namespace {

struct Box {
  double x0, x1, y0, y1, z0, z1;
};

Thing3 solid(const Box& box) {
  Thing3 thing;
  for (const double x : {box.x0, box.x1}) {
    for (const double y : {box.y0, box.y1}) {
      for (const double z : {box.z0, box.z1}) thing.points.push_back({x, y, z});
    }
  }
  thing.stands = box.z0 == 0;
  return thing;
}

/// A cushion about `centre`.
Thing3 soft(const Vec3& centre, const Vec3& half, double radius) {
  const Vec3 in{half.x - radius, half.y - radius, std::max(0., half.z - radius)};
  Thing3 thing =
      solid({centre.x - in.x, centre.x + in.x, centre.y - in.y, centre.y + in.y, centre.z - in.z, centre.z + in.z});
  thing.radius = radius;
  return thing;
}

/// A pillow that lies on the floor about `centre`; of `half` the height is the whole one.
Thing3 lying(const Vec3& centre, const Vec3& half) {
  constexpr double radius = .02;
  return soft({centre.x, centre.y, half.z / 2}, {half.x, half.y, half.z / 2}, radius);
}

Thing3 wheel(double x, double z, double radius) {
  constexpr int spokes = 32;
  Thing3 thing;
  for (int k = 0; k < spokes; ++k) {
    const double angle = k * 2 * std::numbers::pi / spokes;
    thing.points.push_back({x + radius * std::cos(angle), 0, z + radius * std::sin(angle)});
  }
  return thing;
}

Thing3 rod(std::vector<Vec3> points) {
  Thing3 thing;
  thing.stuff = Stuff::rod;
  thing.points = std::move(points);
  return thing;
}

void append(std::vector<Thing3>& to, std::vector<Thing3> more) {
  std::move(more.begin(), more.end(), std::back_inserter(to));
}

std::vector<Thing3> chair(double x0, double x1, bool arms) {
  const double seat = height_of(Surface::seat);
  std::vector<Thing3> out{solid({x0, x0 + .02, -.13, .13, seat, seat + .30})};
  for (const double y : {.11, -.128}) {
    for (const double x : {x0, x1 - .02}) out.push_back(solid({x, x + .018, y, y + .018, 0, seat - .02}));
  }
  out.push_back(solid({x0, x1, -.13, .13, seat - .022, seat}));
  if (!arms) return out;
  for (const double y : {.13, -.15}) out.push_back(solid({x0, .17, y, y + .02, .36, .378}));
  for (const double y : {.13, -.15}) out.push_back(solid({.15, .17, y, y + .02, seat, .36}));
  return out;
}

Thing3 mat_under(const std::vector<Pose>& all) {
  constexpr double low = .1;
  double x0 = 1e9;
  double x1 = -1e9;
  double y0 = -.2;
  double y1 = .2;
  for (const Pose& pose : all) {
    for (int b = 0; b < ball_count; ++b) {
      const Vec3 at = pose.ball(b);
      x0 = std::min(x0, at.x - .08);
      x1 = std::max(x1, at.x + .08);
      if (at.z >= low) continue;
      y0 = std::min(y0, at.y);
      y1 = std::max(y1, at.y);
    }
  }
  Thing3 mat = rod({{x0, y0 - .05, 0}, {x1, y0 - .05, 0}, {x1, y1 + .05, 0}, {x0, y1 + .05, 0}});
  mat.stuff = Stuff::flat;
  return mat;
}

/// A band around both thighs, above the knees: the half of it that faces the eye, in one piece.
Thing3 band_around(const Pose& pose, const Camera& camera) {
  const int right_hip = joint_of(Limb::hip, right_side);
  const Vec3 a = pose.point({right_hip, {0, 0, -.19}});
  const Vec3 b = pose.point({joint_of(Limb::hip, left_side), {0, 0, -.19}});
  const Vec3 along = pose.frame(right_hip) * along_z;
  Vec3 apart = b - a;
  apart = apart - along * dot(apart, along);
  apart = apart * (1 / std::max(length(apart), 1e-6));
  const Vec3 up = cross(along, apart);
  constexpr int half_turn = 16;
  constexpr double thickness = .045;
  std::vector<std::pair<Vec3, Vec3>> ring;
  for (const auto& [centre, way] : {std::pair(b, 1.), std::pair(a, -1.)}) {
    for (int k = -half_turn / 2; k <= half_turn / 2; ++k) {
      const double angle = k * std::numbers::pi / half_turn;
      const Vec3 normal = apart * (way * std::cos(angle)) + up * (way * std::sin(angle));
      ring.emplace_back(centre + normal * thickness, normal);
    }
  }
  const auto is_seen = [&](std::size_t i) { return dot(ring[i % ring.size()].second, camera.eye()) > 0; };
  std::size_t first = 0;
  while (first < ring.size() && !(is_seen(first) && !is_seen(first + ring.size() - 1))) ++first;
  Thing3 band = rod({});
  band.stuff = Stuff::band;
  band.in_front = true;
  for (std::size_t i = first; i < first + ring.size(); ++i) {
    if (is_seen(i)) band.points.push_back(ring[i % ring.size()].first);
  }
  return band;
}

/// To the chest of whoever walks in it; whoever swims lies in its surface.
std::vector<Thing3> pool(Attitude attitude) {
  constexpr double half = .62;
  const double surface = attitude == Attitude::upright ? .70 : .32;
  Thing3 water = rod({{-half, .3, 0}, {half, .3, 0}, {half, .3, surface}, {-half, .3, surface}});
  water.stuff = Stuff::flat;
  Thing3 waves = rod({});
  waves.stuff = Stuff::wave;
  waves.in_front = true;
  for (int x = -25; x <= 25; ++x) waves.points.push_back({x / 40., -.3, surface + .008 * std::sin(x * .9)});
  return {water, waves};
}

std::vector<Thing3> bike(const Pose& pose, int working) {
  const Vec3 crank{.06, 0, .15};
  std::vector<Thing3> out{wheel(.33, .13, .12)};
  append(out, {rod({{-.30, 0, .01}, {.46, 0, .01}}), rod({{-.10, 0, .01}, crank, {.33, 0, .13}}),
               rod({{-.10, 0, .47}, crank}), rod({{.28, 0, .13}, {.33, 0, .68}, {.40, 0, .70}, {.33, 0, .72}})});
  for (const int side : {1 - working, working}) out.push_back(rod({pose.point(on_body(Spot::sole, side)), crank}));
  append(out, {soft({-.10, 0, .48}, {.09, .05, .025}, .02), wheel(crank.x, crank.z, .03)});
  return out;
}

std::vector<Thing3> elliptical() {
  return {wheel(-.28, .16, .14), rod({{-.42, 0, .01}, {.48, 0, .01}}), rod({{.40, 0, .01}, {.36, 0, .72}}),
          rod({{-.18, .03, .10}, {.38, .03, .20}}), rod({{-.38, -.03, .22}, {.38, -.03, .20}})};
}

std::vector<Thing3> rower(const Pose& pose) {
  Thing3 pull =
      rod({between(pose.ball(ball_of(Flesh::palm, right_side)), pose.ball(ball_of(Flesh::palm, left_side)), .5),
           {.62, 0, .24}});
  pull.stuff = Stuff::band;
  pull.in_front = true;
  return {rod({{-.50, 0, .12}, {.62, 0, .10}}),
          rod({{-.48, 0, .12}, {-.48, 0, 0}}),
          wheel(.66, .16, .14),
          soft({pose.at().x, 0, .135}, {.07, .07, .025}, .02),
          solid({.46, .50, -.09, .09, .06, .20}),
          pull};
}

Thing3 strap(const Prop& prop, const Pose& pose, int working) {
  Thing3 out = rod({});
  out.stuff = Stuff::band;
  out.in_front = true;
  for (const SpotOf& spot : prop.through) out.points.push_back(place_of(target_of(spot, right_side, working), pose));
  return out;
}

Thing3 knee_pillow(const Pose& pose) {
  const Vec3 centre =
      between(pose.ball(ball_of(Flesh::knee, right_side)), pose.ball(ball_of(Flesh::knee, left_side)), .5);
  Thing3 pillow = soft(centre, {.055, .03, .03}, .028);
  pillow.in_front = true;
  return pillow;
}

std::vector<Thing3> things_of(const Prop& prop, const Figure& figure, const Pose& pose, const std::vector<Pose>& all,
                              const Camera& camera) {
  const int working = figure.left_works ? left_side : right_side;
  switch (prop.kind) {
    case PropKind::mat: return {mat_under(all)};
    case PropKind::head_pillow: {
      const Vec3 skull = pose.ball(ball_of(Trunk::skull));
      return {lying(skull, {.10, .14, .055})};
    }
    case PropKind::belly_pillow: return {lying(pose.at() + along_x * .06, {.12, .15, .045})};
    case PropKind::knee_pillow: return {knee_pillow(pose)};
    case PropKind::chair: return chair(-.13, .20, false);
    case PropKind::armchair: return chair(-.13, .20, true);
    case PropKind::chair_behind: return chair(-.42, -.10, false);
    case PropKind::counter: return {solid({.24, .46, -.32, .32, 0, .515}), solid({.22, .47, -.33, .33, .515, .535})};
    case PropKind::counter_beside:
      return {solid({-.30, .32, .24, .44, 0, .515}), solid({-.31, .33, .22, .45, .515, .535})};
    case PropKind::wall: return {solid({.362, .385, -.30, .30, 0, 1.0})};
    case PropKind::step: return {solid({.07, .40, -.17, .17, 0, .085})};
    case PropKind::bed: return {solid({-.40, .40, .24, .52, .10, .32})};
    case PropKind::post: return {solid({-.02, .02, .43, .47, 0, .40})};
    case PropKind::band: return {band_around(pose, camera)};
    case PropKind::bike: return bike(pose, working);
    case PropKind::elliptical: return elliptical();
    case PropKind::rower: return rower(pose);
    case PropKind::pool: return pool(figure.attitude);
    case PropKind::strap: return {strap(prop, pose, working)};
  }
  return {};
}

constexpr std::array<Extent, 4> all_extents{{{PropKind::chair, Surface::seat, -.17, .24},
                                             {PropKind::armchair, Surface::seat, -.17, .24},
                                             {PropKind::chair_behind, Surface::seat, -.46, -.08},
                                             {PropKind::step, Surface::step, .06, .41}}};

}  // namespace

std::span<const Extent> extents() { return all_extents; }

std::vector<Thing3> things_in(const Figure& figure, const Pose& pose, const std::vector<Pose>& all,
                              const Camera& camera) {
  std::vector<Thing3> things;
  for (const Prop& prop : figure.props) append(things, things_of(prop, figure, pose, all, camera));
  return things;
}

}  // namespace hipplan::figure
