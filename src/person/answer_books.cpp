// SPDX-License-Identifier: MIT
#include "hipplan/person/answer_books.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/person/word_books.hpp"

namespace hipplan {
namespace {

constexpr std::string_view see_the_list = "'hipplan list' shows them all";

/// "expected one of left, right, both".
std::string one_of(std::span<const std::string_view> words, std::initializer_list<std::string_view> more = {}) {
  std::vector<std::string_view> all(words.begin(), words.end());
  all.insert(all.end(), more);
  return fmt::format("expected one of {}", fmt::join(all, ", "));
}

/// From one day to the other, over the end of the week where it must.
std::vector<std::size_t> days_between(std::size_t first, std::size_t last) {
  if (first >= days_in_week || last >= days_in_week) return {first, last};
  std::vector<std::size_t> days;
  for (std::size_t day = first; day != last; day = (day + 1) % days_in_week) days.push_back(day);
  days.push_back(last);
  return days;
}

}  // namespace

const AskedForSets<PositionSet>& AnswerBooks::positions() const {
  return positions_.get([] {
    PositionBook known = position_book();
    return AskedForSets<PositionSet>{{"position", std::move(known.book), one_of(names<Position>(), {"lying", "all"})},
                                     std::move(known.sets)};
  });
}

const AskedForSets<WeekdaySet>& AnswerBooks::days() const {
  return days_.get([] {
    WeekdayBook known = weekday_book();
    return AskedForSets<WeekdaySet>{{"day", std::move(known.book), one_of(names<Weekday>()), days_between},
                                    std::move(known.sets)};
  });
}

const Asked& AnswerBooks::sides() const {
  return sides_.get([this] {
    return Asked{"side", side_book(catalog_->program.region), one_of(names<PainfulSide>())};
  });
}

const Asked& AnswerBooks::equipment() const {
  return equipment_.get([this] {
    return Asked{"equipment", equipment_book(*catalog_), one_of(ids_of(catalog_->things), {"household", "none"})};
  });
}

const Asked& AnswerBooks::conditions() const {
  return conditions_.get([this] {
    return Asked{"condition", condition_book(*catalog_), one_of(ids_of(catalog_->conditions))};
  });
}

const Asked& AnswerBooks::red_flags() const {
  return red_flags_.get([this] {
    return Asked{"red flag", red_flag_book(*catalog_), one_of(ids_of(catalog_->red_flags))};
  });
}

const Asked& AnswerBooks::avoidable() const {
  return avoidable_.get([this] {
    return Asked{"exercise or stress tag", avoidable_book(*catalog_), std::string(see_the_list)};
  });
}

const Asked& AnswerBooks::goals() const {
  return goals_.get([this] {
    return Asked{"goal", goal_book(*catalog_),
                 catalog_->goals.empty() ? "this catalog has no goals" : one_of(ids_of(catalog_->goals))};
  });
}

const Asked& AnswerBooks::exercises() const {
  return exercises_.get([this] {
    WordBook book = exercise_book(*catalog_);
    book.add("none", none_of_them);
    return Asked{"exercise", std::move(book), std::string(see_the_list)};
  });
}

const AskedForSets<Preference>& AnswerBooks::preferences() const {
  return preferences_.get([this] {
    PreferenceBook known = preference_book(*catalog_);
    return AskedForSets<Preference>{
        {"preference", std::move(known.book),
         fmt::format("expected an exercise, a thing, a position ({}) or a group ({})",
                     fmt::join(names<Position>(), ", "), fmt::join(ids_of(catalog_->program.groups), ", "))},
        std::move(known.meanings)};
  });
}

}  // namespace hipplan
