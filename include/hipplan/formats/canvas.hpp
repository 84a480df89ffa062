// SPDX-License-Identifier: MIT
// One frame of a figure as samples: what is seen at each of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "hipplan/figure/drawing.hpp"

namespace hipplan {

enum class Seen : std::uint8_t { nothing, line, far, body, working, arrow };

/// Which way an arrow points, as far as one letter can say it.
enum class Pointing : std::uint8_t { up, down, left, right };

/// The tip of an arrow, in units of the page.
struct ArrowTip {
  figure::Point at;
  Pointing way = Pointing::up;
};

/// Part of a page.
struct Window {
  double x0 = 0;
  double y0 = 0;
  double x1 = 0;
  double y1 = 0;
};

/// What the marks of all frames take up together; the ground reaches no farther than they do.
Window window_of(const figure::Drawing& drawing);

/// Samples of a window, `across` columns wide, as many rows as it needs where one is `step` units high and broad.
class Canvas {
 public:
  Canvas(const Window& window, double step, std::size_t columns, std::size_t rows);

  void paint(const std::vector<figure::Mark>& marks);
  /// Nothing beyond the edges.
  Seen at(std::size_t row, std::size_t column) const;
  const std::vector<ArrowTip>& tips() const { return tips_; }

 private:
  void fill(const std::vector<figure::Point>& polygon, double margin, Seen seen);
  void draw(const std::vector<figure::Point>& line, Seen seen);
  void paint_hulls(const figure::Mark& mark);
  void paint_line(const figure::Mark& mark);

  Window window_;
  double step_;
  std::size_t columns_;
  std::size_t rows_;
  std::vector<Seen> samples_;
  std::vector<ArrowTip> tips_;
};

}  // namespace hipplan
