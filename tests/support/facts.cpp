// SPDX-License-Identifier: MIT
#include "facts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "calendar.hpp"
#include "catch.hpp"
#include "hipplan/catalog/calendar.hpp"

namespace hipplan::tests {
namespace {

/// Takes a text apart from the left.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }
  void need(std::string_view word) {
    INFO("expected '" << word << "' before '" << rest_ << "'");
    REQUIRE(take(word));
  }
  int number() {
    INFO("expected a number before '" << rest_ << "'");
    REQUIRE((!rest_.empty() && is_digit(rest_[0])));
    int value = 0;
    for (; !rest_.empty() && is_digit(rest_[0]); rest_.remove_prefix(1)) value = value * 10 + (rest_[0] - '0');
    return value;
  }
  bool at_end() const { return rest_.empty(); }
  std::string_view rest() const { return rest_; }

 private:
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }

  std::string_view rest_;
};

int number(std::string_view text) {
  if (text.empty()) return 0;
  Reader reader(text);
  const int value = reader.number();
  INFO(text);
  REQUIRE(reader.at_end());
  return value;
}

/// "12.5" as 125, and "12" as 120.
int tenths(std::string_view text) {
  Reader reader(text);
  const int whole = reader.number();
  if (reader.at_end()) return whole * 10;
  reader.need(".");
  const int part = reader.number();
  INFO(text);
  REQUIRE((reader.at_end() && part < 10));
  return whole * 10 + part;
}

int whole(int tenths_of_a_minute) { return (tenths_of_a_minute + 9) / 10; }

/// The day that something stands under; a new one where it is not the last.
ToldDay& day_of(std::vector<ToldDay>& days, int week, const std::string& day, const std::string& date) {
  if (days.empty() || days.back().week != week || days.back().day != day) days.push_back({week, day, date, 0, {}});
  return days.back();
}

std::string day_name(const std::string& date) {
  const auto parsed = parse_iso_date(date);
  INFO(date);
  REQUIRE(parsed);
  return std::string(short_name(weekday_of(*parsed)));
}

/// "3. Clamshell (left side, hold 3 s)" into the name, the side and the hold.
int read_label(const std::string& label, Told& told) {
  const std::size_t dot = label.find(". ");
  REQUIRE(dot != std::string::npos);
  told.exercise = label.substr(dot + 2);
  const std::size_t open = told.exercise.rfind(" (");
  if (open == std::string::npos || !told.exercise.ends_with(')')) return 0;
  const std::string brackets = told.exercise.substr(open + 2, told.exercise.size() - open - 3);
  Reader reader(brackets);
  int hold = 0;
  do {
    if (reader.take("each side")) {
      told.side = "each";
    } else if (reader.take("left side")) {
      told.side = "left";
    } else if (reader.take("right side")) {
      told.side = "right";
    } else if (reader.take("hold ")) {
      hold = reader.number();
      reader.need(" s");
    } else {
      reader.need("in place of ");
      break;
    }
  } while (reader.take(", "));
  told.exercise.erase(open);
  return hold;
}

/// "7-12" as its first and last.
std::pair<int, int> range_of(std::string_view text) {
  Reader reader(text);
  const int first = reader.number();
  const int last = reader.take("-") ? reader.number() : first;
  INFO(text);
  REQUIRE(reader.at_end());
  return {first, last};
}

ToldDay& find_day(std::vector<ToldDay>& days, int week, std::string_view name) {
  for (ToldDay& day : days) {
    if (day.week == week && day.day == name) return day;
  }
  days.push_back({week, std::string(name), {}, 0, {}});
  return days.back();
}

