// SPDX-License-Identifier: MIT
// How weeks went, in words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hipplan/plan/review.hpp"

namespace hipplan {

/// "15 of 18 planned sessions; by week 3, 3, 2, 3, 2, 2"; of a long time the last weeks only.
std::string sessions_in_words(const Review& review);

/// "clearly less, 4.3 of 10 at first, 2.0 up to 13 November".
std::string comparison_in_words(const Comparison& comparison);

/// "4 on 5 October, 7 on 13 November"; the first and the last.
std::string first_and_last_in_words(const std::vector<DatedValue>& values);

/// "Usual pain: 4 on 5 October, 2 on 13 November, 18 values from 1 to 5." For whoever does not see it drawn.
std::string series_in_words(std::string_view label, const std::vector<DatedValue>& values);

/// A sentence, to whoever it is about.
std::string reason_in_words(const Catalog& catalog, const Review& review, ForClinician reason);

/// "clearly-less", "no-gain": for programs.
std::string_view name_of(Trend trend);
std::string_view name_of(ForClinician reason);

}  // namespace hipplan
