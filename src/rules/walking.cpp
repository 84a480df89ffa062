// SPDX-License-Identifier: MIT
#include "hipplan/rules/walking.hpp"

#include <algorithm>
#include <cassert>

#include "hipplan/catalog/calendar.hpp"

namespace hipplan {
namespace {

/// The band's target, lowered by every condition that has one of its own.
Walking lowered(const Catalog& catalog, const Assessment& assessment) {
  Walking walking = band_of(catalog, assessment).walking;
  if (assessment.profile.active) walking.first = std::max(walking.first, walking.first_if_active);
  for (const Index<Condition> index : assessment.profile.conditions) {
    const auto& own = catalog.conditions[index].walking;
    if (!own) continue;
    walking.first = std::min(walking.first, own->first);
    walking.step = std::min(walking.step, own->step);
    walking.weeks = std::max(walking.weeks, own->weeks);
    walking.most = std::min(walking.most, own->most);
  }
  return walking;
}

}  // namespace

std::vector<int> walking_target(const Catalog& catalog, const Assessment& assessment) {
  const Profile& profile = assessment.profile;
  const auto walk = catalog.program.routine.walking;
  const bool may_walk = walk && assessment.is_allowed_in(1, *walk) && profile.days.size() < days_in_week;
  const Walking walking = lowered(catalog, assessment);
  if (!may_walk || walking.first == 0) return {};
  std::vector<int> minutes;
  for (int week = 1; week <= profile.weeks; ++week) {
    const int steps = walking.weeks == 0 ? 0 : (week - 1) / walking.weeks;
    minutes.push_back(std::min(walking.first + steps * walking.step, std::max(walking.first, walking.most)));
  }
  return minutes;
}

int walking_week_in(std::span<const int> target, std::span<const int> before, int week) {
  assert(week >= 1);
  if (std::equal(target.begin(), target.end(), before.begin(), before.end())) return week;
  if (before.empty()) return 1;
  const int walked = before[std::min(static_cast<std::size_t>(week), before.size()) - 1];
  int last = 1;
  for (int i = 2; i <= week && i <= std::ssize(target); ++i) {
    if (target[static_cast<std::size_t>(i - 1)] <= walked) last = i;
  }
  return last;
}

}  // namespace hipplan
