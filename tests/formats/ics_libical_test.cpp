// SPDX-License-Identifier: MIT
// Calendars as libical reads them: nothing in them is wrong for it, and every value comes out as it went in.
#include <libical/ical.h>

#include <memory>

#include "catch.hpp"
#include "hipplan/catalog/calendar.hpp"
#include "hipplan/formats/ics.hpp"
#include "hipplan/plan/planner.hpp"
#include "people.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::hostile_texts;
using tests::kept;
using tests::person;
using tests::shipped;

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

Component parsed(const std::string& ics) {
  Component calendar(icalparser_parse_string(ics.c_str()));
  REQUIRE(calendar);
  CHECK(icalcomponent_isa(calendar.get()) == ICAL_VCALENDAR_COMPONENT);
  CHECK(icalcomponent_count_errors(calendar.get()) == 0);
  CHECK(icalrestriction_check(calendar.get()) == 1);
  CHECK(icalcomponent_count_errors(calendar.get()) == 0);
  return calendar;
}

std::vector<icalcomponent*> events_in(const Component& calendar) {
  std::vector<icalcomponent*> events;
  for (icalcomponent* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
       event != nullptr; event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT)) {
    events.push_back(event);
  }
  return events;
}

Plan plan_from(const Catalog& catalog, int minutes) {
  Profile profile = person(2);
  profile.start = parse_iso_date("2026-11-26");
  profile.minutes = minutes;
  return make_plan(catalog, profile);
}

TEST_CASE("libical finds nothing wrong with a calendar, and reads what the plan says") {
  std::vector<std::string> names = hostile_texts();
  names.insert(names.end(), {"a;b,c\\d", "\\n", "two\nlines", std::string(200, 'x') + "両手" + std::string(99, 'y')});
  for (const std::string& name : names) {
    Catalog catalog = shipped();
    for (Exercise& exercise : catalog.exercises) exercise.name = kept(name);
    const Plan plan = plan_from(catalog, 20);
    CalendarOptions options;
    options.name = "Ada; " + name;
    const Component calendar = parsed(plan_ics(catalog, plan, options));
    const std::vector<icalcomponent*> events = events_in(calendar);
    INFO(name);
    CHECK(events.size() == 12);
    for (icalcomponent* event : events) {
      CHECK(std::string(icalcomponent_get_description(event)).starts_with("1. " + name + ": "));
      CHECK(std::string(icalcomponent_get_summary(event)).starts_with("Ada; " + name + ": exercises, week "));
    }
  }
}

TEST_CASE("libical reads the days, times and lengths of a plan, of an hour and more too") {
  for (const int minutes : {5, 20, 60, 90}) {
    const Plan plan = plan_from(shipped(), minutes);
    const Component calendar = parsed(plan_ics(shipped(), plan));
    std::vector<icalcomponent*> events = events_in(calendar);
    auto event = events.begin();
    for (const Week& week : plan.weeks) {
      for (const Session& session : week.sessions) {
        REQUIRE(event != events.end());
        const icaltimetype start = icalcomponent_get_dtstart(*event);
        std::string date = iso_date(date_of(*plan.assessment.profile.start, week.number, session.day));
        std::erase(date, '-');
        CHECK(std::string(icaltime_as_ical_string(start)) == date + "T180000");
        // Estimates are tenths of a minute, lengths whole minutes.
        const int seconds = icaldurationtype_as_int(icalcomponent_get_duration(*event));
        CHECK(seconds % 60 == 0);
        CHECK(seconds >= session.estimate().count * 6);
        CHECK(seconds < session.estimate().count * 6 + 60);
        ++event;
      }
    }
    CHECK(event == events.end());
  }
}

TEST_CASE("libical knows a cancelling for one, and finds nothing wrong with it") {
  const Plan plan = plan_from(shipped(), 20);
  std::vector<EarlierSession> earlier(2);
  earlier[0] = {"2026-12-01@hipplan.invalid", "20261201T073000", "PT1H5M", "Exercises, week 1; a\\b", 41000, false};
  earlier[1] = {"2026-12-03@hipplan.invalid", "", "", "", 99999, false};
  const std::vector<EarlierSession> gone = sessions_to_cancel(plan, earlier);
  REQUIRE(gone.size() == 2);
  const Component calendar = parsed(cancellation_ics(plan, gone));
  CHECK(icalcomponent_get_method(calendar.get()) == ICAL_METHOD_CANCEL);
  const std::vector<icalcomponent*> events = events_in(calendar);
  REQUIRE(events.size() == 2);
  CHECK(icalcomponent_get_status(events[0]) == ICAL_STATUS_CANCELLED);
  CHECK(icalcomponent_get_summary(events[0]) == earlier[0].summary);
  CHECK(icaldurationtype_as_int(icalcomponent_get_duration(events[0])) == 65 * 60);
  CHECK(icalcomponent_get_sequence(events[0]) > 41000);
  CHECK(icalcomponent_get_sequence(events[1]) == 100000);
  CHECK(std::string(icaltime_as_ical_string(icalcomponent_get_dtstart(events[1]))) == "20261203T180000");
}

}  // namespace
}  // namespace hipplan
