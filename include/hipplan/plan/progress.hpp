// SPDX-License-Identifier: MIT
// The exercises of a person on their way through what really happened: what is told of each, what became of it and why.
// It knows sessions and weeks; which day it is, gaps and usual pain are follow.hpp's.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "hipplan/person/history.hpp"
#include "hipplan/plan/course.hpp"
#include "hipplan/plan/lowering.hpp"

namespace hipplan {

class Progress {
 public:
  Progress(const Catalog& catalog, const Assessment& assessment, std::chrono::sys_days date);

  /// Anew from the first week; what was dropped may come again.
  void begin(const Assessment& assessment, std::chrono::sys_days date);

  const Standing& standing() const { return standing_; }
  /// What was decided of each exercise that is there, last.
  std::vector<Decision> decisions() const;
  /// What was dropped, each with what has its place.
  const std::vector<Decision>& dropped() const { return dropped_; }
  bool any_halved() const;
  bool any_halved_for(Because because) const;
  /// Something hurts too much even at its least.
  bool is_at_its_least() const;

  /// From now on by another assessment, which outlives this. `anew`: what is not allowed any more goes, and what has
  /// its place begins.
  void assess_by(const Assessment& assessment, bool anew, std::chrono::sys_days date);

  /// H1 to H4: a session, judged by the light of its day. What hurt too much is less at once.
  void hear(const LoggedSession& session, std::chrono::sys_days date, const LightLimits& light, const DayPain& pain);
  /// H5
  void halve_all(const Flare& flare);
  /// H4: what was quiet for long enough comes back.
  void restore_what_is_quiet(std::chrono::sys_days date);
  /// H1, H2: a new week, from what is told of the last one. `usual`: the pain that mornings are compared with.
  void next_week(std::chrono::sys_days date, int usual);
  /// H7: after so many days without a session.
  void go_on_after(Gap gap, int days, std::chrono::sys_days date);

 private:
  /// What is known of an exercise beside where it stands.
  struct Trace {
    /// At its present dose, earliest first.
    std::vector<Account> accounts;
    /// The last dose at which it went well often enough; at first where it began.
    Amount settled;
    /// Steps back in a row.
    std::vector<Account> back;
    std::optional<std::chrono::sys_days> halved_on;
    Because halved_for = Because::flare;
    bool at_its_least = false;
    int done_this_week = 0;
    Decision decision;
  };
  /// Of a sore morning: the one thing that hurt, or all of it.
  enum class Blame { alone, shared };
  using Told = std::vector<std::pair<Index<Exercise>, Account>>;
  using Permissions = std::map<Index<Exercise>, Permission>;

  const Program& program() const { return catalog_.program; }
  const Listening& figures() const { return catalog_.program.listening; }
  std::vector<Course>& courses() { return standing_.courses; }
  Trace& trace(Index<Exercise> exercise) { return traces_[exercise]; }
  std::optional<std::size_t> place_of(Index<Exercise> exercise) const;
  bool grows_elsewhere(const Course& warm_up) const;
  std::vector<Index<Exercise>> growing() const;

  // Sessions: progress.cpp
  Told accounts_of(const LoggedSession& session, std::chrono::sys_days date, const LightLimits& light,
                   const DayPain& pain);
  void know(Index<Exercise> exercise, const Account& account);
  bool is_quiet(const Told& told) const;
  void follow_earlier_plan(Index<Exercise> exercise, const std::vector<const Done*>& rows);
  void lower(Index<Exercise> exercise, const Account& account, int usual, Blame blame);
  void drop_warm_up(Index<Exercise> exercise, const Decision& decision);
  void hold(Index<Exercise> exercise, Decision decision);
  void start(const Course& course);
  Permission settle(const Course& course);
  Index<Exercise> take(const Lowered& lowered, Decision decision);
  Index<Exercise> halve_one(Index<Exercise> exercise, Decision decision);

  // Weeks: progress_weeks.cpp
  void start_week(std::chrono::sys_days date);
  Permissions permit();
  void decide_after_week(const Course& course, const Standing& before, const Permissions& permissions,
                         std::chrono::sys_days date, int usual);
  Decision held(const Course& course, const Permission& permission, std::chrono::sys_days date, int usual) const;
  bool still_says_why(const Course& course, std::chrono::sys_days date) const;
  std::pair<Because, int> why_not_further(const Course& course) const;

  const Catalog& catalog_;
  const Assessment* assessment_ = nullptr;
  Standing standing_;
  ListOf<Exercise, Trace> traces_;
  std::vector<Decision> dropped_;
  /// The day on which this week was first looked at.
  std::chrono::sys_days week_began_;
  /// The days of this week of which something is told, and whether all of their sessions were quiet.
  std::map<std::chrono::sys_days, bool> quiet_days_;
  /// Something of the plan was done, on no bad day.
  bool practised_this_week_ = false;
  bool lowered_this_week_ = false;
};

}  // namespace hipplan
