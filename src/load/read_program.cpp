// SPDX-License-Identifier: MIT
// Reads program.yaml: tags, groups, ladders and bands. Figures and advice are read in read_figures.cpp.
#include <algorithm>
#include <array>
#include <utility>

#include "hipplan/load/entries.hpp"
#include "hipplan/person/profile.hpp"

namespace hipplan::yaml {
namespace {

constexpr int highest_pain = possible_pain.most;

constexpr std::array<std::pair<std::string_view, Work>, 4> works{{
    {"movement", Work::movement},
    {"stretch", Work::stretch},
    {"cardio", Work::cardio},
    {"any", Work::any},
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
    tag.long_lever = fields.maybe_flag("long_lever", false);
    tag.lets_go = fields.maybe_flag("lets_go", false);
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
    group.work = choose(fields.maybe_word("work"), log, "work", works, Work::movement);
    group.many_joints = fields.maybe_flag("many_joints", false);
    group.steadiness = fields.maybe_flag("steadiness", false);
    fields.finish();
    if (!group.id.empty()) program.groups.push_back(std::move(group));
  });
}

void read_region(const Node& section, const Log& log, RegionWords& region) {
  Fields fields(section, log, "'region'");
  region.one = fields.need_text("one");
  region.many = fields.need_text("many");
  region.limb = fields.need_text("limb");
  fields.finish();
}

void read_ladders(const Node& section, const Log& log, Catalog& catalog, const Sources& sources) {
  Fields fields(section, log, "'ladders'");
  ListOf<Ladder, std::string_view>& ladders = catalog.program.ladders;
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

RungWeeks read_rung_weeks(const Node& node, const Log& log) {
  Fields fields(node, log, "'rung_weeks'");
  RungWeeks weeks;
  weeks.level_1 = fields.need_number("level_1", 1, possible_weeks.most);
  weeks.level_2 = fields.need_number("level_2", 1, possible_weeks.most);
  weeks.harder = fields.need_number("harder", 1, possible_weeks.most);
  weeks.harder_if_active = fields.maybe_number("harder_if_active", 1, possible_weeks.most, weeks.harder);
  fields.finish();
  return weeks;
}

CardioGrowth read_cardio_growth(const Node& node, const Log& log) {
  Fields fields(node, log, "'cardio'");
  CardioGrowth cardio;
  cardio.step = fields.need_number("step", 1, longest_cardio);
  cardio.weeks = fields.maybe_number("weeks", 1, possible_weeks.most, 1);
  cardio.most = fields.need_number("most", 1, longest_cardio);
  fields.finish();
  return cardio;
}

Growth read_growth(const Node& node, const Log& log) {
  Fields fields(node, log, "'growth'");
  Growth growth;
  growth.repetitions = fields.need_number("repetitions", 1, 5);
  growth.repetitions_to = fields.need_number("repetitions_to", 1, 30);
  growth.sets_to = fields.need_number("sets_to", 1, 5);
  growth.rung_before_set = fields.maybe_number("rung_before_set", 0, highest_level_there_is, 0);
  growth.rung_before_set_if_active =
      fields.maybe_number("rung_before_set_if_active", 0, highest_level_there_is, growth.rung_before_set);
  growth.longer_holds = fields.maybe_flag("longer_holds", true);
  if (const Node* weeks = fields.need("rung_weeks")) growth.rung_weeks = read_rung_weeks(*weeks, log);
  if (const Node* cardio = fields.need("cardio")) growth.cardio = read_cardio_growth(*cardio, log);
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
    band.first_cardio_minutes_at_most = first.maybe_number("cardio_minutes_at_most", 1, longest_cardio, 0);
    first.finish();
  }
  if (const Node* growth = fields.need("growth")) band.growth = read_growth(*growth, log);
  if (const Node* walking = fields.maybe("walking")) band.walking = read_walking(*walking, log);
  band.warm_up_minutes_at_most = fields.maybe_number("warm_up_minutes_at_most", 1, longest_cardio, 0);
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

bool grows_faster(const RungWeeks& weeks, const RungWeeks& than) {
  return weeks.level_1 < than.level_1 || weeks.level_2 < than.level_2 || weeks.harder < than.harder ||
         weeks.harder_if_active < than.harder_if_active;
}

bool grows_faster(const Growth& growth, const Growth& than) {
  return growth.repetitions > than.repetitions || growth.repetitions_to > than.repetitions_to ||
         growth.sets_to > than.sets_to || (growth.longer_holds && !than.longer_holds) ||
         grows_faster(growth.rung_weeks, than.rung_weeks) || growth.cardio.step > than.cardio.step ||
         growth.cardio.weeks < than.cardio.weeks || growth.cardio.most > than.cardio.most;
}

/// No walking at all is never laxer.
bool walks_further(const Walking& walking, const Walking& than) {
  if (walking.first == 0) return false;
  return walking.first > than.first || walking.first_if_active > than.first_if_active || walking.step > than.step ||
         walking.weeks < than.weeks || walking.most > than.most;
}

bool begins_with_more(const Band& band, const Band& than) {
  return band.first_sets > than.first_sets ||
         cap_is_laxer(band.first_repetitions_at_most, than.first_repetitions_at_most) ||
         cap_is_laxer(band.first_hold_seconds_at_most, than.first_hold_seconds_at_most) ||
         cap_is_laxer(band.first_cardio_minutes_at_most, than.first_cardio_minutes_at_most);
}

/// More pain may never allow more: the first field in which `band` is laxer than `gentler`, the
/// band of less pain; nothing when there is none.
std::string_view laxer_field(const Band& band, const Band& gentler) {
  if (band.first_week_level > gentler.first_week_level) return "first_week_level";
  if (band.first_week_level_if_active > gentler.first_week_level_if_active) return "first_week_level_if_active";
  if (band.ceiling > gentler.ceiling) return "ceiling";
  if (begins_with_more(band, gentler)) return "first_dose";
  if (grows_faster(band.growth, gentler.growth)) return "growth";
  if (walks_further(band.walking, gentler.walking)) return "walking";
  if (cap_is_laxer(band.warm_up_minutes_at_most, gentler.warm_up_minutes_at_most)) return "warm_up_minutes_at_most";
  if (band.clinician < gentler.clinician) return "clinician";
  if (band.starting_level > gentler.starting_level) return "starting_level";
  if (band.most_items > gentler.most_items) return "most_items";
  const auto left_out = [&](const Exclusion& exclusion) { return !covers(band, exclusion); };
  if (std::any_of(gentler.rules_out.begin(), gentler.rules_out.end(), left_out)) return "rules_out";
  return {};
}

void read_bands(const Node& section, const Log& log, Catalog& catalog, const Sources& sources) {
  FirstPlaces first_places;
  ListOf<Band>& bands = catalog.program.bands;
  int next_pain = 0;
  bool broken = false;
  each_entry(section, log, "bands", [&](const Node& node) {
    const std::size_t mistakes_before = log.diagnostics.size();
    Fields fields(node, log, "a band");
    const std::string_view id = read_id(fields, first_places, "band");
    Band band = read_band(fields, catalog, sources);
    fields.finish();
    band.id = id;
    band.place = place_of(fields);
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

}  // namespace

void read_program_section(std::string_view key, const Node& section, const Log& log, Catalog& catalog,
                          const Sources& sources) {
  Program& program = catalog.program;
  if (key == "region") read_region(section, log, program.region);
  if (key == "stress_tags") read_tags_section(section, log, program);
  if (key == "groups") read_groups(section, log, program);
  if (key == "ladders") read_ladders(section, log, catalog, sources);
  if (key == "bands") read_bands(section, log, catalog, sources);
  read_figures_section(key, section, log, program, sources);
}

}  // namespace hipplan::yaml
