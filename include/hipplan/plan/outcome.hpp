// SPDX-License-Identifier: MIT
// What comes of somebody's answers: a plan, or why there is none.
#pragma once

#include <optional>

#include "hipplan/person/answers.hpp"
#include "hipplan/person/stop.hpp"
#include "hipplan/plan/plan.hpp"

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

/// `problems` are those that the answers had before they were read: with any there is no plan, but may be a referral.
Outcome outcome_of(const Catalog& catalog, const Answers& answers, Diagnostics problems = {});

}  // namespace hipplan
