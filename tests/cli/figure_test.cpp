// SPDX-License-Identifier: MIT
// `figure`, and the pictures of `show`, as somebody types them.
#include <algorithm>
#include <filesystem>

#include "catch.hpp"
#include "program.hpp"
#include "pseudo_terminal.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

namespace fs = std::filesystem;
using tests::Run;
using tests::Workplace;

std::string own_exercise(const std::string& figure) {
  std::string text = tests::read_text(std::string(HIPPLAN_SOURCE_DIR) + "/tests/fixtures/my-exercise.yaml");
  return text + "    figure: " + figure + '\n';
}

/// The id of the exercise in that file.
constexpr const char* own_id = "towel-slide";

TEST_CASE("a figure goes into a file as SVG, and into the terminal's letters where none is named") {
  const Workplace place;
  const Run written = place.hipplan({"figure", "clamshell", "-o", "clam.svg"});
  CHECK(written.status == 0);
  CHECK(place.read("clam.svg").starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
  const Run shown = place.hipplan({"figure", "clamshell"});
  CHECK(shown.output.find("█") != std::string::npos);
  CHECK(shown.output.find("Start: on the right side.") != std::string::npos);
  CHECK(place.hipplan({"figure", "Clamshell", "--art", "none"}).output.starts_with("Clamshell\n"));
  CHECK(place.hipplan({"figure", "clamshell", "--format", "json"}).output.find("\"hip abduction\"") !=
        std::string::npos);
}

TEST_CASE("one frame is drawn, described and counted alone, and one that is not there is wrong use") {
  const Workplace place;
  const Run second = place.hipplan({"figure", "clamshell", "--frame", "2", "--art", "ascii"});
  CHECK(second.output.find("End: ") != std::string::npos);
  CHECK(second.output.find("Start: ") == std::string::npos);
  for (const char* frame : {"0", "3", "-1", "two", "1e9", "99999999999999999999"}) {
    const Run run = place.hipplan({"figure", "clamshell", "--frame", frame});
    CHECK(run.status == 2);
    CHECK(run.output.empty());
    CHECK(run.errors.find("--frame: error: 'clamshell' has no frame '" + std::string(frame) + "'") !=
          std::string::npos);
  }
}

TEST_CASE("all figures go into a folder, which is made, and a file in its place is refused") {
  const Workplace place;
  CHECK(place.hipplan({"figure", "--all", "-o", "a/b"}).status == 0);
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(place.folder() / "a" / "b"))
    count += entry.path().extension() == ".svg" ? std::size_t{1} : 0;
  CHECK(count == tests::shipped().exercises.size());
  place.write("file", "x");
  const Run refused = place.hipplan({"figure", "--all", "-o", "file"});
  CHECK(refused.status == 1);
  CHECK(refused.errors == "hipplan: file: error: is no folder; expected one, or a new name\n");
  CHECK(place.read("file") == "x");
}

TEST_CASE("an author sees a figure and what is wrong with it") {
  const Workplace place;
  place.write("mine.yaml", own_exercise("{base: sitting, press: {knees: in}}"));
  const Run fine = place.hipplan({"figure", own_id, "--add", "mine.yaml", "-o", "mine.svg"});
  CHECK(fine.errors.empty());
  CHECK(fine.status == 0);
  place.write("mine.yaml", own_exercise("{base: sitting, props: mat}"));
  const Run floating = place.hipplan({"figure", own_id, "--add", "mine.yaml", "-o", "mine.svg"});
  CHECK(floating.status == 1);
  CHECK(floating.errors.find("rests on a seat, but there is none among the props") != std::string::npos);
  CHECK(place.read("mine.svg").starts_with("<svg"));
  const Run checked = place.hipplan({"check", "mine.yaml"});
  CHECK(checked.status == 1);
  CHECK(checked.errors.find("rests on a seat, but there is none among the props") != std::string::npos);
  place.write("mine.yaml", own_exercise("{base: sittin}"));
  CHECK(place.hipplan({"figure", own_id, "--add", "mine.yaml"}).errors.find("did you mean 'sitting'?") !=
        std::string::npos);
}

TEST_CASE("an exercise without a figure says so") {
  const Workplace place;
  place.write("mine.yaml", tests::read_text(std::string(HIPPLAN_SOURCE_DIR) + "/tests/fixtures/my-exercise.yaml"));
  const Run run = place.hipplan({"figure", own_id, "--add", "mine.yaml"});
  CHECK(run.status == 1);
  CHECK(run.errors.find("has no figure; its entry may have one, under 'figure'") != std::string::npos);
  CHECK(place.hipplan({"show", own_id, "--add", "mine.yaml", "--format", "html"}).status == 0);
}

