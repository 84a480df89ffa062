// SPDX-License-Identifier: MIT
// What is written into a log is read from it again, whatever layout somebody gave it; and two copies of it become one.
#include "hipplan/formats/log_csv.hpp"

#include <algorithm>
#include <chrono>
#include <random>
#include <utility>

#include "catch.hpp"
#include "hipplan/load/last_entry.hpp"
#include "hipplan/load/log_layout.hpp"
#include "hipplan/load/merge_log.hpp"
#include "hipplan/load/read_log.hpp"
#include "hipplan/text/unicode.hpp"
#include "people.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using namespace std::chrono;
using tests::exercise_index;
using tests::shipped;

constexpr sys_days first_day{year{2026} / 11 / 2};
constexpr sys_days today = first_day + days{100};

LogRow row_of(sys_days date, std::string_view id) {
  LogRow row{date, LogEntry::done};
  row.session = SessionKind::strength;
  row.exercise = exercise_index(id);
  row.side = WorkedSide::both;
  row.planned = Dose{2, 8, 0, 0};
  row.dose = row.planned;
  return row;
}

/// Whatever may be said, or not.
class AnyRow {
 public:
  LogRow next() {
    LogRow row{first_day + days{upto(99)}, upto(3) == 0 ? LogEntry::day : LogEntry::done};
    if (row.entry == LogEntry::done) {
      row.session = static_cast<SessionKind>(upto(2));
      row.exercise = Index<Exercise>(static_cast<std::size_t>(upto(60)));
      row.side = static_cast<WorkedSide>(upto(3));
      if (upto(4) > 0) row.planned = dose();
      if (row.planned || upto(1) == 0) row.dose = upto(1) == 0 && row.planned ? row.planned : dose();
      row.pain_during = score();
      row.effort = score();
      if (upto(1) == 0) row.control = static_cast<Control>(upto(2));
      row.sharp = upto(9) == 0;
    }
    row.usual_pain = score();
    row.pain_next_morning = score();
    row.goal = score();
    if (upto(1) == 0) row.chair_stand = static_cast<std::int16_t>(upto(30));
    const auto& notes = tests::hostile_texts();
    row.note = upto(2) == 0 ? notes[static_cast<std::size_t>(upto(static_cast<int>(notes.size()) - 1))] : "fine";
    return row;
  }

 private:
  int upto(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }
  std::optional<std::int8_t> score() {
    return upto(2) == 0 ? std::nullopt : std::optional(static_cast<std::int8_t>(upto(10)));
  }
  Dose dose() { return upto(3) == 0 ? Dose{0, 0, 0, 1 + upto(30)} : Dose{1 + upto(3), 1 + upto(15), upto(1) * 5, 0}; }

  std::mt19937 random_{13};
};

/// What a log of one row says.
void check_same(const LogRow& row, const ReadLog& log) {
  REQUIRE(log.history.days.size() == 1);
  const LoggedDay& day = log.history.days[0];
  CHECK(day.date == row.date);
  CHECK(day.usual_pain == row.usual_pain);
  CHECK(day.pain_next_morning == row.pain_next_morning);
  CHECK(day.goal == row.goal);
  CHECK(day.chair_stand == row.chair_stand);
  CHECK(day.note == printable(row.note));
  REQUIRE(day.sessions.size() == (row.entry == LogEntry::done ? 1 : 0));
  if (day.sessions.empty()) return;
  CHECK(day.sessions[0].kind == row.session);
  REQUIRE(day.sessions[0].done.size() == 1);
  const Done& done = day.sessions[0].done[0];
  CHECK(done.exercise == row.exercise);
  CHECK(done.side == row.side);
  CHECK(done.planned == row.planned);
  CHECK(done.dose == row.dose.value_or(Dose{}));
  CHECK(done.pain_during == row.pain_during);
  CHECK(done.effort == row.effort);
  CHECK(done.control == row.control);
  CHECK(done.sharp == row.sharp);
}

LogLayout layout_of(std::string_view titles) { return *layout_in(titles); }