/// The days that a row is about; none for days without a session.
std::vector<std::string_view> days_in(std::string_view when) {
  static constexpr std::array<std::string_view, 7> all{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  if (when == "other days") return {};
  if (when == "every day") return {all.begin(), all.end()};
  std::vector<std::string_view> days;
  for (std::size_t at = 0; at < when.size(); at += 4) {
    CHECK(std::find(all.begin(), all.end(), when.substr(at, 3)) != all.end());
    days.push_back(when.substr(at, 3));
  }
  return days;
}

/// What a row tells of one day of one week.
void read_cell(const std::vector<std::string>& row, std::string cell, ToldDay& day) {
  if (row[0] == "Minutes, about") {
    // Where days differ, from the shortest to the longest.
    const auto [least, most] = range_of(cell);
    day.minutes = least;
    day.minutes_at_most = most;
    return;
  }
  if (cell.ends_with('*')) cell.pop_back();
  Told told;
  const int hold = read_label(row[0], told);
  read_short_dose(cell, hold, told);
  day.items.push_back(told);
}

/// A row an exercise and its days, a column a run of weeks.
void read_table(const std::vector<std::vector<std::string>>& rows, std::vector<ToldDay>& days) {
  for (std::size_t r = 1; r < rows.size(); ++r) {
    REQUIRE(rows[r].size() == rows[0].size());
    for (std::size_t column = 2; column < rows[r].size(); ++column) {
      REQUIRE(rows[0][column].starts_with("Week "));
      if (rows[r][column] == "-") continue;
      const auto [first, last] = range_of(std::string_view(rows[0][column]).substr(5));
      for (int week = first; week <= last; ++week) {
        for (const std::string_view day : days_in(rows[r][1]))
          read_cell(rows[r], rows[r][column], find_day(days, week, day));
      }
    }
  }
}

/// The sheet to fill in names the days of the first weeks, with their dates.
void read_log(const std::vector<std::vector<std::string>>& rows, std::vector<ToldDay>& days) {
  for (std::size_t r = 1; r < rows.size(); ++r) {
    Reader reader(rows[r][0]);
    const int week = reader.number();
    reader.need(" ");
    ToldDay& day = find_day(days, week, reader.rest().substr(0, 3));
    reader.need(day.day);
    if (reader.take(" ")) day.date = reader.rest();
  }
}

std::string capital_taken_away(std::string text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

}  // namespace

std::vector<std::vector<std::string>> cells_of_csv(std::string_view csv) {
  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    const char c = csv[i];
    if (quoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
      rows.back().back() += csv[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == ',') {
      rows.back().emplace_back();
    } else if (!quoted && c == '\n') {
      rows.emplace_back(1);
    } else {
      rows.back().back() += c;
    }
  }
  REQUIRE_FALSE(quoted);
  REQUIRE(rows.back() == std::vector<std::string>(1));
  rows.pop_back();
  return rows;
}

std::vector<ToldDay> told_by_plan(const Catalog& catalog, const Plan& plan) {
  std::vector<ToldDay> days;
  for (const Week& week : plan.weeks) {
    for (const Session& session : week.sessions) {
      ToldDay day{week.number, std::string(short_name(session.day)), {}, session.estimate().whole_minutes(), {}};
      if (plan.assessment.profile.start)
        day.date = iso_date(date_of(*plan.assessment.profile.start, week.number, session.day));
      for (const Item& item : session.items) {
        day.items.push_back({std::string(catalog.exercises[item.exercise].name), std::string(name_of(item.side)),
                             item.dose.sets, item.dose.repetitions, item.dose.hold_seconds, item.dose.minutes,
                             item.rest_seconds, item.estimate.count});
      }
      days.push_back(std::move(day));
    }
  }
  return days;
}

std::vector<ToldDay> told_by_csv(std::string_view csv) {
  const auto rows = cells_of_csv(csv);
  std::vector<ToldDay> days;
  const auto column = [&](const std::string& name) {
    const auto found = std::find(rows[0].begin(), rows[0].end(), name);
    INFO(name);
    REQUIRE(found != rows[0].end());
    return static_cast<std::size_t>(found - rows[0].begin());
  };
  for (std::size_t r = 1; r < rows.size(); ++r) {
    const std::vector<std::string>& row = rows[r];
    REQUIRE(row.size() == rows[0].size());
    ToldDay& day = day_of(days, number(row[column("week")]), row[column("day")], row[column("date")]);
    CHECK(static_cast<std::size_t>(number(row[column("order")])) == day.items.size() + 1);
    day.items.push_back({row[column("exercise")], row[column("side")], number(row[column("sets")]),
                         number(row[column("reps")]), number(row[column("hold_seconds")]),
                         number(row[column("minutes")]), number(row[column("rest_seconds")]),
                         tenths(row[column("estimated_minutes")])});
  }
  for (ToldDay& day : days) {
    int sum = 0;
    for (const Told& told : day.items) sum += told.estimate;
    day.minutes = whole(sum);
  }
  return days;
}

std::vector<ToldDay> told_by_json(std::string_view text) {
  const auto json = nlohmann::json::parse(text);
  const auto figure = [](const nlohmann::json& value) { return value.is_null() ? 0 : value.get<int>(); };
  const auto in_tenths = [](const nlohmann::json& value) { return static_cast<int>(value.get<double>() * 10.0 + 0.5); };
  std::vector<ToldDay> days;
  for (const auto& week : json.at("weeks")) {
    for (const auto& session : week.at("sessions")) {
      const auto& date = session.at("date");
      ToldDay day{week.at("week").get<int>(),
                  session.at("day").get<std::string>(),
                  date.is_null() ? std::string() : date.get<std::string>(),
                  whole(in_tenths(session.at("estimated_minutes"))),
                  {}};
      for (const auto& item : session.at("items")) {
        CHECK(item.at("order").get<std::size_t>() == day.items.size() + 1);
        day.items.push_back({item.at("exercise").get<std::string>(), item.at("side").get<std::string>(),
                             figure(item.at("sets")), figure(item.at("reps")), figure(item.at("hold_seconds")),
                             figure(item.at("minutes")), figure(item.at("rest_seconds")),
                             in_tenths(item.at("estimated_minutes"))});
      }
      days.push_back(std::move(day));
    }
  }
  return days;
}

std::vector<ToldDay> told_by_ics(std::string_view ics) {
  std::vector<ToldDay> days;
  for (const Event& event : events_of(ics)) {
    const std::string title = text_of(value_of(event, "SUMMARY"));
    Reader week(title);
    week.need("Exercises, week ");
    const std::string start = value_of(event, "DTSTART");
    const std::string date = start.substr(0, 4) + '-' + start.substr(4, 2) + '-' + start.substr(6, 2);
    ToldDay day{week.number(), day_name(date), date, minutes_of(value_of(event, "DURATION")), {}};
    const std::string description = text_of(value_of(event, "DESCRIPTION"));
    // Before the first exercise stands what must be said first of all.
    Reader text(std::string_view(description).substr(std::min(description.find("1. "), description.size())));
    for (int order = 1; text.take(fmt::format("{}. ", order)); ++order) {
      const std::string line(text.rest().substr(0, text.rest().find('\n')));
      text.need(line + "\n");
      const std::size_t about = line.rfind(" (about ");
      const std::size_t name = line.rfind(": ", about);
      INFO(line);
      REQUIRE((about != std::string::npos && name != std::string::npos));
      Told told;
      told.exercise = line.substr(0, name);
      read_dose_in_words(std::string_view(line).substr(name + 2, about - name - 2), told);
      Reader estimate(std::string_view(line).substr(about + 8));
      told.estimate = tenths(estimate.rest().substr(0, estimate.rest().find(' ')));
      CHECK(line.find(" min, ", about) != std::string::npos);
      day.items.push_back(std::move(told));
    }
    days.push_back(std::move(day));
  }
  return days;
}

void sort_by_weekday(std::vector<ToldDay>& days) {
  const auto place = [](const ToldDay& day) {
    static constexpr std::string_view all = "MonTueWedThuFriSatSun";
    return std::pair(day.week, all.find(day.day));
  };
  std::sort(days.begin(), days.end(), [&](const ToldDay& a, const ToldDay& b) { return place(a) < place(b); });
}

std::vector<ToldDay> told_by_page(const std::vector<PagePart>& parts) {
  std::vector<ToldDay> days;
  for (const PagePart& part : parts) {
    if (part.kind != PagePart::Kind::table) continue;
    if (part.rows[0][0] == "Exercise") read_table(part.rows, days);
    if (part.rows[0][0] == "Day") read_log(part.rows, days);
  }
  sort_by_weekday(days);
  return days;
}

std::vector<ToldHow> how_to_by_page(const std::vector<PagePart>& parts) {
  std::vector<ToldHow> all;
  for (const PagePart& part : parts) {
    if (part.kind != PagePart::Kind::card) continue;
    ToldHow how;
    Reader name(part.label);
    how.number = name.number();
    name.need(". ");
    how.dose.exercise = name.rest();
    Reader dose(part.text);
    how.week = 1;
    if (dose.take("Begins in week ")) {
      how.week = dose.number();
      dose.need(": ");
    }
    const std::size_t end = std::min(dose.rest().find("; or "), dose.rest().rfind('.'));
    read_dose_in_words(capital_taken_away(std::string(dose.rest().substr(0, end))), how.dose);
    all.push_back(how);
  }
  return all;
}

void read_short_dose(std::string_view cell, int hold_in_brackets, Told& told) {
  Reader reader(cell);
  const int first = reader.number();
  INFO(cell);
  if (reader.take("min")) {
    told.minutes = first;
  } else {
    reader.need("x");
    const int second = reader.number();
    if (reader.take("x")) {
      told.sets = first;
      told.repetitions = second;
      told.hold_seconds = reader.number();
      reader.need("s");
    } else if (reader.take("s")) {
      told.sets = 1;
      told.repetitions = first;
      told.hold_seconds = second;
    } else {
      told.sets = first;
      told.repetitions = second;
      told.hold_seconds = hold_in_brackets;
    }
  }
  REQUIRE(reader.at_end());
}

void read_dose_in_words(std::string_view words, Told& told) {
  Reader reader(words);
  INFO(words);
  int times = 0;
  if (reader.take("once")) {
    times = 1;
  } else {
    times = reader.number();
    if (reader.take(times == 1 ? " minute" : " minutes")) {
      told.minutes = times;
      REQUIRE(reader.at_end());
      return;
    }
    if (reader.take(" rounds of ")) {
      told.sets = times;
      told.repetitions = reader.number();
    } else if (reader.take(" holds of ")) {
      told.sets = 1;
      told.repetitions = times;
      told.hold_seconds = reader.number();
      reader.need(" seconds");
    } else {
      reader.need(" times");
    }
  }
  for (const char* side : {"each", "left", "right"}) {
    if (reader.take(side == std::string_view("each") ? std::string(" on each side")
                                                     : fmt::format(" for the {} hip", side)))
      told.side = side;
  }
  bool each_time = false;
  if (reader.take(", holding ")) {
    told.hold_seconds = reader.number();
    reader.need(" seconds");
    each_time = reader.take(" each time");
  }
  if (told.sets == 0) {
    // "3 times, holding 15 seconds" is three rounds of one.
    const bool rounds = told.hold_seconds > 0 && !each_time;
    told.sets = rounds ? times : 1;
    told.repetitions = rounds ? 1 : times;
  }
  if (reader.take("; rest a minute")) {
    told.rest_seconds = 60;
  } else if (reader.take("; rest ")) {
    told.rest_seconds = reader.number();
    if (reader.take(" minutes")) {
      told.rest_seconds *= 60;
    } else {
      reader.need(" seconds");
    }
  }
  reader.take("; change sides after each round");
  REQUIRE(reader.at_end());
}

std::string in_line(const Told& told, Detail detail) {
  std::string line = fmt::format("{} ({}): {} sets, {} times, {} s, {} min", told.exercise, told.side, told.sets,
                                 told.repetitions, told.hold_seconds, told.minutes);
  if (detail == Detail::full) line += fmt::format(", rest {} s, takes {}", told.rest_seconds, told.estimate);
  return line;
}

std::vector<std::string> in_lines(const std::vector<ToldDay>& days, Detail detail) {
  std::vector<std::string> lines;
  for (const ToldDay& day : days) {
    lines.push_back(detail == Detail::table
                        ? fmt::format("week {}, {}", day.week, day.day)
                        : fmt::format("week {}, {} {}: {} minutes", day.week, day.day, day.date, day.minutes));
    for (const Told& told : day.items) lines.push_back(in_line(told, detail));
  }
  return lines;
}

std::string first_difference(const std::vector<std::string>& expected, const std::vector<std::string>& found) {
  for (std::size_t i = 0; i < std::max(expected.size(), found.size()); ++i) {
    const std::string before = i < expected.size() ? expected[i] : "the end";
    const std::string after = i < found.size() ? found[i] : "the end";
    if (before != after) return fmt::format("line {}: expected {}; found {}", i + 1, before, after);
  }
  return {};
}

}  // namespace hipplan::tests
