// SPDX-License-Identifier: MIT
// What the readers of the catalog's sections share: the catalog that grows, and looking up words.
#pragma once

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/load/fields.hpp"
#include "hipplan/load/read_catalog.hpp"
#include "hipplan/text/nearest.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::yaml {

/// More words than these nobody reads in a message.
inline constexpr std::size_t most_words_listed = 30;

/// The index of the entry that `word` names; reports a word that names none. Silent for an absent
/// word (reported already), where there are no entries at all (their absence is reported), and where the entry may
/// stand in what could not be read.
template <class Entry>
std::optional<std::size_t> resolve(const Word& word, const Log& log, const std::vector<Entry>& entries,
                                   std::string_view what) {
  if (word.node == nullptr || word.text.empty() || entries.empty()) return std::nullopt;
  const auto found = find(entries, word.text);
  if (!found && !log.in_part) {
    const std::vector<std::string_view> ids = ids_of(entries);
    // No more mistakes than these are shown, so no hint is worth its time.
    std::string hint = log.diagnostics.size() < most_diagnostics ? did_you_mean(word.text, ids) : std::string();
    if (hint.empty() && ids.size() <= most_words_listed) hint = fmt::format("; known are: {}", fmt::join(ids, ", "));
    log.error(*word.node, fmt::format("unknown {} '{}'{}", what, printable(word.text), hint));
  }
  return found;
}

/// The value that `word` names; reports a word that names none.
template <class E>
std::optional<E> resolve_name(const Word& word, const Log& log, std::string_view what) {
  if (word.node == nullptr || word.text.empty()) return std::nullopt;
  const auto found = from_name<E>(word.text);
  if (!found) {
    const bool shown = log.diagnostics.size() < most_diagnostics;
    const std::string guess = shown ? did_you_mean(word.text, names<E>()) : std::string();
    log.error(*word.node,
              fmt::format("unknown {} '{}'{}", what, printable(word.text),
                          guess.empty() ? fmt::format("; expected one of {}", fmt::join(names<E>(), ", ")) : guess));
  }
  return found;
}

/// Reads `sources` and `reason`: known keys, at least one, and a reason beside `derived`.
Evidence read_evidence(Fields& fields, const std::vector<Source>& sources);

/// Reads a list of source keys.
std::vector<std::size_t> read_sources(Fields& fields, const std::vector<Source>& sources);

/// Small letters, digits and hyphens, at most 60.
bool is_id(std::string_view text);

/// Reads `id`: small letters, digits and hyphens, and not yet in use among its like. `first_places`
/// remembers where each id stands.
std::string read_id(Fields& fields, std::map<std::string, Place>& first_places, std::string_view what);

/// Reads a list of stress tags into a set.
TagSet read_tags(const std::vector<Word>& words, const Log& log, const std::vector<Tag>& tags);

/// Reads a list of positions (or the groups of them) into a set.
PositionSet read_positions(const std::vector<Word>& words, const Log& log);

/// Ids are looked up one by one; ten times the largest collections of exercises there are.
inline constexpr std::size_t most_entries = 5000;

/// Calls `visit(node, log)` for every item of a section that must be a list of mappings.
template <class Visit>
void each_entry(const Node& section, const Log& log, std::string_view key, Visit visit) {
  if (section.kind != Node::Kind::sequence) {
    log.error(section, fmt::format("'{}' must be a list, found {}", key, description(section)));
    return;
  }
  if (section.items.size() > most_entries) {
    log.error(section,
              fmt::format("'{}' has {} entries; expected at most {}", key, section.items.size(), most_entries));
    return;
  }
  for (const Node& item : section.items) visit(item);
}

inline constexpr int highest_level_there_is = 5;

/// Reads an entry of `rules_out`, of a band or a condition.
Exclusion read_exclusion(const Node& node, const Log& log, const Program& program);

void read_program_section(std::string_view key, const Node& section, const Log& log, Catalog& catalog);

/// Conditions, red flags and how urgent they are.
class ConditionReader {
 public:
  explicit ConditionReader(Catalog& catalog) : catalog_(catalog) {}

  void read_conditions(const Node& section, const Log& log);
  void read_urgencies(const Node& section, const Log& log);
  void read_red_flags(const Node& section, const Log& log);
  /// Every stress tag must matter to a band or a condition; `section` is the list of tags.
  void check_tags(const Node& section, const Log& log) const;

 private:
  Catalog& catalog_;
  std::map<std::string, Place> condition_places_;
  std::map<std::string, Place> urgency_places_;
  std::map<std::string, Place> flag_places_;
};

/// Exercises refer to each other, so they are read in two steps.
class ExerciseReader {
 public:
  explicit ExerciseReader(Catalog& catalog) : catalog_(catalog) {}

  /// `added`: on top of a catalog that is right without it.
  void read(const Node& section, const Log& log, bool added);
  /// Neighbours and ladders, once every exercise is known.
  void connect();

 private:
  struct Pending {
    std::size_t exercise;
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
  void check_rungs();

  Catalog& catalog_;
  std::map<std::string, Place> first_places_;
  std::vector<Pending> pending_;
};

}  // namespace hipplan::yaml
