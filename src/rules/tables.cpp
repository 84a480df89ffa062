// SPDX-License-Identifier: MIT
#include "hipplan/rules/tables.hpp"

#include <algorithm>

#include "hipplan/text/lists.hpp"

namespace hipplan {
namespace {

bool kind_suits(Phase phase, const Exercise& exercise) {
  switch (phase) {
    case Phase::warm_up:
      return exercise.level == 1 && (exercise.kind == Kind::mobility || exercise.kind == Kind::cardio);
    case Phase::mobility: return exercise.kind == Kind::mobility;
    case Phase::activation: return exercise.kind == Kind::activation;
    case Phase::strength: return exercise.kind == Kind::strength;
    case Phase::stretch: return exercise.kind == Kind::stretch;
    default: return exercise.kind == Kind::cardio;
  }
}

/// Of what is in none of its lists.
bool suits(const Slot& slot, const Exercise& exercise) {
  // What only warms up is in the lists of the warm-up, or nowhere.
  return !exercise.warm_up_only && kind_suits(slot.phase, exercise) && contains(slot.groups, exercise.trains);
}

std::vector<Index<Exercise>> taken_by(const Catalog& catalog, const Slot& slot) {
  std::vector<bool> listed(catalog.exercises.size());
  const auto mark = [&](const std::vector<Index<Exercise>>& list) {
    for (const Index<Exercise> exercise : list) listed[exercise.value()] = true;
  };
  mark(slot.usual);
  mark(slot.active);
  for (const BandList& list : slot.in_band) mark(list.exercises);
  std::vector<Index<Exercise>> found;
  for (const Index<Exercise> i : catalog.exercises.indices()) {
    if (listed[i.value()] || suits(slot, catalog.exercises[i])) found.push_back(i);
  }
  return found;
}

int ease(const Catalog& catalog, const Exercise& exercise, ThingSet household) {
  constexpr int for_household_things = 3;
  const bool simple = std::all_of(exercise.needs.begin(), exercise.needs.end(), [&](const Need& need) {
    return thing_for(catalog, need, exercise.position, household).has_value();
  });
  const std::size_t tags = exercise.stress_stated ? exercise.stress.size() : catalog.program.tags.size();
  return (simple ? for_household_things : 0) - static_cast<int>(tags);
}

void add_rungs(const Catalog& catalog, CatalogTables& tables) {
  tables.rungs.resize(catalog.program.ladders.size());
  for (const Index<Exercise> i : catalog.exercises.indices()) {
    const auto& place = catalog.exercises[i].ladder;
    if (!place) continue;
    auto& rungs = tables.rungs[place->ladder];
    const auto rung = static_cast<std::size_t>(place->rung);
    if (rungs.size() <= rung) rungs.resize(rung + 1);
    rungs[rung].push_back(i);
  }
}

}  // namespace

bool takes(const Catalog& catalog, const Slot& slot, Index<Exercise> index) {
  if (contains(slot.usual, index) || contains(slot.active, index)) return true;
  for (const BandList& list : slot.in_band) {
    if (contains(list.exercises, index)) return true;
  }
  return suits(slot, catalog.exercises[index]);
}

CatalogTables tables_of(const Catalog& catalog) {
  CatalogTables tables;
  const Routine& routine = catalog.program.routine;
  for (const Index<Slot> i : routine.slots.indices()) {
    tables.taken_by.push_back(taken_by(catalog, routine.slots[i]));
    tables.stands_for.push_back(slot_stood_for(routine, i));
  }
  const ThingSet at_home = household(catalog);
  for (const Exercise& exercise : catalog.exercises) tables.ease.push_back(ease(catalog, exercise, at_home));
  add_rungs(catalog, tables);
  return tables;
}

}  // namespace hipplan
