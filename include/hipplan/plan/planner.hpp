// SPDX-License-Identifier: MIT
// Makes a plan: assesses a person, then folds over where they stand, week after week.
#pragma once

#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// The plan for this person. Pure: the same input gives the same plan.
Plan make_plan(const Catalog& catalog, const Profile& profile);

/// The same where the person has been assessed already.
Plan make_plan(const Catalog& catalog, Assessment assessment);

}  // namespace hipplan
