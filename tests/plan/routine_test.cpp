// SPDX-License-Identifier: MIT
// What holds of every routine (rules C, D, G, I, M, N): tried on every pain, with many positions, things, minutes and
// days, and with conditions alone and in pairs.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "catch.hpp"
#include "hipplan/plan/candidates.hpp"
#include "hipplan/plan/planner.hpp"
#include "hipplan/plan/roles.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::person;
using tests::positions;
using tests::shipped;
using tests::things;

constexpr std::array<int, 13> minutes_tried{5, 6, 8, 10, 12, 15, 20, 25, 31, 45, 60, 75, 90};

std::vector<PositionSet> position_sets() {
  return {assumed_positions(),
          PositionSet::first(all_positions.size()),
          positions({Position::supine}),
          positions({Position::sitting}),
          positions({Position::standing}),
          positions({Position::prone}),
          positions({Position::kneeling, Position::supine}),
          positions({Position::floor_sitting}),
          positions({Position::side_lying, Position::sitting}),
          positions({Position::standing, Position::sitting})};
}

std::vector<ThingSet> thing_sets() {
  const ThingSet home = household(shipped());
  return {home,
          {},
          home | things({"band"}),
          home | things({"bike", "elliptical"}),
          home | things({"pool", "rower"}),
          things({"bed", "stairs"}),
          ThingSet::first(shipped().things.size())};
}

/// Nothing, every condition for which there is a plan, and every pair of them.
std::vector<std::vector<Index<Condition>>> condition_sets() {
  std::vector<std::vector<Index<Condition>>> sets{{}};
  for (const Index<Condition> a : shipped().conditions.indices()) {
    if (!shipped().conditions[a].no_plan.empty()) continue;
    sets.push_back({a});
    for (const Index<Condition> b : shipped().conditions.indices()) {
      if (b > a && shipped().conditions[b].no_plan.empty()) sets.push_back({a, b});
    }
  }
  return sets;
}

/// Everybody who is tried: each set of conditions at each pain, and beside it what a mixture of the counters gives.
template <class Visit>
void everybody(Visit visit) {
  const auto all_positions_tried = position_sets();
  const auto all_things = thing_sets();
  const auto all_conditions = condition_sets();
  tests::Sweep sweep;
  std::size_t n = 0;
  for (std::size_t c = 0; c < all_conditions.size(); ++c) {
    for (int pain = 0; pain <= 10; ++pain) {
      for (std::size_t variant = 0; variant < (c == 0 ? 130 : 3); ++variant, n += 7) {
        if (!sweep.takes_next()) continue;
        Profile profile = person(pain);
        profile.conditions = all_conditions[c];
        profile.positions = all_positions_tried[(n + c) % all_positions_tried.size()];
        profile.equipment = all_things[(n / 3 + c) % all_things.size()];
        profile.minutes = minutes_tried[(n + variant) % minutes_tried.size()];
        profile.days = spread_days(1 + static_cast<int>((n / 2 + variant) % 7));
        profile.active = (n / 5) % 3 == 0;
        profile.weeks = n % 4 == 0 ? 12 : 4;
        profile.side = (n / 11) % 2 == 0 ? PainfulSide::both : PainfulSide::left;
        visit(profile);
      }
    }
  }
}

std::string who(const Profile& profile) {
  std::string text = "pain " + std::to_string(profile.pain) + ", minutes " + std::to_string(profile.minutes) +
                     ", days " + std::to_string(profile.days.size()) + (profile.active ? ", active" : "") + ", weeks " +
                     std::to_string(profile.weeks) + ", positions " + std::to_string(profile.positions.bits()) +
                     ", things " + std::to_string(profile.equipment.bits());
  for (const Index<Condition> condition : profile.conditions)
    text += ", " + std::string(shipped().conditions[condition].id);
  return text;
}

const Exercise& exercise_of(const Item& item) { return shipped().exercises[item.exercise]; }

bool is_pool_day(const Session& session) {
  return session.items.size() == 1 && is_in_pool(shipped(), exercise_of(session.items[0]));
}

/// Rows and doses of a session, without cardio.
std::vector<std::pair<Index<Exercise>, Dose>> rows_of(const Session& session) {
  std::vector<std::pair<Index<Exercise>, Dose>> rows;
  for (const Item& item : session.items) {
    if (item.phase != Phase::cardio) rows.emplace_back(item.exercise, item.dose);
  }
  return rows;
}

/// Rules C2, O1.
std::string differs_from_day_to_day(const Plan& plan) {
  for (const Week& week : plan.weeks) {
    for (const bool strength : {true, false}) {
      const Session* first = nullptr;
      for (const Session& session : week.sessions) {
        if (session.strength_day != strength || is_pool_day(session)) continue;
        if (first == nullptr) first = &session;
        if (rows_of(session) != rows_of(*first)) return "days differ in week " + std::to_string(week.number);
      }
    }
  }
  return {};
}

