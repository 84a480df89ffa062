// SPDX-License-Identifier: MIT
#include "hipplan/formats/log_csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/load/log_layout.hpp"
#include "hipplan/text/csv_cells.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

using Cells = std::array<std::string, log_column_count>;

template <class Number>
std::string figure(const std::optional<Number>& value) {
  return value ? fmt::format("{}", *value) : std::string();
}

template <class E>
std::string word(const std::optional<E>& value) {
  return value ? std::string(name_of(*value)) : std::string();
}

/// What was done stands there even where it is as planned, so that nobody has to take the planned apart.
void put_dose(const LogRow& row, Cells& cells) {
  if (!row.dose) return;
  const Dose planned = row.planned.value_or(Dose{});
  const auto put = [&](LogColumn column, int done, int wanted) {
    if (done != 0 || wanted != 0) cells[index_of(column)] = fmt::format("{}", done);
  };
  put(LogColumn::sets, row.dose->sets, planned.sets);
  put(LogColumn::reps, row.dose->repetitions, planned.repetitions);
  put(LogColumn::hold_seconds, row.dose->hold_seconds, planned.hold_seconds);
  put(LogColumn::minutes, row.dose->minutes, planned.minutes);
}

Cells cells_of(const Catalog& catalog, const LogRow& row) {
  Cells cells;
  const auto put = [&](LogColumn column, std::string text) { cells[index_of(column)] = std::move(text); };
  put(LogColumn::date, iso_date(row.date));
  put(LogColumn::entry, std::string(name_of(row.entry)));
  put(LogColumn::session, word(row.session));
  if (row.exercise) put(LogColumn::exercise, std::string(catalog.exercises[*row.exercise].id));
  put(LogColumn::side, word(row.side));
  if (row.planned) put(LogColumn::planned, planned_text(*row.planned));
  put_dose(row, cells);
  put(LogColumn::pain_during, figure(row.pain_during));
  put(LogColumn::effort, figure(row.effort));
  put(LogColumn::control, word(row.control));
  if (row.sharp) put(LogColumn::sharp, "yes");
  put(LogColumn::usual_pain, figure(row.usual_pain));
  put(LogColumn::pain_next_morning, figure(row.pain_next_morning));
  put(LogColumn::goal, figure(row.goal));
  put(LogColumn::chair_stand, figure(row.chair_stand));
  put(LogColumn::note, guarded(printable(row.note)));
  return cells;
}

bool lacks_a_column(const LogLayout& layout, const std::vector<Cells>& rows) {
  for (std::size_t i = 0; i < log_column_count; ++i) {
    const bool is_needed = std::any_of(rows.begin(), rows.end(), [&](const Cells& cells) { return !cells[i].empty(); });
    if (is_needed && !has_column(layout, static_cast<LogColumn>(i))) return true;
  }
  return false;
}

}  // namespace

std::string log_rows(const Catalog& catalog, const std::optional<LogLayout>& there, std::span<const LogRow> rows) {
  std::vector<Cells> all;
  for (const LogRow& row : rows) all.push_back(cells_of(catalog, row));
  std::string out;
  LogLayout layout = there.value_or(new_log_layout());
  if (!there || lacks_a_column(layout, all)) {
    const char separator = layout.separator;
    layout = new_log_layout();
    layout.separator = separator;
    out += title_line(layout);
  }
  for (const Cells& cells : all) {
    std::vector<std::string> row;
    for (const auto& column : layout.columns) row.push_back(column ? cells[index_of(*column)] : std::string());
    out += csv_row(row, layout.separator);
  }
  return out;
}

}  // namespace hipplan
