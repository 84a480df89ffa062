// SPDX-License-Identifier: MIT
// The questions of `hipplan log` about a session and its day: as few as will do.
#pragma once

#include <optional>
#include <vector>

#include "hipplan/cli/log_request.hpp"
#include "hipplan/cli/questions.hpp"
#include "hipplan/load/log_row.hpp"
#include "hipplan/person/history.hpp"
#include "hipplan/plan/plan.hpp"

namespace hipplan::cli {

/// One question after another; Enter takes what stands in brackets, or leaves open what nothing stands for. Where the
/// log knows of a session a few days ago, but not of the morning after it, that comes first. Rows of days, then those
/// of the session; nothing when the input ends before the end.
std::optional<std::vector<LogRow>> ask_for_session(const Catalog& catalog, const Plan& plan, const LogRequest& request,
                                                   const History& so_far, Conversation& conversation);

}  // namespace hipplan::cli
