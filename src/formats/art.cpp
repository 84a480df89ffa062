// SPDX-License-Identifier: MIT
// A cell of a terminal is twice as high as it is wide; it is looked at through eight samples, two across and four down,
// as braille has dots. The other letters take from them what most of them see.
#include "hipplan/formats/art.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "hipplan/formats/canvas.hpp"

namespace hipplan {
namespace {

constexpr std::size_t across = 2;
constexpr std::size_t down = 4;
constexpr std::size_t least_columns = 20;
constexpr std::size_t most_columns = 44;
constexpr double most_rows = 16;
constexpr std::string_view between_frames = "   ";

/// What the samples of a cell see.
using Cell = std::array<std::array<Seen, across>, down>;

/// U+2800 and so many dots, in UTF-8.
std::string braille_letter(unsigned dots) {
  const unsigned code = 0x2800 + dots;
  return {static_cast<char>(0xE0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 0x3F)),
          static_cast<char>(0x80 | (code & 0x3F))};
}

/// The working limb is solid, the body a chequer, what is farther away sparse.
bool is_dot(Seen seen, std::size_t row, std::size_t column) {
  switch (seen) {
    case Seen::nothing: return false;
    case Seen::far: return row % 2 == 0 && column == 0;
    case Seen::body: return (row + column) % 2 == 0;
    case Seen::line:
    case Seen::working:
    case Seen::arrow: return true;
  }
  return false;
}

std::string in_braille(const Cell& cell) {
  constexpr std::array<std::array<unsigned, across>, down> bits{{{0, 3}, {1, 4}, {2, 5}, {6, 7}}};
  unsigned dots = 0;
  for (std::size_t r = 0; r < down; ++r) {
    for (std::size_t c = 0; c < across; ++c) {
      if (is_dot(cell[r][c], r, c)) dots |= 1U << bits[r][c];
    }
  }
  return dots == 0 ? " " : braille_letter(dots);
}

std::size_t count(const Cell& cell, Seen seen, std::size_t first = 0, std::size_t last = down) {
  std::size_t found = 0;
  for (std::size_t r = first; r < last; ++r) {
    for (const Seen one : cell[r]) found += one == seen ? 1 : 0;
  }
  return found;
}

/// The part of the body that most samples see, if it is seen by three of them.
Seen mostly(const Cell& cell) {
  Seen best = Seen::nothing;
  std::size_t most = 2;
  for (const Seen seen : {Seen::working, Seen::body, Seen::far}) {
    if (count(cell, seen) > most) {
      best = seen;
      most = count(cell, seen);
    }
  }
  return best;
}

struct LineLetters {
  std::string_view flat;
  std::string_view upright;
  std::string_view else_;
};

/// A line through a cell: along it, down it, or neither.
std::string_view line_letter(const Cell& cell, const LineLetters& letters) {
  std::size_t rows = 0;
  std::size_t full = 0;
  for (const auto& row : cell) {
    const auto on = static_cast<std::size_t>(std::count(row.begin(), row.end(), Seen::line));
    rows += on > 0 ? 1 : 0;
    full += on == across ? 1 : 0;
  }
  if (rows == 0) return " ";
  if (rows >= 3 && full < 2) return letters.upright;
  return full > 0 ? letters.flat : letters.else_;
}

std::string in_blocks(const Cell& cell) {
  if (count(cell, Seen::arrow) >= 2) return "•";
  const bool upper = count(cell, Seen::working, 0, down / 2) >= 2;
  const bool lower = count(cell, Seen::working, down / 2, down) >= 2;
  if (upper || lower) return upper && lower ? "█" : upper ? "▀" : "▄";
  const Seen seen = mostly(cell);
  if (seen == Seen::body) return "▒";
  if (seen == Seen::far) return "░";
  return std::string(line_letter(cell, {"─", "│", "·"}));
}

std::string in_ascii(const Cell& cell) {
  if (count(cell, Seen::arrow) >= 2) return "*";
  switch (mostly(cell)) {
    case Seen::working: return "#";
    case Seen::body: return "o";
    case Seen::far: return ".";
    default: return std::string(line_letter(cell, {"-", "|", ":"}));
  }
}

std::string_view tip_letter(Art art, Pointing way) {
  constexpr std::array<std::string_view, 4> plain{"^", "v", "<", ">"};
  constexpr std::array<std::string_view, 4> arrows{"↑", "↓", "←", "→"};
  return (art == Art::ascii ? plain : arrows)[static_cast<std::size_t>(way)];
}

/// A frame as cells, row by row.
using Grid = std::vector<std::vector<std::string>>;

struct Size {
  /// Units of the page in a sample.
  double step = 1;
  std::size_t columns = 0;
  std::size_t rows = 0;
};

Size size_in(const Window& window, std::size_t columns) {
  const double cell =
      std::max((window.x1 - window.x0) / static_cast<double>(columns), (window.y1 - window.y0) / most_rows / 2);
  const auto cells = [](double length, double one) { return static_cast<std::size_t>(std::ceil(length / one - 1e-6)); };
  return {cell / across, std::max<std::size_t>(cells(window.x1 - window.x0, cell), 1),
          std::max<std::size_t>(cells(window.y1 - window.y0, 2 * cell), 1)};
}

Grid grid_of(const std::vector<figure::Mark>& marks, const Window& window, const Size& size, Art art) {
  Canvas canvas(window, size.step, size.columns * across, size.rows * down);
  canvas.paint(marks);
  Grid grid(size.rows, std::vector<std::string>(size.columns));
  for (std::size_t row = 0; row < size.rows; ++row) {
    for (std::size_t column = 0; column < size.columns; ++column) {
      Cell cell{};
      for (std::size_t r = 0; r < down; ++r) {
        for (std::size_t c = 0; c < across; ++c) cell[r][c] = canvas.at(row * down + r, column * across + c);
      }
      grid[row][column] = art == Art::braille  ? in_braille(cell)
                          : art == Art::blocks ? in_blocks(cell)
                                               : in_ascii(cell);
    }
  }
  if (art == Art::braille) return grid;
  for (const ArrowTip& tip : canvas.tips()) {
    const double column = (tip.at.x - window.x0) / size.step / across;
    const double row = (tip.at.y - window.y0) / size.step / down;
    if (column < 0 || row < 0) continue;
    grid[std::min(static_cast<std::size_t>(row), size.rows - 1)]
        [std::min(static_cast<std::size_t>(column), size.columns - 1)] = tip_letter(art, tip.way);
  }
  return grid;
}

void append_line(std::string& out, std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  out += line + '\n';
}

bool is_empty(const std::vector<Grid>& grids, std::size_t row) {
  return std::all_of(grids.begin(), grids.end(), [&](const Grid& grid) {
    return std::all_of(grid[row].begin(), grid[row].end(), [](const std::string& letter) { return letter == " "; });
  });
}

/// Without empty rows at the top and at the bottom.
std::string beside_each_other(const std::vector<Grid>& grids) {
  std::string out;
  std::size_t first = 0;
  std::size_t last = grids.front().size();
  while (first < last && is_empty(grids, first)) ++first;
  while (last > first && is_empty(grids, last - 1)) --last;
  for (std::size_t row = first; row < last; ++row) {
    std::string line;
    for (const Grid& grid : grids) {
      if (&grid != &grids.front()) line += between_frames;
      for (const std::string& letter : grid[row]) line += letter;
    }
    append_line(out, std::move(line));
  }
  return out;
}

}  // namespace

std::string to_art(const figure::Drawing& drawing, Art art, std::size_t width, std::optional<std::size_t> frame) {
  if (art == Art::none || width < least_columns || drawing.frames.empty()) return {};
  const Window window = window_of(drawing);
  const std::size_t count = frame ? 1 : drawing.frames.size();
  const std::size_t gaps = between_frames.size() * (count - 1);
  const std::size_t beside = width > gaps ? (width - gaps) / count : 0;
  const bool fits = beside >= least_columns;
  const Size size = size_in(window, std::min(fits ? beside : width, most_columns));
  std::vector<Grid> grids;
  for (std::size_t i = 0; i < drawing.frames.size(); ++i) {
    if (!frame || *frame == i) grids.push_back(grid_of(drawing.frames[i], window, size, art));
  }
  if (fits) return beside_each_other(grids);
  std::string out;
  for (const Grid& grid : grids) out += (out.empty() ? "" : "\n") + beside_each_other({grid});
  return out;
}

}  // namespace hipplan
