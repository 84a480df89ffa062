// SPDX-License-Identifier: MIT
// The body as pieces on the page.
#pragma once

#include <cstdint>
#include <vector>

#include "hipplan/figure/camera.hpp"
#include "hipplan/figure/skeleton.hpp"

namespace hipplan::figure {

enum class PieceOf : std::uint8_t { torso, head, arm, forearm, thigh, shank };

struct DeepCircle {
  Circle circle;
  double depth = 0;
};

struct Piece {
  PieceOf of = PieceOf::torso;
  /// -1 in the middle.
  int side = -1;
  /// Outlines that make it up together.
  std::vector<std::vector<Circle>> hulls;
  /// The same, shortened at the joints: painted in paper colour before, they part what crosses and leave joints whole.
  std::vector<std::vector<Circle>> halo;
  /// Circles all along it.
  std::vector<DeepCircle> along;
};

/// From the farthest to the nearest.
std::vector<Piece> pieces_of(const Pose& pose, const Camera& camera);

}  // namespace hipplan::figure
