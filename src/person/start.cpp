// SPDX-License-Identifier: MIT
#include "hipplan/person/start.hpp"

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/person/word_books.hpp"

namespace hipplan {
namespace {

/// Meanings: how many days after today; for weekdays, which come behind, see below.
constexpr std::size_t today_word = 0;
constexpr std::size_t tomorrow_word = 1;
constexpr std::size_t first_weekday_word = 2;
constexpr std::size_t first_next_weekday_word = first_weekday_word + days_in_week;

/// Of the words for days only those for a single one.
WordBook start_book() {
  WordBook book;
  for (const std::string_view word : {"today", "now"}) book.add(word, today_word);
  book.add("tomorrow", tomorrow_word);
  for (std::size_t day = 0; day < days_in_week; ++day) {
    for (const std::string& name : names_of_weekday(static_cast<Weekday>(day))) {
      book.add(name, first_weekday_word + day);
      book.add("this " + name, first_weekday_word + day);
      book.add("on " + name, first_weekday_word + day);
      book.add("next " + name, first_next_weekday_word + day);
    }
  }
  return book;
}

}  // namespace

std::optional<std::chrono::sys_days> day_from(std::string_view word, std::chrono::sys_days today) {
  const auto meanings = start_book().meanings(word);
  if (meanings.empty()) return std::nullopt;
  const std::size_t meaning = meanings[0];
  if (meaning < first_weekday_word) return today + std::chrono::days{meaning};
  const auto first = meaning < first_next_weekday_word ? today : today + std::chrono::days{1};
  return date_of(first, 1, static_cast<Weekday>((meaning - first_weekday_word) % days_in_week));
}

std::string nearest_day_word(std::string_view word) { return start_book().did_you_mean(word); }

}  // namespace hipplan
