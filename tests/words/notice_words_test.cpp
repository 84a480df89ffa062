// SPDX-License-Identifier: MIT
// What a plan says of itself, in words.
#include "hipplan/words/notice_words.hpp"

#include "catch.hpp"
#include "hipplan/plan/planner.hpp"
#include "hipplan/words/exercise_words.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::has;
using tests::person;
using tests::shipped;

/// What is said of this kind, empty for nothing.
std::string said(NoticeKind kind, const Plan& plan) {
  for (const Notice& notice : plan.notices) {
    if (notice.kind == kind) return notice_in_words(shipped(), plan, notice);
  }
  return {};
}

TEST_CASE("who has minutes to spare reads how many are used of how many, and not the other way round") {
  for (int pain = 0; pain <= 10; ++pain) {
    Profile profile = person(pain);
    profile.minutes = possible_minutes.most;
    const Plan plan = make_plan(shipped(), profile);
    Tenths longest;
    for (const Session& session : plan.weeks.back().sessions) longest = std::max(longest, session.estimate());
    const std::string words = said(NoticeKind::minutes_to_spare, plan);
    INFO("pain " << pain << ": " << words);
    REQUIRE_FALSE(words.empty());
    CHECK(has(words, "about " + std::to_string(longest.whole_minutes()) + " of your 90 minutes"));
  }
}

TEST_CASE("no position is said to be taken as fine that a condition rules out") {
  for (const Index<Condition> condition : shipped().conditions.indices()) {
    if (!shipped().conditions[condition].no_plan.empty()) continue;
    Profile profile = person(3);
    profile.conditions = {condition};
    profile.positions_assumed = true;
    const std::string words = said(NoticeKind::positions_assumed, make_plan(shipped(), profile));
    INFO(shipped().conditions[condition].id << ": " << words);
    REQUIRE_FALSE(words.empty());
    for (const Exclusion& exclusion : shipped().conditions[condition].rules_out) {
      if (!exclusion.tags.empty() || exclusion.above_level > 0 || exclusion.through_week > 0) continue;
      for (const Position position : exclusion.positions) CHECK_FALSE(has(words, in_words(position)));
    }
  }
}

}  // namespace
}  // namespace hipplan
