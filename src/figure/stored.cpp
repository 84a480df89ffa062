// SPDX-License-Identifier: MIT
#include "hipplan/figure/stored.hpp"

#include <algorithm>

namespace hipplan::figure {
namespace {

constexpr double parts_of_one = 10000;

std::int32_t rounded(double value) {
  constexpr double most = 1e9;
  return static_cast<std::int32_t>(std::lround(std::clamp(value * parts_of_one, -most, most)));
}

}  // namespace

StoredPose stored(const Pose& pose) {
  StoredPose out;
  const Vec3 turn = rotation_vector(pose.root());
  const std::array<double, 6> root{pose.at().x, pose.at().y, pose.at().z, turn.x, turn.y, turn.z};
  std::transform(root.begin(), root.end(), out.numbers.begin(), rounded);
  std::transform(pose.angles().begin(), pose.angles().end(), out.numbers.begin() + root.size(), rounded);
  return out;
}

Pose pose_of(const StoredPose& stored) {
  const auto number = [&](std::size_t i) { return stored.numbers[i] / parts_of_one; };
  std::array<double, freedom_count> angles{};
  for (std::size_t d = 0; d < angles.size(); ++d) angles[d] = number(6 + d);
  return {{number(0), number(1), number(2)}, rotation_of({number(3), number(4), number(5)}), angles};
}

}  // namespace hipplan::figure
