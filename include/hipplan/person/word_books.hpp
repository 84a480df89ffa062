// SPDX-License-Identifier: MIT
// What a person may call each thing that an answer can name.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/catalog/vocabulary.hpp"
#include "hipplan/person/profile.hpp"
#include "hipplan/text/word_book.hpp"

namespace hipplan {

/// What "none" means in every book that has it.
inline constexpr std::size_t none_of_them = static_cast<std::size_t>(-1);

/// Meanings: indices into these sets.
struct PositionBook {
  WordBook book;
  std::vector<PositionSet> sets;
};
PositionBook position_book();

/// "mon", "tues", "Wednesday"; also "weekdays", "weekend", "daily".
struct WeekdayBook {
  WordBook book;
  std::vector<WeekdaySet> sets;
};
WeekdayBook weekday_book();

/// "mon", "monday", "mo".
std::vector<std::string> names_of_weekday(Weekday day);

/// "left", "l", "left side", "left hip". Meanings: the values of `PainfulSide`.
WordBook side_book(const RegionWords& region);

/// Meanings: indices of the catalog; behind them `household`.
WordBook equipment_book(const Catalog& catalog);

/// Meanings: indices of the catalog.
WordBook condition_book(const Catalog& catalog);
WordBook red_flag_book(const Catalog& catalog);

/// Exercises by id and by the name that stands on a plan.
WordBook exercise_book(const Catalog& catalog);

/// A goal has an id and may have other names.
WordBook goal_book(const Catalog& catalog);

/// What a clinician may prefer. Each meaning is an exercise, or some positions, a thing or a group.
struct PreferenceBook {
  WordBook book;
  std::vector<Preference> meanings;
};
PreferenceBook preference_book(const Catalog& catalog);

/// Exercises, and behind them stress tags.
WordBook avoidable_book(const Catalog& catalog);

}  // namespace hipplan
