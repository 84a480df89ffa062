// SPDX-License-Identifier: MIT
#include "hipplan/rules/tips.hpp"

#include <algorithm>

#include "hipplan/rules/judge.hpp"

namespace hipplan {
namespace {

/// A line has no level and no week: what a condition rules out of a level or for some weeks counts whole.
bool is_ruled_out(const Condition& condition, TagSet stress) {
  return std::any_of(condition.rules_out.begin(), condition.rules_out.end(), [&](const Exclusion& exclusion) {
    return !exclusion.tags.empty() && stress.contains_all(exclusion.tags);
  });
}

}  // namespace

bool keeps_off_the_floor(const Catalog& catalog, const Profile& profile) {
  return any_condition(catalog, profile, [](const Condition& condition) { return condition.bed_only; });
}

PositionSet positions_left(const Catalog& catalog, const Profile& profile) {
  PositionSet left = profile.positions;
  for (const Index<Condition> index : profile.conditions) {
    for (const Exclusion& exclusion : catalog.conditions[index].rules_out) {
      const bool always = exclusion.tags.empty() && exclusion.above_level == 0 && exclusion.through_week == 0;
      if (!always || exclusion.unless_active) continue;
      for (const Position position : exclusion.positions) left.erase(position);
    }
  }
  return left;
}

std::string_view said_to(const Catalog& catalog, const Profile& profile, const Tip& tip) {
  const bool kept_from =
      (tip.position && !positions_left(catalog, profile).contains(*tip.position)) ||
      (tip.on_the_floor && keeps_off_the_floor(catalog, profile)) ||
      any_condition(catalog, profile, [&](const Condition& condition) { return is_ruled_out(condition, tip.stress); });
  return kept_from ? tip.instead : tip.say;
}

}  // namespace hipplan
