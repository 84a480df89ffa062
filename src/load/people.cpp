// SPDX-License-Identifier: MIT
#include "hipplan/load/people.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "hipplan/load/csv_rows.hpp"
#include "hipplan/load/person_json.hpp"
#include "hipplan/person/answer_rows.hpp"
#include "hipplan/text/blanks.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

constexpr std::string_view id_key = "id";
constexpr std::string_view pain_key = "pain";
constexpr std::string_view signs_key = "red-flag";

std::vector<PersonKey> all_keys() {
  std::vector<PersonKey> keys{{id_key}};
  for (const YesNoRow& row : yes_no_rows()) keys.push_back({row.name, row.answer});
  for (const AnswerRow& row : answer_rows()) keys.push_back({row.name, nullptr, row.answer, row.takes != Takes::word});
  return keys;
}

/// A word is the index of its key.
Asked asked_for_keys(std::string_view what) {
  Asked asked{what, {}, {}};
  std::vector<std::string_view> names;
  for (const PersonKey& key : person_keys()) {
    asked.book.add(key.name, names.size());
    names.push_back(key.name);
  }
  asked.expected = fmt::format("expected one of {}", fmt::join(names, ", "));
  return asked;
}

Asked asked_for_yes_or_no() {
  Asked asked{"answer", {}, "expected yes or no"};
  for (const std::string_view yes : {"yes", "true", "y", "1", "x"}) asked.book.add(yes, 1);
  for (const std::string_view no : {"no", "false", "n", "0"}) asked.book.add(no, 0);
  return asked;
}

const PersonKey* key_named(std::string_view name, const Asked& asked) {
  const std::vector<std::size_t> meanings = asked.book.meanings(name);
  return meanings.empty() ? nullptr : &person_keys()[meanings[0]];
}

std::string unknown_key(std::string_view name, const Asked& asked) {
  const std::string guess = asked.book.did_you_mean(name);
  return fmt::format("unknown {} '{}'{}", asked.what, quoted_word(name), guess.empty() ? "; " + asked.expected : guess);
}

/// A person's answers, one by one.
class PersonWriter {
 public:
  PersonWriter(const Record& record, const Asked& yes_or_no) : yes_or_no_(yes_or_no) {
    person_.line = record.line;
    person_.pain = {{}, record.line, 1, 1};
  }

  PersonLine& person() { return person_; }

  void wrong(const Place& place, std::string message) {
    person_.problems.push_back({Severity::error, place, std::move(message), {}});
  }

  void add(const PersonKey& key, Said said) {
    if (key.name == pain_key) person_.pain = said.place;
    if (key.answer != nullptr) {
      (person_.answers.*key.answer).push_back(std::move(said));
    } else if (key.flag != nullptr) {
      add_flag(key, said);
    } else {
      take_id(said);
    }
  }

  PersonLine take() {
    if (person_.id.empty() && !has_bad_id_ && !person_.is_broken)
      wrong({{}, person_.line, 1, 1}, "no id; expected one that tells whose plan it is");
    return std::move(person_);
  }

 private:
  void add_flag(const PersonKey& key, const Said& said) {
    const ListReading reading = read_one(said, yes_or_no_);
    for (const Diagnostic& problem : reading.problems)
      wrong(problem.place, fmt::format("{}: {}", key.name, problem.message));
    person_.answers.*key.flag = !reading.heard.empty() && reading.heard[0].meaning == 1;
  }

  void take_id(const Said& said) {
    const bool is_word = !first_invalid_utf8(said.text) && !first_forbidden(said.text) &&
                         said.text.find('\n') == std::string::npos && !is_blank(said.text);
    const bool is_short = said.text.size() <= longest_id || count_characters(said.text) <= longest_id;
    has_bad_id_ = !is_word || !is_short;
    if (!is_word) {
      wrong(said.place, fmt::format("'{}' is no id; expected letters or digits, in one line", quoted_word(said.text)));
    } else if (!is_short) {
      wrong(said.place, fmt::format("an id of more than {} letters; expected less", longest_id));
    }
    person_.id = has_bad_id_ ? quoted_word(said.text) : said.text;
  }

  const Asked& yes_or_no_;
  bool has_bad_id_ = false;
  PersonLine person_;
};

/// The program's own CSV parts the words of a cell with semicolons.
std::string with_commas(std::string words) {
  std::replace(words.begin(), words.end(), ';', ',');
  return words;
}

PersonLine read_json_person(const Record& record, const Asked& keys, const Asked& yes_or_no) {
  PersonWriter writer(record, yes_or_no);
  JsonReading reading = read_json_line(record);
  writer.person().problems = std::move(reading.problems);
  writer.person().is_broken = reading.is_broken;
  std::vector<const PersonKey*> seen;
  for (JsonEntry& entry : reading.entries) {
    const PersonKey* key = key_named(entry.key, keys);
    if (key == nullptr) {
      writer.wrong(entry.place, unknown_key(entry.key, keys));
      // A mistyped warning sign is heard all the same.
      key = key_named(keys.book.nearest(entry.key), keys);
      if (key == nullptr || key->name != signs_key) continue;
    } else if (std::find(seen.begin(), seen.end(), key) != seen.end()) {
      writer.wrong(entry.place, fmt::format("key '{}' stands twice; expected it once", key->name));
      // One of the two is meant; but a warning sign is heard.
      if (key->name != signs_key) continue;
    }
    seen.push_back(key);
    if (entry.is_list && entry.words.empty() && key->is_list) entry.words.push_back({"none", entry.place});
    for (JsonWord& word : entry.words) writer.add(*key, {std::move(word.text), std::move(word.place), {}});
  }
  return writer.take();
}

}  // namespace

