// SPDX-License-Identifier: MIT
// Makes the plan: the first week, then each later week from the one before (rules D).
#include <algorithm>
#include <numeric>

#include "hipplan/plan/composer.hpp"
#include "hipplan/plan/first_week.hpp"
#include "hipplan/plan/notices.hpp"
#include "hipplan/plan/plan.hpp"

namespace hipplan {
namespace {

class LaterWeeks {
 public:
  explicit LaterWeeks(Composer& composer) : composer_(composer) {}

  void next_week(int week) {
    for (Thread& thread : composer_.draft().threads()) {
      thread.change = Change::none;
      thread.practised += static_cast<int>(thread.sessions.size());
    }
    // What rules of the first weeks have delayed comes before growth.
    begin_missing(week);
    // Cardio grows last: it can be done without, and must not take the time that strength needs (rules G).
    for (const bool cardio : {false, true}) {
      for (std::size_t i = 0; i < composer_.draft().threads().size(); ++i) {
        const Thread& thread = composer_.draft().threads()[i];
        if (may_grow(thread) && (thread.phase == Phase::cardio) == cardio) grow(i, week);
      }
    }
  }

 private:
  /// Not before it has been done often enough at its dose (rules E).
  bool may_grow(const Thread& thread) const {
    return thread.grows() && thread.change == Change::none && thread.practised >= composer_.program().steps.sessions;
  }

  /// Whether anything else that grows this week shares a session with `thread`.
  bool shares_time(const Thread& thread) const {
    const std::vector<Thread>& all = composer_.draft().threads();
    return std::any_of(all.begin(), all.end(), [&](const Thread& other) {
      return other.exercise != thread.exercise && other.change != Change::none &&
             other.sessions.intersects(thread.sessions);
    });
  }

  /// What a step may fill of a session: beside work that still grows, cardio takes at most half of what is
  /// left.
  int budget_for(const Thread& thread) const {
    if (thread.phase != Phase::cardio || !shares_time(thread)) return composer_.full();
    int longest = 0;
    for_each(thread.sessions,
             [&](std::size_t session) { longest = std::max(longest, composer_.draft().estimate(session)); });
    return (longest + composer_.full()) / 2;
  }

  void grow(std::size_t index, int week) {
    const Thread before = composer_.draft().threads()[index];
    const int budget = budget_for(before);
    const Exercise& exercise = composer_.catalog().exercises[before.exercise];
    const auto rung = composer_.selection().next_rung(composer_.draft(), before, week);
    // A rung that only waits for its week is not the end of the ladder: no further set in its place.
    const bool has_rung = rung.has_value() || composer_.selection().rung_is_delayed(before, week);
    for (const Step step : next_steps(composer_.program(), exercise, composer_.limits(), before.dose, has_rung)) {
      if (step == Step::next_rung && !rung) continue;
      Thread& thread = composer_.draft().threads()[index];
      thread = before;
      if (step == Step::next_rung) {
        thread.exercise = *rung;
        thread.dose = first_dose(composer_.catalog().exercises[*rung], composer_.limits());
        thread.reason.climbed_from = before.exercise;
      } else {
        thread.dose = grown(composer_.program(), exercise, composer_.limits(), before.dose, step);
      }
      thread.change = change_for(step);
      thread.practised = 0;
      if (composer_.draft().fits(thread.sessions, budget)) return;
      // A few minutes more are better than none, where nothing else wants them.
      const bool free = step == Step::more_minutes && budget == composer_.full();
      while (free && --thread.dose.minutes > before.dose.minutes) {
        if (composer_.draft().fits(thread.sessions, budget)) return;
      }
    }
    composer_.draft().threads()[index] = before;
  }

  static Change change_for(Step step) {
    switch (step) {
      case Step::more_repetitions: return Change::more_repetitions;
      case Step::longer_hold: return Change::longer_hold;
      case Step::more_sets: return Change::more_sets;
      case Step::more_minutes: return Change::more_minutes;
      case Step::next_rung: return Change::next_rung;
    }
    return Change::none;
  }

  /// One new beginning a session at the most: the main work first, then a group the week lacks. It
  /// may take half of the room that week 1 has left; the other half is for growth.
  void begin_missing(int week) {
    const int budget = (composer_.first_budget() + composer_.full()) / 2;
    composer_.each_session([&](std::size_t s, bool strength, std::size_t) {
      if (strength) {
        for (const std::size_t group : composer_.groups(Balance::every_strength_day)) {
          if (composer_.trained_in(s, group, Phase::strength)) continue;
          if (composer_.add(s, {Phase::strength, Purpose::every_session, group}, week, budget)) return;
        }
        for (const std::size_t group : composer_.groups(Balance::weekly)) {
          if (composer_.trained(group)) continue;
          if (composer_.add(s, {Phase::strength, Purpose::weekly, group}, week, budget)) return;
        }
      }
      for (const std::size_t group : composer_.groups(Balance::weekly)) {
        if (composer_.trained(group)) continue;
        if (composer_.add(s, {Phase::activation, Purpose::wake_up, group}, week, budget)) return;
        if (composer_.add(s, {Phase::mobility, Purpose::loosen, group}, week, budget)) return;
      }
      if (composer_.draft().count(s, Phase::stretch) == 0 && !composer_.any(Phase::stretch)) {
        if (composer_.add(s, {Phase::stretch, Purpose::stretch, std::nullopt}, week, budget)) return;
      }
    });
  }

  Composer& composer_;
};

std::vector<Week> weeks_of(Composer& composer) {
  fill_first_week(composer);
  std::vector<Week> weeks;
  if (composer.draft().threads().empty()) return weeks;
  weeks.push_back(composer.finished(1));
  LaterWeeks later(composer);
  for (int number = 2; number <= composer.profile().weeks; ++number) {
    later.next_week(number);
    weeks.push_back(composer.finished(number));
  }
  return weeks;
}

}  // namespace

int Session::estimate() const {
  return std::accumulate(items.begin(), items.end(), 0, [](int sum, const Item& item) { return sum + item.estimate; });
}

Plan make_plan(const Catalog& catalog, const Profile& profile) {
  Plan plan;
  plan.profile = profile;
  plan.verdicts = judge(catalog, profile);
  Composer composer(catalog, profile, plan.verdicts);
  plan.weeks = weeks_of(composer);
  plan.notices = notices_for(catalog, plan);
  return plan;
}

}  // namespace hipplan
