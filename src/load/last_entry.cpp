// SPDX-License-Identifier: MIT
#include "hipplan/load/last_entry.hpp"

#include <algorithm>

#include "hipplan/text/lists.hpp"

namespace hipplan {
namespace {

struct Entry {
  std::uint32_t line = 0;
  LogRow undo;
};

LogRow undo_of(std::chrono::sys_days date) { return {date, LogEntry::undo}; }

LogRow undo_of(std::chrono::sys_days date, SessionKind session, const Done& done) {
  LogRow row = undo_of(date);
  row.session = session;
  row.exercise = done.exercise;
  row.side = done.side;
  return row;
}

/// All that is meant, in the order of lines.
std::vector<Entry> entries_of(const ReadLog& log, const Meant& meant) {
  std::vector<Entry> entries;
  const auto is_day = [&](std::chrono::sys_days date) { return !meant.date || *meant.date == date; };
  for (const LoggedDay& day : log.history.days) {
    if (!is_day(day.date)) continue;
    for (const LoggedSession& session : day.sessions) {
      if (meant.session && *meant.session != session.kind) continue;
      for (const Done& done : session.done) {
        if (meant.exercises.empty() || contains(meant.exercises, done.exercise))
          entries.push_back({done.line, undo_of(day.date, session.kind, done)});
      }
    }
  }
  if (!meant.session && meant.exercises.empty()) {
    for (const DayRow& row : log.day_rows) {
      if (is_day(row.date)) entries.push_back({row.line, undo_of(row.date)});
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
