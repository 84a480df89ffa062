// SPDX-License-Identifier: MIT
// A person who follows a plan and logs it, week after week: what they do, and what they say of it.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "hipplan/plan/follow.hpp"

namespace hipplan::tests {

/// What somebody does and says on a day with a session; -1: not said.
struct SaidOfDay {
  bool comes = true;
  int pain = 2;
  int next_morning = 0;
  int usual = -1;
  int effort = 4;
  bool poor_control = false;
  bool sharp = false;
  /// Half as many as are written; or twice as many.
  bool less = false;
  bool more = false;
  /// What is meant for each side only on one.
  bool one_side = false;
  /// The same session again later that day.
  bool twice = false;
  /// The cells of what was planned hold something else, by a slip.
  bool misplanned = false;
  SessionKind kind = SessionKind::strength;
};

/// A Monday.
inline constexpr std::chrono::sys_days first_monday = std::chrono::sys_days{std::chrono::year{2026} / 10 / 5};

/// The days of three sessions a week from then on, by their number from 0: Monday, Wednesday, Friday.
constexpr std::chrono::sys_days session_day(int number) {
  return first_monday + std::chrono::days{7 * (number / 3) + 2 * (number % 3)};
}

class Life {
 public:
  Life(const Catalog& catalog, const Profile& profile, std::chrono::sys_days start, int weeks);

  /// Where they stand on a day, by all they have logged.
  Followed on(std::chrono::sys_days date) const { return Follower(*follower_).on(date, {}); }
  /// They do what is written for one of the days of `standing`, and log it.
  void live(std::chrono::sys_days date, const Standing& standing, Index<Day> which, const SaidOfDay& said);
  /// The answers become others; what was logged stays.
  void become(const Profile& profile);

  const History& history() const { return history_; }

 private:
  const Catalog* catalog_;
  Profile profile_;
  std::chrono::sys_days start_;
  std::chrono::sys_days end_;
  std::optional<Follower> follower_;
  History history_;
};

/// Minutes to walk in this week; 0 where there is no walk.
int walks(const Followed& followed);

}  // namespace hipplan::tests
