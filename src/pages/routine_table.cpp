// SPDX-License-Identifier: MIT
// How weeks of sessions become one table. A row is an exercise on those days on which it is done alike in every week;
// where strength days ask for more of it than light days, it has two rows. Rows stand in the order in which sessions do
// them: those of the first week first, then what begins later, right after what it takes over from, or else after what
// is done before it. A run of weeks in which no cell differs is one column.
#include "hipplan/pages/routine_table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/pages/picture.hpp"
#include "hipplan/words/choice_words.hpp"
#include "hipplan/words/exercise_words.hpp"

namespace hipplan {
namespace {

constexpr std::size_t most_columns = 6;
constexpr std::size_t days_in_a_week = 7;

const Item* item_in(const Session& session, Index<Exercise> exercise) {
  const auto found = std::find_if(session.items.begin(), session.items.end(),
                                  [&](const Item& item) { return item.exercise == exercise; });
  return found == session.items.end() ? nullptr : &*found;
}

/// Where in `order` something stands that begins in this session: after what it has grown out of, else after what is
/// done right before it.
std::vector<Index<Exercise>>::iterator place_of(std::vector<Index<Exercise>>& order, const Session& session,
                                                std::size_t at) {
  const auto after = [&](Index<Exercise> exercise) {
    const auto found = std::find(order.begin(), order.end(), exercise);
    return found == order.end() ? found : found + 1;
  };
  if (const auto& from = session.items[at].reason.climbed_from) {
    const auto place = after(*from);
    if (place != order.end() || (!order.empty() && order.back() == *from)) return place;
  }
  return at == 0 ? order.begin() : after(session.items[at - 1].exercise);
}

/// Every exercise once.
std::vector<Index<Exercise>> exercises_in_order(const std::vector<const Week*>& weeks) {
  std::vector<Index<Exercise>> order;
  for (const Week* week : weeks) {
    for (const Session& session : week->sessions) {
      for (std::size_t i = 0; i < session.items.size(); ++i) {
        const Index<Exercise> exercise = session.items[i].exercise;
        if (std::find(order.begin(), order.end(), exercise) == order.end())
          order.insert(place_of(order, session, i), exercise);
      }
    }
  }
  return order;
}

bool alike(const Item* one, const Item* other) {
  if (one == nullptr || other == nullptr) return one == other;
  return one->dose == other->dose && one->side == other->side;
}

/// The rows of one exercise: days on which it is done alike in all weeks are one.
std::vector<RoutineRow> rows_for(const std::vector<const Week*>& weeks, Index<Exercise> exercise) {
  std::vector<RoutineRow> rows;
  for (std::size_t s = 0; s < weeks.front()->sessions.size(); ++s) {
    std::vector<const Item*> items;
    for (const Week* week : weeks) items.push_back(item_in(week->sessions[s], exercise));
    const auto first = std::find_if(items.begin(), items.end(), [](const Item* item) { return item != nullptr; });
    if (first == items.end()) continue;
    const auto same = std::find_if(rows.begin(), rows.end(), [&](const RoutineRow& row) {
      return std::equal(row.weeks.begin(), row.weeks.end(), items.begin(), alike);
    });
    if (same != rows.end()) {
      same->sessions.push_back(s);
    } else {
      rows.push_back({*first, {s}, 0, items});
    }
  }
  return rows;
}

std::vector<const Week*> weeks_of(const Plan& plan, std::optional<int> only) {
  std::vector<const Week*> weeks;
  for (const Week& week : plan.weeks) {
    if (!only || week.number == *only) weeks.push_back(&week);
  }
  return weeks;
}

/// Builds the columns, then cuts them into tables.
class Tables {
 public:
  Tables(const Catalog& catalog, const Plan& plan, std::optional<int> week, const figure::Figures* figures)
      : catalog_(catalog),
        plan_(plan),
        figures_(figures),
        weeks_(weeks_of(plan, week)),
        routine_(routine_rows(plan, week)) {
    for (const RoutineRow& row : routine_) rows_.push_back(row_of(row));
    const auto& start = plan.assessment.profile.start;
    if (start) beginnings_ = beginnings(*start);
    add_minutes();
    add_walking();
  }

  std::vector<RoutineTable> cut() const {
    const std::vector<std::size_t> columns = first_weeks();
    std::vector<RoutineTable> tables;
    // As even as they come, so that none is a single column.
    const std::size_t count = (columns.size() + most_columns - 1) / most_columns;
    for (std::size_t t = 0; t < count; ++t) {
      const std::size_t from = columns.size() * t / count;
      const std::size_t to = columns.size() * (t + 1) / count;
      tables.push_back(table(columns, from, to));
    }
    return tables;
  }

