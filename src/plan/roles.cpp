// SPDX-License-Identifier: MIT
#include "hipplan/plan/roles.hpp"

#include <algorithm>

namespace hipplan {
namespace {

/// From this length on a strength session has room for a machine.
bool has_room_for_machine(const Catalog& catalog, const Assessment& assessment) {
  return length_for(catalog.program.session, assessment.profile.minutes).machines_on_strength_days;
}

bool needs_thing(const Catalog& catalog, const Exercise& exercise, bool elsewhere) {
  return exercise.kind == Kind::cardio &&
         std::any_of(exercise.needs.begin(), exercise.needs.end(), [&](const Need& need) {
           return std::all_of(need.alternatives.begin(), need.alternatives.end(), [&](Index<Thing> thing) {
             return !catalog.things[thing].household && catalog.things[thing].elsewhere == elsewhere;
           });
         });
}

/// The machines that are at hand, in the order of the equipment, one exercise each.
std::vector<Index<Exercise>> machines_at_hand(const Catalog& catalog, const Assessment& assessment) {
  std::vector<Index<Exercise>> found;
  for (const Index<Thing> thing : assessment.named_things()) {
    for (const Index<Exercise> i : catalog.exercises.indices()) {
      const Exercise& exercise = catalog.exercises[i];
      const bool uses = std::any_of(exercise.needs.begin(), exercise.needs.end(),
                                    [&](const Need& need) { return need.alternatives == std::vector{thing}; });
      if (!uses || !is_machine(catalog, exercise)) continue;
      found.push_back(i);
      break;
    }
  }
  return found;
}

std::optional<Index<Exercise>> pool_exercise(const Catalog& catalog, const Assessment& assessment) {
  const auto& slots = catalog.program.routine.slots;
  for (const Slot& slot : slots) {
    for (const auto* list : {assessment.begins_higher ? &slot.active : &slot.usual, &slot.usual}) {
      for (const Index<Exercise> exercise : *list) {
        if (is_in_pool(catalog, catalog.exercises[exercise]) && assessment.is_allowed_in(1, exercise)) return exercise;
      }
    }
  }
  return std::nullopt;
}

/// The days of one kind, but for one that is taken already.
std::vector<Index<Day>> days_of_kind(const ListOf<Day>& days, bool strength, std::optional<Index<Day>> but) {
  std::vector<Index<Day>> found;
  for (const Index<Day> day : days.indices()) {
    if (days[day].strength_day == strength && day != but) found.push_back(day);
  }
  return found;
}

}  // namespace

bool is_machine(const Catalog& catalog, const Exercise& exercise) { return needs_thing(catalog, exercise, false); }
bool is_in_pool(const Catalog& catalog, const Exercise& exercise) { return needs_thing(catalog, exercise, true); }

Roles roles_for(const Catalog& catalog, const Assessment& assessment, const ListOf<Day>& days) {
  Roles roles;
  roles.machine_of_day.resize(days.size());
  std::vector<Index<Day>> light = days_of_kind(days, false, std::nullopt);
  roles.in_the_pool = pool_exercise(catalog, assessment);
  if (roles.in_the_pool && !light.empty()) {
    roles.pool_day = light.back();
    light.pop_back();
  }
  const std::vector<Index<Exercise>> machines = machines_at_hand(catalog, assessment);
  if (machines.empty()) return roles;
  const auto give = [&](Index<Day> day, Index<Exercise> machine) {
    if (assessment.is_allowed_in(1, machine)) roles.machine_of_day[day] = machine;
  };
  const std::vector<Index<Day>> strength = days_of_kind(days, true, std::nullopt);
  const bool room = has_room_for_machine(catalog, assessment);
  if (light.empty() && !roles.pool_day && !room) {
    const auto allowed = std::find_if(machines.begin(), machines.end(),
                                      [&](Index<Exercise> machine) { return assessment.is_allowed_in(1, machine); });
    if (allowed != machines.end()) roles.warm_up = *allowed;
    return roles;
  }
  for (std::size_t i = 0; i < light.size(); ++i) give(light[i], machines[i % machines.size()]);
  const std::size_t left = std::min(machines.size(), light.size());
  if (room && left < machines.size()) {
    const std::size_t others = machines.size() - left;
    for (std::size_t i = 0; i < strength.size(); ++i) give(strength[i], machines[left + i % others]);
  }
  return roles;
}

}  // namespace hipplan
