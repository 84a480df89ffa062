// SPDX-License-Identifier: MIT
#include "hipplan/person/word_books.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "hipplan/catalog/calendar.hpp"

namespace hipplan {
namespace {

struct OtherName {
  std::string_view word;
  std::size_t meaning;
};

template <class Entry>
void add_ids(WordBook& book, const ListOf<Entry>& entries, std::size_t first_meaning = 0) {
  for (const Index<Entry> i : entries.indices()) book.add(entries[i].id, first_meaning + i.value());
}

template <class Entry>
void add_ids_and_other_names(WordBook& book, const ListOf<Entry>& entries) {
  add_ids(book, entries);
  for (const Index<Entry> i : entries.indices()) {
    for (const auto& other : entries[i].also) book.add(other, i.value());
  }
}

template <class E>
void add_names(WordBook& book) {
  const auto all = names<E>();
  for (std::size_t i = 0; i < all.size(); ++i) book.add(all[i], i);
}

/// Beside their first three letters and their full names.
constexpr std::array<OtherName, 11> other_weekday_names{{{"mo", 0},
                                                         {"tu", 1},
                                                         {"tues", 1},
                                                         {"we", 2},
                                                         {"weds", 2},
                                                         {"th", 3},
                                                         {"thur", 3},
                                                         {"thurs", 3},
                                                         {"fr", 4},
                                                         {"sa", 5},
                                                         {"su", 6}}};

WeekdaySet days_from(Weekday first, std::size_t count) {
  WeekdaySet days;
  for (std::size_t i = 0; i < count; ++i) days.insert(static_cast<Weekday>(index_of(first) + i));
  return days;
}

}  // namespace

PositionBook position_book() {
  PositionBook positions;
  add_names<Position>(positions.book);
  for (const Position position : all_positions) positions.sets.push_back(PositionSet::of(position));
  for (const std::string_view group : {"lying", "all"}) {
    positions.book.add(group, positions.sets.size());
    positions.sets.push_back(*position_group(group));
  }
  return positions;
}

std::vector<std::string> names_of_weekday(Weekday day) {
  std::vector<std::string> all{std::string(name_of(day)), std::string(long_name(day))};
  for (const auto& [word, meaning] : other_weekday_names) {
    if (meaning == index_of(day)) all.emplace_back(word);
  }
  return all;
}

WeekdayBook weekday_book() {
  WeekdayBook days;
  for (std::size_t i = 0; i < names<Weekday>().size(); ++i) {
    for (const std::string& name : names_of_weekday(static_cast<Weekday>(i))) days.book.add(name, i);
    days.sets.push_back(WeekdaySet::of(static_cast<Weekday>(i)));
  }
  const auto group = [&](WeekdaySet set, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) days.book.add(word, days.sets.size());
    days.sets.push_back(set);
  };
  group(days_from(Weekday::mon, 5), {"weekdays", "weekday", "working days"});
  group(days_from(Weekday::sat, 2), {"weekend", "weekends"});
  group(days_from(Weekday::mon, 7), {"daily", "every day", "all", "all days"});
  return days;
}

WordBook side_book(const RegionWords& region) {
  WordBook book;
  add_names<PainfulSide>(book);
  const auto add = [&](PainfulSide side, std::string_view of_what) {
    book.add(fmt::format("{} {}", name_of(side), of_what), index_of(side));
  };
  for (const PainfulSide side : {PainfulSide::left, PainfulSide::right}) {
    book.add(name_of(side).substr(0, 1), index_of(side));
    add(side, "side");
    add(side, region.one);
  }
  add(PainfulSide::both, "sides");
  add(PainfulSide::both, region.many);
  return book;
}

WordBook equipment_book(const Catalog& catalog) {
  WordBook book;
  add_ids(book, catalog.things);
  book.add("household", catalog.things.size());
  book.add("none", none_of_them);
  return book;
}

WordBook condition_book(const Catalog& catalog) {
  WordBook book;
  add_ids_and_other_names(book, catalog.conditions);
  book.add("none", none_of_them);
  return book;
}

WordBook goal_book(const Catalog& catalog) {
  WordBook book;
  add_ids_and_other_names(book, catalog.goals);
  book.add("none", none_of_them);
  return book;
}

PreferenceBook preference_book(const Catalog& catalog) {
  PreferenceBook preferences;
  const auto add = [&](std::string_view word, Preference meaning) {
    preferences.book.add(word, preferences.meanings.size());
    preferences.meanings.push_back(std::move(meaning));
  };
  for (const Index<Exercise> i : catalog.exercises.indices()) {
    const Exercise& exercise = catalog.exercises[i];
    preferences.book.add(exercise.id, i.value());
    preferences.book.add(exercise.name, i.value());
    preferences.meanings.push_back({{i}, {}, {}, {}});
  }
  const PositionBook positions = position_book();
  for (std::size_t i = 0; i < names<Position>().size(); ++i) add(names<Position>()[i], {{}, positions.sets[i], {}, {}});
  add("lying", {{}, *position_group("lying"), {}, {}});
  for (const Index<Thing> i : catalog.things.indices()) {
    add(catalog.things[i].id, {{}, {}, ThingSet::of(i), {}});
  }
  for (const Index<Group> i : catalog.program.groups.indices()) add(catalog.program.groups[i].id, {{}, {}, {}, {i}});
  preferences.book.add("none", none_of_them);
  return preferences;
}

WordBook red_flag_book(const Catalog& catalog) {
  WordBook book;
  add_ids(book, catalog.red_flags);
  book.add("none", none_of_them);
  return book;
}

WordBook exercise_book(const Catalog& catalog) {
  WordBook book;
  add_ids(book, catalog.exercises);
  for (const Index<Exercise> i : catalog.exercises.indices()) book.add(catalog.exercises[i].name, i.value());
  return book;
}

WordBook avoidable_book(const Catalog& catalog) {
  WordBook book = exercise_book(catalog);
  add_ids(book, catalog.program.tags, catalog.exercises.size());
  book.add("none", none_of_them);
  return book;
}

}  // namespace hipplan
