// SPDX-License-Identifier: MIT
// What must not compile, and what lists and sets of indices do.
#include "hipplan/catalog/index.hpp"

#include <concepts>
#include <type_traits>

#include "catch.hpp"
#include "hipplan/rules/assessment.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

template <class List, class At>
concept LooksUp = requires(const List& list, const At& at) {
  list[at];
};

template <class Set, class Member>
concept Takes = requires(Set set, const Member& member) {
  set.insert(member);
};

// Said aloud, a number becomes an index; nothing else ever does, and no index becomes a number.
static_assert(std::constructible_from<Index<Exercise>, std::size_t>);
static_assert(!std::convertible_to<std::size_t, Index<Exercise>> && !std::convertible_to<int, Index<Exercise>>);
static_assert(!std::constructible_from<Index<Group>, Index<Exercise>>);
static_assert(!std::convertible_to<Index<Exercise>, std::size_t> && !std::is_constructible_v<bool, Index<Exercise>>);
static_assert(!std::equality_comparable_with<Index<Exercise>, Index<Group>>);
static_assert(!std::equality_comparable_with<Index<Exercise>, std::size_t>);

static_assert(LooksUp<ListOf<Exercise>, Index<Exercise>>);
static_assert(!LooksUp<ListOf<Exercise>, Index<Group>> && !LooksUp<ListOf<Exercise>, int>);
static_assert(!LooksUp<ListOf<Exercise>, std::size_t>);
static_assert(LooksUp<ListOf<Exercise, Verdict>, Index<Exercise>>);
static_assert(!LooksUp<ListOf<Exercise, Verdict>, Index<Slot>>);

static_assert(Takes<ThingSet, Index<Thing>> && Takes<PositionSet, Position>);
static_assert(!Takes<ThingSet, Index<Tag>> && !Takes<ThingSet, std::size_t>);
static_assert(!Takes<PositionSet, Weekday> && !Takes<PositionSet, std::size_t>);

TEST_CASE("a list gives its indices in order, and each finds its entry") {
  const ListOf<Tag, int> list{7, 8, 9};
  std::vector<int> found;
  for (const Index<Tag> i : list.indices()) {
    CHECK(list.index_of(list[i]) == i);
    found.push_back(list[i]);
  }
  CHECK(found == std::vector{7, 8, 9});
  CHECK(ListOf<Tag>().indices().begin() == ListOf<Tag>().indices().end());
}

TEST_CASE("a set gives its members smallest first, and takes as many as a word has bits") {
  ThingSet set;
  for (const std::size_t i : {63U, 0U, 5U}) set.insert(Index<Thing>(i));
  CHECK(std::vector<Index<Thing>>(set.begin(), set.end()) ==
        std::vector{Index<Thing>(0), Index<Thing>(5), Index<Thing>(63)});
  CHECK(ThingSet::first(64).size() == 64);
  CHECK_FALSE(ThingSet::first(64).contains(Index<Thing>(64)));
  set.erase(Index<Thing>(5));
  CHECK(set.size() == 2);
  CHECK(PositionSet::of(Position::prone).contains(Position::prone));
  CHECK_FALSE(PositionSet::of(Position::prone).contains(Position::supine));
}

}  // namespace
}  // namespace hipplan
