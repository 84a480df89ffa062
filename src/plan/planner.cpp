// SPDX-License-Identifier: MIT
#include "hipplan/plan/planner.hpp"

#include <algorithm>
#include <numeric>

#include "hipplan/plan/first_week.hpp"
#include "hipplan/plan/next_week.hpp"
#include "hipplan/plan/notices.hpp"
#include "hipplan/plan/week_draft.hpp"

namespace hipplan {

Tenths Session::estimate() const {
  return std::accumulate(items.begin(), items.end(), Tenths(),
                         [](Tenths sum, const Item& item) { return sum + item.estimate; });
}

bool still_practising(const Program& program, const Standing& standing) {
  return std::any_of(standing.courses.begin(), standing.courses.end(),
                     [&](const Course& course) { return course.grows() && course.practised < program.steps.sessions; });
}

Plan make_plan(const Catalog& catalog, Assessment assessment) {
  Plan plan;
  plan.assessment = std::move(assessment);
  Standing standing = first_week(catalog, plan.assessment);
  while (!standing.courses.empty()) {
    plan.weeks.push_back(WeekDraft(catalog, plan.assessment, standing).finished());
    if (standing.week == plan.assessment.profile.weeks) break;
    standing = next_week(catalog, plan.assessment, std::move(standing));
  }
  plan.notices = notices_for(catalog, plan, standing);
  return plan;
}

Plan make_plan(const Catalog& catalog, const Profile& profile) { return make_plan(catalog, assess(catalog, profile)); }

}  // namespace hipplan
