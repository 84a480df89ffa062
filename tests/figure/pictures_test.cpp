// SPDX-License-Identifier: MIT
// What figures look like in the end. With the environment variable HIPPLAN_ACCEPT=1 tests/golden/figures/,
// docs/exercises.md and docs/figures/ are written anew: look at what is accepted.
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numbers>
#include <set>

#include "catch.hpp"
#include "hipplan/figure/description.hpp"
#include "hipplan/formats/art.hpp"
#include "hipplan/formats/html.hpp"
#include "hipplan/formats/json.hpp"
#include "hipplan/formats/markdown.hpp"
#include "hipplan/formats/svg.hpp"
#include "hipplan/pages/exercise_page.hpp"
#include "hipplan/pages/handbook_page.hpp"
#include "hipplan/pages/picture.hpp"
#include "hipplan/pages/plan_page.hpp"
#include "hipplan/plan/planner.hpp"
#include "hipplan/text/unicode.hpp"
#include "people.hpp"
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

/// How far down the page the shapes of these inks reach in any frame; nothing where there are none.
double lowest(const figure::Drawing& drawing, std::initializer_list<figure::Ink> inks) {
  double down = 0;
  for (const auto& frame : drawing.frames) {
    for (const figure::Mark& mark : frame) {
      if (std::find(inks.begin(), inks.end(), mark.ink) == inks.end()) continue;
      for (const figure::Point& point : mark.points) down = std::max(down, point.y);
      for (const auto& hull : mark.hulls) {
        for (const figure::Circle& circle : hull) down = std::max(down, circle.y + circle.r);
      }
    }
  }
  return down;
}

bool has_prop(const figure::Figure& figure, std::initializer_list<PropKind> kinds) {
  return std::any_of(figure.props.begin(), figure.props.end(),
                     [&](const Prop& prop) { return std::find(kinds.begin(), kinds.end(), prop.kind) != kinds.end(); });
}

TEST_CASE("whoever stands in a picture stands on its floor line, and no furniture reaches below it") {
  using figure::Ink;
  std::size_t standing = 0;
  for (const Index<Exercise> i : shipped().exercises.indices()) {
    const figure::Figure& figure = shipped_figures()[i];
    // Who lies is on a mat, which has no line; feet that stand on a machine or hang in water stand on no floor.
    if (has_prop(figure, {PropKind::mat, PropKind::bike, PropKind::elliptical, PropKind::rower, PropKind::pool}))
      continue;
    const figure::Drawing drawing = figure::drawing_of(figure);
    const double line = drawing.frames.front().front().points.front().y;
    const double body = lowest(drawing, {Ink::body, Ink::far, Ink::working, Ink::working_far});
    INFO(shipped().exercises[i].id << ": the line at " << line << ", the body down to " << body);
    CHECK(std::abs(body - line) < 2);
    CHECK(lowest(drawing, {Ink::thing}) < line + .1);
    ++standing;
  }
  CHECK(standing > 40);
}

/// The curves of arrows in a frame, one behind the other.
std::vector<figure::Mark> arrow_curves(const std::vector<figure::Mark>& frame) {
  std::vector<figure::Mark> curves;
  std::copy_if(frame.begin(), frame.end(), std::back_inserter(curves), [](const figure::Mark& mark) {
    return mark.ink == figure::Ink::arrow && mark.form == figure::Form::curve;
  });
  return curves;
}

/// Radians by which a line turns about the middle of its points.
double turn_of(const std::vector<figure::Point>& points) {
  figure::Point middle;
  for (const figure::Point& p : points) {
    middle.x += p.x / static_cast<double>(points.size());
    middle.y += p.y / static_cast<double>(points.size());
  }
  double turn = 0;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const auto angle = [&](const figure::Point& p) { return std::atan2(p.y - middle.y, p.x - middle.x); };
    turn += std::remainder(angle(points[i]) - angle(points[i - 1]), 2 * std::numbers::pi);
  }
  return std::abs(turn);
}

