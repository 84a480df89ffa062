// SPDX-License-Identifier: MIT
#include "hipplan/formats/plot.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <string_view>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/text/markup.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

using std::chrono::sys_days;

constexpr int most = 10;

/// "5 Oct".
std::string short_date(sys_days date) {
  const std::chrono::year_month_day day{date};
  return fmt::format("{} {}", static_cast<unsigned>(day.day()), month_of(date).substr(0, 3));
}

/// Those in which anything was said.
std::vector<const Plot::Series*> series_of(const Plot& plot) {
  std::vector<const Plot::Series*> series;
  for (const Plot::Series& one : plot.series) {
    if (!one.values.empty()) series.push_back(&one);
  }
  return series;
}

// In letters

constexpr std::size_t rows = 5;
constexpr std::size_t parts_of_row = 8;
constexpr std::size_t axis_width = 4;
constexpr std::size_t between = 3;
constexpr std::size_t narrowest = 13;
constexpr std::size_t widest_step = 4;

/// How wide a series is drawn, and what a column of it stands for.
struct Layout {
  /// Beside each other.
  std::size_t beside = 1;
  std::size_t width = 0;
  std::size_t bins = 1;
  int days_a_bin = 7;
  /// From one column to the next, the gap included.
  std::size_t step = 1;
};

Layout layout_of(const Plot& plot, std::size_t series, std::size_t width) {
  Layout layout;
  const std::size_t room = std::max(width, axis_width + narrowest) - axis_width + between;
  layout.beside = std::clamp<std::size_t>(room / (narrowest + between), 1, series);
  layout.width = room / layout.beside - between;
  const auto weeks = static_cast<std::size_t>((plot.to - plot.from).count() / 7 + 1);
  const std::size_t weeks_a_bin = (weeks + layout.width - 1) / layout.width;
  layout.bins = (weeks + weeks_a_bin - 1) / weeks_a_bin;
  layout.days_a_bin = static_cast<int>(weeks_a_bin) * 7;
  layout.step = std::clamp<std::size_t>(layout.width / layout.bins, 1, widest_step);
  return layout;
}

/// How high each column is, in eighths of a row; nothing where nothing was said.
std::vector<std::optional<std::size_t>> heights_of(const Plot& plot, const Plot::Series& series, const Layout& layout) {
  std::vector<int> sums(layout.bins, 0);
  std::vector<int> counts(layout.bins, 0);
  for (const Plot::Value& value : series.values) {
    if (value.date < plot.from || value.date > plot.to) continue;
    const auto bin = static_cast<std::size_t>((value.date - plot.from).count() / layout.days_a_bin);
    sums[bin] += std::clamp(value.value, 0, most);
    ++counts[bin];
  }
  std::vector<std::optional<std::size_t>> heights(layout.bins);
  for (std::size_t bin = 0; bin < layout.bins; ++bin) {
    if (counts[bin] == 0) continue;
    const double mean = static_cast<double>(sums[bin]) / counts[bin];
    const auto height = static_cast<std::size_t>(std::lround(mean / most * (rows * parts_of_row)));
    heights[bin] = std::max<std::size_t>(height, 1);
  }
  return heights;
}

/// So many eighths of a letter from below.
std::string_view letter(std::size_t eighths, bool ascii) {
  constexpr std::array<std::string_view, 9> blocks{" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  constexpr std::array<std::string_view, 9> plain{" ", ".", ".", ".", ":", ":", ":", ":", "#"};
  return (ascii ? plain : blocks)[eighths];
}

/// One row of a series, `row` from 0 for the lowest.
std::string row_of(const std::vector<std::optional<std::size_t>>& heights, const Layout& layout, std::size_t row,
                   bool ascii) {
  std::string text;
  const std::size_t wide = layout.step > 1 ? layout.step - 1 : 1;
  for (const auto& height : heights) {
    const std::size_t below = row * parts_of_row;
    const std::size_t eighths = height && *height > below ? std::min(*height - below, parts_of_row) : 0;
    for (std::size_t i = 0; i < layout.step; ++i) text += i < wide ? letter(eighths, ascii) : " ";
  }
  return pad_right(text, layout.width);
}

std::string dates_of(const Plot& plot, const Layout& layout) {
  const std::string from = short_date(plot.from);
  const std::string to = short_date(plot.to);
  const std::size_t used = std::max(layout.bins * layout.step, from.size() + to.size() + 1);
  if (plot.from == plot.to || used > layout.width) return pad_right(from, layout.width);
  return pad_right(from + std::string(used - from.size() - to.size(), ' ') + to, layout.width);
}

/// Series that stand beside each other, with one scale at their left.
void add_panels(const Plot& plot, std::span<const Plot::Series* const> series, const Layout& layout, bool ascii,
                std::vector<std::string>& lines) {
  const std::string_view upright = ascii ? "|" : "│";
  std::vector<std::vector<std::optional<std::size_t>>> heights;
  for (const Plot::Series* one : series) heights.push_back(heights_of(plot, *one, layout));
  const auto add = [&](const std::string& scale, std::string_view bar, const auto& cell) {
    std::string line;
    for (std::size_t i = 0; i < series.size(); ++i)
      line += fmt::format("{}{}{}", i == 0 ? scale : std::string(between - 1, ' '), bar, cell(i));
    while (line.ends_with(' ')) line.pop_back();
    lines.push_back(std::move(line));
  };
  add("   ", " ", [&](std::size_t i) { return pad_right(series[i]->label.substr(0, layout.width), layout.width); });
  for (std::size_t row = rows; row-- > 0;) {
    add(fmt::format("{:>2} ", (row + 1) * most / rows), upright,
        [&](std::size_t i) { return row_of(heights[i], layout, row, ascii); });
  }
  std::string floor;
  for (std::size_t i = 0; i < layout.width; ++i) floor += ascii ? "-" : "─";
  add(" 0 ", ascii ? "+" : "└", [&](std::size_t) { return floor; });
  add("   ", " ", [&](std::size_t) { return dates_of(plot, layout); });
}

// As SVG

constexpr double wide = 640;
constexpr double high = 250;
constexpr double left = 32;
constexpr double right = 628;
constexpr double top = 12;
constexpr double bottom = 192;

/// How the line of a series is dashed, and its mark: a circle, a square, a triangle.
constexpr std::array<std::string_view, 3> dashes{"", " stroke-dasharray=\"8 4\"", " stroke-dasharray=\"2 4\""};

double x_of(const Plot& plot, sys_days date) {
  const auto span = std::max<double>(1, static_cast<double>((plot.to - plot.from).count()));
  return left + (right - left) * static_cast<double>((date - plot.from).count()) / span;
}

double y_of(int value) { return bottom - (bottom - top) * value / most; }

std::string mark(std::size_t which, double x, double y) {
  if (which == 0) return fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3.5\"/>", x, y);
  if (which == 1)
    return fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"7\" height=\"7\" fill=\"none\"/>", x - 3.5, y - 3.5);
  return fmt::format("<path d=\"M{:.1f} {:.1f}l4 7h-8z\"/>", x, y - 4);
}

