// SPDX-License-Identifier: MIT
#include "hipplan/figure/figure.hpp"

#include "hipplan/figure/solver.hpp"

namespace hipplan::figure {

Figure figure_of(const Sketch& sketch, const Fences& fences, Sides sides) {
  Figure figure;
  const std::vector<Demand> demands = demands_of(sketch);
  const std::vector<Pose> poses = solve(sketch, fences);
  for (std::size_t i = 0; i < poses.size(); ++i) {
    Frame& frame = figure.frames.emplace_back(Frame{stored(poses[i]), {}});
    for (const Contact& contact : demands[i].contacts) frame.resting.push_back(static_cast<std::uint8_t>(contact.ball));
  }
  figure.attitude = sketch.attitude;
  figure.left_works = sketch.left_works;
  figure.view = sketch.view;
  figure.props = sketch.props;
  figure.dark = sketch.dark;
  if (figure.dark.empty()) figure.dark = {sides == Sides::both ? Dark::legs : Dark::work_leg};
  figure.no_arrow = sketch.no_arrow;
  figure.arrows = sketch.arrows;
  figure.circle = sketch.circle;
  figure.presses = sketch.presses;
  return figure;
}

Figures figures_of(const ListOf<Exercise>& exercises, const Sketches& sketches) {
  Figures figures(exercises.size());
  for (const Index<Exercise> i : figures.indices()) {
    if (const auto& sketch = sketches.of_exercise[i])
      figures[i] = figure_of(*sketch, sketches.fences, exercises[i].sides);
  }
  return figures;
}

}  // namespace hipplan::figure
