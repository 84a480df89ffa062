// SPDX-License-Identifier: MIT
// What stands against an exercise, in words for a patient.
#include "hipplan/words/objection_words.hpp"

#include "catch.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::exercise;
using tests::person;
using tests::shipped;

/// The first objection of this rule, as a sentence.
std::string said(Rule rule, std::string_view id, const Profile& profile) {
  for (const Objection& objection : judge_one(shipped(), profile, exercise(id)).objections) {
    if (objection.rule == rule) return sentence_for(shipped(), profile, exercise(id), objection);
  }
  return {};
}

Profile with(int pain, std::string_view condition) {
  Profile profile = person(pain);
  profile.positions = PositionSet::first(all_positions.size());
  profile.equipment = tests::things({"chair"});
  profile.conditions = {*find_condition(shipped(), condition)};
  return profile;
}

TEST_CASE("to stand on one leg is said in one breath") {
  CHECK(said(Rule::band_stress, "standing-march", person(4)) ==
        "It has you stand on one leg, which is not for you in the first week.");
  CHECK(said(Rule::condition_stress, "standing-march", with(1, "poor-balance")) ==
        "It has you stand on one leg, which is not for you with unsteady balance (poor balance).");
  for (const Condition& condition : shipped().conditions) {
    for (const Exclusion& exclusion : condition.rules_out) {
      const std::string words = ruled_out_in_words(shipped(), exclusion);
      INFO(condition.id << ": " << words);
      CHECK(words.find("puts your weight on your legs and") == std::string::npos);
    }
  }
}

TEST_CASE("who may not turn, or may not hold on to a chair, hears what to use") {
  CHECK(said(Rule::condition_turning, "clamshell", with(1, "pelvic-girdle-pain")) ==
        "You would have to turn from one side to the other, which is not for you with pain round the pelvis in or "
        "after pregnancy (pelvic girdle pain).");
  CHECK(said(Rule::condition_support, "heel-raise", with(1, "osteoporosis")) ==
        "It needs a worktop or a clear wall to hold on to, since a chair can move, with weakened bones "
        "(osteoporosis).");
}

}  // namespace
}  // namespace hipplan