 private:
  using Row = RoutineTable::Row;

  Row row_of(const RoutineRow& row) const {
    const Exercise& exercise = catalog_.exercises[row.item->exercise];
    Row out;
    out.number = row.number;
    out.card = exercise.id;
    out.name = exercise.name;
    out.note = note_of(row);
    out.when = days_in_words(row.sessions);
    if (figures_ != nullptr) out.picture = picture_of(exercise, (*figures_)[row.item->exercise]);
    for (std::size_t w = 0; w < weeks_.size(); ++w) {
      const Item* item = row.weeks[w];
      out.cells.push_back(item == nullptr
                              ? RoutineTable::Cell{}
                              : RoutineTable::Cell{cell_of(row, *item), w > 0 && !alike(row.weeks[w - 1], item)});
    }
    return out;
  }

  /// What a cell with a dose does not say.
  std::string note_of(const RoutineRow& row) const {
    const Item& item = *row.item;
    std::vector<std::string> notes;
    if (item.side == WorkedSide::each) notes.emplace_back("each side");
    if (item.side == WorkedSide::left) notes.emplace_back("left side");
    if (item.side == WorkedSide::right) notes.emplace_back("right side");
    if (const int seconds = hold_beside(row); seconds > 0) notes.push_back(fmt::format("hold {} s", seconds));
    // Where only this week is shown, the other is not.
    const auto& from = item.reason.climbed_from;
    if (from && weeks_.size() > 1 && item.change == Change::next_rung) notes.push_back(taken_over(*from));
    return fmt::format("{}", fmt::join(notes, ", "));
  }

  /// By the number of its row.
  std::string taken_over(Index<Exercise> from) const {
    const auto row = std::find_if(routine_.begin(), routine_.end(),
                                  [&](const RoutineRow& other) { return other.item->exercise == from; });
    return row == routine_.end() ? fmt::format("in place of {}", catalog_.exercises[from].name)
                                 : fmt::format("in place of {}", row->number);
  }

  static bool has_unsaid_hold(const Dose& dose) {
    return dose.hold_seconds > 0 && dose.sets > 1 && dose.repetitions > 1;
  }

  /// The hold that a short dose does not tell, where it is the same in all weeks that have one.
  static int hold_beside(const RoutineRow& row) {
    int hold = 0;
    for (const Item* item : row.weeks) {
      if (item == nullptr || !has_unsaid_hold(item->dose)) continue;
      if (hold != 0 && hold != item->dose.hold_seconds) return 0;
      hold = item->dose.hold_seconds;
    }
    return hold;
  }

  static std::string cell_of(const RoutineRow& row, const Item& item) {
    const std::string dose = dose_in_short(item.dose);
    if (!has_unsaid_hold(item.dose) || hold_beside(row) > 0) return dose;
    return fmt::format("{}x{}s", dose, item.dose.hold_seconds);
  }

  std::string days_in_words(const std::vector<std::size_t>& sessions) const {
    if (sessions.size() == days_in_a_week) return "every day";
    std::vector<Weekday> days;
    for (const std::size_t s : sessions) days.push_back(weeks_.front()->sessions[s].day);
    // A week that begins in its middle is read from Monday on all the same.
    std::sort(days.begin(), days.end());
    std::vector<std::string_view> names;
    for (const Weekday day : days) names.push_back(short_name(day));
    return fmt::format("{}", fmt::join(names, " "));
  }

  /// The day on which each column begins.
  Row beginnings(std::chrono::sys_days start) const {
    Row row;
    row.name = "Begins on";
    for (const Week* week : weeks_) {
      const auto day = date_of(start, week->number, week->sessions.front().day);
      row.cells.push_back({iso_date(day).substr(5), false});
    }
    return row;
  }

  /// Of strength days and of light days, where they differ.
  void add_minutes() {
    std::vector<std::size_t> strength;
    std::vector<std::size_t> light;
    const std::vector<Session>& sessions = weeks_.front()->sessions;
    for (std::size_t s = 0; s < sessions.size(); ++s) (sessions[s].strength_day ? strength : light).push_back(s);
    std::vector<std::size_t> all(strength);
    all.insert(all.end(), light.begin(), light.end());
    std::sort(all.begin(), all.end());
    Row together = minutes_of(all);
    Row strong = minutes_of(strength);
    Row easy = minutes_of(light);
    if (strength.empty() || light.empty()) {
      totals_.push_back(std::move(together));
      return;
    }
    totals_.push_back(std::move(strong));
    totals_.push_back(std::move(easy));
  }

