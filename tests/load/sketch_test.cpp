// SPDX-License-Identifier: MIT
// Every mistake one can make in a figure, and the message it gets.
#include <regex>

#include "catch.hpp"
#include "hipplan/figure/checks.hpp"
#include "hipplan/load/read_catalog.hpp"
#include "small_catalog.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::has;

std::string shipped_figures() {
  for (const TextFile& file : tests::shipped_files()) {
    if (file.name == "catalog/figures.yaml") return std::string(file.text);
  }
  FAIL("there is no catalog/figures.yaml");
  return {};
}

/// The small catalog with the base poses that are shipped, `figure` in its first exercise, and `poses` besides.
CatalogReading reading_with(const std::string& figure, const std::string& poses = {}) {
  const std::string anchor = "    easier: {change: \"Slide less far.\"}\n";
  std::vector<TextFile> files{
      {"program.yaml", tests::small_program()},
      {"figures.yaml", shipped_figures()},
      {"exercises.yaml", tests::with(tests::small_exercises(), anchor, "    figure: " + figure + '\n' + anchor)}};
  if (!poses.empty()) files.push_back({"poses.yaml", "poses:\n" + poses});
  return read_catalog(files, {}, "catalog");
}

/// What is wrong, a line each: "line:column: message".
std::string said(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& one : diagnostics) {
    out += std::to_string(one.place.line) + ':' + std::to_string(one.place.column) +
           (one.severity == Severity::error ? ": " : ": warning: ") + one.message + '\n';
  }
  return out;
}

std::string mistakes_in(const std::string& figure, const std::string& poses = {}) {
  return said(reading_with(figure, poses).diagnostics);
}

/// What the solver finds of a figure that can be read.
std::string faults_in(const std::string& figure) {
  const CatalogReading reading = reading_with(figure);
  REQUIRE(said(reading.diagnostics).empty());
  REQUIRE(reading.sketches.of_exercise.front());
  return said(figure::check(*reading.sketches.of_exercise.front(), reading.sketches.fences));
}

TEST_CASE("a figure is read with its base, its frames, and what it says of the picture") {
  const CatalogReading reading =
      reading_with("{base: crook-lying, end: {lift: pelvis, hips: 0}, arrow: pelvis, dark: buttocks, view: feet}");
  REQUIRE(said(reading.diagnostics).empty());
  REQUIRE(reading.sketches.of_exercise.size() == 2);
  CHECK_FALSE(reading.sketches.of_exercise.back());
  const Sketch& sketch = *reading.sketches.of_exercise.front();
  CHECK(sketch.attitude == Attitude::supine);
  // supine, crook-lying, and the figure itself.
  CHECK(sketch.bases.size() == 3);
  REQUIRE(sketch.frames.size() == 2);
  CHECK(sketch.frames[1].lifts == std::vector<BodyPart>{{Region::pelvis, BodySide::middle}});
  CHECK(sketch.view == View{84, 30});
  CHECK(sketch.dark == std::vector<Dark>{Dark::buttocks});
  CHECK(sketch.props.size() == 2);
}

TEST_CASE("what goes round is a part of the body, and a figure like another has it too") {
  const CatalogReading reading = reading_with("{base: standing, via: {hips: 5}, end: {hips: 0}, circle: work.knee}");
  REQUIRE(said(reading.diagnostics).empty());
  const Sketch& sketch = *reading.sketches.of_exercise[Index<Exercise>(0)];
  CHECK(sketch.circle == ArrowSpot{{}, {Region::knee, BodySide::work}, BodySide::work});
  CHECK(has(mistakes_in("{base: standing, circle: work.kne}"), "unknown part of the body 'work.kne'; did you mean"));
  CHECK(has(mistakes_in("{base: standing, end: {hips: 5}, circle: work.knee}"), "a circle has three frames at least"));
}

