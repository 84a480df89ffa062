// SPDX-License-Identifier: MIT
// A week in the making: the threads (exercises with their doses and the sessions they belong to)
// and the arithmetic of time. Knows how long things take and what fits; not what is good to choose.
#pragma once

#include <span>
#include <vector>

#include "hipplan/plan/plan.hpp"

namespace hipplan {

struct Slot;
/// Indices of a week's sessions.
using SessionSet = IndexSet<Slot>;

/// One session of the week, before it has items.
struct Slot {
  Weekday day = Weekday::mon;
  bool strength_day = false;
};

/// One exercise on its way through the weeks. Its dose is the same in every session of a week.
struct Thread {
  std::size_t exercise = 0;
  Phase phase = Phase::strength;
  Dose dose;
  SessionSet sessions;
  Change change = Change::begins;
  /// Sessions behind it at this dose.
  int practised = 0;
  Reason reason;

  /// Warm-up and cool-down stay as they are.
  bool grows() const { return phase != Phase::warm_up && phase != Phase::cool_down; }
};

class Draft {
 public:
  Draft(const Catalog& catalog, const Profile& profile, std::vector<Slot> slots);

  const std::vector<Slot>& slots() const { return slots_; }
  std::vector<Thread>& threads() { return threads_; }
  const std::vector<Thread>& threads() const { return threads_; }

  /// The threads of a session in the order in which they are done: by phase, upright before low, a
  /// position's exercises together, harder before easier; from the stretches on, low before
  /// upright, so that a session ends on the feet.
  std::vector<std::size_t> in_session(std::size_t session) const;

  /// Tenths of a minute of every item of a session, in the order of `in_session`.
  std::vector<int> estimates(std::size_t session) const;
  int estimate(std::size_t session) const;

  bool has_exercise(std::size_t session, std::size_t exercise) const;
  std::size_t count(std::size_t session, Phase phase) const;

  /// Whether every one of `sessions` keeps to `budget` tenths of a minute, the most items of the
  /// band and the most strength exercises.
  bool fits(SessionSet sessions, int budget) const;

  /// The items of a session, as they go into the plan.
  Session finished(std::size_t session) const;

 private:
  const Catalog& catalog_;
  const Profile& profile_;
  std::vector<Slot> slots_;
  std::vector<Thread> threads_;
};

/// Strength work, and activation above level 1: two or three days a week, never two running
/// (rules C).
bool needs_rest_day(const Exercise& exercise);

}  // namespace hipplan
