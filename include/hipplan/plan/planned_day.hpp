// SPDX-License-Identifier: MIT
// What a plan asks for on one day: that against which what was done is held.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "hipplan/person/history.hpp"
#include "hipplan/plan/plan.hpp"

namespace hipplan {

struct PlannedExercise {
  Index<Exercise> exercise;
  WorkedSide side = WorkedSide::both;
  Dose dose;
};

struct PlannedSession {
  SessionKind kind = SessionKind::strength;
  /// In the order in which they are done; never empty.
  std::vector<PlannedExercise> exercises;
};

/// The session of that day. With a `kind`: the one of that kind on that day, else the first of its week. Before
/// its first week, and of a plan without dates, that is the first; after its last week that week goes on. Nothing where
/// there is no such session.
std::optional<PlannedSession> planned_for(const Plan& plan, std::chrono::sys_days date,
                                          std::optional<SessionKind> kind = std::nullopt);

}  // namespace hipplan
