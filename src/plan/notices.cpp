// SPDX-License-Identifier: MIT
#include "hipplan/plan/notices.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace hipplan {
namespace {

constexpr std::size_t most_unlocks = 2;
constexpr std::size_t most_examples = 3;
/// A second thing is worth naming from this many exercises on.
constexpr int worth_naming = 3;

bool trains_somewhere(const Catalog& catalog, const Plan& plan, std::size_t group) {
  bool found = false;
  each_item(plan, [&](const Week&, const Session&, const Item& item) {
    found = found || (item.phase != Phase::warm_up && catalog.exercises[item.exercise].trains == group);
  });
  return found;
}

bool has_phase(const Plan& plan, Phase phase) {
  bool found = false;
  each_item(plan, [&](const Week&, const Session&, const Item& item) { found = found || item.phase == phase; });
  return found;
}

/// Whether every session of the last week holds as many exercises as the pain allows.
bool holds_the_most(const Catalog& catalog, const Plan& plan) {
  const Band& band = band_of(catalog, plan.assessment);
  const std::vector<Session>& sessions = plan.weeks.back().sessions;
  return std::all_of(sessions.begin(), sessions.end(), [&](const Session& session) {
    return session.items.size() >= static_cast<std::size_t>(band.most_items);
  });
}

/// What stands against the exercises that `counts`, where that is all of them; nothing where one is allowed.
template <class Counts>
std::optional<std::vector<Obstacle>> obstacles_to(const Catalog& catalog, const Plan& plan, Counts counts) {
  std::vector<Verdict> against;
  for (std::size_t i = 0; i < catalog.exercises.size(); ++i) {
    if (!counts(catalog.exercises[i])) continue;
    if (plan.assessment.is_eligible(i)) return std::nullopt;
    against.push_back(plan.assessment.verdicts[i]);
  }
  return obstacles(against, plan.assessment.profile.weeks);
}

/// What a week ought to hold and this plan does not: because nothing of it is allowed, because the pain
/// keeps sessions short, or because there was no time.
void missing(const Catalog& catalog, const Plan& plan, std::vector<Notice>& notices) {
  const Program& program = catalog.program;
  std::vector<std::size_t> waiting;
  for (std::size_t group = 0; group < program.groups.size(); ++group) {
    const Frequency frequency = program.groups[group].frequency;
    if (frequency != Frequency::every_strength_day && frequency != Frequency::weekly) continue;
    if (trains_somewhere(catalog, plan, group)) continue;
    const auto against =
        obstacles_to(catalog, plan, [&](const Exercise& exercise) { return exercise.trains == group; });
    if (against) {
      notices.push_back({NoticeKind::group_missing, group, 0, {}, *against, {}});
    } else {
      waiting.push_back(group);
    }
  }
  Notice no_time{NoticeKind::no_time, 0, 0, {}, {}, {}};
  if (!holds_the_most(catalog, plan)) {
    no_time.groups = waiting;
  } else if (!waiting.empty()) {
    notices.push_back({NoticeKind::no_place, 0, 0, {}, {}, waiting});
  }
  if (!has_phase(plan, Phase::stretch)) {
    const auto against =
        obstacles_to(catalog, plan, [](const Exercise& exercise) { return exercise.kind == Kind::stretch; });
    if (against) {
      notices.push_back({NoticeKind::no_stretch, 0, 0, {}, *against, {}});
    } else {
      no_time.count = 1;
    }
  }
  if (!no_time.groups.empty() || no_time.count > 0) notices.push_back(no_time);
}

/// The main work of the first week stands in some strength sessions but not in all.
bool takes_turns(const Catalog& catalog, const Plan& plan) {
  if (plan.weeks.empty()) return false;
  for (std::size_t group = 0; group < catalog.program.groups.size(); ++group) {
    if (catalog.program.groups[group].frequency != Frequency::every_strength_day) continue;
    std::size_t with = 0;
    std::size_t strength_sessions = 0;
    for (const Session& session : plan.weeks.front().sessions) {
      if (!session.strength_day) continue;
      ++strength_sessions;
      with += std::any_of(session.items.begin(), session.items.end(), [&](const Item& item) {
        return item.phase == Phase::strength && catalog.exercises[item.exercise].trains == group;
      });
    }
    if (with > 0 && with < strength_sessions) return true;
  }
  return false;
}

/// Not eligible, and nothing that outlasts the plan stands against it but things that are not at hand.
bool lacks_only_things(const Verdict& verdict, int weeks) {
  bool lacks = false;
  for (const Objection& objection : verdict.objections) {
    if (objection.rule == Rule::equipment) {
      lacks = true;
    } else if (objection.through_week == 0 || objection.through_week >= weeks) {
      return false;
    }
  }
  return lacks;
}

/// Things that would let in most exercises, whatever else is at hand staying as it is.
void unlocks(const Catalog& catalog, const Plan& plan, std::vector<Notice>& notices) {
  std::vector<std::size_t> lacking;
  for (std::size_t i = 0; i < plan.assessment.verdicts.size(); ++i) {
    if (lacks_only_things(plan.assessment.verdicts[i], plan.assessment.profile.weeks)) lacking.push_back(i);
  }
  std::vector<Notice> found;
  for (std::size_t thing = 0; thing < catalog.things.size(); ++thing) {
    if (plan.assessment.profile.equipment.contains(thing)) continue;
    Profile with = plan.assessment.profile;
    with.equipment.insert(thing);
    Notice notice{NoticeKind::unlock, thing, 0, {}, {}, {}};
    for (const std::size_t i : lacking) {
      if (!judge_one(catalog, with, catalog.exercises[i]).eligible(with.weeks)) continue;
      ++notice.count;
      if (notice.examples.size() < most_examples) notice.examples.push_back(i);
    }
    if (notice.count > 0) found.push_back(notice);
  }
  // What most homes have comes before what must be bought. A stand-in unlocks what the thing itself
  // unlocks: the thing itself is named, as it comes first.
  std::stable_sort(found.begin(), found.end(), [&](const Notice& a, const Notice& b) {
    return std::pair(catalog.things[a.subject].household, a.count) >
           std::pair(catalog.things[b.subject].household, b.count);
  });
  for (std::size_t i = 0; i < found.size() && i < most_unlocks; ++i) {
    const bool same_again = i > 0 && found[i].examples == found[i - 1].examples && found[i].count == found[i - 1].count;
    if (i == 0 || (!same_again && found[i].count >= worth_naming)) notices.push_back(found[i]);
  }
}

/// The last week in which anything grew, if that is not the last week of the plan.
void standstill(const Program& program, const Standing& end, std::vector<Notice>& notices) {
  if (end.last_growth == end.week || still_practising(program, end)) return;
  notices.push_back({NoticeKind::full, 0, end.last_growth, {}, {}, {}});
}

}  // namespace

