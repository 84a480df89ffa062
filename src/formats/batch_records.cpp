// SPDX-License-Identifier: MIT
#include "hipplan/formats/batch_records.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <nlohmann/json.hpp>

#include "hipplan/formats/csv.hpp"
#include "hipplan/formats/json.hpp"
#include "hipplan/pages/list_page.hpp"
#include "hipplan/pages/sentences.hpp"
#include "hipplan/pages/stop_page.hpp"
#include "hipplan/text/csv_cells.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

using Json = nlohmann::ordered_json;

/// The column of the outcome's name among those of a plan, and that of its message.
constexpr std::string_view before_phase = ",,,,";
constexpr std::string_view before_why = ",,,,,,,,,,,,,";

/// "column 5: pain '11' is out of range".
std::string problem_in_words(const Diagnostic& problem) {
  return problem.place.column > 0 ? fmt::format("column {}: {}", problem.place.column, problem.message)
                                  : problem.message;
}

std::string problems_in_words(const Diagnostics& problems) {
  std::vector<std::string> words;
  for (const Diagnostic& problem : problems) words.push_back(printable(problem_in_words(problem)));
  return fmt::format("{}", fmt::join(words, "; "));
}

template <class Entry>
Json ids(const ListOf<Entry>& entries, const std::vector<Index<Entry>>& indices) {
  Json list = Json::array();
  for (const Index<Entry> index : indices) list.push_back(entries[index].id);
  return list;
}

Json referral_json(const Catalog& catalog, const Stop& stop) {
  Json urgency = nullptr;
  if (!stop.red_flags.empty()) urgency = catalog.urgencies[catalog.red_flags[stop.red_flags.front()].urgency].id;
  return {
      {"urgency", urgency},
      {"red_flags", ids(catalog.red_flags, stop.red_flags)},
      {"conditions", ids(catalog.conditions, stop.conditions)},
      {"ask_first", ids(catalog.conditions, stop.too_sore)},
      {"what_to_do", sentences_of(stop_page(catalog, stop))},
  };
}

Json problems_json(const Diagnostics& problems) {
  Json list = Json::array();
  for (const Diagnostic& problem : problems)
    list.push_back({{"column", problem.place.column}, {"message", printable(problem.message)}});
  return list;
}

}  // namespace

std::string_view name_of(Outcome::Kind kind) {
  switch (kind) {
    case Outcome::Kind::plan: return "plan";
    case Outcome::Kind::referral: return "referral";
    case Outcome::Kind::no_plan: return "no-plan";
    case Outcome::Kind::mistake: return "mistake";
  }
  return "mistake";
}

std::string message_of(const Catalog& catalog, const PersonRecord& record) {
  const Outcome& outcome = record.outcome;
  switch (outcome.kind) {
    case Outcome::Kind::plan: return {};
    case Outcome::Kind::referral: return in_one_line(stop_page(catalog, *outcome.stop));
    case Outcome::Kind::no_plan: return in_one_line(no_plan_page(catalog, *outcome.plan));
    case Outcome::Kind::mistake: break;
  }
  // Without an id the line is the only way back.
  return record.id.empty() ? fmt::format("line {}, {}", record.line, problems_in_words(outcome.problems))
                           : problems_in_words(outcome.problems);
}

std::string records_csv_header() { return fmt::format("id,{}\n", plan_columns); }

std::string record_csv(const Catalog& catalog, const PersonRecord& record) {
  const std::string id = csv_cell(record.id) + ',';
  if (record.outcome.kind == Outcome::Kind::plan) return plan_rows(catalog, *record.outcome.plan, id);
  return fmt::format("{}{}{}{}{}\n", id, before_phase, name_of(record.outcome.kind), before_why,
                     csv_cell(message_of(catalog, record)));
}

std::string record_json(const Catalog& catalog, const PersonRecord& record, const std::optional<Made>& made) {
  const Outcome& outcome = record.outcome;
  Json line{{"id", record.id.empty() ? Json(nullptr) : Json(record.id)}};
  if (record.id.empty()) line["line"] = record.line;
  line["status"] = name_of(outcome.kind);
  if (outcome.stop) line["referral"] = referral_json(catalog, *outcome.stop);
  if (outcome.kind == Outcome::Kind::no_plan) line["message"] = message_of(catalog, record);
  if (!outcome.problems.empty()) line["problems"] = problems_json(outcome.problems);
  std::string text = line.dump();
  if (outcome.kind == Outcome::Kind::plan) {
    text.pop_back();
    text += fmt::format(",\"plan\":{}}}", plan_json_line(catalog, *outcome.plan, made));
  }
  return text + '\n';
}

std::string index_csv_row(const IndexRow& row) {
  return fmt::format("{},{},{},{},{},{},{}\n", csv_cell(printable(row.id)), row.line, name_of(row.kind), row.mistakes,
                     csv_cell(printable(row.file)), csv_cell(printable(row.message)), row.digest);
}

}  // namespace hipplan
