// SPDX-License-Identifier: MIT
// iCalendar that every calendar takes (RFC 5545): its lines, its identities, its times, its text.
#include "hipplan/formats/ics.hpp"

#include <algorithm>
#include <set>

#include "calendar.hpp"
#include "catch.hpp"
#include "hipplan/catalog/calendar.hpp"
#include "hipplan/plan/planner.hpp"
#include "hipplan/text/unicode.hpp"
#include "people.hpp"
#include "program.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::content_lines;
using tests::Event;
using tests::events_of;
using tests::hostile_texts;
using tests::kept;
using tests::person;
using tests::physical_lines;
using tests::Property;
using tests::property_of;
using tests::Run;
using tests::shipped;
using tests::six_people;
using tests::Someone;
using tests::text_of;
using tests::value_of;
using tests::Workplace;

constexpr std::size_t longest_line = 75;

Profile with_dates(Profile profile, std::string_view start = "2026-11-26") {
  profile.start = parse_iso_date(start);
  return profile;
}

std::string calendar_of(const Profile& profile, const Catalog& catalog = shipped()) {
  return plan_ics(catalog, make_plan(catalog, profile));
}

/// The shipped catalog with this text for every name.
Catalog all_named(const std::string& text) {
  Catalog catalog = shipped();
  for (Exercise& exercise : catalog.exercises) exercise.name = kept(text);
  return catalog;
}

/// Names that are hard to fold: long words, wide characters, marks without width, escapes at every place.
std::vector<std::string> long_names() {
  std::vector<std::string> names;
  for (const std::string unit :
       {"両手で支える", "ü", "👩‍👩‍👧‍👦", "e\u0301", "a\\", ";,", "word ", "Donaudampfschiff"}) {
    for (std::size_t offset = 0; offset < 4; ++offset) {
      std::string name(offset, 'x');
      while (name.size() < 300) name += unit;
      names.push_back(name + "end");
    }
  }
  return names;
}

void check_lines(const std::string& ics) {
  REQUIRE(ics.ends_with("\r\n"));
  for (const std::string& line : physical_lines(ics)) {
    if (line.size() <= longest_line && line.find_first_of("\r\n") == std::string::npos && !line.empty() &&
        !first_invalid_utf8(line) && !first_forbidden(line)) {
      continue;
    }
    INFO("'" << line << "'");
    CHECK(line.size() <= longest_line);
    CHECK(line.find_first_of("\r\n") == std::string::npos);
    CHECK_FALSE(line.empty());
    CHECK_FALSE(first_invalid_utf8(line));
    CHECK_FALSE(first_forbidden(line));
  }
}

TEST_CASE("every line of a calendar ends with CRLF and has at most 75 octets") {
  for (const Someone& someone : six_people()) {
    INFO(someone.who);
    check_lines(calendar_of(with_dates(someone.profile)));
  }
}

TEST_CASE("folding tears no character apart, and what was folded comes back whole") {
  for (const std::string& name : long_names()) {
    INFO(name);
    const std::string ics = calendar_of(with_dates(person(4)), all_named(name));
    check_lines(ics);
    for (const Event& event : events_of(ics)) {
      CHECK(text_of(value_of(event, "DESCRIPTION")).starts_with("1. " + name + ": "));
    }
  }
}

TEST_CASE("hostile names stay text in a calendar") {
  std::vector<std::string> names = hostile_texts();
  for (const char* name :
       {"a;b,c", "back\\slash", "ends with \\", "\\n is no line break", "\\;", "BEGIN:VEVENT", "END:VCALENDAR",
        "DTSTART:20000101T000000", "x:y;z=\"q\"", "a\\,b", "ATTACH:file:///etc/passwd"}) {
    names.emplace_back(name);
  }
  const std::size_t days = events_of(calendar_of(with_dates(person(4)))).size();
  for (const std::string& name : names) {
    INFO(name);
    const std::string ics = calendar_of(with_dates(person(4)), all_named(name));
    check_lines(ics);
    const std::vector<Event> events = events_of(ics);
    CHECK(events.size() == days);
    for (const Event& event : events) {
      CHECK(event.size() == 8);
      CHECK(text_of(value_of(event, "DESCRIPTION")).starts_with("1. " + name + ": "));
    }
  }
}

TEST_CASE("a calendar says its version and its maker once, and nothing but events is in it") {
  for (const Someone& someone : six_people()) {
    INFO(someone.who);
    const std::string ics = calendar_of(with_dates(someone.profile));
    int versions = 0;
    int makers = 0;
    for (const std::string& line : content_lines(ics)) {
      versions += line == "VERSION:2.0" ? 1 : 0;
      makers += line.starts_with("PRODID:") ? 1 : 0;
      const std::string name = property_of(line).name;
      CHECK(name != "METHOD");
      CHECK(name != "ATTENDEE");
    }
    CHECK(versions == 1);
    CHECK(makers == 1);
    for (const Event& event : events_of(ics)) {
      for (const char* name :
           {"UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DURATION", "SUMMARY", "DESCRIPTION"}) {
        CHECK_FALSE(value_of(event, name).empty());
      }
    }
  }
}