TEST_CASE("what is written into a log is read again as it was said") {
  const std::vector<std::optional<LogLayout>> layouts{
      std::nullopt, layout_of("date;entry;exercise;mood"),
      layout_of("note\tchair_stand\tgoal\tpain_next_morning\tusual_pain\tsharp\tcontrol\teffort\tpain_during\tminutes\t"
                "hold_seconds\treps\tsets\tplanned\tmood\tside\texercise\tsession\tentry\tdate")};
  AnyRow any;
  for (int i = 0; i < 1000; ++i) {
    const LogRow row = any.next();
    for (const auto& layout : layouts) {
      const std::string text = (layout ? title_line(*layout) : "") + log_rows(shipped(), layout, std::span(&row, 1));
      INFO(text);
      const ReadLog log = read_log(text, shipped(), today);
      CHECK(log.slips.empty());
      check_same(row, log);
    }
  }
}

TEST_CASE("a log that lacks a column gets a line that names them all, and others' columns stay empty") {
  LogRow row = row_of(first_day, "bridge");
  const LogLayout narrow = layout_of("mood,date,entry,session,exercise,side,planned,sets,reps");
  CHECK(log_rows(shipped(), narrow, std::span(&row, 1)) == ",2026-11-02,done,strength,bridge,both,2x8,2,8\n");
  row.pain_during = 3;
  CHECK(log_rows(shipped(), narrow, std::span(&row, 1)) ==
        title_line(new_log_layout()) + "2026-11-02,done,strength,bridge,both,2x8,2,8,,,3,,,,,,,,\n");
}

std::string log_of(const std::vector<LogRow>& rows) { return log_rows(shipped(), std::nullopt, rows); }

TEST_CASE("a copy brings what this log lacks, each row as often as it has it, and nothing the second time") {
  const LogRow bridge = row_of(first_day, "bridge");
  const LogRow clamshell = row_of(first_day + days{1}, "clamshell");
  LogRow undo{first_day, LogEntry::undo};
  undo.session = SessionKind::strength;
  const std::string own = log_of({bridge, undo, bridge});
  const std::string copy = log_of({bridge, clamshell, undo, clamshell, bridge});
  const MergedRows merged = rows_to_merge(own, copy);
  CHECK(merged.rows == 2);
  CHECK(merged.text ==
        "2026-11-03,done,strength,clamshell,both,2x8,2,8,,,,,,,,,,,\n"
        "2026-11-03,done,strength,clamshell,both,2x8,2,8,,,,,,,,,,,\n");
  CHECK(rows_to_merge(own + merged.text, copy).rows == 0);
  CHECK(rows_to_merge("", own).text == own);
  CHECK(rows_to_merge(own, "").text.empty());
}

/// The log after its last entry was taken back.
std::string undone(const std::string& text) {
  const ReadLog log = read_log(text, shipped(), today);
  return text + log_rows(shipped(), log.layout, rows_that_take_back(log, {}));
}

/// Both copies after each has taken up what the other had.
std::pair<std::string, std::string> merged_both_ways(const std::string& a, const std::string& b) {
  return {a + rows_to_merge(a, b).text, b + rows_to_merge(b, a).text};
}

TEST_CASE("what was taken back in one copy stays so in the other, and nothing newer goes with it") {
  LogRow old_day{first_day, LogEntry::day};
  old_day.usual_pain = 4;
  LogRow new_day = old_day;
  new_day.usual_pain = 6;
  const std::string days = log_of({old_day});
  const auto [a, b] =
      merged_both_ways(days + log_rows(shipped(), new_log_layout(), std::span(&new_day, 1)), undone(days));
  for (const std::string& text : {a, b}) {
    const ReadLog log = read_log(text, shipped(), today);
    INFO(text);
    CHECK(log.slips.empty());
    CHECK(log.day_rows.size() == 1);
    CHECK(log.history.days.at(0).usual_pain == 6);
  }
  CHECK(rows_to_merge(a, b).rows + rows_to_merge(b, a).rows == 0);

  LogRow old_row = row_of(first_day, "bridge");
  old_row.pain_during = 6;
  LogRow new_row = old_row;
  new_row.pain_during = 2;
  const std::string rows = log_of({old_row});
  const auto [c, d] =
      merged_both_ways(rows + log_rows(shipped(), new_log_layout(), std::span(&new_row, 1)), undone(rows));
  for (const std::string& text : {c, d}) {
    const ReadLog log = read_log(text, shipped(), today);
    INFO(text);
    CHECK(log.slips.empty());
    REQUIRE(log.history.days.at(0).sessions.at(0).done.size() == 1);
    CHECK(log.history.days[0].sessions[0].done[0].pain_during == 2);
  }
  CHECK(rows_to_merge(c, d).rows + rows_to_merge(d, c).rows == 0);
}

