// SPDX-License-Identifier: MIT
// Reads `routine`: the slots of a session, what may stand in them, and the order in which they are filled. Slots
// name each other, so they are read in two steps: ids first.
#include <algorithm>
#include <array>

#include "hipplan/load/entries.hpp"
#include "hipplan/person/profile.hpp"

namespace hipplan::yaml {
namespace {

constexpr std::array<std::pair<std::string_view, When>, 5> conditions_of_turns{{
    {"asked-for", When::asked_for},
    {"goal", When::goal},
    {"machine", When::machine},
    {"isometrics-first", When::isometrics_first},
    {"no-isometrics", When::no_isometrics},
}};
constexpr std::array<std::string_view, 2> words_for_many_slots{"asked-for", "goal"};

/// Whether an exercise of this kind can stand in a slot of this phase.
bool can_stand_in(Phase phase, const Exercise& exercise) {
  switch (phase) {
    case Phase::warm_up: return exercise.kind == Kind::cardio || exercise.kind == Kind::mobility;
    case Phase::mobility: return exercise.kind == Kind::mobility;
    // What only shifts the weight stands among the holds of balance (rules G4).
    case Phase::activation: return exercise.kind == Kind::activation || exercise.kind == Kind::mobility;
    case Phase::strength: return exercise.kind == Kind::strength;
    case Phase::stretch: return exercise.kind == Kind::stretch;
    case Phase::cardio: return exercise.kind == Kind::cardio;
    case Phase::cool_down: return false;
  }
  return false;
}

class RoutineReader {
 public:
  RoutineReader(const Log& log, Catalog& catalog, const Sources& sources)
      : log_(log), catalog_(catalog), sources_(sources), exercises_(catalog.exercises) {}

  void read(const Node& section) {
    Fields fields(section, log_, "'routine'");
    if (const Node* slots = fields.need("slots")) read_slots(*slots);
    if (const Node* turns = fields.need("strength")) routine().strength = read_turns(*turns, "strength");
    if (const Node* turns = fields.need("light")) routine().light = read_turns(*turns, "light");
    if (const Node* turns = fields.need("daily")) routine().daily = read_turns(*turns, "daily");
    if (const Node* filler = fields.maybe("filler")) read_filler(*filler);
    routine().walking = resolve(fields.maybe_word("walking"), log_, exercises_, "exercise");
    for (const Word& word : fields.maybe_words("never_empty")) {
      if (const auto slot = slot_named(word)) routine().never_empty.push_back(*slot);
    }
    routine().evidence = read_evidence(fields, sources_);
    fields.finish();
    check_warm_up(section);
  }

 private:
  Routine& routine() { return catalog_.program.routine; }

  std::optional<Index<Slot>> slot_named(const Word& word) { return resolve(word, log_, routine().slots, "slot"); }

  std::optional<Index<Group>> group_named(const Word& word) {
    return resolve(word, log_, catalog_.program.groups, "group");
  }

  void read_slots(const Node& section) {
    std::vector<const Node*> nodes;
    each_entry(section, log_, "slots", [&](const Node& node) {
      Fields fields(node, log_, "a slot");
      Slot slot;
      slot.id = read_id(fields, places_, "slot");
      if (slot.id.empty()) return;
      routine().slots.push_back(std::move(slot));
      nodes.push_back(&node);
    });
    for (const Index<Slot> i : routine().slots.indices()) read_slot(*nodes[i.value()], routine().slots[i]);
  }

  void read_slot(const Node& node, Slot& slot) {
    Fields fields(node, log_, fmt::format("slot '{}'", slot.id));
    fields.need_word("id");
    slot.in_words = fields.maybe_text("in_words");
    const Word phase = fields.need_word("phase");
    slot.phase = resolve_name<Phase>(phase, log_, "phase").value_or(Phase::strength);
    if (slot.phase == Phase::cool_down) log_.error(*phase.node, "a routine has no cool-down; expected another phase");
    slot.usual = read_candidates(fields.need_words("usual"), slot);
    slot.active = read_candidates(fields.maybe_words("active"), slot);
    if (const Node* lists = fields.maybe("in_band")) read_band_lists(*lists, slot);
    slot.careful_without = read_tags(fields.maybe_words("careful_without"), log_, catalog_.program.tags);
    for (const Word& word : fields.maybe_words("groups")) {
      if (const auto group = group_named(word)) slot.groups.push_back(*group);
    }
    slot.asked_by = group_named(fields.maybe_word("asked_by"));
    slot.otherwise = slot_named(fields.maybe_word("else"));
    slot.isometrics = slot_named(fields.maybe_word("isometrics"));
    slot.core = fields.maybe_flag("core", false);
    slot.uses_things = fields.maybe_flag("uses_things", false);
    slot.keeps_height = fields.maybe_flag("keeps_height", false);
    slot.lesser = fields.maybe_flag("lesser", false);
    slot.may_begin_later = fields.maybe_flag("later", false);
    slot.on_bad_days = fields.maybe_flag("bad_days", false);
    slot.stage = fields.need_number("stage", 0, 9);
    fields.finish();
  }

