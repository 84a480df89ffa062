// SPDX-License-Identifier: MIT
// Points, directions and rotations in space: as much of it as a figure needs, summed in a fixed order, so that every
// machine finds the same numbers.
#pragma once

#include <array>
#include <cmath>
#include <numbers>

namespace hipplan::figure {

inline constexpr double degree = std::numbers::pi / 180;

struct Vec3 {
  double x = 0;
  double y = 0;
  double z = 0;
  friend bool operator==(const Vec3&, const Vec3&) = default;
};

constexpr Vec3 operator+(const Vec3& a, const Vec3& b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
constexpr Vec3 operator-(const Vec3& a, const Vec3& b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
constexpr Vec3 operator*(const Vec3& a, double k) { return {a.x * k, a.y * k, a.z * k}; }
constexpr double dot(const Vec3& a, const Vec3& b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
constexpr Vec3 cross(const Vec3& a, const Vec3& b) {
  return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
inline double length(const Vec3& a) { return std::sqrt(dot(a, a)); }
constexpr Vec3 between(const Vec3& a, const Vec3& b, double t) { return a * (1 - t) + b * t; }

inline constexpr Vec3 along_x{1, 0, 0};
inline constexpr Vec3 along_y{0, 1, 0};
inline constexpr Vec3 along_z{0, 0, 1};

/// A rotation, by rows.
struct Mat3 {
  std::array<Vec3, 3> rows{along_x, along_y, along_z};
  friend bool operator==(const Mat3&, const Mat3&) = default;
};

constexpr Vec3 operator*(const Mat3& m, const Vec3& v) {
  return {dot(m.rows[0], v), dot(m.rows[1], v), dot(m.rows[2], v)};
}
constexpr Mat3 transposed(const Mat3& m) {
  const auto& [a, b, c] = m.rows;
  return {{{{a.x, b.x, c.x}, {a.y, b.y, c.y}, {a.z, b.z, c.z}}}};
}
constexpr Mat3 operator*(const Mat3& a, const Mat3& b) {
  const Mat3 columns = transposed(b);
  return {{columns * a.rows[0], columns * a.rows[1], columns * a.rows[2]}};
}

/// By `angle` radians about a unit axis (Rodrigues).
inline Mat3 turned(const Vec3& axis, double angle) {
  const auto [x, y, z] = axis;
  const double c = std::cos(angle);
  const double s = std::sin(angle);
  const double k = 1 - c;
  return {{{{c + x * x * k, x * y * k - z * s, x * z * k + y * s},
            {x * y * k + z * s, c + y * y * k, y * z * k - x * s},
            {x * z * k - y * s, y * z * k + x * s, c + z * z * k}}}};
}

/// Axis times angle of a rotation, of half a turn at most.
Vec3 rotation_vector(const Mat3& m);

inline Mat3 rotation_of(const Vec3& vector) {
  const double angle = length(vector);
  return angle < 1e-12 ? Mat3{} : turned(vector * (1 / angle), angle);
}

}  // namespace hipplan::figure
