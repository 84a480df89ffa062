// SPDX-License-Identifier: MIT
// Which of several allowed exercises suits a place in the plan best.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "hipplan/plan/week_draft.hpp"
#include "hipplan/rules/judge.hpp"

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

class Selection {
 public:
  Selection(const Catalog& catalog, const Profile& profile, std::span<const Verdict> verdicts);

  /// Whether `exercise` may stand in this session in this week: no objection, not on a light day
  /// what needs a day of rest, not twice.
  bool admissible(const Draft& draft, std::size_t session, std::size_t exercise, int week) const;

  /// Whether `exercise` is of a kind that can grant the wish.
  bool grants(const Wish& wish, std::size_t exercise) const;

  /// The best exercise for the wish that no thread of the draft uses yet.
  std::optional<std::size_t> best(const Draft& draft, std::size_t session, const Wish& wish, int week) const;
  /// All that `best` chooses from, best first.
  std::vector<std::size_t> ranked(const Draft& draft, std::size_t session, const Wish& wish, int week) const;

  /// How many exercises could grant the wish in some week.
  std::size_t choices(const Wish& wish) const;

  /// The best exercise one rung above `thread`'s that may stand in all of its sessions.
  std::optional<std::size_t> next_rung(const Draft& draft, const Thread& thread, int week) const;

  /// Whether the rung above exists but only later weeks of the plan allow it.
  bool rung_is_delayed(const Thread& thread, int week) const;

 private:
  int score(const Draft& draft, std::size_t session, const Wish& wish, std::size_t exercise) const;
  bool allowed_in(int week, std::size_t exercise) const;
  bool has_rung_above(const Exercise& exercise) const;

  const Catalog& catalog_;
  const Profile& profile_;
  const Band& band_;
  /// Allowed in some week of the plan, in the order of the catalog; everything else is out of the question.
  std::vector<std::size_t> eligible_;
  /// Of every exercise, the first week in which it is allowed; 0 for never.
  std::vector<int> first_week_;
};

}  // namespace hipplan
