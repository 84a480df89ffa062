// SPDX-License-Identifier: MIT
// Puts exercises into the sessions of a week, one wish at a time. Knows how a wish is granted (by a
// thread that is there already, else by the best new exercise, if it fits); not which wishes a week
// has: those are first_week.cpp's and plan.cpp's.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "hipplan/plan/choice.hpp"
#include "hipplan/plan/plan.hpp"
#include "hipplan/plan/week_draft.hpp"
#include "hipplan/rules/dose.hpp"

namespace hipplan {

class Composer {
 public:
  Composer(const Catalog& catalog, const Profile& profile, std::span<const Verdict> verdicts);

  const Catalog& catalog() const { return catalog_; }
  const Program& program() const { return catalog_.program; }
  const Profile& profile() const { return profile_; }
  const Band& band() const { return band_; }
  const DoseLimits& limits() const { return limits_; }
  const Selection& selection() const { return selection_; }
  Draft& draft() { return draft_; }
  const Draft& draft() const { return draft_; }

  /// Tenths of a minute: the whole of a session, and what week 1 may fill of it.
  int full() const { return full_; }
  int first_budget() const { return first_budget_; }
  int warm_up_minutes() const;
  bool is_short() const { return profile_.minutes <= program().session.short_session_minutes; }
  bool is_long() const { return profile_.minutes >= program().session.long_session_minutes; }
  /// Where a session holds two or three exercises, the same ones every day are learnt soonest.
  bool varies() const;

  /// All groups with this place in the week's balance.
  std::vector<std::size_t> groups(Balance balance) const;
  /// The same beginning with the groups nobody trains yet; among equals, turned round by `turn`.
  std::vector<std::size_t> groups_in_turn(Balance balance, std::size_t turn) const;
  /// Whether some session trains the group, by whatever kind of exercise.
  bool trained(std::size_t group) const;
  bool trained_in(std::size_t session, std::size_t group, Phase phase) const;
  bool any(Phase phase) const;
  /// Whether the week lacks a group that only the rules of the first weeks keep out: its place is
  /// not to be taken by what may be left out.
  bool owes_later() const;

  /// Adds what grants the wish to the session, if it fits `budget` tenths of a minute; says whether
  /// it did.
  bool add(std::size_t session, const Wish& wish, int week, int budget);
  /// Begins this exercise in the session, if it fits.
  bool begin(std::size_t session, const Wish& wish, std::size_t exercise, int budget);

  /// Calls `visit(session, is_strength_day, turn)` for every session; strength days count their turns
  /// among themselves.
  template <class Visit>
  void each_session(Visit visit) const {
    std::size_t strength_turn = 0;
    for (std::size_t s = 0; s < draft_.slots().size(); ++s) {
      const bool strength = draft_.slots()[s].strength_day;
      visit(s, strength, strength ? strength_turn : s);
      if (strength) ++strength_turn;
    }
  }

  /// The week as it stands now.
  Week finished(int number) const;

 private:
  const Catalog& catalog_;
  const Profile& profile_;
  const Band& band_;
  DoseLimits limits_;
  Selection selection_;
  Draft draft_;
  int full_;
  int first_budget_;
};

}  // namespace hipplan
