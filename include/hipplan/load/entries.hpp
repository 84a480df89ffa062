// SPDX-License-Identifier: MIT
// What the readers of the catalog's sections share: the catalog that grows, and looking up words.
#pragma once

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/load/fields.hpp"
#include "hipplan/load/read_catalog.hpp"
#include "hipplan/text/nearest.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::yaml {

/// More words than these nobody reads in a message.
inline constexpr std::size_t most_words_listed = 30;

/// Whether a word stands in a list, where several may stand, and what parts them there.
enum class List { no, commas, commas_and_bars };

/// What was probably meant by a word that is none of `known`: "; did you mean 'band'?", or how words that stand in one
/// are to be parted: "; separate words with commas: [chair, wall]". Nothing where nothing is near.
std::string hint_for(std::string_view word, std::span<const std::string_view> known, List list);

/// Entries with an index of their ids, which follows as they grow.
template <class Entry>
class Indexed {
 public:
  explicit Indexed(const ListOf<Entry>& entries) : entries_(entries) {}

  bool empty() const { return entries_.empty(); }
  const ListOf<Entry>& entries() const { return entries_; }

  std::optional<Index<Entry>> find(std::string_view id) const {
    for (; indexed_.value() < entries_.size(); ++indexed_.number) places_.emplace(entries_[indexed_].id, indexed_);
    const auto found = places_.find(id);
    return found == places_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  const ListOf<Entry>& entries_;
  mutable std::unordered_map<std::string_view, Index<Entry>> places_;
  mutable Index<Entry> indexed_;
};

using Sources = Indexed<Source>;

template <class Entry>
std::optional<Index<Entry>> find(const Indexed<Entry>& entries, std::string_view id) {
  return entries.find(id);
}

template <class Entry>
std::vector<std::string_view> ids_of(const Indexed<Entry>& entries) {
  return ids_of(entries.entries());
}

/// Where an id stands first.
struct FirstPlace {
  std::string_view file;
  int line = 0;
};

using FirstPlaces = std::unordered_map<std::string_view, FirstPlace>;

/// The index of the entry that `word` names; reports a word that names none. Silent for an absent
/// word (reported already), where there are no entries at all (their absence is reported), and where the entry may
/// stand in what could not be read.
template <class Entries>
auto resolve(const Word& word, const Log& log, const Entries& entries, std::string_view what, List list = List::no)
    -> decltype(find(entries, word.text)) {
  if (word.node == nullptr || word.text.empty() || entries.empty()) return std::nullopt;
  const auto found = find(entries, word.text);
  if (!found && !log.in_part) {
    const std::vector<std::string_view> ids = ids_of(entries);
    // No more mistakes than these are shown, so no hint is worth its time.
    std::string hint = log.diagnostics.size() < most_diagnostics ? hint_for(word.text, ids, list) : std::string();
    if (hint.empty() && ids.size() <= most_words_listed) hint = fmt::format("; known are: {}", fmt::join(ids, ", "));
    log.error(*word.node, fmt::format("unknown {} '{}'{}", what, printable(word.text), hint));
  }
  return found;
}

/// The value that `word` names; reports a word that names none.
template <class E>
std::optional<E> resolve_name(const Word& word, const Log& log, std::string_view what, List list = List::no) {
  if (word.node == nullptr || word.text.empty()) return std::nullopt;
  const auto found = from_name<E>(word.text);
  if (!found) {
    const bool shown = log.diagnostics.size() < most_diagnostics;
    const std::string guess = shown ? hint_for(word.text, names<E>(), list) : std::string();
    log.error(*word.node,
              fmt::format("unknown {} '{}'{}", what, printable(word.text),
                          guess.empty() ? fmt::format("; expected one of {}", fmt::join(names<E>(), ", ")) : guess));
  }
  return found;
}

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

/// Reads `sources` and `reason`: known keys, at least one, and a reason beside `derived`.
Evidence read_evidence(Fields& fields, const Sources& sources);

/// Reads a list of source keys.
std::vector<Index<Source>> read_sources(Fields& fields, const Sources& sources);

/// Small letters, digits and hyphens, at most 60.
bool is_id(std::string_view text);

/// Reads `id`: small letters, digits and hyphens, and not yet in use among its like. `first_places`
/// remembers where each id stands.
std::string_view read_id(Fields& fields, FirstPlaces& first_places, std::string_view what);

/// Where the ids of these stand.
template <class Entry>
FirstPlaces first_places_of(const ListOf<Entry>& entries) {
  FirstPlaces places;
  for (const Entry& entry : entries) places.emplace(entry.id, FirstPlace{entry.place.file, entry.place.id_line});
  return places;
}

/// Where the entry stands that `fields` reads.
EntryPlace place_of(Fields& fields);

/// Reads `also`: other ids, none of them in use.
std::vector<std::string_view> read_other_names(Fields& fields, FirstPlaces& first_places, std::string_view what);

/// "none" and its like.
bool is_word_for_nothing(std::string_view word);

/// Whether the one word of a list that may be empty is "none" or the like, and none of `entries`; that is reported.
template <class Entries>
bool says_none(const std::vector<Word>& words, const Log& log, const Entries& entries, std::string_view what) {
  if (words.size() != 1 || !is_word_for_nothing(words[0].text) || find(entries, words[0].text)) return false;
  log.error(*words[0].node, fmt::format("'{}' is no {}; expected [] where there is none", words[0].text, what));
  return true;
}

/// Reads a list of stress tags into a set.
TagSet read_tags(const std::vector<Word>& words, const Log& log, const ListOf<Tag>& tags);

/// A line of advice under `key`, if there is one: a text, or a mapping with `say`.
Tip maybe_tip(Fields& fields, std::string_view key, const ListOf<Tag>& tags);

/// A list of 1 to `most` of them.
std::vector<Tip> need_tips(Fields& fields, std::string_view key, std::size_t most, const ListOf<Tag>& tags);

/// Reads a list of positions (or the groups of them) into a set.
PositionSet read_positions(const std::vector<Word>& words, const Log& log);

/// Twenty times the largest collections of exercises there are; work and memory are in proportion.
inline constexpr std::size_t most_entries = 20'000;

/// Calls `visit(node, log)` for every item of a section that must be a list of mappings.
template <class Visit>
void each_entry(const Node& section, const Log& log, std::string_view key, Visit visit) {
  if (section.kind != Node::Kind::sequence) {
    log.error(section, fmt::format("'{}' must be a list, found {}", key, description(section)));
    return;
  }
  if (section.items().size() > most_entries) {
    log.error(section,
              fmt::format("'{}' has {} entries; expected at most {}", key, section.items().size(), most_entries));
    return;
  }
  for (const Node& item : section.items()) visit(item);
}

inline constexpr int highest_level_there_is = 5;

/// Minutes; of walking, too.
inline constexpr int longest_cardio = 60;

/// Reads an entry of `rules_out`, of a band or a condition.
Exclusion read_exclusion(const Node& node, const Log& log, const Program& program);

void read_program_section(std::string_view key, const Node& section, const Log& log, Catalog& catalog,
                          const Sources& sources);

/// Reads `routine`, once the exercises are there.
void read_routine(const Node& section, const Log& log, Catalog& catalog, const Sources& sources);

/// `{first: 10, first_if_active: 20, step: 5, weeks: 1, most: 30}`, of a band or a condition.
Walking read_walking(const Node& node, const Log& log);

/// Time, steps, session, traffic light and advice.
void read_figures_section(std::string_view key, const Node& section, const Log& log, Program& program,
                          const Sources& sources);

/// Ways to get ready for the exercises of cards.
void read_set_ups(const Node& section, const Log& log, ListOf<SetUp>& set_ups, FirstPlaces& first_places);

/// Reads `card` of an exercise in this position, which is nothing where it could not be read.
std::optional<Card> read_card(Fields& fields, const Catalog& catalog, std::optional<Position> position);

/// Conditions, red flags and how urgent they are.
class ConditionReader {
 public:
  ConditionReader(Catalog& catalog, const Sources& sources, const Indexed<Exercise>& exercises)
      : catalog_(catalog), sources_(sources), exercises_(exercises) {}