std::vector<Notice> notices_for(const Catalog& catalog, const Plan& plan, const Standing& end) {
  const Program& program = catalog.program;
  const Profile& profile = plan.assessment.profile;
  const Band& band = band_of(catalog, plan.assessment);
  std::vector<Notice> notices;
  const auto say = [&](NoticeKind kind, int count = 0) { notices.push_back({kind, 0, count, {}, {}, {}}); };

  // The sign that somebody has examined comes first of all, as its urgency asks.
  if (profile.cleared && !profile.red_flags.empty()) say(NoticeKind::cleared);
  if (band.clinician == ClinicianAdvice::first_words) say(NoticeKind::clinician_first);
  if (band.clinician == ClinicianAdvice::advised) say(NoticeKind::clinician_advised);
  for (const std::size_t index : profile.conditions) {
    Profile healthy = profile;
    healthy.conditions.clear();
    Profile alone = profile;
    alone.conditions = {index};
    Notice notice{NoticeKind::condition, index, 0, {}, {}, {}};
    for (const Exercise& exercise : catalog.exercises) {
      const bool without = judge_one(catalog, healthy, exercise).eligible(profile.weeks);
      if (without && !judge_one(catalog, alone, exercise).eligible(profile.weeks)) ++notice.count;
    }
    notices.push_back(notice);
  }
  if (profile.positions_assumed) say(NoticeKind::positions_assumed);
  if (profile.equipment_assumed) say(NoticeKind::equipment_assumed);

  Notice unstated{NoticeKind::stress_not_stated, 0, 0, {}, {}, {}};
  for (std::size_t i = 0; i < catalog.exercises.size(); ++i) {
    if (plan.assessment.verdicts[i].eligible(profile.weeks)) continue;
    const auto& objections = plan.assessment.verdicts[i].objections;
    const bool for_its_stress = std::any_of(objections.begin(), objections.end(), [](const Objection& objection) {
      return objection.rule == Rule::band_stress || objection.rule == Rule::avoided_stress ||
             objection.rule == Rule::stress_unknown;
    });
    if (!catalog.exercises[i].stress_stated && for_its_stress) unstated.examples.push_back(i);
  }
  if (!unstated.examples.empty()) notices.push_back(unstated);

  if (!plan.weeks.empty()) {
    if (profile.days.size() < static_cast<std::size_t>(program.session.advised_days)) {
      say(NoticeKind::few_days, static_cast<int>(profile.days.size()));
    }
    if (!has_phase(plan, Phase::warm_up)) say(NoticeKind::no_warm_up);
    if (takes_turns(catalog, plan)) say(NoticeKind::in_turn);
    missing(catalog, plan, notices);
    standstill(program, end, notices);
  }
  unlocks(catalog, plan, notices);
  return notices;
}

}  // namespace hipplan