TEST_CASE("the same plan gives the same bytes") {
  for (const Someone& someone : six_people()) {
    INFO(someone.who);
    CHECK(calendar_of(with_dates(someone.profile)) == calendar_of(with_dates(someone.profile)));
  }
}

TEST_CASE("an event's identity is its own within a plan, and that of its date in every plan") {
  std::set<std::pair<std::string, std::string>> seen;
  std::set<std::string> dates;
  for (const Someone& someone : six_people()) {
    for (const char* start : {"2026-11-26", "2026-12-01", "2027-01-04"}) {
      INFO(someone.who << " from " << start);
      std::set<std::string> identities;
      for (const Event& event : events_of(calendar_of(with_dates(someone.profile, start)))) {
        const std::string identity = value_of(event, "UID");
        const std::string date = value_of(event, "DTSTART").substr(0, 8);
        CHECK(identities.insert(identity).second);
        seen.emplace(date, identity);
        dates.insert(date);
      }
    }
  }
  CHECK(dates.size() > 60);
  CHECK(seen.size() == dates.size());
  std::set<std::string> identities;
  for (const auto& [date, identity] : seen) identities.insert(identity);
  CHECK(identities.size() == dates.size());
}

TEST_CASE("an event's identity does not change with its time, its week alone, or what is done on it") {
  const Plan plan = make_plan(shipped(), with_dates(person(4)));
  const auto identities = [](const std::string& ics) {
    std::vector<std::string> all;
    for (const Event& event : events_of(ics)) all.push_back(value_of(event, "UID"));
    return all;
  };
  const std::vector<std::string> all = identities(plan_ics(shipped(), plan));
  CalendarOptions options;
  options.minutes_after_midnight = 0;
  CHECK(identities(plan_ics(shipped(), plan, options)) == all);
  CHECK(identities(calendar_of(with_dates(person(6)))) == all);
  options.week = 2;
  const std::vector<std::string> second_week = identities(plan_ics(shipped(), plan, options));
  CHECK(second_week.size() == 3);
  CHECK(std::search(all.begin(), all.end(), second_week.begin(), second_week.end()) != all.end());
}

TEST_CASE("a plan for a later time is the newer one, and one that says when it was made goes by that") {
  const auto sequence_and_stamp = [](const CalendarOptions& options, std::string_view start) {
    const Plan plan = make_plan(shipped(), with_dates(person(4), start));
    const Event event = events_of(plan_ics(shipped(), plan, options)).front();
    CHECK(value_of(event, "LAST-MODIFIED") == value_of(event, "DTSTAMP"));
    return std::pair(std::stoi(value_of(event, "SEQUENCE")), value_of(event, "DTSTAMP"));
  };
  CHECK(sequence_and_stamp({}, "1900-01-01").first == 0);
  CHECK(sequence_and_stamp({}, "2026-11-26") < sequence_and_stamp({}, "2026-11-27"));
  CHECK(sequence_and_stamp({}, "2026-12-31") < sequence_and_stamp({}, "2027-01-01"));
  CalendarOptions options;
  options.made = Made{"1.0.0", "", "", parse_iso_date("2026-11-20")};
  CHECK(sequence_and_stamp(options, "2026-11-26").second == "20261120T000000Z");
  const auto before = sequence_and_stamp(options, "2026-11-26");
  options.made = Made{"1.0.0", "", "", parse_iso_date("2026-11-21")};
  CHECK(before < sequence_and_stamp(options, "2026-11-23"));
}

TEST_CASE("a session of an hour and more says its length right") {
  for (const auto& [tenths, expected] : std::vector<std::pair<int, std::string>>{{1, "PT1M"},
                                                                                 {10, "PT1M"},
                                                                                 {590, "PT59M"},
                                                                                 {591, "PT1H"},
                                                                                 {600, "PT1H"},
                                                                                 {610, "PT1H1M"},
                                                                                 {900, "PT1H30M"},
                                                                                 {1200, "PT2H"}}) {
    Plan plan = make_plan(shipped(), with_dates(person(4)));
    std::vector<Item>& items = plan.weeks[0].sessions[0].items;
    items.resize(1);
    items[0].estimate = Tenths{tenths};
    CHECK(value_of(events_of(plan_ics(shipped(), plan)).front(), "DURATION") == expected);
  }
}

TEST_CASE("the calendars of two people share no event, and each says whose it is") {
  const Plan plan = make_plan(shipped(), with_dates(person(4)));
  std::set<std::string> identities;
  std::size_t events = 0;
  for (const char* name : {"", "Ada", "ada", "Ada ", "Ada-b", "Ada_b", "Ådå", "両手", "a;b,c\\d", "_41da", "A"}) {
    CalendarOptions options;
    options.name = name;
    const std::string ics = plan_ics(shipped(), plan, options);
    INFO(name);
    check_lines(ics);
    std::vector<std::string> names;
    for (const std::string& line : content_lines(ics)) {
      const Property property = property_of(line);
      if (property.name == "NAME" || property.name == "X-WR-CALNAME") names.push_back(text_of(property.value));
    }
    CHECK(names == (options.name.empty() ? std::vector<std::string>{} : std::vector<std::string>{name, name}));
    for (const Event& event : events_of(ics)) {
      ++events;
      const std::string identity = value_of(event, "UID");
      identities.insert(identity);
      CHECK(identity.ends_with("@hipplan.invalid"));
      CHECK(identity.size() <= 255);
      CHECK(identity.find_first_not_of("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_@.") ==
            std::string::npos);
      CHECK(text_of(value_of(event, "SUMMARY")).starts_with(name));
    }
  }
  CHECK(identities.size() == events);
}

