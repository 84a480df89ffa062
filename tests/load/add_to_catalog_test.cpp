// SPDX-License-Identifier: MIT
// What is added to a finished catalog comes to the same as if it had been read together with its files.
#include <vector>

#include "catch.hpp"
#include "hipplan/catalog/blob.hpp"
#include "hipplan/figure/packed.hpp"
#include "hipplan/load/read_catalog.hpp"
#include "small_catalog.hpp"

namespace hipplan {
namespace {

using tests::another_exercise;
using tests::small_exercises;
using tests::small_program;
using tests::with;

std::vector<TextFile> base_files() {
  // An id need not come first in its entry.
  const std::string program =
      with(small_program(), R"(- {id: book, title: "A book"})", "- title: \"A book\"\n    id: book");
  const std::string exercises = with(small_exercises(), "    easier: {change: \"Slide less far.\"}\n",
                                     "    figure: {base: lying, end: {knees: 90}}\n"
                                     "    easier: {change: \"Slide less far.\"}\n");
  // A range that is inherited is still there, with its place, when all else is added.
  return {{"program.yaml", program},
          {"small.yaml", exercises},
          {"poses.yaml", "poses:\n  - {lie: supine,\n     id: lying}\n  - {id: bent, base: lying, knees: 60}\n"}};
}

/// Without the lines of the base: whoever has its files adds them.
std::string described(const Diagnostics& diagnostics) {
  std::string out;
  for (Diagnostic diagnostic : diagnostics) {
    if (diagnostic.place.file == "program.yaml" || diagnostic.place.file == "small.yaml") diagnostic.excerpt.clear();
    out += describe(diagnostic);
  }
  return out;
}

struct Added {
  std::string text;
  /// How the first message ends; nothing where there is no mistake.
  std::string says;
};

const std::string a_list = "exercises:\n";

std::string figured(const std::string& exercise, const std::string& figure) {
  return exercise + "    figure: " + figure + '\n';
}

std::vector<Added> many_additions() {
  const std::string harder = another_exercise("new-one", "2", "");
  return {
      {a_list + harder, ""},
      {a_list + harder + another_exercise("new-two", "3", "{name: squat, rung: 3}"), ""},
      {"sources: [{id: leaflet, title: \"A leaflet\"}]\n" + a_list +
           with(harder, "sources: [book]", "sources: [leaflet]"),
       ""},
      {"equipment: [{id: rail, name: \"a rail\", stands_in_for: [{thing: counter, positions: [standing]}]}]\n", ""},
      {"sources: [{id: book, title: \"Another\"}]\n", "duplicate id 'book'; it stands first at program.yaml:3"},
      {"equipment: [{id: bed, name: \"a bed\"}]\n", "duplicate id 'bed'; it stands first at program.yaml:15"},
      {a_list + another_exercise("heel-slide", "1", ""), "duplicate id 'heel-slide'; it stands first at small.yaml:2"},
      {a_list + another_exercise("impact", "1", ""), "'impact' is the id of a stress tag; --avoid takes both"},
      {a_list + another_exercise("low-one", "1", "{name: squat, rung: 3}"),
       "rungs out of order: 'low-one' stands on rung 3 with level 1, but 'sit-to-stand' below it on rung 2 has level "
       "2"},
      {a_list +
           with(with(another_exercise("new-one", "1", ""), "\"Bend less.\"}", "\"Less.\", exercise: sit-to-stand}"),
                "\"Bend more.\"}", "\"More.\", exercise: heel-slide}"),
       "'easier' and 'harder' go round in a circle: heel-slide < sit-to-stand < new-one < heel-slide"},
      {a_list + with(harder, "\"Bend less.\"}", "\"Less.\", exercise: sit-to-stand}"), ""},
      {a_list + with(another_exercise("new-one", "1", ""), "\"Bend less.\"}", "\"Less.\", exercise: sit-to-stand}"),
       "'sit-to-stand' of level 2 is named as easier than 'new-one' of level 1"},
      {a_list + with(harder, "needs: []", "needs: [chiar]"), "unknown equipment 'chiar'; did you mean 'chair'?"},
      {a_list + with(harder, "trains: squat", "trains: squad"), "unknown group 'squad'; did you mean 'squat'?"},
      {"poses: [{id: own, base: bent}]\n" + a_list + figured(harder, "{base: own, end: {hips: 20}}"), ""},
      {a_list + figured(harder, "{like: heel-slide, props: [mat]}"), ""},
      {a_list + figured(harder, "{base: bnet}"), "unknown base pose 'bnet'; did you mean 'bent'?"},
      {a_list + figured(harder, "{like: heel-slid}"), "unknown figure 'heel-slid'; did you mean 'heel-slide'?"},
      {a_list + figured(harder, "{base: bent, knees: 190}"), "'knee flexion' is 190; expected -180 to 180"},
      {"poses: [{id: lying}]\n", "duplicate id 'lying'; it stands first at poses.yaml:3"},
      {"bands: []\n", "unknown key 'bands' in the file; known are: sources, equipment, poses, set_ups, exercises"},
      {"exercises: []\n", "'exercises' is empty; expected at least one entry"},
      {"sources: [\n", "not valid YAML: end of sequence flow not found"},
      {"", "the file is empty"},
  };
}

TEST_CASE("what is added to a finished catalog comes to the same as read together with its files") {
  const std::vector<TextFile> files = base_files();
  const CatalogReading base = read_catalog(files, {}, "catalog");
  REQUIRE(base.diagnostics.empty());
  for (const auto& [text, says] : many_additions()) {
    INFO(text);
    const std::vector<TextFile> additions{{"added.yaml", text}};
    const CatalogReading together = read_catalog(files, additions, "catalog");
    const CatalogReading linked = add_to_catalog(base.catalog, base.sketches, additions);
    CHECK(described(linked.diagnostics) == described(together.diagnostics));
    REQUIRE(linked.diagnostics.empty() == says.empty());
    if (says.empty()) {
      CHECK(write_blob(linked.catalog) == write_blob(together.catalog));
      CHECK(figure::packed(linked.sketches) == figure::packed(together.sketches));
    } else {
      CHECK(linked.diagnostics[0].message == says);
    }
  }
}

TEST_CASE("several added files refer to each other and to the base, and each stands in its own place") {
  const std::vector<TextFile> files = base_files();
  const std::vector<TextFile> additions{
      {"one.yaml", a_list + with(another_exercise("one", "1", ""), "\"Bend more.\"}", "\"More.\", exercise: two}")},
      {"two.yaml", a_list + another_exercise("two", "2", "") + another_exercise("one", "2", "")},
      {"three.yaml", "equipment: [{id: rail, name: \"a rail\"}]\nsources: [{id: derived, title: \"x\"}]\n"}};
  const CatalogReading together = read_catalog(files, additions, "catalog");
  const CatalogReading base = read_catalog(files, {}, "catalog");
  const CatalogReading linked = add_to_catalog(base.catalog, base.sketches, additions);
  CHECK(described(linked.diagnostics) == described(together.diagnostics));
  CHECK(linked.diagnostics.size() == 2);
}

}  // namespace
}  // namespace hipplan
