// SPDX-License-Identifier: MIT
// Which profile a command reads, and its answers.
#pragma once

#include <optional>
#include <string>

#include "hipplan/cli/arguments.hpp"
#include "hipplan/cli/files.hpp"
#include "hipplan/cli/input_files.hpp"
#include "hipplan/person/answers.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan::cli {

/// The profile that was named, or the user's own where there is one.
std::optional<std::string> profile_to_read(const Arguments& arguments);

/// The answers of the profile at `path`, which is the one that was named or the user's own, with everything that is
/// wrong with it.
Answers read_answers_of(const Arguments& arguments, const std::string& path, InputFiles& inputs, Diagnostics& problems);

/// Whose log is read or written.
struct LogOwner {
  /// Of their profile, where there is one; to be used only when there are no problems.
  std::optional<Answers> answers;
  /// What in a profile is only odd does a log no harm, and is left to a plan to tell.
  Diagnostics problems;
};

/// The own log goes with the own profile, and it is a problem if there is none; any other may do without. `profile` is
/// the path of theirs.
LogOwner read_log_owner(const Arguments& arguments, const std::optional<std::string>& profile, InputFiles& inputs);

}  // namespace hipplan::cli
