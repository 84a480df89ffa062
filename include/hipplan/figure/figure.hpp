// SPDX-License-Identifier: MIT
// A figure: the poses of an exercise, solved, and what else stands in the picture. It is small, and drawn from at any
// time.
#pragma once

#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/catalog/sketch.hpp"
#include "hipplan/figure/stored.hpp"

namespace hipplan::figure {

struct Frame {
  StoredPose pose;
  /// The balls that rest on something.
  std::vector<std::uint8_t> resting;
  friend bool operator==(const Frame&, const Frame&) = default;
};

struct Figure {
  std::vector<Frame> frames;
  Attitude attitude = Attitude::upright;
  bool left_works = false;
  View view;
  std::vector<Prop> props;
  std::vector<Dark> dark;
  bool no_arrow = false;
  std::vector<ArrowSpot> arrows;
  std::optional<ArrowSpot> circle;
  std::vector<Press> presses;
  friend bool operator==(const Figure&, const Figure&) = default;
};

/// Solves the sketch. What works in an exercise of these sides is dark, unless the sketch says what is.
Figure figure_of(const Sketch& sketch, const Fences& fences, Sides sides);

/// Without a frame where an exercise has none.
using Figures = ListOf<Exercise, Figure>;

Figures figures_of(const ListOf<Exercise>& exercises, const Sketches& sketches);

}  // namespace hipplan::figure
