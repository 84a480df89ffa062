// SPDX-License-Identifier: MIT
// One row of a log that is to be written, as a value.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/load/log_columns.hpp"

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

}  // namespace hipplan
