// SPDX-License-Identifier: MIT
// Four people, week by week, as a physiotherapist would read them: tests/golden/stories/*.txt. Each has what they wrote
// down with `hipplan log`, and what `hipplan plan` made of it on the Mondays after. With the environment variable
// HIPPLAN_ACCEPT=1 the files are written anew.
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "catch.hpp"
#include "hipplan/catalog/calendar.hpp"
#include "program.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using tests::Run;
using tests::Workplace;

constexpr sys_days first_monday = std::chrono::sys_days{std::chrono::year{2026} / 10 / 5};

/// What somebody says of a session; "": they did not come. "-": not said.
struct Said {
  std::string pain;
  std::string next_morning = "-";
  std::string usual = "-";
  std::string effort = "4";
  std::string session{};
};

class Story {
 public:
  explicit Story(std::string_view profile) { place_.write("profile.yaml", profile); }

  /// Three sessions of a week: Monday, Wednesday, Friday.
  void week(const std::vector<Said>& sessions) {
    text_ += fmt::format("\n--- Week {} of the calendar\n", ++week_);
    for (std::size_t i = 0; i < sessions.size(); ++i) live(day(i), sessions[i]);
  }
  void away(int weeks) {
    week_ += weeks;
    text_ += fmt::format("\n--- {} weeks without a session\n", weeks);
  }
  /// Without a word.
  void weeks(int count, const Said& said) {
    for (int i = 0; i < count; ++i) week({said, said, said});
  }
  void plan(int later = 0) {
    const sys_days date = first_monday + days{7 * week_ + later};
    const Run run =
        place_.hipplan({"plan", "--brief", "--profile", "profile.yaml", "--log", "log.csv", "--today", iso_date(date)});
    REQUIRE(run.status == 0);
    text_ += fmt::format("\n$ hipplan plan --today {}\n{}", iso_date(date), this_week(run.output));
  }
  const std::string& text() const { return text_; }

 private:
  sys_days day(std::size_t session) const {
    return first_monday + days{7 * (week_ - 1) + 2 * static_cast<int>(session)};
  }

  void live(sys_days date, const Said& said) {
    if (said.pain.empty() && said.usual == "-") {
      text_ += fmt::format("{} {}: -\n", short_name(weekday_of(date)), iso_date(date));
      return;
    }
    std::vector<std::string> words{"log",          "--profile", "profile.yaml",          "--log", "log.csv", "--date",
                                   iso_date(date), "--today",   iso_date(date + days{1})};
    std::string told;
    const auto add = [&](const char* flag, const std::string& value) {
      if (value == "-" || value.empty()) return;
      words.emplace_back(flag);
      words.push_back(value);
      told += fmt::format(" {} {}", flag, value);
    };
    add("--session", said.session);
    add("--pain-during", said.pain);
    if (!said.pain.empty()) add("--effort", said.effort);
    if (!said.pain.empty()) add("--next-morning", said.next_morning);
    add("--usual-pain", said.usual);
    const Run run = place_.hipplan(words);
    INFO(run.errors);
    REQUIRE(run.status == 0);
    text_ += fmt::format("{} {}:{}\n", short_name(weekday_of(date)), iso_date(date), told);
  }

  /// From what is asked or decided to the end of the table.
  static std::string this_week(const std::string& page) {
    std::istringstream lines(page);
    std::string out;
    bool within = false;
    for (std::string line; std::getline(lines, line);) {
      within = within || line.find("BEFORE YOU GO ON") != std::string::npos || line == "This week";
      if (line.starts_with("2x10 is")) break;
      if (within) out += line + '\n';
    }
    return out;
  }

  Workplace place_;
  int week_ = 0;
  std::string text_;
};

void check(const std::string& name, const Story& story) {
  const std::string path = fmt::format("{}/tests/golden/stories/{}.txt", HIPPLAN_SOURCE_DIR, name);
  if (std::getenv("HIPPLAN_ACCEPT") != nullptr) {
    std::ofstream(path, std::ios::binary) << story.text();
    return;
  }
  CHECK(story.text() == tests::read_text(path));
}

constexpr std::string_view pain_4 = "version: 1\npain: 4\nminutes: 20\ndays: [mon, wed, fri]\nweeks: 4\n";

TEST_CASE("the story of somebody who gets better") {
  Story story("version: 1\npain: 5\nminutes: 30\ndays: [mon, wed, fri]\nweeks: 4\n");
  story.week({{"4", "5", "5"}, {"4", "5", "5"}, {"4", "5", "5"}});
  story.plan();
  story.week({{"4", "5", "5"}, {"3", "4", "4"}, {"3", "4", "4"}});
  story.plan();
  story.week({{"3", "4", "4", "5"}, {"3", "4", "4", "5"}, {"3", "3", "3", "5"}});
  story.plan();
  story.week({{"3", "3", "3"}, {"2", "3", "3"}, {"2", "3", "3"}});
  story.plan();
  story.week({{"2", "3", "3"}, {"2", "2", "2"}, {"2", "2", "2"}});
  story.plan();
  story.week({{"2", "2", "2"}, {"1", "2", "2"}, {"1", "2", "2"}});
  story.plan();
  check("gets-better", story);
}

TEST_CASE("the story of somebody whose pain flares up in week 3") {
  Story story(pain_4);
  story.week({{"3", "4", "4"}, {"3", "4", "4"}, {"3", "4", "4"}});
  story.plan();
  story.week({{"3", "4", "4"}, {"3", "4", "4"}, {"3", "4", "4"}});
  story.plan();
  story.week({{"4", "4", "4"}, {"6", "7", "7", "6"}, {"4", "6", "6", "3", "bad-day"}});
  story.plan();
  story.week({{"3", "5", "5"}, {"3", "4", "4"}, {"3", "4", "4"}});
  story.plan();
  story.week({{"3", "4", "4"}, {"3", "4", "4"}, {"3", "4", "4"}});
  story.plan();
  story.week({{"3", "4", "4"}, {"3", "4", "4"}, {"3", "4", "4"}});
  story.plan();
  check("flares-up", story);
}

TEST_CASE("the story of somebody who misses half") {
  Story story(pain_4);
  story.week({{"3", "4", "4"}, {""}, {"3", "4"}});
  story.plan();
  story.week({{""}, {"3", "-", "4"}, {""}});
  story.plan();
  story.week({{"3", "4"}, {""}, {"4", "4", "4"}});
  story.plan();
  story.week({{""}, {""}, {""}});
  story.plan();
  story.week({{"3", "4", "4"}, {"-", "4"}, {""}});
  story.plan();
  story.week({{"4", "4"}, {""}, {"3", "4", "4"}});
  story.plan();
  check("misses-half", story);
}

TEST_CASE("the story of somebody who comes back after five weeks") {
  Story story(pain_4);
  story.weeks(7, {"3", "4", "4"});
  story.plan();
  story.away(4);
  story.plan(4);
  story.week({{""}, {""}, {"3", "4", "4"}});
  story.plan();
  story.week({{"3", "4", "4"}, {"3", "4", "4"}, {"3", "4", "4"}});
  story.plan();
  story.week({{"3", "4", "4"}, {"3", "4", "4"}, {"3", "4", "4"}});
  story.plan();
  check("comes-back", story);
}

}  // namespace
}  // namespace hipplan
