// SPDX-License-Identifier: MIT
#include "hipplan/formats/plot.hpp"

#include <algorithm>

#include "catch.hpp"
#include "hipplan/formats/html.hpp"
#include "hipplan/formats/markdown.hpp"
#include "hipplan/formats/text.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr sys_days start{std::chrono::year{2026} / 10 / 5};

Plot::Series series(const char* label, const std::vector<int>& by_week) {
  Plot::Series one{label, {}};
  for (std::size_t week = 0; week < by_week.size(); ++week) {
    if (by_week[week] >= 0) one.values.push_back({start + days{7 * static_cast<int>(week)}, by_week[week]});
  }
  return one;
}

Plot plot(std::vector<Plot::Series> all, int last_day) {
  return {"Pain", "Pain fell.", std::move(all), start, start + days{last_day}};
}

std::string drawn(const Plot& one, std::size_t width, bool ascii) {
  std::string text = "\n";
  for (const std::string& line : plot_lines(one, width, ascii)) text += line + '\n';
  return text;
}

TEST_CASE("a plot in letters has a scale, dates, and a gap where nothing was said") {
  const Plot one = plot({series("Usual pain", {10, 5, 0, -1, 7}), series("Morning", {2, 2, 2, 2, 2})}, 30);
  CHECK(drawn(one, 50, true) == R"(
    Usual pain              Morning
10 |###                    |
 8 |###             :::    |
 6 |### :::         ###    |
 4 |### ###         ###    |
 2 |### ### ...     ###    |### ### ### ### ###
 0 +---------------------  +---------------------
    5 Oct          4 Nov    5 Oct          4 Nov
)");
  CHECK(drawn(one, 50, false).find("███ ▄▄▄") != std::string::npos);
}

TEST_CASE("a plot keeps to the width, and with ascii to ASCII, however long the time") {
  for (const int last_day : {0, 6, 7, 41, 300, 3000}) {
    for (std::size_t count = 1; count <= 3; ++count) {
      std::vector<Plot::Series> all;
      for (std::size_t i = 0; i < count; ++i)
        all.push_back(series("Pain while moving", std::vector<int>(static_cast<std::size_t>(last_day / 7 + 1), 4)));
      for (std::size_t width = 20; width <= 100; width += 4) {
        INFO(last_day << " days, " << count << " series, " << width << " columns");
        const auto lines = plot_lines(plot(all, last_day), width, true);
        REQUIRE(lines.size() >= 8);
        for (const std::string& line : lines) {
          CHECK(display_width(line) <= width);
          CHECK(std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c <= '~'; }));
        }
        for (const std::string& line : plot_lines(plot(all, last_day), width, false))
          CHECK(display_width(line) <= width);
      }
    }
  }
}

TEST_CASE("a plot without a value is nothing") {
  CHECK(plot_lines(plot({}, 10), 72, false).empty());
  CHECK(plot_lines(plot({{"Usual pain", {}}}, 10), 72, false).empty());
}

TEST_CASE("a plot as SVG has title and description, and no colour but that of the text") {
  const std::string svg =
      plot_svg(plot({series("A <b>", {3, 2}), series("B", {1, 1}), series("C", {9, 8})}, 13), "plot-1");
  CHECK(svg.find("role=\"img\" aria-labelledby=\"plot-1-t plot-1-d\"") != std::string::npos);
  CHECK(svg.find("<title id=\"plot-1-t\">Pain</title><desc id=\"plot-1-d\">Pain fell.</desc>") != std::string::npos);
  CHECK(svg.find("A &lt;b&gt;") != std::string::npos);
  CHECK(svg.find("<b>") == std::string::npos);
  CHECK(svg.find('#') == std::string::npos);
  CHECK(svg.find("stroke-dasharray=\"8 4\"") != std::string::npos);
  CHECK(svg.find("5 Oct") != std::string::npos);
  CHECK(svg.find("18 Oct") != std::string::npos);
  // A blank line would end it in Markdown.
  CHECK(svg.find('\n') == std::string::npos);
}

TEST_CASE("where nothing is drawn a plot is told, and elsewhere each has ids of its own") {
  const Page page{plot({series("Usual pain", {4, 3})}, 7), plot({series("Usual pain", {4, 3})}, 7)};
  TextStyle told;
  CHECK(to_text(page, told) == "Pain fell.\n\nPain fell.\n");
  for (const std::string& text : {to_html(page, "Review"), to_markdown(page, "")}) {
    CHECK(text.find("id=\"plot-1-t\"") != std::string::npos);
    CHECK(text.find("id=\"plot-2-t\"") != std::string::npos);
  }
}

}  // namespace
}  // namespace hipplan
