// SPDX-License-Identifier: MIT
// Why an exercise stands in a plan, in words for a patient.
#include "hipplan/words/choice_words.hpp"

#include "catch.hpp"
#include "hipplan/plan/planner.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::has;
using tests::person;
using tests::shipped;

TEST_CASE("what took over from another says from which in every week, not in its first alone") {
  std::size_t later = 0;
  for (int pain = 0; pain <= 7; ++pain) {
    Profile profile = person(pain);
    profile.weeks = possible_weeks.most;
    profile.minutes = 45;
    each_item(make_plan(shipped(), profile), [&](const Week& week, const Session&, const Item& item) {
      if (!item.reason.climbed_from) return;
      INFO(shipped().exercises[item.exercise].id << " in week " << week.number << " at a pain of " << pain);
      CHECK(has(reason_in_words(shipped(), item), shipped().exercises[*item.reason.climbed_from].name));
      later += item.change == Change::next_rung ? 0 : 1;
    });
  }
  CHECK(later > 0);
}

}  // namespace
}  // namespace hipplan
