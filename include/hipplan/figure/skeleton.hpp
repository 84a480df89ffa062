// SPDX-License-Identifier: MIT
// The body: sixteen joints and the balls of flesh on its bones. The unit of length is one stature.
//
// In the room X runs to the right of the page (an upright figure faces it), Y away from the reader, and Z up from the
// floor at 0. In the body x runs forward, y to the left and z up, in the anatomical position.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "hipplan/catalog/sketch.hpp"
#include "hipplan/figure/vectors.hpp"

namespace hipplan::figure {

inline constexpr int right_side = 0;
inline constexpr int left_side = 1;

/// The joints of the trunk, then those of the right side, then those of the left.
inline constexpr int pelvis_joint = 0;
inline constexpr int lumbar_joint = 1;
inline constexpr int chest_joint = 2;
inline constexpr int head_joint = 3;
enum class Limb : std::uint8_t { shoulder, elbow, wrist, hip, knee, ankle };
inline constexpr int joint_count = 16;
constexpr int joint_of(Limb limb, int side) { return 4 + 6 * side + static_cast<int>(limb); }

/// The degrees of freedom: the angles of the trunk, then those of the right side, then those of the left.
inline constexpr int freedom_count = 33;
constexpr int freedom_of(Angle angle, int side) {
  const int kind = static_cast<int>(angle);
  constexpr int trunk = trunk_angle_count;
  return kind < trunk ? kind : kind + side * static_cast<int>(angle_count - trunk_angle_count);
}
constexpr Angle angle_of(int freedom) {
  constexpr int a_side = angle_count - trunk_angle_count;
  return static_cast<Angle>(freedom < static_cast<int>(angle_count) ? freedom : freedom - a_side);
}

/// A point that moves with a joint.
struct OnJoint {
  int joint = pelvis_joint;
  Vec3 at;
};

/// Flesh on a bone: what is drawn, and what touches things.
struct Ball {
  int joint = pelvis_joint;
  Vec3 at;
  double radius = 0;
};

enum class Trunk : std::uint8_t { skull, face, chin, nose, neck_low, neck_high };
enum class Flesh : std::uint8_t {
  seat,
  loin,
  rib,
  breast,
  yoke,
  shoulder,
  elbow,
  wrist,
  palm,
  tips,
  hip,
  thigh,
  knee,
  calf,
  shin,
  heel,
  toes,
  toe
};
inline constexpr int ball_count = 42;
constexpr int ball_of(Trunk ball) { return static_cast<int>(ball); }
constexpr int ball_of(Flesh ball, int side) { return 6 + 18 * side + static_cast<int>(ball); }

std::span<const Ball> balls();

/// The balls on which a part rests, of the side of the body given; of the middle both.
std::vector<int> balls_of(Region part, int side);

/// Of a spot on the body.
OnJoint on_body(Spot spot, int side);

/// What a bone weighs, as a fraction of the body, and where.
struct Mass {
  OnJoint at;
  double fraction = 0;
};
std::span<const Mass> masses();

/// Where the pelvis is and how it is turned, and one angle (in radians) a degree of freedom; and from these where every
/// joint is.
class Pose {
 public:
  Pose(const Vec3& at, const Mat3& turned, const std::array<double, freedom_count>& angles);

  const Vec3& at() const { return places_[pelvis_joint]; }
  const Mat3& root() const { return root_; }
  const std::array<double, freedom_count>& angles() const { return angles_; }
  const Mat3& frame(int joint) const { return frames_[static_cast<std::size_t>(joint)]; }
  Vec3 point(const OnJoint& on) const;
  Vec3 ball(int index) const;
  /// Axis and centre of a degree of freedom, in the room.
  const std::pair<Vec3, Vec3>& axis(int freedom) const { return axes_[static_cast<std::size_t>(freedom)]; }

 private:
  Mat3 root_;
  std::array<double, freedom_count> angles_;
  std::array<Vec3, joint_count> places_;
  std::array<Mat3, joint_count> frames_;
  std::array<std::pair<Vec3, Vec3>, freedom_count> axes_;
};

/// Three moves and three turns of the pelvis, then the angles.
inline constexpr int unknown_count = 6 + freedom_count;
using Unknowns = std::array<double, unknown_count>;

/// How `direction` times a point that lies at `place` in the room and moves with `joint` changes with each unknown.
Unknowns slope(const Pose& pose, int joint, const Vec3& place, const Vec3& direction);

/// The pose after a step of all unknowns.
Pose moved(const Pose& pose, const Unknowns& step);

/// Region of the way from one pose to another: 0 is `from`, 1 is `to`.
Pose between(const Pose& from, const Pose& to, double t);

/// As the body lies before anything touches anything.
Mat3 turned_as(Attitude attitude);

}  // namespace hipplan::figure
