// SPDX-License-Identifier: MIT
#include "hipplan/load/log_days.hpp"

#include <algorithm>
#include <array>
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

/// Whether what is said here, if anything, is said there as well.
template <class Value>
bool agrees(const std::optional<Value>& here, const std::optional<Value>& there) {
  return !here || here == there;
}

bool agrees(const SaidOfDay& here, const SaidOfDay& there) {
  return agrees(here.usual_pain, there.usual_pain) && agrees(here.pain_next_morning, there.pain_next_morning) &&
         agrees(here.goal, there.goal) && agrees(here.chair_stand, there.chair_stand) &&
         (here.note.empty() || here.note == there.note);
}

/// One of the two was done, the other is taken back.
template <class One, class Other>
bool agrees_in_how_it_went(const One& here, const Other& there) {
  return agrees(here.planned, there.planned) && agrees(here.pain_during, there.pain_during) &&
         agrees(here.effort, there.effort) && agrees(here.control, there.control) && (!here.sharp || there.sharp);
}

bool is_meant(const Done& done, const TakenBack& taken) {
  const std::array figures{done.dose.sets, done.dose.repetitions, done.dose.hold_seconds, done.dose.minutes};
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (taken.dose[i].value_or(figures[i]) != figures[i]) return false;
  }
  return taken.exercise.value_or(done.exercise) == done.exercise && taken.side.value_or(done.side) == done.side &&
         agrees_in_how_it_went(taken, done);
}

/// A program of before, or a hand, may have named the exercise alone.
bool says_more_than_its_name(const TakenBack& taken) {
  return !agrees_in_how_it_went(taken, Done{}) || !taken.said.empty() || taken.dose != SaidOfDose{};
}

/// The last one that fits, of the latest `most_looked_back`; the end where there is none.
template <class One, class Fits>
auto last_of(std::vector<One>& all, Fits fits) {
  const auto latest = static_cast<std::ptrdiff_t>(std::min(all.size(), most_looked_back));
  const auto found = std::find_if(all.rbegin(), all.rbegin() + latest, fits);
  return found == all.rbegin() + latest ? all.end() : std::next(found).base();
}

/// The last that is just so; else the last that is so, and more.
template <class One, class IsSo, class IsJustSo>
auto last_of(std::vector<One>& all, IsSo is_so, IsJustSo is_just_so) {
  const auto found = last_of(all, [&](const One& one) { return is_just_so(one) && is_so(one); });
  return found == all.end() ? last_of(all, is_so) : found;
}

template <class Value>
void replace(std::optional<Value>& old, const std::optional<Value>& said) {
  if (said) old = said;
}

void tell(LoggedDay& day, const SaidOfDay& said) {
  replace(day.usual_pain, said.usual_pain);
  replace(day.pain_next_morning, said.pain_next_morning);
  replace(day.goal, said.goal);
  replace(day.chair_stand, said.chair_stand);
  if (said.note.empty()) return;
  if (day.note.empty()) {
    day.note = said.note;
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
  const auto beside = [&](const Done& done) {
    return last_of(day.said, [&](const SaidOfDay& said) { return !said.by_itself && said.line == done.line; });
  };
  const auto said_beside = [&](const Done& done) {
    const auto found = beside(done);
    return found == day.said.end() ? SaidOfDay{} : *found;
  };
  const auto is_so = [&](const Done& done) {
    return is_meant(done, taken) && (taken.said.empty() || agrees(taken.said, said_beside(done)));
  };
  const bool says_more = says_more_than_its_name(taken);
  const auto is_just_so = [&](const Done& done) {
    return says_more && agrees_in_how_it_went(done, taken) && agrees(said_beside(done), taken.said);
  };
  const auto found = last_of(session->done, is_so, is_just_so);
  if (found == session->done.end()) return false;
  if (const auto said = beside(*found); said != day.said.end()) day.said.erase(said);
  session->done.erase(found);
  return true;
}

bool LogDays::take_back(std::chrono::sys_days date, const SaidOfDay& taken) {
  std::vector<SaidOfDay>& said = day_of(date).said;
  const auto found = last_of(
      said, [&](const SaidOfDay& one) { return one.by_itself && agrees(taken, one); },
      [&](const SaidOfDay& one) { return agrees(one, taken); });
  if (found == said.end()) return false;
  said.erase(found);
  return true;
}

History LogDays::history() {
  History history;
  history.days.reserve(places_.size());
  // By date.
  for (const auto& [date, place] : places_) {
    Day& day = days_[place];
    for (const SaidOfDay& said : day.said) tell(day.logged, said);
    std::erase_if(day.logged.sessions, [](const LoggedSession& session) { return session.done.empty(); });
    if (!is_empty(day.logged)) history.days.push_back(std::move(day.logged));
  }
  return history;
}

std::vector<DayRow> LogDays::day_rows() {
  std::vector<DayRow> rows;
  for (const auto& [date, place] : places_) {
    for (SaidOfDay& said : days_[place].said) rows.push_back({date, std::move(said)});
  }
  return rows;
}

}  // namespace hipplan
