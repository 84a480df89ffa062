// SPDX-License-Identifier: MIT
#include "hipplan/person/stop.hpp"

#include <algorithm>

namespace hipplan {

namespace {

bool is_too_sore(const Condition& condition, const Profile& profile) {
  const int from = condition.clinician_first_from;
  return from != 0 && profile.pain >= from && !profile.cleared;
}

}  // namespace

std::optional<Stop> reason_to_stop(const Catalog& catalog, const Profile& profile) {
  Stop stop;
  for (const Index<RedFlag> flag : profile.red_flags) {
    const bool lifted = profile.cleared && catalog.urgencies[catalog.red_flags[flag].urgency].clearable;
    if (!lifted) stop.red_flags.push_back(flag);
  }
  for (const Index<Condition> condition : profile.conditions) {
    if (!catalog.conditions[condition].no_plan.empty()) stop.conditions.push_back(condition);
    if (is_too_sore(catalog.conditions[condition], profile)) stop.too_sore.push_back(condition);
  }
  if (stop.red_flags.empty() && stop.conditions.empty() && stop.too_sore.empty()) return std::nullopt;
  std::stable_sort(stop.red_flags.begin(), stop.red_flags.end(), [&](Index<RedFlag> a, Index<RedFlag> b) {
    return catalog.red_flags[a].urgency < catalog.red_flags[b].urgency;
  });
  stop.cleared_in_vain = profile.cleared;
  return stop;
}

}  // namespace hipplan