  void read_conditions(const Node& section, const Log& log);
  void read_urgencies(const Node& section, const Log& log);
  void read_red_flags(const Node& section, const Log& log);
  /// The exercises that conditions prefer, once every one is known.
  void connect();
  /// Every stress tag must matter to a band or a condition; `section` is the list of tags.
  void check_tags(const Node& section, const Log& log) const;

 private:
  struct PendingPreference {
    Index<Condition> condition;
    Word exercise;
    Log log;
  };

  void read_limits(Fields& fields, Condition& condition);
  void read_order(Fields& fields, Condition& condition);
  void read_pain(Fields& fields, Condition& condition);

  Catalog& catalog_;
  const Sources& sources_;
  const Indexed<Exercise>& exercises_;
  std::vector<PendingPreference> preferences_;
  FirstPlaces condition_places_;
  FirstPlaces urgency_places_;
  FirstPlaces flag_places_;
};

class SketchReader;

/// Exercises refer to each other, so they are read in two steps.
class ExerciseReader {
 public:
  /// What `catalog` has already is right, and was read elsewhere.
  ExerciseReader(Catalog& catalog, const Sources& sources, SketchReader& sketches, Diagnostics& diagnostics);

  const Indexed<Exercise>& entries() const { return exercises_; }
  /// How many will be added at most.
  void expect(std::size_t count);
  /// `added`: on top of a catalog that is right without it.
  void read(const Node& section, const Log& log, bool added);
  /// Neighbours and ladders, once every exercise is known.
  void connect();

