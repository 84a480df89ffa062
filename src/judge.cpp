#include "hipplan/judge.hpp"

#include <algorithm>

namespace hipplan {

bool Verdict::allowed_in(int week) const {
  return std::none_of(objections.begin(), objections.end(), [week](const Objection& objection) {
    return objection.through_week == 0 || week <= objection.through_week;
  });
}

int Verdict::first_week_allowed() const {
  int week = 1;
  for (const Objection& objection : objections) {
    if (objection.through_week == 0) return 0;
    week = std::max(week, objection.through_week + 1);
  }
  return week;
}

bool Verdict::eligible(int weeks) const {
  const int first = first_week_allowed();
  return first != 0 && first <= weeks;
}

int highest_level(const Band& band, bool active, int week) {
  if (week > 1) return band.ceiling;
  return active ? band.first_week_level_if_active : band.first_week_level;
}

Verdict judge_one(const Catalog& catalog, const Profile& profile, const Exercise& exercise) {
  Verdict verdict;
  const auto object = [&](Rule rule, std::size_t subject = 0, int through_week = 0) {
    verdict.objections.push_back(
        {rule, static_cast<std::uint16_t>(subject), static_cast<std::uint8_t>(through_week)});
  };
  const Band& band = catalog.program.bands[band_for(catalog.program, profile.pain)];

  const auto index = static_cast<std::size_t>(&exercise - catalog.exercises.data());
  if (std::find(profile.avoided_exercises.begin(), profile.avoided_exercises.end(), index) !=
      profile.avoided_exercises.end()) {
    object(Rule::avoided_exercise);
  }
  for_each(exercise.stress & profile.avoided_tags, [&](std::size_t tag) { object(Rule::avoided_stress, tag); });
  if (!profile.positions.contains(index_of(exercise.position))) object(Rule::position);
  for (std::size_t i = 0; i < exercise.needs.size(); ++i) {
    if (!thing_for(catalog, exercise.needs[i], exercise.position, profile.equipment)) object(Rule::equipment, i);
  }
  for (std::size_t i = 0; i < band.rules_out.size(); ++i) {
    const Exclusion& exclusion = band.rules_out[i];
    if (exclusion.unless_active && profile.active) continue;
    if (exercise.stress.contains_all(exclusion.tags)) object(Rule::band_stress, i, exclusion.through_week);
  }
  if (exercise.level > band.ceiling) {
    object(Rule::band_ceiling);
  } else if (exercise.level > highest_level(band, profile.active, 1)) {
    object(Rule::first_week_level, 0, 1);
  }
  return verdict;
}

std::vector<Verdict> judge(const Catalog& catalog, const Profile& profile) {
  std::vector<Verdict> verdicts;
  verdicts.reserve(catalog.exercises.size());
  for (const Exercise& exercise : catalog.exercises) verdicts.push_back(judge_one(catalog, profile, exercise));
  return verdicts;
}

}  // namespace hipplan
