// SPDX-License-Identifier: MIT
#include "hipplan/rules/judge.hpp"

#include <algorithm>
#include <span>

namespace hipplan {
namespace {

/// Whether `exclusion` describes this exercise.
bool applies(const Exclusion& exclusion, const Exercise& exercise) {
  return exercise.stress.contains_all(exclusion.tags) && exercise.level > exclusion.above_level &&
         (exclusion.positions.empty() || exclusion.positions.contains(index_of(exercise.position)));
}

bool contains(std::span<const std::size_t> all, std::size_t one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

class Judge {
 public:
  Judge(const Catalog& catalog, const Profile& profile)
      : catalog_(catalog), profile_(profile), band_(catalog.program.bands[band_for(catalog.program, profile.pain)]) {}

  Verdict operator()(const Exercise& exercise) {
    verdict_ = {};
    wishes(exercise);
    means(exercise);
    for (const std::size_t condition : profile_.conditions) careful(exercise, condition);
    if (!exercise.stress_stated && !profile_.conditions.empty()) object(Rule::stress_unknown);
    pain(exercise);
    return std::move(verdict_);
  }

 private:
  void object(Rule rule, std::size_t subject = 0, int through_week = 0, std::size_t condition = 0) {
    verdict_.objections.push_back({rule, static_cast<std::uint8_t>(through_week), static_cast<std::uint16_t>(condition),
                                   static_cast<std::uint16_t>(subject)});
  }

  void wishes(const Exercise& exercise) {
    const auto index = static_cast<std::size_t>(&exercise - catalog_.exercises.data());
    if (contains(profile_.avoided_exercises, index)) object(Rule::avoided_exercise);
    for_each(exercise.stress & profile_.avoided_tags, [&](std::size_t tag) { object(Rule::avoided_stress, tag); });
  }

  void means(const Exercise& exercise) {
    if (!profile_.positions.contains(index_of(exercise.position))) object(Rule::position);
    for (std::size_t i = 0; i < exercise.needs.size(); ++i) {
      if (!thing_for(catalog_, exercise.needs[i], exercise.position, profile_.equipment)) object(Rule::equipment, i);
    }
  }

  void careful(const Exercise& exercise, std::size_t index) {
    const Condition& condition = catalog_.conditions[index];
    for (std::size_t i = 0; i < condition.rules_out.size(); ++i) {
      const Exclusion& exclusion = condition.rules_out[i];
      // A condition takes no notice of `unless_active`: being fit does not heal.
      if (applies(exclusion, exercise)) object(Rule::condition_stress, i, exclusion.through_week, index);
    }
    const bool works_alone = exercise.sides == Sides::each;
    if (condition.painful_side_up && exercise.position == Position::side_lying &&
        (profile_.side == PainfulSide::both || !works_alone)) {
      object(Rule::condition_side, 0, 0, index);
    }
    if (condition.ceiling != 0 && exercise.level > condition.ceiling) {
      object(Rule::condition_ceiling, 0, 0, index);
    } else if (condition.first_week_level != 0 && exercise.level > condition.first_week_level) {
      object(Rule::condition_first_week, 0, 1, index);
    }
  }

  void pain(const Exercise& exercise) {
    for (std::size_t i = 0; i < band_.rules_out.size(); ++i) {
      const Exclusion& exclusion = band_.rules_out[i];
      if (exclusion.unless_active && profile_.active) continue;
      if (applies(exclusion, exercise)) object(Rule::band_stress, i, exclusion.through_week);
    }
    if (exercise.level > band_.ceiling) {
      object(Rule::band_ceiling);
    } else if (exercise.level > highest_level(band_, profile_.active, 1)) {
      object(Rule::first_week_level, 0, 1);
    }
  }

  const Catalog& catalog_;
  const Profile& profile_;
  const Band& band_;
  Verdict verdict_;
};

}  // namespace

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

int highest_level(const Catalog& catalog, const Profile& profile, int week) {
  int level = highest_level(catalog.program.bands[band_for(catalog.program, profile.pain)], profile.active, week);
  for (const std::size_t index : profile.conditions) {
    const Condition& condition = catalog.conditions[index];
    if (condition.ceiling != 0) level = std::min(level, condition.ceiling);
    if (week == 1 && condition.first_week_level != 0) level = std::min(level, condition.first_week_level);
  }
  return level;
}

Verdict judge_one(const Catalog& catalog, const Profile& profile, const Exercise& exercise) {
  return Judge(catalog, profile)(exercise);
}

std::vector<Verdict> judge(const Catalog& catalog, const Profile& profile) {
  Judge judge(catalog, profile);
  std::vector<Verdict> verdicts;
  verdicts.reserve(catalog.exercises.size());
  for (const Exercise& exercise : catalog.exercises) verdicts.push_back(judge(exercise));
  return verdicts;
}

bool painful_side_up(const Catalog& catalog, const Profile& profile) {
  return std::any_of(profile.conditions.begin(), profile.conditions.end(),
                     [&](std::size_t index) { return catalog.conditions[index].painful_side_up; });
}

WorkedSide worked_side(const Catalog& catalog, const Profile& profile, const Exercise& exercise) {
  if (exercise.sides == Sides::both) return WorkedSide::both;
  if (exercise.position != Position::side_lying || profile.side == PainfulSide::both ||
      !painful_side_up(catalog, profile)) {
    return WorkedSide::each;
  }
  // The painful leg is uppermost. Most exercises work the leg on top, some the one underneath.
  const bool left = (profile.side == PainfulSide::left) != exercise.works_underneath;
  return left ? WorkedSide::left : WorkedSide::right;
}

}  // namespace hipplan
