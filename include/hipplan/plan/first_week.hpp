// SPDX-License-Identifier: MIT
// The first week of a plan.
#pragma once

#include "hipplan/plan/course.hpp"

namespace hipplan {

/// Where a person begins: in the order of its importance, everything that a first week wants and that fits.
/// No course where nothing is allowed.
Standing first_week(const Catalog& catalog, const Assessment& assessment);

/// The same week anew after what is allowed has changed: what a person does stays where it may, with its dose as far as
/// that is allowed, and what is missing begins.
Standing week_anew(const Catalog& catalog, const Assessment& assessment, const Standing& standing);

}  // namespace hipplan