TEST_CASE("an event begins at the same time wherever one is, and its stamp is no clock") {
  for (const Someone& someone : six_people()) {
    INFO(someone.who);
    for (const Event& event : events_of(calendar_of(with_dates(someone.profile)))) {
      for (const Property& property : event) {
        INFO(property.name);
        CHECK(property.parameters == "");
      }
      const std::string start = value_of(event, "DTSTART");
      CHECK(start.size() == 15);
      CHECK(start.ends_with("T180000"));
      CHECK(value_of(event, "DTSTAMP") == "20261126T000000Z");
    }
  }
}

const std::vector<std::string> calendar{"plan", "--pain", "4", "--start", "2026-11-26", "--format", "ics"};

std::vector<std::string> calendar_with(std::initializer_list<std::string> more) {
  std::vector<std::string> arguments = calendar;
  arguments.insert(arguments.end(), more);
  return arguments;
}

TEST_CASE("a calendar may begin its days at any minute, six in the evening if nobody says") {
  const Workplace place;
  const auto time_with = [&](std::initializer_list<std::string> more) {
    const Run run = place.hipplan(calendar_with(more));
    REQUIRE(run.status == 0);
    return value_of(events_of(run.output).front(), "DTSTART");
  };
  CHECK(time_with({}) == "20261127T180000");
  CHECK(time_with({"--time", "00:00"}) == "20261127T000000");
  CHECK(time_with({"--time", "00:01"}) == "20261127T000100");
  CHECK(time_with({"--time", "09:05"}) == "20261127T090500");
  CHECK(time_with({"--time", "23:59"}) == "20261127T235900");
}

TEST_CASE("a time that is none is named, and no calendar comes out") {
  const Workplace place;
  for (const char* time :
       {"24:00", "12:60", "7:00", "07:0", "0700", "07:00:00", "-1:00", "+7:00", "07:00 ", "7 PM", "aa:bb", "1٢:00"}) {
    const Run run = place.hipplan(calendar_with({"--time", time}));
    INFO(time);
    CHECK(run.status == 2);
    CHECK(run.output == "");
    CHECK(run.errors ==
          "hipplan: --time: error: '" + std::string(time) + "' is no time of day; expected one like 18:00\n");
  }
  const Run twice = place.hipplan(calendar_with({"--time", "07:00", "--time", "08:00"}));
  CHECK(twice.status == 2);
  CHECK(twice.errors == "hipplan: --time: error: given 2 times; expected once\n");
}

TEST_CASE("a calendar without dates is refused, and a file that is there is kept") {
  const Workplace place;
  place.write("plan.ics", "the old calendar\n");
  const Run run = place.hipplan({"plan", "--pain", "4", "--format", "ics", "-o", "plan.ics"});
  CHECK(run.status == 2);
  CHECK(run.output == "");
  CHECK(run.errors ==
        "hipplan: --format: error: ics needs dates; expected --start with the first day, like 2026-11-23\n");
  CHECK(place.read("plan.ics") == "the old calendar\n");
}

TEST_CASE("a calendar is the same in every time zone and locale, and tells its notices on standard error") {
  const Workplace place;
  const Run reference = place.hipplan(calendar);
  CHECK(reference.status == 0);
  CHECK(reference.errors.starts_with("note: "));
  check_lines(reference.output);
  for (const auto& [name, value] : std::vector<std::pair<std::string, std::string>>{{"TZ", "Asia/Tokyo"},
                                                                                    {"TZ", "America/Los_Angeles"},
                                                                                    {"LC_ALL", "C"},
                                                                                    {"LC_ALL", "de_DE.UTF-8"},
                                                                                    {"TERM", "dumb"}}) {
    const Run run = place.hipplan(calendar, {{name, value}});
    INFO(name << "=" << value);
    CHECK(run.output == reference.output);
    CHECK(run.errors == reference.errors);
  }
}

TEST_CASE("a whole year of days keeps its dates: over the end of a year and a leap day") {
  for (const char* start : {"2026-12-28", "2028-02-21", "2199-12-01", "1900-02-20"}) {
    Profile profile = with_dates(person(4), start);
    profile.weeks = 12;
    profile.days = spread_days(7);
    const std::vector<Event> events = events_of(calendar_of(profile));
    INFO(start);
    REQUIRE(events.size() == 84);
    for (std::size_t i = 0; i < events.size(); ++i) {
      std::string expected = iso_date(*profile.start + std::chrono::days(static_cast<int>(i)));
      std::erase(expected, '-');
      CHECK(value_of(events[i], "DTSTART") == expected + "T180000");
    }
  }
}

}  // namespace
}  // namespace hipplan
