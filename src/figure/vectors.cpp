// SPDX-License-Identifier: MIT
#include "hipplan/figure/vectors.hpp"

#include <algorithm>

namespace hipplan::figure {
namespace {

double& part(Vec3& v, std::size_t k) { return k == 0 ? v.x : k == 1 ? v.y : v.z; }
double part(const Vec3& v, std::size_t k) { return k == 0 ? v.x : k == 1 ? v.y : v.z; }

}  // namespace

/// By way of the quaternion, whose largest part is taken first (Shepperd): near half a turn the rest is too small.
Vec3 rotation_vector(const Mat3& m) {
  const auto at = [&](std::size_t i, std::size_t k) { return part(m.rows[i], k); };
  const double trace = at(0, 0) + at(1, 1) + at(2, 2);
  double w = 0;
  Vec3 v;
  const std::size_t i = at(0, 0) >= std::max(at(1, 1), at(2, 2)) ? 0 : at(1, 1) >= at(2, 2) ? 1 : 2;
  if (trace > at(i, i)) {
    w = std::sqrt(std::max(0., 1 + trace)) / 2;
    v = Vec3{at(2, 1) - at(1, 2), at(0, 2) - at(2, 0), at(1, 0) - at(0, 1)} * (1 / (4 * w));
  } else {
    const std::size_t j = (i + 1) % 3;
    const std::size_t k = (i + 2) % 3;
    const double twice = std::sqrt(std::max(0., 1 + at(i, i) - at(j, j) - at(k, k)));
    part(v, i) = twice / 2;
    part(v, j) = (at(i, j) + at(j, i)) / (2 * twice);
    part(v, k) = (at(i, k) + at(k, i)) / (2 * twice);
    w = (at(k, j) - at(j, k)) / (2 * twice);
  }
  const double sine = length(v);
  if (sine < 1e-12) return {};
  return v * (2 * std::atan2(w < 0 ? -sine : sine, std::abs(w)) / sine);
}

}  // namespace hipplan::figure