std::string text_at(double x, double y, std::string_view anchor, std::string_view text) {
  return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>", x, y, anchor,
                     escaped_markup(text));
}

std::string axes(const Plot& plot) {
  std::string out = "<g stroke=\"currentColor\" stroke-width=\"0.5\">";
  for (int value = 0; value <= most; value += 2)
    out += fmt::format("<path d=\"M{0} {1:.1f}H{2}\"/>", left, y_of(value), right);
  out += "</g><g fill=\"currentColor\" font-size=\"13\">";
  for (int value = 0; value <= most; value += 2)
    out += text_at(left - 6, y_of(value) + 4, "end", fmt::format("{}", value));
  out += text_at(left, bottom + 18, "start", short_date(plot.from));
  if (plot.to > plot.from + std::chrono::days{13}) {
    const sys_days middle = plot.from + (plot.to - plot.from) / 2;
    out += text_at(x_of(plot, middle), bottom + 18, "middle", short_date(middle));
  }
  if (plot.to > plot.from) out += text_at(right, bottom + 18, "end", short_date(plot.to));
  return out + "</g>";
}

std::string line_of(const Plot& plot, const Plot::Series& series, std::size_t which) {
  std::string points;
  std::string marks;
  for (const Plot::Value& value : series.values) {
    const double x = x_of(plot, value.date);
    const double y = y_of(std::clamp(value.value, 0, most));
    points += fmt::format("{}{:.1f},{:.1f}", points.empty() ? "" : " ", x, y);
    marks += mark(which, x, y);
  }
  return fmt::format("<polyline fill=\"none\" points=\"{}\"{}/><g fill=\"currentColor\">{}</g>", points, dashes[which],
                     marks);
}

/// Which line is which.
std::string legend(std::span<const Plot::Series* const> series) {
  std::string out;
  double x = left;
  for (std::size_t i = 0; i < series.size(); ++i) {
    const double y = high - 14;
    out += fmt::format("<path fill=\"none\" d=\"M{:.0f} {:.0f}h32\"{}/><g fill=\"currentColor\">{}</g>", x, y,
                       dashes[i % dashes.size()], mark(i % dashes.size(), x + 16, y));
    out += fmt::format("<g fill=\"currentColor\" stroke=\"none\" font-size=\"13\">{}</g>",
                       text_at(x + 38, y + 4, "start", series[i]->label));
    x += 200;
  }
  return out;
}

}  // namespace

std::vector<std::string> plot_lines(const Plot& plot, std::size_t width, bool ascii) {
  const std::vector<const Plot::Series*> series = series_of(plot);
  std::vector<std::string> lines;
  if (series.empty()) return lines;
  const Layout layout = layout_of(plot, series.size(), width);
  for (std::size_t i = 0; i < series.size(); i += layout.beside) {
    const std::span beside = std::span(series).subspan(i, std::min(layout.beside, series.size() - i));
    add_panels(plot, beside, layout, ascii, lines);
  }
  return lines;
}

std::string plot_svg(const Plot& plot, const std::string& id) {
  const std::vector<const Plot::Series*> series = series_of(plot);
  std::string out = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" width=\"{}\" style=\"max-width:100%\" "
      "role=\"img\" "
      "aria-labelledby=\"{}-t {}-d\" font-family=\"sans-serif\"><title id=\"{}-t\">{}</title><desc "
      "id=\"{}-d\">{}</desc>",
      wide, high, wide, id, id, id, escaped_markup(plot.title), id, escaped_markup(plot.description));
  out += axes(plot) + "<g stroke=\"currentColor\" stroke-width=\"1.5\">";
  for (std::size_t i = 0; i < series.size(); ++i) out += line_of(plot, *series[i], i % dashes.size());
  return out + legend(series) + "</g></svg>";
}

}  // namespace hipplan
