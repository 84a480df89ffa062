// SPDX-License-Identifier: MIT
// The routine of a catalog: what is wrong with it is said where it stands, all in one run.
#include "catch.hpp"
#include "hipplan/load/read_catalog.hpp"
#include "small_catalog.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::mistakes_in_program;
using tests::small_program;
using tests::with;

/// What is said of the small catalog with `old` in its routine replaced; nothing else is wrong with it.
std::string spoilt(std::string_view old, std::string_view replacement) {
  const std::string program = small_program();
  const std::size_t routine = program.find("routine:");
  REQUIRE(routine != std::string::npos);
  return mistakes_in_program(program.substr(0, routine) + with(program.substr(routine), old, replacement));
}

bool says(const std::string& said, std::string_view sentence) { return said.find(sentence) != std::string::npos; }

TEST_CASE("a routine names only exercises, groups, slots, phases and bands that there are") {
  CHECK(says(spoilt("usual: [], groups: [hip-flexion]", "usual: [heel-slid], groups: [hip-flexion]"),
             "unknown exercise 'heel-slid'; did you mean 'heel-slide'?"));
  CHECK(says(spoilt("groups: [squat]", "groups: [squats]"), "unknown group 'squats'; did you mean 'squat'?"));
  CHECK(says(spoilt("phase: strength", "phase: strenght"), "unknown phase 'strenght'; did you mean 'strength'?"));
  CHECK(says(spoilt("[warm-up, squat]", "[warm-up, sqat]"), "unknown slot 'sqat'; did you mean 'squat'?"));
  CHECK(says(spoilt("[warm-up, squat]", "[warm-up, {slot: squat, band: higher}]"), "unknown band 'higher'"));
  CHECK(says(spoilt("[warm-up, squat]", "[warm-up, {slot: squat, if: gaol}]"), "unknown 'if' 'gaol'"));
  CHECK(says(spoilt("[warm-up, squat]", "[warm-up, {slot: squat, from_minutes: 500}]"),
             "'from_minutes' is 500; expected 5 to 90"));
  CHECK(says(spoilt("core: true", "core: true, else: wram-up"), "unknown slot 'wram-up'; did you mean 'warm-up'?"));
  CHECK(says(spoilt("core: true", "core: true, in_band: {hgih: [sit-to-stand]}"), "unknown key 'hgih'"));
}

TEST_CASE("a mistake of a routine is marked where it stands") {
  const std::string said = spoilt("usual: [], groups: [squat]", "usual: [sit-to-stnd], groups: [squat]");
  CHECK(says(said, "program.yaml:"));
  CHECK(says(said, "usual: [sit-to-stnd], groups: [squat]"));
  CHECK(says(said, "^~~~~~~~~~~\n"));
}

TEST_CASE("a candidate must be of the kind of its slot, and stands in a list once") {
  CHECK(says(spoilt("usual: [], groups: [squat]", "usual: [heel-slide], groups: [squat]"),
             "'heel-slide' is of the kind mobility; it cannot stand in slot 'squat' of the phase strength"));
  CHECK(says(spoilt("usual: [], groups: [hip-flexion]", "usual: [heel-slide, heel-slide], groups: [hip-flexion]"),
             "'heel-slide' stands here twice"));
  CHECK(spoilt("usual: [], groups: [hip-flexion]", "usual: [heel-slide], groups: [hip-flexion]").empty());
}

TEST_CASE("every session begins with a warm-up, and a slot has one id") {
  CHECK(says(spoilt("strength: [warm-up, squat]", "strength: [squat]"),
             "'strength' has no slot of the phase warm-up; every session begins with one"));
  CHECK(says(spoilt("light: [warm-up]", "light: [{slot: warm-up, from_minutes: 30}]"),
             "'light' has no slot of the phase warm-up"));
  CHECK(says(spoilt("daily: [warm-up]", "daily: []"), "'daily' is empty; expected at least a warm-up"));
  CHECK(says(spoilt("strength: [warm-up, squat]", "strength: [warm-up, [squat]]"), "an entry of 'strength' is a list"));
  CHECK(says(spoilt("id: squat, phase", "id: warm-up, phase"), "'warm-up'"));
  CHECK(says(spoilt("phase: strength", "phase: cool-down"), "a routine has no cool-down"));
}

TEST_CASE("a catalog of one's own has a routine, and is told where to get one") {
  const std::string program = small_program();
  CHECK(says(mistakes_in_program(program.substr(0, program.find("routine:"))),
             "no file has the key 'routine'; copy the one of the built-in catalog"));
}

TEST_CASE("all mistakes of a routine are told in one run") {
  const std::string said =
      spoilt("usual: [], groups: [squat], core: true", "usual: [heel-slide, nothing], core: maybe");
  CHECK(says(said, "cannot stand in slot"));
  CHECK(says(said, "unknown exercise 'nothing'"));
  CHECK(says(said, "core"));
}

}  // namespace
}  // namespace hipplan
