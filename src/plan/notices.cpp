// SPDX-License-Identifier: MIT
#include "hipplan/plan/notices.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "hipplan/plan/candidates.hpp"
#include "hipplan/plan/next_week.hpp"
#include "hipplan/plan/roles.hpp"
#include "hipplan/plan/week_draft.hpp"
#include "hipplan/text/lists.hpp"

namespace hipplan {
namespace {

constexpr std::size_t most_unlocks = 2;
constexpr std::size_t most_examples = 3;
/// A second thing is worth naming from this many exercises on.
constexpr int worth_naming = 3;

/// Whether the plan has work of the slot's kind for one of its groups, wherever it stands.
bool has_work_of(const Catalog& catalog, const Plan& plan, const Slot& slot) {
  const bool works = slot.phase == Phase::strength;
  bool found = false;
  each_item(plan, [&](const Week&, const Session&, const Item& item) {
    const bool phase =
        works ? item.phase == Phase::strength || item.phase == Phase::activation : item.phase == slot.phase;
    const Index<Group> trains = catalog.exercises[item.exercise].trains;
    found = found || (phase && (!works || contains(slot.groups, trains)));
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

/// What stands against these exercises; nothing where one of them is allowed.
std::optional<std::vector<Obstacle>> obstacles_to(const Assessment& assessment,
                                                  const std::vector<Index<Exercise>>& exercises) {
  const auto is_eligible = [&](Index<Exercise> i) { return assessment.is_eligible(i); };
  if (std::any_of(exercises.begin(), exercises.end(), is_eligible)) return std::nullopt;
  std::vector<Verdict> against;
  for (const Index<Exercise> i : exercises) against.push_back(assessment.verdicts[i]);
  return obstacles(against, assessment.profile.weeks);
}

/// What a routine ought to hold and this plan does not (rules G9): because nothing of it is allowed, because the pain
/// keeps sessions short, or because there was no time.
void missing(const Catalog& catalog, const Plan& plan, std::vector<Notice>& notices) {
  const ListOf<Slot>& slots = catalog.program.routine.slots;
  std::vector<Index<Slot>> waiting;
  for (const Index<Slot> index : slots.indices()) {
    if (slots[index].in_words.empty() || has_work_of(catalog, plan, slots[index])) continue;
    const auto against = obstacles_to(plan.assessment, plan.assessment.tables->of(catalog).taken_by[index]);
    if (against) {
      Notice notice{NoticeKind::group_missing, index};
      notice.obstacles = *against;
      notices.push_back(std::move(notice));
    } else {
      waiting.push_back(index);
    }
  }
  if (waiting.empty()) return;
  Notice notice{holds_the_most(catalog, plan) ? NoticeKind::no_place : NoticeKind::no_time};
  notice.slots = waiting;
  notices.push_back(std::move(notice));
}

ThingSet things_used(const Week& week) {
  ThingSet used;
  for (const Session& session : week.sessions) {
    for (const Item& item : session.items) used = used | item.uses;
  }
  return used;
}

/// Whether the thing can serve the exercise, as itself or in the place of another.
bool serves(const Catalog& catalog, const Exercise& exercise, Index<Thing> thing) {
  const ThingSet alone = ThingSet::of(thing);
  return std::any_of(exercise.needs.begin(), exercise.needs.end(),
                     [&](const Need& need) { return thing_for(catalog, need, exercise.position, alone).has_value(); });
}

/// What they have as well, and what stands before it: a bed edge beside a chair.
std::optional<Index<Thing>> better_at_hand(const Catalog& catalog, const Profile& profile, Index<Thing> thing) {
  for (const StandIn& stand_in : catalog.things[thing].stands_in_for) {
    if (profile.equipment.contains(stand_in.thing)) return stand_in.thing;
  }
  return std::nullopt;
}

/// The plan as it would go on, week by week, until `visit` has seen enough or the longest plan ends.
template <class Visit>
void as_it_would_go_on(const Catalog& catalog, const Plan& plan, Standing standing, Visit visit) {
  const int last = standing.week + possible_weeks.most - static_cast<int>(plan.weeks.size());
  const Assessment assessment = with_weeks(plan.assessment, last);
  while (standing.week < last) {
    standing = next_week(catalog, assessment, std::move(standing));
    if (visit(WeekDraft(catalog, assessment, standing).finished())) return;
  }
}

/// The first exercise that the thing serves and that is allowed at all.
std::optional<Index<Exercise>> first_served(const Catalog& catalog, const Plan& plan, Index<Thing> thing) {
  for (const Index<Exercise> i : plan.assessment.eligible) {
    if (serves(catalog, catalog.exercises[i], thing)) return i;
  }
  return std::nullopt;
}

/// Why a thing that was named is in no row (rules G7).
Notice why_unused(const Catalog& catalog, const Plan& plan, const Standing& end, Index<Thing> thing) {
  Notice notice{NoticeKind::unused_thing, thing};
  if (const auto better = better_at_hand(catalog, plan.assessment.profile, thing)) {
    notice.why = Unused::stood_in_for;
    notice.instead = better;
    return notice;
  }
  const auto first = first_served(catalog, plan, thing);
  if (!first) {
    std::vector<Index<Exercise>> served;
    for (const Index<Exercise> i : catalog.exercises.indices()) {
      if (serves(catalog, catalog.exercises[i], thing)) served.push_back(i);
    }
    const auto against = obstacles_to(plan.assessment, served);
    notice.why = against->empty() ? Unused::nothing_needs_it : Unused::never_allowed;
    notice.obstacles = *against;
    return notice;
  }
  // A machine comes from the first week on, or not at all.
  const Exercise& served = catalog.exercises[*first];
  const bool harder = served.kind != Kind::cardio && served.level > plan.assessment.first_week_level;
  notice.why = harder ? Unused::not_so_soon : Unused::no_place;
  notice.examples = {*first};
  notice.count = band_of(catalog, plan.assessment).most_items;
  as_it_would_go_on(catalog, plan, end, [&](const Week& week) {
    for (const Session& session : week.sessions) {
      for (const Item& item : session.items) {
        if (!item.uses.contains(thing)) continue;
        notice.why = Unused::comes_later;
        notice.count = week.number;
        notice.examples = {item.exercise};
        return true;
      }
    }
    return false;
  });
  return notice;
}

void unused_things(const Catalog& catalog, const Plan& plan, const Standing& end, std::vector<Notice>& notices) {
  ThingSet used;
  for (const Week& week : plan.weeks) used = used | things_used(week);
  for (const Index<Thing> thing : plan.assessment.named_things()) {
    if (used.contains(thing) || !catalog.things[thing].helps_in.empty()) continue;
    const std::vector<Session>& sessions = plan.weeks.front().sessions;
    const bool no_light_days =
        std::all_of(sessions.begin(), sessions.end(), [](const Session& session) { return session.strength_day; });
    bool swims = false;
    for (const Index<Exercise> i : plan.assessment.eligible)
      swims = swims || (is_in_pool(catalog, catalog.exercises[i]) && serves(catalog, catalog.exercises[i], thing));
    if (swims && no_light_days) {
      notices.push_back({NoticeKind::pool_walk, thing});
    } else {
      notices.push_back(why_unused(catalog, plan, end, thing));
    }
  }
}

bool lacks_a_thing(const Verdict& verdict) {
  return std::any_of(verdict.objections.begin(), verdict.objections.end(),
                     [](const Objection& objection) { return objection.rule == Rule::equipment; });
}

bool has_all_needs(const Catalog& catalog, const Exercise& exercise, ThingSet things) {
  return std::all_of(exercise.needs.begin(), exercise.needs.end(),
                     [&](const Need& need) { return thing_for(catalog, need, exercise.position, things).has_value(); });
}

/// Things that would let in most exercises, whatever else is at hand staying as it is.
void unlocks(const Catalog& catalog, const Plan& plan, std::vector<Notice>& notices) {
  std::vector<Index<Exercise>> lacking;
  for (const Index<Exercise> i : plan.assessment.verdicts.indices()) {
    if (lacks_a_thing(plan.assessment.verdicts[i])) lacking.push_back(i);
  }
  std::vector<Notice> found;
  for (const Index<Thing> thing : catalog.things.indices()) {
    if (plan.assessment.profile.equipment.contains(thing)) continue;
    Profile with = plan.assessment.profile;
    with.equipment.insert(thing);
    Notice notice{NoticeKind::unlock, thing};
    for (const Index<Exercise> i : lacking) {
      if (!has_all_needs(catalog, catalog.exercises[i], with.equipment)) continue;
      if (!judge_one(catalog, with, catalog.exercises[i]).eligible(with.weeks)) continue;
      ++notice.count;
      if (notice.examples.size() < most_examples) notice.examples.push_back(i);
    }
    if (notice.count > 0) found.push_back(notice);
  }
  // What most homes have comes before what must be bought. A stand-in unlocks what the thing itself
  // unlocks: the thing itself is named, as it comes first.
  std::stable_sort(found.begin(), found.end(), [&](const Notice& a, const Notice& b) {
    const auto key = [&](const Notice& notice) {
      return std::pair(catalog.things[std::get<Index<Thing>>(notice.subject)].household, notice.count);
    };
    return key(a) > key(b);
  });
  for (std::size_t i = 0; i < found.size() && i < most_unlocks; ++i) {
    const bool same_again = i > 0 && found[i].examples == found[i - 1].examples && found[i].count == found[i - 1].count;
    if (i == 0 || (!same_again && found[i].count >= worth_naming)) notices.push_back(found[i]);
  }
}

bool is_core_work(const Catalog& catalog, const Item& item) {
  const ListOf<Slot>& slots = catalog.program.routine.slots;
  const bool works = item.phase == Phase::strength || item.phase == Phase::activation;
  return works && std::any_of(slots.begin(), slots.end(), [&](const Slot& slot) {
           return slot.core && contains(slot.groups, catalog.exercises[item.exercise].trains);
         });
}

bool core_grows_in(const Catalog& catalog, const Week& week) {
  return std::any_of(week.sessions.begin(), week.sessions.end(), [&](const Session& session) {
    return std::any_of(session.items.begin(), session.items.end(),
                       [&](const Item& item) { return item.change != Change::none && is_core_work(catalog, item); });
  });
}

/// Where the plan stops growing before its end: all of it, or its core (rules D11).
void standstill(const Catalog& catalog, const Plan& plan, const Standing& end, std::vector<Notice>& notices) {
  const int first = plan.weeks.front().number;
  int last = first;
  for (const Week& week : plan.weeks) {
    if (core_grows_in(catalog, week)) last = week.number;
  }
  if (end.week - last >= catalog.program.steps.plateau_weeks && !still_practising(catalog.program, end)) {
    Notice notice{NoticeKind::plateau, {}, last};
    // The week in which it goes on, if the plan were longer.
    as_it_would_go_on(catalog, plan, end, [&](const Week& week) {
      if (core_grows_in(catalog, week)) notice.goes_on = week.number;
      return notice.goes_on != 0;
    });
    notices.push_back(std::move(notice));
  } else if (end.last_growth < end.week && !still_practising(catalog.program, end)) {
    notices.push_back({NoticeKind::full, {}, end.last_growth > first ? end.last_growth : 1});
  }
}

/// Whoever gives more minutes than help is told so (rules G6).
void minutes_to_spare(const Catalog& catalog, const Plan& plan, std::vector<Notice>& notices) {
  Tenths longest;
  for (const Session& session : plan.weeks.back().sessions) longest = std::max(longest, session.estimate());
  const Tenths full = Tenths::of_minutes(plan.assessment.profile.minutes);
  if (longest < full.percent(catalog.program.session.little_used_percent))
    notices.push_back({NoticeKind::minutes_to_spare, {}, longest.whole_minutes()});
}

/// What a clinician asked for by name and does not get.
void refused(const Plan& plan, std::vector<Notice>& notices) {
  for (const Index<Exercise> exercise : plan.assessment.profile.included) {
    bool there = false;
    each_item(plan, [&](const Week&, const Session&, const Item& item) { there = there || item.exercise == exercise; });
    if (there) continue;
    const bool allowed = plan.assessment.is_eligible(exercise);
    notices.push_back({allowed ? NoticeKind::include_no_place : NoticeKind::include_refused, exercise});
  }
}

/// Who is to be asked, or has been: before anything else.
void clinicians(const Catalog& catalog, const Plan& plan, std::vector<Notice>& notices) {
  const Profile& profile = plan.assessment.profile;
  const ClinicianAdvice advice = band_of(catalog, plan.assessment).clinician;
  // The sign that somebody has examined comes first of all, as its urgency asks.
  if (profile.cleared && !profile.red_flags.empty()) notices.push_back({NoticeKind::cleared});
  std::vector<std::string_view> asked;
  for (const Index<Condition> index : profile.conditions) {
    const Condition& condition = catalog.conditions[index];
    const bool above = condition.pain_during_at_most != 0 && profile.pain > condition.pain_during_at_most;
    const std::string_view ask = condition.ask_first_above_cap;
    if (!above || ask.empty() || std::find(asked.begin(), asked.end(), ask) != asked.end()) continue;
    asked.push_back(ask);
    notices.push_back({NoticeKind::ask_first, index});
  }
  if (advice == ClinicianAdvice::first_words) notices.push_back({NoticeKind::clinician_first});
  if (advice == ClinicianAdvice::advised) notices.push_back({NoticeKind::clinician_advised});
}

/// What each condition alone keeps out.
void conditions(const Catalog& catalog, const Plan& plan, std::vector<Notice>& notices) {
  const Profile& profile = plan.assessment.profile;
  if (profile.conditions.empty()) return;
  Profile healthy = profile;
  healthy.conditions.clear();
  std::vector<Index<Exercise>> without;
  for (const Index<Exercise> i : catalog.exercises.indices()) {
    if (judge_one(catalog, healthy, catalog.exercises[i]).eligible(profile.weeks)) without.push_back(i);
  }
  for (const Index<Condition> index : profile.conditions) {
    Profile alone = profile;
    alone.conditions = {index};
    Notice notice{NoticeKind::condition, index};
    for (const Index<Exercise> i : without) {
      if (!judge_one(catalog, alone, catalog.exercises[i]).eligible(profile.weeks)) ++notice.count;
    }
    notices.push_back(notice);
  }
}

/// Exercises that are left out because the catalog does not say what they ask of the body.
void not_stated(const Catalog& catalog, const Plan& plan, std::vector<Notice>& notices) {
  Notice unstated{NoticeKind::stress_not_stated};
  for (const Index<Exercise> i : catalog.exercises.indices()) {
    if (catalog.exercises[i].stress_stated || plan.assessment.is_eligible(i)) continue;
    const auto& objections = plan.assessment.verdicts[i].objections;
    const bool for_its_stress = std::any_of(objections.begin(), objections.end(), [](const Objection& objection) {
      return objection.rule == Rule::band_stress || objection.rule == Rule::avoided_stress ||
             objection.rule == Rule::stress_unknown;
    });
    if (for_its_stress) unstated.examples.push_back(i);
  }
  if (!unstated.examples.empty()) notices.push_back(unstated);
}

bool uses_things(const Plan& plan) {
  bool uses = false;
  each_item(plan, [&](const Week&, const Session&, const Item& item) { uses = uses || !item.uses.empty(); });
  return uses;
}

}  // namespace

std::vector<Notice> notices_for(const Catalog& catalog, const Plan& plan, const Standing& end) {
  const Profile& profile = plan.assessment.profile;
  std::vector<Notice> notices;
  clinicians(catalog, plan, notices);
  conditions(catalog, plan, notices);
  if (profile.positions_assumed) notices.push_back({NoticeKind::positions_assumed});
  if (profile.equipment_assumed && uses_things(plan)) notices.push_back({NoticeKind::equipment_assumed});
  not_stated(catalog, plan, notices);
  if (!plan.weeks.empty()) {
    const auto days = static_cast<int>(profile.days.size());
    if (days < catalog.program.session.advised_days) notices.push_back({NoticeKind::few_days, {}, days});
    if (!has_phase(plan, Phase::warm_up)) notices.push_back({NoticeKind::no_warm_up});
    refused(plan, notices);
    missing(catalog, plan, notices);
    unused_things(catalog, plan, end, notices);
    minutes_to_spare(catalog, plan, notices);
    standstill(catalog, plan, end, notices);
  }
  unlocks(catalog, plan, notices);
  return notices;
}

}  // namespace hipplan
