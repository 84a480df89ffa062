// SPDX-License-Identifier: MIT
#include "hipplan/cli/log_person.hpp"

#include <filesystem>

#include "hipplan/cli/files.hpp"
#include "hipplan/cli/log_source.hpp"
#include "hipplan/cli/profile_source.hpp"
#include "hipplan/cli/terminal.hpp"
#include "hipplan/load/read_log.hpp"
#include "hipplan/person/answers.hpp"
#include "hipplan/person/stop.hpp"
#include "hipplan/plan/planner.hpp"

namespace hipplan::cli {
namespace {

/// What is written down so far; what is wrong with it is told by whoever writes to it.
History read_own_log(const Arguments& arguments, const Catalog& catalog, const LogRequest& request,
                     InputFiles& inputs) {
  const auto path = arguments.log ? arguments.log : log_path();
  std::error_code error;
  if (!path || !std::filesystem::is_regular_file(*path, error)) return {};
  Diagnostics problems;
  const auto text = read_file(*path, largest_log_file, inputs, problems);
  return text ? read_log_at(arguments, request.today, *text, catalog).history : History{};
}

}  // namespace

LogPerson read_log_person(const Arguments& arguments, const Catalog& catalog, const LogRequest& request,
                          InputFiles& inputs) {
  LogPerson person;
  const auto path = profile_to_read(arguments);
  if (!path) {
    person.why_no_plan = "there is no profile, and so no plan";
    if (!arguments.log) {
      person.problems.push_back({Severity::error,
                                 {},
                                 "your log goes with your profile, and there is none yet; expected 'hipplan init' "
                                 "before it, or --log FILE for another log",
                                 {}});
    }
    return person;
  }
  person.has_profile = true;
  const Named named = arguments.profile ? Named::by_user : Named::by_nobody;
  Answers answers = read_answers_of(*path, named, inputs, person.problems);
  if (has_errors(person.problems)) return person;
  // What is only odd does no harm here; a plan tells of it.
  person.problems.clear();
  // A plan that begins on the next Monday is none of last week.
  if (starts_from_today(answers)) answers.start.clear();
  answers.today = request.today;
  const AnswersReading reading = read_answers(answers, &catalog);
  person.problems.insert(person.problems.end(), reading.problems.begin(), reading.problems.end());
  if (!person.problems.empty()) return person;
  if (reason_to_stop(catalog, reading.profile)) {
    person.why_no_plan = "for what your profile tells there is no plan ('hipplan plan' says what to do)";
    return person;
  }
  // What is planned is what the plan of that day says, which listens to this very log.
  const auto heard = read_own_log(arguments, catalog, request, inputs);
  Plan plan = heard.empty() ? make_plan(catalog, reading.profile)
                            : make_plan(catalog, reading.profile, heard, request.session.date);
  if (plan.weeks.empty()) {
    person.why_no_plan = "no exercise fits what your profile tells ('hipplan plan' says why)";
  } else {
    person.plan = std::move(plan);
  }
  return person;
}

}  // namespace hipplan::cli
