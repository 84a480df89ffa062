// SPDX-License-Identifier: MIT
// CSV for spreadsheets and scripts (RFC 4180).
#include "hipplan/formats/csv.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <initializer_list>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/pages/why_page.hpp"
#include "hipplan/words/words.hpp"

namespace hipplan {
namespace {

/// Text that a spreadsheet would run as a formula gets an apostrophe before it.
bool looks_like_formula(std::string_view text) {
  constexpr std::array<std::string_view, 8> beginnings{"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  for (const std::string_view beginning : beginnings) {
    if (text.starts_with(beginning)) return true;
  }
  return false;
}

std::string cell(std::string_view text) {
  std::string out;
  if (looks_like_formula(text)) out += '\'';
  out += text;
  if (out.find_first_of(",\"\n\r") == std::string::npos) return out;
  std::string quoted = "\"";
  for (const char c : out) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string row(const std::vector<std::string>& cells) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    out += cell(cells[i]);
  }
  return out + '\n';
}

/// A figure, or nothing where the exercise has none.
std::string figure(int value, bool given) { return given ? fmt::format("{}", value) : std::string(); }

template <class Entry>
std::vector<std::string_view> ids_at(const std::vector<Entry>& entries, const std::vector<std::size_t>& indices) {
  std::vector<std::string_view> ids;
  for (const std::size_t i : indices) ids.push_back(entries[i].id);
  return ids;
}

}  // namespace

std::string plan_csv(const Catalog& catalog, const Plan& plan, std::optional<int> only) {
  std::string out =
      "week,day,date,order,phase,id,exercise,position,equipment,side,sets,reps,hold_seconds,rest_seconds,minutes,"
      "level,estimated_minutes,why\n";
  for (const Week& week : plan.weeks) {
    if (only && week.number != *only) continue;
    for (const Session& session : week.sessions) {
      int order = 0;
      for (const Item& item : session.items) {
        const Exercise& exercise = catalog.exercises[item.exercise];
        std::vector<std::string_view> uses;
        for_each(item.uses, [&](std::size_t thing) { uses.push_back(catalog.things[thing].id); });
        const auto& start = plan.profile.start;
        const bool timed = item.dose.minutes > 0;
        out += row({
            fmt::format("{}", week.number),
            std::string(short_name(session.day)),
            start ? iso_date(date_of(*start, week.number, session.day)) : std::string(),
            fmt::format("{}", ++order),
            std::string(name_of(item.phase)),
            exercise.id,
            exercise.name,
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
            reason_in_words(catalog, plan, item),
        });
      }
    }
  }
  return out;
}

std::string exercises_csv(const Catalog& catalog, const std::vector<std::size_t>& chosen, const Plan* plan) {
  std::string out = "id,name,kind,position,needs,side,trains,level,stress,sources";
  out += plan != nullptr ? ",fits,objections\n" : "\n";
  for (const std::size_t index : chosen) {
    const Exercise& exercise = catalog.exercises[index];
    std::vector<std::string> needs;
    for (const Need& need : exercise.needs) needs.push_back(as_written(catalog, need));
    std::vector<std::string_view> tags;
    for_each(exercise.stress, [&](std::size_t tag) { tags.push_back(catalog.program.tags[tag].id); });
    std::vector<std::string> cells{
        exercise.id,
        exercise.name,
        std::string(name_of(exercise.kind)),
        std::string(name_of(exercise.position)),
        fmt::format("{}", fmt::join(needs, ";")),
        std::string(name_of(exercise.sides)),
        catalog.program.groups[exercise.trains].id,
        fmt::format("{}", exercise.level),
        fmt::format("{}", fmt::join(tags, ";")),
        fmt::format("{}", fmt::join(ids_at(catalog.sources, exercise.sources), ";")),
    };
    if (plan != nullptr) {
      const bool fits = plan->verdicts[index].eligible(plan->profile.weeks);
      cells.emplace_back(fits ? "yes" : "no");
      cells.push_back(fits ? std::string() : fmt::format("{}", fmt::join(reasons_against(catalog, *plan, index), " ")));
    }
    out += row(cells);
  }
  return out;
}

}  // namespace hipplan