/// What climbed in a week, each exercise once.
std::set<Index<Exercise>> climbed_in(const Week& week) {
  std::set<Index<Exercise>> climbed;
  for (const Session& session : week.sessions) {
    for (const Item& item : session.items) {
      if (item.change == Change::next_rung && exercise_of(item).kind == Kind::strength) climbed.insert(item.exercise);
    }
  }
  return climbed;
}

/// Rules D5, O2 and O4: one a week, and none from level 2 or above before its weeks.
std::string climbs_too_soon(const Plan& plan) {
  const Profile& profile = plan.assessment.profile;
  const bool slow = std::any_of(profile.conditions.begin(), profile.conditions.end(),
                                [](Index<Condition> index) { return shipped().conditions[index].slow; });
  const bool low = profile.pain <= 2 && !slow;
  for (const Week& week : plan.weeks) {
    const std::set<Index<Exercise>> climbed = climbed_in(week);
    if (climbed.size() > 1) return "two rungs in week " + std::to_string(week.number);
    for (const Session& session : week.sessions) {
      for (const Item& item : session.items) {
        if (item.change != Change::next_rung || exercise_of(item).kind != Kind::strength) continue;
        const int from = shipped().exercises[*item.reason.climbed_from].level;
        const int earliest = from <= 1 ? 3 : low && from == 2 ? 4 : low && profile.active ? 5 : 7;
        if (week.number < earliest) return std::string(exercise_of(item).id) + " is climbed too soon";
      }
    }
  }
  return {};
}

/// Rules D4, O5.
std::string rounds_apart(const Plan& plan) {
  const ListOf<Slot>& slots = shipped().program.routine.slots;
  for (const Week& week : plan.weeks) {
    for (const Session& session : week.sessions) {
      std::map<int, std::pair<int, int>> sets;
      for (const Item& item : session.items) {
        const Exercise& exercise = exercise_of(item);
        if (!slots[item.reason.slot].core || item.phase != Phase::strength || exercise.dose.sets.most < 2) continue;
        auto [known, is_new] = sets.emplace(exercise.level, std::pair(item.dose.sets, item.dose.sets));
        known->second.first = std::min(known->second.first, item.dose.sets);
        known->second.second = std::max(known->second.second, item.dose.sets);
        if (known->second.second - known->second.first > 1) return "rounds are apart";
      }
    }
  }
  return {};
}

/// Rules A1, D7, D8; O6 and O9.
std::string wrong_dose(const Plan& plan) {
  const int most = plan.assessment.profile.pain >= 8 ? 5 : 8;
  for (const Week& week : plan.weeks) {
    for (const Session& session : week.sessions) {
      for (const Item& item : session.items) {
        const Exercise& exercise = exercise_of(item);
        if (week.number == 1 && item.phase == Phase::strength && item.dose.repetitions > most)
          return std::string(exercise.id) + " begins with too many";
        if (exercise.alternates && item.dose.sets > 1 && item.rest_seconds < 60)
          return std::string(exercise.id) + " has no rest";
        if (exercise.continuous && item.dose.repetitions > 5) return std::string(exercise.id) + " stays up too long";
      }
    }
  }
  return {};
}

/// Rules G3, O8.
std::string begins_otherwise_than_walking(const Plan& plan) {
  const Index<Exercise> walk = tests::exercise_index("indoor-walk");
  const bool core = plan.assessment.is_allowed_in(1, walk) && plan.assessment.profile.pain <= 7;
  for (const Week& week : plan.weeks) {
    for (const Session& session : week.sessions) {
      if (session.items.empty()) return "an empty session";
      if (!core || is_pool_day(session)) continue;
      const Exercise& first = exercise_of(session.items.front());
      const bool walks = first.id == "indoor-walk" || first.id == "walking" || is_machine(shipped(), first);
      if (!walks) return "begins with " + std::string(first.id);
    }
  }
  return {};
}

/// Rules I2; O12 and O13.
std::string forgets_a_condition(const Plan& plan) {
  const Profile& profile = plan.assessment.profile;
  const auto has = [&](std::string_view id) {
    const Index<Condition> index = *find(shipped().conditions, id);
    return std::find(profile.conditions.begin(), profile.conditions.end(), index) != profile.conditions.end();
  };
  const bool worktop = profile.equipment.intersects(things({"counter", "table", "rail"}));
  const bool balance = (has("poor-balance") || has("osteoporosis")) && worktop && profile.minutes >= 15 &&
                       profile.pain <= 7 && profile.positions.contains(Position::standing) &&
                       plan.assessment.is_allowed_in(1, tests::exercise_index("semi-tandem-stand"));
  for (const Week& week : plan.weeks) {
    for (const Session& session : week.sessions) {
      const bool balances = std::any_of(session.items.begin(), session.items.end(), [](const Item& item) {
        return shipped().program.groups[exercise_of(item).trains].steadiness;
      });
      if (balance && !balances && !is_pool_day(session)) return "no balance in week " + std::to_string(week.number);
      for (const Item& item : session.items) {
        const Exercise& exercise = exercise_of(item);
        if (has("pelvic-girdle-pain") && exercise.position == Position::side_lying && exercise.sides == Sides::each)
          return std::string(exercise.id) + " turns over";
      }
    }
  }
  return {};
}

