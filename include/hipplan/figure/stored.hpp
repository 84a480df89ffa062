// SPDX-License-Identifier: MIT
// A pose as it travels inside the program: whole numbers, the same on every machine.
#pragma once

#include <array>
#include <cstdint>

#include "hipplan/figure/skeleton.hpp"

namespace hipplan::figure {

/// The pelvis's place in ten-thousandths of a stature; then its turn (axis times angle) and the angles in
/// ten-thousandths of a radian.
struct StoredPose {
  std::array<std::int32_t, unknown_count> numbers{};
  friend bool operator==(const StoredPose&, const StoredPose&) = default;
};

StoredPose stored(const Pose& pose);
Pose pose_of(const StoredPose& stored);

}  // namespace hipplan::figure
