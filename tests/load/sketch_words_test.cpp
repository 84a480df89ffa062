// SPDX-License-Identifier: MIT
// The words of a figure stand in code and, as patterns, in the JSON Schema by which editors help: both know the same.
#include "hipplan/load/sketch_words.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>

#include "catch.hpp"
#include "hipplan/load/document.hpp"
#include "hipplan/load/entries.hpp"
#include "hipplan/load/read_stance.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using nlohmann::json;

json definition(const std::string& name) {
  std::ifstream file(std::string(HIPPLAN_SOURCE_DIR) + "/catalog/schema/catalog.schema.json");
  return json::parse(file).at("definitions").at(name);
}

/// Every name of a part, a place or a limb, right or wrong: alone, as a plural, and of either side.
std::vector<std::string> words_to_try() {
  std::vector<std::string> names{"hand", "foot", "feet", "none", "leg"};
  for (const std::string_view name : hipplan::names<Region>()) names.emplace_back(name);
  for (const std::string_view name : hipplan::names<Spot>()) names.emplace_back(name);
  std::vector<std::string> words;
  for (const std::string& name : names) {
    for (const std::string& word : {name, name + 's', "work." + name, "other." + name, "work." + name + 's'})
      words.push_back(word);
  }
  return words;
}

using Reads = bool (*)(std::string_view, const yaml::Node&, const yaml::Log&);

void require_alike(const std::string& pattern, Reads reads) {
  const std::regex allowed(pattern);
  const yaml::Document document("words.yaml", SharedText("x"));
  std::size_t known = 0;
  for (const std::string& word : words_to_try()) {
    Diagnostics diagnostics;
    const yaml::Log log{document, diagnostics};
    const bool read = reads(word, *document.root(), log);
    CAPTURE(word, pattern);
    REQUIRE(read == std::regex_match(word, allowed));
    known += read ? 1U : 0U;
  }
  REQUIRE(known > 30);
}

TEST_CASE("the schema knows the words of a figure that the loader knows") {
  require_alike(definition("body_parts").at("pattern"),
                [](auto word, auto& node, auto& log) { return yaml::read_part(word, node, log).has_value(); });
  require_alike(definition("press").at("patternProperties").begin().key(),
                [](auto word, auto& node, auto& log) { return yaml::read_part(word, node, log).has_value(); });
  require_alike(definition("touch").at("patternProperties").begin().key(),
                [](auto word, auto& node, auto& log) { return yaml::read_put(word, node, log).has_value(); });
  require_alike(definition("place").at("pattern"),
                [](auto word, auto& node, auto& log) { return yaml::read_target(word, node, log).has_value(); });
  require_alike(definition("place_word").at("pattern"),
                [](auto word, auto& node, auto& log) { return yaml::read_target(word, node, log).has_value(); });
  require_alike(definition("arrow_spot").at("pattern"),
                [](auto word, auto& node, auto& log) { return yaml::read_arrow_spot(word, node, log).has_value(); });
}

/// The alternatives of "^(a|b|c)$".
template <class E>
void require_names(const std::string& pattern, std::size_t but_for) {
  const std::regex allowed(pattern);
  std::size_t known = 0;
  for (const std::string_view name : names<E>()) known += std::regex_match(std::string(name), allowed) ? 1U : 0U;
  REQUIRE(known + but_for == names<E>().size());
  REQUIRE(static_cast<std::size_t>(std::count(pattern.begin(), pattern.end(), '|')) + 1 == known);
}

template <class E>
void require_enum(const json& schema) {
  const auto known = names<E>();
  REQUIRE(schema.at("enum") == json(std::vector<std::string>(known.begin(), known.end())));
}

TEST_CASE("the schema knows the props, joints and closed lists of a figure") {
  // A strap needs its places, and is no word alone.
  require_names<PropKind>(definition("prop_word").at("pattern"), 1);
  require_names<Dark>(definition("dark").at("pattern"), 0);
  require_enum<Balance>(definition("balance"));
  require_enum<Attitude>(definition("lie"));
  require_names<Way>(definition("way").at("pattern"), 0);
  require_names<Surface>(definition("rest").at("patternProperties").begin().key(), 0);
  for (const yaml::JointWords& joint : yaml::joints()) {
    const json frame = definition("frame").at("properties");
    const std::string key(joint.both.empty() ? joint.one : joint.both);
    CAPTURE(key);
    const std::string points_to = frame.at(key).at("$ref");
    const json motions = definition(points_to.substr(points_to.rfind('/') + 1)).at("properties");
    REQUIRE(motions.size() == joint.angles.size());
    for (const auto& [motion, angle] : joint.angles) REQUIRE(motions.contains(std::string(motion)));
  }
}

}  // namespace
}  // namespace hipplan
