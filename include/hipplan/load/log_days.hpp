// SPDX-License-Identifier: MIT
// Days in the making, while the rows of a log are read in whatever order they stand.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "hipplan/person/history.hpp"

namespace hipplan {

/// What one row says of its day.
struct SaidOfDay {
  std::optional<std::int8_t> usual_pain;
  std::optional<std::int8_t> pain_next_morning;
  std::optional<std::int8_t> goal;
  std::optional<std::int16_t> chair_stand;
  std::string note;
  std::uint32_t line = 0;
  /// It says nothing of an exercise beside.
  bool by_itself = true;

  bool empty() const { return !usual_pain && !pain_next_morning && !goal && !chair_stand && note.empty(); }
};

/// Which exercise is taken back.
struct TakenBack {
  SessionKind session = SessionKind::strength;
  /// Where it is named.
  std::optional<Index<Exercise>> exercise;
  std::optional<WorkedSide> side;
};

/// A row that says something of a day by itself.
struct DayRow {
  std::chrono::sys_days date;
  std::uint32_t line = 0;
};

class LogDays {
 public:
  void add(std::chrono::sys_days date, SessionKind session, Done done);
  void add(std::chrono::sys_days date, SaidOfDay said);
  /// The last exercise of that day that is meant; false where there is none.
  bool take_back(std::chrono::sys_days date, const TakenBack& taken);
  /// What was last said of that day by itself.
  bool take_back(std::chrono::sys_days date);
  /// The rows by themselves that are left.
  std::vector<DayRow> day_rows() const;
  /// What is left of it all, earliest day first. Once, and last.
  History history();

 private:
  struct Day {
    LoggedDay logged;
    std::vector<SaidOfDay> said;
  };

  Day& day_of(std::chrono::sys_days date);

  /// In the order in which they were first met.
  std::vector<Day> days_;
  std::map<std::chrono::sys_days, std::size_t> places_;
  std::size_t latest_ = 0;
};

}  // namespace hipplan
