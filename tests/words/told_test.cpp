// SPDX-License-Identifier: MIT
// What stands against an exercise is told once, however many rules say it.
#include "hipplan/words/told.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "catch.hpp"
#include "hipplan/formats/json.hpp"
#include "hipplan/pages/why_page.hpp"
#include "hipplan/plan/planner.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::person;
using tests::shipped;

/// The shipped catalog with an exercise of which nobody says what stress it puts on the body.
Catalog with_an_unknown(Index<Exercise> index) {
  Catalog catalog = shipped();
  catalog.exercises[index].stress_stated = false;
  catalog.exercises[index].stress = TagSet::first(catalog.program.tags.size());
  return catalog;
}

/// At every pain, without a condition and with each.
std::vector<Profile> everybody(const Catalog& catalog) {
  std::vector<Profile> people;
  for (int pain = 0; pain <= 10; ++pain) {
    people.push_back(person(pain));
    for (const Index<Condition> i : catalog.conditions.indices()) {
      if (!catalog.conditions[i].no_plan.empty()) continue;
      people.push_back(person(pain));
      people.back().conditions = {i};
    }
  }
  return people;
}

TEST_CASE("no sentence is told twice, and no objection is left out") {
  const Index<Exercise> index = tests::exercise_index("heel-slide");
  const Catalog catalog = with_an_unknown(index);
  for (const Profile& profile : everybody(catalog)) {
    const Assessment assessment = assess(catalog, profile);
    for (const Index<Exercise> i : assessment.verdicts.indices()) {
      std::set<std::string> sentences;
      std::size_t objections = 0;
      const std::vector<Told> all = told(catalog, assessment, i);
      for (const Told& one : all) {
        sentences.insert(one.sentence);
        objections += one.objections.size();
      }
      CHECK(sentences.size() == all.size());
      CHECK(objections == assessment.verdicts[i].objections.size());
    }
  }
}

TEST_CASE("that nobody knows what stress an exercise puts on the body is said once, wherever it is said") {
  const Index<Exercise> index = tests::exercise_index("heel-slide");
  const Catalog catalog = with_an_unknown(index);
  const auto says_so = [](const std::string& sentence) {
    return sentence.find("what strain it puts on the body") != std::string::npos;
  };
  for (const Profile& profile : everybody(catalog)) {
    INFO("pain " << profile.pain << ", conditions " << profile.conditions.size());
    const Plan plan = make_plan(catalog, profile);
    const std::vector<std::string> lines = reasons_against(catalog, plan.assessment, index);
    CHECK(std::count_if(lines.begin(), lines.end(), says_so) == 1);
    const auto json = nlohmann::json::parse(plan_json(catalog, plan));
    for (const auto& excluded : json["excluded"]) {
      if (excluded["id"] != "heel-slide") continue;
      const auto& objections = excluded["objections"];
      CHECK(std::count_if(objections.begin(), objections.end(),
                          [&](const auto& one) { return says_so(one["sentence"]); }) == 1);
    }
  }
}

}  // namespace
}  // namespace hipplan
