// SPDX-License-Identifier: MIT
// Every shipped figure, and what holds of each.
#include "hipplan/figure/solver.hpp"

#include <algorithm>

#include "catch.hpp"
#include "hipplan/figure/checks.hpp"
#include "hipplan/figure/packed.hpp"
#include "support.hpp"

namespace hipplan::figure {
namespace {

const CatalogReading& shipped_reading() {
  static const CatalogReading reading = [] {
    const std::vector<TextFile> files = tests::shipped_files();
    return read_catalog(files, {}, "catalog/");
  }();
  return reading;
}

template <class Visit>
void each_sketch(Visit visit) {
  const CatalogReading& reading = shipped_reading();
  for (const Index<Exercise> i : reading.catalog.exercises.indices()) {
    if (const auto& sketch = reading.sketches.of_exercise[i]) visit(reading.catalog.exercises[i], *sketch);
  }
}

TEST_CASE("every shipped exercise has a figure") {
  const CatalogReading& reading = shipped_reading();
  REQUIRE(reading.catalog.exercises.size() > 100);
  for (const Index<Exercise> i : reading.catalog.exercises.indices()) {
    if (!reading.sketches.of_exercise[i]) FAIL_CHECK(reading.catalog.exercises[i].id << " has none");
  }
}

TEST_CASE("nothing can be said against a shipped figure") {
  each_sketch([](const Exercise& exercise, const Sketch& sketch) {
    for (const Diagnostic& found : check(sketch, shipped_reading().sketches.fences))
      FAIL_CHECK(exercise.id << ": " << describe(found));
  });
}

TEST_CASE("what rests lies on what it rests on, and what is planted stays where it was") {
  each_sketch([](const Exercise& exercise, const Sketch& sketch) {
    const std::vector<Demand> demands = demands_of(sketch);
    const std::vector<Pose> poses = solve(sketch, shipped_reading().sketches.fences);
    REQUIRE(poses.size() == demands.size());
    for (std::size_t i = 0; i < poses.size(); ++i) {
      for (const Contact& contact : demands[i].contacts) {
        const Vec3 at = poses[i].ball(contact.ball);
        const double lowest = at.z - balls()[static_cast<std::size_t>(contact.ball)].radius;
        INFO(exercise.id << ", frame " << i << ", ball " << contact.ball);
        CHECK(lowest == Approx(height_of(contact.surface)).margin(.008));
        if (contact.planted) CHECK(length(at - poses[i - 1].ball(contact.ball)) < .012);
      }
    }
  });
}

/// The figure as a mirror shows it.
Sketch mirrored(Sketch sketch) {
  sketch.left_works = !sketch.left_works;
  sketch.at[1] = -sketch.at[1];
  return sketch;
}

/// Whether something of it stands on one side of the room only.
bool is_one_sided(const Sketch& sketch) {
  bool found = sketch.attitude == Attitude::side;
  for (const auto& stances : {sketch.bases, sketch.frames}) {
    for (const Stance& stance : stances) {
      for (const Touch& touch : stance.touches)
        found = found || touch.to.spot == Spot::beside || touch.to.spot == Spot::bed || touch.to.spot == Spot::tied;
    }
  }
  return found;
}

TEST_CASE("a figure that works on the left is the one that works on the right, seen in a mirror") {
  std::size_t count = 0;
  each_sketch([&](const Exercise& exercise, const Sketch& sketch) {
    if (is_one_sided(sketch)) return;
    ++count;
    const std::vector<Pose> right = solve(sketch, shipped_reading().sketches.fences);
    const std::vector<Pose> left = solve(mirrored(sketch), shipped_reading().sketches.fences);
    for (std::size_t i = 0; i < right.size(); ++i) {
      for (int b = 6; b < ball_count; ++b) {
        const Vec3 here = right[i].ball(b);
        const Vec3 there = left[i].ball(b < 24 ? b + 18 : b - 18);
        INFO(exercise.id << ", frame " << i << ", ball " << b);
        CHECK(length(here - Vec3{there.x, -there.y, there.z}) < .004);
      }
    }
  });
  CHECK(count > 50);
}

TEST_CASE("figures come back from their bytes as they were") {
  const CatalogReading& reading = shipped_reading();
  const Figures figures = figures_of(reading.catalog.exercises, reading.sketches);
  const std::string bytes = packed(figures);
  const Figures back = unpacked(bytes);
  CHECK(std::equal(back.begin(), back.end(), figures.begin(), figures.end()));
  CHECK(bytes.size() < 60'000);
}

}  // namespace
}  // namespace hipplan::figure
