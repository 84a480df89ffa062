// SPDX-License-Identifier: MIT
#include "hipplan/rules/review.hpp"

#include <algorithm>

namespace hipplan {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// What `read` finds in each day, if anything.
template <class Read>
std::vector<DatedValue> values_of(const History& history, Read read) {
  std::vector<DatedValue> values;
  for (const LoggedDay& day : history.days) {
    if (const auto value = read(day)) values.push_back({day.date, *value});
  }
  return values;
}

std::optional<int> worst_during(const LoggedDay& day) {
  std::optional<int> worst;
  for (const LoggedSession& session : day.sessions) {
    for (const Done& done : session.done) {
      if (done.pain_during) worst = std::max<int>(worst.value_or(0), *done.pain_during);
    }
  }
  return worst;
}

/// By how much it rose, times both counts.
int rise(const Mean& first, const Mean& last) { return last.sum * first.count - first.sum * last.count; }

/// The earliest span of days that has enough values.
std::optional<Mean> first_mean(const ReviewFigures& figures, std::span<const DatedValue> values) {
  for (const DatedValue& value : values) {
    if (auto mean = mean_of(values, value.date, value.date + days{figures.mean_days - 1}, figures.mean_values))
      return mean;
  }
  return std::nullopt;
}

std::optional<Mean> last_mean(const ReviewFigures& figures, std::span<const DatedValue> values) {
  for (auto value = values.rbegin(); value != values.rend(); ++value) {
    if (auto mean = mean_of(values, value->date - days{figures.mean_days - 1}, value->date, figures.mean_values))
      return mean;
  }
  return std::nullopt;
}

Trend trend_of(const ReviewFigures& figures, const Mean& first, const Mean& last) {
  const auto is_clear = [&](int change) {
    const int counts = first.count * last.count;
    return change >= figures.clearly_from * counts && 100 * change >= figures.clearly_percent * first.sum * last.count;
  };
  if (has_fallen(first, last, figures.a_little_from))
    return is_clear(-rise(first, last)) ? Trend::clearly_less : Trend::a_little_less;
  if (has_risen(first, last, figures.a_little_from))
    return is_clear(rise(first, last)) ? Trend::clearly_more : Trend::a_little_more;
  return Trend::the_same;
}

}  // namespace

std::vector<DatedValue> usual_pains(const History& history) {
  return values_of(history, [](const LoggedDay& day) { return day.usual_pain; });
}

std::vector<DatedValue> pains_during(const History& history) { return values_of(history, worst_during); }

std::vector<DatedValue> pains_next_morning(const History& history) {
  return values_of(history, [](const LoggedDay& day) { return day.pain_next_morning; });
}

std::vector<DatedValue> goal_scores(const History& history) {
  return values_of(history, [](const LoggedDay& day) { return day.goal; });
}

std::vector<DatedValue> chair_stands(const History& history) {
  return values_of(history, [](const LoggedDay& day) { return day.chair_stand; });
}

std::optional<Mean> mean_of(std::span<const DatedValue> values, sys_days from, sys_days to, int fewest) {
  const auto earlier = [](const DatedValue& value, sys_days date) { return value.date < date; };
  Mean mean{0, 0, from, to};
  for (auto value = std::lower_bound(values.begin(), values.end(), from, earlier);
       value != values.end() && value->date <= to; ++value) {
    mean.sum += value->value;
    ++mean.count;
  }
  if (mean.count == 0 || mean.count < fewest) return std::nullopt;
  return mean;
}

bool has_risen(const Mean& first, const Mean& last, int by) {
  return rise(first, last) >= by * first.count * last.count;
}

bool has_fallen(const Mean& first, const Mean& last, int by) {
  return -rise(first, last) >= by * first.count * last.count;
}

Comparison compare(const ReviewFigures& figures, std::span<const DatedValue> values) {
  Comparison comparison{first_mean(figures, values), last_mean(figures, values), Trend::unknown};
  if (comparison.first && comparison.last && comparison.last->from > comparison.first->to)
    comparison.trend = trend_of(figures, *comparison.first, *comparison.last);
  return comparison;
}

bool has_no_gain(const ReviewFigures& figures, const Comparison& pain, sys_days today) {
  if (pain.trend == Trend::unknown) return false;
  const bool is_long = today - pain.first->from >= std::chrono::weeks{figures.gain_within_weeks};
  // Of an old log nobody knows how it is now.
  const bool is_recent = pain.last->to > today - days{figures.worse_for_days};
  const bool can_fall = pain.last->sum >= figures.gain * pain.last->count;
  return is_long && is_recent && can_fall && !has_fallen(*pain.first, *pain.last, figures.gain);
}

bool is_worse(const ReviewFigures& figures, std::span<const DatedValue> usual, sys_days today) {
  if (usual.empty()) return false;
  const sys_days began = usual.front().date;
  const auto first = mean_of(usual, began, began + days{figures.worse_for_days - 1}, figures.mean_values);
  const sys_days from = today - days{figures.worse_for_days - 1};
  if (!first || from <= first->to) return false;
  const int spans = std::max(1, figures.worse_for_days / figures.mean_days);
  for (int i = 0; i < spans; ++i) {
    const sys_days to = today - days{i * figures.mean_days};
    const auto last = mean_of(usual, to - days{figures.mean_days - 1}, to, figures.mean_values);
    if (!last || !has_risen(*first, *last, figures.worse_by)) return false;
  }
  return true;
}

Flares flares_of(const Listening& figures, std::span<const DatedValue> usual) {
  Flares flares(figures);
  for (const DatedValue& value : usual) flares.hear({value.date, value.value});
  return flares;
}

}  // namespace hipplan
