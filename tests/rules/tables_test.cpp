// SPDX-License-Identifier: MIT
#include "hipplan/rules/tables.hpp"

#include <algorithm>
#include <memory>
#include <vector>

#include "catch.hpp"
#include "hipplan/plan/planner.hpp"
#include "hipplan/text/lists.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::person;
using tests::shipped;

TEST_CASE("the tables say of every slot and every exercise what the catalog says") {
  const Catalog& catalog = shipped();
  const CatalogTables tables = tables_of(catalog);
  const ListOf<Slot>& slots = catalog.program.routine.slots;
  for (const Index<Slot> slot : slots.indices()) {
    INFO(slots[slot].id);
    CHECK(std::is_sorted(tables.taken_by[slot].begin(), tables.taken_by[slot].end()));
    CHECK(tables.stands_for[slot] == slot_stood_for(catalog.program.routine, slot));
    for (const Index<Exercise> i : catalog.exercises.indices()) {
      if (contains(tables.taken_by[slot], i) != takes(catalog, slots[slot], i)) FAIL(catalog.exercises[i].id);
    }
  }
}

TEST_CASE("nothing but what stands above is visited, and all of it") {
  const Catalog& catalog = shipped();
  const CatalogTables tables = tables_of(catalog);
  int above_any = 0;
  for (const Exercise& from : catalog.exercises) {
    INFO(from.id);
    std::vector<Index<Exercise>> visited;
    each_above(tables, from, [&](Index<Exercise> i) { visited.push_back(i); });
    for (const Index<Exercise> i : catalog.exercises.indices()) {
      const Exercise& to = catalog.exercises[i];
      const bool above = same_ladder(from, to) && to.ladder->rung == from.ladder->rung + 1;
      const bool harder = from.harder.exercise == i;
      CHECK(contains(visited, i) == (above || harder));
    }
    above_any += visited.empty() ? 0 : 1;
  }
  CHECK(above_any > 40);
}

TEST_CASE("a plan is the same with the tables of others, and without its notices") {
  const Catalog& catalog = shipped();
  const auto tables = std::make_shared<const LazyTables>();
  for (int pain = 0; pain <= 9; ++pain) {
    Profile profile = person(pain);
    profile.minutes = 10 + 5 * pain;
    const Plan alone = make_plan(catalog, profile);
    const Plan among_others = make_plan(catalog, assess(catalog, profile, tables), Notices::none);
    REQUIRE(alone.weeks.size() == among_others.weeks.size());
    for (std::size_t week = 0; week < alone.weeks.size(); ++week) {
      const auto& sessions = alone.weeks[week].sessions;
      REQUIRE(sessions.size() == among_others.weeks[week].sessions.size());
      for (std::size_t i = 0; i < sessions.size(); ++i)
        CHECK(sessions[i].items == among_others.weeks[week].sessions[i].items);
    }
    if (!alone.weeks.empty()) CHECK(among_others.notices.empty());
    CHECK_FALSE(alone.notices.empty());
  }
}

}  // namespace
}  // namespace hipplan
