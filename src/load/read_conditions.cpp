// SPDX-License-Identifier: MIT
// Reads conditions.yaml and red-flags.yaml.
#include <algorithm>

#include "hipplan/load/entries.hpp"
#include "hipplan/person/profile.hpp"

namespace hipplan::yaml {

Exclusion read_exclusion(const Node& node, const Log& log, const Program& program) {
  Fields fields(node, log, "an entry of 'rules_out'");
  Exclusion exclusion;
  const std::vector<Word> tags = fields.maybe_words("tags");
  const std::vector<Word> positions = fields.maybe_words("positions");
  exclusion.tags = read_tags(tags, log, program.tags);
  exclusion.positions = read_positions(positions, log);
  exclusion.above_level = fields.maybe_number("above_level", 1, highest_level_there_is, 0);
  exclusion.unless_active = fields.maybe_flag("unless_active", false);
  exclusion.through_week = fields.maybe_number("through_week", possible_weeks.first, possible_weeks.most, 0);
  exclusion.in_words = fields.maybe_text("in_words");
  if (fields.is_mapping() && tags.empty() && positions.empty()) {
    log.error(node, "neither 'tags' nor 'positions' is given; that would rule out every exercise");
  }
  fields.finish();
  return exclusion;
}

void ConditionReader::read_conditions(const Node& section, const Log& log) {
  each_entry(section, log, "conditions", [&](const Node& node) {
    Fields fields(node, log, "a condition");
    if (!fields.is_mapping()) return;
    Condition condition;
    condition.place = place_of(fields);
    condition.id = read_id(fields, condition_places_, "condition");
    condition.name = fields.need_text("name");
    condition.also = read_other_names(fields, condition_places_, "condition");
    condition.no_plan = fields.maybe_text("no_plan");
    if (const Node* rules_out = fields.maybe("rules_out")) {
      each_entry(*rules_out, log, "rules_out",
                 [&](const Node& item) { condition.rules_out.push_back(read_exclusion(item, log, catalog_.program)); });
    }
    read_limits(fields, condition);
    read_order(fields, condition);
    read_pain(fields, condition);
    condition.assumes = maybe_tip(fields, "assumes", catalog_.program.tags);
    condition.warning = fields.maybe_text("warning");
    condition.bed_only = fields.maybe_flag("bed_only", false);
    condition.no_word_on_weight = fields.maybe_flag("no_word_on_weight", false);
    if (fields.has("advice")) condition.advice = need_tips(fields, "advice", 4, catalog_.program.tags);
    condition.evidence = read_evidence(fields, sources_);
    fields.finish();
    if (!condition.id.empty()) catalog_.conditions.push_back(std::move(condition));
  });
}

/// What only lowers.
void ConditionReader::read_limits(Fields& fields, Condition& condition) {
  const Log& log = fields.log();
  const Word side = fields.maybe_word("side_lying");
  if (side.node != nullptr && side.text != "painful-side-up") {
    log.error(*side.node, fmt::format("unknown way of lying '{}'; expected 'painful-side-up'", printable(side.text)));
  }
  condition.painful_side_up = side.node != nullptr;
  condition.no_turning = fields.maybe_flag("no_turning", false);
  condition.chair_is_only_a_seat = fields.maybe_flag("chair_is_only_a_seat", false);
  condition.slow = fields.maybe_flag("slow", false);
  condition.first_week_level = fields.maybe_number("first_week_level", 1, highest_level_there_is, 0);
  condition.ceiling = fields.maybe_number("ceiling", 1, highest_level_there_is, 0);
  condition.stretch_seconds_at_most = fields.maybe_number("stretch_seconds_at_most", 1, 300, 0);
  condition.hold_seconds_at_most = fields.maybe_number("hold_seconds_at_most", 1, 300, 0);
  condition.warm_up_minutes_at_most = fields.maybe_number("warm_up_minutes_at_most", 1, longest_cardio, 0);
  if (const Node* walking = fields.maybe("walking")) condition.walking = read_walking(*walking, log);
  condition.walking_words = fields.maybe_text("walking_words");
  if (condition.ceiling > 0 && condition.first_week_level > condition.ceiling) {
    log.error(*fields.maybe("first_week_level"), fmt::format("'first_week_level' is {}, above the 'ceiling' of {}",
                                                             condition.first_week_level, condition.ceiling));
  }
}

/// What orders what is allowed.
void ConditionReader::read_order(Fields& fields, Condition& condition) {
  const Log& log = fields.log();
  const ListOf<Group>& groups = catalog_.program.groups;
  condition.isometrics_first = resolve(fields.maybe_word("isometrics_first"), log, groups, "group");
  for (const Word& word : fields.maybe_words("asks_for")) {
    const auto group = resolve(word, log, groups, "group");
    if (group) condition.asks_for.push_back(*group);
  }
  for (const Word& word : fields.maybe_words("prefers"))
    preferences_.push_back({Index<Condition>(catalog_.conditions.size()), word, log});
  condition.last_positions = read_positions(fields.maybe_words("last_positions"), log);
}

/// How much an exercise may hurt.
void ConditionReader::read_pain(Fields& fields, Condition& condition) {
  const Log& log = fields.log();
  condition.pain_during_at_most = fields.maybe_number("pain_during_at_most", 1, possible_pain.most, 0);
  condition.ask_first_above_cap = fields.maybe_text("ask_first_above_cap");
  condition.clinician_first_from = fields.maybe_number("clinician_first_from", 1, possible_pain.most, 0);
  condition.stop_words = fields.maybe_text("stop_words");
  for (const std::string_view key : {"ask_first_above_cap", "clinician_first_from"}) {
    if (fields.has(key) && condition.pain_during_at_most == 0) {
      log.error(*fields.maybe(key), fmt::format("'{}' needs 'pain_during_at_most' beside it", key));
    }
  }
}

void ConditionReader::connect() {
  for (const auto& [condition, word, log] : preferences_) {
    const auto exercise = resolve(word, log, exercises_, "exercise");
    if (exercise && condition.value() < catalog_.conditions.size())
      catalog_.conditions[condition].prefers.push_back(*exercise);
  }
}

void ConditionReader::read_urgencies(const Node& section, const Log& log) {
  each_entry(section, log, "urgencies", [&](const Node& node) {
    Fields fields(node, log, "an urgency");
    Urgency urgency;
    urgency.place = place_of(fields);
    urgency.id = read_id(fields, urgency_places_, "urgency");
    urgency.heading = fields.need_text("heading");
    urgency.how_soon = fields.need_text("how_soon");
    urgency.what_to_do = fields.need_texts("what_to_do", 1, 5);
    urgency.clearable = fields.maybe_flag("clearable", false);
    urgency.evidence = read_evidence(fields, sources_);
    fields.finish();
    if (!urgency.id.empty()) catalog_.urgencies.push_back(std::move(urgency));
  });
}

void ConditionReader::read_red_flags(const Node& section, const Log& log) {
  each_entry(section, log, "red_flags", [&](const Node& node) {
    Fields fields(node, log, "a red flag");
    RedFlag flag;
    flag.id = read_id(fields, flag_places_, "red flag");
    flag.urgency = resolve(fields.need_word("urgency"), log, catalog_.urgencies, "urgency").value_or(Index<Urgency>());
    flag.sign = fields.need_text("sign");
    flag.question = fields.need_text("question");
    flag.advice = fields.maybe_text("advice");
    flag.evidence = read_evidence(fields, sources_);
    fields.finish();
    if (!flag.id.empty()) catalog_.red_flags.push_back(std::move(flag));
  });
  std::stable_sort(catalog_.red_flags.begin(), catalog_.red_flags.end(),
                   [](const RedFlag& a, const RedFlag& b) { return a.urgency < b.urgency; });
}

void ConditionReader::check_tags(const Node& section, const Log& log) const {
  TagSet known;
  for (const Band& band : catalog_.program.bands) {
    for (const Exclusion& exclusion : band.rules_out) known = known | exclusion.tags;
  }
  for (const Condition& condition : catalog_.conditions) {
    for (const Exclusion& exclusion : condition.rules_out) known = known | exclusion.tags;
  }
  for (const Node& node : section.items()) {
    for (const auto& [key, value] : node.entries()) {
      if (key.text() != "id") continue;
      const auto tag = find(catalog_.program.tags, value.text());
      if (tag && !known.contains(*tag)) {
        log.error(value, fmt::format("stress tag '{}' means nothing: neither a band nor a condition rules it out",
                                     value.text()));
      }
    }
  }
}

}  // namespace hipplan::yaml