 private:
  struct Pending {
    Index<Exercise> exercise;
    Log log;
    const Node* node;
    Word easier;
    Word harder;
    const Node* ladder;
    bool added;
    /// What could not be read is not to be compared.
    bool level_known;
    bool rung_known;
  };

  void read_one(const Node& node, const Log& log, bool added);
  void connect_neighbour(const Pending& from, const Word& word, bool harder);
  void check_cycles();
  void report_cycle(Index<Exercise> at, const std::string& message);
  void check_rungs();
  /// What is pending of an exercise; nothing of one that was there before.
  const Pending* pending_of(Index<Exercise> exercise) const {
    return exercise < there_before_ ? nullptr : &pending_[exercise.value() - there_before_.value()];
  }
  bool level_is_known(Index<Exercise> exercise) const;
  bool rung_is_known(Index<Exercise> exercise) const;
  bool rungs_contradict(Index<Exercise> a, Index<Exercise> b) const;

  Catalog& catalog_;
  const Sources& sources_;
  SketchReader& sketches_;
  Diagnostics& diagnostics_;
  Indexed<Exercise> exercises_;
  FirstPlaces first_places_;
  Index<Exercise> there_before_;
  /// In the order of the exercises that follow those.
  std::vector<Pending> pending_;
};

/// What people want to be able to do: read once exercises are known, which goals put first.
class GoalReader {
 public:
  GoalReader(Catalog& catalog, const Sources& sources, const Indexed<Exercise>& exercises)
      : catalog_(catalog), sources_(sources), exercises_(exercises) {}

  void read(const Node& section, const Log& log);

 private:
  std::vector<GoalPreference> read_preferences(const Node& section, const Log& log);

  Catalog& catalog_;
  const Sources& sources_;
  const Indexed<Exercise>& exercises_;
  FirstPlaces places_;
};

}  // namespace hipplan::yaml
