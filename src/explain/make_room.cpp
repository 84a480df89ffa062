// SPDX-License-Identifier: MIT
#include "hipplan/explain/make_room.hpp"

#include <algorithm>

#include "hipplan/text/lists.hpp"

namespace hipplan {
namespace {

constexpr int step_of_minutes = 5;
/// Whoever would have to leave out more than these would have another plan.
constexpr std::size_t most_avoided = 6;

bool holds(const Plan& plan, Index<Exercise> exercise) {
  bool found = false;
  each_item(plan, [&](const Week&, const Session&, const Item& item) { found = found || item.exercise == exercise; });
  return found;
}

/// Leaves out rivals, then whatever takes their place, until the exercise comes in; and takes back
/// whatever need not be left out.
std::vector<Index<Exercise>> to_avoid(const Catalog& catalog, const PlanFor& plan_for, const Profile& profile,
                                      Index<Exercise> exercise) {
  const auto plan_without = [&](const std::vector<Index<Exercise>>& avoided) {
    Profile other = profile;
    other.avoided_exercises.insert(other.avoided_exercises.end(), avoided.begin(), avoided.end());
    std::sort(other.avoided_exercises.begin(), other.avoided_exercises.end());
    return plan_for(other);
  };
  std::vector<Index<Exercise>> avoided;
  for (Plan plan = plan_without(avoided); !holds(plan, exercise); plan = plan_without(avoided)) {
    const std::vector<Index<Exercise>> more = in_its_place(catalog, plan, catalog.exercises[exercise]);
    if (more.empty() || avoided.size() + more.size() > most_avoided) return {};
    avoided.insert(avoided.end(), more.begin(), more.end());
  }
  for (std::size_t i = 0; i < avoided.size();) {
    std::vector<Index<Exercise>> fewer = avoided;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    const bool is_needed = !holds(plan_without(fewer), exercise);
    if (!is_needed) avoided = std::move(fewer);
    // With one less, another may no longer be needed, either.
    i = is_needed ? i + 1 : 0;
  }
  return avoided;
}

}  // namespace

std::vector<Index<Exercise>> in_its_place(const Catalog& catalog, const Plan& plan, const Exercise& exercise) {
  std::vector<Index<Exercise>> found;
  each_item(plan, [&](const Week&, const Session&, const Item& item) {
    const Exercise& other = catalog.exercises[item.exercise];
    const bool alike = other.kind == exercise.kind && (other.trains == exercise.trains || other.kind == Kind::cardio);
    if (alike && !contains(found, item.exercise)) found.push_back(item.exercise);
  });
  return found;
}

WaysToMakeRoom ways_to_make_room(const Catalog& catalog, const PlanFor& plan_for, const Profile& profile,
                                 Index<Exercise> exercise) {
  WaysToMakeRoom ways;
  Profile other = profile;
  while (!ways.weeks && ++other.weeks <= possible_weeks.most) {
    const Plan plan = plan_for(other);
    if (!holds(plan, exercise)) continue;
    ways.weeks = other.weeks;
    ways.number_of_week = plan.weeks.back().number;
  }
  other = profile;
  for (int minutes = profile.minutes - profile.minutes % step_of_minutes;
       !ways.minutes && minutes < possible_minutes.most;) {
    minutes += step_of_minutes;
    other.minutes = minutes;
    if (holds(plan_for(other), exercise)) ways.minutes = minutes;
  }
  other = profile;
  if (other.included.size() < most_included) {
    other.included.insert(other.included.begin(), exercise);
    ways.include = holds(plan_for(other), exercise);
  }
  ways.avoid = to_avoid(catalog, plan_for, profile, exercise);
  return ways;
}

}  // namespace hipplan
