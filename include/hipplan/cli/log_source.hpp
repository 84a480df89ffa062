// SPDX-License-Identifier: MIT
// The log that a plan listens to: whose it is, and what stands in it.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/cli/arguments.hpp"
#include "hipplan/cli/input_files.hpp"
#include "hipplan/load/read_log.hpp"
#include "hipplan/person/history.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan::cli {

struct LogToHear {
  std::string path;
  History history;
  std::chrono::sys_days today;
  /// What in it was not as it should be.
  int slips = 0;
  /// The pain with which they began, and the one that is said now beside it.
  int first_pain = 0;
  std::optional<int> pain_today;
};

/// What is wrong with the lines of a log, as far as anybody reads it; errors where it is none.
Diagnostics warnings_of(const std::string& path, const ReadLog& log);

/// The log that is to be listened to: the one that was named, or the own one, which goes with the own profile and
/// with no other. Nothing where there is none, or none is wanted.
std::optional<std::string> log_to_hear(const Arguments& arguments, bool has_own_profile);

/// The day that is to be taken for today: --today, else that of the clock, which is left alone where one is told.
std::chrono::sys_days day_of_plan(const Arguments& arguments);

/// As it was on `today`; where --today tells that day, what was written down after it is passed over without a word.
ReadLog read_log_at(const Arguments& arguments, std::chrono::sys_days today, std::string_view text,
                    const Catalog& catalog);

inline constexpr const char* no_home_for_a_log = "there is no home folder for a log; expected --log FILE";

/// The log that was named, else the own one, be it there or not; nothing where there is no home for one.
std::optional<std::string> log_of(const Arguments& arguments);

/// The log at `path`, which is that of `log_of`, as it was on `today`; nothing where it cannot be read.
std::optional<ReadLog> read_log_file(const Arguments& arguments, const std::string& path, std::chrono::sys_days today,
                                     const Catalog& catalog, InputFiles& inputs, Diagnostics& problems);

/// Nothing where it cannot be read, is no log, or has nothing in it yet.
std::optional<LogToHear> read_log_to_hear(const Arguments& arguments, const std::string& path, const Catalog& catalog,
                                          InputFiles& inputs, Diagnostics& problems);

}  // namespace hipplan::cli
