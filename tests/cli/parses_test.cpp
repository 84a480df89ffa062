// SPDX-License-Identifier: MIT
// How often a run parses YAML: the catalog inside the program never, and of what is named each file once.
#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "catch.hpp"
#include "program.hpp"

namespace hipplan::tests {
namespace {

/// How many texts a run of hipplan has parsed.
long parsed_by(const Workplace& place, const std::string& arguments) {
  // The sanitizers' own library need not come first.
  const Run run = place.shell(
      "rm -f parses; HIPPLAN_TEST_PARSES=parses ASAN_OPTIONS=verify_asan_link_order=0 LD_PRELOAD=" HIPPLAN_PRELOAD
      " hipplan " +
      arguments + " > /dev/null; status=$?; cat parses 2> /dev/null; exit $status");
  INFO(arguments << ": " << run.errors);
  CHECK((run.status == 0 || run.status == 3));
  return std::count(run.output.begin(), run.output.end(), '\n');
}

TEST_CASE("a start parses nothing of its own catalog, and what is named once") {
  const Workplace place;
  place.write("rail.yaml", "equipment: [{id: towel-rail, name: \"a rail\"}]\n");
  place.write("book.yaml", "sources: [{id: a-book, title: \"A book\"}]\n");
  place.write("me.yaml", "version: 1\npain: 4\n");
  REQUIRE(place.shell("cp -r '" HIPPLAN_SOURCE_DIR "/catalog' own").status == 0);
  const long files = std::stol(place.shell("find own -name '*.yaml' | wc -l").output);
  // Were it inside the program, nobody could stand before it.
  if (parsed_by(place, "check rail.yaml") == 0) {
    std::fprintf(stderr, "SKIPPED: no yaml-cpp beside the program\n");
    std::exit(1);
  }
  for (const std::string arguments :
       {"plan --pain 4", "plan --pain 4 --format json", "plan --pain 4 --red-flag fever", "list", "sources",
        "show bridge", "why bridge --pain 4", "screen --print", "--help", "--version"}) {
    CHECK(parsed_by(place, arguments) == 0);
  }
  CHECK(parsed_by(place, "plan --profile me.yaml") == 1);
  CHECK(parsed_by(place, "plan --pain 4 --add rail.yaml") == 1);
  CHECK(parsed_by(place, "plan --pain 4 --add rail.yaml --add book.yaml") == 2);
  CHECK(parsed_by(place, "plan --profile me.yaml --add rail.yaml") == 2);
  CHECK(files > 5);
  CHECK(parsed_by(place, "plan --pain 4 --catalog own") == files);
  CHECK(parsed_by(place, "check rail.yaml") == files + 1);
}

}  // namespace
}  // namespace hipplan::tests
