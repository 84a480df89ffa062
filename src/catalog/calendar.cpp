// SPDX-License-Identifier: MIT
#include "hipplan/catalog/calendar.hpp"

#include <fmt/format.h>

#include <array>
#include <cassert>

namespace hipplan {
namespace {

constexpr std::array<std::string_view, 7> short_names{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::array<std::string_view, 7> long_names{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                     "Friday", "Saturday", "Sunday"};

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

WeekdaySet set_of(std::initializer_list<Weekday> days) {
  WeekdaySet set;
  for (const Weekday day : days) set.insert(day);
  return set;
}

}  // namespace

Weekday day_after(Weekday day) { return static_cast<Weekday>((index_of(day) + 1) % days_in_week); }

WeekdaySet spread_days(int count) {
  using enum Weekday;
  switch (count) {
    case 1: return set_of({mon});
    case 2: return set_of({mon, thu});
    case 3: return set_of({mon, wed, fri});
    case 4: return set_of({mon, wed, fri, sat});
    case 5: return set_of({mon, tue, wed, fri, sat});
    case 6: return set_of({mon, tue, wed, thu, fri, sat});
    default: return WeekdaySet::first(days_in_week);
  }
}

std::vector<Weekday> in_order(WeekdaySet days, Weekday first) {
  std::vector<Weekday> ordered;
  Weekday day = first;
  do {
    if (days.contains(day)) ordered.push_back(day);
    day = day_after(day);
  } while (day != first);
  return ordered;
}

Weekday weekday_of(std::chrono::sys_days date) {
  return static_cast<Weekday>(std::chrono::weekday{date}.iso_encoding() - 1);
}

std::chrono::sys_days date_of(std::chrono::sys_days start, int week, Weekday day) {
  const auto first = static_cast<int>(index_of(weekday_of(start)));
  constexpr int week_long = static_cast<int>(days_in_week);
  const int offset = (static_cast<int>(index_of(day)) - first + week_long) % week_long;
  return start + std::chrono::days{(week - 1) * week_long + offset};
}

std::string iso_date(std::chrono::sys_days date) {
  const std::chrono::year_month_day ymd{date};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                     static_cast<unsigned>(ymd.day()));
}

std::optional<std::chrono::sys_days> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parse_digits(text.substr(0, 4));
  const auto month = parse_digits(text.substr(5, 2));
  const auto day = parse_digits(text.substr(8, 2));
  if (!year || !month || !day || *year < 1900 || *year > 2199) return std::nullopt;
  const std::chrono::year_month_day ymd{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                        std::chrono::day{static_cast<unsigned>(*day)}};
  if (!ymd.ok()) return std::nullopt;
  return std::chrono::sys_days{ymd};
}

std::string_view month_of(std::chrono::sys_days date) {
  return months[static_cast<unsigned>(std::chrono::year_month_day{date}.month()) - 1];
}

std::string_view short_name(Weekday day) { return short_names[index_of(day)]; }
std::string_view long_name(Weekday day) { return long_names[index_of(day)]; }

}  // namespace hipplan
