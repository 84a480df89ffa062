// SPDX-License-Identifier: MIT
// One week of a plan, as parts of its page: the table, what is new, and what to write down.
#pragma once

#include <string>
#include <vector>

#include "hipplan/pages/page.hpp"
#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// The exercises of a week, each once, in an order that no session contradicts: sessions leave out
/// exercises, but share one order of what they do.
std::vector<const Item*> rows_of(const Week& week);

/// Its dates, its table, and which of its days are strength days.
Page week_table(const Catalog& catalog, const Plan& plan, const Week& week);

/// What is different from the week before, like changes together.
std::vector<std::string> changes_of(const Catalog& catalog, const Week& week);

/// Whether a harder exercise takes over from another.
bool climbs(const Week& week);

/// Cells to fill in by hand: how adherence is measured (rules J).
Page log_grid(const Plan& plan, const Week& week, int last);

}  // namespace hipplan
