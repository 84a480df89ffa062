// SPDX-License-Identifier: MIT
#include "hipplan/cli/log_source.hpp"

#include <fmt/format.h>

#include "hipplan/cli/clock.hpp"
#include "hipplan/cli/files.hpp"
#include "hipplan/cli/terminal.hpp"

namespace hipplan::cli {
namespace {

/// Nobody reads more of them.
constexpr std::size_t most_shown = 20;

}  // namespace

Diagnostics warnings_of(const std::string& path, const ReadLog& log) {
  Diagnostics warnings;
  for (const LogSlip& slip : log.slips) {
    if (warnings.size() == most_shown) break;
    const Severity severity = log.is_no_log ? Severity::error : Severity::warning;
    warnings.push_back(
        {severity, {path, static_cast<int>(slip.line), static_cast<int>(slip.column), 1}, slip.what, {}});
  }
  if (log.slip_count > warnings.size()) {
    warnings.push_back({Severity::warning,
                        {path, 0, 0, 1},
                        fmt::format("{} more of this kind", log.slip_count - warnings.size()),
                        {}});
  }
  return warnings;
}

std::optional<std::string> log_to_hear(const Arguments& arguments, bool has_own_profile) {
  if (arguments.log) return arguments.log;
  if (arguments.no_log || !has_own_profile) return std::nullopt;
  return if_there(log_path());
}

std::chrono::sys_days day_of_plan(const Arguments& arguments) { return arguments.today ? *arguments.today : today(); }

ReadLog read_log_at(const Arguments& arguments, std::chrono::sys_days today, std::string_view text,
                    const Catalog& catalog) {
  return read_log(text, catalog, today, arguments.today ? Later::is_passed_over : Later::is_a_slip);
}

std::optional<std::string> log_of(const Arguments& arguments) { return arguments.log ? arguments.log : log_path(); }

std::optional<ReadLog> read_log_file(const Arguments& arguments, const std::string& path, std::chrono::sys_days today,
                                     const Catalog& catalog, InputFiles& inputs, Diagnostics& problems) {
  const Named named = arguments.log ? Named::by_user : Named::by_nobody;
  const auto text = read_file(path, largest_log_file, inputs, problems, named);
  if (!text) return std::nullopt;
  return read_log_at(arguments, today, *text, catalog);
}

std::optional<LogToHear> read_log_to_hear(const Arguments& arguments, const std::string& path, const Catalog& catalog,
                                          InputFiles& inputs, Diagnostics& problems) {
  LogToHear heard;
  heard.path = path;
  heard.today = day_of_plan(arguments);
  auto log = read_log_file(arguments, path, heard.today, catalog, inputs, problems);
  if (!log) return std::nullopt;
  const Diagnostics warnings = warnings_of(input_name(path), *log);
  problems.insert(problems.end(), warnings.begin(), warnings.end());
  if (log->is_no_log || log->history.empty()) return std::nullopt;
  heard.slips = static_cast<int>(log->slip_count);
  heard.history = std::move(log->history);
  return heard;
}

}  // namespace hipplan::cli