TEST_CASE("each mistake in a figure is found where it stands, with the nearest word") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"{base: standing, work: {hipp: 20}}", "21:37: unknown key 'hipp'; did you mean 'hip'?\n"},
      {"{base: standing, work: {hip: {flexon: 20}}}", "21:43: unknown key 'flexon'; did you mean 'flexion'?\n"},
      {"{base: standing, strat: {}}", "21:30: unknown key 'strat'; did you mean 'start'?\n"},
      {"{base: standing, props: [chiar]}", "21:38: unknown prop 'chiar'; did you mean 'chair'?\n"},
      {"{base: standng}", "21:20: unknown base pose 'standng'; did you mean 'standing'?\n"},
      {"{like: sit-to-stan}", "21:20: unknown figure 'sit-to-stan'\n"},
      {"{base: standing, lift: foot}",
       "21:36: unknown part of the body 'foot'; expected 'work.foot' or 'other.foot'\n"},
      {"{base: standing, lift: work.fot}", "21:36: unknown part of the body 'work.fot'; did you mean 'work.foot'?\n"},
      {"{base: standing, rest: {flor: feet}}", "21:37: unknown surface 'flor'; did you mean 'floor'?\n"},
      {"{base: standing, touch: {work.sole: other.sol}}",
       "21:49: unknown place 'other.sol'; did you mean 'other.sole'?\n"},
      {"{base: standing, hands: [counter, wall]}", "21:37: 'hands' is put to 2 places; expected one\n"},
      {"{base: standing, knees: .nan}", "21:37: 'knee flexion' must be a whole number from -15 to 165, found '.nan'\n"},
      {"{base: standing, knees: 1e9}", "21:37: 'knee flexion' must be a whole number from -15 to 165, found '1e9'\n"},
      {"{base: standing, knees: 166}", "21:37: 'knee flexion' is 166; expected -15 to 165\n"},
      {"{base: standing, at: [0, 0, 1000000]}", "21:41: 'at' is 1000000; expected -200 to 200\n"},
      {"{base: standing, at: [0, 0]}", "21:34: 'at' must be a list of 3 whole numbers\n"},
      {"{base: standing, lean: 101}", "21:36: 'lean' is 101; expected -100 to 100\n"},
      {"{base: standing, view: aside}",
       "21:36: unknown view 'aside'; expected one of side, front, behind, above, feet, or turn and up in degrees\n"},
      {"{base: standing, props: [strap]}",
       "21:38: a strap needs its places; expected {strap: [work.palm, work.sole]}\n"},
      {"{base: standing, props: [{strap: work.palm}]}",
       "21:46: a strap needs two places at least; expected [work.palm, work.sole]\n"},
      {"{base: standing, press: {knees: outt}}", "21:45: unknown direction 'outt'; did you mean 'out'?\n"},
      {"{base: standing, press: {knees: [out, in]}}", "21:45: 'knees' pushes 2 ways; expected one\n"},
      {"{base: standing, hands: []}", "21:37: 'hands' is put to 0 places; expected one\n"},
      {"{base: standing, props: [[wall]]}", "21:38: an entry of 'props' must be a word, found a list\n"},
      {"{base: standing, work_side: both}", "21:41: unknown side 'both'; expected left or right\n"},
      {"{base: standing, via: {knees: 20}}", "21:35: 'via' lies between start and end; expected an 'end'\n"},
      {"{base: standing, like: heel-slide}",
       "21:20: 'like' and 'base' exclude each other: what is like another figure has its base\n21:36: 'heel-slide' "
       "inherits itself\n"},
      {"{like: heel-slide}", "21:20: 'heel-slide' inherits itself\n"},
      {"[base]", "21:13: expected the figure of 'heel-slide' as a mapping (key: value), found a list\n"},
      {"{base: standing, balance: wobbly}",
       "21:39: unknown balance 'wobbly'; expected one of none, loose, light, firm\n"},
  };
  for (const auto& [figure, message] : cases) {
    INFO(figure);
    CHECK(mistakes_in(figure) == message);
  }
}

TEST_CASE("all mistakes of a figure are found in one run") {
  const std::string all =
      mistakes_in("{base: standng, props: [chiar], start: {work: {hipp: 1, knee: 900}}, arrow: nowhere}");
  CHECK(std::count(all.begin(), all.end(), '\n') == 5);
}