TEST_CASE("what goes round has one arrow, in the last frame, most of the way round") {
  for (const std::string_view id : {"pelvic-circles", "standing-hip-circles"}) {
    INFO(id);
    const figure::Drawing drawing = figure::drawing_of(figure_of(id));
    for (std::size_t i = 0; i + 1 < drawing.frames.size(); ++i) CHECK(arrow_curves(drawing.frames[i]).empty());
    const std::vector<figure::Mark> curves = arrow_curves(drawing.frames.back());
    REQUIRE(curves.size() == drawing.frames.size());
    std::vector<figure::Point> line{curves.front().points.front()};
    for (const figure::Mark& curve : curves) {
      CHECK(curve.points.front() == line.back());
      line.insert(line.end(), curve.points.begin() + 1, curve.points.end());
    }
    CHECK(turn_of(line) > .7 * 2 * std::numbers::pi);
  }
}

TEST_CASE("whoever swims stays where the water carries them") {
  const figure::Figure& figure = figure_of("swimming");
  const figure::Vec3 first = figure::pose_of(figure.frames.front().pose).at();
  for (const figure::Frame& frame : figure.frames) {
    const figure::Vec3 at = figure::pose_of(frame.pose).at();
    CHECK(std::abs(at.x - first.x) < .01);
    CHECK(std::abs(at.z - first.z) < .01);
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

Page drawn_plan(const Plan& plan) {
  PlanPageOptions options;
  options.figures = &shipped_figures();
  return plan_page(shipped(), plan, options);
}

std::vector<std::string> drawn_in(const Page& page) {
  std::vector<std::string> drawn;
  for (const Picture* picture : pictures_of(page)) drawn.push_back(picture->id);
  return drawn;
}

TEST_CASE("a plan draws each of its exercises once, on its card") {
  for (const tests::Someone& someone : tests::six_people()) {
    INFO(someone.who);
    const Plan plan = make_plan(shipped(), someone.profile);
    const std::vector<std::string> drawn = drawn_in(drawn_plan(plan));
    CHECK(std::set<std::string>(drawn.begin(), drawn.end()).size() == drawn.size());
    std::set<std::string> done;
    each_item(plan, [&](const Week&, const Session&, const Item& item) {
      done.insert(std::string(shipped().exercises[item.exercise].id));
    });
    CHECK(std::set<std::string>(drawn.begin(), drawn.end()) == done);
    CHECK(drawn_in(plan_page(shipped(), plan)).empty());
  }
}

TEST_CASE("a plan with its pictures is a page that any mailbox takes") {
  constexpr std::size_t most_bytes = 200'000;
  Profile profile = tests::six_people().front().profile;
  for (int pain = 0; pain <= 10; ++pain) {
    profile.pain = pain;
    const Plan plan = make_plan(shipped(), profile);
    INFO("pain " << pain);
    CHECK(to_html(drawn_plan(plan), "Plan").size() < most_bytes);
  }
}

TEST_CASE("a plan as JSON tells each of its exercises once, frame by frame, and those of one week alone") {
  for (const tests::Someone& someone : tests::six_people()) {
    INFO(someone.who);
    const Plan plan = make_plan(shipped(), someone.profile);
    for (const std::optional<int> week : {std::optional<int>(), std::optional(1)}) {
      const auto json = nlohmann::json::parse(plan_json(shipped(), plan, week, {}, &shipped_figures()));
      std::set<std::string> done;
      for (const auto& one : json.at("weeks")) {
        for (const auto& session : one.at("sessions")) {
          for (const auto& item : session.at("items")) done.insert(item.at("id").get<std::string>());
        }
      }
      std::set<std::string> told;
      for (const auto& figure : json.at("figures")) {
        const std::string id = figure.at("id").get<std::string>();
        CHECK(told.insert(id).second);
        CHECK(figure.at("frames").get<std::vector<std::string>>() == figure::descriptions(figure_of(id)));
      }
      CHECK(told == done);
    }
    CHECK(nlohmann::json::parse(plan_json(shipped(), plan)).at("figures").empty());
  }
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
