// SPDX-License-Identifier: MIT
// What a person needs beside the exercises while they follow a plan: what pain tells, a day when it hurts more, days
// without a session, down to the floor, and what to measure for a goal.
#pragma once

#include <optional>
#include <string>

#include "hipplan/pages/page.hpp"
#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// The traffic light, and what else pain during and after asks for (rules A6, E).
Page pain_page(const Catalog& catalog, const Plan& plan);

/// The few gentle things of a bad day, with their amounts, and what comes after it (rules G8).
Page bad_day_page(const Catalog& catalog, const Plan& plan);

/// The same as a page of its own, for today.
Page bad_day_alone(const Catalog& catalog, const Plan& plan);

/// How to walk on days without a session; how far stands in the table. Nothing for whom there is no such target (rules
/// C6).
std::optional<std::string> walking_in_words(const Catalog& catalog, const Plan& plan);

/// What helps beside the exercises: all that the conditions ask for, then what suits goals, things and person, up to
/// five.
Page day_by_day_page(const Catalog& catalog, const Plan& plan);

/// How to get down and up again, or where to lie; empty where nothing is done low.
Page floor_page(const Catalog& catalog, const Plan& plan);

/// What they want to be able to do: how hard it is, to be written down now and in the weeks to come, and what helps
/// (rules M). Empty without a goal.
Page goal_page(const Catalog& catalog, const Plan& plan);

}  // namespace hipplan
