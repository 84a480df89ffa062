// SPDX-License-Identifier: MIT
// Puts exercises into the days of a week, one wish at a time. Knows how a wish is granted (by a
// course that is there already, else by the best new exercise, if it fits); not which wishes a week
// has: those are first_week.cpp's and next_week.cpp's.
#pragma once

#include <cstddef>
#include <vector>

#include "hipplan/plan/choice.hpp"
#include "hipplan/plan/plan.hpp"
#include "hipplan/plan/week_draft.hpp"
#include "hipplan/rules/dose.hpp"

namespace hipplan {

class Composer {
 public:
  Composer(const Catalog& catalog, const Assessment& assessment, Standing standing);

  const Catalog& catalog() const { return catalog_; }
  const Program& program() const { return catalog_.program; }
  const Assessment& assessment() const { return assessment_; }
  const Profile& profile() const { return assessment_.profile; }
  const Band& band() const { return band_of(catalog_, assessment_); }
  const DoseLimits& limits() const { return assessment_.limits; }
  const Choice& choice() const { return choice_; }
  WeekDraft& draft() { return draft_; }
  const WeekDraft& draft() const { return draft_; }

  /// The whole time of a session, and what week 1 may fill of it.
  Tenths full() const { return full_; }
  Tenths first_budget() const { return full_.percent(program().session.first_week_percent); }
  int warm_up_minutes() const;
  const SessionLength& length() const { return length_for(program().session, profile().minutes); }
  bool is_short() const { return length().only_core_begins_later; }
  bool is_long() const { return length().side_sets.first > 1; }
  /// Where a session holds two or three exercises, the same ones every day are learnt soonest.
  bool varies() const;

  /// All groups that are to be trained so often.
  std::vector<std::size_t> groups(Frequency frequency) const;
  /// The same beginning with the groups nobody trains yet; among equals, turned round by `turn`.
  std::vector<std::size_t> groups_in_turn(Frequency frequency, std::size_t turn) const;
  /// Whether some day trains the group, by whatever kind of exercise.
  bool trained(std::size_t group) const;
  bool trained_on(std::size_t day, std::size_t group, Phase phase) const;
  bool any(Phase phase) const;
  /// Whether the week lacks a group that only the rules of the first weeks keep out: its place is
  /// not to be taken by what may be left out.
  bool owes_later() const;

  /// Adds what grants the wish to the day, if it fits `budget`; says whether
  /// it did.
  bool add(std::size_t day, const Wish& wish, int week, Tenths budget);
  /// Begins this exercise on the day, if it fits.
  bool begin(std::size_t day, const Wish& wish, std::size_t exercise, Tenths budget);

  /// Calls `visit(day, is_strength_day, turn)` for every day; strength days count their turns
  /// among themselves.
  template <class Visit>
  void each_day(Visit visit) const {
    std::size_t strength_turn = 0;
    for (std::size_t day = 0; day < draft_.days().size(); ++day) {
      const bool strength = draft_.days()[day].strength_day;
      visit(day, strength, strength ? strength_turn : day);
      if (strength) ++strength_turn;
    }
  }

 private:
  const Catalog& catalog_;
  const Assessment& assessment_;
  Choice choice_;
  WeekDraft draft_;
  Tenths full_;
};

}  // namespace hipplan
