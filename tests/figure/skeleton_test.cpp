// SPDX-License-Identifier: MIT
#include "hipplan/figure/skeleton.hpp"

#include <algorithm>

#include "catch.hpp"
#include "hipplan/figure/stored.hpp"

namespace hipplan::figure {
namespace {

/// A pose that no two angles of are alike.
Pose twisted() {
  std::array<double, freedom_count> angles{};
  for (std::size_t d = 0; d < angles.size(); ++d) angles[d] = .3 * std::sin(static_cast<double>(d) * 1.7 + .4);
  return {{.1, -.2, .5}, turned(along_y, .7) * turned(along_z, -.4), angles};
}

Pose anatomical() { return {{0, 0, .5}, {}, {}}; }

/// Half of the last digit that is stored, added up along a limb.
constexpr double rounding = 1e-3;

TEST_CASE("in the anatomical position joints are where the tables of body segments have them") {
  const Pose pose = anatomical();
  const auto place = [&](Limb limb, int side) { return pose.point({joint_of(limb, side), {}}); };
  CHECK(place(Limb::hip, right_side) == Vec3{0, -.052, .5});
  CHECK(place(Limb::hip, left_side) == Vec3{0, .052, .5});
  CHECK(place(Limb::ankle, left_side).z == Approx(.5 - .245 - .246));
  CHECK(place(Limb::wrist, right_side).z == Approx(.5 + .055 + .085 + .124 - .180 - .146));
}

TEST_CASE("positive angles go where a clinician says: forward, outward, upward") {
  const auto with = [&](Angle angle, int side, double degrees) {
    std::array<double, freedom_count> angles{};
    angles[static_cast<std::size_t>(freedom_of(angle, side))] = degrees * degree;
    return Pose{{0, 0, .5}, {}, angles};
  };
  for (const int side : {right_side, left_side}) {
    const double left = side == left_side ? 1 : -1;
    const auto ball = [&](const Pose& pose, Flesh flesh) { return pose.ball(ball_of(flesh, side)); };
    CHECK(ball(with(Angle::hip_flexion, side, 90), Flesh::knee).x == Approx(.245));
    CHECK(ball(with(Angle::hip_abduction, side, 30), Flesh::knee).y * left > .052 + .1);
    CHECK(ball(with(Angle::hip_external_rotation, side, 40), Flesh::toe).y * left > .052 + .05);
    CHECK(ball(with(Angle::knee_flexion, side, 90), Flesh::shin).x < -.2);
    CHECK(ball(with(Angle::ankle_dorsiflexion, side, 20), Flesh::toe).z > ball(anatomical(), Flesh::toe).z);
    CHECK(ball(with(Angle::shoulder_flexion, side, 90), Flesh::elbow).x > .15);
    CHECK(ball(with(Angle::elbow_flexion, side, 90), Flesh::wrist).x > .1);
    CHECK(ball(with(Angle::shoulder_abduction, side, 90), Flesh::elbow).y * left > .25);
  }
  CHECK(with(Angle::lumbar_flexion, 0, 40).ball(ball_of(Trunk::skull)).x > .1);
}

TEST_CASE("the slope of a point is what a small step does to it, for every joint and unknown") {
  const Pose pose = twisted();
  constexpr double step = 1e-6;
  for (int joint = 0; joint < joint_count; ++joint) {
    const OnJoint on{joint, {.03, -.02, -.1}};
    const Vec3 place = pose.point(on);
    for (const Vec3& direction : {along_x, along_y, along_z}) {
      const Unknowns row = slope(pose, joint, place, direction);
      for (std::size_t i = 0; i < row.size(); ++i) {
        Unknowns small{};
        small[i] = step;
        const double change = dot(moved(pose, small).point(on) - place, direction) / step;
        if (std::abs(change - row[i]) > 1e-5)
          FAIL("joint " << joint << ", unknown " << i << ": " << change << " is not " << row[i]);
      }
    }
  }
}

TEST_CASE("a rotation comes back from its vector, near half a turn as well") {
  for (const Vec3& axis : {along_x, along_y, along_z, Vec3{.6, .8, 0}, Vec3{.48, -.6, .64}}) {
    for (const double angle : {1e-7, .3, 1.5, 3., 3.14159, 3.1415926535}) {
      const Mat3 turn = turned(axis, angle);
      const Mat3 back = rotation_of(rotation_vector(turn));
      for (std::size_t i = 0; i < 3; ++i) CHECK(length(back.rows[i] - turn.rows[i]) < 1e-6);
    }
  }
}

TEST_CASE("a stored pose stands where the pose stood, and is stored the same again") {
  const Pose pose = twisted();
  const StoredPose once = stored(pose);
  const Pose back = pose_of(once);
  for (int b = 0; b < ball_count; ++b) CHECK(length(back.ball(b) - pose.ball(b)) < rounding);
  CHECK(stored(back) == once);
}

TEST_CASE("half way between two poses the bones are as long as ever") {
  const Pose half = between(anatomical(), twisted(), .5);
  for (const int side : {right_side, left_side}) {
    const auto at = [&](Limb limb) { return half.point({joint_of(limb, side), {}}); };
    CHECK(length(at(Limb::hip) - at(Limb::knee)) == Approx(.245));
    CHECK(length(at(Limb::knee) - at(Limb::ankle)) == Approx(.246));
    CHECK(length(at(Limb::shoulder) - at(Limb::elbow)) == Approx(.180));
  }
}

}  // namespace
}  // namespace hipplan::figure
