// SPDX-License-Identifier: MIT
// What stands in the picture beside the body: furniture, pillows, bands, machines, water.
#pragma once

#include <cstdint>
#include <vector>

#include "hipplan/figure/camera.hpp"
#include "hipplan/figure/figure.hpp"

namespace hipplan::figure {

enum class Stuff : std::uint8_t {
  /// Its outline is drawn.
  solid,
  /// Lies or hangs flat, tinted.
  flat,
  /// A thin line.
  rod,
  /// A thin line in front of the body.
  wave,
  /// A strong line in front of the body.
  band
};

struct Thing3 {
  Stuff stuff = Stuff::solid;
  bool in_front = false;
  std::vector<Vec3> points;
  /// Of what is solid: how round its corners are.
  double radius = 0;
  /// Stands on the floor, or touches it.
  bool stands = false;
};

/// All of them in the frame of `pose`; `all` are the poses of the figure.
std::vector<Thing3> things_in(const Figure& figure, const Pose& pose, const std::vector<Pose>& all,
                              const Camera& camera);

/// How far a surface reaches along x, if a prop has an edge there.
struct Extent {
  PropKind prop;
  Surface surface;
  double from = 0;
  double to = 0;
};
std::span<const Extent> extents();

}  // namespace hipplan::figure
