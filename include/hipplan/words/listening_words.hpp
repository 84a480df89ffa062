// SPDX-License-Identifier: MIT
// What a log has changed, and why, in words with dates.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// "25 November".
std::string day_and_month(std::chrono::sys_days date);

/// "23 and 25 November", "30 November and 2 December".
std::string dates_in_words(const std::vector<std::chrono::sys_days>& dates);

/// "2 rounds of 10", "2 holds of 20 seconds", "10 minutes": for whatever side, as the table has it.
std::string amount_in_words(const Dose& dose);

/// "Held at 2 rounds of 10: pain 6 on 25 November.", of one exercise or of the whole plan.
std::string decision_in_words(const Catalog& catalog, const Decision& decision);

/// All decisions, those that were made alike in one line: "Held: Bridge at 2 rounds of 10, ... Pain 6 on 25 November."
std::vector<std::string> decisions_in_words(const Catalog& catalog, const Listened& listened);

/// What the log asks for beside the exercises: warning signs, a clinician, the pain again.
std::vector<std::string> asked_in_words(const Listened& listened);

/// "From your log: 12 sessions, from 5 October to 27 November 2026."
std::string what_was_read(const Listened& listened);

/// The rows on which a decision rests: "line 31: 25 November, pain 6".
std::vector<std::string> rows_in_words(const Decision& decision);

/// Why this exercise was dropped, last; null where it was not.
const Decision* dropped_of(const Listened& listened, Index<Exercise> exercise);

/// "left out since 23 October, as it hurt too much at its least", of what was dropped.
std::string left_out_in_words(const Decision& decision);

/// Decided of this exercise; null where nothing was.
const Decision* decision_of(const Listened& listened, Index<Exercise> exercise);

/// What decided an exercise of this week, in words; empty in later weeks, and where nothing was decided.
std::string decided_in_words(const Catalog& catalog, const Plan& plan, int week, Index<Exercise> exercise);

/// "moved-on", "flare": for programs.
std::string_view name_of(Verb verb);
std::string_view name_of(Because because);
std::string_view name_of(Went went);

}  // namespace hipplan
