// SPDX-License-Identifier: MIT
// The sentences of the program, in one place: what patients read, and never a word they cannot use
// (rules L).
#pragma once

#include <string>
#include <string_view>

#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// "lying on your back".
std::string_view in_words(Position position);

/// "2 rounds of 8 on each side, holding 3 seconds".
std::string dose_in_words(const Exercise& exercise, const Item& item);

/// Advice of the catalog, with the person's own limit of pain in place of `{limit}`.
std::vector<std::string> with_limit(const Catalog& catalog, int usual_pain, std::vector<std::string> texts);

/// For a cell of a table: "2x8", "5x10s" (holds), "10min". The hold of a repetition in several rounds
/// is not in it.
std::string dose_in_short(const Dose& dose);

/// "Loosens ... ." Why the item is in the plan, in one or two sentences.
std::string reason_in_words(const Catalog& catalog, const Plan& plan, const Item& item);

/// "2 more each round", or nothing where nothing changed.
std::string change_in_words(const Catalog& catalog, const Item& item);

/// The notice in one or two sentences.
std::string notice_in_words(const Catalog& catalog, const Plan& plan, const Notice& notice);

/// What stands against a number of exercises, each counted under its first lasting obstacle,
/// commonest first: "41 need a body position you did not name".
std::vector<std::string> obstacles_in_words(const Catalog& catalog, const Profile& profile,
                                            const std::vector<Verdict>& verdicts);

/// "0 of 107 exercises fit: 41 need ..., 12 ...".
std::string sum_of_objections(const Catalog& catalog, const Profile& profile, const std::vector<Verdict>& verdicts);

/// "a firm chair or a wall".
std::string need_in_words(const Catalog& catalog, const Need& need);

/// "Bridge, Clamshell and Squat".
std::string list_in_words(const std::vector<std::string>& words, std::string_view last = "and");

/// Tenths of a minute as "12.5", for scripts; as "1 minute" or "3.2 minutes"; and rounded up to whole
/// minutes.
std::string minutes_with_decimal(int tenths);
std::string minutes_in_words(int tenths);
int whole_minutes(int tenths);

}  // namespace hipplan
