// SPDX-License-Identifier: MIT
#include <algorithm>

#include "hipplan/load/entries.hpp"
#include "hipplan/load/read_sketch.hpp"

namespace hipplan::yaml {
namespace {

constexpr std::size_t longest_name = 120;
constexpr std::size_t most_steps = 20;
constexpr std::size_t most_mistakes = 6;
constexpr int highest_rung = 9;
constexpr int most_alternatives = 20;

/// A single number, or `{first: 8, most: 12}`.
Range read_range(Fields& fields, std::string_view key, int least, int most, bool needed) {
  const Node* value = needed ? fields.need(key) : fields.maybe(key);
  if (value == nullptr) return {};
  if (value->kind != Node::Kind::mapping) {
    const int number = read_number(*value, fields.log(), key, least, most, least);
    return {number, number};
  }
  Fields range(*value, fields.log(), fmt::format("'{}'", key));
  const Node* first = range.need("first");
  const Node* last = range.need("most");
  range.finish();
  // Where one of them is wrong, the other is not to be held against it.
  const Range read{first == nullptr ? least : read_number(*first, fields.log(), "first", least, most, least),
                   last == nullptr ? most : read_number(*last, fields.log(), "most", least, most, most)};
  if (read.first > read.most) {
    fields.log().error(*value, fmt::format("'{}' begins with {} and ends with {}; expected the end to be no less", key,
                                           read.first, read.most));
  }
  return read;
}

/// What an exercise whose kind is mistyped may be, so that the mistakes of its dose are found as well.
Kind kind_by_dose(const Node& dose) {
  const auto has = [&](std::string_view key) {
    return std::any_of(dose.entries().begin(), dose.entries().end(),
                       [&](const auto& entry) { return entry.key.text() == key; });
  };
  return has("minutes") && !has("sets") ? Kind::cardio : Kind::strength;
}

DoseRange read_dose(const Node& node, const Log& log, Kind kind, const Sources& sources) {
  Fields fields(node, log, "'dose'");
  DoseRange dose;
  const std::size_t before = log.diagnostics.size();
  if (kind == Kind::cardio) {
    dose.minutes = read_range(fields, "minutes", 1, 60, true);
  } else {
    dose.sets = read_range(fields, "sets", 1, 5, true);
    dose.repetitions = read_range(fields, "repetitions", 1, 30, true);
    dose.hold_seconds = read_range(fields, "hold_seconds", 1, 300, kind == Kind::stretch);
  }
  dose.evidence = read_evidence(fields, sources);
  fields.finish();
  const bool one_without_hold = dose.repetitions.most == 1 && dose.hold_seconds.most == 0;
  // Where something is mistyped, it may have been the hold.
  if (one_without_hold && log.diagnostics.size() == before) {
    log.error(node, "one repetition without 'hold_seconds' is no dose");
  }
  return dose;
}

/// Whether blanks stand in `text` at most beside bars, and other marks nowhere.
bool is_parted_by_bars(std::string_view text) {
  bool blank = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ',' || text[i] == ';' || text[i] == '/' || text[i] == '&' || text[i] == '+') return false;
    if (text[i] == '|') blank = false;
    if (blank && text[i] != ' ') return false;
    if (text[i] == ' ' && i > 0 && text[i - 1] != '|' && text[i - 1] != ' ') blank = true;
  }
  return true;
}

ListOf<Need> read_needs(const std::vector<Word>& words, const Log& log, const ListOf<Thing>& things) {
  ListOf<Need> needs;
  if (says_none(words, log, things, "equipment")) return needs;
  for (const Word& word : words) {
    const bool again = std::any_of(words.begin(), words.end(),
                                   [&](const Word& other) { return &other < &word && other.text == word.text; });
    if (again) {
      log.error(*word.node, fmt::format("'{}' stands here twice", printable(word.text)));
      continue;
    }
    Need need;
    if (std::count(word.text.begin(), word.text.end(), '|') >= most_alternatives) {
      log.error(*word.node, fmt::format("more than {} alternatives", most_alternatives));
      continue;
    }
    // Where the words are parted by anything but bars, all of them are to be told how.
    if (!is_parted_by_bars(word.text)) {
      resolve(word, log, things, "equipment", List::commas_and_bars);
      continue;
    }
    std::string_view rest = word.text;
    while (true) {
      const std::size_t bar = rest.find('|');
      std::string_view part = rest.substr(0, bar);
      part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
      while (part.ends_with(' ')) part.remove_suffix(1);
      if (part.empty()) {
        log.error(*word.node, "an alternative between '|' is empty");
      } else if (const auto thing = resolve(Word{part, word.node}, log, things, "equipment")) {
        if (std::find(need.alternatives.begin(), need.alternatives.end(), *thing) != need.alternatives.end())
          log.error(*word.node, fmt::format("'{}' stands here twice", part));
        need.alternatives.push_back(*thing);
      }
      if (bar == std::string_view::npos) break;
      rest.remove_prefix(bar + 1);
    }
    needs.push_back(std::move(need));
  }
  return needs;
}

