// SPDX-License-Identifier: MIT
// One plan, five formats, the same facts: what CSV, JSON, Markdown, HTML and iCalendar tell is read
// back by other code than wrote it.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "catch.hpp"
#include "facts.hpp"
#include "hipplan/catalog/calendar.hpp"
#include "hipplan/formats/csv.hpp"
#include "hipplan/formats/html.hpp"
#include "hipplan/formats/ics.hpp"
#include "hipplan/formats/json.hpp"
#include "hipplan/formats/markdown.hpp"
#include "hipplan/pages/plan_page.hpp"
#include "hipplan/plan/planner.hpp"
#include "hipplan/words/exercise_words.hpp"
#include "people.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using namespace tests;

/// The six, each with a first day; one who is told to work one side alone; and one for as long as a
/// plan can be, with everything.
const std::vector<Someone>& people_with_dates() {
  static const std::vector<Someone> all = [] {
    std::vector<Someone> people = six_people();
    Someone sore{"sore on the left, with a condition", person(4)};
    sore.profile.conditions = {*find(shipped().conditions, "gluteal-tendinopathy")};
    sore.profile.side = PainfulSide::left;
    // On the side they lie with the sore hip up, and work it alone.
    sore.profile.positions = tests::positions({Position::side_lying});
    people.push_back(sore);
    Someone other_side{"sore on the right, with a condition", sore.profile};
    other_side.profile.side = PainfulSide::right;
    people.push_back(other_side);
    Someone long_plan = people[3];
    long_plan.who = "fit, for twelve weeks of an hour, over the turn of the year";
    long_plan.profile.weeks = 12;
    long_plan.profile.minutes = 60;
    people.push_back(long_plan);
    for (Someone& someone : people) {
      if (!someone.profile.start) someone.profile.start = parse_iso_date("2026-11-26");
    }
    return people;
  }();
  return all;
}

/// Every plan is made once.
const Plan& plan_of(const Someone& someone) {
  static std::map<std::string, Plan> plans;
  const auto found = plans.find(someone.who);
  return found != plans.end() ? found->second
                              : plans.emplace(someone.who, make_plan(shipped(), someone.profile)).first->second;
}

struct Formats {
  std::string csv;
  std::string json;
  std::string ics;
  std::string markdown;
  std::string html;
};

Formats formats_of(const Plan& plan, std::optional<int> week = std::nullopt, bool explain = false) {
  PlanPageOptions options;
  options.explain = explain;
  options.week = week;
  const Page page = plan_page(shipped(), plan, options);
  CalendarOptions calendar;
  calendar.week = week;
  return {plan_csv(shipped(), plan, week), plan_json(shipped(), plan, week), plan_ics(shipped(), plan, calendar),
          to_markdown(page), to_html(page, "Plan")};
}

void check_days(const std::vector<ToldDay>& plan, const Formats& formats) {
  const std::vector<std::string> full = in_lines(plan, Detail::full);
  CHECK(first_difference(full, in_lines(told_by_csv(formats.csv), Detail::full)) == "");
  CHECK(first_difference(full, in_lines(told_by_json(formats.json), Detail::full)) == "");
  CHECK(first_difference(full, in_lines(told_by_ics(formats.ics), Detail::full)) == "");
  std::vector<ToldDay> from_monday = plan;
  sort_by_weekday(from_monday);
  const std::vector<std::string> table = in_lines(from_monday, Detail::table);
  CHECK(first_difference(table, in_lines(told_by_page(parts_of_markdown(formats.markdown)), Detail::table)) == "");
  CHECK(first_difference(table, in_lines(told_by_page(parts_of_html(formats.html)), Detail::table)) == "");
}

TEST_CASE("every format tells the same weeks, dates, exercises, order, doses and minutes") {
  for (const Someone& someone : people_with_dates()) {
    INFO(someone.who);
    const std::vector<ToldDay> days = told_by_plan(shipped(), plan_of(someone));
    REQUIRE_FALSE(days.empty());
    check_days(days, formats_of(plan_of(someone)));
  }
}

TEST_CASE("one week alone is told as in the whole plan, in every format") {
  for (const Someone& someone : people_with_dates()) {
    for (const int week : {1, 3}) {
      INFO(someone.who << ", week " << week);
      std::vector<ToldDay> days = told_by_plan(shipped(), plan_of(someone));
      std::erase_if(days, [&](const ToldDay& day) { return day.week != week; });
      REQUIRE_FALSE(days.empty());
      check_days(days, formats_of(plan_of(someone), week));
    }
  }
}

