// SPDX-License-Identifier: MIT
// CSV for spreadsheets and scripts (RFC 4180).
#include "hipplan/formats/csv.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/pages/why_page.hpp"
#include "hipplan/text/csv_cells.hpp"
#include "hipplan/words/choice_words.hpp"
#include "hipplan/words/exercise_words.hpp"
#include "hipplan/words/listening_words.hpp"

namespace hipplan {
namespace {

template <class Entry>
std::vector<std::string_view> ids_at(const ListOf<Entry>& entries, const std::vector<Index<Entry>>& indices) {
  std::vector<std::string_view> ids;
  for (const Index<Entry> i : indices) ids.push_back(entries[i].id);
  return ids;
}

constexpr std::string_view list_columns = "id,name,kind,position,needs,side,trains,level,stress,sources";

void append_number(std::string& out, int value) {
  if (value >= 0 && value < 10) {
    out += static_cast<char>('0' + value);
    return;
  }
  std::array<char, 12> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

/// A figure, or nothing where the exercise has none, and the comma behind it.
void append_figure(std::string& out, int value, bool given) {
  if (given) append_number(out, value);
  out += ',';
}

/// The rows of one plan. Most of a row is the same on every day of a week, and often in the next one: it is worded
/// once.
class PlanRows {
 public:
  PlanRows(const Catalog& catalog, const Plan& plan, std::string_view before)
      : catalog_(catalog), plan_(plan), before_(before) {}

  std::string all(std::optional<int> only) {
    constexpr std::size_t usual_length = 12 * 1024;
    out_.reserve(usual_length);
    for (const Week& week : plan_.weeks) {
      if (only && week.number != *only) continue;
      for (const Session& session : week.sessions) add(week.number, session);
    }
    return std::move(out_);
  }

 private:
  /// What comes before the estimated minutes, and what comes behind them.
  struct Worded {
    Item item;
    std::string before;
    std::string behind;
  };

  void add(int week, const Session& session) {
    const std::string day = day_cells(week, session);
    for (std::size_t i = 0; i < session.items.size(); ++i) {
      const Item& item = session.items[i];
      const Worded& words = worded(item);
      out_ += before_;
      out_ += day;
      append_number(out_, static_cast<int>(i) + 1);
      out_ += words.before;
      append_number(out_, item.estimate.count / 10);
      out_ += '.';
      append_number(out_, item.estimate.count % 10);
      out_ += words.behind;
      if (plan_.listened) {
        out_ += ',';
        append_csv_cell(out_, decided_in_words(catalog_, plan_, week, item.exercise));
      }
      out_ += '\n';
    }
  }

  std::string day_cells(int week, const Session& session) const {
    const auto& start = plan_.assessment.profile.start;
    std::string out;
    append_number(out, week);
    out += ',';
    out += short_name(session.day);
    out += ',';
    if (start) out += iso_date(date_of(*start, week, session.day));
    return out + ',';
  }

  const Worded& worded(const Item& item) {
    Item same = item;
    same.estimate = {};
    same.change = Change::none;
    const auto found = std::find_if(words_.begin(), words_.end(), [&](const Worded& one) { return one.item == same; });
    if (found != words_.end()) return *found;
    return words_.emplace_back(Worded{same, cells_before(item), ',' + csv_cell(reason_in_words(catalog_, item))});
  }

  std::string cells_before(const Item& item) const {
    const Exercise& exercise = catalog_.exercises[item.exercise];
    const bool timed = item.dose.minutes > 0;
    std::string out(1, ',');
    for (const std::string_view text : {name_of(item.phase), exercise.id, exercise.name, name_of(exercise.position)}) {
      append_csv_cell(out, text);
      out += ',';
    }
    append_csv_cell(out, things_of(item));
    out += ',';
    out += name_of(item.side);
    out += ',';
    append_figure(out, item.dose.sets, !timed);
    append_figure(out, item.dose.repetitions, !timed);
    append_figure(out, item.dose.hold_seconds, !timed);
    append_figure(out, item.rest_seconds, !timed);
    append_figure(out, item.dose.minutes, timed);
    append_figure(out, exercise.level, true);
    return out;
  }

  std::string things_of(const Item& item) const {
    std::string out;
    for (const Index<Thing> thing : item.uses) {
      if (!out.empty()) out += ';';
      out += catalog_.things[thing].id;
    }
    return out;
  }

  const Catalog& catalog_;
  const Plan& plan_;
  std::string_view before_;
  std::string out_;
  std::vector<Worded> words_;
};

std::vector<std::string> exercise_row(const Catalog& catalog, const Exercise& exercise) {
  std::vector<std::string> needs;
  for (const Need& need : exercise.needs) needs.push_back(as_written(catalog, need));
  std::vector<std::string_view> tags;
  for (const Index<Tag> tag : exercise.stress) tags.push_back(catalog.program.tags[tag].id);
  return {
      std::string(exercise.id),
      std::string(exercise.name),
      std::string(name_of(exercise.kind)),
      std::string(name_of(exercise.position)),
      fmt::format("{}", fmt::join(needs, ";")),
      std::string(name_of(exercise.sides)),
      std::string(catalog.program.groups[exercise.trains].id),
      fmt::format("{}", exercise.level),
      fmt::format("{}", fmt::join(tags, ";")),
      fmt::format("{}", fmt::join(ids_at(catalog.sources, exercise.sources), ";")),
  };
}

/// Whether an exercise fits somebody, and what stands against it.
std::vector<std::string> verdict_cells(const Catalog& catalog, const Assessment& assessment, Index<Exercise> exercise) {
  if (assessment.is_eligible(exercise)) return {"yes", ""};
  return {"no", fmt::format("{}", fmt::join(reasons_against(catalog, assessment, exercise), " "))};
}

}  // namespace

std::string plan_rows(const Catalog& catalog, const Plan& plan, std::string_view before, std::optional<int> only) {
  return PlanRows(catalog, plan, before).all(only);
}

std::string plan_csv(const Catalog& catalog, const Plan& plan, std::optional<int> only) {
  const std::string_view decided = plan.listened ? ",decided" : "";
  return fmt::format("{}{}\n{}", plan_columns, decided, plan_rows(catalog, plan, {}, only));
}

std::string exercises_csv(const Catalog& catalog, const std::vector<Index<Exercise>>& chosen) {
  std::string out = fmt::format("{}\n", list_columns);
  for (const Index<Exercise> index : chosen) out += csv_row(exercise_row(catalog, catalog.exercises[index]));
  return out;
}

std::string exercises_csv(const Catalog& catalog, const std::vector<Index<Exercise>>& chosen,
                          const Assessment& assessment) {
  std::string out = fmt::format("{},fits,objections\n", list_columns);
  for (const Index<Exercise> index : chosen) {
    std::vector<std::string> cells = exercise_row(catalog, catalog.exercises[index]);
    const std::vector<std::string> more = verdict_cells(catalog, assessment, index);
    cells.insert(cells.end(), more.begin(), more.end());
    out += csv_row(cells);
  }
  return out;
}

}  // namespace hipplan
