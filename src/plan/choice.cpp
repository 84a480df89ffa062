// SPDX-License-Identifier: MIT
#include "hipplan/plan/choice.hpp"

#include <algorithm>
#include <cstdlib>

namespace hipplan {
namespace {

// What makes one allowed exercise better than another, in points. Ordering only: nothing here can
// let in what a rule has forbidden.
constexpr int points_a_level_off = 10;
constexpr int points_a_source = 2;
constexpr int most_sources_counted = 4;
constexpr int points_for_a_rung_above = 3;
constexpr int points_for_household_things = 3;
constexpr int points_for_having_to_travel = -20;
constexpr int points_for_same_position = 3;
constexpr int points_for_same_height = 8;
constexpr int points_for_warming_up_on_the_move = 16;
constexpr int points_for_nothing_else_wanting_it = 6;

std::size_t common_practice(const Catalog& catalog) {
  return find(catalog.sources, "practice").value_or(catalog.sources.size());
}

Kind kind_for(Phase phase) {
  switch (phase) {
    case Phase::mobility: return Kind::mobility;
    case Phase::activation: return Kind::activation;
    case Phase::strength: return Kind::strength;
    case Phase::stretch: return Kind::stretch;
    default: return Kind::cardio;
  }
}

}  // namespace

Choice::Choice(const Catalog& catalog, const Assessment& assessment)
    : catalog_(catalog), assessment_(assessment), band_(band_of(catalog, assessment)) {}

bool Choice::admissible(const WeekDraft& draft, std::size_t day, std::size_t exercise, int week) const {
  if (!assessment_.is_allowed_in(week, exercise)) return false;
  if (needs_rest_day(catalog_.exercises[exercise]) && !draft.days()[day].strength_day) return false;
  return !draft.has_exercise(day, exercise);
}

bool Choice::grants(const Wish& wish, std::size_t index) const {
  const Exercise& exercise = catalog_.exercises[index];
  if (wish.group && exercise.trains != *wish.group) return false;
  if (wish.isometric && exercise.dose.hold_seconds.most == 0) return false;
  const bool slow_cardio = exercise.kind == Kind::cardio && exercise.level <= band_.first_week_level;
  if (wish.phase == Phase::warm_up) {
    return slow_cardio || (exercise.kind == Kind::mobility && exercise.level == 1);
  }
  if (wish.phase == Phase::cool_down) {
    return slow_cardio || ((exercise.kind == Kind::mobility || exercise.kind == Kind::stretch) && exercise.level == 1);
  }
  return exercise.kind == kind_for(wish.phase);
}

std::optional<std::size_t> Choice::best(const WeekDraft& draft, std::size_t day, const Wish& wish, int week) const {
  const std::vector<std::size_t> found = ranked(draft, day, wish, week);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<std::size_t> Choice::ranked(const WeekDraft& draft, std::size_t day, const Wish& wish, int week) const {
  std::vector<std::pair<int, std::size_t>> found;
  // A first week is the gentlest; what begins later may begin one level higher a week, no more.
  const int highest = assessment_.first_week_level + week - 1;
  for (const std::size_t i : assessment_.eligible) {
    const Exercise& exercise = catalog_.exercises[i];
    if (!grants(wish, i) || exercise.level > highest || !admissible(draft, day, i, week)) continue;
    const bool taken = std::any_of(draft.courses().begin(), draft.courses().end(), [&](const Course& course) {
      if (course.exercise == i) return true;
      // Two rungs of one ladder are not different work.
      const Exercise& other = catalog_.exercises[course.exercise];
      return course.phase == wish.phase && wish.phase == Phase::strength && same_ladder(other, exercise);
    });
    if (taken) continue;
    // Of equal ones the first in the catalog.
    found.emplace_back(-score(draft, day, wish, i), i);
  }
  std::sort(found.begin(), found.end());
  std::vector<std::size_t> order;
  for (const auto& [points, index] : found) order.push_back(index);
  return order;
}

std::size_t Choice::choices(const Wish& wish) const {
  return static_cast<std::size_t>(std::count_if(assessment_.eligible.begin(), assessment_.eligible.end(),
                                                [&](std::size_t exercise) { return grants(wish, exercise); }));
}

bool Choice::has_rung_above(const Exercise& exercise) const {
  return std::any_of(assessment_.eligible.begin(), assessment_.eligible.end(),
                     [&](std::size_t i) { return is_next_rung(exercise, catalog_.exercises[i]); });
}

int Choice::score(const WeekDraft& draft, std::size_t day, const Wish& wish, std::size_t index) const {
  const Exercise& exercise = catalog_.exercises[index];
  int points = 0;

  const bool trained = assessment_.profile.active && band_.first_week_level_if_active > band_.first_week_level;
  const int wanted_level = wish.phase != Phase::strength ? 1
                           : trained                     ? band_.first_week_level_if_active
                                                         : band_.starting_level;
  // Cardio is as hard as one makes it.
  if (exercise.kind != Kind::cardio) points -= points_a_level_off * std::abs(exercise.level - wanted_level);

  const std::size_t practice = common_practice(catalog_);
  const auto sources = static_cast<int>(std::count_if(exercise.sources.begin(), exercise.sources.end(),
                                                      [&](std::size_t source) { return source != practice; }));
  points += points_a_source * std::min(sources, most_sources_counted);

  if (wish.phase == Phase::strength && has_rung_above(exercise)) points += points_for_a_rung_above;

  const bool simple = std::all_of(exercise.needs.begin(), exercise.needs.end(), [&](const Need& need) {
    return thing_for(catalog_, need, exercise.position, assessment_.household).has_value();
  });
  // Whoever names a machine has it to be used.
  if (simple && wish.phase != Phase::cardio) points += points_for_household_things;

  for (const Need& need : exercise.needs) {
    const auto thing = thing_for(catalog_, need, exercise.position, assessment_.profile.equipment);
    if (thing && catalog_.things[*thing].elsewhere) points += points_for_having_to_travel;
  }

  // The gentler of two asks less of the body.
  points -= static_cast<int>(exercise.stress_stated ? exercise.stress.size() : catalog_.program.tags.size());

  if (wish.phase == Phase::warm_up) {
    const bool easy = exercise.level <= band_.starting_level;
    if (exercise.kind == Kind::cardio && simple && easy) points += points_for_warming_up_on_the_move;
    const bool free = catalog_.program.groups[exercise.trains].frequency == Frequency::none;
    if (free) points += points_for_nothing_else_wanting_it;
  }

  // Changes of position are few: what comes before the strength work keeps to the height of the
  // warm-up, what comes after it to where the strength work ends.
  bool same_position = false;
  const Exercise* warm_up = nullptr;
  const Exercise* lowest = nullptr;
  for (const Course& course : draft.courses()) {
    if (!course.days.contains(day)) continue;
    const Exercise& other = catalog_.exercises[course.exercise];
    same_position = same_position || other.position == exercise.position;
    if (course.phase == Phase::warm_up) warm_up = &other;
    if (course.phase == Phase::strength && (lowest == nullptr || is_low(other.position))) lowest = &other;
  }
  if (same_position) points += points_for_same_position;
  const Exercise* beside = wish.phase < Phase::strength ? warm_up : wish.phase > Phase::strength ? lowest : nullptr;
  if (beside != nullptr && is_low(beside->position) == is_low(exercise.position)) points += points_for_same_height;
  return points;
}

bool Choice::rung_is_delayed(const Course& course, int week) const {
  const Exercise& from = catalog_.exercises[course.exercise];
  return std::any_of(assessment_.eligible.begin(), assessment_.eligible.end(), [&](std::size_t i) {
    return is_next_rung(from, catalog_.exercises[i]) && !assessment_.is_allowed_in(week, i);
  });
}

std::optional<std::size_t> Choice::next_rung(const WeekDraft& draft, const Course& course, int week) const {
  const Exercise& from = catalog_.exercises[course.exercise];
  std::optional<std::size_t> found;
  int found_score = 0;
  for (const std::size_t i : assessment_.eligible) {
    const Exercise& to = catalog_.exercises[i];
    if (!is_next_rung(from, to)) continue;
    bool everywhere = true;
    for_each(course.days, [&](std::size_t day) { everywhere = everywhere && admissible(draft, day, i, week); });
    const bool taken = std::any_of(draft.courses().begin(), draft.courses().end(),
                                   [&](const Course& other) { return other.exercise == i; });
    if (!everywhere || taken) continue;
    // The neighbour that the catalog names, then the same position, then the gentler one.
    int points = from.harder.exercise == i ? 100 : 0;
    points += to.position == from.position ? 50 : is_low(to.position) == is_low(from.position) ? 20 : 0;
    points -= static_cast<int>(to.stress_stated ? to.stress.size() : catalog_.program.tags.size());
    if (!found || points > found_score) {
      found = i;
      found_score = points;
    }
  }
  return found;
}

}  // namespace hipplan
