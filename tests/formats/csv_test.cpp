// SPDX-License-Identifier: MIT
// CSV: what a small reader of RFC 4180 reads back is what was written.
#include "hipplan/formats/csv.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <sstream>

#include "catch.hpp"
#include "hipplan/catalog/calendar.hpp"
#include "hipplan/plan/planner.hpp"
#include "people.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::hostile_texts;
using tests::kept;
using tests::shipped;
using tests::six_people;
using tests::Someone;

using Row = std::vector<std::string>;

/// A strict reader of RFC 4180 with LF line ends. Fails the test on a stray quote or a row that does
/// not end.
std::vector<Row> parse_csv(const std::string& text) {
  std::vector<Row> rows;
  Row row;
  std::string cell;
  std::size_t i = 0;
  while (i < text.size()) {
    if (text[i] == '"') {
      REQUIRE(cell.empty());
      for (++i; i < text.size(); ++i) {
        if (text[i] != '"') {
          cell += text[i];
        } else if (i + 1 < text.size() && text[i + 1] == '"') {
          cell += text[i++];
        } else {
          break;
        }
      }
      REQUIRE(i < text.size());
      ++i;
      REQUIRE((i < text.size() && (text[i] == ',' || text[i] == '\n')));
    } else if (text[i] == ',') {
      row.push_back(std::move(cell));
      cell.clear();
      ++i;
    } else if (text[i] == '\n') {
      row.push_back(std::move(cell));
      cell.clear();
      rows.push_back(std::move(row));
      row.clear();
      ++i;
    } else {
      REQUIRE(text[i] != '\r');
      cell += text[i++];
    }
  }
  REQUIRE(cell.empty());
  REQUIRE(row.empty());
  return rows;
}

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, at);) parts.push_back(part);
  return parts;
}

const std::string plan_header =
    "week,day,date,order,phase,id,exercise,position,equipment,side,sets,reps,hold_seconds,rest_seconds,minutes,level,"
    "estimated_minutes,why";

/// The rows of a plan by name of column.
std::vector<std::map<std::string, std::string>> plan_rows(const Profile& profile) {
  const std::vector<Row> rows = parse_csv(plan_csv(shipped(), make_plan(shipped(), profile)));
  REQUIRE_FALSE(rows.empty());
  REQUIRE(rows[0] == split(plan_header, ','));
  std::vector<std::map<std::string, std::string>> named;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    REQUIRE(rows[i].size() == rows[0].size());
    for (std::size_t column = 0; column < rows[0].size(); ++column) {
      if (column == 0) named.emplace_back();
      named.back()[rows[0][column]] = rows[i][column];
    }
  }
  return named;
}

/// The shipped catalog with this name, and this first reason to be there, for every exercise.
Catalog renamed(const std::string& name) {
  Catalog catalog = shipped();
  for (Exercise& exercise : catalog.exercises) exercise.name = kept(name);
  return catalog;
}

/// What spreadsheets take away, or take for nothing, at the beginning of a cell.
const std::vector<std::string> unseen{
    " ",      "\t",     "\r",     "\n",     "\u00A0", "\u00AD", "\u034F", "\u061C",     "\u115F",     "\u1680",
    "\u180E", "\u2000", "\u2003", "\u2009", "\u200A", "\u200B", "\u200C", "\u200D",     "\u200E",     "\u200F",
    "\u2028", "\u2029", "\u202A", "\u202E", "\u202F", "\u205F", "\u2060", "\u2061",     "\u2066",     "\u2069",
    "\u206F", "\u2800", "\u3000", "\u3164", "\uFE00", "\uFE0F", "\uFEFF", "\U000E0001", "\U000E0020", "\u0301"};

