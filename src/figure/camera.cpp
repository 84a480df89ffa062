// SPDX-License-Identifier: MIT
#include "hipplan/figure/camera.hpp"

#include "hipplan/figure/skeleton.hpp"

namespace hipplan::figure {

Camera::Camera(const View& view) {
  const double turn = view.turn * degree;
  const double raised = view.up * degree;
  right_ = {std::cos(turn), std::sin(turn), 0};
  const Vec3 away{-std::sin(turn), std::cos(turn), 0};
  up_ = away * std::sin(raised) + along_z * std::cos(raised);
  eye_ = cross(right_, up_);
  constexpr double from_the_side = .5;
  if (std::cos(turn) > from_the_side) far_side_ = left_side;
  if (std::cos(turn) < -from_the_side) far_side_ = right_side;
}

}  // namespace hipplan::figure
