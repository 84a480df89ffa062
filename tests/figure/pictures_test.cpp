// SPDX-License-Identifier: MIT
// What figures look like in the end. With the environment variable HIPPLAN_ACCEPT=1 tests/golden/figures/,
// docs/exercises.md and docs/figures/ are written anew: look at what is accepted.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "catch.hpp"
#include "hipplan/figure/description.hpp"
#include "hipplan/formats/art.hpp"
#include "hipplan/formats/html.hpp"
#include "hipplan/formats/markdown.hpp"
#include "hipplan/formats/svg.hpp"
#include "hipplan/pages/exercise_page.hpp"
#include "hipplan/pages/handbook_page.hpp"
#include "hipplan/pages/picture.hpp"
#include "hipplan/text/unicode.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

namespace fs = std::filesystem;
using tests::shipped;

const figure::Figures& shipped_figures() {
  static const figure::Figures figures = [] {
    const std::vector<TextFile> files = tests::shipped_files();
    const CatalogReading reading = read_catalog(files, {}, "catalog/");
    return figure::figures_of(reading.catalog.exercises, reading.sketches);
  }();
  return figures;
}

const figure::Figure& figure_of(std::string_view id) { return shipped_figures()[tests::exercise_index(id)]; }

std::string svg_of(const Exercise& exercise, const figure::Figure& figure) {
  return to_svg(figure::drawing_of(figure), {std::string(exercise.name), figure::description(figure)});
}

/// Compares with a file below the source tree, or writes it.
void check_file(const fs::path& name, const std::string& text) {
  const fs::path path = fs::path(HIPPLAN_SOURCE_DIR) / name;
  if (std::getenv("HIPPLAN_ACCEPT") != nullptr) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
    return;
  }
  INFO(name.string() << " is not what is drawn; HIPPLAN_ACCEPT=1 writes it anew");
  CHECK((fs::exists(path) && tests::read_text(path.string()) == text));
}

constexpr std::array<std::string_view, 12> dozen{
    "clamshell",      "bridge",     "squat",           "bird-dog",   "side-plank",
    "seated-march",   "walking",    "stationary-bike", "heel-slide", "supine-hip-abduction",
    "pillow-squeeze", "pigeon-pose"};

TEST_CASE("a dozen figures are drawn as they were, as SVG and in every kind of letters") {
  for (const std::string_view id : dozen) {
    const figure::Figure& figure = figure_of(id);
    const std::string name = "tests/golden/figures/" + std::string(id);
    check_file(name + ".svg", svg_of(tests::exercise(id), figure));
    std::string art;
    for (const Art kind : {Art::braille, Art::blocks, Art::ascii})
      art += std::string(art_names[static_cast<std::size_t>(kind)]) + "\n\n" +
             to_art(figure::drawing_of(figure), kind, 72) + '\n';
    check_file(name + ".txt", art + figure::description(figure) + '\n');
  }
}

TEST_CASE("docs/exercises.md and its pictures are those of the catalog") {
  check_file("docs/exercises.md", to_markdown(handbook_page(shipped(), shipped_figures()), "figures"));
  std::set<std::string> wanted;
  for (const Index<Exercise> i : shipped().exercises.indices()) {
    const Exercise& exercise = shipped().exercises[i];
    const std::string name = "docs/figures/" + std::string(exercise.id) + ".svg";
    wanted.insert(name);
    check_file(name, svg_of(exercise, shipped_figures()[i]));
  }
  for (const auto& entry : fs::directory_iterator(fs::path(HIPPLAN_SOURCE_DIR) / "docs" / "figures")) {
    const std::string name = "docs/figures/" + entry.path().filename().string();
    INFO(name << " belongs to no exercise");
    CHECK(wanted.contains(name));
  }
}

TEST_CASE("letters keep to the width, without blanks at the end, and show both frames however narrow it is") {
  for (const std::string_view id : dozen) {
    const figure::Drawing drawing = figure::drawing_of(figure_of(id));
    for (const std::size_t width : {20U, 30U, 45U, 72U, 100U, 500U}) {
      for (const Art kind : {Art::braille, Art::blocks, Art::ascii}) {
        const std::string art = to_art(drawing, kind, width);
        REQUIRE_FALSE(art.empty());
        INFO(id << " in " << width << " columns:\n" << art);
        std::size_t begin = 0;
        while (begin < art.size()) {
          const std::size_t end = art.find('\n', begin);
          const std::string_view line = std::string_view(art).substr(begin, end - begin);
          if (display_width(line) > width || line.ends_with(' ')) FAIL("a line is too long, or ends with a blank");
          begin = end + 1;
        }
      }
    }
    CHECK(to_art(drawing, Art::none, 72).empty());
    CHECK(to_art(drawing, Art::blocks, 19).empty());
  }
}

