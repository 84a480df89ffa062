// SPDX-License-Identifier: MIT
// How weeks are compared, and when that is for a clinician, one rule after the other.
#include "hipplan/rules/review.hpp"

#include "catch.hpp"
#include "hipplan/words/review_words.hpp"

namespace hipplan {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr sys_days start{std::chrono::year{2026} / 10 / 5};
const ReviewFigures figures;
const Listening listening;

/// A value every other day, week after week.
std::vector<DatedValue> weekly(const std::vector<std::vector<int>>& weeks) {
  std::vector<DatedValue> values;
  for (std::size_t week = 0; week < weeks.size(); ++week) {
    for (std::size_t i = 0; i < weeks[week].size(); ++i)
      values.push_back({start + days{7 * static_cast<int>(week) + 2 * static_cast<int>(i)}, weeks[week][i]});
  }
  return values;
}

std::string trend(const std::vector<std::vector<int>>& weeks) {
  return std::string(name_of(compare(figures, weekly(weeks)).trend));
}

TEST_CASE("pain is compared as the mean of seven days that have three values") {
  CHECK(trend({{4, 4, 4}, {}, {2, 2, 2}}) == "clearly-less");
  CHECK(trend({{4, 4}, {}, {2, 2}}) == "unknown");
  CHECK(trend({{4, 4}, {}, {2, 2, 2}}) == "unknown");
  CHECK(trend({}) == "unknown");
  // The same days are never compared with themselves.
  CHECK(trend({{4, 4, 4, 2}}) == "unknown");
}

TEST_CASE("a change below one is none, from one a little, from two and three tenths a clear one") {
  CHECK(trend({{4, 4, 4}, {}, {4, 4, 4}}) == "the-same");
  CHECK(trend({{4, 4, 4}, {}, {4, 3, 3}}) == "the-same");
  CHECK(trend({{4, 4, 5}, {}, {3, 3, 4}}) == "a-little-less");
  CHECK(trend({{6, 6, 6}, {}, {5, 4, 4}}) == "a-little-less");
  CHECK(trend({{6, 6, 6}, {}, {4, 4, 4}}) == "clearly-less");
  // Two points of eight are no three tenths.
  CHECK(trend({{8, 8, 8}, {}, {6, 6, 6}}) == "a-little-less");
  CHECK(trend({{2, 2, 2}, {}, {3, 3, 3}}) == "a-little-more");
  CHECK(trend({{2, 2, 2}, {}, {4, 4, 4}}) == "clearly-more");
}

TEST_CASE("a mean of exactly one less is one less, whatever its fraction") {
  // 5/3 and 2/3.
  CHECK(trend({{1, 2, 2}, {}, {0, 1, 1}}) == "a-little-less");
  CHECK(trend({{1, 2, 2}, {}, {1, 1, 1}}) == "the-same");
}

TEST_CASE("six weeks without a gain of one are for a clinician") {
  std::vector<std::vector<int>> weeks(7, {4, 4, 4});
  const Comparison pain = compare(figures, weekly(weeks));
  CHECK_FALSE(has_no_gain(figures, pain, start + days{41}));
  CHECK(has_no_gain(figures, pain, start + days{47}));
  SECTION("with one less they are not") {
    weeks.back() = {3, 3, 3};
    CHECK_FALSE(has_no_gain(figures, compare(figures, weekly(weeks)), start + days{47}));
  }
  SECTION("nor where there is hardly any pain to lose") {
    CHECK_FALSE(
        has_no_gain(figures, compare(figures, weekly(std::vector<std::vector<int>>(7, {1, 1, 0}))), start + days{47}));
  }
  SECTION("nor by a log of long ago") { CHECK_FALSE(has_no_gain(figures, pain, start + days{90})); }
  SECTION("nor by what nobody has written down") {
    CHECK_FALSE(has_no_gain(figures, compare(figures, weekly({{4, 4, 4}})), start + days{47}));
  }
}

TEST_CASE("two points above the first fortnight for two weeks are for a clinician") {
  const sys_days today = start + days{41};
  CHECK(is_worse(figures, weekly({{3, 3, 3}, {3, 3, 3}, {4, 4}, {4, 4}, {5, 5, 5}, {5, 5, 5}}), today));
  CHECK_FALSE(is_worse(figures, weekly({{3, 3, 3}, {3, 3, 3}, {4, 4}, {4, 4}, {5, 5, 5}, {5, 5, 4}}), today));
  // One bad week is not two, nor is a week of which little is told.
  CHECK_FALSE(is_worse(figures, weekly({{3, 3, 3}, {3, 3, 3}, {3, 3}, {3, 3}, {3, 3, 3}, {8, 8, 8}}), today));
  CHECK_FALSE(is_worse(figures, weekly({{3, 3, 3}, {3, 3, 3}, {3, 3}, {3, 3}, {5, 5}, {5, 5, 5}}), today));
  CHECK_FALSE(is_worse(figures, weekly({{3, 3, 3}, {6, 6, 6}}), start + days{13}));
  CHECK_FALSE(is_worse(figures, {}, today));
}

TEST_CASE("two flares in four weeks are for a clinician, and days running are one") {
  std::vector<DatedValue> usual;
  for (int day = 0; day < 40; ++day) {
    const bool flares = day == 14 || day == 15 || day == 16 || day == 30 || day == 31;
    usual.push_back({start + days{day}, flares ? 6 : 3});
  }
  const Flares flares = flares_of(listening, usual);
  CHECK(flares.known() == std::vector<sys_days>{start + days{15}, start + days{31}});
  CHECK(flares.recent(start + days{39}) == flares.known());
  CHECK(flares.are_too_many(start + days{39}));
  CHECK(flares.recent(start + days{43}) == std::vector<sys_days>{start + days{31}});
  CHECK_FALSE(flares.are_too_many(start + days{43}));
}

TEST_CASE("of a day the worst pain while moving counts, and what was not said is no 0") {
  History history;
  LoggedDay day;
  day.date = start;
  Done mild;
  mild.pain_during = std::int8_t{2};
  Done worse;
  worse.pain_during = std::int8_t{5};
  day.sessions = {{SessionKind::strength, {mild, Done{}}}, {SessionKind::light, {worse}}};
  history.days = {day};
  LoggedDay silent;
  silent.date = start + days{1};
  silent.sessions = {{SessionKind::strength, {Done{}}}};
  history.days.push_back(silent);
  CHECK(pains_during(history) == std::vector<DatedValue>{{start, 5}});
  CHECK(usual_pains(history).empty());
}

}  // namespace
}  // namespace hipplan
