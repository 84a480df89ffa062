// SPDX-License-Identifier: MIT
// A plan as an iCalendar file (RFC 5545, and RFC 5546 for what is cancelled). Times are floating: six in the evening
// wherever one is.
#include "hipplan/formats/ics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <limits>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/formats/content_lines.hpp"
#include "hipplan/text/lists.hpp"
#include "hipplan/words/exercise_words.hpp"
#include "hipplan/words/notice_words.hpp"

namespace hipplan {
namespace {

constexpr int minutes_in_hour = 60;
constexpr std::chrono::sys_days first_sequence{std::chrono::year{1900} / 1 / 1};
constexpr std::size_t date_length = 10;

/// "20261127".
std::string basic_date(std::chrono::sys_days date) {
  std::string text = iso_date(date);
  std::erase(text, '-');
  return text;
}

std::string local_time(std::chrono::sys_days date, int minutes_after_midnight) {
  return fmt::format("{}T{:02}{:02}00", basic_date(date), minutes_after_midnight / minutes_in_hour,
                     minutes_after_midnight % minutes_in_hour);
}

/// "PT1H5M".
std::string duration(int minutes) {
  std::string text = "PT";
  if (minutes >= minutes_in_hour) text += fmt::format("{}H", minutes / minutes_in_hour);
  if (minutes % minutes_in_hour > 0 || minutes < minutes_in_hour) text += fmt::format("{}M", minutes % minutes_in_hour);
  return text;
}

/// Letters and digits as they are, anything else as its octets: no two names become one.
std::string as_identifier(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    out += plain ? std::string(1, c) : fmt::format("_{:02x}", static_cast<unsigned char>(c));
  }
  return out;
}

/// What stands behind the date in the identities of a calendar.
std::string behind_the_date(std::string_view calendar) {
  return (calendar.empty() ? std::string() : '-' + as_identifier(calendar)) + std::string(calendar_domain);
}

std::string identity(std::chrono::sys_days date, std::string_view calendar) {
  return iso_date(date) + behind_the_date(calendar);
}

std::chrono::sys_days stamp_of(const Plan& plan, const CalendarOptions& options) {
  return options.made && options.made->on ? *options.made->on : *plan.assessment.profile.start;
}

/// Grows by one a day, so that a plan made later is the newer one, without a clock.
int sequence_of(std::chrono::sys_days stamp) { return std::max(0, static_cast<int>((stamp - first_sequence).count())); }

/// The sequence of what replaces an event that has come this far.
int above(int sequence, const Plan& plan, const CalendarOptions& options) {
  constexpr int last = std::numeric_limits<int>::max();
  return std::max(sequence == last ? last : sequence + 1, sequence_of(stamp_of(plan, options)));
}

class CalendarWriter {
 public:
  CalendarWriter(const Plan& plan, const CalendarOptions& options) : stamp_(stamp_of(plan, options)) {
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//hipplan//plan//EN");
    if (options.name.empty()) return;
    text("NAME", options.name);
    text("X-WR-CALNAME", options.name);
  }

  void line(std::string_view name, std::string_view value) { out_ += content_line(name, value); }
  void text(std::string_view name, std::string_view value) { line(name, as_text_value(value)); }

  void begin_event(std::string_view uid, int sequence) {
    line("BEGIN", "VEVENT");
    line("UID", uid);
    const std::string stamp = basic_date(stamp_) + "T000000Z";
    line("DTSTAMP", stamp);
    line("LAST-MODIFIED", stamp);
    line("SEQUENCE", fmt::format("{}", sequence));
  }
  void end_event() { line("END", "VEVENT"); }

  /// RFC 5545, 3.6.6: what is shown, and how long before the beginning.
  void alarm(int minutes_before, std::string_view words) {
    line("BEGIN", "VALARM");
    line("ACTION", "DISPLAY");
    line("TRIGGER", fmt::format("-PT{}M", minutes_before));
    text("DESCRIPTION", words);
    line("END", "VALARM");
  }

  std::string finish() {
    line("END", "VCALENDAR");
    return std::move(out_);
  }