/// Stretches and cardio have groups of their own.
bool suits(const Group& group, Kind kind) {
  if (group.work == Work::any) return true;
  return (group.work == Work::stretch) == (kind == Kind::stretch) &&
         (group.work == Work::cardio) == (kind == Kind::cardio);
}

/// The group that was meant by `word`, if it names or nearly names one that does not suit `kind`: one that is called
/// the same in a plan, if there is one; otherwise all that do.
std::string suitable_groups(std::string_view near, const ListOf<Group>& groups, Kind kind) {
  const auto named = find(groups, near);
  std::vector<std::string_view> suitable;
  for (const Group& group : groups) {
    if (!suits(group, kind)) continue;
    if (named && group.in_words == groups[*named].in_words) return fmt::format("; did you mean '{}'?", group.id);
    suitable.push_back(group.id);
  }
  return fmt::format("; for {} there are: {}", name_of(kind), fmt::join(suitable, ", "));
}

Index<Group> read_group(const Word& word, const Log& log, const ListOf<Group>& groups, std::optional<Kind> kind) {
  const auto suited = [&](const Group& group) { return suits(group, *kind); };
  // Where no group at all suits the kind, the catalog does without.
  if (!kind || word.node == nullptr || std::none_of(groups.begin(), groups.end(), suited))
    return resolve(word, log, groups, "group").value_or(Index<Group>());
  const auto found = find(groups, word.text);
  const std::vector<std::string_view> ids = ids_of(groups);
  const std::string_view near = found ? groups[*found].id : nearest(word.text, ids);
  const auto meant = find(groups, near);
  if (!meant || suits(groups[*meant], *kind)) return resolve(word, log, groups, "group").value_or(Index<Group>());
  const std::string what = found ? fmt::format("'{}' is no group for {}", word.text, name_of(*kind))
                                 : fmt::format("unknown group '{}'", printable(word.text));
  log.error(*word.node, what + suitable_groups(near, groups, *kind));
  return meant.value();
}

std::string_view read_name(Fields& fields) {
  const Word name = fields.need_word("name");
  const std::size_t characters = count_characters(name.text);
  if (characters > longest_name) {
    fields.log().error(*name.node,
                       fmt::format("'name' is {} characters long; expected at most {}", characters, longest_name));
  }
  return name.text;
}

/// 0 where it could not be read.
int read_level(Fields& fields) {
  const Node* level = fields.need("level");
  return level == nullptr ? 0 : read_number(*level, fields.log(), "level", 1, highest_level_there_is, 0);
}

/// The rung is 0 where it could not be read.
std::optional<LadderPlace> read_ladder_place(const Node& node, const Log& log,
                                             const ListOf<Ladder, std::string_view>& ladders, int& rung) {
  Fields fields(node, log, "'ladder'");
  const Word word = fields.need_word("name");
  const Node* rung_node = fields.need("rung");
  if (rung_node != nullptr) rung = read_number(*rung_node, log, "rung", 1, highest_rung, 0);
  fields.finish();
  const auto found = std::find(ladders.begin(), ladders.end(), word.text);
  if (found != ladders.end()) return LadderPlace{ladders.index_of(*found), std::max(rung, 1)};
  if (!word.text.empty() && !ladders.empty())
    log.error(*word.node, fmt::format("unknown ladder '{}'{}", printable(word.text),
                                      did_you_mean(word.text, {&*ladders.begin(), ladders.size()})));
  return std::nullopt;
}

void read_instructions(Fields& fields, Exercise& exercise) {
  exercise.set_up = fields.need_text("set_up");
  exercise.start = fields.need_text("start");
  exercise.steps = fields.need_texts("steps", 2, most_steps);
  exercise.change_sides = fields.maybe_text("change_sides");
  exercise.tempo = fields.need_text("tempo");
  exercise.feel = fields.need_text("feel");
  exercise.mistakes = fields.need_texts("mistakes", 1, most_mistakes);
  exercise.stop = fields.need_text("stop");
}

Neighbour read_neighbour(Fields& fields, std::string_view key, Word& exercise) {
  Neighbour neighbour;
  const Node* node = fields.need(key);
  if (node == nullptr) return neighbour;
  Fields own(*node, fields.log(), fmt::format("'{}'", key));
  neighbour.change = own.need_text("change");
  exercise = own.maybe_word("exercise");
  own.finish();
  return neighbour;
}

/// The longest set there can be of what is done without a rest in it.
int longest_set(const Program& program, const Exercise& exercise) {
  const int turns = exercise.sides == Sides::each ? 2 : 1;
  const int seconds = program.time.seconds_a_repetition + exercise.dose.hold_seconds.most;
  return exercise.dose.repetitions.most * seconds * turns;
}

/// What could be read of an exercise: the rest is not held against it.
struct Known {
  bool sides;
  bool kind;
  bool dose;
};

