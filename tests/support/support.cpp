// SPDX-License-Identifier: MIT
#include "support.hpp"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "catch.hpp"
#include "hipplan/catalog/calendar.hpp"
#include "hipplan/cli/builtin_catalog.hpp"
#include "hipplan/load/read_profile.hpp"

namespace hipplan::tests {

std::string read_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<TextFile> shipped_files() {
  namespace fs = std::filesystem;
  const fs::path root = HIPPLAN_SOURCE_DIR;
  std::vector<TextFile> files;
  for (const auto& entry : fs::recursive_directory_iterator(root / "catalog")) {
    if (entry.path().extension() != ".yaml") continue;
    files.push_back({fs::relative(entry.path(), root).string(), read_text(entry.path().string())});
  }
  std::sort(files.begin(), files.end(), [](const TextFile& a, const TextFile& b) { return a.name < b.name; });
  return files;
}

const Catalog& shipped() {
  static const Catalog catalog = cli::builtin_catalog();
  return catalog;
}

std::string_view kept(std::string text) {
  // Its elements stay where they are as it grows.
  static std::deque<std::string> texts;
  return texts.emplace_back(std::move(text));
}

Profile person(int pain) {
  Profile profile;
  profile.pain = pain;
  profile.positions = assumed_positions();
  profile.equipment = household(shipped());
  const Band& band = shipped().program.bands[band_for(shipped().program, pain)];
  profile.days = spread_days(band.daily ? 7 : 3);
  return profile;
}

ThingSet things(std::initializer_list<std::string_view> ids) {
  ThingSet set;
  for (const std::string_view id : ids) {
    const auto found = find(shipped().things, id);
    REQUIRE(found);
    set.insert(*found);
  }
  return set;
}

PositionSet positions(std::initializer_list<Position> all) {
  PositionSet set;
  for (const Position position : all) set.insert(position);
  return set;
}

Index<Exercise> exercise_index(std::string_view id) {
  const auto found = find(shipped().exercises, id);
  INFO(id);
  REQUIRE(found);
  return *found;
}

const Exercise& exercise(std::string_view id) { return shipped().exercises[exercise_index(id)]; }

Index<Tag> tag(std::string_view id) {
  const auto found = find(shipped().program.tags, id);
  INFO(id);
  REQUIRE(found);
  return *found;
}

std::string mistakes_in_profile(const std::string& text) {
  const ProfileReading reading = read_profile({"profile.yaml", text});
  std::string out;
  for (const Diagnostic& diagnostic : reading.problems) out += describe(diagnostic);
  if (out.empty()) {
    for (const Diagnostic& diagnostic : read_answers(reading.answers, &shipped()).problems) out += describe(diagnostic);
  }
  return out;
}

}  // namespace hipplan::tests
