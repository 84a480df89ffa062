// SPDX-License-Identifier: MIT
// All weeks of a plan as one table.
#pragma once

#include <optional>
#include <vector>

#include "hipplan/figure/figure.hpp"
#include "hipplan/pages/page.hpp"
#include "hipplan/plan/plan.hpp"

namespace hipplan {

/// An exercise on the days on which it is done alike all the weeks long.
struct RoutineRow {
  /// As it stands in its first week.
  const Item* item = nullptr;
  /// Indices into the sessions of a week.
  std::vector<std::size_t> sessions;
  /// From 1 on, in the order in which exercises are done; rows of one exercise share it.
  int number = 0;
  /// What is done in each week of the plan; nothing where it is not done.
  std::vector<const Item*> weeks;
};

/// In the order in which they are done. With `week`, what stands in that week alone.
std::vector<RoutineRow> routine_rows(const Plan& plan, std::optional<int> week = {});

/// One table, or more where there are more than six columns. Weeks in which nothing changes are one column. `figures`
/// has one an exercise of the catalog, or none at all; pictures stand in the first table alone.
std::vector<RoutineTable> routine_tables(const Catalog& catalog, const Plan& plan, std::optional<int> week,
                                         const figure::Figures* figures);

}  // namespace hipplan
