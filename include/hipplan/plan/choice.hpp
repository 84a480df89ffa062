// SPDX-License-Identifier: MIT
// Which of several allowed exercises suits a place in the plan best.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "hipplan/plan/week_draft.hpp"

namespace hipplan {

/// What one place in a session is for.
struct Wish {
  Phase phase = Phase::strength;
  Purpose purpose = Purpose::weekly;
  /// The group to be trained; none means any of the fitting kind.
  std::optional<std::size_t> group;
  /// Only what is held: at level 1 that is a press without movement.
  bool isometric = false;
};

class Choice {
 public:
  Choice(const Catalog& catalog, const Assessment& assessment);

  /// Whether `exercise` may stand on this day in this week: no objection, not on a light day
  /// what needs a day of rest, not twice.
  bool admissible(const WeekDraft& draft, std::size_t day, std::size_t exercise, int week) const;

  /// Whether `exercise` is of a kind that can grant the wish.
  bool grants(const Wish& wish, std::size_t exercise) const;

  /// The best exercise for the wish that no course of the draft uses yet.
  std::optional<std::size_t> best(const WeekDraft& draft, std::size_t day, const Wish& wish, int week) const;
  /// All that `best` chooses from, best first.
  std::vector<std::size_t> ranked(const WeekDraft& draft, std::size_t day, const Wish& wish, int week) const;

  /// How many exercises could grant the wish in some week.
  std::size_t choices(const Wish& wish) const;

  /// The best exercise one rung above `course`'s that may stand on all of its days.
  std::optional<std::size_t> next_rung(const WeekDraft& draft, const Course& course, int week) const;

  /// Whether the rung above exists but only later weeks of the plan allow it.
  bool rung_is_delayed(const Course& course, int week) const;

 private:
  int score(const WeekDraft& draft, std::size_t day, const Wish& wish, std::size_t exercise) const;
  bool has_rung_above(const Exercise& exercise) const;

  const Catalog& catalog_;
  const Assessment& assessment_;
  const Band& band_;
};

}  // namespace hipplan
