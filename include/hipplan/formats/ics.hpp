// SPDX-License-Identifier: MIT
// A plan as a calendar.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "hipplan/load/read_calendar.hpp"
#include "hipplan/pages/made.hpp"
#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// A name of a calendar may have so many octets: with a date behind it, its identities keep to the 255 of RFC 7986.
inline constexpr std::size_t longest_calendar_name = 60;

struct CalendarOptions {
  /// When sessions begin, local time.
  int minutes_after_midnight = 18 * 60;
  /// This week only.
  std::optional<int> week;
  /// Whose calendar it is, so that the plans of several people can stand in one.
  std::string name;
  /// With what the plan was made, and when; without a day, its first one tells older from newer.
  std::optional<Made> made;
  /// A reminder so many minutes before each session.
  std::optional<int> alarm_minutes;
};

/// A plan as an iCalendar file, an event a session. The plan must have dates. The same date in the same calendar is the
/// same event: importing a new plan replaces what it holds, too, and leaves the rest.
std::string plan_ics(const Catalog& catalog, const Plan& plan, const CalendarOptions& options = {});

/// The sessions among `earlier` that the plan lacks. What lay before it was made, or else before its first day, is past
/// and stays.
std::vector<EarlierSession> sessions_to_cancel(const Plan& plan, std::span<const EarlierSession> earlier,
                                               const CalendarOptions& options = {});

/// A calendar that cancels these sessions; at least one.
std::string cancellation_ics(const Plan& plan, std::span<const EarlierSession> sessions,
                             const CalendarOptions& options = {});

/// Whether a session was written for the calendar of this name.
bool is_of_calendar(const EarlierSession& session, std::string_view name);

}  // namespace hipplan
