// SPDX-License-Identifier: MIT
// Calendars as other programs give them back: what this one put in is found, what is none is named.
#include "hipplan/load/read_calendar.hpp"

#include "catch.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan {
namespace {

std::string joined(const std::vector<std::string>& lines, const std::string& end) {
  std::string text;
  for (const std::string& line : lines) text += line + end;
  return text;
}

const std::vector<std::string> one_session{"BEGIN:VCALENDAR", "VERSION:2.0",
                                           "BEGIN:VEVENT",    "UID:2026-11-23@hipplan.invalid",
                                           "SEQUENCE:7",      "DTSTART:20261123T180000",
                                           "DURATION:PT15M",  "SUMMARY:Exercises\\, week 1 (strength)",
                                           "END:VEVENT",      "END:VCALENDAR"};

void check_one_session(const std::string& text) {
  const CalendarReading reading = read_calendar({"old.ics", text});
  INFO(text);
  CHECK(reading.problems.empty());
  REQUIRE(reading.sessions.size() == 1);
  const EarlierSession& session = reading.sessions[0];
  CHECK(session.uid == "2026-11-23@hipplan.invalid");
  CHECK(session.sequence == 7);
  CHECK(session.start == "20261123T180000");
  CHECK(session.duration == "PT15M");
  CHECK(session.summary == "Exercises, week 1 (strength)");
  CHECK_FALSE(session.cancelled);
}

/// Every line folded after `width` octets.
std::string folded(const std::string& text, std::size_t width, const std::string& fold) {
  std::string out;
  std::size_t column = 0;
  for (const char c : text) {
    if (c != '\r' && c != '\n' && column == width) {
      out += fold;
      column = 1;
    }
    out += c;
    column = c == '\n' ? 0 : column + 1;
  }
  return out;
}

TEST_CASE("a session is found however its lines end and are folded") {
  for (const std::string end : {"\r\n", "\n", "\r\r\n"}) {
    const std::string text = joined(one_session, end);
    check_one_session(text);
    check_one_session("\xEF\xBB\xBF" + text);
    check_one_session(text + end + end);
    check_one_session(text.substr(0, text.size() - end.size()));
    // The first line tells that it is a calendar, and stays in one piece.
    for (std::size_t width = 15; width < 40; ++width) {
      check_one_session(folded(text, width, end + " "));
      check_one_session(folded(text, width, end + "\t"));
    }
  }
}

TEST_CASE("names in any case, parameters, and whatever else a calendar holds do no harm") {
  check_one_session(
      "begin:vcalendar\nMETHOD:PUBLISH\nBEGIN:VTIMEZONE\nTZID:Europe/Paris\nBEGIN:STANDARD\nDTSTART:19701025T030000\n"
      "END:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\nUID:lunch@example.com\nSEQUENCE:many\nDURATION:long\nno colon\n"
      "END:VEVENT\nBEGIN:VTODO\nUID:2026-11-24@hipplan.invalid\nEND:VTODO\nBegin:VEvent\n"
      "ATTENDEE;CN=\"a: b; c\":mailto:x@example.com\nuid:2026-11-23@hipplan.invalid\nSequence:7\n"
      "DTSTART;TZID=\"Europe/Paris\":20261123T180000\nDURATION:PT15M\nSUMMARY;LANGUAGE=en:Exercises\\, week 1 "
      "(strength)\n"
      "BEGIN:VALARM\nSUMMARY:Alarm\nUID:alarm\nDURATION:PT5M\nEND:VALARM\nX-OTHER:x\nEND:VEVENT\nend:vcalendar\n");
}

TEST_CASE("of several versions of a session the newest counts") {
  const std::string old = joined(one_session, "\n");
  std::string cancelled = old;
  cancelled.replace(cancelled.find("SEQUENCE:7"), 10, "SEQUENCE:8\nSTATUS:CANCELLED");
  for (const std::string& text : {old + cancelled, cancelled + old}) {
    const CalendarReading reading = read_calendar({"old.ics", text});
    REQUIRE(reading.sessions.size() == 1);
    CHECK(reading.sessions[0].cancelled);
    CHECK(reading.sessions[0].sequence == 8);
  }
}

TEST_CASE("values that are none are left out, and nothing comes through that could not be shown") {
  std::string text = joined(one_session, "\n");
  text.replace(text.find("20261123T180000"), 15, "tomorrow");
  text.replace(text.find("PT15M"), 5, "-P1D");
  text.replace(text.find("week 1"), 6, "\x1B[0m\xFF");
  const CalendarReading reading = read_calendar({"old.ics", text});
  REQUIRE(reading.sessions.size() == 1);
  CHECK(reading.sessions[0].start == "");
  CHECK(reading.sessions[0].duration == "");
  CHECK(reading.sessions[0].summary == "Exercises, \uFFFD[0m\uFFFD (strength)");
}

std::string problems_of(const std::string& text) {
  std::string all;
  for (const Diagnostic& problem : read_calendar({"old.ics", text}).problems) all += describe(problem);
  return all;
}

TEST_CASE("what is no calendar, or breaks off, is named with its line") {
  CHECK(problems_of("") == "old.ics:1: error: no calendar; expected BEGIN:VCALENDAR\n");
  CHECK(problems_of("\n\nid,name\n") == "old.ics:3: error: no calendar; expected BEGIN:VCALENDAR\n    3 | id,name\n");
  CHECK(problems_of("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\n") ==
        "old.ics:2: error: never ended; the calendar breaks off\n    2 | BEGIN:VEVENT\n");
  CHECK(problems_of("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n") ==
        "old.ics:3: error: ends what has not begun; expected the end of line 2\n    3 | END:VCALENDAR\n");
  CHECK(problems_of("BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VCALENDAR\n") ==
        "old.ics:3: error: ends what has not begun\n    3 | END:VCALENDAR\n");
  std::string text = joined(one_session, "\n");
  text.replace(text.find("SEQUENCE:7"), 10, "SEQUENCE:-7");
  CHECK(problems_of(text) == "old.ics:5: error: no sequence; expected a whole number\n    5 | SEQUENCE:-7\n");
}

TEST_CASE("a calendar that is cut anywhere is read or named, and never taken for another") {
  const std::string text = joined(one_session, "\r\n");
  for (std::size_t size = 0; size < text.size(); ++size) {
    const CalendarReading reading = read_calendar({"old.ics", text.substr(0, size)});
    INFO(size);
    const bool whole = size >= text.size() - 2;
    CHECK(reading.problems.empty() == whole);
    CHECK(reading.sessions.size() <= 1);
  }
}

}  // namespace
}  // namespace hipplan
