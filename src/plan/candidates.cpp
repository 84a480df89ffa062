// SPDX-License-Identifier: MIT
// The order in which a slot tries its exercises. Nothing here lets anything in: it orders what is allowed.
#include "hipplan/plan/candidates.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

#include "hipplan/plan/roles.hpp"
#include "hipplan/rules/judge.hpp"
#include "hipplan/text/lists.hpp"

namespace hipplan {
namespace {

template <class Of>
std::size_t place_in(const std::vector<Index<Of>>& all, Index<Of> one) {
  return static_cast<std::size_t>(std::find(all.begin(), all.end(), one) - all.begin());
}

/// Whether a condition of theirs rules out a stress that makes the slot careful.
bool is_careful(const Catalog& catalog, const Assessment& assessment, const Slot& slot) {
  return !slot.careful_without.empty() && any_condition(catalog, assessment.profile, [&](const Condition& condition) {
    const auto& rules = condition.rules_out;
    return std::any_of(rules.begin(), rules.end(), [&](const Exclusion& exclusion) {
      return exclusion.tags.size() == 1 && slot.careful_without.contains_all(exclusion.tags);
    });
  });
}

void append(std::vector<Index<Exercise>>& list, const std::vector<Index<Exercise>>& more) {
  for (const Index<Exercise> exercise : more) {
    if (!contains(list, exercise)) list.push_back(exercise);
  }
}

/// What makes one exercise better than another where no list says so: the rightest level, the best supported, the
/// gentlest. In points; ordering only.
int points(const Catalog& catalog, const Assessment& assessment, const Exercise& exercise) {
  constexpr int a_level_off = 10;
  const Band& band = band_of(catalog, assessment);
  const int wanted = exercise.kind != Kind::strength ? 1
                     : assessment.begins_higher      ? band.first_week_level_if_active
                                                     : band.starting_level;
  const int ease = assessment.tables->of(catalog).ease[catalog.exercises.index_of(exercise)];
  return ease - a_level_off * std::abs(exercise.level - wanted);
}

/// Whether nothing that stands on one of the days speaks against the exercise there.
bool may_stand(const Catalog& catalog, const WeekDraft& draft, DaySet days, Index<Exercise> index) {
  const Exercise& exercise = catalog.exercises[index];
  const auto is_light = [&](Index<Day> day) { return !draft.days()[day].strength_day; };
  if (needs_rest_day(catalog.program, exercise) && std::any_of(days.begin(), days.end(), is_light)) return false;
  return std::none_of(draft.courses().begin(), draft.courses().end(), [&](const Course& course) {
    if (!course.days.intersects(days)) return false;
    return course.exercise == index || is_another_rung(catalog.exercises[course.exercise], exercise);
  });
}

/// Whether the strength and activation work of the day is down, up, both or neither: {up, down}.
std::array<bool, 2> heights(const Catalog& catalog, const WeekDraft& draft, DaySet days) {
  std::array<bool, 2> found{};
  for (const Course& course : draft.courses()) {
    const bool works = course.phase == Phase::strength || course.phase == Phase::activation;
    if (works && course.days.intersects(days)) found[is_low(catalog.exercises[course.exercise].position)] = true;
  }
  return found;
}

/// One opening before one draft.
class Order {
 public:
  Order(const Catalog& catalog, const Assessment& assessment, const WeekDraft& draft, const Opening& opening)
      : catalog_(catalog),
        assessment_(assessment),
        draft_(draft),
        opening_(opening),
        slot_(catalog.program.routine.slots[opening.slot]),
        list_(list_of(catalog, assessment, slot_)),
        heights_(heights(catalog, draft, opening.days)) {}

