// SPDX-License-Identifier: MIT
// Whatever the names and texts of a catalog are, a page has the same elements, a table the same cells, a calendar the
// same lines as with harmless ones: text stays text.
#include <algorithm>
#include <deque>
#include <nlohmann/json.hpp>
#include <set>

#include "check.hpp"
#include "hipplan/formats/csv.hpp"
#include "hipplan/formats/html.hpp"
#include "hipplan/formats/ics.hpp"
#include "hipplan/formats/json.hpp"
#include "hipplan/formats/log_csv.hpp"
#include "hipplan/formats/markdown.hpp"
#include "hipplan/formats/review_data.hpp"
#include "hipplan/formats/text.hpp"
#include "hipplan/load/csv_rows.hpp"
#include "hipplan/load/read_log.hpp"
#include "hipplan/pages/exercise_page.hpp"
#include "hipplan/pages/plan_page.hpp"
#include "hipplan/pages/review_page.hpp"
#include "hipplan/pages/stop_page.hpp"
#include "hipplan/plan/planner.hpp"
#include "hipplan/plan/review.hpp"
#include "hipplan/text/unicode.hpp"
#include "markup.hpp"
#include "small.hpp"
#include "targets.hpp"

namespace hipplan::fuzz {
namespace {

constexpr std::chrono::sys_days today{std::chrono::year{2026} / 11 / 23};

/// One text after the other, again and again. What the loader would refuse is replaced.
class Texts {
 public:
  explicit Texts(std::string_view bytes) {
    while (texts_.size() < 64) {
      const std::size_t end = std::min(bytes.find('\n'), bytes.size());
      const std::string_view line = bytes.substr(0, std::min<std::size_t>(end, 400));
      texts_.emplace_back(is_harmless(line) && !is_blank(line) ? line : "x");
      if (end == bytes.size()) break;
      bytes.remove_prefix(end + 1);
    }
  }

  std::string_view next() { return texts_[next_++ % texts_.size()]; }
  const std::string& first() const { return texts_.front(); }

