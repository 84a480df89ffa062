// SPDX-License-Identifier: MIT
// A review for spreadsheets and programs.
#pragma once

#include <string>
#include <string_view>

#include "hipplan/plan/review.hpp"

namespace hipplan {

/// The columns of a review.
inline constexpr std::string_view review_columns =
    "week,date,session,exercises,as_planned,pain_during,sharp,effort,usual_pain,pain_next_morning,goal,chair_stand,"
    "note";

/// A row a session, and one for each day on which something was said without one (RFC 4180, LF line ends, one header
/// line). What is said of a day stands in its first row; of a session, the most that was said of an exercise.
std::string review_csv(const Review& review, const History& history);

/// The facts of the page, with a `schema` of 1.
std::string review_json(const Catalog& catalog, const Review& review);

}  // namespace hipplan
