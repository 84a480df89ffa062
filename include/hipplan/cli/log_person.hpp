// SPDX-License-Identifier: MIT
// Whose log it is: their profile, and the plan against which a session is held.
#pragma once

#include <optional>
#include <string>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/cli/arguments.hpp"
#include "hipplan/cli/input_files.hpp"
#include "hipplan/cli/log_request.hpp"
#include "hipplan/plan/plan.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan::cli {

struct LogPerson {
  bool has_profile = false;
  std::optional<Plan> plan;
  /// Where there is none, for the middle of a sentence.
  std::string why_no_plan;
  /// Nothing may be written down with them: there is no profile that the log could belong to, or it has mistakes.
  Diagnostics problems;
};

/// The own log belongs to the own profile; any other may do without.
LogPerson read_log_person(const Arguments& arguments, const Catalog& catalog, const LogRequest& request,
                          InputFiles& inputs);

}  // namespace hipplan::cli
