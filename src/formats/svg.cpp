// SPDX-License-Identifier: MIT
// Each colour stands twice in the rules: plain for converters that know no variables, then as a variable.
#include "hipplan/formats/svg.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <span>

#include "hipplan/text/markup.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

using figure::Arc;
using figure::Circle;
using figure::Drawing;
using figure::Form;
using figure::Ink;
using figure::Mark;
using figure::Point;

constexpr double gap = 8;
constexpr double units_a_millimetre = 4;

/// By ink: its class, and whether the class fills. Two inks may look the same.
constexpr std::array<std::string_view, 13> classes{"hp-p", "hp-e", "hp-g", "hp-m", "hp-o", "hp-k", "hp-w",
                                                   "hp-d", "hp-b", "hp-f", "hp-a", "hp-w", "hp-h"};

struct Colour {
  std::string_view name;
  std::string_view light;
  std::string_view dark;
};
constexpr std::array<Colour, 5> colours{{{"paper", "#fff", "#111"},
                                         {"dim", "#55595e", "#c9cdd1"},
                                         {"body", "#8f959b", "#8f959b"},
                                         {"far", "#b9bec3", "#5c6166"},
                                         {"mat", "#e4e7ea", "#2a2d30"}}};

struct Rule {
  std::string_view classes;
  std::string_view property;
  std::size_t colour;
};
constexpr std::array<Rule, 10> rules{{{"p", "fill", 0},
                                      {"p", "stroke", 0},
                                      {"e", "stroke", 0},
                                      {"o", "fill", 0},
                                      {"o", "stroke", 2},
                                      {"g", "stroke", 2},
                                      {"d", "fill", 1},
                                      {"b", "fill", 2},
                                      {"f", "fill", 3},
                                      {"m", "fill", 4}}};

std::string colouring(std::string_view Colour::*shade) {
  std::string css;
  for (const Rule& rule : rules) {
    const Colour& colour = colours[rule.colour];
    css += fmt::format(".hp-{}{{{}:{};{}:var(--hp-{},{})}}", rule.classes, rule.property, colour.*shade, rule.property,
                       colour.name, colour.*shade);
  }
  return css;
}

/// For a file of its own: nobody sets variables there.
std::string dark_mode() { return "@media(prefers-color-scheme:dark){svg{color:#eee}" + colouring(&Colour::dark) + "}"; }

/// "12.5", "12", "-3".
std::string number(double value) {
  const long tenths = std::lround(value * 10);
  std::string text = tenths < 0 ? "-" : "";
  text += fmt::format_int(std::abs(tenths) / 10).c_str();
  const long rest = std::abs(tenths) % 10;
  if (rest != 0) text += {'.', static_cast<char>('0' + rest)};
  return text;
}

std::string pair(const Point& p) {
  std::string text = number(p.x);
  const std::string y = number(p.y);
  if (y.front() != '-') text += ' ';
  return text += y;
}

std::string arc_to(double radius, bool large, const Point& to) {
  const std::string r = number(radius);
  std::string text = "A";
  return text.append(r).append(" ").append(r).append(large ? " 0 1 1 " : " 0 0 1 ").append(pair(to));
}

/// Along the circles and straight between them.
std::string outline_path(std::span<const Circle> circles) {
  std::string path;
  for (const Arc& arc : figure::outline(circles)) {
    const Circle& circle = circles[arc.circle];
    const double turn = arc.to - arc.from;
    const Point end = figure::point_on(circle, arc.to);
    path.append(path.empty() ? "M" : "L").append(pair(figure::point_on(circle, arc.from)));
    if (circle.r <= 0) continue;
    // A whole circle has no end that an arc could lead to.
    if (turn > 2 * std::numbers::pi - 1e-6)
      path += arc_to(circle.r, false, figure::point_on(circle, arc.from + turn / 2));
    path += arc_to(circle.r, turn > std::numbers::pi && turn < 2 * std::numbers::pi - 1e-6, end);
  }
  return path + "Z";
}

std::string line_path(std::span<const Point> points) {
  std::string path;
  for (const Point& point : points) path.append(path.empty() ? "M" : "L").append(pair(point));
  return path;
}