TEST_CASE("letters of ASCII are ASCII") {
  for (const std::string_view id : dozen) {
    const std::string art = to_art(figure::drawing_of(figure_of(id)), Art::ascii, 72);
    CHECK(std::all_of(art.begin(), art.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
  }
}

TEST_CASE("what an author writes stays text in a picture") {
  const figure::Drawing drawing = figure::drawing_of(figure_of("bridge"));
  const std::string hostile = "<script>alert(1)</script>\" onload='x' & ]]> \x01\x1b[31m \xE2\x80\xAE";
  for (const std::string& svg :
       {to_svg(drawing, {hostile, hostile}), to_inline_svg(drawing, {hostile, hostile}, "a")}) {
    CHECK(svg.find("<script") == std::string::npos);
    CHECK(svg.find("&lt;script&gt;alert(1)&lt;/script&gt;&quot;") != std::string::npos);
    CHECK(svg.find('\x01') == std::string::npos);
    CHECK(svg.find('\x1b') == std::string::npos);
    CHECK(svg.find("\xE2\x80\xAE") == std::string::npos);
  }
}

TEST_CASE("each picture of a page has ids of its own, and names what it shows") {
  const Exercise& exercise = tests::exercise("bridge");
  const auto picture = picture_of(exercise, figure_of("bridge"));
  REQUIRE(picture);
  const std::string html = to_html({Heading{1, "Two"}, *picture, *picture}, "Two");
  CHECK(html.find("aria-labelledby=\"picture-1-t picture-1-d\"") != std::string::npos);
  CHECK(html.find("aria-labelledby=\"picture-2-t picture-2-d\"") != std::string::npos);
  CHECK(html.find("<title id=\"picture-1-t\">Bridge</title>") != std::string::npos);
  CHECK(html.find("the pelvis lifted") != std::string::npos);
  // A page without pictures does not carry their style.
  CHECK(to_html({Heading{1, "None"}}, "None").find("hp-") == std::string::npos);
}

TEST_CASE("in Markdown a picture is a link to its file, or nothing") {
  const auto picture = picture_of(tests::exercise("bridge"), figure_of("bridge"));
  const Page page{Heading{1, "One"}, *picture};
  CHECK(to_markdown(page) == "# One\n");
  CHECK(to_markdown(page, "my (new) <pics>/50%").find("](<my%20%28new%29%20%3Cpics%3E/50%25/bridge.svg>)") !=
        std::string::npos);
}

TEST_CASE("one frame alone is as large as it is beside the others") {
  const figure::Drawing drawing = figure::drawing_of(figure_of("clamshell"));
  const std::string both = to_svg(drawing, {"a", "b"});
  const std::string second = to_svg(drawing, {"a", "b"}, 1);
  CHECK(both.find("width=\"60mm\"") != std::string::npos);
  CHECK(second.find("width=\"29mm\"") != std::string::npos);
  CHECK(to_art(drawing, Art::ascii, 72, 1).find('^') != std::string::npos);
  CHECK(to_art(drawing, Art::ascii, 72, 0).find('^') == std::string::npos);
}

TEST_CASE("a figure is told in words as it is drawn") {
  CHECK(figure::descriptions(figure_of("bridge")).size() == 2);
  CHECK(figure::descriptions(figure_of("bridge"))[0].starts_with("Start: on the back."));
  CHECK(figure::descriptions(figure_of("bridge"))[1].starts_with("End: on the back, the pelvis lifted."));
  CHECK(figure::description(figure_of("prone-lying")).starts_with("Face down."));
  for (const auto& [id, words] :
       std::vector<std::pair<std::string_view, std::string_view>>{{"squat", "standing, leaning forward"},
                                                                  {"bird-dog", "on hands and knees"},
                                                                  {"seated-march", "sitting on a chair"},
                                                                  {"hip-flexor-stretch", "kneeling on one knee"},
                                                                  {"side-plank", "the hips lifted"},
                                                                  {"floor-leg-raise", "sitting on the floor"},
                                                                  {"swimming", "face down in the water"}}) {
    INFO(id << ": " << figure::description(figure_of(id)));
    CHECK(figure::description(figure_of(id)).find(words) != std::string::npos);
  }
}

}  // namespace
}  // namespace hipplan