 private:
  std::deque<std::string> texts_;
  std::size_t next_ = 0;
};

void put(Texts& texts, Exercise& exercise) {
  exercise.name = texts.next();
  for (std::string_view* text : {&exercise.set_up, &exercise.start, &exercise.tempo, &exercise.feel, &exercise.stop,
                                 &exercise.easier.change, &exercise.harder.change})
    *text = texts.next();
  for (std::string_view& step : exercise.steps) step = texts.next();
  for (std::string_view& mistake : exercise.mistakes) mistake = texts.next();
}

void put(Texts& texts, Advice& advice) {
  for (auto* list : {&advice.safety, &advice.pain_guide, &advice.plateau, &advice.comfort, &advice.floor}) {
    for (std::string_view& line : *list) line = texts.next();
  }
  for (std::string_view* text :
       {&advice.bed, &advice.body_weight, &advice.bad_day, &advice.missed_day, &advice.again, &advice.expectation})
    *text = texts.next();
  for (Tip& tip : advice.daily_life) tip.say = texts.next();
}

Catalog catalog_with(Texts& texts) {
  Catalog catalog = small().catalog;
  for (Exercise& exercise : catalog.exercises) put(texts, exercise);
  for (Thing& thing : catalog.things) thing.name = texts.next();
  for (Condition& condition : catalog.conditions) condition.name = texts.next();
  for (Urgency& urgency : catalog.urgencies) {
    urgency.heading = texts.next();
    for (std::string_view& line : urgency.what_to_do) line = texts.next();
  }
  for (RedFlag& flag : catalog.red_flags) flag.sign = texts.next();
  for (Source& source : catalog.sources) source.title = texts.next();
  put(texts, catalog.program.advice);
  return catalog;
}

Profile person(const Catalog& catalog) {
  Profile profile;
  profile.pain = 4;
  profile.positions = PositionSet::first(all_positions.size());
  profile.equipment = household(catalog);
  profile.days = WeekdaySet::first(2);
  profile.weeks = 2;
  profile.start = today;
  profile.conditions.push_back(Index<Condition>(std::size_t{0}));
  return profile;
}

/// What a reader of each format meets that is no text.
struct Shape {
  std::set<std::string> elements;
  std::vector<std::size_t> cells;
  std::vector<std::string> calendar;
};

void take_html(const std::string& html, Shape& shape) {
  expect_clean(html, "HTML");
  const tests::Markup markup = tests::scan_html(html);
  for (const std::string& mistake : markup.mistakes) expect(false, mistake, html);
  for (const tests::Token& token : markup.tokens) {
    // Commands and flags that are typed stand in an element of their own.
    if (token.kind == tests::Token::Kind::text || token.name == "code") continue;
    shape.elements.insert(token.name);
    for (const auto& [key, value] : token.attributes) shape.elements.insert(token.name + ' ' + key);
  }
}

void take_csv(std::string_view csv, Shape& shape) {
  expect_clean(csv, "CSV");
  Records records(Parted::as_csv);
  records.feed(csv);
  records.end();
  while (const auto record = records.next()) {
    const CsvRow row = read_csv_row(*record, ',');
    expect(row.problems.empty(), "a row that cannot be read", record->text);
    shape.cells.push_back(row.cells.size());
    for (const CsvCell& cell : row.cells)
      expect(cell.text.empty() || std::string_view("=+-@\t\r").find(cell.text[0]) == std::string_view::npos,
             "a formula", cell.text);
  }
}

void take_calendar(std::string_view calendar, Shape& shape) {
  while (!calendar.empty()) {
    const std::size_t end = calendar.find("\r\n");
    expect(end != std::string_view::npos && end <= 75, "a line of a calendar that is none", calendar.substr(0, 200));
    const std::string_view line = calendar.substr(0, end);
    expect_clean_line(line, "a line of a calendar");
    if (!line.starts_with(' ')) shape.calendar.emplace_back(line.substr(0, line.find_first_of(":;")));
    calendar.remove_prefix(end + 2);
  }
}

std::string without_colour(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    if (text.starts_with("\x1b[")) {
      text.remove_prefix(std::min(text.find('m'), text.size() - 1) + 1);
    } else {
      plain += text[0];
      text.remove_prefix(1);
    }
  }
  return plain;
}

void take_text(const Page& page, std::size_t width) {
  TextStyle style;
  style.width = width;
  const std::string plain = to_text(page, style);
  expect_clean(plain, "text");
  style.colour = true;
  expect(without_colour(to_text(page, style)) == plain, "other letters in colour", plain);
  style.colour = false;
  style.ascii = true;
  for (const char c : to_text(page, style)) expect(c == '\n' || (c >= ' ' && c <= '~'), "no plain letter", plain);
}

void take_page(const Page& page, const Texts& texts, Shape& shape) {
  take_text(page, 40);
  expect_clean(to_markdown(page), "Markdown");
  take_html(to_html(page, texts.first()), shape);
}

void expect_json(const std::string& json) {
  expect_clean(json, "JSON");
  expect(nlohmann::json::accept(json), "no JSON", json);
}

void take_plan(const Catalog& catalog, const Texts& texts, Shape& shape) {
  const Plan plan = make_plan(catalog, person(catalog));
  PlanPageOptions options;
  options.explain = true;
  take_page(plan_page(catalog, plan, options), texts, shape);
  take_text(plan_page(catalog, plan), 20);
  take_csv(plan_csv(catalog, plan), shape);
  expect_json(plan_json(catalog, plan));
  CalendarOptions calendar;
  calendar.name = texts.first().substr(0, 0);
  take_calendar(plan_ics(catalog, plan, calendar), shape);
}

/// A log whose note is the first text, and what a review says of it.
void take_log(const Catalog& catalog, const Texts& texts, Shape& shape) {
  LogRow row{today, LogEntry::done};
  row.session = SessionKind::strength;
  row.exercise = Index<Exercise>(std::size_t{0});
  row.planned = row.dose = Dose{1, 8, 0, 0};
  row.note = texts.first();
  const std::string csv = log_rows(catalog, std::nullopt, std::vector<LogRow>{row});
  take_csv(csv, shape);
  const ReadLog log = read_log(csv, catalog, today);
  expect(log.rows == 1 && log.slip_count == 0 && log.history.days.size() == 1, "a row that is not read again", csv);
  const Review review = review_of(catalog, nullptr, log.history, today);
  take_page(review_page(catalog, review), texts, shape);
  take_page(review_for_clinician(catalog, review, log.history), texts, shape);
  take_csv(review_csv(review, log.history), shape);
  expect_json(review_json(catalog, review));
}

Shape shape_with(Texts texts) {
  Shape shape;
  const Catalog catalog = catalog_with(texts);
  take_plan(catalog, texts, shape);
  take_log(catalog, texts, shape);
  take_page(exercise_page(catalog, Index<Exercise>(std::size_t{0})), texts, shape);
  take_page(sources_page(catalog), texts, shape);
  Profile feverish = person(catalog);
  feverish.red_flags.push_back(Index<RedFlag>(std::size_t{0}));
  const auto stop = reason_to_stop(catalog, feverish);
  expect(stop.has_value(), "a warning sign that stops nothing");
  take_page(stop_page(catalog, *stop), texts, shape);
  return shape;
}

}  // namespace

bool try_names(std::string_view bytes) {
  static const Shape harmless = shape_with(Texts("Bridge"));
  const Shape shape = shape_with(Texts(bytes));
  for (const std::string& element : shape.elements)
    expect(harmless.elements.contains(element), "an element more", element);
  expect(shape.cells == harmless.cells, "cells more or fewer", bytes);
  expect(shape.calendar == harmless.calendar, "lines of a calendar more or fewer", bytes);
  const std::string_view first = bytes.substr(0, bytes.find('\n'));
  return is_harmless(first) && !is_blank(first);
}

}  // namespace hipplan::fuzz
