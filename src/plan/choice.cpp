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

Selection::Selection(const Catalog& catalog, const Profile& profile, std::span<const Verdict> verdicts)
    : catalog_(catalog), profile_(profile), band_(catalog.program.bands[band_for(catalog.program, profile.pain)]) {
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    first_week_.push_back(verdicts[i].first_week_allowed());
    if (verdicts[i].eligible(profile.weeks)) eligible_.push_back(i);
  }
}

bool Selection::allowed_in(int week, std::size_t exercise) const {
  return first_week_[exercise] != 0 && first_week_[exercise] <= week;
}

bool Selection::admissible(const Draft& draft, std::size_t session, std::size_t exercise, int week) const {
  if (!allowed_in(week, exercise)) return false;
  if (needs_rest_day(catalog_.exercises[exercise]) && !draft.slots()[session].strength_day) return false;
  return !draft.has_exercise(session, exercise);
}

bool Selection::grants(const Wish& wish, std::size_t index) const {
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

std::optional<std::size_t> Selection::best(const Draft& draft, std::size_t session, const Wish& wish, int week) const {
  const std::vector<std::size_t> found = ranked(draft, session, wish, week);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<std::size_t> Selection::ranked(const Draft& draft, std::size_t session, const Wish& wish, int week) const {
  std::vector<std::pair<int, std::size_t>> found;
  // A first week is the gentlest; what begins later may begin one level higher a week, no more.
  const int highest = highest_level(catalog_, profile_, 1) + week - 1;
  for (const std::size_t i : eligible_) {
    const Exercise& exercise = catalog_.exercises[i];
    if (!grants(wish, i) || exercise.level > highest || !admissible(draft, session, i, week)) continue;
    const bool taken = std::any_of(draft.threads().begin(), draft.threads().end(), [&](const Thread& thread) {
      if (thread.exercise == i) return true;
      // Two rungs of one ladder are not different work.
      const Exercise& other = catalog_.exercises[thread.exercise];
      return thread.phase == wish.phase && wish.phase == Phase::strength && same_ladder(other, exercise);
    });
    if (taken) continue;
    // Of equal ones the first in the catalog.
    found.emplace_back(-score(draft, session, wish, i), i);
  }
  std::sort(found.begin(), found.end());
  std::vector<std::size_t> order;
  for (const auto& [points, index] : found) order.push_back(index);
  return order;
}

std::size_t Selection::choices(const Wish& wish) const {
  return static_cast<std::size_t>(
      std::count_if(eligible_.begin(), eligible_.end(), [&](std::size_t exercise) { return grants(wish, exercise); }));
}

bool Selection::has_rung_above(const Exercise& exercise) const {
  return std::any_of(eligible_.begin(), eligible_.end(),
                     [&](std::size_t i) { return is_next_rung(exercise, catalog_.exercises[i]); });
}

int Selection::score(const Draft& draft, std::size_t session, const Wish& wish, std::size_t index) const {
  const Exercise& exercise = catalog_.exercises[index];
  int points = 0;

  const bool trained = profile_.active && band_.first_week_level_if_active > band_.first_week_level;
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

  const ThingSet at_home = household(catalog_);
  const bool simple = std::all_of(exercise.needs.begin(), exercise.needs.end(), [&](const Need& need) {
    return thing_for(catalog_, need, exercise.position, at_home).has_value();
  });
  // Whoever names a machine has it to be used.
  if (simple && wish.phase != Phase::cardio) points += points_for_household_things;

  for (const Need& need : exercise.needs) {
    const auto thing = thing_for(catalog_, need, exercise.position, profile_.equipment);
    if (thing && catalog_.things[*thing].elsewhere) points += points_for_having_to_travel;
  }

  // The gentler of two asks less of the body.
  points -= static_cast<int>(exercise.stress_stated ? exercise.stress.size() : catalog_.program.tags.size());

  if (wish.phase == Phase::warm_up) {
    const bool easy = exercise.level <= band_.starting_level;
    if (exercise.kind == Kind::cardio && simple && easy) points += points_for_warming_up_on_the_move;
    const bool free = catalog_.program.groups[exercise.trains].balance == Balance::none;
    if (free) points += points_for_nothing_else_wanting_it;
  }

  // Changes of position are few: what comes before the strength work keeps to the height of the
  // warm-up, what comes after it to where the strength work ends.
  bool same_position = false;
  const Exercise* warm_up = nullptr;
  const Exercise* lowest = nullptr;
  for (const Thread& thread : draft.threads()) {
    if (!thread.sessions.contains(session)) continue;
    const Exercise& other = catalog_.exercises[thread.exercise];
    same_position = same_position || other.position == exercise.position;
    if (thread.phase == Phase::warm_up) warm_up = &other;
    if (thread.phase == Phase::strength && (lowest == nullptr || is_low(other.position))) lowest = &other;
  }
  if (same_position) points += points_for_same_position;
  const Exercise* beside = wish.phase < Phase::strength ? warm_up : wish.phase > Phase::strength ? lowest : nullptr;
  if (beside != nullptr && is_low(beside->position) == is_low(exercise.position)) points += points_for_same_height;
  return points;
}

bool Selection::rung_is_delayed(const Thread& thread, int week) const {
  const Exercise& from = catalog_.exercises[thread.exercise];
  return std::any_of(eligible_.begin(), eligible_.end(),
                     [&](std::size_t i) { return is_next_rung(from, catalog_.exercises[i]) && !allowed_in(week, i); });
}

std::optional<std::size_t> Selection::next_rung(const Draft& draft, const Thread& thread, int week) const {
  const Exercise& from = catalog_.exercises[thread.exercise];
  std::optional<std::size_t> found;
  int found_score = 0;
  for (const std::size_t i : eligible_) {
    const Exercise& to = catalog_.exercises[i];
    if (!is_next_rung(from, to)) continue;
    bool everywhere = true;
    for_each(thread.sessions,
             [&](std::size_t session) { everywhere = everywhere && admissible(draft, session, i, week); });
    const bool taken = std::any_of(draft.threads().begin(), draft.threads().end(),
                                   [&](const Thread& other) { return other.exercise == i; });
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
