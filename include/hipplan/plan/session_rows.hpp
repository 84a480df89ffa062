// SPDX-License-Identifier: MIT
// From what somebody says of a session, and what was planned for it, to the rows of their log.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hipplan/load/log_row.hpp"
#include "hipplan/person/profile.hpp"
#include "hipplan/plan/plan.hpp"
#include "hipplan/plan/planned_day.hpp"

namespace hipplan {

/// What is not there was not said.
struct SessionSaid {
  std::chrono::sys_days date;
  /// The planned one of that day.
  std::optional<SessionKind> kind{};
  /// Empty: all that was planned.
  std::vector<Index<Exercise>> exercises{};
  std::optional<WorkedSide> side{};
  /// As planned.
  std::optional<int> sets{};
  std::optional<int> repetitions{};
  std::optional<int> hold_seconds{};
  std::optional<int> minutes{};
  /// Of each of the exercises.
  std::optional<std::int8_t> pain_during{};
  std::optional<std::int8_t> effort{};
  std::optional<Control> control{};
  bool sharp = false;
  std::string note{};
};

/// A row an exercise; none where nothing is named and nothing is planned. An exercise that the session of that day
/// lacks is looked for in the others of that week. `plan` may be null, and no dose was planned then.
std::vector<LogRow> session_rows(const Catalog& catalog, const Plan* plan, const SessionSaid& said);

}  // namespace hipplan
