// SPDX-License-Identifier: MIT
// What the columns of a log are called, in which order they stand, and how its words and doses are written.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hipplan/catalog/dose.hpp"
#include "hipplan/catalog/vocabulary.hpp"
#include "hipplan/person/history.hpp"

namespace hipplan {

/// In the order in which a new log has them.
enum class LogColumn : std::uint8_t {
  date,
  entry,
  session,
  exercise,
  side,
  planned,
  sets,
  reps,
  hold_seconds,
  minutes,
  pain_during,
  effort,
  control,
  sharp,
  usual_pain,
  pain_next_morning,
  goal,
  chair_stand,
  note
};

inline constexpr std::size_t log_column_count = 19;

/// What a row of a log is: one exercise that was done, what is said of a day, or one of these taken back.
enum class LogEntry : std::uint8_t { done, day, undo };

template <>
std::span<const std::string_view> names<LogColumn>();
template <>
std::span<const std::string_view> names<LogEntry>();
template <>
std::span<const std::string_view> names<SessionKind>();
template <>
std::span<const std::string_view> names<Control>();

/// How the rows of one log are laid out: its own program, a spreadsheet or a hand may have moved, added and dropped
/// columns.
struct LogLayout {
  /// "," or ";" or a tab.
  char separator = ',';
  /// Of each cell, in order; nothing for a column that is somebody else's.
  std::vector<std::optional<LogColumn>> columns;
  /// As they stand in the file.
  std::vector<std::string> titles;
  friend bool operator==(const LogLayout&, const LogLayout&) = default;
};

/// Every column, in its order, with commas.
LogLayout new_log_layout();

/// What a column is, whatever its capitals, blanks and hyphens.
std::optional<LogColumn> log_column_named(std::string_view title);

/// "2x8" (rounds and repetitions), "3x5s" (one round of holds), "2x1x15s" (rounds of holds), "10min".
std::string planned_text(const Dose& dose);

/// The dose that `planned_text` wrote; nothing for anything else, nor for nothing to do.
std::optional<Dose> parse_planned(std::string_view text);

/// Rounds, repetitions, seconds of hold, minutes, as far as they were said.
using SaidOfDose = std::array<std::optional<int>, 4>;

/// What was done of an exercise: what was not said is as planned. Where nothing is known of a plan, whoever says how
/// often or how long did one round, and each hold once.
Dose done_dose(const std::optional<Dose>& planned, const SaidOfDose& said);

/// The largest that any figure of a dose may be.
inline constexpr int largest_log_figure = 9999;

}  // namespace hipplan
