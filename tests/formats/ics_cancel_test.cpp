// SPDX-License-Identifier: MIT
// What cancels the sessions of an earlier plan, and nothing else.
#include <set>

#include "calendar.hpp"
#include "catch.hpp"
#include "hipplan/formats/ics.hpp"
#include "program.hpp"

namespace hipplan {
namespace {

using tests::content_lines;
using tests::Event;
using tests::events_of;
using tests::property_of;
using tests::Run;
using tests::value_of;
using tests::Workplace;

/// `hipplan plan --pain 4 --format ics` with these.
Run calendar(const Workplace& place, const std::string& arguments) {
  return place.shell("hipplan plan --pain 4 --format ics " + arguments);
}

std::set<std::string> identities(const std::string& ics) {
  std::set<std::string> all;
  for (const Event& event : events_of(ics)) all.insert(value_of(event, "UID"));
  return all;
}

std::set<std::string> without(std::set<std::string> some, const std::set<std::string>& others) {
  for (const std::string& identity : others) some.erase(identity);
  return some;
}

bool has_line(const std::string& ics, const std::string& wanted) {
  for (const std::string& line : content_lines(ics)) {
    if (line == wanted) return true;
  }
  return false;
}

TEST_CASE("what cancels has the sessions of the earlier plan that the new one lacks, each newer than it was") {
  const Workplace place;
  const std::string old = "--start 2026-11-23 --days mon,wed,fri --time 07:30";
  REQUIRE(calendar(place, old + " -o old.ics").status == 0);
  const std::string before = place.read("old.ics");
  for (const std::string now :
       {"--start 2026-11-23 --days tue,thu", "--start 2026-11-23 --weeks 2", "--start 2026-11-23 --days mon,thu",
        "--start 2026-11-23 --weeks 1 --days 7", "--start 2026-11-20 --days 1"}) {
    INFO(now);
    const std::string after = calendar(place, now).output;
    const Run run = calendar(place, now + " --cancels old.ics");
    REQUIRE(run.status == 0);
    CHECK(identities(run.output) == without(identities(before), identities(after)));
    CHECK(has_line(run.output, "METHOD:CANCEL"));
    for (const Event& event : events_of(run.output)) {
      CHECK(value_of(event, "STATUS") == "CANCELLED");
      CHECK(value_of(event, "DTSTART").ends_with("T073000"));
      CHECK(value_of(event, "SUMMARY").starts_with("Exercises\\, week "));
      const Event first = events_of(before).front();
      CHECK(std::stoi(value_of(event, "SEQUENCE")) > std::stoi(value_of(first, "SEQUENCE")));
    }
    CHECK(place.read("old.ics") == before);
  }
}

TEST_CASE("what lay before the new plan begins is past, and stays, and a week cancels within itself") {
  const Workplace place;
  REQUIRE(calendar(place, "--start 2026-11-23 -o old.ics").status == 0);
  const auto cancelled = [&](const std::string& arguments) {
    std::set<std::string> dates;
    for (const std::string& identity : identities(calendar(place, arguments + " --cancels old.ics").output))
      dates.insert(identity.substr(0, 10));
    return dates;
  };
  CHECK(*cancelled("--start 2026-12-07 --days tue,thu").begin() == "2026-12-07");
  CHECK(cancelled("--start 2026-12-07 --days tue,thu").size() == 6);
  CHECK(cancelled("--start 2026-11-23 --days tue --week 2") ==
        std::set<std::string>{"2026-11-30", "2026-12-02", "2026-12-04"});
}

TEST_CASE("where each session stays, nothing is written, and it is said") {
  const Workplace place;
  REQUIRE(calendar(place, "--start 2026-11-23 -o old.ics").status == 0);
  const Run run = calendar(place, "--start 2026-11-23 --cancels old.ics -o gone.ics");
  CHECK(run.status == 1);
  CHECK(
      run.errors.find(
          "hipplan: old.ics: error: nothing to cancel: this plan has each of its sessions that are still to come\n") !=
      std::string::npos);
  CHECK(place.names() == std::vector<std::string>{"old.ics"});
}

TEST_CASE("the calendar of one person cancels nothing of another's") {
  const Workplace place;
  REQUIRE(
      place
          .shell("for who in Ada Ben; do hipplan plan --pain 4 --start 2026-11-23 --format ics --calendar $who; done "
                 "> both.ics")
          .status == 0);
  const Run run = calendar(place, "--start 2026-11-23 --days tue,thu --calendar Ben --cancels both.ics");
  REQUIRE(run.status == 0);
  CHECK(identities(run.output).size() == 12);
  for (const std::string& identity : identities(run.output)) CHECK(identity.ends_with("-Ben@hipplan.invalid"));
  const Run other = calendar(place, "--start 2026-11-23 --calendar Cleo --cancels both.ics");
  CHECK(other.status == 1);
  CHECK(other.errors ==
        "hipplan: both.ics: error: no session of the calendar 'Cleo' in it; expected the --calendar that it was made "
        "with\n");
  const Run nobody = calendar(place, "--start 2026-11-23 --cancels both.ics");
  CHECK(nobody.status == 1);
  CHECK(nobody.errors ==
        "hipplan: both.ics: error: no session of a plan in it; expected a calendar of this program, and its "
        "--calendar\n");
}

TEST_CASE("what is cancelled is not cancelled again") {
  const Workplace place;
  REQUIRE(calendar(place, "--start 2026-11-23 -o old.ics").status == 0);
  REQUIRE(calendar(place, "--start 2026-11-23 --days tue --cancels old.ics -o gone.ics").status == 0);
  REQUIRE(place.shell("cat gone.ics old.ics > all.ics").status == 0);
  CHECK(calendar(place, "--start 2026-11-23 --days tue --cancels all.ics").status == 1);
}

TEST_CASE("the earlier calendar is read and not written, by whatever name") {
  const Workplace place;
  REQUIRE(place
              .shell("hipplan plan --pain 4 --start 2026-11-23 --format ics -o old.ics && ln -s old.ics link.ics && "
                     "ln old.ics hard.ics")
              .status == 0);
  const std::string before = place.read("old.ics");
  for (const std::string output : {"old.ics", "./old.ics", "link.ics", "hard.ics"}) {
    const Run run = calendar(place, "--start 2026-11-23 --days tue --cancels old.ics -o " + output);
    INFO(output);
    CHECK(run.status == 2);
    CHECK(run.errors == "hipplan: --output: error: '" + output + "' is read as well; expected another file\n");
    CHECK(place.read("old.ics") == before);
  }
}

TEST_CASE("a name that is none, and a cancelling that is no calendar, are refused") {
  const Workplace place;
  const auto errors = [&](const std::vector<std::string>& arguments) {
    std::vector<std::string> all{"plan", "--pain", "4", "--start", "2026-11-23"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    const Run run = place.hipplan(all);
    CHECK(run.status == 2);
    CHECK(run.output == "");
    return run.errors;
  };
  for (const char* name : {" ", "\u200B", "a\nb", "a\x1B[0m", "\xFF", "a\u202E"}) {
    INFO(name);
    CHECK(errors({"--format", "ics", "--calendar", name}).find("' is no name; expected letters, like Ada\n") !=
          std::string::npos);
  }
  CHECK(errors({"--format", "ics", "--calendar", std::string(61, 'a')}).find("' is too long; expected at most 60") !=
        std::string::npos);
  CHECK(errors({"--format", "ics", "--calendar", ""}) == "hipplan: --calendar: error: empty; expected a value\n");
  CHECK(errors({"--cancels", "old.ics"})
            .find("hipplan: --cancels: error: only a calendar can be cancelled; expected --format "
                  "ics\n") == 0);
  const Run run = place.hipplan({"plan", "--pain", "4", "--calendar", "Ada"});
  CHECK(run.status == 0);
  CHECK(run.errors.find("note: --calendar does nothing here; it is for ics\n") != std::string::npos);
}

TEST_CASE("an earlier calendar that is missing or none is named, with what else is wrong") {
  const Workplace place;
  const Run missing = calendar(place, "--start 2026-11-23 --cancels none.ics");
  CHECK(missing.status == 1);
  CHECK(missing.errors == "hipplan: none.ics: error: cannot read: No such file or directory\n");
  place.write("plan.txt", "Your plan\n=========\n");
  const Run text = calendar(place, "--start 2026-11-23 --cancels plan.txt");
  CHECK(text.status == 1);
  CHECK(text.output == "");
  CHECK(text.errors == "plan.txt:1: error: no calendar; expected BEGIN:VCALENDAR\n    1 | Your plan\n");
}

}  // namespace
}  // namespace hipplan