  std::vector<Candidate> sorted() const {
    std::vector<std::pair<Key, Candidate>> found;
    // A first week is the gentlest; what begins later may begin one level higher a week, no more.
    const int highest = assessment_.first_week_level + draft_.week() - 1;
    const std::vector<Index<Exercise>>& dropped = draft_.standing().dropped;
    for (const Index<Exercise> i : assessment_.tables->of(catalog_).taken_by[opening_.slot]) {
      const Exercise& exercise = catalog_.exercises[i];
      if (!assessment_.is_eligible(i) || exercise.level > highest || contains(dropped, i)) continue;
      if (has_a_role(i) || !assessment_.is_allowed_in(draft_.week(), i) ||
          !may_stand(catalog_, draft_, opening_.days, i))
        continue;
      const Candidate candidate = reason_for(i);
      found.emplace_back(key_of(candidate), candidate);
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Candidate> order;
    for (const auto& [key, candidate] : found) order.push_back(candidate);
    put_unused_things_first(order);
    return order;
  }

 private:
  /// Off the height of the work, reason, place within the reason, the points the wrong way round, the catalog's order.
  using Key = std::tuple<bool, Chosen, bool, std::size_t, int, Index<Exercise>>;

  /// Machines and the pool have days of their own (rules C7).
  bool has_a_role(Index<Exercise> index) const {
    const Exercise& exercise = catalog_.exercises[index];
    return (is_machine(catalog_, exercise) || is_in_pool(catalog_, exercise)) &&
           !contains(assessment_.profile.included, index);
  }

  Candidate reason_for(Index<Exercise> index) const {
    const Exercise& exercise = catalog_.exercises[index];
    const Profile& profile = assessment_.profile;
    const auto chosen = [&](Chosen reason, Behind by = {}) { return Candidate{index, reason, by, false}; };
    if (opening_.kind == RoutineKind::light && in_strength_routine(index)) return chosen(Chosen::strength_routine);
    if (contains(profile.included, index)) return chosen(Chosen::included);
    if (is_preferred(catalog_, profile, exercise)) return chosen(Chosen::preferred);
    for (const Index<Condition> condition : profile.conditions) {
      if (contains(catalog_.conditions[condition].prefers, index)) return chosen(Chosen::condition, condition);
    }
    if (const auto goal = goal_for(catalog_, assessment_, opening_.slot, index)) return chosen(Chosen::goal, *goal);
    return chosen(contains(list_, index) ? Chosen::list : Chosen::points);
  }

  bool in_strength_routine(Index<Exercise> index) const {
    return std::any_of(draft_.courses().begin(), draft_.courses().end(), [&](const Course& course) {
      return course.exercise == index && (course.phase == Phase::warm_up) == (slot_.phase == Phase::warm_up);
    });
  }

  Key key_of(const Candidate& candidate) const {
    const Exercise& exercise = catalog_.exercises[candidate.exercise];
    const bool keeps = slot_.keeps_height && opening_.kind == RoutineKind::strength && (heights_[0] || heights_[1]);
    const bool off = keeps && !heights_[is_low(exercise.position)];
    return {off,
            candidate.chosen,
            stands_last(exercise),
            place_within(candidate),
            -points(catalog_, assessment_, exercise),
            candidate.exercise};
  }

  bool stands_last(const Exercise& exercise) const {
    return any_condition(catalog_, assessment_.profile, [&](const Condition& condition) {
      return condition.last_positions.contains(exercise.position);
    });
  }

  std::size_t place_within(const Candidate& candidate) const {
    const Profile& profile = assessment_.profile;
    switch (candidate.chosen) {
      case Chosen::included: return place_in(profile.included, candidate.exercise);
      case Chosen::goal: return goal_place(candidate);
      case Chosen::points: return 0;
      default: return place_in(list_, candidate.exercise);
    }
  }

  /// The first goal counts first, and what it names first.
  std::size_t goal_place(const Candidate& candidate) const {
    constexpr std::size_t more_than_a_goal_names = 1000;
    const auto goal = std::get<Index<Goal>>(candidate.by);
    const std::size_t rank = place_in(assessment_.profile.goals, goal);
    for (const GoalPreference& preference : catalog_.goals[goal].prefer) {
      if (preference.slot == opening_.slot)
        return rank * more_than_a_goal_names + place_in(preference.exercises, candidate.exercise);
    }
    return rank * more_than_a_goal_names;
  }

  /// Whoever names a thing has it to be used; but a band on the floor never takes the place of work on the feet.
  void put_unused_things_first(std::vector<Candidate>& order) const {
    if (!slot_.uses_things) return;
    const auto from =
        std::find_if(order.begin(), order.end(), [](const Candidate& c) { return c.chosen == Chosen::list; });
    if (from == order.end()) return;
    const auto to = std::find_if(from, order.end(), [](const Candidate& c) { return c.chosen != Chosen::list; });
    const bool low = is_low(catalog_.exercises[from->exercise].position);
    for (auto it = from; it != to; ++it) {
      const Exercise& exercise = catalog_.exercises[it->exercise];
      const auto thing = unused_thing(catalog_, assessment_, draft_, exercise);
      if (!thing || is_low(exercise.position) != low) continue;
      it->chosen = Chosen::unused_thing;
      it->by = *thing;
    }
    std::stable_partition(from, to, [](const Candidate& c) { return c.chosen == Chosen::unused_thing; });
  }

  const Catalog& catalog_;
  const Assessment& assessment_;
  const WeekDraft& draft_;
  const Opening& opening_;
  const Slot& slot_;
  std::vector<Index<Exercise>> list_;
  std::array<bool, 2> heights_;
};

/// The first of the list that is allowed, whatever its height: what is chosen in its stead keeps to the height.
void mark_kept_height(const std::vector<Index<Exercise>>& list, std::vector<Candidate>& order) {
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (order[i].chosen != Chosen::list) continue;
    const std::size_t place = place_in(list, order[i].exercise);
    order[i].kept_height = std::any_of(
        order.begin() + static_cast<std::ptrdiff_t>(i) + 1, order.end(),
        [&](const Candidate& later) { return later.chosen == Chosen::list && place_in(list, later.exercise) < place; });
  }
}

}  // namespace

bool is_another_rung(const Exercise& a, const Exercise& b) {
  const auto works = [](const Exercise& exercise) {
    return exercise.kind == Kind::strength || exercise.kind == Kind::activation;
  };
  return works(a) && works(b) && same_ladder(a, b);
}

std::vector<Index<Exercise>> list_of(const Catalog& catalog, const Assessment& assessment, const Slot& slot) {
  std::vector<Index<Exercise>> list;
  const bool careful = is_careful(catalog, assessment, slot);
  for (const BandList& own : slot.in_band) {
    if (own.band == assessment.band || careful) append(list, own.exercises);
  }
  if (assessment.begins_higher) append(list, slot.active);
  append(list, slot.usual);
  return list;
}

std::vector<Index<Exercise>> ever_in(const Catalog& catalog, const Assessment& assessment, Index<Slot> slot) {
  std::vector<Index<Exercise>> found;
  for (const Index<Exercise> i : assessment.tables->of(catalog).taken_by[slot]) {
    if (assessment.is_eligible(i)) found.push_back(i);
  }
  return found;
}

bool is_preferred(const Catalog& catalog, const Profile& profile, const Exercise& exercise) {
  const Preference& preferred = profile.preferred;
  if (contains(preferred.exercises, catalog.exercises.index_of(exercise)) ||
      contains(preferred.groups, exercise.trains))
    return true;
  if (preferred.positions.contains(exercise.position)) return true;
  if (preferred.things.empty()) return false;
  return std::any_of(exercise.needs.begin(), exercise.needs.end(), [&](const Need& need) {
    const auto thing = thing_used(catalog, profile, exercise, need);
    return thing && preferred.things.contains(*thing);
  });
}

std::vector<Index<Goal>> goals_that_hold(const Catalog& catalog, const Assessment& assessment) {
  std::vector<Index<Goal>> found;
  for (const Index<Goal> goal : assessment.profile.goals) {
    if (!catalog.goals[goal].only_if_active_low || assessment.begins_higher) found.push_back(goal);
  }
  return found;
}

std::optional<Index<Goal>> goal_for(const Catalog& catalog, const Assessment& assessment, Index<Slot> slot,
                                    Index<Exercise> exercise) {
  for (const Index<Goal> goal : goals_that_hold(catalog, assessment)) {
    for (const GoalPreference& preference : catalog.goals[goal].prefer) {
      if (preference.slot == slot && contains(preference.exercises, exercise)) return goal;
    }
  }
  return std::nullopt;
}

std::optional<Index<Thing>> unused_thing(const Catalog& catalog, const Assessment& assessment, const WeekDraft& draft,
                                         const Exercise& exercise) {
  const ThingSet named = assessment.named_things();
  if (named.empty()) return std::nullopt;
  for (const Need& need : exercise.needs) {
    const auto thing = thing_used(catalog, assessment.profile, exercise, need);
    if (thing && named.contains(*thing) && catalog.things[*thing].stands_in_for.empty() &&
        !draft.things_used().contains(*thing))
      return thing;
  }
  return std::nullopt;
}

std::vector<Candidate> candidates(const Catalog& catalog, const Assessment& assessment, const WeekDraft& draft,
                                  const Opening& opening) {
  std::vector<Candidate> order = Order(catalog, assessment, draft, opening).sorted();
  const Slot& slot = catalog.program.routine.slots[opening.slot];
  if (slot.keeps_height) mark_kept_height(list_of(catalog, assessment, slot), order);
  return order;
}

}  // namespace hipplan
