// SPDX-License-Identifier: MIT
#include "hipplan/plan/session_rows.hpp"

#include <algorithm>

#include "hipplan/rules/judge.hpp"

namespace hipplan {
namespace {

struct Found {
  SessionKind kind = SessionKind::strength;
  /// Nothing: it is not in the plan.
  std::optional<PlannedExercise> planned;
};

std::optional<PlannedExercise> exercise_in(const std::optional<PlannedSession>& session, Index<Exercise> exercise) {
  if (!session) return std::nullopt;
  const auto found = std::find_if(session->exercises.begin(), session->exercises.end(),
                                  [&](const PlannedExercise& one) { return one.exercise == exercise; });
  return found == session->exercises.end() ? std::nullopt : std::optional(*found);
}

Found find_planned(const Plan& plan, const SessionSaid& said, Index<Exercise> exercise) {
  const auto session = planned_for(plan, said.date, said.kind);
  Found found{session ? session->kind : said.kind.value_or(SessionKind::strength), exercise_in(session, exercise)};
  if (found.planned || said.kind) return found;
  for (const SessionKind kind : {SessionKind::strength, SessionKind::light}) {
    if (auto planned = exercise_in(planned_for(plan, said.date, kind), exercise)) return {kind, planned};
  }
  return found;
}

WorkedSide usual_side(const Catalog& catalog, const Plan* plan, const Exercise& exercise) {
  if (plan != nullptr) return worked_side(catalog, plan->assessment.profile, exercise);
  return exercise.sides == Sides::each ? WorkedSide::each : WorkedSide::both;
}

LogRow row_of(const SessionSaid& said, SessionKind kind, Index<Exercise> exercise, WorkedSide side,
              const std::optional<Dose>& planned) {
  LogRow row{said.date, LogEntry::done};
  row.session = kind;
  row.exercise = exercise;
  row.side = said.side.value_or(side);
  row.planned = planned;
  row.pain_during = said.pain_during;
  row.effort = said.effort;
  row.control = said.control;
  row.sharp = said.sharp;
  const Dose done = done_dose(planned, {said.sets, said.repetitions, said.hold_seconds, said.minutes});
  if (done != Dose{}) row.dose = done;
  return row;
}

}  // namespace

std::vector<LogRow> session_rows(const Catalog& catalog, const Plan* plan, const SessionSaid& said) {
  std::vector<LogRow> rows;
  if (said.exercises.empty()) {
    const auto session = plan == nullptr ? std::nullopt : planned_for(*plan, said.date, said.kind);
    if (!session) return rows;
    for (const PlannedExercise& planned : session->exercises)
      rows.push_back(row_of(said, session->kind, planned.exercise, planned.side, planned.dose));
  }
  for (const Index<Exercise> index : said.exercises) {
    Found found{said.kind.value_or(SessionKind::strength), std::nullopt};
    if (plan != nullptr) found = find_planned(*plan, said, index);
    if (found.planned) {
      rows.push_back(row_of(said, found.kind, index, found.planned->side, found.planned->dose));
    } else {
      rows.push_back(
          row_of(said, found.kind, index, usual_side(catalog, plan, catalog.exercises[index]), std::nullopt));
    }
  }
  if (!rows.empty()) rows.front().note = said.note;
  return rows;
}

}  // namespace hipplan
