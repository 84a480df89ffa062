// SPDX-License-Identifier: MIT
// A plan as a calendar.
#pragma once

#include <optional>
#include <string>

#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// A plan as an iCalendar file: an event a session, at this many minutes after midnight of its day,
/// local time. The plan must have dates.
std::string plan_ics(const Catalog& catalog, const Plan& plan, int minutes_after_midnight,
                     std::optional<int> week = std::nullopt);

}  // namespace hipplan
