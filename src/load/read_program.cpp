// SPDX-License-Identifier: MIT
// Reads program.yaml: tags, groups, ladders, bands, figures and advice.
#include <algorithm>
#include <array>
#include <utility>

#include "hipplan/load/entries.hpp"
#include "hipplan/person/profile.hpp"

namespace hipplan::yaml {
namespace {

constexpr int highest_pain = possible_pain.most;

/// Looks `word` up in a small table of names.
template <class Value, std::size_t size>
Value choose(const Word& word, const Log& log, std::string_view what,
             const std::array<std::pair<std::string_view, Value>, size>& table, Value otherwise) {
  if (word.node == nullptr || word.text.empty()) return otherwise;
  std::vector<std::string_view> known;
  for (const auto& [name, value] : table) {
    if (name == word.text) return value;
    known.push_back(name);
  }
  log.error(*word.node,
            fmt::format("unknown {} '{}'; expected one of {}", what, printable(word.text), fmt::join(known, ", ")));
  return otherwise;
}

constexpr std::array<std::pair<std::string_view, Frequency>, 6> frequencies{{
    {"every-strength-day", Frequency::every_strength_day},
    {"weekly", Frequency::weekly},
    {"variety", Frequency::variety},
    {"stretch", Frequency::stretch},
    {"cardio", Frequency::cardio},
    {"none", Frequency::none},
}};

constexpr std::array<std::pair<std::string_view, ClinicianAdvice>, 3> clinician_advice{{
    {"none", ClinicianAdvice::none},
    {"advised", ClinicianAdvice::advised},
    {"first-words", ClinicianAdvice::first_words},
}};

void read_tags_section(const Node& section, const Log& log, Program& program) {
  FirstPlaces first_places;
  each_entry(section, log, "stress_tags", [&](const Node& node) {
    Fields fields(node, log, "a stress tag");
    Tag tag;
    tag.id = read_id(fields, first_places, "stress tag");
    tag.means = fields.need_text("means");
    tag.in_words = fields.need_text("in_words");
    fields.finish();
    if (tag.id.empty()) return;
    if (program.tags.size() == TagSet::capacity) {
      log.error(node, fmt::format("more than {} stress tags", TagSet::capacity));
      return;
    }
    program.tags.push_back(std::move(tag));
  });
}

void read_groups(const Node& section, const Log& log, Program& program) {
  FirstPlaces first_places;
  each_entry(section, log, "groups", [&](const Node& node) {
    Fields fields(node, log, "a group");
    Group group;
    group.id = read_id(fields, first_places, "group");
    group.in_words = fields.need_text("in_words");
    group.frequency = choose(fields.need_word("balance"), log, "balance", frequencies, Frequency::none);
    group.many_joints = fields.maybe_flag("many_joints", false);
    fields.finish();
    if (!group.id.empty()) program.groups.push_back(std::move(group));
  });
}

void read_ladders(const Node& section, const Log& log, Catalog& catalog, const Sources& sources) {
  Fields fields(section, log, "'ladders'");
  std::vector<std::string_view>& ladders = catalog.program.ladders;
  const std::vector<Word> words = fields.need_words("ids");
  if (fields.has("ids") && words.empty()) log.error(*fields.maybe("ids"), "'ids' is empty; expected at least one id");
  for (const Word& word : words) {
    if (!is_id(word.text)) {
      log.error(*word.node,
                fmt::format("'{}' is no id; expected small letters, digits and hyphens", printable(word.text)));
    } else if (std::find(ladders.begin(), ladders.end(), word.text) != ladders.end()) {
      log.error(*word.node, fmt::format("duplicate ladder '{}'", word.text));
    } else {
      ladders.push_back(word.text);
    }
  }
  catalog.program.ladders_evidence = read_evidence(fields, sources);
  fields.finish();
}

Growth read_growth(const Node& node, const Log& log) {
  Fields fields(node, log, "'growth'");
  Growth growth;
  growth.repetitions = fields.need_number("repetitions", 1, 5);
  growth.repetitions_to = fields.need_number("repetitions_to", 1, 30);
  growth.sets_to = fields.need_number("sets_to", 1, 5);
  growth.rung_before_set = fields.maybe_flag("rung_before_set", false);
  growth.longer_holds = fields.maybe_flag("longer_holds", true);
  fields.finish();
  return growth;
}

Band read_band(Fields& fields, const Catalog& catalog, const Sources& sources) {
  const Log& log = fields.log();
  Band band;
  if (const Node* pain = fields.need("pain")) {
    Fields range(*pain, log, "'pain'");
    band.pain.first = range.need_number("from", 0, highest_pain);
    band.pain.most = range.need_number("to", 0, highest_pain);
    range.finish();
  }
  band.first_week_level = fields.need_number("first_week_level", 1, highest_level_there_is);
  band.first_week_level_if_active =
      fields.maybe_number("first_week_level_if_active", 1, highest_level_there_is, band.first_week_level);
  band.ceiling = fields.need_number("ceiling", 1, highest_level_there_is);
  band.starting_level = fields.need_number("starting_level", 1, highest_level_there_is);
  if (const Node* rules_out = fields.need("rules_out")) {
    each_entry(*rules_out, log, "rules_out",
               [&](const Node& node) { band.rules_out.push_back(read_exclusion(node, log, catalog.program)); });
  }
  if (const Node* dose = fields.need("first_dose")) {
    Fields first(*dose, log, "'first_dose'");
    band.first_sets = first.need_number("sets", 1, 5);
    band.first_repetitions_at_most = first.maybe_number("repetitions_at_most", 1, 30, 0);
    band.first_hold_seconds_at_most = first.maybe_number("hold_seconds_at_most", 1, 300, 0);
    first.finish();
  }
  if (const Node* growth = fields.need("growth")) band.growth = read_growth(*growth, log);
  band.most_items = fields.need_number("most_items", 2, 20);
  band.daily = fields.maybe_flag("daily", false);
  band.clinician = choose(fields.maybe_word("clinician"), log, "advice", clinician_advice, ClinicianAdvice::none);
  band.evidence = read_evidence(fields, sources);
  return band;
}

/// Whether `band` rules out at least what `exclusion` does.
bool covers(const Band& band, const Exclusion& exclusion) {
  return std::any_of(band.rules_out.begin(), band.rules_out.end(), [&](const Exclusion& own) {
    const bool positions =
        own.positions.empty() || (!exclusion.positions.empty() && own.positions.contains_all(exclusion.positions));
    return positions && own.above_level <= exclusion.above_level && exclusion.tags.contains_all(own.tags) &&
           (!own.unless_active || exclusion.unless_active) &&
           (own.through_week == 0 || (exclusion.through_week != 0 && own.through_week >= exclusion.through_week));
  });
}

/// A cap of 0 is no cap.
bool cap_is_laxer(int cap, int than) { return than != 0 && (cap == 0 || cap > than); }

/// More pain may never allow more: the first field in which `band` is laxer than `gentler`, the
/// band of less pain; nothing when there is none.
std::string_view laxer_field(const Band& band, const Band& gentler) {
  if (band.first_week_level > gentler.first_week_level) return "first_week_level";
  if (band.first_week_level_if_active > gentler.first_week_level_if_active) return "first_week_level_if_active";
  if (band.ceiling > gentler.ceiling) return "ceiling";
  if (band.first_sets > gentler.first_sets) return "first_dose";
  if (cap_is_laxer(band.first_repetitions_at_most, gentler.first_repetitions_at_most)) return "first_dose";
  if (cap_is_laxer(band.first_hold_seconds_at_most, gentler.first_hold_seconds_at_most)) return "first_dose";
  if (band.growth.repetitions > gentler.growth.repetitions ||
      band.growth.repetitions_to > gentler.growth.repetitions_to || band.growth.sets_to > gentler.growth.sets_to) {
    return "growth";
  }
  if (band.growth.longer_holds && !gentler.growth.longer_holds) return "growth";
  if (band.clinician < gentler.clinician) return "clinician";
  if (band.starting_level > gentler.starting_level) return "starting_level";
  if (band.most_items > gentler.most_items) return "most_items";
  for (const Exclusion& exclusion : gentler.rules_out) {
    if (!covers(band, exclusion)) return "rules_out";
  }
  return {};
}

void read_bands(const Node& section, const Log& log, Catalog& catalog, const Sources& sources) {
  FirstPlaces first_places;
  std::vector<Band>& bands = catalog.program.bands;
  int next_pain = 0;
  bool broken = false;
  each_entry(section, log, "bands", [&](const Node& node) {
    const std::size_t mistakes_before = log.diagnostics.size();
    Fields fields(node, log, "a band");
    const std::string_view id = read_id(fields, first_places, "band");
    Band band = read_band(fields, catalog, sources);
    fields.finish();
    band.id = id;
    // Against a band that is wrong in itself, nothing can be compared.
    broken = broken || log.diagnostics.size() > mistakes_before;
    if (!fields.is_mapping()) return;
    if (broken) {
      bands.push_back(std::move(band));
      return;
    }
    if (band.pain.first != next_pain || band.pain.most < band.pain.first) {
      log.error(node, fmt::format("band '{}' covers a pain of {} to {}; expected it to begin at {}", band.id,
                                  band.pain.first, band.pain.most, next_pain));
    }
    next_pain = band.pain.most + 1;
    if (std::max({band.first_week_level, band.first_week_level_if_active, band.starting_level}) > band.ceiling) {
      log.error(node, fmt::format("band '{}' begins above its ceiling of {}", band.id, band.ceiling));
    }
    if (!bands.empty()) {
      const std::string_view field = laxer_field(band, bands.back());
      if (!field.empty()) {
        log.error(node, fmt::format("band '{}' is laxer in '{}' than band '{}'; more pain may only ever allow less",
                                    band.id, field, bands.back().id));
      }
    }
    bands.push_back(std::move(band));
  });
  if (!bands.empty() && !broken && next_pain != highest_pain + 1) {
    log.error(section, fmt::format("the bands end at a pain of {}; expected {}", next_pain - 1, highest_pain));
  }
}

void read_time(Fields& fields, TimeFigures& time) {
  time.seconds_a_repetition = fields.need_number("seconds_a_repetition", 1, 60);
  time.seconds_between_exercises = fields.need_number("seconds_between_exercises", 0, 600);
  time.seconds_down_or_up = fields.need_number("seconds_down_or_up", 0, 600);
  time.rest_seconds = fields.need_number("rest_seconds", 0, 600);
  time.rest_seconds_hard = fields.need_number("rest_seconds_hard", 0, 600);
  time.hard_level = fields.need_number("hard_level", 1, highest_level_there_is);
}

void read_steps(Fields& fields, StepFigures& steps) {
  steps.sessions = fields.need_number("sessions", 1, 14);
  steps.stretch_seconds = fields.need_number("stretch_seconds", 1, 60);
  steps.isometric_seconds = fields.need_number("isometric_seconds", 1, 60);
  steps.mobility_repetitions = fields.need_number("mobility_repetitions", 1, 10);
  steps.mobility_repetitions_to = fields.need_number("mobility_repetitions_to", 1, 50);
  steps.cardio_minutes = fields.need_number("cardio_minutes", 1, 30);
}

void read_session(Fields& fields, SessionFigures& session) {
  session.warm_up_minutes = fields.need_number("warm_up_minutes", 1, 10);
  session.short_warm_up_minutes = fields.need_number("short_warm_up_minutes", 1, 10);
  session.short_session_minutes = fields.need_number("short_session_minutes", 1, 90);
  session.one_set_below_minutes = fields.need_number("one_set_below_minutes", 1, 90);
  session.long_session_minutes = fields.need_number("long_session_minutes", 1, 90);
  session.first_week_percent = fields.need_number("first_week_percent", 10, 100);
  session.most_strength_exercises = fields.need_number("most_strength_exercises", 1, 5);
  session.most_strength_days = fields.need_number("most_strength_days", 1, 3);
  session.advised_days = fields.need_number("advised_days", 1, 7);
  session.most_cardio_days = fields.need_number("most_cardio_days", 1, 7);
}

void read_advice(Fields& fields, Advice& advice) {
  advice.safety = fields.need_texts("safety", 1, 8);
  advice.pain_guide = fields.need_texts("pain_guide", 1, 8);
  advice.move_on = fields.need_texts("move_on", 1, 8);
  advice.move_up = fields.need_text("move_up");
  advice.comfort = fields.need_texts("comfort", 1, 8);
  advice.floor = fields.need_texts("floor", 1, 8);
  advice.bed = fields.need_text("bed");
  advice.daily_life = fields.need_texts("daily_life", 1, 8);
  advice.daily_life_standing = fields.need_texts("daily_life_standing", 1, 8);
  advice.bad_day = fields.need_text("bad_day");
  advice.missed_day = fields.need_text("missed_day");
  advice.expectation = fields.need_text("expectation");
}

template <class Figures>
void read_figures(std::string_view key, const Node& section, const Log& log, Figures& figures,
                  void (*read)(Fields&, Figures&), const Sources& sources) {
  Fields fields(section, log, fmt::format("'{}'", key));
  read(fields, figures);
  figures.evidence = read_evidence(fields, sources);
  fields.finish();
}

}  // namespace

void read_program_section(std::string_view key, const Node& section, const Log& log, Catalog& catalog,
                          const Sources& sources) {
  Program& program = catalog.program;
  if (key == "stress_tags") read_tags_section(section, log, program);
  if (key == "groups") read_groups(section, log, program);
  if (key == "ladders") read_ladders(section, log, catalog, sources);
  if (key == "bands") read_bands(section, log, catalog, sources);
  if (key == "time") read_figures(key, section, log, program.time, read_time, sources);
  if (key == "steps") read_figures(key, section, log, program.steps, read_steps, sources);
  if (key == "session") read_figures(key, section, log, program.session, read_session, sources);
  if (key == "advice") read_figures(key, section, log, program.advice, read_advice, sources);
}

}  // namespace hipplan::yaml
