// SPDX-License-Identifier: MIT
#include "hipplan/rules/assessment.hpp"

#include "hipplan/rules/tables.hpp"

namespace hipplan {

namespace {

void find_eligible(Assessment& assessment) {
  assessment.eligible.clear();
  for (const Index<Exercise> i : assessment.first_week.indices()) {
    if (assessment.is_eligible(i)) assessment.eligible.push_back(i);
  }
}

}  // namespace

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
  for (const Verdict& verdict : assessment.verdicts) assessment.first_week.push_back(verdict.first_week_allowed());
  find_eligible(assessment);
  assessment.household = household(catalog);
  assessment.light = light_limits(catalog, profile);
  assessment.tables = tables != nullptr ? std::move(tables) : std::make_shared<const LazyTables>();
  return assessment;
}

Assessment with_weeks(Assessment assessment, int weeks) {
  assessment.profile.weeks = weeks;
  find_eligible(assessment);
  return assessment;
}

const Band& band_of(const Catalog& catalog, const Assessment& assessment) {
  return catalog.program.bands[assessment.band];
}

}  // namespace hipplan
