// SPDX-License-Identifier: MIT
// How what is done becomes less, and comes back (rules H3, H4, H7): one exercise of a week, and what takes its place
// where it has no less. Nothing here lets in what is not allowed in that week, and no session becomes longer than it
// may be.
#pragma once

#include <cstddef>
#include <optional>

#include "hipplan/plan/course.hpp"

namespace hipplan {

/// What became of a course.
struct Lowered {
  Verb verb = Verb::stepped_back;
  Amount from;
  /// Nothing: it has no place any more.
  std::optional<Amount> to;
};

/// H3: one step back: to the dose before; from where it began to `settled`, the exercise that it has taken over from;
/// else dropped, and its place offered to the next gentlest of its slot. Nothing, and all as it was, where there is
/// none.
std::optional<Lowered> step_back(const Catalog& catalog, const Assessment& assessment, Standing& standing,
                                 std::size_t course, const Amount& settled);

/// H7: one step back, or as it is; never dropped.
std::optional<Lowered> step_back_after_gap(const Catalog& catalog, const Assessment& assessment, Standing& standing,
                                           std::size_t course, const Amount& settled);

/// H7: one rung back, at first dose; where there is none below, to its own first dose. Nothing where it stands there.
std::optional<Lowered> rung_back(const Catalog& catalog, const Assessment& assessment, Standing& standing,
                                 std::size_t course);

/// H4: half of what it is; of an exercise that has not settled, half of the one that it has taken over from. What was
/// halved already is halved again, down to half of what it begins with, which is the least of it.
Lowered halve(const Catalog& catalog, const Assessment& assessment, Standing& standing, std::size_t course,
              const Amount& settled);

/// H4: back to what it was before it was halved, or as near to that as the minutes allow. Whether it is more than now.
bool restore(const Catalog& catalog, const Assessment& assessment, Standing& standing, std::size_t course);

/// Less of a course, as far as it is within the limits and fits. Whether it has become less.
bool take_less(const Catalog& catalog, const Assessment& assessment, Standing& standing, std::size_t course,
               const Dose& dose);

/// Another exercise of its ladder, no rung and no level above, takes the place of a course, at this dose or as much of
/// it as is no more work than there was, where its slot takes it, it is allowed and all fits. Whether it has.
bool take_place(const Catalog& catalog, const Assessment& assessment, Standing& standing, std::size_t course,
                const Amount& instead);

}  // namespace hipplan
