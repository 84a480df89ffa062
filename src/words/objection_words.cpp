// SPDX-License-Identifier: MIT
#include "hipplan/words/objection_words.hpp"

#include <fmt/format.h>

#include "hipplan/text/lists.hpp"
#include "hipplan/words/exercise_words.hpp"

namespace hipplan {
namespace {

std::string tags_in_words(const Catalog& catalog, const Exclusion& exclusion) {
  if (!exclusion.in_words.empty()) return std::string(exclusion.in_words);
  std::vector<std::string> words;
  for (const Index<Tag> tag : exclusion.tags) words.emplace_back(catalog.program.tags[tag].in_words);
  return list_in_words(words, "and");
}

/// What `exclusion` says of an exercise that it describes: "It ...".
std::string exclusion_in_words(const Catalog& catalog, const Exclusion& exclusion, const Exercise& exercise) {
  const std::string position =
      exclusion.positions.empty() ? "" : fmt::format("is done {}", in_words(exercise.position));
  if (exclusion.tags.empty()) return position;
  const std::string tags = tags_in_words(catalog, exclusion);
  return position.empty() ? tags : fmt::format("{} and {}", tags, position);
}

/// " in the first 2 weeks", or nothing for what holds always.
std::string in_first_weeks(const Objection& objection) {
  if (objection.through_week == 0) return {};
  if (objection.through_week == 1) return " in the first week";
  return fmt::format(" in the first {} weeks", objection.through_week);
}

/// The obstacle in words that go after a number of exercises.
std::string obstacle(const Profile& profile, Rule rule, bool one) {
  switch (rule) {
    case Rule::avoided_exercise:
    case Rule::avoided_stress:
      return one ? "is on your list of things to avoid" : "are on your list of things to avoid";
    case Rule::position:
      return one ? "needs a body position you did not name" : "need a body position you did not name";
    case Rule::equipment:
      return one ? "needs something you do not have at hand" : "need something you do not have at hand";
    case Rule::condition_stress:
    case Rule::condition_side:
    case Rule::condition_turning:
    case Rule::condition_support:
    case Rule::condition_ceiling:
    case Rule::condition_first_week:
      return one ? "does not go with what you told us about" : "do not go with what you told us about";
    case Rule::stress_unknown:
      return one ? "does not say what strain it puts on the body" : "do not say what strain they put on the body";
    case Rule::band_stress:
      return fmt::format("{} a kind of strain to avoid at a pain of {}",
                         one ? "puts the body under" : "put the body under", profile.pain);
    case Rule::band_ceiling: return fmt::format("{} too hard for a pain of {}", one ? "is" : "are", profile.pain);
    case Rule::first_week_level: return one ? "is not for a first week" : "are not for a first week";
  }
  return {};
}

}  // namespace

std::string sentence_for(const Catalog& catalog, const Profile& profile, const Exercise& exercise,
                         const Objection& objection) {
  const bool about_stress = objection.rule == Rule::avoided_stress || objection.rule == Rule::condition_stress ||
                            objection.rule == Rule::band_stress || objection.rule == Rule::stress_unknown;
  if (about_stress && !exercise.stress_stated) {
    return "Nobody has written down what strain it puts on the body, so it counts as every kind.";
  }
  switch (objection.rule) {
    case Rule::avoided_exercise: return "It is on your list of exercises to avoid.";
    case Rule::avoided_stress:
      return fmt::format("It {}, and you asked to avoid that.", catalog.program.tags[objection.tag()].in_words);
    case Rule::position: return fmt::format("It is done {}.", in_words(exercise.position));
    case Rule::equipment: return fmt::format("It needs {}.", need_in_words(catalog, exercise.needs[objection.need()]));
    case Rule::condition_stress: {
      const Condition& condition = catalog.conditions[objection.condition];
      const Exclusion& exclusion = condition.rules_out[objection.exclusion()];
      return fmt::format("It {}, which is not for you with {}{}.", exclusion_in_words(catalog, exclusion, exercise),
                         condition.name, in_first_weeks(objection));
    }
    case Rule::condition_side:
      return fmt::format("Lying on the side has to leave the painful {0} on top and let one {0} work alone, with {1}.",
                         catalog.program.region.limb, catalog.conditions[objection.condition].name);
    case Rule::condition_turning:
      return fmt::format("You would have to turn from one side to the other, which is not for you with {}.",
                         catalog.conditions[objection.condition].name);
    case Rule::condition_support:
      return fmt::format("It needs {} to hold on to, since a chair can move, with {}.",
                         need_in_words(catalog, without_seats(catalog, exercise.needs[objection.need()])),
                         catalog.conditions[objection.condition].name);
    case Rule::condition_ceiling:
      return fmt::format("It is too hard with {}.", catalog.conditions[objection.condition].name);
    case Rule::condition_first_week:
      return fmt::format("It is too hard for a first week with {}.", catalog.conditions[objection.condition].name);
    case Rule::stress_unknown: break;
    case Rule::band_stress: {
      const Band& band = catalog.program.bands[band_for(catalog.program, profile.pain)];
      const std::string words = exclusion_in_words(catalog, band.rules_out[objection.exclusion()], exercise);
      if (objection.through_week == 0) return fmt::format("It {}, which is not for a pain of {}.", words, profile.pain);
      return fmt::format("It {}, which is not for you{}.", words, in_first_weeks(objection));
    }
    case Rule::band_ceiling: return fmt::format("It is too hard for a pain of {}.", profile.pain);
    case Rule::first_week_level: return "It is too hard for the first week.";
  }
  return {};
}

std::vector<std::string> obstacles_in_words(const Profile& profile, const std::vector<Obstacle>& obstacles) {
  std::vector<std::string> words;
  for (const auto& [rule, count] : obstacles)
    words.push_back(fmt::format("{} {}", count, obstacle(profile, rule, count == 1)));
  return words;
}

std::string sum_of_objections(const Assessment& assessment) {
  std::string out = fmt::format("{} of {} exercises fit", assessment.eligible.size(), assessment.verdicts.size());
  const std::vector<std::string> words =
      obstacles_in_words(assessment.profile, obstacles(assessment.verdicts.values(), assessment.profile.weeks));
  for (std::size_t i = 0; i < words.size(); ++i) out += (i == 0 ? ": " : ", ") + words[i];
  return out;
}

/// What `exclusion` keeps out, of whatever exercise: "nothing ...".
std::string ruled_out_in_words(const Catalog& catalog, const Exclusion& exclusion) {
  std::vector<std::string> positions;
  for (const Position position : exclusion.positions) positions.emplace_back(in_words(position));
  std::string words = exclusion.tags.empty() ? std::string() : tags_in_words(catalog, exclusion);
  if (!positions.empty()) {
    words += fmt::format("{}is done {}", words.empty() ? "" : " and ", list_in_words(positions, "or"));
  }
  if (exclusion.above_level > 0) words += ", other than gently";
  return words;
}

}  // namespace hipplan
