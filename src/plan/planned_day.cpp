// SPDX-License-Identifier: MIT
#include "hipplan/plan/planned_day.hpp"

#include <algorithm>

#include "hipplan/catalog/calendar.hpp"

namespace hipplan {
namespace {

using std::chrono::sys_days;

/// Null where there is none.
const Week* week_of(const Plan& plan, sys_days date) {
  const auto& start = plan.assessment.profile.start;
  if (plan.weeks.empty()) return nullptr;
  if (!start || date < *start) return &plan.weeks.front();
  // A plan that listens to a log begins in this week, which keeps its number.
  const auto number = static_cast<int>((date - *start).count() / static_cast<int>(days_in_week)) + 1;
  const int first = plan.weeks.front().number;
  return &plan.weeks[static_cast<std::size_t>(std::clamp(number, first, plan.weeks.back().number) - first)];
}

SessionKind kind_of(const Session& session) {
  return session.strength_day ? SessionKind::strength : SessionKind::light;
}

const Session* session_in(const Week& week, Weekday day, std::optional<SessionKind> kind) {
  const auto first = [&](bool that_day) {
    return std::find_if(week.sessions.begin(), week.sessions.end(), [&](const Session& session) {
      return (!that_day || session.day == day) && (!kind || kind_of(session) == *kind);
    });
  };
  auto found = first(true);
  if (found == week.sessions.end() && kind) found = first(false);
  return found == week.sessions.end() ? nullptr : &*found;
}

}  // namespace

std::optional<PlannedSession> planned_for(const Plan& plan, sys_days date, std::optional<SessionKind> kind) {
  PlannedSession planned;
  if (kind == SessionKind::bad_day) {
    planned.kind = *kind;
    for (const BadDayItem& item : plan.bad_day) planned.exercises.push_back({item.exercise, item.side, item.dose});
  } else if (const Week* const week = week_of(plan, date)) {
    const Session* const session = session_in(*week, weekday_of(date), kind);
    if (session == nullptr) return std::nullopt;
    planned.kind = kind_of(*session);
    for (const Item& item : session->items) planned.exercises.push_back({item.exercise, item.side, item.dose});
  }
  return planned.exercises.empty() ? std::nullopt : std::optional(planned);
}

}  // namespace hipplan
