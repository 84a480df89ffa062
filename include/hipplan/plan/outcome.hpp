// SPDX-License-Identifier: MIT
// What comes of somebody's answers: a plan, or why there is none.
#pragma once

#include <memory>
#include <optional>

#include "hipplan/person/answer_books.hpp"
#include "hipplan/person/answers.hpp"
#include "hipplan/person/stop.hpp"
#include "hipplan/plan/planner.hpp"
#include "hipplan/rules/tables.hpp"

namespace hipplan {

struct Outcome {
  enum class Kind {
    plan,
    /// A warning sign, or a condition that belongs in other hands: `stop` says which.
    referral,
    /// Nothing fits; the notices of `plan` say what would help.
    no_plan,
    /// The answers cannot be used.
    mistake
  };

  Kind kind = Kind::mistake;
  /// Of the answers. A referral may have some, too: a sign is answered even where a number is mistyped.
  Diagnostics problems;
  std::optional<Stop> stop;
  std::optional<Plan> plan;
};

/// What comes of the answers of many, by one catalog: what is the same for all of them is made once. Several threads
/// may ask at the same time. Valid as long as the catalog is.
class Outcomes {
 public:
  explicit Outcomes(const Catalog& catalog);

  /// `problems` are those that the answers had before they were read: with any there is no plan, but may be a referral.
  Outcome of(const Answers& answers, Diagnostics problems, Notices notices) const;

 private:
  const Catalog& catalog_;
  AnswerBooks books_;
  std::shared_ptr<const LazyTables> tables_;
};

}  // namespace hipplan
