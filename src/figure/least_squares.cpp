// SPDX-License-Identifier: MIT
#include "hipplan/figure/least_squares.hpp"

#include <algorithm>

namespace hipplan::figure {

void LeastSquares::add(double residual, const Unknowns& slope) {
  std::array<std::size_t, unknown_count> there{};
  std::size_t count = 0;
  for (std::size_t i = 0; i < slope.size(); ++i) {
    if (slope[i] != 0) there[count++] = i;
  }
  for (std::size_t a = 0; a < count; ++a) {
    const std::size_t i = there[a];
    right_[i] -= slope[i] * residual;
    for (std::size_t b = 0; b <= a; ++b) matrix_[i][there[b]] += slope[i] * slope[there[b]];
  }
}

void LeastSquares::add(double residual, std::size_t unknown, double slope) {
  matrix_[unknown][unknown] += slope * slope;
  right_[unknown] -= slope * residual;
}

Unknowns LeastSquares::step(double damping) const {
  constexpr double smallest = 1e-12;
  std::array<Unknowns, unknown_count> lower = matrix_;
  Unknowns x = right_;
  for (std::size_t i = 0; i < x.size(); ++i) {
    lower[i][i] += damping * (lower[i][i] + 1);
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = lower[i][j];
      for (std::size_t k = 0; k < j; ++k) sum -= lower[i][k] * lower[j][k];
      lower[i][j] = i == j ? std::sqrt(std::max(sum, smallest)) : sum / lower[j][j];
    }
    for (std::size_t k = 0; k < i; ++k) x[i] -= lower[i][k] * x[k];
    x[i] /= lower[i][i];
  }
  for (std::size_t i = x.size(); i-- > 0;) {
    for (std::size_t k = i + 1; k < x.size(); ++k) x[i] -= lower[k][i] * x[k];
    x[i] /= lower[i][i];
  }
  return x;
}

}  // namespace hipplan::figure