std::string path_of(const Mark& mark) {
  switch (mark.form) {
    case Form::hulls: {
      std::string path;
      for (const auto& hull : mark.hulls) path += outline_path(hull);
      return path;
    }
    case Form::line: return line_path(mark.points);
    case Form::area: return line_path(mark.points) + "Z";
    case Form::curve: return fmt::format("M{}Q{} {}", pair(mark.points[0]), pair(mark.points[1]), pair(mark.points[2]));
  }
  return {};
}

std::string element_of(const Mark& mark) {
  return fmt::format("<path class=\"{}\" d=\"{}\"/>\n", classes[index_of(mark.ink)], path_of(mark));
}

/// Which frames are drawn, from `first` up to but without `last`.
struct Shown {
  std::size_t first;
  std::size_t last;
};

double width_of(const Drawing& drawing, Shown shown) {
  const auto count = static_cast<double>(shown.last - shown.first);
  return count * (drawing.width + gap) - gap;
}

/// The frames side by side, a chevron between two.
std::string frames_of(const Drawing& drawing, Shown shown) {
  std::string out;
  for (std::size_t i = shown.first; i < shown.last; ++i) {
    const double left = static_cast<double>(i - shown.first) * (drawing.width + gap);
    if (i > shown.first) {
      const Point tip{left - gap / 2 - 1.5, drawing.height / 2 - 4};
      out += fmt::format("<path class=\"hp-g\" d=\"M{}l3 4l-3 4\"/>\n", pair(tip));
    }
    out += left > 0 ? fmt::format("<g transform=\"translate({})\">\n", number(left)) : std::string("<g>\n");
    for (const Mark& mark : drawing.frames[i]) out += element_of(mark);
    out += "</g>\n";
  }
  return out;
}

/// What no XML may hold is shown as `printable` shows it.
std::string escaped(std::string_view text) { return escaped_markup(printable(text)); }

std::string svg_element(const Drawing& drawing, const SvgText& text, Shown shown, std::string_view attributes,
                        std::string_view id, std::string_view before, std::string_view after = {}) {
  const double width = width_of(drawing, shown);
  return fmt::format(
      "<svg{} viewBox=\"0 0 {} {}\" width=\"{}mm\" height=\"{}mm\" role=\"img\" aria-labelledby=\"{}-t {}-d\">\n"
      "<title id=\"{}-t\">{}</title>\n<desc id=\"{}-d\">{}</desc>\n{}{}{}</svg>\n",
      attributes, number(width), number(drawing.height), number(width / units_a_millimetre),
      number(drawing.height / units_a_millimetre), id, id, id, escaped(text.title), id, escaped(text.description),
      before, frames_of(drawing, shown), after);
}

}  // namespace

std::string svg_style() {
  constexpr std::string_view round = "stroke-linecap:round;stroke-linejoin:round";
  return fmt::format(
             ".hp-p{{stroke-width:2.6;{0}}}.hp-o{{stroke-width:.9;{0}}}.hp-w{{fill:currentColor}}"
             ".hp-g{{stroke-width:1.2}}.hp-a,.hp-k,.hp-h{{stroke:currentColor}}"
             ".hp-a,.hp-k,.hp-e,.hp-g,.hp-h{{fill:none;{0}}}.hp-a{{stroke-width:1.7}}.hp-k{{stroke-width:2.2}}"
             ".hp-e{{stroke-width:5}}.hp-h{{stroke-width:3;stroke-linecap:butt}}",
             round) +
         colouring(&Colour::light);
}

std::string to_svg(const Drawing& drawing, const SvgText& text, std::optional<std::size_t> frame) {
  const Shown shown = frame ? Shown{*frame, *frame + 1} : Shown{0, drawing.frames.size()};
  return svg_element(drawing, text, shown, " xmlns=\"http://www.w3.org/2000/svg\"", "hp",
                     fmt::format("<style>{}{}</style>\n", svg_style(), dark_mode()));
}

std::string to_inline_svg(const Drawing& drawing, const SvgText& text, std::string_view id) {
  return svg_element(drawing, text, {0, drawing.frames.size()}, {}, id, fmt::format("<g id=\"{}-g\">\n", id), "</g>\n");
}

std::string to_thumbnail(const Drawing& drawing, std::string_view id) {
  const auto last = static_cast<double>(drawing.frames.size() - 1);
  return fmt::format("<svg viewBox=\"{} 0 {} {}\" aria-hidden=\"true\"><use href=\"#{}-g\"/></svg>",
                     number(last * (drawing.width + gap)), number(drawing.width), number(drawing.height), id);
}

}  // namespace hipplan
