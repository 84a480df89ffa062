// SPDX-License-Identifier: MIT
// Days in the making, while the rows of a log are read in whatever order they stand.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "hipplan/load/log_columns.hpp"
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

/// What a row says of the exercise that it takes back; what is not said may be anything.
struct TakenBack {
  SessionKind session = SessionKind::strength;
  std::optional<Index<Exercise>> exercise;
  std::optional<WorkedSide> side;
  std::optional<Dose> planned;
  SaidOfDose dose;
  std::optional<std::int8_t> pain_during;
  std::optional<std::int8_t> effort;
  std::optional<Control> control;
  bool sharp = false;
  /// Of the day, in the same row.
  SaidOfDay said;
};

/// A row that says something of a day, by itself or beside an exercise.
struct DayRow {
  std::chrono::sys_days date;
  SaidOfDay said;
};

class LogDays {
 public:
  void add(std::chrono::sys_days date, SessionKind session, Done done);
  void add(std::chrono::sys_days date, SaidOfDay said);
  /// The last exercise of that day that is meant: one of which just that was said, else one of which that and more was
  /// said. False where there is none.
  bool take_back(std::chrono::sys_days date, const TakenBack& taken);
  /// Likewise what was said of that day by itself.
  bool take_back(std::chrono::sys_days date, const SaidOfDay& taken);
  /// What is left of it all, earliest day first. Once.
  History history();
  /// The rows about days that are left. Once, and last.
  std::vector<DayRow> day_rows();

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