/// Rules G8, O14.
std::string bad_day_is_too_much(const Plan& plan) {
  std::size_t extra = 0;
  if (plan.bad_day.size() > 3) return "a bad day has too many";
  for (const Slot& slot : shipped().program.routine.slots) {
    for (const Index<Exercise> exercise : list_of(shipped(), plan.assessment, slot)) {
      const bool gentle = shipped().exercises[exercise].level == 1 && plan.assessment.is_allowed_in(1, exercise);
      if (slot.on_bad_days && gentle && plan.bad_day.empty()) return "a bad day has nothing";
    }
  }
  for (const BadDayItem& item : plan.bad_day) {
    const Exercise& exercise = shipped().exercises[item.exercise];
    if (exercise.level > 1) return std::string(exercise.id) + " is too hard for a bad day";
    if (!plan.assessment.is_allowed_in(1, item.exercise)) return std::string(exercise.id) + " is not allowed";
    bool planned = false;
    each_item(plan, [&](const Week& week, const Session&, const Item& i) {
      planned = planned || (week.number == 1 && i.exercise == item.exercise);
    });
    if (planned == item.extra) return "what is extra on a bad day";
    extra += item.extra ? 1 : 0;
  }
  return extra > 1 ? "a bad day has two that the plan lacks" : "";
}

TEST_CASE("one routine a kind of day, rungs in their time, rounds together, and the rest of what a routine promises") {
  everybody([](const Profile& profile) {
    const Plan plan = make_plan(shipped(), profile);
    std::string fault = differs_from_day_to_day(plan);
    for (const auto& check : {climbs_too_soon, rounds_apart, wrong_dose, begins_otherwise_than_walking,
                              forgets_a_condition, bad_day_is_too_much}) {
      if (fault.empty()) fault = check(plan);
    }
    if (fault.empty()) return;
    INFO(who(profile));
    REQUIRE(fault == "");
  });
}

/// The dose with which each exercise begins.
std::map<Index<Exercise>, Dose> beginnings(const Plan& plan) {
  std::map<Index<Exercise>, Dose> begin;
  each_item(plan, [&](const Week&, const Session&, const Item& item) { begin.emplace(item.exercise, item.dose); });
  return begin;
}

std::string begins_with_more(const Plan& softer, const std::map<Index<Exercise>, Dose>& before) {
  for (const auto& [exercise, dose] : beginnings(softer)) {
    const auto other = before.find(exercise);
    if (other == before.end()) continue;
    const Dose& most = other->second;
    if (dose.sets > most.sets || dose.repetitions > most.repetitions || dose.hold_seconds > most.hold_seconds ||
        dose.minutes > most.minutes) {
      return std::string(shipped().exercises[exercise].id);
    }
  }
  return {};
}

TEST_CASE("more pain, one more condition or less habit never lets an exercise begin with more") {
  everybody([](const Profile& profile) {
    const std::map<Index<Exercise>, Dose> before = beginnings(make_plan(shipped(), profile));
    std::vector<std::pair<std::string_view, Profile>> softer;
    if (profile.pain < 10) {
      softer.emplace_back("one more of pain", profile);
      ++softer.back().second.pain;
    }
    if (profile.active) {
      softer.emplace_back("less habit", profile);
      softer.back().second.active = false;
    }
    for (const Index<Condition> condition : shipped().conditions.indices()) {
      const bool comes_later = profile.conditions.empty() || condition > profile.conditions.back();
      if (!comes_later || profile.conditions.size() == 2 || !shipped().conditions[condition].no_plan.empty()) continue;
      softer.emplace_back(shipped().conditions[condition].id, profile);
      softer.back().second.conditions.push_back(condition);
    }
    for (const auto& [what, other] : softer) {
      const std::string fault = begins_with_more(make_plan(shipped(), other), before);
      if (fault.empty()) continue;
      INFO(who(profile) << "; and " << what);
      REQUIRE(fault == "");
    }
  });
}

