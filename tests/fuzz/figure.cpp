// SPDX-License-Identifier: MIT
// A figure that can be read is solved, looked at, told in words and drawn in every format; all of it is finite.
#include "hipplan/figure/figure.hpp"

#include <nlohmann/json.hpp>

#include "check.hpp"
#include "hipplan/cli/builtin_catalog.hpp"
#include "hipplan/figure/checks.hpp"
#include "hipplan/figure/description.hpp"
#include "hipplan/figure/packed.hpp"
#include "hipplan/formats/art.hpp"
#include "hipplan/formats/json.hpp"
#include "hipplan/formats/svg.hpp"
#include "hipplan/load/read_catalog.hpp"
#include "hipplan/pages/picture.hpp"
#include "markup.hpp"
#include "small_catalog.hpp"
#include "targets.hpp"

namespace hipplan::fuzz {
namespace {

constexpr std::string_view id = "tried";

/// The small catalog with the base poses and fences that are shipped.
const CatalogReading& base() {
  static const CatalogReading reading = [] {
    std::vector<TextFile> files{{"program.yaml", tests::small_program()}, {"exercises.yaml", tests::small_exercises()}};
    for (const TextFile& file : cli::builtin_files()) {
      if (file.name.ends_with("figures.yaml")) files.push_back(file);
    }
    return read_catalog(files, {}, "catalog");
  }();
  return reading;
}

/// An exercise with these lines under `figure`.
std::string with_figure(std::string_view bytes) {
  std::string text = "exercises:\n" + tests::another_exercise(id, "1") + "    figure:\n      ";
  for (const char c : bytes) {
    text += c;
    if (c == '\n') text += "      ";
  }
  return text + '\n';
}

void expect_finite(std::string_view text, std::string_view what) {
  for (const std::string_view word : {"nan", "inf"}) {
    const std::size_t at = text.find(word);
    const bool is_figure = at != std::string_view::npos && (at == 0 || text[at - 1] == ' ' || text[at - 1] == '-' ||
                                                            text[at - 1] == '"' || text[at - 1] == ',');
    const bool ends =
        is_figure && (at + 3 == text.size() || std::string_view(" ,\"").find(text[at + 3]) != std::string_view::npos);
    expect(!ends, "a figure that is none", what);
  }
}

void expect_svg(const std::string& svg) {
  expect_clean(svg, "SVG");
  expect_finite(svg, svg);
  const tests::Markup markup = tests::scan_html(svg);
  // In a file of its own a title and a style sheet stand in the picture, as they never do on a page.
  for (const std::string& mistake : markup.mistakes) expect(mistake.ends_with(" inside svg"), mistake, svg);
}

void expect_drawn(const Exercise& exercise, const figure::Figure& figure) {
  const auto picture = picture_of(exercise, figure);
  expect(picture.has_value(), "a figure without a picture");
  expect_clean(picture->description, "a description");
  expect_svg(to_svg(picture->drawing, {picture->title, picture->description}));
  expect_svg(to_inline_svg(picture->drawing, {picture->title, picture->description}, id));
  expect_svg(to_thumbnail(picture->drawing, id));
  for (const Art art : {Art::braille, Art::blocks, Art::ascii}) expect_clean(to_art(picture->drawing, art, 60), "art");
  const std::string json = figure_json(exercise, figure);
  expect_clean(json, "the JSON of a figure");
  expect(nlohmann::json::accept(json), "no JSON", json);
}

}  // namespace

bool try_figure(std::string_view bytes) {
  const std::string text = with_figure(bytes);
  const std::vector<TextFile> files{{"tried.yaml", text}};
  const CatalogReading reading = add_to_catalog(base().catalog, base().sketches, files);
  expect_told(reading.diagnostics, "figure", text);
  if (has_errors(reading.diagnostics)) return false;
  const auto exercise = find(reading.catalog.exercises, id);
  expect(exercise.has_value(), "no mistake, and no exercise", text);
  const auto& sketch = reading.sketches.of_exercise[*exercise];
  if (!sketch) return false;
  expect_told(figure::check(*sketch, reading.sketches.fences), "checks", text);
  const figure::Figure figure = figure::figure_of(*sketch, reading.sketches.fences, Sides::both);
  expect(figure == figure::figure_of(*sketch, reading.sketches.fences, Sides::both), "solved otherwise", text);
  figure::Figures figures(1);
  figures[Index<Exercise>(std::size_t{0})] = figure;
  const std::string packed = figure::packed(figures);
  expect(figure::packed(figure::unpacked(packed)) == packed, "kept otherwise", text);
  expect_drawn(reading.catalog.exercises[*exercise], figure);
  return true;
}

}  // namespace hipplan::fuzz
