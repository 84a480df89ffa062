// SPDX-License-Identifier: MIT
// CSV for spreadsheets and scripts (RFC 4180).
#include "hipplan/formats/csv.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/pages/why_page.hpp"
#include "hipplan/text/csv_cells.hpp"
#include "hipplan/words/choice_words.hpp"
#include "hipplan/words/exercise_words.hpp"
#include "hipplan/words/listening_words.hpp"

namespace hipplan {
namespace {

/// A figure, or nothing where the exercise has none.
std::string figure(int value, bool given) { return given ? fmt::format("{}", value) : std::string(); }

template <class Entry>
std::vector<std::string_view> ids_at(const ListOf<Entry>& entries, const std::vector<Index<Entry>>& indices) {
  std::vector<std::string_view> ids;
  for (const Index<Entry> i : indices) ids.push_back(entries[i].id);
  return ids;
}

constexpr std::string_view list_columns = "id,name,kind,position,needs,side,trains,level,stress,sources";

std::vector<std::string> plan_row(const Catalog& catalog, const Plan& plan, int week, const Session& session,
                                  std::size_t index) {
  const Item& item = session.items[index];
  const Exercise& exercise = catalog.exercises[item.exercise];
  std::vector<std::string_view> uses;
  for (const Index<Thing> thing : item.uses) uses.push_back(catalog.things[thing].id);
  const auto& start = plan.assessment.profile.start;
  const bool timed = item.dose.minutes > 0;
  return {
      fmt::format("{}", week),
      std::string(short_name(session.day)),
      start ? iso_date(date_of(*start, week, session.day)) : std::string(),
      fmt::format("{}", index + 1),
      std::string(name_of(item.phase)),
      std::string(exercise.id),
      std::string(exercise.name),
      std::string(name_of(exercise.position)),
      fmt::format("{}", fmt::join(uses, ";")),
      std::string(name_of(item.side)),
      figure(item.dose.sets, !timed),
      figure(item.dose.repetitions, !timed),
      figure(item.dose.hold_seconds, !timed),
      figure(item.rest_seconds, !timed),
      figure(item.dose.minutes, timed),
      fmt::format("{}", exercise.level),
      minutes_with_decimal(item.estimate),
      reason_in_words(catalog, item),
  };
}

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
  std::string out;
  for (const Week& week : plan.weeks) {
    if (only && week.number != *only) continue;
    for (const Session& session : week.sessions) {
      for (std::size_t i = 0; i < session.items.size(); ++i) {
        out += before;
        std::vector<std::string> cells = plan_row(catalog, plan, week.number, session, i);
        if (plan.listened) cells.push_back(decided_in_words(catalog, plan, week.number, session.items[i].exercise));
        out += csv_row(cells);
      }
    }
  }
  return out;
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
