// SPDX-License-Identifier: MIT
// Conditions and red flags: what holds for every condition alone and every pair of them, at every
// pain, in every single position and in all of them, on every side.
#include <algorithm>
#include <set>

#include "catch.hpp"
#include "hipplan/explain/unlock.hpp"
#include "hipplan/person/stop.hpp"
#include "hipplan/plan/planner.hpp"
#include "hipplan/rules/judge.hpp"
#include "hipplan/rules/rules.hpp"
#include "judged.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::person;
using tests::shipped;

std::vector<Index<Condition>> conditions_with_a_plan() {
  std::vector<Index<Condition>> found;
  for (const Index<Condition> i : shipped().conditions.indices()) {
    if (shipped().conditions[i].no_plan.empty()) found.push_back(i);
  }
  return found;
}

/// Every condition alone, and every pair.
std::vector<std::vector<Index<Condition>>> alone_and_in_pairs() {
  const std::vector<Index<Condition>> all = conditions_with_a_plan();
  std::vector<std::vector<Index<Condition>>> sets;
  for (std::size_t i = 0; i < all.size(); ++i) {
    sets.push_back({all[i]});
    for (std::size_t j = i + 1; j < all.size(); ++j) sets.push_back({all[i], all[j]});
  }
  return sets;
}

std::vector<PositionSet> single_positions_and_all() {
  std::vector<PositionSet> sets{PositionSet::first(all_positions.size())};
  for (const Position position : all_positions) sets.push_back(tests::positions({position}));
  return sets;
}

template <class Visit>
void every_person(Visit visit) {
  tests::Sweep sweep;
  for (const auto& conditions : alone_and_in_pairs()) {
    for (int pain = 0; pain <= 10; ++pain) {
      for (const PositionSet& position_set : single_positions_and_all()) {
        for (const PainfulSide side : {PainfulSide::left, PainfulSide::right, PainfulSide::both}) {
          if (!sweep.takes_next()) continue;
          Profile profile = person(pain);
          profile.conditions = conditions;
          profile.positions = position_set;
          profile.side = side;
          visit(profile);
        }
      }
    }
  }
}

/// The rule of conditions written down a second time, straight from their data.
bool ruled_out(const Profile& profile, const Exercise& exercise, WorkedSide side, const Dose& dose, int week) {
  for (const Index<Condition> index : profile.conditions) {
    const Condition& condition = shipped().conditions[index];
    for (const Exclusion& exclusion : condition.rules_out) {
      const bool week_counts = exclusion.through_week == 0 || week <= exclusion.through_week;
      const bool has_tags = exercise.stress.contains_all(exclusion.tags);
      const bool in_position = exclusion.positions.empty() || exclusion.positions.contains(exercise.position);
      if (week_counts && has_tags && in_position && exercise.level > exclusion.above_level) return true;
    }
    if (condition.painful_side_up && exercise.position == Position::side_lying) {
      const WorkedSide painful = profile.side == PainfulSide::left ? WorkedSide::left : WorkedSide::right;
      const WorkedSide other = profile.side == PainfulSide::left ? WorkedSide::right : WorkedSide::left;
      if (profile.side == PainfulSide::both || side != (exercise.works_underneath ? other : painful)) return true;
    }
    if (condition.no_turning && exercise.position == Position::side_lying && side != WorkedSide::both) return true;
    if (condition.ceiling != 0 && exercise.level > condition.ceiling) return true;
    if (week == 1 && condition.first_week_level != 0 && exercise.level > condition.first_week_level) return true;
    const bool effort = (exercise.kind == Kind::strength || exercise.kind == Kind::activation) &&
                        shipped().program.groups[exercise.trains].id != "balance";
    const int longest = condition.hold_seconds_at_most;
    if (effort && longest != 0 && dose.hold_seconds > longest) return true;
    const bool stretch = exercise.kind == Kind::stretch;
    if (stretch && condition.stretch_seconds_at_most != 0 && dose.hold_seconds > condition.stretch_seconds_at_most) {
      return true;
    }
  }
  return false;
}

