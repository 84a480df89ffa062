// SPDX-License-Identifier: MIT
// The first day of a plan, as people say it: "today", "tomorrow", "monday".
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace hipplan {

/// The day that a word means when it is said on `today`. A weekday is the first such day from today on, so today where
/// today is one; with "next" before it the first after today. Nothing for any other word.
std::optional<std::chrono::sys_days> day_from(std::string_view word, std::chrono::sys_days today);

/// "; did you mean 'tomorrow'?" or nothing.
std::string nearest_day_word(std::string_view word);

}  // namespace hipplan
