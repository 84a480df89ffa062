// SPDX-License-Identifier: MIT
// Days and dates: tried on every set of days and on every date of three centuries.
#include "hipplan/catalog/calendar.hpp"

#include <set>

#include "catch.hpp"
#include "hipplan/rules/strength_days.hpp"

namespace hipplan {
namespace {

using namespace std::chrono_literals;

constexpr unsigned day_sets = 1U << 7;

WeekdaySet days_from(unsigned bits) {
  WeekdaySet set;
  for (std::size_t day = 0; day < 7; ++day) {
    if ((bits >> day) & 1U) set.insert(static_cast<Weekday>(day));
  }
  return set;
}

bool touch(WeekdaySet days) {
  const auto both = [&](Weekday one, Weekday next) { return days.contains(one) && days.contains(next); };
  using enum Weekday;
  return both(mon, tue) || both(tue, wed) || both(wed, thu) || both(thu, fri) || both(fri, sat) || both(sat, sun) ||
         both(sun, mon);
}

/// "mon wed fri"
std::string words(WeekdaySet days) {
  std::string out;
  for (const Weekday day : days) {
    if (!out.empty()) out += ' ';
    out += name_of(day);
  }
  return out;
}

std::string words(const std::vector<Weekday>& days) {
  std::string out;
  for (const Weekday day : days) {
    if (!out.empty()) out += ' ';
    out += name_of(day);
  }
  return out;
}

TEST_CASE("one to seven days are spread over the week") {
  CHECK(words(spread_days(1)) == "mon");
  CHECK(words(spread_days(2)) == "mon thu");
  CHECK(words(spread_days(3)) == "mon wed fri");
  for (int count = 1; count <= 7; ++count) CHECK(spread_days(count).size() == static_cast<std::size_t>(count));
  for (int count = 1; count <= 3; ++count) CHECK_FALSE(touch(spread_days(count)));
}

TEST_CASE("any spread of three days and more leaves room for three strength days") {
  for (int count = 3; count <= 7; ++count) CHECK(strength_days(spread_days(count), 3).size() == 3);
}

TEST_CASE("strength days are chosen days that never touch, and as many as there can be") {
  for (unsigned bits = 0; bits < day_sets; ++bits) {
    const WeekdaySet days = days_from(bits);
    for (int most = 0; most <= 3; ++most) {
      std::size_t best = 0;
      for (unsigned choice = 0; choice < day_sets; ++choice) {
        const WeekdaySet chosen = days_from(choice);
        const bool allowed =
            days.contains_all(chosen) && !touch(chosen) && chosen.size() <= static_cast<std::size_t>(most);
        if (allowed) best = std::max(best, chosen.size());
      }
      const WeekdaySet found = strength_days(days, most);
      INFO(words(days) << ", at most " << most << ": " << words(found));
      REQUIRE(days.contains_all(found));
      REQUIRE_FALSE(touch(found));
      REQUIRE(found.size() == best);
    }
  }
}

TEST_CASE("of several choices of strength days the earliest is taken") {
  CHECK(words(strength_days(days_from(0b1111111), 3)) == "mon wed fri");
  CHECK(words(strength_days(days_from(0b1111111), 2)) == "mon wed");
  CHECK(words(strength_days(days_from(0b0000011), 3)) == "mon");
  CHECK(words(strength_days(days_from(0b1000001), 3)) == "mon");
  CHECK(words(strength_days(days_from(0b1100001), 3)) == "mon sat");
  CHECK(words(strength_days(days_from(0b1111110), 3)) == "tue thu sat");
}

TEST_CASE("a week may begin on any day") {
  CHECK(words(in_order(days_from(0b0010101), Weekday::mon)) == "mon wed fri");
  CHECK(words(in_order(days_from(0b0010101), Weekday::thu)) == "fri mon wed");
  CHECK(words(in_order(days_from(0b1111111), Weekday::sun)) == "sun mon tue wed thu fri sat");
  CHECK(in_order({}, Weekday::mon).empty());
}

TEST_CASE("a date is read only in the ISO form and only if the calendar has it") {
  CHECK(parse_iso_date("2026-11-23") == std::chrono::sys_days{2026y / 11 / 23});
  CHECK(parse_iso_date("1900-01-01"));
  CHECK(parse_iso_date("2199-12-31"));
  for (const char* text : {"", "2026-11-2", "2026-1-23", "26-11-23", "2026/11/23", "23.11.2026", "2026-11-23 ",
                           " 2026-11-23", "2026-13-01", "2026-00-01", "2026-11-00", "2026-11-31", "2026-02-30",
                           "1899-12-31", "2200-01-01", "2026-11-2x", "+026-11-23", "2026--1-23", "2026-11-23T00:00"}) {
    INFO(text);
    CHECK_FALSE(parse_iso_date(text));
  }
}

TEST_CASE("a leap day is a day in leap years only") {
  CHECK(parse_iso_date("2028-02-29"));
  CHECK(parse_iso_date("2000-02-29"));
  CHECK_FALSE(parse_iso_date("2026-02-29"));
  CHECK_FALSE(parse_iso_date("1900-02-29"));
  CHECK_FALSE(parse_iso_date("2100-02-29"));
  CHECK_FALSE(parse_iso_date("2028-02-30"));
}

TEST_CASE("every date of three centuries is written as it is read, and weekdays follow each other") {
  const std::chrono::sys_days last{2199y / 12 / 31};
  std::chrono::sys_days date{1900y / 1 / 1};
  REQUIRE(weekday_of(date) == Weekday::mon);
  for (std::size_t day = 0; date <= last; ++day, date += std::chrono::days{1}) {
    if (parse_iso_date(iso_date(date)) != date || index_of(weekday_of(date)) != day % 7) {
      INFO(iso_date(date));
      REQUIRE(parse_iso_date(iso_date(date)) == date);
      REQUIRE(index_of(weekday_of(date)) == day % 7);
    }
  }
}

TEST_CASE("a week of a plan is the seven days from its start, each weekday once") {
  for (const char* text : {"2026-11-23", "2026-11-26", "2026-11-29", "2028-02-25", "2026-12-28"}) {
    const auto start = parse_iso_date(text);
    REQUIRE(start);
    std::set<std::chrono::sys_days> dates;
    for (int week = 1; week <= 12; ++week) {
      for (std::size_t day = 0; day < 7; ++day) {
        const auto weekday = static_cast<Weekday>(day);
        const std::chrono::sys_days date = date_of(*start, week, weekday);
        CHECK(weekday_of(date) == weekday);
        CHECK((date - *start).count() / 7 == week - 1);
        CHECK(dates.insert(date).second);
      }
    }
    CHECK(*dates.begin() == *start);
    CHECK(dates.size() == 84);
  }
}

TEST_CASE("a plan that begins on a Thursday has its Monday in the week after") {
  const std::chrono::sys_days start{2026y / 11 / 26};
  CHECK(iso_date(date_of(start, 1, Weekday::thu)) == "2026-11-26");
  CHECK(iso_date(date_of(start, 1, Weekday::sun)) == "2026-11-29");
  CHECK(iso_date(date_of(start, 1, Weekday::mon)) == "2026-11-30");
  CHECK(iso_date(date_of(start, 2, Weekday::thu)) == "2026-12-03");
  CHECK(iso_date(date_of(start, 6, Weekday::fri)) == "2027-01-01");
}

TEST_CASE("days have short and long names") {
  CHECK(short_name(Weekday::mon) == "Mon");
  CHECK(short_name(Weekday::sun) == "Sun");
  CHECK(long_name(Weekday::wed) == "Wednesday");
}

}  // namespace
}  // namespace hipplan
