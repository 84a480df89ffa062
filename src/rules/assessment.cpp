// SPDX-License-Identifier: MIT
#include "hipplan/rules/assessment.hpp"

#include "hipplan/rules/tables.hpp"

namespace hipplan {

Assessment assess(const Catalog& catalog, Profile person, std::shared_ptr<const LazyTables> tables) {
  Assessment assessment;
  assessment.profile = std::move(person);
  const Profile& profile = assessment.profile;
  assessment.band = band_for(catalog.program, profile.pain);
  const Band& band = catalog.program.bands[assessment.band];
  assessment.limits = dose_limits(catalog, profile);
  assessment.first_week_level = highest_level(catalog, profile, 1);
  assessment.begins_higher = profile.active && band.first_week_level_if_active > band.first_week_level;
  assessment.verdicts = judge(catalog, profile);
  assessment.first_week.reserve(assessment.verdicts.size());
  for (const Index<Exercise> i : assessment.verdicts.indices()) {
    assessment.first_week.push_back(assessment.verdicts[i].first_week_allowed());
    if (assessment.is_eligible(i)) assessment.eligible.push_back(i);
  }
  assessment.household = household(catalog);
  assessment.light = light_limits(catalog, profile);
  assessment.tables = tables != nullptr ? std::move(tables) : std::make_shared<const LazyTables>();
  return assessment;
}

const Band& band_of(const Catalog& catalog, const Assessment& assessment) {
  return catalog.program.bands[assessment.band];
}

}  // namespace hipplan
