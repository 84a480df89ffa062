// SPDX-License-Identifier: MIT
// Advice that a condition speaks against is not given (rules L): every line that the catalog has, for every condition.
#include "hipplan/rules/tips.hpp"

#include "catch.hpp"
#include "hipplan/rules/dose.hpp"
#include "hipplan/rules/judge.hpp"
#include "hipplan/words/card_words.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::person;
using tests::positions;
using tests::shipped;

Profile with(std::string_view condition) {
  Profile profile = person(4);
  profile.conditions = {*find(shipped().conditions, condition)};
  return profile;
}

std::string_view goal_says(std::string_view goal, const Profile& profile) {
  return said_to(shipped(), profile, shipped().goals[*find(shipped().goals, goal)].advice.front());
}

TEST_CASE("a line is said to whom nothing keeps from it, and something else or nothing to the others") {
  Tip tip{"Kneel.", {}, true, Position::standing, "Sit."};
  Profile profile = person(4);
  CHECK(said_to(shipped(), profile, tip) == "Kneel.");
  CHECK(said_to(shipped(), with("knee-pain"), tip) == "Sit.");
  profile.positions.erase(Position::standing);
  CHECK(said_to(shipped(), profile, tip) == "Sit.");
  tip.instead = {};
  CHECK(said_to(shipped(), profile, tip).empty());
  CHECK(said_to(shipped(), person(4), {}).empty());
}

TEST_CASE("all the tags of an exclusion together keep from a line, one of them alone does not") {
  const Condition& unsteady = shipped().conditions[*find(shipped().conditions, "poor-balance")];
  for (const Exclusion& exclusion : unsteady.rules_out) {
    if (exclusion.tags.size() < 2) continue;
    Tip tip{"Stand on one leg.", exclusion.tags, false, {}, {}};
    CHECK(said_to(shipped(), with("poor-balance"), tip).empty());
    tip.stress = TagSet::of(*exclusion.tags.begin());
    CHECK(said_to(shipped(), with("poor-balance"), tip) == "Stand on one leg.");
  }
}

TEST_CASE("goals tell nobody to do in daily life what a condition rules out in exercise") {
  for (const char* hip :
       {"hip-replacement", "hip-replacement-posterior", "hip-replacement-lateral", "femoroacetabular-impingement"}) {
    INFO(hip);
    CHECK(goal_says("shoes", with(hip)) == "Use a long shoehorn; do not bend down to your foot.");
    CHECK(goal_says("lifting", with(hip)) == "Lift nothing from the floor, and keep close what you lift.");
  }
  for (const char* off_the_floor : {"poor-balance", "knee-pain", "pelvic-girdle-pain", "sciatica", "hip-replacement"})
    CHECK(goal_says("floor", with(off_the_floor)).find("physiotherapist") != std::string_view::npos);
  for (const char* both_feet : {"poor-balance", "gluteal-tendinopathy", "pelvic-girdle-pain", "osteoporosis"})
    CHECK(goal_says("standing", with(both_feet)).find("both feet") != std::string_view::npos);
  for (const char* no_impact : {"osteoarthritis", "hypermobility", "pregnancy", "hip-replacement", "osteoporosis"})
    CHECK(goal_says("sport", with(no_impact)).find("Running") == std::string_view::npos);
  CHECK(goal_says("shoes", person(4)).find("stool") != std::string_view::npos);
}

TEST_CASE("no line of daily life or of a goal asks for what a condition of the catalog rules out") {
  // Whatever is said to somebody has no tags that their condition rules out together.
  std::vector<const Tip*> tips;
  for (const Goal& goal : shipped().goals) {
    for (const Tip& tip : goal.advice) tips.push_back(&tip);
  }
  for (const Tip& tip : shipped().program.advice.daily_life) tips.push_back(&tip);
  std::size_t kept = 0;
  for (const Condition& condition : shipped().conditions) {
    const Profile profile = with(condition.id);
    for (const Tip* tip : tips) {
      if (said_to(shipped(), profile, *tip) != tip->say) {
        ++kept;
        continue;
      }
      for (const Exclusion& exclusion : condition.rules_out) {
        INFO(condition.id << ": " << tip->say);
        CHECK((exclusion.tags.empty() || !tip->stress.contains_all(exclusion.tags)));
      }
    }
  }
  CHECK(kept > 30);
}

TEST_CASE("positions that a condition rules out in every week are not left") {
  CHECK_FALSE(positions_left(shipped(), with("pregnancy")).contains(Position::supine));
  CHECK(positions_left(shipped(), with("pregnancy")).contains(Position::side_lying));
  CHECK(positions_left(shipped(), person(4)) == person(4).positions);
  // What is ruled out only at first, or only of harder work, is left.
  for (const Exclusion& passing : {Exclusion{{}, positions({Position::sitting}), 0, false, 2, {}},
                                   Exclusion{{}, positions({Position::sitting}), 1, false, 0, {}}}) {
    Catalog catalog = shipped();
    const Profile profile = with("sciatica");
    catalog.conditions[profile.conditions.front()].rules_out = {passing};
    CHECK(positions_left(catalog, profile).contains(Position::sitting));
  }
}

TEST_CASE("who keeps off the floor is told of the bed alone, who may not trust a chair never to hold one") {
  for (const Exercise& exercise : shipped().exercises) {
    const Card card = card_of(exercise);
    const std::string bed(set_up_text(shipped(), with("knee-pain"), exercise, card));
    const std::string rail(set_up_text(shipped(), with("osteoporosis"), exercise, card));
    INFO(exercise.id << ": " << bed << " / " << rail);
    CHECK(bed.find(" mat") == std::string::npos);
    CHECK(rail.find("or a heavy chair") == std::string::npos);
  }
}

TEST_CASE("who is to walk no longer than so many minutes does nothing else of cardio longer") {
  for (const Condition& condition : shipped().conditions) {
    if (!condition.walking) continue;
    for (const int pain : {0, 2, 4, 6}) {
      for (const int minutes : {10, 45, 90}) {
        Profile profile = with(condition.id);
        profile.pain = pain;
        profile.minutes = minutes;
        const DoseLimits limits = dose_limits(shipped(), profile);
        CHECK(limits.cardio.most <= condition.walking->most);
        CHECK(limits.light_cardio.most <= condition.walking->most);
        CHECK(limits.light_cardio.first <= limits.light_cardio.most);
      }
    }
  }
}

TEST_CASE("a plan that has one lie on the back asks about a pregnancy first, where none was named") {
  const Tip& asks = shipped().conditions[*find(shipped().conditions, "pelvic-girdle-pain")].assumes;
  CHECK(said_to(shipped(), with("pelvic-girdle-pain"), asks).find("pregnant") != std::string_view::npos);
  Profile both = with("pelvic-girdle-pain");
  both.conditions.push_back(*find(shipped().conditions, "pregnancy"));
  CHECK(said_to(shipped(), both, asks).empty());
}

}  // namespace
}  // namespace hipplan
