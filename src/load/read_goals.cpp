// SPDX-License-Identifier: MIT
// Reads goals.yaml: what people want to be able to do, and what that puts first.
#include "hipplan/load/entries.hpp"
#include "hipplan/person/profile.hpp"

namespace hipplan::yaml {

std::vector<GoalPreference> GoalReader::read_preferences(const Node& section, const Log& log) {
  std::vector<GoalPreference> preferences;
  each_entry(section, log, "prefer", [&](const Node& node) {
    Fields fields(node, log, "an entry of 'prefer'");
    GoalPreference preference;
    const auto slot = resolve(fields.need_word("slot"), log, catalog_.program.routine.slots, "slot");
    const std::vector<Word> words = fields.need_words("exercises");
    if (fields.has("exercises") && words.empty())
      log.error(*fields.maybe("exercises"), "'exercises' is empty; expected at least one id");
    for (const Word& word : words) {
      if (const auto exercise = resolve(word, log, exercises_, "exercise")) preference.exercises.push_back(*exercise);
    }
    fields.finish();
    if (!slot) return;
    preference.slot = *slot;
    preferences.push_back(std::move(preference));
  });
  return preferences;
}

void GoalReader::read(const Node& section, const Log& log) {
  each_entry(section, log, "goals", [&](const Node& node) {
    Fields fields(node, log, "a goal");
    if (!fields.is_mapping()) return;
    Goal goal;
    goal.place = place_of(fields);
    goal.id = read_id(fields, places_, "goal");
    goal.name = fields.need_text("name");
    goal.also = read_other_names(fields, places_, "goal");
    goal.slot = resolve(fields.maybe_word("slot"), log, catalog_.program.routine.slots, "slot");
    if (const Node* prefer = fields.maybe("prefer")) goal.prefer = read_preferences(*prefer, log);
    if (fields.has("advice")) goal.advice = need_tips(fields, "advice", 4, catalog_.program.tags);
    goal.measure = fields.maybe_text("measure");
    goal.measure_if_allowed = resolve(fields.maybe_word("measure_if_allowed"), log, exercises_, "exercise");
    goal.measure_pain_at_most =
        fields.maybe_number("measure_pain_at_most", possible_pain.first, possible_pain.most, possible_pain.most);
    goal.only_if_active_low = fields.maybe_flag("only_if_active_low", false);
    goal.evidence = read_evidence(fields, sources_);
    fields.finish();
    if (!goal.id.empty()) catalog_.goals.push_back(std::move(goal));
  });
}

}  // namespace hipplan::yaml