 private:
  std::chrono::sys_days stamp_;
  std::string out_;
};

std::string description(const Catalog& catalog, const Plan& plan, const Session& session,
                        const std::optional<Made>& made) {
  std::string text;
  // What a plan says first of all, each of its days says first, too.
  for (const Notice& notice : plan.notices) {
    if (place_of(notice.kind) == NoticePlace::first) text += notice_in_words(catalog, plan, notice) + '\n';
  }
  for (std::size_t i = 0; i < session.items.size(); ++i) {
    const Item& item = session.items[i];
    const Exercise& exercise = catalog.exercises[item.exercise];
    std::vector<std::string> things;
    for (const Index<Thing> thing : item.uses) things.emplace_back(catalog.things[thing].name);
    text += fmt::format("{}. {}: {} (about {} min, {}{}{})\n", i + 1, exercise.name, dose_in_words(catalog, item),
                        minutes_with_decimal(item.estimate), in_words(exercise.position),
                        things.empty() ? "" : ", with ", list_in_words(things));
  }
  text += "Stop if pain turns sharp. Made by software; nobody has examined you.";
  return made ? text + '\n' + made_in_words(*made) : text;
}

std::string summary(const CalendarOptions& options, int week, const Session& session) {
  const std::string whose = options.name.empty() ? "Exercises" : options.name + ": exercises";
  return fmt::format("{}, week {} ({})", whose, week, session.strength_day ? "strength" : "light");
}

/// Whether a date is still to come when the plan is made, and in the week that was asked for.
bool is_about(const Plan& plan, std::chrono::sys_days date, const CalendarOptions& options) {
  if (date < stamp_of(plan, options)) return false;
  if (!options.week) return true;
  const std::chrono::sys_days first = *plan.assessment.profile.start + std::chrono::weeks(*options.week - 1);
  return date >= first && date < first + std::chrono::weeks(1);
}

bool has_session(const Plan& plan, std::chrono::sys_days date) {
  return std::any_of(plan.weeks.begin(), plan.weeks.end(), [&](const Week& week) {
    return std::any_of(week.sessions.begin(), week.sessions.end(), [&](const Session& session) {
      return date_of(*plan.assessment.profile.start, week.number, session.day) == date;
    });
  });
}

std::optional<std::chrono::sys_days> date_in(const EarlierSession& session) {
  return parse_iso_date(std::string_view(session.uid).substr(0, date_length));
}

}  // namespace

std::string plan_ics(const Catalog& catalog, const Plan& plan, const CalendarOptions& options) {
  assert(plan.assessment.profile.start);
  CalendarWriter calendar(plan, options);
  for (const Week& week : plan.weeks) {
    if (options.week && week.number != *options.week) continue;
    for (const Session& session : week.sessions) {
      const auto date = date_of(*plan.assessment.profile.start, week.number, session.day);
      calendar.begin_event(identity(date, options.name), sequence_of(stamp_of(plan, options)));
      calendar.line("DTSTART", local_time(date, options.minutes_after_midnight));
      calendar.line("DURATION", duration(session.estimate().whole_minutes()));
      calendar.text("SUMMARY", summary(options, week.number, session));
      calendar.text("DESCRIPTION", description(catalog, plan, session, options.made));
      if (options.alarm_minutes) calendar.alarm(*options.alarm_minutes, summary(options, week.number, session));
      calendar.end_event();
    }
  }
  return calendar.finish();
}

bool is_of_calendar(const EarlierSession& session, std::string_view name) {
  return date_in(session) && session.uid.substr(date_length) == behind_the_date(name);
}

std::vector<EarlierSession> sessions_to_cancel(const Plan& plan, std::span<const EarlierSession> earlier,
                                               const CalendarOptions& options) {
  assert(plan.assessment.profile.start);
  std::vector<EarlierSession> gone;
  for (const EarlierSession& session : earlier) {
    if (session.cancelled || !is_of_calendar(session, options.name)) continue;
    const std::chrono::sys_days date = *date_in(session);
    if (is_about(plan, date, options) && !has_session(plan, date)) gone.push_back(session);
  }
  return gone;
}

std::string cancellation_ics(const Plan& plan, std::span<const EarlierSession> sessions,
                             const CalendarOptions& options) {
  CalendarWriter calendar(plan, options);
  calendar.line("METHOD", "CANCEL");
  for (const EarlierSession& session : sessions) {
    calendar.begin_event(session.uid, above(session.sequence, plan, options));
    calendar.line("STATUS", "CANCELLED");
    // RFC 5546 asks for one; a plan itself is nobody's invitation and has none.
    calendar.line("ORGANIZER", "mailto:plan" + std::string(calendar_domain));
    calendar.line("DTSTART", session.start.empty() ? local_time(*date_in(session), options.minutes_after_midnight)
                                                   : session.start);
    if (!session.duration.empty()) calendar.line("DURATION", session.duration);
    calendar.text("SUMMARY", session.summary.empty() ? "Exercises" : session.summary);
    calendar.end_event();
  }
  return calendar.finish();
}

}  // namespace hipplan
