// SPDX-License-Identifier: MIT
// Makes a plan: assesses a person, then folds over where they stand, week after week, from the first or from this one.
#pragma once

#include <chrono>
#include <optional>

#include "hipplan/person/history.hpp"
#include "hipplan/plan/course.hpp"
#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// Whether to work out what is told beside a plan, which takes about as long as the plan itself. Where nothing fits it
/// always is.
enum class Notices { all, none };

/// The plan for this person. Pure: the same input gives the same plan.
Plan make_plan(const Catalog& catalog, const Profile& profile);

/// The same where the person has been assessed already.
Plan make_plan(const Catalog& catalog, Assessment assessment, Notices notices = Notices::all);

/// This week by what was logged until `today`, later ones as goals (rules H). `pain_today` is said now, and counts
/// where it is more than what was logged. The weeks keep their numbers and have dates.
Plan make_plan(const Catalog& catalog, const Profile& profile, const History& history, std::chrono::sys_days today,
               std::optional<int> pain_today = {});

/// The weeks from this one on, done as written, as many as the assessment has.
Plan plan_from(const Catalog& catalog, Assessment assessment, Standing standing, Notices notices = Notices::all);

}  // namespace hipplan
