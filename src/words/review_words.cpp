// SPDX-License-Identifier: MIT
#include "hipplan/words/review_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "hipplan/text/lists.hpp"
#include "hipplan/words/listening_words.hpp"

namespace hipplan {
namespace {

constexpr std::size_t most_weeks_told = 12;

std::string_view trend_in_words(Trend trend) {
  switch (trend) {
    case Trend::unknown: return "too little is written down to compare";
    case Trend::the_same: return "about the same";
    case Trend::a_little_less: return "a little less";
    case Trend::clearly_less: return "clearly less";
    case Trend::a_little_more: return "a little more";
    case Trend::clearly_more: return "clearly more";
  }
  return {};
}

}  // namespace

std::string sessions_in_words(const Review& review) {
  int done = 0;
  int bad_days = 0;
  int planned = 0;
  bool is_planned = false;
  std::vector<int> by_week;
  for (const ReviewWeek& week : review.weeks) {
    done += week.done;
    bad_days += week.bad_days;
    planned += week.planned.value_or(0);
    is_planned = is_planned || week.planned;
    by_week.push_back(week.done);
  }
  std::string words = counted(done, "session", "sessions");
  if (is_planned && done <= planned)
    words = fmt::format("{} of {}", done, counted(planned, "planned session", "planned sessions"));
  if (is_planned && done > planned) words += fmt::format(", {} of them planned", planned);
  if (bad_days > 0) words += fmt::format(", {} of them for a bad day", bad_days);
  if (by_week.size() < 2) return words;
  const bool is_long = by_week.size() > most_weeks_told;
  if (is_long) by_week.erase(by_week.begin(), by_week.end() - most_weeks_told);
  return fmt::format("{}; {}by week {}", words, is_long ? fmt::format("in the last {} ", most_weeks_told) : "",
                     fmt::join(by_week, ", "));
}

std::string comparison_in_words(const Comparison& comparison) {
  const std::string trend(trend_in_words(comparison.trend));
  if (comparison.trend != Trend::unknown) {
    return fmt::format("{}, {:.1f} of 10 at first, {:.1f} up to {}", trend, comparison.first->value(),
                       comparison.last->value(), day_and_month(comparison.last->to));
  }
  if (!comparison.last) return trend;
  return fmt::format("{:.1f} of 10 up to {}; {}", comparison.last->value(), day_and_month(comparison.last->to), trend);
}

std::string first_and_last_in_words(const std::vector<DatedValue>& values) {
  if (values.empty()) return {};
  const std::string first = fmt::format("{} on {}", values.front().value, day_and_month(values.front().date));
  if (values.size() == 1) return first;
  return fmt::format("{}, {} on {}", first, values.back().value, day_and_month(values.back().date));
}

std::string series_in_words(std::string_view label, const std::vector<DatedValue>& values) {
  if (values.empty()) return fmt::format("{}: nothing written down.", label);
  if (values.size() == 1) return fmt::format("{}: {}.", label, first_and_last_in_words(values));
  const auto [least, most] = std::minmax_element(
      values.begin(), values.end(), [](const DatedValue& a, const DatedValue& b) { return a.value < b.value; });
  return fmt::format("{}: {}; {} values from {} to {}.", label, first_and_last_in_words(values), values.size(),
                     least->value, most->value);
}

std::string reason_in_words(const Catalog& catalog, const Review& review, ForClinician reason) {
  const ReviewFigures& figures = catalog.program.review;
  switch (reason) {
    case ForClinician::no_gain:
      return fmt::format("Usual pain has not fallen by {} in {}.", counted(figures.gain, "point", "points"),
                         counted(figures.gain_within_weeks, "week", "weeks"));
    case ForClinician::worse:
      return fmt::format("For {} usual pain has been {} or more above that of the first days.",
                         counted(figures.worse_for_days, "day", "days"), counted(figures.worse_by, "point", "points"));
    case ForClinician::flares:
      return fmt::format("Pain flared up {} times in {} days: {}.", review.recent_flares.size(),
                         catalog.program.listening.many_flares_within_days, dates_in_words(review.recent_flares));
    case ForClinician::hurts: return "Even less of an exercise than was planned still hurts too much.";
  }
  return {};
}

std::string_view name_of(Trend trend) {
  constexpr std::array<std::string_view, 6> names{"unknown",      "the-same",      "a-little-less",
                                                  "clearly-less", "a-little-more", "clearly-more"};
  return names[static_cast<std::size_t>(trend)];
}

std::string_view name_of(ForClinician reason) {
  constexpr std::array<std::string_view, 4> names{"no-gain", "worse", "flares", "hurts"};
  return names[static_cast<std::size_t>(reason)];
}

}  // namespace hipplan
