// SPDX-License-Identifier: MIT
// How long somebody walks, week by week (rules A, I).
#include "hipplan/rules/walking.hpp"

#include <algorithm>

#include "catch.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::person;
using tests::shipped;

/// What these figures alone would have them walk in a week.
int minutes_in(const Walking& walking, int week) {
  int minutes = walking.first;
  for (int later = 2; later <= week && walking.weeks > 0; ++later) {
    if ((later - 1) % walking.weeks == 0 && minutes < walking.most)
      minutes = std::min(minutes + walking.step, walking.most);
  }
  return minutes;
}

TEST_CASE("nobody walks more than the pain, or any condition of theirs, allows in that week") {
  int slowed = 0;
  for (int pain = 0; pain <= 10; ++pain) {
    for (const Index<Condition> condition : shipped().conditions.indices()) {
      const auto& own = shipped().conditions[condition].walking;
      if (!own) continue;
      Profile profile = person(pain);
      profile.weeks = possible_weeks.most;
      const std::vector<int> alone = walking_target(shipped(), assess(shipped(), profile));
      profile.conditions = {condition};
      const std::vector<int> with = walking_target(shipped(), assess(shipped(), profile));
      INFO(shipped().conditions[condition].id << " at a pain of " << pain);
      REQUIRE(with.size() <= alone.size());
      for (std::size_t week = 0; week < with.size(); ++week) {
        CHECK(with[week] <= alone[week]);
        CHECK(with[week] <= minutes_in(*own, static_cast<int>(week) + 1));
        slowed += with[week] < alone[week] ? 1 : 0;
      }
    }
  }
  CHECK(slowed > 0);
}

}  // namespace
}  // namespace hipplan
