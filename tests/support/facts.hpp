// SPDX-License-Identifier: MIT
// The facts of a plan, read back out of each format that carries them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hipplan/plan/plan.hpp"
#include "markup.hpp"

namespace hipplan::tests {

/// One exercise of one day, as some format tells it. What it does not have is 0.
struct Told {
  std::string exercise;
  std::string side = "both";
  int sets = 0;
  int repetitions = 0;
  int hold_seconds = 0;
  int minutes = 0;
  int rest_seconds = 0;
  /// Tenths of a minute.
  int estimate = 0;
};

struct ToldDay {
  int week = 0;
  /// "Mon".
  std::string day;
  std::string date;
  /// Whole minutes.
  int minutes = 0;
  /// In their order.
  std::vector<Told> items;
  /// Where a page tells how long the longest of several days is; 0 elsewhere.
  int minutes_at_most = 0;
};

/// How to do an exercise, where it is described.
struct ToldHow {
  /// From which on it is done.
  int week = 0;
  int number = 0;
  Told dose;
};

std::vector<std::vector<std::string>> cells_of_csv(std::string_view csv);

std::vector<ToldDay> told_by_plan(const Catalog& catalog, const Plan& plan);
std::vector<ToldDay> told_by_csv(std::string_view csv);
std::vector<ToldDay> told_by_json(std::string_view json);
std::vector<ToldDay> told_by_ics(std::string_view ics);
/// A table does not tell on which weekday a plan begins: its days stand from Monday on.
std::vector<ToldDay> told_by_page(const std::vector<PagePart>& parts);
void sort_by_weekday(std::vector<ToldDay>& days);
std::vector<ToldHow> how_to_by_page(const std::vector<PagePart>& parts);

/// "2x8", and what the brackets after the exercise's name say besides; fails the test where it has no
/// meaning.
void read_short_dose(std::string_view cell, int hold_in_brackets, Told& told);

/// "2 rounds of 8 on each side; one side rests while the other works".
void read_dose_in_words(std::string_view words, Told& told);

/// Tables do not tell the rests and the time of each exercise, and dates and minutes of all days not day by day.
enum class Detail { table, full };

/// One line a day and one an exercise, for comparing.
std::vector<std::string> in_lines(const std::vector<ToldDay>& days, Detail detail);
std::string in_line(const Told& told, Detail detail);

/// Where the second differs from the first; empty where it does not.
std::string first_difference(const std::vector<std::string>& expected, const std::vector<std::string>& found);

}  // namespace hipplan::tests
