// SPDX-License-Identifier: MIT
// Days: which weekdays a plan uses, and their dates.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hipplan/catalog/vocabulary.hpp"

namespace hipplan {

inline constexpr std::size_t days_in_week = 7;

/// Sunday is followed by Monday.
Weekday day_after(Weekday day);

/// A usual spread of 1 to 7 training days over the week.
WeekdaySet spread_days(int count);

/// The days in the order of a week that begins with `first`.
std::vector<Weekday> in_order(WeekdaySet days, Weekday first);

Weekday weekday_of(std::chrono::sys_days date);

/// The date of `day` in week `week` (from 1) of a plan whose first week begins on `start`.
std::chrono::sys_days date_of(std::chrono::sys_days start, int week, Weekday day);

/// "2026-11-23".
std::string iso_date(std::chrono::sys_days date);

/// A date written like "2026-11-23", from 1900 to 2199; nothing when there is no such day.
std::optional<std::chrono::sys_days> parse_iso_date(std::string_view text);

/// "November".
std::string_view month_of(std::chrono::sys_days date);

/// "Mon".
std::string_view short_name(Weekday day);
/// "Monday".
std::string_view long_name(Weekday day);

}  // namespace hipplan