TEST_CASE("no item carries what a condition rules out in its week") {
  every_person([](const Profile& profile) {
    const Plan plan = make_plan(shipped(), profile);
    for (const Week& week : plan.weeks) {
      for (const Session& session : week.sessions) {
        if (session.estimate() > Tenths::of_minutes(profile.minutes)) FAIL("a session is too long");
        for (const Item& item : session.items) {
          const Exercise& exercise = shipped().exercises[item.exercise];
          if (ruled_out(profile, exercise, item.side, item.dose, week.number) ||
              !plan.assessment.verdicts[item.exercise].allowed_in(week.number)) {
            FAIL(exercise.id << " in week " << week.number << " at a pain of " << profile.pain << " with "
                             << shipped().conditions[profile.conditions.front()].id);
          }
        }
      }
    }
  });
}

TEST_CASE("adding a condition never adds an eligible exercise") {
  tests::Judged judged;
  every_person([&](const Profile& profile) {
    for (const bool fit : {false, true}) {
      Profile more = profile;
      more.active = fit;
      if (fit) more.equipment = ThingSet::first(shipped().things.size());
      for (const Index<Condition> condition : profile.conditions) {
        Profile fewer = more;
        std::erase(fewer.conditions, condition);
        const auto added = judged.let_in_by(fewer, more, {more.weeks});
        if (added) FAIL(shipped().exercises[*added].id);
      }
    }
  });
}