  void read_band_lists(const Node& node, Slot& slot) {
    Fields lists(node, log_, "'in_band'");
    for (const Index<Band> band : catalog_.program.bands.indices()) {
      if (!lists.has(catalog_.program.bands[band].id)) continue;
      slot.in_band.push_back({band, read_candidates(lists.need_words(catalog_.program.bands[band].id), slot)});
    }
    lists.finish();
  }

  std::vector<Index<Exercise>> read_candidates(const std::vector<Word>& words, const Slot& slot) {
    std::vector<Index<Exercise>> found;
    for (const Word& word : words) {
      const auto exercise = resolve(word, log_, exercises_, "exercise");
      if (!exercise) continue;
      const Exercise& candidate = catalog_.exercises[*exercise];
      if (!can_stand_in(slot.phase, candidate)) {
        log_.error(*word.node, fmt::format("'{}' is of the kind {}; it cannot stand in slot '{}' of the phase {}",
                                           candidate.id, name_of(candidate.kind), slot.id, name_of(slot.phase)));
      } else if (std::find(found.begin(), found.end(), *exercise) != found.end()) {
        log_.error(*word.node, fmt::format("'{}' stands here twice", candidate.id));
      } else {
        found.push_back(*exercise);
      }
    }
    return found;
  }

  std::vector<Turn> read_turns(const Node& section, std::string_view key) {
    std::vector<Turn> turns;
    if (section.kind != Node::Kind::sequence) {
      log_.error(section, fmt::format("'{}' must be a list, found {}", key, description(section)));
      return turns;
    }
    if (section.items().empty()) log_.error(section, fmt::format("'{}' is empty; expected at least a warm-up", key));
    for (const Node& node : section.items()) {
      if (node.kind == Node::Kind::sequence) {
        log_.error(node, fmt::format("an entry of '{}' is a list; expected a slot, or a mapping with 'slot'", key));
        continue;
      }
      if (auto turn = node.kind == Node::Kind::mapping ? read_long_turn(node) : read_short_turn(node, key))
        turns.push_back(*turn);
    }
    return turns;
  }

  /// A slot, or a word for every slot that something asks for.
  std::optional<Turn> read_short_turn(const Node& node, std::string_view key) {
    const std::vector<Word> words = read_words(node, log_, key);
    if (words.size() != 1) return std::nullopt;
    Turn turn;
    if (words[0].text == words_for_many_slots[0]) {
      turn.when = When::asked_for;
    } else if (words[0].text == words_for_many_slots[1]) {
      turn.when = When::goal;
    } else {
      turn.slot = slot_named(words[0]);
      if (!turn.slot) return std::nullopt;
    }
    return turn;
  }

  std::optional<Turn> read_long_turn(const Node& node) {
    Fields fields(node, log_, "a turn");
    Turn turn;
    turn.slot = slot_named(fields.need_word("slot"));
    turn.from_minutes = fields.maybe_number("from_minutes", possible_minutes.first, possible_minutes.most, 0);
    turn.band = resolve(fields.maybe_word("band"), log_, catalog_.program.bands, "band");
    turn.lacks = slot_named(fields.maybe_word("if_lacking"));
    if (turn.lacks) turn.when = When::lacking;
    turn.when = choose(fields.maybe_word("if"), log_, "'if'", conditions_of_turns, turn.when);
    fields.finish();
    return turn.slot ? std::optional(turn) : std::nullopt;
  }

  void read_filler(const Node& node) {
    Fields fields(node, log_, "'filler'");
    routine().filler = slot_named(fields.need_word("slot"));
    routine().fewest_strength_exercises = fields.need_number("fewest", 1, 5);
    fields.finish();
  }

  /// Every session begins with a warm-up (rules G1).
  void check_warm_up(const Node& section) {
    const auto warms_up = [&](const std::vector<Turn>& turns) {
      return std::any_of(turns.begin(), turns.end(), [&](const Turn& turn) {
        return turn.slot && routine().slots[*turn.slot].phase == Phase::warm_up && turn.when == When::always &&
               turn.from_minutes == 0 && !turn.band;
      });
    };
    for (const auto& [key, turns] : {std::pair{"strength", &routine().strength}, std::pair{"light", &routine().light},
                                     std::pair{"daily", &routine().daily}}) {
      if (!turns->empty() && !warms_up(*turns))
        log_.error(section, fmt::format("'{}' has no slot of the phase warm-up; every session begins with one", key));
    }
  }

  const Log& log_;
  Catalog& catalog_;
  const Sources& sources_;
  Indexed<Exercise> exercises_;
  FirstPlaces places_;
};

}  // namespace

void read_routine(const Node& section, const Log& log, Catalog& catalog, const Sources& sources) {
  RoutineReader(log, catalog, sources).read(section);
}

}  // namespace hipplan::yaml