/// Cells that spreadsheets take for formulas.
bool is_formula(std::string_view cell) {
  for (bool found = true; found;) {
    found = false;
    for (const std::string& blank : unseen) {
      if (!cell.starts_with(blank)) continue;
      cell.remove_prefix(blank.size());
      found = true;
    }
  }
  for (const char* first :
       {"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "\uFE66", "\uFE62", "\uFE63", "\uFE6B"}) {
    if (cell.starts_with(first)) return true;
  }
  return false;
}

TEST_CASE("a plan has one row for each exercise of each session, under the promised header") {
  for (const Someone& someone : six_people()) {
    const Plan plan = make_plan(shipped(), someone.profile);
    std::size_t items = 0;
    for (const Week& week : plan.weeks) {
      for (const Session& session : week.sessions) items += session.items.size();
    }
    const std::string csv = plan_csv(shipped(), plan);
    INFO(someone.who);
    CHECK(csv.starts_with(plan_header + "\n"));
    CHECK(csv.ends_with('\n'));
    CHECK(csv.find('\r') == std::string::npos);
    CHECK(parse_csv(csv).size() == items + 1);
  }
}

TEST_CASE("the rows of a plan say what the plan says, in its order") {
  for (const Someone& someone : six_people()) {
    const Plan plan = make_plan(shipped(), someone.profile);
    const auto rows = plan_rows(someone.profile);
    std::size_t i = 0;
    for (const Week& week : plan.weeks) {
      for (const Session& session : week.sessions) {
        int order = 0;
        for (const Item& item : session.items) {
          auto row = rows.at(i++);
          const Exercise& exercise = shipped().exercises[item.exercise];
          INFO(someone.who << ", row " << i);
          CHECK(row["week"] == std::to_string(week.number));
          CHECK(row["day"] == short_name(session.day));
          CHECK(row["order"] == std::to_string(++order));
          CHECK(row["phase"] == name_of(item.phase));
          CHECK(row["id"] == exercise.id);
          CHECK(row["exercise"] == exercise.name);
          CHECK(row["position"] == name_of(exercise.position));
          CHECK(row["side"] == name_of(item.side));
          CHECK(row["level"] == std::to_string(exercise.level));
          CHECK_FALSE(row["why"].empty());
          if (item.dose.minutes > 0) {
            CHECK(row["minutes"] == std::to_string(item.dose.minutes));
            CHECK((row["sets"] + row["reps"] + row["hold_seconds"] + row["rest_seconds"]).empty());
          } else {
            CHECK(row["minutes"].empty());
            CHECK(row["sets"] == std::to_string(item.dose.sets));
            CHECK(row["reps"] == std::to_string(item.dose.repetitions));
            CHECK(row["hold_seconds"] == std::to_string(item.dose.hold_seconds));
            CHECK(row["rest_seconds"] == std::to_string(item.rest_seconds));
          }
        }
      }
    }
    CHECK(i == rows.size());
  }
}

TEST_CASE("the words of a plan's columns are those of the promise") {
  const std::set<std::string> days{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  const std::set<std::string> phases{"warm-up", "mobility", "activation", "strength", "stretch", "cardio", "cool-down"};
  const std::set<std::string> sides{"each", "both", "left", "right"};
  for (const Someone& someone : six_people()) {
    for (auto row : plan_rows(someone.profile)) {
      INFO(someone.who << ": " << row["id"]);
      CHECK(days.count(row["day"]) == 1);
      CHECK(phases.count(row["phase"]) == 1);
      CHECK(sides.count(row["side"]) == 1);
      CHECK(row["date"].empty() != someone.profile.start.has_value());
      if (!row["date"].empty()) {
        const auto date = parse_iso_date(row["date"]);
        REQUIRE(date);
        CHECK(short_name(weekday_of(*date)) == row["day"]);
      }
      for (const std::string& id : split(row["equipment"], ';')) {
        const auto thing = find(shipped().things, id);
        REQUIRE(thing);
        CHECK(someone.profile.equipment.contains(*thing));
      }
    }
  }
}

TEST_CASE("a session's estimates have one decimal, and add up to at most its minutes") {
  for (const Someone& someone : six_people()) {
    std::map<std::string, int> tenths;
    for (auto row : plan_rows(someone.profile)) {
      const std::string& estimate = row["estimated_minutes"];
      REQUIRE(estimate.size() >= 3);
      REQUIRE(estimate[estimate.size() - 2] == '.');
      tenths[row["week"] + row["day"]] += std::stoi(split(estimate, '.')[0]) * 10 + (estimate.back() - '0');
    }
    for (const auto& [session, sum] : tenths) {
      INFO(someone.who << ", " << session);
      CHECK(sum <= someone.profile.minutes * 10);
    }
  }
}

TEST_CASE("no exercise stands twice in a session, and within a week it has one dose") {
  for (const Someone& someone : six_people()) {
    std::set<std::string> seen;
    std::map<std::string, std::string> doses;
    for (auto row : plan_rows(someone.profile)) {
      INFO(someone.who << ": " << row["id"]);
      CHECK(seen.insert(row["week"] + row["day"] + row["id"]).second);
      const std::string dose = row["sets"] + "x" + row["reps"] + "x" + row["hold_seconds"] + "," + row["minutes"];
      CHECK(doses.emplace(row["week"] + " " + row["id"], dose).first->second == dose);
    }
  }
}

TEST_CASE("whatever a name holds, it is read back as it was, or with an apostrophe before a formula") {
  Profile profile = six_people()[1].profile;
  profile.weeks = 1;
  for (std::string name : hostile_texts()) {
    for (const char* more : {"", ",", "\"", "\n", "\",\""}) {
      const Catalog catalog = renamed(name + more);
      const std::vector<Row> rows = parse_csv(plan_csv(catalog, make_plan(catalog, profile)));
      REQUIRE(rows.size() > 1);
      const std::string expected = (is_formula(name) ? "'" : "") + name + more;
      INFO(expected);
      for (std::size_t i = 1; i < rows.size(); ++i) {
        REQUIRE(rows[i].size() == 18);
        REQUIRE(rows[i][6] == expected);
      }
    }
  }
}

TEST_CASE("nothing that cannot be seen hides a formula, alone or in pairs") {
  Catalog catalog = shipped();
  const auto name_in_csv = [&](const std::string& name) {
    catalog.exercises.front().name = kept(name);
    return parse_csv(exercises_csv(catalog, {Index<Exercise>(0)})).at(1).at(1);
  };
  for (const std::string& first : unseen) {
    for (const std::string& second : unseen) {
      for (const char* formula : {"=1+1", "+1", "-1", "@A", "\uFF1D1", "\uFF201"}) {
        const std::string name = first + second + formula;
        INFO(name);
        CHECK(name_in_csv(first + formula) == "'" + first + formula);
        CHECK(name_in_csv(name) == "'" + name);
      }
      CHECK(name_in_csv(first + second + "x=1") == first + second + "x=1");
    }
  }
}

TEST_CASE("no separator that a spreadsheet offers parts a cell") {
  for (const std::string separator : {",", ";", "\t", "\r", "\n"}) {
    const Catalog catalog = renamed("a" + separator + "b");
    const std::string csv = exercises_csv(catalog, {Index<Exercise>(0)});
    INFO(csv);
    CHECK(csv.find(",\"a" + separator + "b\",") != std::string::npos);
  }
  const auto every = shipped().exercises.indices();
  const std::vector<Index<Exercise>> all(every.begin(), every.end());
  std::istringstream lines(exercises_csv(shipped(), all));
  std::size_t quoted = 0;
  for (std::string line; std::getline(lines, line);) {
    for (std::size_t at = line.find(';'); at != std::string::npos; at = line.find(';', at + 1)) {
      ++quoted;
      INFO(line);
      CHECK(std::count(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(at), '"') % 2 == 1);
    }
  }
  CHECK(quoted > 0);
}

TEST_CASE("no cell of any CSV is run as a formula") {
  for (const std::string& name : hostile_texts()) {
    const Catalog catalog = renamed(name);
    std::vector<Index<Exercise>> all;
    for (const Index<Exercise> i : catalog.exercises.indices()) all.push_back(i);
    for (const Row& row : parse_csv(exercises_csv(catalog, all))) {
      for (const std::string& cell : row) REQUIRE_FALSE(is_formula(cell));
    }
  }
}

TEST_CASE("the list of exercises has the promised columns") {
  std::vector<Index<Exercise>> all;
  for (const Index<Exercise> i : shipped().exercises.indices()) all.push_back(i);
  const std::string csv = exercises_csv(shipped(), all);
  CHECK(csv.starts_with("id,name,kind,position,needs,side,trains,level,stress,sources\n"));
  const std::vector<Row> rows = parse_csv(csv);
  REQUIRE(rows.size() == all.size() + 1);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Exercise& exercise = shipped().exercises[all[i]];
    const Row& row = rows[i + 1];
    REQUIRE(row.size() == 10);
    CHECK(row[0] == exercise.id);
    CHECK(row[1] == exercise.name);
    CHECK(row[2] == name_of(exercise.kind));
    CHECK(row[3] == name_of(exercise.position));
    CHECK(split(row[4], ';').size() == exercise.needs.size());
    CHECK((row[5] == "each" || row[5] == "both"));
    CHECK(find(shipped().program.groups, row[6]) == exercise.trains);
    CHECK(row[7] == std::to_string(exercise.level));
    CHECK(split(row[8], ';').size() == exercise.stress.size());
    CHECK(split(row[9], ';').size() == exercise.sources.size());
  }
}

TEST_CASE("what an exercise needs is listed as it is written in the catalog") {
  const auto row = [](std::string_view id) {
    return parse_csv(exercises_csv(shipped(), {tests::exercise_index(id)})).at(1);
  };
  CHECK(row("bridge")[4] == "");
  CHECK(row("mini-squat")[4] == "chair|counter|wall");
  CHECK(row("step-up")[4] == "step;chair|counter|wall");
  CHECK(row("clamshell")[8] == "external-rotation;active-abduction");
}

}  // namespace
}  // namespace hipplan