  Row minutes_of(const std::vector<std::size_t>& sessions) const {
    Row row;
    row.name = "Minutes, about";
    row.when = days_in_words(sessions);
    for (const Week* week : weeks_) {
      int least = 0;
      int most = 0;
      for (const std::size_t s : sessions) {
        const int minutes = week->sessions[s].estimate().whole_minutes();
        least = least == 0 ? minutes : std::min(least, minutes);
        most = std::max(most, minutes);
      }
      row.cells.push_back({least == most ? fmt::format("{}", most) : fmt::format("{}-{}", least, most), false});
    }
    return row;
  }

  void add_walking() {
    if (plan_.walking.empty()) return;
    Row row;
    row.name = "Walk";
    row.when = "other days";
    for (std::size_t w = 0; w < weeks_.size(); ++w) {
      const auto minutes = [&](std::size_t at) {
        return plan_.walking[static_cast<std::size_t>(weeks_[at]->number - plan_.weeks.front().number)];
      };
      row.cells.push_back({fmt::format("{}min", minutes(w)), w > 0 && minutes(w) != minutes(w - 1)});
    }
    totals_.push_back(std::move(row));
  }

  /// Of each column, as indices into the weeks.
  std::vector<std::size_t> first_weeks() const {
    std::vector<std::size_t> first;
    for (std::size_t w = 0; w < weeks_.size(); ++w) {
      if (w == 0 || differs(rows_, w) || differs(totals_, w)) first.push_back(w);
    }
    return first;
  }

  /// From the week before.
  static bool differs(const std::vector<Row>& rows, std::size_t week) {
    return std::any_of(rows.begin(), rows.end(),
                       [&](const Row& row) { return row.cells[week].dose != row.cells[week - 1].dose; });
  }

  RoutineTable table(const std::vector<std::size_t>& columns, std::size_t from, std::size_t to) const {
    RoutineTable out;
    for (std::size_t c = from; c < to; ++c) {
      const int first = weeks_[columns[c]]->number;
      const int last = c + 1 < columns.size() ? weeks_[columns[c + 1]]->number - 1 : weeks_.back()->number;
      out.weeks.push_back(first == last ? fmt::format("{}", first) : fmt::format("{}-{}", first, last));
    }
    const std::span chosen(columns.begin() + static_cast<std::ptrdiff_t>(from),
                           columns.begin() + static_cast<std::ptrdiff_t>(to));
    for (const Row& row : rows_) {
      Row cut = with_cells(row, chosen);
      const bool done =
          std::any_of(cut.cells.begin(), cut.cells.end(), [](const auto& cell) { return !cell.dose.empty(); });
      if (!done) continue;
      if (from > 0) cut.picture.reset();
      out.rows.push_back(std::move(cut));
    }
    if (beginnings_) out.totals.push_back(with_cells(*beginnings_, chosen));
    for (const Row& row : totals_) out.totals.push_back(with_cells(row, chosen));
    return out;
  }

  static Row with_cells(const Row& row, std::span<const std::size_t> columns) {
    Row out = row;
    out.cells.clear();
    for (const std::size_t week : columns) out.cells.push_back(row.cells[week]);
    return out;
  }

  const Catalog& catalog_;
  const Plan& plan_;
  const figure::Figures* figures_;
  std::vector<const Week*> weeks_;
  std::vector<RoutineRow> routine_;
  std::vector<Row> rows_;
  /// When a week begins is no difference between two.
  std::optional<Row> beginnings_;
  std::vector<Row> totals_;
};

}  // namespace

std::vector<RoutineRow> routine_rows(const Plan& plan, std::optional<int> week) {
  const std::vector<const Week*> weeks = weeks_of(plan, week);
  std::vector<RoutineRow> rows;
  if (weeks.empty()) return rows;
  int number = 0;
  for (const Index<Exercise> exercise : exercises_in_order(weeks)) {
    ++number;
    for (RoutineRow& row : rows_for(weeks, exercise)) {
      row.number = number;
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

std::vector<RoutineTable> routine_tables(const Catalog& catalog, const Plan& plan, std::optional<int> week,
                                         const figure::Figures* figures) {
  return Tables(catalog, plan, week, figures).cut();
}

}  // namespace hipplan