TEST_CASE("poses that inherit each other in a circle, or endlessly, are mistakes and no more") {
  CHECK(mistakes_in("{base: a}", "  - {id: a, base: b}\n  - {id: b, base: a}\n") == "3:19: 'a' inherits itself\n");
  CHECK(mistakes_in("{base: a}", "  - {id: a, base: a}\n") == "2:19: 'a' inherits itself\n");
  std::string chain = "  - {id: p0}\n";
  for (int i = 1; i < 400; ++i) chain += "  - {id: p" + std::to_string(i) + ", base: p" + std::to_string(i - 1) + "}\n";
  CHECK(has(mistakes_in("{base: p399}", chain), "more than 20 poses inherit one another"));
  CHECK(has(mistakes_in("{base: a}", "  - {id: a}\n  - {id: a}\n"), "'a'"));
}

TEST_CASE("ten thousand frames, props or arrows are one mistake, and take no time") {
  const auto many = [](const std::string& item) {
    std::string list = "[";
    for (int i = 0; i < 10'000; ++i) list += (i == 0 ? "" : ",\n      ") + item;
    return list + "]";
  };
  CHECK(mistakes_in("{base: standing, via: " + many("{knees: 1}") + ", end: {}}") ==
        "21:35: 'via' has 10000 entries; expected at most 4\n");
  CHECK(mistakes_in("{base: standing, props: " + many("chair") + "}") ==
        "21:37: 'props' has 10000 entries; expected at most 8\n");
  CHECK(mistakes_in("{base: standing, arrow: " + many("pelvis") + "}") ==
        "21:37: 'arrow' has 10000 entries; expected at most 4\n");
  CHECK(mistakes_in("{base: standing, props: [{strap: " + many("work.palm") + "}]}") ==
        "21:46: 'strap' has 10000 entries; expected at most 8\n");
}

TEST_CASE("what a body cannot do, or does not do as it is told, is found with its line") {
  CHECK(faults_in("{base: standing}").empty());
  CHECK(has(faults_in("{base: sitting, props: []}"), "rests on a seat, but there is none among the props"));
  CHECK(has(faults_in("{base: sitting, at: [150, 0, 31]}"), "is beyond the edge of the seat"));
  CHECK(has(faults_in("{base: supine, hands: wall}"), "'palm' does not reach 'wall'"));
  CHECK(has(faults_in("{base: standing, start: {knees: 152}}"),
            "warning: 'knee flexion' of 152 is beyond what most people reach (0 to 150)"));
  CHECK(has(faults_in("{base: standing, end: {}}"), "warning: nothing moves in this frame"));
  CHECK(has(faults_in("{at: [0, 0, 100]}"), "the body rests on nothing"));
  CHECK(has(faults_in("{base: standing, lift: feet}"), "the body rests on nothing"));
  CHECK(has(faults_in("{base: standing, end: {lean: 0, hips: 0, work: {knee: 120}}}"), "is said to be 120"));
  CHECK(has(faults_in("{base: standing, end: {rest: {floor: [pelvis, head]}}}"), ": the "));
}

TEST_CASE("a figure like another one keeps what it does not change") {
  const std::string exercises = tests::small_exercises();
  const std::string anchor = "    easier: {change: \"Slide less far.\"}\n";
  std::string text = tests::with(exercises, anchor, "    figure: {like: sit-to-stand, props: [armchair]}\n" + anchor);
  const std::string other = "    figure: {base: sitting, end: {lift: pelvis, hips: 0}, props: [chair]}\n";
  text += other;
  const std::vector<TextFile> files{
      {"program.yaml", tests::small_program()}, {"figures.yaml", shipped_figures()}, {"exercises.yaml", text}};
  const CatalogReading reading = read_catalog(files, {}, "catalog");
  REQUIRE(said(reading.diagnostics).empty());
  const Sketch& like = *reading.sketches.of_exercise.front();
  CHECK(like.frames.size() == 2);
  CHECK(like.props == std::vector<Prop>{{PropKind::armchair, {}}});
  CHECK(reading.sketches.of_exercise.back()->props == std::vector<Prop>{{PropKind::chair, {}}});
}

}  // namespace
}  // namespace hipplan