TEST_CASE("without dates the tables, the CSV and the JSON tell the same weekdays") {
  for (Someone someone : people_with_dates()) {
    someone.profile.start.reset();
    INFO(someone.who);
    const Plan plan = make_plan(shipped(), someone.profile);
    const Page page = plan_page(shipped(), plan);
    const std::vector<ToldDay> days = told_by_plan(shipped(), plan);
    CHECK(days.front().date == "");
    CHECK(first_difference(in_lines(days, Detail::full),
                           in_lines(told_by_csv(plan_csv(shipped(), plan)), Detail::full)) == "");
    CHECK(first_difference(in_lines(days, Detail::full),
                           in_lines(told_by_json(plan_json(shipped(), plan)), Detail::full)) == "");
    CHECK(first_difference(in_lines(days, Detail::table),
                           in_lines(told_by_page(parts_of_markdown(to_markdown(page))), Detail::table)) == "");
    CHECK(first_difference(in_lines(days, Detail::table),
                           in_lines(told_by_page(parts_of_html(to_html(page, "Plan"))), Detail::table)) == "");
  }
}

TEST_CASE("the people between them meet every form of a dose") {
  bool left = false;
  bool right = false;
  bool cardio = false;
  bool held_in_rounds = false;
  bool rests = false;
  for (const Someone& someone : people_with_dates()) {
    for (const ToldDay& day : told_by_plan(shipped(), plan_of(someone))) {
      for (const Told& told : day.items) {
        left = left || told.side == "left";
        right = right || told.side == "right";
        cardio = cardio || told.minutes >= 10;
        held_in_rounds = held_in_rounds || (told.sets > 1 && told.repetitions > 1 && told.hold_seconds > 0);
        rests = rests || told.rest_seconds > 0;
      }
    }
  }
  CHECK(left);
  CHECK(right);
  CHECK(cardio);
  CHECK(held_in_rounds);
  CHECK(rests);
}

TEST_CASE("a page tells the minutes and the date of each day as the plan has them") {
  for (const Someone& someone : people_with_dates()) {
    INFO(someone.who);
    std::vector<ToldDay> expected = told_by_plan(shipped(), plan_of(someone));
    sort_by_weekday(expected);
    const Formats formats = formats_of(plan_of(someone));
    for (const auto& parts : {parts_of_markdown(formats.markdown), parts_of_html(formats.html)}) {
      const std::vector<ToldDay> days = told_by_page(parts);
      REQUIRE(days.size() == expected.size());
      for (std::size_t d = 0; d < days.size(); ++d) {
        INFO("week " << days[d].week << ", " << days[d].day);
        CHECK(days[d].minutes <= expected[d].minutes);
        CHECK(days[d].minutes_at_most >= expected[d].minutes);
        // The log is for four weeks.
        if (days[d].week <= 4) CHECK(expected[d].date.ends_with("-" + days[d].date));
      }
    }
  }
}

TEST_CASE("each exercise has one card, numbered as in the table, with the week that begins it and its first dose") {
  for (const Someone& someone : people_with_dates()) {
    INFO(someone.who);
    std::map<std::string, std::pair<int, std::string>> expected;
    for (const ToldDay& day : told_by_plan(shipped(), plan_of(someone))) {
      for (Told told : day.items) {
        told.estimate = 0;
        expected.try_emplace(told.exercise, day.week, in_line(told, Detail::full));
      }
    }
    const Formats formats = formats_of(plan_of(someone));
    for (const auto& parts : {parts_of_markdown(formats.markdown), parts_of_html(formats.html)}) {
      const std::vector<ToldHow> all = how_to_by_page(parts);
      CHECK(all.size() == expected.size());
      std::set<int> numbers;
      for (const ToldHow& how : all) {
        INFO(how.dose.exercise);
        CHECK(numbers.insert(how.number).second);
        REQUIRE(expected.count(how.dose.exercise) == 1);
        const auto& [week, line] = expected[how.dose.exercise];
        CHECK(how.week == week);
        CHECK(in_line(how.dose, Detail::full) == line);
      }
      CHECK(*numbers.begin() == 1);
      CHECK(*numbers.rbegin() == static_cast<int>(all.size()));
    }
  }
}

TEST_CASE("a short dose and the brackets of its row can be read in one way only") {
  for (int pain = 0; pain <= 10; ++pain) {
    for (const int minutes : {5, 15, 30, 90}) {
      for (const bool active : {false, true}) {
        Profile profile = person(pain);
        profile.weeks = 12;
        profile.minutes = minutes;
        profile.active = active;
        profile.positions = *position_group("all");
        profile.days = spread_days(active ? 7 : 3);
        for (const Week& week : make_plan(shipped(), profile).weeks) {
          for (const Session& session : week.sessions) {
            for (const Item& item : session.items) {
              // As the brackets have it: a hold that the cell has no room for.
              const Dose& dose = item.dose;
              const bool in_brackets = dose.hold_seconds > 0 && dose.sets > 1 && dose.repetitions > 1;
              Told told;
              read_short_dose(dose_in_short(dose), in_brackets ? dose.hold_seconds : 0, told);
              INFO("pain " << pain << ", week " << week.number << ", " << shipped().exercises[item.exercise].id);
              REQUIRE((Dose{told.sets, told.repetitions, told.hold_seconds, told.minutes} == dose));
              Told in_words;
              read_dose_in_words(dose_in_words(shipped(), item), in_words);
              REQUIRE((Dose{in_words.sets, in_words.repetitions, in_words.hold_seconds, in_words.minutes} == dose));
            }
          }
        }
      }
    }
  }
}

