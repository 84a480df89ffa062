// SPDX-License-Identifier: MIT
#include "hipplan/words/told.hpp"

#include <algorithm>

#include "hipplan/words/objection_words.hpp"

namespace hipplan {

std::vector<Told> told(const Catalog& catalog, const Assessment& assessment, Index<Exercise> exercise) {
  std::vector<Told> all;
  for (const Objection& objection : assessment.verdicts[exercise].objections) {
    std::string sentence = sentence_for(catalog, assessment.profile, catalog.exercises[exercise], objection);
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
