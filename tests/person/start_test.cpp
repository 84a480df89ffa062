// SPDX-License-Identifier: MIT
// The first day of a plan, said as people say it.
#include "hipplan/person/start.hpp"

#include "catch.hpp"
#include "hipplan/catalog/calendar.hpp"

namespace hipplan {
namespace {

using std::chrono::days;

const std::chrono::sys_days a_friday = *parse_iso_date("2026-11-27");

TEST_CASE("today and tomorrow are counted from the day on which they are said") {
  CHECK(day_from("today", a_friday) == a_friday);
  CHECK(day_from("Tomorrow ", a_friday) == a_friday + days{1});
}

TEST_CASE("a weekday is the first from today on, the next one the first after today") {
  for (int i = 0; i < 7; ++i) {
    const auto today = a_friday + days{i};
    for (int j = 0; j < 7; ++j) {
      const auto day = static_cast<Weekday>(j);
      const auto first = day_from(long_name(day), today);
      REQUIRE(first);
      CHECK(weekday_of(*first) == day);
      CHECK((*first >= today && *first < today + days{7}));
      CHECK(day_from(name_of(day), today) == first);
      CHECK(day_from("this " + std::string(long_name(day)), today) == first);
      const auto next = day_from("next " + std::string(long_name(day)), today);
      REQUIRE(next);
      CHECK(weekday_of(*next) == day);
      CHECK((*next > today && *next <= today + days{7}));
    }
  }
}

TEST_CASE("other words are no days, and the nearest is named") {
  for (const char* word : {"", "someday", "monday,tuesday", "2026-11-23", "weekend", "yesterday", "mon wed"}) {
    INFO(word);
    CHECK_FALSE(day_from(word, a_friday));
  }
  CHECK(nearest_day_word("tommorow") == "; did you mean 'tomorrow'?");
  CHECK(nearest_day_word("2026-02-30").empty());
}

}  // namespace
}  // namespace hipplan
