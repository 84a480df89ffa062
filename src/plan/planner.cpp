// SPDX-License-Identifier: MIT
#include "hipplan/plan/planner.hpp"

#include <algorithm>
#include <numeric>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/plan/bad_day.hpp"
#include "hipplan/plan/first_week.hpp"
#include "hipplan/plan/follow.hpp"
#include "hipplan/plan/next_week.hpp"
#include "hipplan/plan/notices.hpp"
#include "hipplan/plan/week_draft.hpp"
#include "hipplan/rules/walking.hpp"

namespace hipplan {
namespace {

/// On how many days without a session to walk: with the days of cardio no more than is good (rules C6).
int walking_days(const Catalog& catalog, const Plan& plan) {
  const std::vector<Session>& sessions = plan.weeks.front().sessions;
  const auto cardio = std::count_if(sessions.begin(), sessions.end(), [](const Session& session) {
    return std::any_of(session.items.begin(), session.items.end(),
                       [](const Item& item) { return item.phase == Phase::cardio; });
  });
  const auto free = static_cast<int>(days_in_week - sessions.size());
  return std::clamp(catalog.program.session.most_cardio_days - static_cast<int>(cardio), 0, free);
}

/// Minutes to walk, a number a week from where they stand.
std::vector<int> walking_from(const Catalog& catalog, const Plan& plan, int week) {
  const std::vector<int> all = walking_target(catalog, plan.assessment);
  if (all.empty()) return {};
  const auto first = all.begin() + std::min<std::ptrdiff_t>(week - 1, std::ssize(all) - std::ssize(plan.weeks));
  return {first, first + std::ssize(plan.weeks)};
}

}  // namespace

Tenths Session::estimate() const {
  return std::accumulate(items.begin(), items.end(), Tenths(),
                         [](Tenths sum, const Item& item) { return sum + item.estimate; });
}

bool still_practising(const Program& program, const Standing& standing) {
  return std::any_of(standing.courses.begin(), standing.courses.end(),
                     [&](const Course& course) { return course.grows() && course.practised < program.steps.sessions; });
}

Plan plan_from(const Catalog& catalog, Assessment assessment, Standing standing, Notices notices) {
  Plan plan;
  plan.assessment = std::move(assessment);
  const int walking_week = standing.walking_week;
  if (!standing.courses.empty()) plan.bad_day = bad_day_for(catalog, plan.assessment, standing);
  while (!standing.courses.empty()) {
    plan.weeks.push_back(WeekDraft(catalog, plan.assessment, standing).finished());
    if (standing.week == plan.assessment.profile.weeks) break;
    standing = next_week(catalog, plan.assessment, std::move(standing));
  }
  if (!plan.weeks.empty()) {
    plan.walking = walking_from(catalog, plan, walking_week);
    plan.walking_days = walking_days(catalog, plan);
    if (plan.walking_days == 0) plan.walking.clear();
  }
  if (notices == Notices::all || plan.weeks.empty()) plan.notices = notices_for(catalog, plan, standing);
  return plan;
}

Plan make_plan(const Catalog& catalog, Assessment assessment, Notices notices) {
  Standing standing = first_week(catalog, assessment);
  return plan_from(catalog, std::move(assessment), std::move(standing), notices);
}

Plan make_plan(const Catalog& catalog, const Profile& profile, const History& history, std::chrono::sys_days today,
               std::optional<int> pain_today) {
  Followed followed = follow(catalog, profile, history, today, pain_today);
  Plan plan = plan_from(catalog, std::move(followed.assessment), std::move(followed.standing));
  plan.listened = std::move(followed.listened);
  return plan;
}

Plan make_plan(const Catalog& catalog, const Profile& profile) { return make_plan(catalog, assess(catalog, profile)); }

}  // namespace hipplan
