// SPDX-License-Identifier: MIT
#include "hipplan/plan/outcome.hpp"

namespace hipplan {

Outcomes::Outcomes(const Catalog& catalog)
    : catalog_(catalog), books_(&catalog), tables_(std::make_shared<const LazyTables>()) {}

Outcome Outcomes::of(const Answers& answers, Diagnostics problems, Notices notices) const {
  AnswersReading reading = read_answers(answers, books_);
  Outcome outcome;
  outcome.problems = std::move(problems);
  outcome.problems.insert(outcome.problems.end(), reading.problems.begin(), reading.problems.end());
  outcome.stop = reason_to_stop(catalog_, reading.profile);
  if (outcome.stop) {
    outcome.kind = Outcome::Kind::referral;
  } else if (outcome.problems.empty()) {
    outcome.plan = make_plan(catalog_, assess(catalog_, std::move(reading.profile), tables_), notices);
    outcome.kind = outcome.plan->weeks.empty() ? Outcome::Kind::no_plan : Outcome::Kind::plan;
  }
  return outcome;
}

}  // namespace hipplan
