// SPDX-License-Identifier: MIT
#include "hipplan/load/log_cells.hpp"

#include <cstddef>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/load/cell_rows.hpp"
#include "hipplan/person/word_books.hpp"
#include "hipplan/text/csv_cells.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

constexpr std::size_t iso_date_length = 10;
/// With the time of day and its zone.
constexpr std::size_t longest_date = 32;
/// Words beyond these are looked up anew each time.
constexpr std::size_t most_remembered = 10'000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<std::chrono::sys_days> day_first_date(std::string_view text) {
  const std::size_t first = text.find('.');
  const std::size_t second = first == text.npos ? first : text.find('.', first + 1);
  if (second == text.npos) return std::nullopt;
  const auto day = parse_digits(text.substr(0, first));
  const auto month = parse_digits(text.substr(first + 1, second - first - 1));
  const std::string_view year = text.substr(second + 1);
  if (!day || !month || *day > 31 || *month > 12 || year.size() != 4) return std::nullopt;
  const auto two = [](int figure) {
    return std::string{static_cast<char>('0' + figure / 10), static_cast<char>('0' + figure % 10)};
  };
  return parse_iso_date(std::string(year) + '-' + two(*month) + '-' + two(*day));
}

}  // namespace

bool begins_a_log_row(std::string_view following) {
  const std::size_t end = following.substr(0, longest_date + 1).find_first_of(",;\t");
  if (end == following.npos) return false;
  const std::string_view head = following.substr(0, end);
  // A note may go on with a date, and then with words.
  return head.find_first_not_of("0123456789-.:+TZ ") == head.npos && log_date(head);
}

bool is_mark_of_conflict(std::string_view line) {
  return line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ") || line.starts_with("||||||| ") ||
         line == "=======";
}

bool is_for_nobody(std::string_view line) {
  return line.starts_with('#') || line.starts_with("\"#") || line.starts_with("sep=") ||
         line.find_first_not_of(" \t\r,;\"") == line.npos;
}

std::optional<std::chrono::sys_days> log_date(std::string_view text) {
  const bool has_time = text.size() > iso_date_length && (text[iso_date_length] == ' ' || text[iso_date_length] == 'T');
  if (has_time) text = text.substr(0, iso_date_length);
  if (const auto date = parse_iso_date(text)) return date;
  return day_first_date(text);
}

std::optional<double> log_number(std::string_view text) {
  const std::size_t mark = text.find_first_of(".,");
  const auto whole = parse_digits(text.substr(0, mark));
  if (!whole || mark == text.npos) return whole ? std::optional<double>(*whole) : std::nullopt;
  const std::string_view decimals = text.substr(mark + 1);
  double value = *whole;
  double place = 1;
  for (const char c : decimals) {
    if (!is_digit(c)) return std::nullopt;
    place /= 10;
    value += place * (c - '0');
  }
  return decimals.empty() ? std::nullopt : std::optional(value);
}

std::string log_note(std::string_view text) {
  if (text.empty()) return {};
  return printable(without_guard(undoubled(text)));
}

ExerciseWords::ExerciseWords(const Catalog& catalog) : book_(exercise_book(catalog)) {
  for (const Index<Exercise> i : catalog.exercises.indices()) known_.emplace(catalog.exercises[i].id, i);
}

std::optional<Index<Exercise>> ExerciseWords::find(std::string_view word) {
  if (const auto known = known_.find(word); known != known_.end()) return known->second;
  const std::vector<std::size_t> meanings = book_.meanings(undoubled(word));
  std::optional<Index<Exercise>> meant;
  if (meanings.size() == 1) meant = Index<Exercise>(meanings[0]);
  if (known_.size() < most_remembered) known_.emplace(word, meant);
  return meant;
}

std::string ExerciseWords::suggestion(std::string_view word) const { return book_.did_you_mean(undoubled(word)); }

}  // namespace hipplan
