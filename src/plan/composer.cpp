// SPDX-License-Identifier: MIT
#include "hipplan/plan/composer.hpp"

#include <algorithm>

#include "hipplan/catalog/calendar.hpp"

namespace hipplan {
namespace {

constexpr int tenths_in_minute = 10;
/// The shortest bout of cardio worth beginning.
constexpr int least_cardio_minutes = 3;
/// Bands that hold sessions to so few items leave no room for variety.
constexpr int most_items_of_shortest_sessions = 3;

std::vector<Slot> slots_for(const Catalog& catalog, const Profile& profile, std::span<const Verdict> verdicts) {
  // Where nothing is allowed that needs a day of rest, every day is a light day.
  bool any_strength = false;
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    any_strength = any_strength || (verdicts[i].eligible(profile.weeks) && needs_rest_day(catalog.exercises[i]));
  }
  const int most = any_strength ? catalog.program.session.most_strength_days : 0;
  const WeekdaySet strength = strength_days(profile.days, most);
  const Weekday first = profile.start ? weekday_of(*profile.start) : Weekday::mon;
  std::vector<Slot> slots;
  for (const Weekday day : in_order(profile.days, first)) {
    slots.push_back({day, strength.contains(index_of(day))});
  }
  return slots;
}

SessionSet one(std::size_t session) {
  SessionSet set;
  set.insert(session);
  return set;
}

}  // namespace

Composer::Composer(const Catalog& catalog, const Profile& profile, std::span<const Verdict> verdicts)
    : catalog_(catalog),
      profile_(profile),
      band_(catalog.program.bands[band_for(catalog.program, profile.pain)]),
      limits_(dose_limits(catalog, profile)),
      selection_(catalog, profile, verdicts),
      draft_(catalog, profile, slots_for(catalog, profile, verdicts)),
      full_(profile.minutes * tenths_in_minute),
      first_budget_(full_ * catalog.program.session.first_week_percent / 100) {}

std::vector<std::size_t> Composer::groups(Balance balance) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < program().groups.size(); ++i) {
    if (program().groups[i].balance == balance) found.push_back(i);
  }
  return found;
}

bool Composer::trained(std::size_t group) const {
  return std::any_of(draft_.threads().begin(), draft_.threads().end(), [&](const Thread& thread) {
    return catalog_.exercises[thread.exercise].trains == group && thread.phase != Phase::warm_up;
  });
}

bool Composer::trained_in(std::size_t session, std::size_t group, Phase phase) const {
  return std::any_of(draft_.threads().begin(), draft_.threads().end(), [&](const Thread& thread) {
    return thread.sessions.contains(session) && thread.phase == phase &&
           catalog_.exercises[thread.exercise].trains == group;
  });
}

std::vector<std::size_t> Composer::groups_in_turn(Balance balance, std::size_t turn) const {
  std::vector<std::size_t> all = groups(balance);
  if (all.empty() || !varies()) return all;
  std::rotate(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(turn % all.size()), all.end());
  std::stable_partition(all.begin(), all.end(), [&](std::size_t group) { return !trained(group); });
  return all;
}

bool Composer::varies() const { return band_.most_items > most_items_of_shortest_sessions; }

bool Composer::owes_later() const {
  const std::vector<std::size_t> weekly = groups(Balance::weekly);
  return std::any_of(weekly.begin(), weekly.end(), [&](std::size_t group) {
    return !trained(group) && selection_.choices({Phase::strength, Purpose::weekly, group}) > 0;
  });
}

bool Composer::add(std::size_t session, const Wish& wish, int week, int budget) {
  for (std::size_t i = 0; i < draft_.threads().size(); ++i) {
    const Thread& thread = draft_.threads()[i];
    if (thread.phase != wish.phase || thread.sessions.contains(session) || !selection_.grants(wish, thread.exercise) ||
        !selection_.admissible(draft_, session, thread.exercise, week)) {
      continue;
    }
    draft_.threads()[i].sessions.insert(session);
    if (draft_.fits(one(session), budget)) {
      if (week > 1 && thread.change == Change::none) draft_.threads()[i].change = Change::more_days;
      return true;
    }
    draft_.threads()[i].sessions.erase(session);
    // One more exercise for the same work would only crowd the plan.
    return false;
  }
  // Where the best takes too long, the next best may not.
  const std::vector<std::size_t> order = selection_.ranked(draft_, session, wish, week);
  return std::any_of(order.begin(), order.end(),
                     [&](std::size_t exercise) { return begin(session, wish, exercise, budget); });
}

bool Composer::begin(std::size_t session, const Wish& wish, std::size_t exercise, int budget) {
  Thread thread;
  thread.exercise = exercise;
  thread.phase = wish.phase;
  thread.dose = first_dose(catalog_.exercises[exercise], limits_);
  thread.sessions = one(session);
  thread.reason.purpose = wish.purpose;
  thread.reason.only_choice = wish.group && selection_.choices(wish) == 1;
  const bool cardio = thread.dose.minutes > 0;
  const bool aside = wish.phase == Phase::warm_up || wish.phase == Phase::cool_down;
  if (cardio && aside) thread.dose.minutes = warm_up_minutes();
  draft_.threads().push_back(thread);
  if (draft_.fits(one(session), budget)) return true;
  // Cardio can be as short as the time there is.
  for (int minutes = thread.dose.minutes - 1; cardio && !aside && minutes >= least_cardio_minutes; --minutes) {
    draft_.threads().back().dose.minutes = minutes;
    if (draft_.fits(one(session), budget)) return true;
  }
  draft_.threads().pop_back();
  return false;
}

int Composer::warm_up_minutes() const {
  return is_short() ? program().session.short_warm_up_minutes : program().session.warm_up_minutes;
}

bool Composer::any(Phase phase) const {
  return std::any_of(draft_.threads().begin(), draft_.threads().end(),
                     [&](const Thread& thread) { return thread.phase == phase; });
}

Week Composer::finished(int number) const {
  Week week;
  week.number = number;
  for (std::size_t s = 0; s < draft_.slots().size(); ++s) week.sessions.push_back(draft_.finished(s));
  return week;
}

}  // namespace hipplan
