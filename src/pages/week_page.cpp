// SPDX-License-Identifier: MIT
#include "hipplan/pages/week_page.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/text/lists.hpp"
#include "hipplan/words/choice_words.hpp"
#include "hipplan/words/exercise_words.hpp"

namespace hipplan {
namespace {

/// Where a week has both.
std::optional<Paragraph> strength_and_light_days(const Week& week) {
  std::vector<std::string> strength;
  for (const Session& session : week.sessions) {
    if (session.strength_day) strength.emplace_back(long_name(session.day));
  }
  if (strength.empty() || strength.size() == week.sessions.size()) return std::nullopt;
  return Paragraph{fmt::format("Strength {}: {}. The rest of the week is light.", strength.size() == 1 ? "day" : "days",
                               list_in_words(strength))};
}

std::string dates_of(std::chrono::sys_days start, const Week& week) {
  const auto first = date_of(start, week.number, week.sessions.front().day);
  const auto last = date_of(start, week.number, week.sessions.back().day);
  return first == last ? iso_date(first) : fmt::format("{} to {}", iso_date(first), iso_date(last));
}

std::vector<std::string> row_of_dates(std::chrono::sys_days start, const Week& week) {
  std::vector<std::string> dates{"Month and day"};
  for (const Session& session : week.sessions)
    dates.push_back(iso_date(date_of(start, week.number, session.day)).substr(5));
  return dates;
}

/// The name, and in brackets what a cell with its dose does not say.
std::string label_of(const Exercise& exercise, const Item& item) {
  const bool hold_not_in_cell = item.dose.hold_seconds > 0 && item.dose.sets > 1 && item.dose.repetitions > 1;
  std::vector<std::string> notes;
  if (item.side == WorkedSide::each) notes.emplace_back("each side");
  if (item.side == WorkedSide::left) notes.emplace_back("left side");
  if (item.side == WorkedSide::right) notes.emplace_back("right side");
  if (hold_not_in_cell) notes.push_back(fmt::format("hold {} s", item.dose.hold_seconds));
  return notes.empty() ? std::string(exercise.name) : fmt::format("{} ({})", exercise.name, fmt::join(notes, ", "));
}

std::vector<std::string> row_of(const Exercise& exercise, const Item& row, const Week& week) {
  std::vector<std::string> cells{label_of(exercise, row)};
  for (const Session& session : week.sessions) {
    const auto item = std::find_if(session.items.begin(), session.items.end(),
                                   [&](const Item& i) { return i.exercise == row.exercise; });
    cells.push_back(item == session.items.end() ? std::string("-") : dose_in_short(item->dose));
  }
  return cells;
}

std::vector<std::string> row_of_minutes(const Week& week) {
  std::vector<std::string> minutes{"Minutes, about"};
  for (const Session& session : week.sessions) minutes.push_back(fmt::format("{}", session.estimate().whole_minutes()));
  return minutes;
}

}  // namespace

std::vector<const Item*> rows_of(const Week& week) {
  std::vector<std::vector<const Item*>> left;
  for (const Session& session : week.sessions) {
    left.emplace_back();
    for (const Item& item : session.items) left.back().push_back(&item);
  }
  const auto waits = [&](const Item* item) {
    return std::any_of(left.begin(), left.end(), [&](const auto& items) {
      return std::any_of(items.begin() + (items.empty() ? 0 : 1), items.end(),
                         [&](const Item* later) { return later->exercise == item->exercise; });
    });
  };
  std::vector<const Item*> rows;
  while (true) {
    // Of those that no session does after something else, the earliest phase.
    const Item* next = nullptr;
    for (const auto& items : left) {
      if (items.empty() || waits(items.front())) continue;
      if (next == nullptr || items.front()->phase < next->phase) next = items.front();
    }
    if (next == nullptr) return rows;
    rows.push_back(next);
    for (auto& items : left) {
      if (!items.empty() && items.front()->exercise == next->exercise) items.erase(items.begin());
    }
  }
}

Page week_table(const Catalog& catalog, const Plan& plan, const Week& week) {
  const auto& start = plan.assessment.profile.start;
  Page page;
  if (start) page.push_back(Paragraph{dates_of(*start, week)});
  Table table;
  table.header.emplace_back("Exercise");
  for (const Session& session : week.sessions) table.header.emplace_back(short_name(session.day));
  if (start) table.rows.push_back(row_of_dates(*start, week));
  for (const Item* row : rows_of(week)) table.rows.push_back(row_of(catalog.exercises[row->exercise], *row, week));
  table.rows.push_back(row_of_minutes(week));
  page.push_back(std::move(table));
  if (auto days = strength_and_light_days(week)) page.push_back(std::move(*days));
  return page;
}

std::vector<std::string> changes_of(const Catalog& catalog, const Week& week) {
  std::vector<std::pair<std::string, std::vector<std::string>>> groups;
  for (const Item* row : rows_of(week)) {
    const std::string_view name = catalog.exercises[row->exercise].name;
    if (row->change == Change::none) continue;
    if (row->change == Change::next_rung) {
      groups.emplace_back(fmt::format("{} {}", name, change_in_words(catalog, *row)), std::vector<std::string>{});
      continue;
    }
    const std::string change = change_in_words(catalog, *row);
    auto found = std::find_if(groups.begin(), groups.end(), [&](const auto& group) { return group.first == change; });
    if (found == groups.end()) found = groups.insert(groups.end(), {change, {}});
    found->second.emplace_back(name);
  }
  std::vector<std::string> words;
  for (auto& [change, names] : groups) {
    std::string sentence = names.empty() ? change : fmt::format("{}: {}", change, list_in_words(names));
    if (sentence[0] >= 'a' && sentence[0] <= 'z') sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
    words.push_back(sentence + ".");
  }
  return words;
}

bool climbs(const Week& week) {
  return std::any_of(week.sessions.begin(), week.sessions.end(), [](const Session& session) {
    return std::any_of(session.items.begin(), session.items.end(),
                       [](const Item& item) { return item.change == Change::next_rung; });
  });
}

Page log_grid(const Plan& plan, const Week& week, int last) {
  Page page{Paragraph{"Write down how it went. Pain and effort go from 0 (none) to 10 (the most there is)."}};
  Table table;
  table.to_fill_in = true;
  table.header = {"Day", "Date", "Done", "Pain during", "Next morning", "Effort"};
  const auto& start = plan.assessment.profile.start;
  for (int number = week.number; number <= last; ++number) {
    for (const Session& session : week.sessions) {
      std::string day(long_name(session.day));
      if (last > week.number) day += fmt::format(", week {}", number);
      table.rows.push_back(
          {day, start ? iso_date(date_of(*start, number, session.day)) : std::string(), "", "", "", ""});
    }
  }
  page.push_back(std::move(table));
  return page;
}

}  // namespace hipplan