std::span<const PersonKey> person_keys() {
  static const std::vector<PersonKey> keys = all_keys();
  return keys;
}

PeopleForm form_of_people(std::string_view file, std::string_view beginning) {
  for (const std::string_view ending : {".jsonl", ".ndjson", ".json"}) {
    if (file.ends_with(ending)) return PeopleForm::json_lines;
  }
  if (file.ends_with(".csv") || file.ends_with(".tsv")) return PeopleForm::csv;
  beginning = without_byte_order_mark(beginning);
  const std::size_t first = beginning.find_first_not_of(" \t\r\n");
  const bool is_json = first != std::string_view::npos && (beginning[first] == '{' || beginning[first] == '[');
  return is_json ? PeopleForm::json_lines : PeopleForm::csv;
}

PeopleReader::PeopleReader()
    : form_(PeopleForm::json_lines), key_(asked_for_keys("key")), yes_or_no_(asked_for_yes_or_no()) {}

PeopleReader::PeopleReader(const Record& header)
    : form_(PeopleForm::csv),
      separator_(separator_of(header)),
      key_(asked_for_keys("column")),
      yes_or_no_(asked_for_yes_or_no()) {
  CsvRow row = read_csv_row(header, separator_);
  problems_ = std::move(row.problems);
  // What else is wrong with a header that is no text is no news.
  if (!problems_.empty()) return;
  while (!row.cells.empty() && is_blank(row.cells.back().text)) row.cells.pop_back();
  for (const CsvCell& cell : row.cells) add_column(cell.text, cell.place);
  for (const std::string_view needed : {id_key, pain_key}) {
    const bool there = std::any_of(columns_.begin(), columns_.end(), [&](const PersonKey* column) {
      return column != nullptr && column->name == needed;
    });
    if (!there && problems_.empty())
      problems_.push_back(
          {Severity::error,
           {{}, header.line, 1, 1},
           fmt::format("no column '{}'; expected the first line to name the columns, like id,pain", needed),
           {}});
  }
}

void PeopleReader::add_column(std::string_view name, const Place& place) {
  const auto wrong = [&](std::string message) {
    problems_.push_back({Severity::error, place, std::move(message), {}});
  };
  const PersonKey* const key = key_named(name, key_);
  if (is_blank(name)) {
    wrong("a column without a name; expected one, or no such column");
  } else if (key == nullptr) {
    wrong(unknown_key(name, key_));
  } else if (std::find(columns_.begin(), columns_.end(), key) != columns_.end()) {
    wrong(fmt::format("column '{}' stands twice; expected it once", key->name));
  }
  columns_.push_back(key);
}

PersonLine PeopleReader::read_row(const Record& record) const {
  CsvRow row = read_csv_row(record, separator_);
  PersonWriter writer(record, yes_or_no_);
  writer.person().problems = std::move(row.problems);
  std::size_t cells = row.cells.size();
  // A spreadsheet may have filled up its lines.
  while (cells > columns_.size() && is_blank(row.cells[cells - 1].text)) --cells;
  if (cells != columns_.size() && writer.person().problems.empty()) {
    const Place place = cells > columns_.size() ? row.cells[columns_.size()].place : row.cells[cells - 1].place;
    writer.wrong(place, fmt::format("{} cells; expected {}, as in the first line{}", cells, columns_.size(),
                                    cells > columns_.size() ? " (quotation marks around a list)" : ""));
  }
  writer.person().is_broken = !writer.person().problems.empty();
  for (std::size_t i = 0; i < std::min(cells, columns_.size()); ++i) {
    CsvCell& cell = row.cells[i];
    if (columns_[i]->name == pain_key) writer.person().pain = cell.place;
    if (is_blank(cell.text)) continue;
    if (columns_[i]->is_list) cell.text = with_commas(std::move(cell.text));
    writer.add(*columns_[i], {std::move(cell.text), std::move(cell.place), {}});
  }
  return writer.take();
}

std::optional<PersonLine> PeopleReader::read(const Record& record) const {
  if (is_blank(record.text)) return std::nullopt;
  if (form_ == PeopleForm::json_lines) return read_json_person(record, key_, yes_or_no_);
  if (record.text.find_first_not_of(" \t\r\n\"" + std::string(1, separator_)) == std::string::npos) return std::nullopt;
  return read_row(record);
}

Diagnostics in_line(Diagnostics problems, const PersonLine& person) {
  for (Diagnostic& problem : problems) {
    if (problem.place.line > 0) continue;
    std::string what = problem.place.file;
    if (what == "--pain") what = "pain";
    problem.place = what == "pain" ? person.pain : Place{{}, person.line, 1, 1};
    problem.message = what.empty() ? problem.message : fmt::format("{} {}", what, problem.message);
  }
  return problems;
}

}  // namespace hipplan
