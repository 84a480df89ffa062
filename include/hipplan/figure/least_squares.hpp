// SPDX-License-Identifier: MIT
// Normal equations of a small least-squares problem: rows are added, then it is solved by Cholesky's method.
#pragma once

#include <array>
#include <cstddef>

#include "hipplan/figure/skeleton.hpp"

namespace hipplan::figure {

class LeastSquares {
 public:
  /// A residual and how it changes with each unknown.
  void add(double residual, const Unknowns& slope);
  /// A residual of one unknown alone.
  void add(double residual, std::size_t unknown, double slope);

  /// The step that makes the residuals smallest, held back by `damping` (0 or more) in proportion to what is known.
  Unknowns step(double damping) const;

 private:
  std::array<Unknowns, unknown_count> matrix_{};
  Unknowns right_{};
};

}  // namespace hipplan::figure
