// SPDX-License-Identifier: MIT
// Many people: however the bytes come in pieces, the lines are the same; everybody has a record that can be read, and
// nobody with a mistake or a warning sign a plan.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "check.hpp"
#include "hipplan/formats/batch_records.hpp"
#include "hipplan/formats/csv.hpp"
#include "hipplan/load/csv_rows.hpp"
#include "hipplan/load/people.hpp"
#include "hipplan/text/unicode.hpp"
#include "records.hpp"
#include "small.hpp"
#include "targets.hpp"

namespace hipplan::fuzz {
namespace {

constexpr std::size_t columns_of_record =
    static_cast<std::size_t>(std::count(plan_columns.begin(), plan_columns.end(), ',')) + 2;

void expect_same(const std::vector<Record>& one, const std::vector<Record>& other, std::string_view bytes) {
  expect(one.size() == other.size(), "more or fewer lines in other pieces", bytes);
  for (std::size_t i = 0; i < one.size(); ++i) {
    expect(one[i].text == other[i].text && one[i].line == other[i].line && one[i].too_long == other[i].too_long,
           "another line in other pieces", one[i].text);
    expect(one[i].line >= 1 && (i == 0 || one[i].line > one[i - 1].line), "lines out of order", bytes);
  }
}

void expect_csv(const PersonRecord& record) {
  const std::string csv = record_csv(small().catalog, record);
  expect_clean(csv, "the CSV of a record");
  const std::vector<Record> rows = tests::records_of(csv, Parted::as_csv, csv.size());
  expect(!rows.empty(), "a person without a row");
  for (const Record& row : rows) {
    const CsvRow cells = read_csv_row(row, ',');
    expect(cells.problems.empty() && cells.cells.size() == columns_of_record, "a row that cannot be read", row.text);
    const std::string& id = cells.cells[0].text;
    expect(id.empty() || std::string_view("=+-@").find(id[0]) == std::string_view::npos, "a formula", id);
  }
  const IndexRow row{record.id, record.line, record.outcome.kind, 0, {}, message_of(small().catalog, record), "0"};
  expect_clean_line(std::string_view(index_csv_row(row)).substr(0, index_csv_row(row).size() - 1), "a row of the list");
}

void expect_json(const PersonRecord& record) {
  const std::string text = record_json(small().catalog, record, std::nullopt);
  expect_clean_line(std::string_view(text).substr(0, text.size() - 1), "the JSON of a record");
  const nlohmann::json line = nlohmann::json::parse(text, nullptr, false);
  expect(line.is_object(), "no JSON", text);
  expect(line["status"] == name_of(record.outcome.kind), "another status", text);
  expect(record.id.empty() ? line["id"].is_null() && line["line"] == record.line : line["id"] == record.id,
         "another id", text);
}

/// Whether there was a plan.
bool try_person(const PeopleReader& reader, const Record& record) {
  const auto person = reader.read(record);
  if (!person) return false;
  expect_clean_line(person->id, "an id");
  static const Outcomes outcomes(small().catalog);
  Outcome outcome = outcomes.of(person->answers, person->problems, Notices::all);
  outcome.problems = located(in_line(std::move(outcome.problems), *person), record, "people");
  for (const Diagnostic& problem : outcome.problems)
    expect(problem.place.line >= record.line, "a place before the line");
  for (Diagnostic problem : outcome.problems) {
    // Of the whole file the line is counted from its beginning.
    problem.place.line -= record.line - 1;
    expect_told({problem}, "people", record.text);
  }
  const Outcome::Kind kind = outcome.kind;
  expect((kind == Outcome::Kind::mistake) <= !outcome.problems.empty(), "a mistake that is not told", record.text);
  expect(kind != Outcome::Kind::plan || outcome.problems.empty(), "a plan beside a mistake", record.text);
  const Profile* const profile = outcome.plan ? &outcome.plan->assessment.profile : nullptr;
  expect(profile == nullptr || profile->red_flags.empty() || profile->cleared, "a plan beside a warning sign",
         record.text);
  const PersonRecord result{person->id, person->line, std::move(outcome)};
  expect_csv(result);
  expect_json(result);
  return kind == Outcome::Kind::plan;
}

}  // namespace

bool try_batch(std::string_view bytes) {
  const bool is_json = form_of_people("people", bytes) == PeopleForm::json_lines;
  const Parted parted = is_json ? Parted::by_lines : Parted::as_csv;
  const std::vector<Record> records = tests::records_of(bytes, parted, bytes.size() + 1);
  for (const std::size_t piece : {std::size_t{1}, std::size_t{7}})
    expect_same(records, tests::records_of(bytes, parted, piece), bytes);
  auto header = records.begin();
  while (!is_json && header != records.end() && is_blank(header->text)) ++header;
  if (header == records.end()) return false;
  const PeopleReader reader = is_json ? PeopleReader() : PeopleReader(*header);
  expect_told(located(reader.problems(), *header, "people"), "header", bytes);
  if (!reader.problems().empty()) return false;
  bool planned = false;
  for (auto record = is_json ? header : header + 1; record != records.end(); ++record)
    planned = try_person(reader, *record) || planned;
  return planned;
}

}  // namespace hipplan::fuzz
