// SPDX-License-Identifier: MIT
// What the flags of `log` ask for, and what is wrong with them.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/cli/arguments.hpp"
#include "hipplan/plan/session_rows.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan::cli {

enum class LogTask : std::uint8_t {
  ask,     ///< nothing was said yet
  record,  ///< what the flags say
  undo,
  merge,
  list
};

struct LogRequest {
  LogTask task = LogTask::ask;
  /// The day it is, or is to be.
  std::chrono::sys_days today;
  /// The day in question was named; it is `session.date`.
  bool date_given = false;
  SessionSaid session;
  /// Something was said of a session, and not of the day alone.
  bool of_session = false;
  /// Of `session.date`.
  std::optional<std::int8_t> usual_pain;
  std::optional<std::int8_t> goal;
  std::optional<std::int16_t> chair_stand;
  /// Of the day before it, where no day was named.
  std::optional<std::int8_t> next_morning;
  /// The other copy, of `merge`.
  std::string other;
  /// The last seven days only, of `list`.
  bool week = false;
};

struct LogRequestReading {
  /// To be used only when there are no problems.
  LogRequest request;
  Diagnostics problems;
  /// Flags that do nothing here.
  std::vector<std::string> notes;
};

/// `today` is the day it is, or is to be. Without a catalog exercises stay unchecked.
LogRequestReading read_log_request(const Arguments& arguments, const Catalog* catalog, std::chrono::sys_days today);

}  // namespace hipplan::cli
