// SPDX-License-Identifier: MIT
// What is written down in a log, as a page.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/pages/page.hpp"
#include "hipplan/person/history.hpp"

namespace hipplan {

/// A line a session, and what was said of days.
Page log_page(const History& history);

/// The same days exercise by exercise.
Page log_in_full_page(const Catalog& catalog, const History& history);

/// "Wed 2026-11-25".
std::string day_in_log(std::chrono::sys_days date);

/// "strength", "light", "bad-day": as the program's own words have it.
std::string_view session_in_words(SessionKind kind);

}  // namespace hipplan
