// SPDX-License-Identifier: MIT
// Of a log every line is used, told of, or nobody's; what is written behind it is read again, whatever it holds.
#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>

#include "check.hpp"
#include "hipplan/formats/log_csv.hpp"
#include "hipplan/formats/review_data.hpp"
#include "hipplan/load/last_entry.hpp"
#include "hipplan/load/merge_log.hpp"
#include "hipplan/load/read_log.hpp"
#include "hipplan/plan/review.hpp"
#include "small.hpp"
#include "targets.hpp"

namespace hipplan::fuzz {
namespace {

constexpr std::chrono::sys_days today{std::chrono::year{2026} / 12 / 31};

bool is_score(const std::optional<std::int8_t>& value) { return !value || (*value >= 0 && *value <= 10); }

void expect_possible(const Done& done) {
  expect(done.exercise.value() < small().catalog.exercises.size(), "an exercise that is none");
  expect(is_score(done.pain_during) && is_score(done.effort), "a pain or an effort beyond 10");
  for (const int figure : {done.dose.sets, done.dose.repetitions, done.dose.hold_seconds, done.dose.minutes})
    expect(figure >= 0 && figure <= largest_log_figure, "an impossible dose");
}

void expect_possible(const History& history) {
  std::chrono::sys_days last{};
  for (const LoggedDay& day : history.days) {
    expect(day.date > last && day.date >= first_possible_log_day && day.date <= today, "a day out of order");
    last = day.date;
    expect(is_score(day.usual_pain) && is_score(day.pain_next_morning) && is_score(day.goal), "a score beyond 10");
    expect_clean_line(day.note, "a note");
    for (const LoggedSession& session : day.sessions) {
      expect(!session.done.empty(), "a session without exercises");
      for (const Done& done : session.done) expect_possible(done);
    }
  }
}

/// Lines with anything in them, but for notes of somebody's own.
std::size_t lines_with_words(std::string_view text) {
  std::size_t lines = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = text.substr(0, end);
    lines += line.find_first_not_of(" \t,;\"\xEF\xBB\xBF") != std::string_view::npos && !line.starts_with('#');
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

void expect_slips_told(const ReadLog& log, std::string_view bytes) {
  expect(log.slips.size() <= log.slip_count && (log.slip_count == 0) == log.slips.empty(),
         "slips that are not counted");
  for (const LogSlip& slip : log.slips) {
    expect(slip.line >= 1, "a slip without a line", slip.what);
    expect(!slip.what.empty(), "a slip without a sentence");
    expect_clean_line(slip.what, "a slip");
  }
  expect(!log.is_no_log || (log.slip_count > 0 && log.rows == 0), "no log, and rows of it");
  // Beside the titles there are words in it: they were used, or somebody is told.
  if (log.rows == 0 && lines_with_words(bytes) > 1)
    expect(log.slip_count > 0, "nothing was read, and nothing told", bytes);
}

/// A row as the program writes one, of this exercise.
LogRow row_of_today() {
  LogRow row{today, LogEntry::done};
  row.session = SessionKind::strength;
  row.exercise = Index<Exercise>(std::size_t{0});
  row.side = WorkedSide::both;
  row.planned = row.dose = Dose{2, 8, 0, 0};
  row.note = "=1+1, \"so\"";
  return row;
}

/// Whatever stands before it, a row that is appended counts, and costs no other.
void expect_appended(std::string_view bytes, const ReadLog& before) {
  if (before.is_no_log) return;
  const std::vector<LogRow> rows{row_of_today()};
  std::string text(bytes);
  if (!text.empty() && text.back() != '\n') text += '\n';
  text += log_rows(small().catalog, before.layout, rows);
  const ReadLog after = read_log(text, small().catalog, today);
  expect(after.rows == before.rows + 1, "an appended row is not read, or another is lost", text);
  expect(!after.history.days.empty() && after.history.days.back().date == today, "an appended row is of no day", text);
  expect(rows_to_merge(text, text).rows == 0, "a log lacks its own rows", text);
  const std::vector<LogRow> undo = rows_that_take_back(after, {});
  expect(!undo.empty(), "nothing can be taken back", text);
}

void expect_reviewed(const History& history) {
  if (history.empty()) return;
  const Review review = review_of(small().catalog, nullptr, history, today);
  expect_clean(review_csv(review, history), "the CSV of a review");
  const std::string json = review_json(small().catalog, review);
  expect_clean(json, "the JSON of a review");
  expect(nlohmann::json::accept(json), "no JSON", json);
}

}  // namespace

bool try_log(std::string_view bytes) {
  const ReadLog log = read_log(bytes, small().catalog, today);
  expect_possible(log.history);
  expect_slips_told(log, bytes);
  expect_appended(bytes, log);
  expect_reviewed(log.history);
  return log.rows > 0;
}

}  // namespace hipplan::fuzz
