// SPDX-License-Identifier: MIT
// A later week, from the one before.
#pragma once

#include "hipplan/plan/course.hpp"

namespace hipplan {

/// The week after `standing`, done as written: what had to wait begins, then what is there takes at most one
/// step each (rules D).
Standing next_week(const Catalog& catalog, const Assessment& assessment, Standing standing);

/// The same after whatever really happened: the courses say how often they were practised and how far they may go
/// (`practised`, `weeks`, `leave`), and what has a `change` already takes no other; nothing new begins, nor is
/// the walk longer, unless `begins`.
Standing week_after(const Catalog& catalog, const Assessment& assessment, Standing standing, bool begins);

}  // namespace hipplan