TEST_CASE("a rest is told to the second: no two rests read the same in words") {
  std::map<std::string, int> told;
  for (const int seconds : {15, 30, 45, 60, 75, 90, 119, 120, 121, 150, 180}) {
    Item item;
    item.exercise = tests::exercise_index("bridge");
    item.dose = {2, 8, 0, 0};
    item.rest_seconds = seconds;
    const std::string words = dose_in_words(shipped(), item);
    INFO(words);
    CHECK(told.emplace(words, seconds).second);
    CHECK(words.find(" 0 minutes") == std::string::npos);
    CHECK(words.find(" 1 minutes") == std::string::npos);
  }
}

TEST_CASE("JSON has every cell of the CSV under the name of its column") {
  for (const Someone& someone : people_with_dates()) {
    INFO(someone.who);
    const auto rows = cells_of_csv(plan_csv(shipped(), plan_of(someone)));
    const auto json = nlohmann::json::parse(plan_json(shipped(), plan_of(someone)));
    std::size_t r = 0;
    for (const auto& week : json.at("weeks")) {
      for (const auto& session : week.at("sessions")) {
        for (const auto& item : session.at("items")) {
          REQUIRE(++r < rows.size());
          for (std::size_t column = 0; column < rows[0].size(); ++column) {
            const std::string& name = rows[0][column];
            const auto& value = name == "week"                    ? week.at(name)
                                : name == "day" || name == "date" ? session.at(name)
                                                                  : item.at(name);
            std::string text = value.is_string() ? value.get<std::string>() : value.is_null() ? "" : value.dump();
            if (value.is_array()) {
              text.clear();
              for (const auto& entry : value) {
                if (!text.empty()) text += ';';
                text += entry.get<std::string>();
              }
            }
            INFO("row " << r << ", " << name);
            CHECK(text == rows[r][column]);
          }
        }
      }
    }
    CHECK(r + 1 == rows.size());
  }
}

TEST_CASE("every notice of the JSON stands on the patient's pages or the clinician's sheet, in Markdown and HTML") {
  std::size_t told = 0;
  for (const Someone& someone : people_with_dates()) {
    INFO(someone.who);
    const Formats formats = formats_of(plan_of(someone), std::nullopt, true);
    std::string html;
    for (const Token& token : scan_html(formats.html).tokens) html += token.text + '\n';
    std::string markdown = formats.markdown;
    std::erase(markdown, '\\');
    std::erase(markdown, '`');
    const auto json = nlohmann::json::parse(formats.json);
    told += json.at("notices").size();
    for (const auto& notice : json.at("notices")) {
      INFO(notice);
      CHECK(html.find(notice.get<std::string>() + '\n') != std::string::npos);
      CHECK(markdown.find(notice.get<std::string>() + '\n') != std::string::npos);
    }
  }
  CHECK(told > people_with_dates().size());
}

TEST_CASE("hostile names come back as they are from CSV, JSON, iCalendar, Markdown and HTML") {
  Catalog catalog = shipped();
  for (const Index<Exercise> i : catalog.exercises.indices()) {
    // No two alike, and nothing that the tables' own words would be taken for.
    catalog.exercises[i].name =
        kept(fmt::format("{} #{}", hostile_texts()[i.value() % hostile_texts().size()], i.value()));
  }
  for (const Someone& someone : people_with_dates()) {
    INFO(someone.who);
    const Plan plan = make_plan(catalog, someone.profile);
    const Page page = plan_page(catalog, plan);
    const std::vector<ToldDay> days = told_by_plan(catalog, plan);
    const std::vector<std::string> full = in_lines(days, Detail::full);
    CHECK(first_difference(full, in_lines(told_by_json(plan_json(catalog, plan)), Detail::full)) == "");
    CHECK(first_difference(full, in_lines(told_by_ics(plan_ics(catalog, plan)), Detail::full)) == "");
    std::vector<ToldDay> from_monday = days;
    sort_by_weekday(from_monday);
    const std::vector<std::string> table = in_lines(from_monday, Detail::table);
    CHECK(first_difference(table, in_lines(told_by_page(parts_of_markdown(to_markdown(page))), Detail::table)) == "");
    CHECK(first_difference(table, in_lines(told_by_page(parts_of_html(to_html(page, "Plan"))), Detail::table)) == "");
    // In a cell of CSV an apostrophe stands before what a spreadsheet would run.
    std::vector<ToldDay> by_csv = told_by_csv(plan_csv(catalog, plan));
    for (ToldDay& day : by_csv) {
      for (Told& told : day.items) {
        const bool guarded = told.exercise.starts_with('\'') && !told.exercise.starts_with("'apostrophe");
        if (guarded) told.exercise.erase(0, 1);
      }
    }
    CHECK(first_difference(full, in_lines(by_csv, Detail::full)) == "");
  }
}

}  // namespace
}  // namespace hipplan
