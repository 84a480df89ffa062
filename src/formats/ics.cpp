// SPDX-License-Identifier: MIT
// A plan as an iCalendar file (RFC 5545). libical folds, escapes and orders; times are floating: six in
// the evening wherever one is.
#include "hipplan/formats/ics.hpp"

#include <fmt/format.h>
#include <libical/ical.h>

#include <cassert>
#include <memory>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/words/words.hpp"

namespace hipplan {
namespace {

constexpr int minutes_in_hour = 60;

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

icaltimetype time_at(std::chrono::sys_days date, int minutes_after_midnight) {
  const std::chrono::year_month_day ymd{date};
  icaltimetype time = icaltime_null_time();
  time.year = static_cast<int>(ymd.year());
  time.month = static_cast<int>(static_cast<unsigned>(ymd.month()));
  time.day = static_cast<int>(static_cast<unsigned>(ymd.day()));
  time.hour = minutes_after_midnight / minutes_in_hour;
  time.minute = minutes_after_midnight % minutes_in_hour;
  return time;
}

std::string description(const Catalog& catalog, const Plan& plan, const Session& session) {
  std::string text;
  // What a plan says first of all, each of its days says first, too.
  for (const Notice& notice : plan.notices) {
    const bool first = notice.kind == NoticeKind::clinician_first || notice.kind == NoticeKind::cleared;
    if (first) text += notice_in_words(catalog, plan, notice) + '\n';
  }
  for (std::size_t i = 0; i < session.items.size(); ++i) {
    const Item& item = session.items[i];
    const Exercise& exercise = catalog.exercises[item.exercise];
    std::vector<std::string> things;
    for_each(item.uses, [&](std::size_t thing) { things.push_back(catalog.things[thing].name); });
    text += fmt::format("{}. {}: {} (about {} min, {}{}{})\n", i + 1, exercise.name, dose_in_words(exercise, item),
                        minutes_with_decimal(item.estimate), in_words(exercise.position),
                        things.empty() ? "" : ", with ", list_in_words(things));
  }
  return text + "Stop if pain turns sharp. Made by software; nobody has examined you.";
}

/// The same date is the same event: importing a new plan replaces the old one.
icalcomponent* event(const Catalog& catalog, const Plan& plan, int week, const Session& session,
                     int minutes_after_midnight) {
  const auto date = date_of(*plan.profile.start, week, session.day);
  icaltimetype stamp = time_at(*plan.profile.start, 0);
  stamp.zone = icaltimezone_get_utc_timezone();
  icaldurationtype duration = icaldurationtype_from_int(whole_minutes(session.estimate()) * 60);
  const std::string uid = fmt::format("{}@hipplan.invalid", iso_date(date));
  const std::string summary = fmt::format("Exercises, week {} ({})", week, session.strength_day ? "strength" : "light");
  return icalcomponent_vanew(ICAL_VEVENT_COMPONENT, icalproperty_new_uid(uid.c_str()), icalproperty_new_dtstamp(stamp),
                             icalproperty_new_dtstart(time_at(date, minutes_after_midnight)),
                             icalproperty_new_duration(duration), icalproperty_new_summary(summary.c_str()),
                             icalproperty_new_description(description(catalog, plan, session).c_str()), nullptr);
}

}  // namespace

std::string plan_ics(const Catalog& catalog, const Plan& plan, int minutes_after_midnight, std::optional<int> only) {
  assert(plan.profile.start);
  const Component calendar(icalcomponent_vanew(ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"),
                                               icalproperty_new_prodid("-//hipplan//plan//EN"), nullptr));
  for (const Week& week : plan.weeks) {
    if (only && week.number != *only) continue;
    for (const Session& session : week.sessions) {
      icalcomponent_add_component(calendar.get(), event(catalog, plan, week.number, session, minutes_after_midnight));
    }
  }
  const std::unique_ptr<char, decltype(&std::free)> text(icalcomponent_as_ical_string_r(calendar.get()), &std::free);
  return text.get();
}

}  // namespace hipplan
