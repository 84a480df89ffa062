// SPDX-License-Identifier: MIT
// What the words of a command ask for, once catalog and person are known; and what is wrong with them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/cli/arguments.hpp"
#include "hipplan/cli/log_request.hpp"
#include "hipplan/cli/log_source.hpp"
#include "hipplan/load/read_calendar.hpp"
#include "hipplan/person/profile.hpp"

namespace hipplan::cli {

struct Request {
  /// Of `why`, `show` and `figure`.
  std::optional<Index<Exercise>> exercise;
  /// The one week to print.
  std::optional<int> week;
  /// What --cancels has found.
  std::vector<EarlierSession> earlier;
  /// The log that a plan listens to.
  std::optional<LogToHear> heard;
  /// Of `log`.
  std::optional<LogRequest> log;
};

struct RequestReading {
  /// To be used only when there are no problems.
  Request request;
  Diagnostics problems;
  /// Flags that do nothing here.
  std::vector<std::string> notes;
};

/// Without a catalog exercises stay unchecked. `profile` tells how many weeks there are; a start that is
/// mistyped counts as one. With `heard` the weeks and their days are those of the log.
RequestReading read_request(const Arguments& arguments, const Catalog* catalog, const Profile& profile,
                            std::optional<LogToHear> heard = std::nullopt);

/// Why the output file cannot have the ending that it has: another program makes such files, and how.
std::optional<Diagnostic> output_of_another_kind(const Arguments& arguments);

}  // namespace hipplan::cli