TEST_CASE("every exercise left out has a reason, and lifting what is named lets it in") {
  std::size_t tried = 0;
  every_person([&](const Profile& profile) {
    for (const Index<Exercise> i : shipped().exercises.indices()) {
      const Verdict verdict = judge_one(shipped(), profile, shipped().exercises[i]);
      if (verdict.eligible(profile.weeks)) continue;
      if (verdict.objections.empty()) FAIL("no reason against " << shipped().exercises[i].id);
      Profile other = profile;
      for (const Unlock& unlock : unlocks_for(shipped(), profile, i)) {
        other = unlocked(shipped(), std::move(other), i, unlock);
      }
      ++tried;
      if (!judge_one(shipped(), other, shipped().exercises[i]).eligible(other.weeks)) {
        FAIL(shipped().exercises[i].id << " stays out at a pain of " << profile.pain);
      }
    }
  });
  CHECK(tried > 100'000);
}

TEST_CASE("each condition alone leaves a useful plan in at least two positions at any pain up to 7") {
  for (const Index<Condition> condition : conditions_with_a_plan()) {
    for (int pain = 0; pain <= 7; ++pain) {
      int useful = 0;
      for (const Position position : all_positions) {
        Profile profile = person(pain);
        profile.conditions = {condition};
        profile.positions = tests::positions({position});
        profile.side = PainfulSide::left;
        const Plan plan = make_plan(shipped(), profile);
        std::set<Index<Exercise>> work;
        bool strength = false;
        for (const Week& week : plan.weeks) {
          for (const Session& session : week.sessions) {
            for (const Item& item : session.items) {
              if (item.phase != Phase::warm_up) work.insert(item.exercise);
              strength = strength || item.phase == Phase::strength;
            }
          }
        }
        useful += work.size() >= 3 && strength ? 1 : 0;
      }
      INFO(shipped().conditions[condition].id << " at a pain of " << pain);
      CHECK(useful >= 2);
    }
  }
}

TEST_CASE("every red flag alone stops every plan, and only the clearable ones can be cleared") {
  for (const Index<RedFlag> flag : shipped().red_flags.indices()) {
    Profile profile = person(3);
    profile.red_flags = {flag};
    const auto stop = reason_to_stop(shipped(), profile);
    REQUIRE(stop);
    CHECK(stop->red_flags == std::vector{flag});
    profile.cleared = true;
    const bool clearable = shipped().urgencies[shipped().red_flags[flag].urgency].clearable;
    INFO(shipped().red_flags[flag].id);
    CHECK(reason_to_stop(shipped(), profile).has_value() != clearable);
  }
}

TEST_CASE("the most urgent sign stands first") {
  Profile profile = person(3);
  const auto fever = find(shipped().red_flags, "fever");
  const auto worse = find(shipped().red_flags, "worse-daily");
  REQUIRE((fever && worse));
  profile.red_flags = {*worse, *fever};
  const auto stop = reason_to_stop(shipped(), profile);
  REQUIRE(stop);
  CHECK(stop->red_flags == std::vector{*fever, *worse});
}

TEST_CASE("a condition without a plan stops every plan") {
  for (const Index<Condition> i : shipped().conditions.indices()) {
    Profile profile = person(2);
    profile.conditions = {i};
    CHECK(reason_to_stop(shipped(), profile).has_value() == !shipped().conditions[i].no_plan.empty());
  }
}

TEST_CASE("much pain in a replaced hip is for a clinician first, and for one alone") {
  for (const Index<Condition> i : shipped().conditions.indices()) {
    const Condition& condition = shipped().conditions[i];
    if (!condition.no_plan.empty()) continue;
    const bool replaced = condition.id.starts_with("hip-replacement");
    INFO(condition.id);
    CHECK(condition.clinician_first_from == (replaced ? 6 : 0));
    CHECK(condition.ask_first_above_cap.empty() != replaced);
    for (int pain = 0; pain <= 10; ++pain) {
      Profile profile = person(pain);
      profile.conditions = {i};
      const auto stop = reason_to_stop(shipped(), profile);
      REQUIRE(stop.has_value() == (replaced && pain >= 6));
      if (stop) CHECK(stop->too_sore == std::vector{i});
      profile.cleared = true;
      CHECK_FALSE(reason_to_stop(shipped(), profile));
    }
  }
}

TEST_CASE("not knowing the approach of a hip replacement rules out what any of the three does") {
  const auto verdicts = [](std::string_view id) {
    Profile profile = person(1);
    profile.positions = PositionSet::first(all_positions.size());
    profile.equipment = ThingSet::first(shipped().things.size());
    profile.conditions = {*find(shipped().conditions, id)};
    return judge(shipped(), profile);
  };
  const auto unknown = verdicts("hip-replacement");
  const std::vector<ListOf<Exercise, Verdict>> known{
      verdicts("hip-replacement-posterior"), verdicts("hip-replacement-anterior"), verdicts("hip-replacement-lateral")};
  for (const Index<Exercise> i : unknown.indices()) {
    const bool all_allow = std::all_of(known.begin(), known.end(), [&](const auto& v) { return v[i].eligible(4); });
    INFO(shipped().exercises[i].id);
    CHECK(unknown[i].eligible(4) == all_allow);
  }
}

TEST_CASE("an exercise that does not state its stress is left out with any condition") {
  Catalog catalog = shipped();
  Exercise& exercise = catalog.exercises[tests::exercise_index("heel-slide")];
  exercise.stress_stated = false;
  Profile profile = person(0);
  profile.active = true;
  exercise.stress = TagSet{};
  CHECK(judge_one(catalog, profile, exercise).eligible(4));
  profile.conditions = {*find(catalog.conditions, "osteoarthritis")};
  const Verdict verdict = judge_one(catalog, profile, exercise);
  CHECK_FALSE(verdict.eligible(4));
  CHECK(verdict.objections.front().rule == Rule::stress_unknown);
}

TEST_CASE("every rule id is documented with its source") {
  const std::string rules = tests::read_text(HIPPLAN_SOURCE_DIR "/docs/rules.md");
  /// The last cell of the row that begins with the id names a source of the catalog.
  const auto documented = [&](std::string_view id) {
    INFO(id);
    const std::size_t row = rules.find("\n| `" + std::string(id) + "` |");
    REQUIRE(row != std::string::npos);
    std::string line = rules.substr(row + 1, rules.find('\n', row + 1) - row - 1);
    while (line.ends_with(' ') || line.ends_with('|')) line.pop_back();
    const std::string sources = line.substr(line.rfind('|') + 1);
    INFO(sources);
    // What a condition asks for has its source beside the condition.
    const bool by_condition = sources.find("the condition's own") != std::string::npos;
    CHECK((by_condition || std::any_of(shipped().sources.begin(), shipped().sources.end(), [&](const Source& source) {
             return sources.find(source.id) != std::string::npos;
           })));
  };
  for (std::size_t rule = 0; rule < rule_count; ++rule) documented(id_of(static_cast<Rule>(rule)));
  for (const std::string_view id : choice_ids) documented(id);
  for (const std::string_view id : {first_dose_id, growth_id, next_rung_id, red_flag_id, no_plan_id}) documented(id);
}

}  // namespace
}  // namespace hipplan
