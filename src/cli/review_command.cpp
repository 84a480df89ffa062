// SPDX-License-Identifier: MIT
#include "hipplan/cli/review_command.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/cli/catalog_source.hpp"
#include "hipplan/cli/exit_status.hpp"
#include "hipplan/cli/files.hpp"
#include "hipplan/cli/log_source.hpp"
#include "hipplan/cli/profile_source.hpp"
#include "hipplan/cli/terminal.hpp"
#include "hipplan/formats/review_data.hpp"
#include "hipplan/pages/review_page.hpp"
#include "hipplan/person/answers.hpp"

namespace hipplan::cli {
namespace {

using std::chrono::sys_days;

int complain(const std::string& place, std::string message) {
  const Diagnostic problem{Severity::error, {place, 0, 0, 1}, std::move(message), {}};
  report(std::span(&problem, 1));
  return failed;
}

/// Whose log it is. Another log may do without a profile.
struct Reviewed {
  std::optional<Profile> profile;
  Diagnostics problems;
};

Reviewed read_person(const Arguments& arguments, const Catalog& catalog, InputFiles& inputs) {
  // Another log is not looked at with one's own profile.
  const bool may_be_own = arguments.profile || !arguments.log;
  LogOwner owner = read_log_owner(arguments, may_be_own ? profile_to_read(arguments) : std::nullopt, inputs);
  if (!owner.answers || !owner.problems.empty()) return {std::nullopt, std::move(owner.problems)};
  // The first day of the log is the first day of the plan.
  owner.answers->start.clear();
  AnswersReading reading = read_answers(*owner.answers, &catalog);
  return {std::move(reading.profile), std::move(reading.problems)};
}

/// The log, with a day in it; nothing where it was said what is wrong.
std::optional<ReadLog> read_what_was_logged(const Arguments& arguments, const Catalog& catalog, sys_days today,
                                            InputFiles& inputs) {
  const auto path = log_of(arguments);
  if (!path) {
    complain("", no_home_for_a_log);
    return std::nullopt;
  }
  if (!arguments.log && !if_there(path)) {
    complain("", "nothing to look back on: there is no log yet; 'hipplan log' writes down how a session went");
    return std::nullopt;
  }
  Diagnostics problems;
  auto log = read_log_file(arguments, *path, today, catalog, inputs, problems);
  report(problems);
  if (!log) return std::nullopt;
  report(warnings_of(input_name(*path), *log));
  if (log->is_no_log) return std::nullopt;
  if (log->history.empty()) {
    complain(input_name(*path),
             fmt::format("nothing to look back on: no session and no day is written down up to {}", iso_date(today)));
    return std::nullopt;
  }
  return log;
}

}  // namespace

int run_review(const Arguments& arguments, const Catalog& catalog, InputFiles inputs, const ReviewOutput& output) {
  const Reviewed person = read_person(arguments, catalog, inputs);
  if (person.profile) {
    // A warning sign comes before any mistake.
    if (const auto reason = reason_to_stop(catalog, *person.profile)) return output.stop(*reason);
  }
  if (!person.problems.empty()) {
    report(person.problems);
    return failed;
  }
  const sys_days today = day_of_plan(arguments);
  const auto log = read_what_was_logged(arguments, catalog, today, inputs);
  if (!log) return failed;
  const Review review = review_of(catalog, person.profile ? &*person.profile : nullptr, log->history, today);
  // More pain than they began with may ask for a clinician first.
  if (review.profile) {
    if (const auto reason = reason_to_stop(catalog, *review.profile)) return output.stop(*reason);
  }
  if (arguments.format == Format::csv) return output.data(review_csv(review, log->history));
  if (arguments.format == Format::json) return output.data(review_json(catalog, review));
  return output.page(arguments.clinician ? review_for_clinician(catalog, review, log->history)
                                         : review_page(catalog, review));
}

}  // namespace hipplan::cli
