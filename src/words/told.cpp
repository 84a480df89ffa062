// SPDX-License-Identifier: MIT
#include "hipplan/words/told.hpp"

#include <algorithm>

namespace hipplan {

std::vector<Told> told(const Catalog& catalog, const Profile& profile, const Exercise& exercise,
                       std::span<const Objection> objections) {
  std::vector<Told> all;
  for (const Objection& objection : objections) {
    std::string sentence = sentence_for(catalog, profile, exercise, objection);
    const auto same =
        std::find_if(all.begin(), all.end(), [&](const Told& other) { return other.sentence == sentence; });
    if (same == all.end()) {
      all.push_back({std::move(sentence), {objection}});
    } else {
      same->objections.push_back(objection);
    }
  }
  return all;
}

}  // namespace hipplan
