// SPDX-License-Identifier: MIT
// Rows of a log as they are written: what load/read_log.hpp reads back.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/load/log_columns.hpp"
#include "hipplan/person/history.hpp"

namespace hipplan {

/// One row; what is not there is not said.
struct LogRow {
  std::chrono::sys_days date;
  LogEntry entry = LogEntry::done;
  std::optional<SessionKind> session{};
  std::optional<Index<Exercise>> exercise{};
  std::optional<WorkedSide> side{};
  std::optional<Dose> planned{};
  std::optional<Dose> dose{};
  std::optional<std::int8_t> pain_during{};
  std::optional<std::int8_t> effort{};
  std::optional<Control> control{};
  bool sharp = false;
  std::optional<std::int8_t> usual_pain{};
  std::optional<std::int8_t> pain_next_morning{};
  std::optional<std::int8_t> goal{};
  std::optional<std::int16_t> chair_stand{};
  std::string note{};
};

/// Rows in the columns of a log that is there; columns of somebody else stay empty. Where there is none yet, or it
/// lacks a column that a row needs, a line that names every column stands before them. A note is written as one line.
std::string log_rows(const Catalog& catalog, const std::optional<LogLayout>& there, std::span<const LogRow> rows);

}  // namespace hipplan
