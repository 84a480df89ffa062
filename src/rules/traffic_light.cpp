// SPDX-License-Identifier: MIT
#include "hipplan/rules/traffic_light.hpp"

#include <algorithm>

namespace hipplan {

LightLimits light_limits(const Catalog& catalog, const Profile& profile) {
  const TrafficLight& figures = catalog.program.light;
  const int usual = profile.pain;
  LightLimits light;
  light.usual = usual;
  for (const Index<Condition> index : profile.conditions) {
    const Condition& condition = catalog.conditions[index];
    const int cap = condition.pain_during_at_most;
    if (cap != 0) light.cap = light.cap == 0 ? cap : std::min(light.cap, cap);
    if (!condition.stop_words.empty()) light.own_red.push_back(index);
  }
  light.above_cap = light.cap != 0 && usual > light.cap;
  light.by_comparison = usual > figures.by_number_to;
  if (light.by_comparison) return light;
  light.green = std::clamp(usual, figures.green_from, figures.green_to);
  const bool capped = light.cap != 0 && !light.above_cap;
  if (capped) {
    light.green = std::min(light.green, light.cap);
    light.amber = light.cap + 1;
  } else {
    light.amber = std::max({figures.amber_to, usual, light.green + 1});
  }
  light.usual_is_amber = usual > light.green;
  return light;
}

LightLimits light_limits(const Catalog& catalog, const Profile& profile, int usual_now) {
  const bool above_cap = light_limits(catalog, profile).above_cap;
  Profile now = profile;
  now.pain = std::min(profile.pain, usual_now);
  LightLimits light = light_limits(catalog, now);
  light.above_cap = light.above_cap || above_cap;
  return light;
}

}  // namespace hipplan
