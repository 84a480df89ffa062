// SPDX-License-Identifier: MIT
#include "judged.hpp"

#include <algorithm>
#include <cassert>

#include "support.hpp"

namespace hipplan::tests {

const Judged::FirstWeeks& Judged::first_weeks(const Profile& profile) {
  assert(profile.avoided_exercises.empty() && profile.avoided_tags.empty());
  const auto [known, is_new] =
      known_.try_emplace(Person(profile.positions.bits(), profile.equipment.bits(), profile.conditions, profile.pain,
                                profile.active, profile.side));
  FirstWeeks& weeks = known->second;
  if (!is_new) return weeks;
  weeks.reserve(shipped().exercises.size());
  for (const Verdict& verdict : judge(shipped(), profile)) {
    weeks.push_back(static_cast<std::uint8_t>(verdict.first_week_allowed()));
  }
  return weeks;
}

std::optional<Index<Exercise>> Judged::let_in_by(const Profile& a, const Profile& b, std::initializer_list<int> weeks) {
  const FirstWeeks& to_a = first_weeks(a);
  const FirstWeeks& to_b = first_weeks(b);
  for (std::size_t i = 0; i < to_a.size(); ++i) {
    // What is let in no later is let in to every plan that the other is.
    if (to_a[i] != 0 && to_a[i] <= to_b[i]) continue;
    for (const int length : weeks) {
      const auto let_in = [length](int first) { return first != 0 && first <= length; };
      if (let_in(to_b[i]) && !let_in(to_a[i])) return Index<Exercise>(i);
    }
  }
  return std::nullopt;
}

}  // namespace hipplan::tests
