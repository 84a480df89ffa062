// SPDX-License-Identifier: MIT
#include "hipplan/plan/rungs.hpp"

#include <algorithm>
#include <tuple>

#include "hipplan/text/lists.hpp"

namespace hipplan {
namespace {

std::size_t stresses(const Catalog& catalog, const Exercise& exercise) {
  return exercise.stress_stated ? exercise.stress.size() : catalog.program.tags.size();
}

/// Letting go of a support asks no more of the hip.
std::size_t stresses_of_rung(const Catalog& catalog, const Exercise& exercise) {
  std::size_t count = stresses(catalog, exercise);
  for (const Index<Tag> tag : exercise.stress) count -= catalog.program.tags[tag].lets_go ? std::size_t{1} : 0;
  return count;
}

/// The slot in whose list the strength work stands that grows out of this course: its own, or the one for which it
/// stands as holds without movement.
Index<Slot> strength_slot(const CatalogTables& tables, const Course& course) {
  return tables.stands_for[course.reason.slot].value_or(course.reason.slot);
}

/// Gentle work in the place of strength work: it grows into the strength work of its slot.
bool grows_into_strength(const Catalog& catalog, const CatalogTables& tables, const Course& course,
                         const Exercise& to) {
  const Exercise& from = catalog.exercises[course.exercise];
  if (from.kind != Kind::activation || from.level != 1 || to.kind != Kind::strength) return false;
  const Slot& slot = catalog.program.routine.slots[strength_slot(tables, course)];
  return slot.phase == Phase::strength && same_ladder(from, to) && to.ladder->rung == from.ladder->rung + 1;
}

/// Of what `each_above` visits.
bool is_rung_of(const Catalog& catalog, const CatalogTables& tables, const Course& course, Index<Exercise> index) {
  const Exercise& from = catalog.exercises[course.exercise];
  const Exercise& to = catalog.exercises[index];
  if (grows_into_strength(catalog, tables, course, to)) return true;
  if (from.harder.exercise == index && from.kind == to.kind) return true;
  return is_next_rung(from, to) && from.position == to.position &&
         stresses_of_rung(catalog, to) <=
             stresses(catalog, from) + static_cast<std::size_t>(catalog.program.steps.new_stresses);
}

DaySet days_for(const Catalog& catalog, const WeekDraft& draft, const Course& course, const Exercise& to) {
  return needs_rest_day(catalog.program, to) ? course.days & draft.days_of_kind(true) : course.days;
}

bool may_stand(const Catalog& catalog, const WeekDraft& draft, const Course& course, Index<Exercise> index) {
  const Exercise& to = catalog.exercises[index];
  if (days_for(catalog, draft, course, to).empty()) return false;
  // A cardio or light-day exercise climbs where it stands, or not at all.
  return std::none_of(draft.courses().begin(), draft.courses().end(), [&](const Course& other) {
    if (other.exercise == index) return true;
    const bool beside = other.exercise != course.exercise && other.days.intersects(course.days);
    return beside && to.kind == Kind::strength && same_ladder(catalog.exercises[other.exercise], to) &&
           other.phase == Phase::strength;
  });
}

}  // namespace

bool is_strength_rung(const Catalog& catalog, const Rung& rung) {
  return catalog.exercises[rung.exercise].kind == Kind::strength;
}

bool has_rung(const Catalog& catalog, const Assessment& assessment, const Course& course) {
  if (assessment.light.above_cap) return false;
  const CatalogTables& tables = assessment.tables->of(catalog);
  bool found = false;
  each_above(tables, catalog.exercises[course.exercise], [&](Index<Exercise> i) {
    found = found || (assessment.is_eligible(i) && is_rung_of(catalog, tables, course, i));
  });
  return found;
}

std::optional<Rung> next_rung(const Catalog& catalog, const Assessment& assessment, const WeekDraft& draft,
                              const Course& course) {
  if (assessment.light.above_cap) return std::nullopt;
  const CatalogTables& tables = assessment.tables->of(catalog);
  const Index<Slot> slot = strength_slot(tables, course);
  const std::vector<Index<Exercise>> list = list_of(catalog, assessment, catalog.program.routine.slots[slot]);
  const Exercise& from = catalog.exercises[course.exercise];
  const Profile& profile = assessment.profile;
  const auto key = [&](Index<Exercise> i) {
    const Exercise& to = catalog.exercises[i];
    const bool included = contains(profile.included, i);
    const bool goal = goal_for(catalog, assessment, slot, i).has_value();
    const bool thing = unused_thing(catalog, assessment, draft, to).has_value();
    const bool from_list = from.kind != to.kind;
    const auto place = from_list ? std::find(list.begin(), list.end(), i) - list.begin() : 0;
    return std::tuple(!included, !is_preferred(catalog, profile, to), !goal, !thing, from.harder.exercise != i, place,
                      stresses(catalog, to), i);
  };
  std::optional<Index<Exercise>> best;
  each_above(tables, from, [&](Index<Exercise> i) {
    if (!assessment.is_eligible(i) || !assessment.is_allowed_in(draft.week(), i)) return;
    if (!is_rung_of(catalog, tables, course, i) || !may_stand(catalog, draft, course, i)) return;
    if (!best || key(i) < key(*best)) best = i;
  });
  if (!best) return std::nullopt;
  return Rung{*best, days_for(catalog, draft, course, catalog.exercises[*best])};
}

}  // namespace hipplan
