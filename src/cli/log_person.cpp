// SPDX-License-Identifier: MIT
#include "hipplan/cli/log_person.hpp"

#include <filesystem>

#include "hipplan/cli/log_source.hpp"
#include "hipplan/cli/profile_source.hpp"
#include "hipplan/person/answers.hpp"
#include "hipplan/person/stop.hpp"
#include "hipplan/plan/planner.hpp"

namespace hipplan::cli {
namespace {

/// What is written down so far; what is wrong with it is told by whoever writes to it.
History read_own_log(const Arguments& arguments, const Catalog& catalog, const LogRequest& request,
                     InputFiles& inputs) {
  const auto path = log_of(arguments);
  std::error_code error;
  if (!path || !std::filesystem::is_regular_file(*path, error)) return {};
  Diagnostics problems;
  auto log = read_log_file(arguments, *path, request.today, catalog, inputs, problems);
  return log ? std::move(log->history) : History{};
}

}  // namespace

LogPerson read_log_person(const Arguments& arguments, const Catalog& catalog, const LogRequest& request,
                          InputFiles& inputs) {
  LogOwner owner = read_log_owner(arguments, profile_to_read(arguments), inputs);
  LogPerson person;
  person.has_profile = owner.answers.has_value();
  person.problems = std::move(owner.problems);
  if (!person.has_profile) person.why_no_plan = "there is no profile, and so no plan";
  if (!person.has_profile || !person.problems.empty()) return person;
  Answers& answers = *owner.answers;
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