TEST_CASE("more minutes never lose the core of week 1") {
  const auto core_of = [](const Profile& profile) {
    std::set<Index<Slot>> core;
    const Plan plan = make_plan(shipped(), profile);
    for (const Session& session : plan.weeks.front().sessions) {
      for (const Item& item : session.items) {
        if (shipped().program.routine.slots[item.reason.slot].core) core.insert(item.reason.slot);
      }
    }
    return core;
  };
  for (int pain = 0; pain <= 10; ++pain) {
    for (const PositionSet& at : position_sets()) {
      for (const ThingSet& with : thing_sets()) {
        Profile profile = person(pain);
        profile.positions = at;
        profile.equipment = with;
        profile.weeks = 1;
        if (assess(shipped(), profile).eligible.empty()) continue;
        std::set<Index<Slot>> before;
        for (const int minutes : minutes_tried) {
          profile.minutes = minutes;
          std::set<Index<Slot>> now = core_of(profile);
          if (!std::includes(now.begin(), now.end(), before.begin(), before.end())) FAIL(who(profile));
          before = std::move(now);
        }
      }
    }
  }
}

TEST_CASE("goals and wishes change no verdict, and what is included and allowed is in the plan where there is room") {
  everybody([](const Profile& profile) {
    Profile wished = profile;
    const std::size_t any = static_cast<std::size_t>(profile.minutes + profile.pain);
    if (!shipped().goals.empty()) wished.goals = {Index<Goal>(any % shipped().goals.size())};
    wished.included = {Index<Exercise>(any * 7 % shipped().exercises.size())};
    wished.preferred.positions = positions({Position::sitting});
    const Plan plan = make_plan(shipped(), wished);
    const Plan plain = make_plan(shipped(), profile);
    for (const Index<Exercise> i : shipped().exercises.indices()) {
      if (plan.assessment.verdicts[i].objections != plain.assessment.verdicts[i].objections) FAIL(who(profile));
    }
    const bool allowed = plan.assessment.is_eligible(wished.included[0]);
    bool there = false;
    each_item(plan, [&](const Week&, const Session&, const Item& item) {
      there = there || item.exercise == wished.included[0];
    });
    if (there) REQUIRE(allowed);
    const auto said = std::count_if(plan.notices.begin(), plan.notices.end(), [&](const Notice& notice) {
      return (notice.kind == NoticeKind::include_refused || notice.kind == NoticeKind::include_no_place) &&
             notice.subject == Subject(wished.included[0]);
    });
    if (!plan.weeks.empty()) REQUIRE(said == (there ? 0 : 1));
  });
}

TEST_CASE("every condition that rules A6 gives a cap or a red of its own has it") {
  const std::map<std::string_view, int> caps{{"hip-replacement", 2},
                                             {"hip-replacement-posterior", 2},
                                             {"hip-replacement-anterior", 2},
                                             {"hip-replacement-lateral", 2},
                                             {"femoroacetabular-impingement", 3},
                                             {"pelvic-girdle-pain", 3},
                                             {"hypermobility", 3},
                                             {"gluteal-tendinopathy", 4},
                                             {"heart-or-blood-pressure", 0},
                                             {"sciatica", 0},
                                             {"osteoporosis", 0}};
  for (const Condition& condition : shipped().conditions) {
    const auto row = caps.find(condition.id);
    INFO(condition.id);
    CHECK(condition.pain_during_at_most == (row == caps.end() ? 0 : row->second));
    CHECK(condition.stop_words.empty() == (row == caps.end()));
  }
}

TEST_CASE("the light by which one exercises never passes 5, and no condition makes it looser") {
  for (int pain = 0; pain <= 7; ++pain) {
    const LightLimits alone = light_limits(shipped(), person(pain));
    CHECK(alone.green <= 5);
    CHECK(alone.amber <= 7);
    for (const std::vector<Index<Condition>>& conditions : condition_sets()) {
      Profile profile = person(pain);
      profile.conditions = conditions;
      const LightLimits light = light_limits(shipped(), profile);
      const bool capped = light.cap == 0 || light.above_cap || light.green <= light.cap;
      if (light.green > alone.green || light.amber > alone.amber || !capped) FAIL(who(profile));
    }
  }
  // Green, amber: rules A6.
  constexpr std::array<std::array<int, 2>, 8> figures{{{3, 5}, {3, 5}, {3, 5}, {3, 5}, {4, 5}, {5, 6}, {5, 6}, {5, 7}}};
  for (int pain = 0; pain <= 7; ++pain) {
    const LightLimits light = light_limits(shipped(), person(pain));
    const auto& [green, amber] = figures[static_cast<std::size_t>(pain)];
    CHECK(light.green == green);
    CHECK(light.amber == amber);
    CHECK(light.usual_is_amber == (pain >= 6));
  }
  for (int pain = 8; pain <= 10; ++pain) CHECK(light_limits(shipped(), person(pain)).by_comparison);
}

}  // namespace
}  // namespace hipplan
