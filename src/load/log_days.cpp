// SPDX-License-Identifier: MIT
#include "hipplan/load/log_days.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "hipplan/load/read_log.hpp"

namespace hipplan {
namespace {

LoggedSession* session_of(LoggedDay& day, SessionKind kind) {
  const auto found = std::find_if(day.sessions.begin(), day.sessions.end(),
                                  [&](const LoggedSession& session) { return session.kind == kind; });
  return found == day.sessions.end() ? nullptr : &*found;
}

bool is_meant(const Done& done, const TakenBack& taken) {
  return (!taken.exercise || *taken.exercise == done.exercise) && (!taken.side || *taken.side == done.side);
}

/// The last one that fits, of the latest `most_looked_back`; the end where there is none.
template <class One, class Fits>
auto last_of(std::vector<One>& all, Fits fits) {
  const auto latest = static_cast<std::ptrdiff_t>(std::min(all.size(), most_looked_back));
  const auto found = std::find_if(all.rbegin(), all.rbegin() + latest, fits);
  return found == all.rbegin() + latest ? all.end() : std::next(found).base();
}

template <class Value>
void replace(std::optional<Value>& old, const std::optional<Value>& said) {
  if (said) old = said;
}

void tell(LoggedDay& day, SaidOfDay& said) {
  replace(day.usual_pain, said.usual_pain);
  replace(day.pain_next_morning, said.pain_next_morning);
  replace(day.goal, said.goal);
  replace(day.chair_stand, said.chair_stand);
  if (said.note.empty()) return;
  if (day.note.empty()) {
    day.note = std::move(said.note);
  } else {
    day.note += "; " + said.note;
  }
}

bool is_empty(const LoggedDay& day) {
  return day.sessions.empty() && !day.usual_pain && !day.pain_next_morning && !day.goal && !day.chair_stand &&
         day.note.empty();
}

}  // namespace

LogDays::Day& LogDays::day_of(std::chrono::sys_days date) {
  if (days_.empty() || days_[latest_].logged.date != date) {
    const auto [place, is_new] = places_.emplace(date, days_.size());
    if (is_new) {
      days_.emplace_back();
      days_.back().logged.date = date;
    }
    latest_ = place->second;
  }
  return days_[latest_];
}

void LogDays::add(std::chrono::sys_days date, SessionKind kind, Done done) {
  LoggedDay& day = day_of(date).logged;
  LoggedSession* session = session_of(day, kind);
  if (session == nullptr) session = &day.sessions.emplace_back(LoggedSession{kind, {}});
  session->done.push_back(std::move(done));
}

void LogDays::add(std::chrono::sys_days date, SaidOfDay said) { day_of(date).said.push_back(std::move(said)); }

bool LogDays::take_back(std::chrono::sys_days date, const TakenBack& taken) {
  Day& day = day_of(date);
  LoggedSession* const session = session_of(day.logged, taken.session);
  if (session == nullptr) return false;
  const auto found = last_of(session->done, [&](const Done& done) { return is_meant(done, taken); });
  if (found == session->done.end()) return false;
  const auto beside =
      last_of(day.said, [&](const SaidOfDay& said) { return !said.by_itself && said.line == found->line; });
  if (beside != day.said.end()) day.said.erase(beside);
  session->done.erase(found);
  return true;
}

bool LogDays::take_back(std::chrono::sys_days date) {
  std::vector<SaidOfDay>& said = day_of(date).said;
  const auto found = last_of(said, [](const SaidOfDay& one) { return one.by_itself; });
  if (found == said.end()) return false;
  said.erase(found);
  return true;
}

std::vector<DayRow> LogDays::day_rows() const {
  std::vector<DayRow> rows;
  for (const Day& day : days_) {
    for (const SaidOfDay& said : day.said) {
      if (said.by_itself) rows.push_back({day.logged.date, said.line});
    }
  }
  return rows;
}

History LogDays::history() {
  History history;
  history.days.reserve(places_.size());
  // By date.
  for (const auto& [date, place] : places_) {
    Day& day = days_[place];
    for (SaidOfDay& said : day.said) tell(day.logged, said);
    std::erase_if(day.logged.sessions, [](const LoggedSession& session) { return session.done.empty(); });
    if (!is_empty(day.logged)) history.days.push_back(std::move(day.logged));
  }
  return history;
}

}  // namespace hipplan
