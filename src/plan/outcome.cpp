// SPDX-License-Identifier: MIT
#include "hipplan/plan/outcome.hpp"

#include "hipplan/plan/planner.hpp"

namespace hipplan {

Outcome outcome_of(const Catalog& catalog, const Answers& answers, Diagnostics problems) {
  AnswersReading reading = read_answers(answers, &catalog);
  Outcome outcome;
  outcome.problems = std::move(problems);
  outcome.problems.insert(outcome.problems.end(), reading.problems.begin(), reading.problems.end());
  outcome.stop = reason_to_stop(catalog, reading.profile);
  if (outcome.stop) {
    outcome.kind = Outcome::Kind::referral;
  } else if (outcome.problems.empty()) {
    outcome.plan = make_plan(catalog, reading.profile);
    outcome.kind = outcome.plan->weeks.empty() ? Outcome::Kind::no_plan : Outcome::Kind::plan;
  }
  return outcome;
}

}  // namespace hipplan
