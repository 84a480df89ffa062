// SPDX-License-Identifier: MIT
// What is let in to many people who differ little: each of them is judged once, whoever they are compared with.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "hipplan/rules/judge.hpp"

namespace hipplan::tests {

class Judged {
 public:
  /// An exercise of the shipped catalog that is let in to `b` and not to `a`, in a plan of one of these lengths.
  std::optional<Index<Exercise>> let_in_by(const Profile& a, const Profile& b, std::initializer_list<int> weeks);

 private:
  using FirstWeeks = std::vector<std::uint8_t>;
  using Person = std::tuple<std::uint64_t, std::uint64_t, std::vector<Index<Condition>>, int, bool, PainfulSide>;

  /// The first week in which each exercise is allowed, 0 for never. Nothing else of an answer matters to it than
  /// what makes a `Person`: whoever avoids an exercise or a tag is none of them.
  const FirstWeeks& first_weeks(const Profile& profile);

  std::map<Person, FirstWeeks> known_;
};

}  // namespace hipplan::tests