TEST_CASE("whatever was said can be taken back, and with it goes nothing that another copy has said since") {
  AnyRow any;
  for (int round = 0; round < 600; ++round) {
    LogRow first = any.next();
    LogRow second = any.next();
    if (second.entry != first.entry) continue;
    // Of one day and of one exercise, and not said alike.
    second.date = first.date;
    second.session = first.session;
    second.exercise = first.exercise;
    first.chair_stand = 3;
    second.chair_stand = 4;
    const std::string log = log_of({first});
    const std::string back = undone(log);
    INFO(back);
    CHECK(read_log(back, shipped(), today).history.empty());
    CHECK(read_log(back, shipped(), today).slips.empty());
    const auto [a, b] = merged_both_ways(log + log_rows(shipped(), new_log_layout(), std::span(&second, 1)), back);
    check_same(second, read_log(a, shipped(), today));
    check_same(second, read_log(b, shipped(), today));
  }
}

TEST_CASE("a copy that a spreadsheet has saved brings nothing but what is new") {
  LogRow row = row_of(first_day, "bridge");
  row.pain_during = 4;
  row.note = "=1+1";
  const std::string own = log_of({row});
  const std::string copy =
      "\xEF\xBB\xBFnote;mood;date;entry;session;exercise;side;planned;sets;reps;pain_during\r\n"
      "'=1+1;;02.11.2026;done;strength;bridge;both;2x8;2,0;8;4,0\r\n"
      "more;;03.11.2026;done;strength;bridge;both;2x8;2,0;8;4,0\r\n";
  const MergedRows merged = rows_to_merge(own, copy);
  CHECK(merged.rows == 1);
  const ReadLog log = read_log(own + merged.text, shipped(), today);
  CHECK(log.slips.empty());
  REQUIRE(log.history.days.size() == 2);
  CHECK(log.history.days[1].note == "more");
  CHECK(rows_to_merge(own + merged.text, copy).rows == 0);
}

TEST_CASE("columns of one name, and of none, bring their rows once") {
  const std::string own = "date,entry,exercise,pain_during,mood\n2026-11-02,done,bridge,4,fine\n";
  for (const std::string copy : {"date,entry,exercise,pain_during,pain_during\n2026-11-03,done,bridge,4,9\n",
                                 "date,entry,exercise,mood,Mood\n2026-11-03,done,bridge,low,high\n",
                                 "date,entry,exercise,pain_during,,\n2026-11-03,done,bridge,4,x,y\n"}) {
    for (const std::string& log : {own, copy.substr(0, copy.find('\n') + 1), std::string()}) {
      INFO(log << copy);
      const MergedRows merged = rows_to_merge(log, copy);
      CHECK(merged.rows == 1);
      CHECK(rows_to_merge(log + merged.text, copy).rows == 0);
      CHECK(rows_to_merge(copy, log + merged.text).rows == (log == own ? 1 : 0));
    }
  }
}

TEST_CASE("two people who merge each other's copy have the same rows") {
  AnyRow any;
  for (int round = 0; round < 50; ++round) {
    std::vector<LogRow> here;
    std::vector<LogRow> there;
    for (int i = 0; i < 12; ++i) {
      const LogRow row = any.next();
      if (i % 3 != 0) here.push_back(row);
      if (i % 3 != 1) there.push_back(row);
    }
    const std::string a = log_of(here);
    const std::string b = log_of(there);
    const auto lines = [](const std::string& text) {
      std::vector<std::string> all;
      std::size_t at = 0;
      for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n', at)) {
        all.push_back(text.substr(at, end - at));
        at = end + 1;
      }
      std::sort(all.begin(), all.end());
      return all;
    };
    CHECK(lines(a + rows_to_merge(a, b).text) == lines(b + rows_to_merge(b, a).text));
  }
}

}  // namespace
}  // namespace hipplan