TEST_CASE("show draws in HTML, in Markdown into a folder, and in text where it is asked to") {
  const Workplace place;
  CHECK(place.hipplan({"show", "bridge", "--format", "html"}).output.find("<figure class=\"picture\">") !=
        std::string::npos);
  CHECK(place.hipplan({"show", "bridge"}).output.find("▒") == std::string::npos);
  CHECK(place.hipplan({"show", "bridge", "--art", "blocks"}).output.find("▒") != std::string::npos);
  fs::create_directory(place.folder() / "out");
  CHECK(place.hipplan({"show", "bridge", "--figures", "out/pics", "-o", "out/bridge.md"}).status == 0);
  CHECK(place.read("out/bridge.md").find("](<pics/bridge.svg>)") != std::string::npos);
  CHECK(place.read("out/pics/bridge.svg").starts_with("<svg"));
  CHECK(place.hipplan({"show", "bridge", "--figures", "pics"}).errors ==
        "note: --figures does nothing here; it is for markdown\n");
}

TEST_CASE("a plan is drawn in HTML, in Markdown into a folder, and told in JSON, what is added with it") {
  const Workplace place;
  const auto has = [](const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
  };
  const std::string html = place.hipplan({"plan", "--pain", "4", "--format", "html"}).output;
  CHECK(has(html, "<figure class=\"picture\">"));
  CHECK(html.size() < 200'000);
  CHECK_FALSE(has(place.hipplan({"plan", "--pain", "4", "--brief", "--format", "html"}).output, "class=\"picture\""));
  CHECK_FALSE(has(place.hipplan({"plan", "--pain", "4", "--format", "markdown"}).output, "!["));
  fs::create_directory(place.folder() / "out");
  CHECK(place.hipplan({"plan", "--pain", "4", "--figures", "out/pics", "-o", "out/plan.md"}).status == 0);
  std::size_t linked = 0;
  for (const auto& entry : fs::directory_iterator(place.folder() / "out" / "pics")) {
    CHECK(has(place.read("out/plan.md"), "](<pics/" + entry.path().filename().string() + ">)"));
    ++linked;
  }
  CHECK(linked > 5);
  place.write("mine.yaml", own_exercise("{base: sitting, press: {knees: in}}"));
  const Run added = place.hipplan(
      {"plan", "--pain", "4", "--equipment", "towel", "--add", "mine.yaml", "--include", own_id, "--format", "json"});
  CHECK(has(added.output, "\"id\": \"" + std::string(own_id) + "\",\n      \"frames\": ["));
  const Run built_in = place.hipplan({"plan", "--pain", "4", "--format", "json"});
  CHECK(has(built_in.output, "\"frames\": ["));
}

TEST_CASE("where a plan has no pictures, no folder is made, and it is said") {
  const Workplace place;
  CHECK(place.hipplan({"plan", "--pain", "4", "--figures", "pics"}).errors ==
        "note: --figures does nothing here; it is for markdown\n");
  CHECK(place.hipplan({"plan", "--pain", "4", "--brief", "--figures", "pics", "--format", "markdown"}).errors ==
        "note: --figures does nothing here; it is for a plan that is not --brief\n");
  CHECK_FALSE(fs::exists(place.folder() / "pics"));
  place.write("file", "x");
  const Run refused = place.hipplan({"plan", "--pain", "4", "--figures", "file", "--format", "markdown"});
  CHECK(refused.status == 1);
  CHECK(refused.output.empty());
  CHECK(refused.errors == "hipplan: file: error: is no folder; expected one, or a new name\n");
}

TEST_CASE("a terminal is drawn on in the letters that it can show, and not at all where somebody listens") {
  const Workplace place;
  const auto drawn = [&](std::vector<std::pair<std::string, std::string>> variables) {
    const std::string text = tests::in_terminal(place, {"show", "bridge"}, {80, "", std::move(variables), 200}).text;
    if (text.find("▒") != std::string::npos) return "blocks";
    if (text.find("⣿") != std::string::npos) return "braille";
    return text.find("####") != std::string::npos ? "ascii" : "none";
  };
  CHECK(drawn({}) == std::string("blocks"));
  CHECK(drawn({{"TERM", "xterm-kitty"}}) == std::string("braille"));
  CHECK(drawn({{"TERM_PROGRAM", "WezTerm"}}) == std::string("braille"));
  CHECK(drawn({{"LC_ALL", "C"}}) == std::string("ascii"));
  CHECK(drawn({{"TERM", "dumb"}}) == std::string("none"));
  CHECK(drawn({{"ACCESSIBLE", "1"}}) == std::string("none"));
}

TEST_CASE("frames stand side by side where there is room, else one above the other") {
  const Workplace place;
  const auto lines = [&](const char* width) {
    const std::string text = place.hipplan({"figure", "squat", "--art", "ascii", "--width", width}).output;
    const std::size_t end = text.find("Squat\n");
    return std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), '\n');
  };
  CHECK(lines("80") < 20);
  CHECK(lines("30") > 25);
}

}  // namespace
}  // namespace hipplan
