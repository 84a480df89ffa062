// SPDX-License-Identifier: MIT
// From the room to the page, without perspective.
#pragma once

#include "hipplan/catalog/sketch.hpp"
#include "hipplan/figure/outline.hpp"
#include "hipplan/figure/vectors.hpp"

namespace hipplan::figure {

class Camera {
 public:
  explicit Camera(const View& view);

  /// x to the right of the page and y down it, in statures.
  Point operator()(const Vec3& place) const { return {dot(place, right_), -dot(place, up_)}; }
  /// How far away a place is.
  double depth(const Vec3& place) const { return -dot(place, eye_); }
  /// From the room to the eye.
  const Vec3& eye() const { return eye_; }
  /// The side of an upright body that is farther away, if it is seen from the side; otherwise -1.
  int far_side() const { return far_side_; }

 private:
  Vec3 right_;
  Vec3 up_;
  Vec3 eye_;
  int far_side_ = -1;
};

}  // namespace hipplan::figure
