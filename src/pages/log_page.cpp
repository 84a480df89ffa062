// SPDX-License-Identifier: MIT
#include "hipplan/pages/log_page.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/load/log_columns.hpp"
#include "hipplan/text/lists.hpp"

namespace hipplan {
namespace {

template <class Number>
std::string score_text(const std::optional<Number>& value) {
  return value ? fmt::format("{}", *value) : std::string();
}

bool is_as_planned(const Done& done) { return done.planned && *done.planned == done.dose; }

/// The highest that was said, and a mark where it turned sharp.
std::string worst_pain(const LoggedSession& session) {
  std::optional<std::int8_t> worst;
  bool sharp = false;
  for (const Done& done : session.done) {
    if (done.pain_during && (!worst || *done.pain_during > *worst)) worst = done.pain_during;
    sharp = sharp || done.sharp;
  }
  return score_text(worst) + (sharp ? " sharp" : "");
}

std::string worst_effort(const LoggedSession& session) {
  std::optional<std::int8_t> worst;
  for (const Done& done : session.done) {
    if (done.effort && (!worst || *done.effort > *worst)) worst = done.effort;
  }
  return score_text(worst);
}

/// "1 of 2"; empty where nobody knows what was planned.
std::string as_planned_in_words(const LoggedSession& session) {
  const auto& done = session.done;
  const auto known = std::count_if(done.begin(), done.end(), [](const Done& one) { return one.planned.has_value(); });
  if (known == 0) return {};
  return fmt::format("{} of {}", std::count_if(done.begin(), done.end(), is_as_planned), done.size());
}

std::string count_in_words(const History& history) {
  int sessions = 0;
  for (const LoggedDay& day : history.days) sessions += static_cast<int>(day.sessions.size());
  return fmt::format("{}, written down from {} to {}.", counted(sessions, "session", "sessions"),
                     day_in_log(history.days.front().date), day_in_log(history.days.back().date));
}

Page beginning(const History& history) {
  Page page{Heading{1, "What you have written down"}};
  page.push_back(Paragraph{history.empty() ? "Nothing in this time. 'hipplan log' asks how a session went."
                                           : count_in_words(history)});
  return page;
}

/// What was said of a day in figures.
std::vector<std::pair<std::string, std::string>> figures_of(const LoggedDay& day) {
  std::vector<std::pair<std::string, std::string>> figures;
  const auto add = [&](const char* what, const auto& value) {
    if (value) figures.emplace_back(what, score_text(value));
  };
  add("Next morning", day.pain_next_morning);
  add("Usual pain", day.usual_pain);
  add("Goal", day.goal);
  add("Chair stand", day.chair_stand);
  return figures;
}

/// Columns in which nothing stands say nothing.
Table without_empty_columns(Table table) {
  for (std::size_t i = table.header.size(); i-- > 0;) {
    const bool is_empty =
        std::all_of(table.rows.begin(), table.rows.end(), [&](const auto& row) { return row[i].empty(); });
    if (!is_empty) continue;
    const auto at = static_cast<std::ptrdiff_t>(i);
    table.header.erase(table.header.begin() + at);
    for (std::vector<std::string>& row : table.rows) row.erase(row.begin() + at);
  }
  return table;
}

/// What has no room in the table.
void add_rest(const History& history, Page& page) {
  Bullets rest;
  for (const LoggedDay& day : history.days) {
    std::vector<std::string> said;
    if (day.goal) said.push_back(fmt::format("goal {}", *day.goal));
    if (day.chair_stand) said.push_back(fmt::format("chair stand {}", *day.chair_stand));
    if (!day.note.empty()) said.push_back(day.note);
    if (!said.empty()) rest.items.push_back(fmt::format("{}: {}", day_in_log(day.date), fmt::join(said, "; ")));
  }
  if (rest.items.empty()) return;
  page.push_back(Heading{2, "Besides"});
  page.push_back(std::move(rest));
}

std::string done_in_words(const Done& done) {
  const Dose& dose = done.dose;
  if (dose == Dose{}) return done.planned ? "nothing" : "";
  // Nobody knows of what.
  if (!done.planned && dose == Dose{dose.sets, 0, 0, 0}) return counted(dose.sets, "round", "rounds");
  return is_as_planned(done) ? "as planned" : planned_text(dose);
}

Table session_table(const Catalog& catalog, const LoggedSession& session) {
  Table table;
  table.header = {"Exercise", "Side", "Planned", "Done", "Pain", "Effort", "Control"};
  for (const Done& done : session.done) {
    table.rows.push_back({std::string(catalog.exercises[done.exercise].name),
                          done.side == WorkedSide::both ? std::string() : std::string(name_of(done.side)),
                          done.planned ? planned_text(*done.planned) : std::string(), done_in_words(done),
                          score_text(done.pain_during) + (done.sharp ? " sharp" : ""), score_text(done.effort),
                          done.control ? std::string(name_of(*done.control)) : std::string()});
  }
  return without_empty_columns(std::move(table));
}

}  // namespace

std::string day_in_log(std::chrono::sys_days date) {
  return fmt::format("{} {}", short_name(weekday_of(date)), iso_date(date));
}

std::string_view session_in_words(SessionKind kind) {
  switch (kind) {
    case SessionKind::strength: return "strength session";
    case SessionKind::light: return "light session";
    case SessionKind::bad_day: return "session for a bad day";
  }
  return {};
}

Page log_page(const History& history) {
  Page page = beginning(history);
  Table table;
  table.header = {"Day", "Session", "As planned", "Pain", "Effort", "Morning", "Usual"};
  for (const LoggedDay& day : history.days) {
    std::vector<std::string> of_day{score_text(day.pain_next_morning), score_text(day.usual_pain)};
    const auto add = [&](std::vector<std::string> row) {
      row.insert(row.end(), of_day.begin(), of_day.end());
      table.rows.push_back(std::move(row));
      // Once a day.
      of_day = {"", ""};
    };
    for (const LoggedSession& session : day.sessions) {
      add({day_in_log(day.date), std::string(name_of(session.kind)), as_planned_in_words(session), worst_pain(session),
           worst_effort(session)});
    }
    if (!of_day[0].empty() || !of_day[1].empty()) add({day_in_log(day.date), "", "", "", ""});
  }
  if (!table.rows.empty()) page.push_back(without_empty_columns(std::move(table)));
  add_rest(history, page);
  return page;
}

Page log_in_full_page(const Catalog& catalog, const History& history) {
  Page page = beginning(history);
  for (const LoggedDay& day : history.days) {
    page.push_back(Heading{2, day_in_log(day.date)});
    for (const LoggedSession& session : day.sessions) {
      page.push_back(Heading{3, std::string(session_in_words(session.kind))});
      page.push_back(session_table(catalog, session));
    }
    Labelled said{figures_of(day)};
    if (!day.note.empty()) said.items.emplace_back("Note", day.note);
    if (!said.items.empty()) page.push_back(std::move(said));
  }
  return page;
}

}  // namespace hipplan
