// SPDX-License-Identifier: MIT
#include "hipplan/load/last_entry.hpp"

#include <algorithm>
#include <map>

#include "hipplan/text/lists.hpp"

namespace hipplan {
namespace {

struct Entry {
  std::uint32_t line = 0;
  LogRow undo;
};

/// In another copy of the log there may be newer entries by the time this comes there: it says all that the entry said.
LogRow undo_of(std::chrono::sys_days date, const SaidOfDay& said) {
  LogRow row{date, LogEntry::undo};
  row.usual_pain = said.usual_pain;
  row.pain_next_morning = said.pain_next_morning;
  row.goal = said.goal;
  row.chair_stand = said.chair_stand;
  row.note = said.note;
  return row;
}

LogRow undo_of(std::chrono::sys_days date, SessionKind session, const Done& done, const SaidOfDay& beside) {
  LogRow row = undo_of(date, beside);
  row.session = session;
  row.exercise = done.exercise;
  row.side = done.side;
  row.planned = done.planned;
  if (done.dose != Dose{}) row.dose = done.dose;
  row.pain_during = done.pain_during;
  row.effort = done.effort;
  row.control = done.control;
  row.sharp = done.sharp;
  return row;
}

/// What rows about exercises say of the day as well, by their lines.
std::map<std::uint32_t, SaidOfDay> said_beside(const ReadLog& log) {
  std::map<std::uint32_t, SaidOfDay> said;
  for (const DayRow& row : log.day_rows) {
    if (!row.said.by_itself) said.emplace(row.said.line, row.said);
  }
  return said;
}

/// All that is meant, in the order of lines.
std::vector<Entry> entries_of(const ReadLog& log, const Meant& meant) {
  std::vector<Entry> entries;
  const auto beside = said_beside(log);
  const auto undo_of_done = [&](std::chrono::sys_days date, SessionKind session, const Done& done) {
    const auto said = beside.find(done.line);
    return undo_of(date, session, done, said == beside.end() ? SaidOfDay{} : said->second);
  };
  const auto is_day = [&](std::chrono::sys_days date) { return !meant.date || *meant.date == date; };
  for (const LoggedDay& day : log.history.days) {
    if (!is_day(day.date)) continue;
    for (const LoggedSession& session : day.sessions) {
      if (meant.session && *meant.session != session.kind) continue;
      for (const Done& done : session.done) {
        if (meant.exercises.empty() || contains(meant.exercises, done.exercise))
          entries.push_back({done.line, undo_of_done(day.date, session.kind, done)});
      }
    }
  }
  if (!meant.session && meant.exercises.empty()) {
    for (const DayRow& row : log.day_rows) {
      if (row.said.by_itself && is_day(row.date)) entries.push_back({row.said.line, undo_of(row.date, row.said)});
    }
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.line < b.line; });
  return entries;
}

}  // namespace

std::vector<LogRow> rows_that_take_back(const ReadLog& log, const Meant& meant) {
  const std::vector<Entry> entries = entries_of(log, meant);
  std::vector<LogRow> rows;
  std::uint32_t line = 0;
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
    if (!rows.empty()) {
      const LogRow& last = rows.front();
      const bool is_of_session = last.session && last.session == entry->undo.session && last.date == entry->undo.date;
      if (!is_of_session || entry->line + 1 != line) break;
    }
    rows.push_back(entry->undo);
    line = entry->line;
  }
  return rows;
}

}  // namespace hipplan