/// In which manner it is done.
void read_manner(Fields& fields, const Program& program, Known known, Exercise& exercise) {
  exercise.alternates = fields.maybe_flag("alternates", false);
  exercise.continuous = fields.maybe_flag("continuous", false);
  exercise.warm_up_only = fields.maybe_flag("warm_up_only", false);
  const auto error = [&](std::string_view key, std::string message) {
    fields.log().error(*fields.maybe(key), std::move(message));
  };
  if (exercise.alternates && known.sides && exercise.sides != Sides::each)
    error("alternates", "'alternates' is only for exercises with 'sides: each'");
  if (exercise.warm_up_only && known.kind && exercise.kind != Kind::cardio)
    error("warm_up_only", "'warm_up_only' is only for exercises of kind 'cardio'");
  const int most = program.steps.continuous_seconds_a_set;
  const int seconds = longest_set(program, exercise);
  if (exercise.continuous && known.dose && seconds > most) {
    error("continuous", fmt::format("a set of '{}' takes up to {} seconds without a rest; expected at most {}",
                                    exercise.id, seconds, most));
  }
}

/// An exercise that states none counts as having every tag.
void read_stress(Fields& fields, const Program& program, Exercise& exercise) {
  exercise.stress_stated = fields.has("stress");
  exercise.stress = exercise.stress_stated ? read_tags(fields.maybe_words("stress"), fields.log(), program.tags)
                                           : TagSet::first(program.tags.size());
}

}  // namespace

ExerciseReader::ExerciseReader(Catalog& catalog, const Sources& sources, SketchReader& sketches,
                               Diagnostics& diagnostics)
    : catalog_(catalog),
      sources_(sources),
      sketches_(sketches),
      diagnostics_(diagnostics),
      exercises_(catalog.exercises),
      first_places_(first_places_of(catalog.exercises)),
      there_before_(catalog.exercises.size()) {}

void ExerciseReader::expect(std::size_t count) {
  catalog_.exercises.reserve(there_before_.value() + count);
  pending_.reserve(count);
}

void ExerciseReader::read(const Node& section, const Log& log, bool added) {
  const std::size_t there = catalog_.exercises.size();
  if (section.kind == Node::Kind::sequence && there > 0 && there + section.items().size() > most_entries) {
    log.error(section, fmt::format("with these there are {} exercises in all; expected at most {}",
                                   there + section.items().size(), most_entries));
    return;
  }
  each_entry(section, log, "exercises", [&](const Node& node) { read_one(node, log, added); });
}

void ExerciseReader::read_one(const Node& node, const Log& log, bool added) {
  Fields fields(node, log, "an exercise");
  if (!fields.is_mapping()) return;
  Exercise exercise;
  exercise.place = place_of(fields);
  exercise.id = read_id(fields, first_places_, "exercise");
  if (find(catalog_.program.tags, exercise.id)) {
    log.error(node, fmt::format("'{}' is the id of a stress tag; --avoid takes both", exercise.id));
  }
  exercise.name = read_name(fields);
  const auto kind = resolve_name<Kind>(fields.need_word("kind"), log, "kind");
  exercise.kind = kind.value_or(Kind::mobility);
  const auto position = resolve_name<Position>(fields.need_word("position"), log, "position");
  exercise.position = position.value_or(Position::supine);
  exercise.needs = read_needs(fields.need_words("needs"), log, catalog_.things);
  const auto sides = resolve_name<Sides>(fields.need_word("sides"), log, "sides");
  exercise.sides = sides.value_or(Sides::both);
  exercise.trains = read_group(fields.need_word("trains"), log, catalog_.program.groups, kind);
  const int level = read_level(fields);
  exercise.level = std::max(level, 1);
  int rung = 0;
  const Node* ladder = fields.maybe("ladder");
  if (ladder != nullptr) exercise.ladder = read_ladder_place(*ladder, log, catalog_.program.ladders, rung);

  read_stress(fields, catalog_.program, exercise);
  exercise.works_underneath = fields.maybe_flag("works_underneath", false);
  const std::size_t mistakes_before_dose = log.diagnostics.size();
  if (const Node* dose = fields.need("dose")) {
    exercise.dose = read_dose(*dose, log, kind.value_or(kind_by_dose(*dose)), sources_);
  }
  const bool dose_known = kind && sides && log.diagnostics.size() == mistakes_before_dose;
  read_manner(fields, catalog_.program, {sides.has_value(), kind.has_value(), dose_known}, exercise);
  read_instructions(fields, exercise);
  Word easier;
  Word harder;
  exercise.easier = read_neighbour(fields, "easier", easier);
  exercise.harder = read_neighbour(fields, "harder", harder);
  exercise.card = read_card(fields, catalog_, position);
  exercise.sources = read_sources(fields, sources_);
  const Node* figure = fields.maybe("figure");
  fields.finish();

  // Without an id of its own an exercise cannot be referred to; its mistakes have been said.
  if (exercise.id.empty()) return;
  if (figure != nullptr) sketches_.add(Index<Exercise>(catalog_.exercises.size()), exercise.id, *figure, log);
  pending_.push_back(
      {Index<Exercise>(catalog_.exercises.size()), log, &node, easier, harder, ladder, added, level > 0, rung > 0});
  catalog_.exercises.push_back(std::move(exercise));
}

}  // namespace hipplan::yaml
