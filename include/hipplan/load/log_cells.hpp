// SPDX-License-Identifier: MIT
// What single cells and lines of a log mean, in whichever of the ways in which people, spreadsheets and accidents write
// them.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/catalog/vocabulary.hpp"
#include "hipplan/text/nearest.hpp"
#include "hipplan/text/spelling.hpp"
#include "hipplan/text/word_book.hpp"

namespace hipplan {

/// Nobody stands up so often in 30 seconds.
inline constexpr int most_chair_stands = 100;

/// Whether `following` begins as a row of a log: with a date, however it is written, and a separator.
bool begins_a_log_row(std::string_view following);

/// A line that version control leaves where two copies could not be made one.
bool is_mark_of_conflict(std::string_view line);

/// A comment, or a line without anything in it.
bool is_for_nobody(std::string_view line);

/// "2026-11-25", with a time of day behind it or not, or "25.11.2026".
std::optional<std::chrono::sys_days> log_date(std::string_view text);

/// "4", "4.0", "4,0", "3.5"; nothing for anything else.
std::optional<double> log_number(std::string_view text);

/// A note as one line that can be printed, without the apostrophe that keeps a spreadsheet from running it.
std::string log_note(std::string_view text);

/// The value that a word names, whatever its capitals, blanks and hyphens.
template <class E>
std::optional<E> log_word(std::string_view text) {
  if (const auto exact = from_name<E>(text)) return exact;
  const std::string plain = plain_spelling(text);
  return from_name<E>(plain);
}

/// "; did you mean 'strength'?", or the words that there are.
template <class E>
std::string suggestion_of(std::string_view text) {
  const std::string near = did_you_mean(text, names<E>());
  if (!near.empty()) return near;
  std::string all;
  for (const std::string_view name : names<E>()) all += (all.empty() ? "" : ", ") + std::string(name);
  return "; expected one of " + all;
}

/// Exercises by whatever a log may call them, each word looked up once.
class ExerciseWords {
 public:
  explicit ExerciseWords(const Catalog& catalog);

  /// The words that were asked for must stay where they are.
  std::optional<Index<Exercise>> find(std::string_view word);
  /// "; did you mean 'bridge'?" or nothing.
  std::string suggestion(std::string_view word) const;

 private:
  WordBook book_;
  std::unordered_map<std::string_view, std::optional<Index<Exercise>>> known_;
};

}  // namespace hipplan
