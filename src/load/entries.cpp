// SPDX-License-Identifier: MIT
#include "hipplan/load/entries.hpp"

#include <algorithm>
#include <array>

namespace hipplan::yaml {
namespace {

constexpr std::size_t longest_id = 60;

constexpr std::string_view separators = " ,;/|&+";

/// Words that only join others.
bool joins(std::string_view word) { return word == "and" || word == "or"; }

struct Part {
  std::string_view word;
  /// It may stand in for the word before it, rather than stand beside it.
  bool alternative = false;
};

/// The words of a text that somebody took for a list.
std::vector<Part> parts_of(std::string_view text) {
  std::vector<Part> parts;
  bool alternative = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    const std::string_view word = text.substr(0, end);
    if (!word.empty() && !joins(word)) {
      parts.push_back({word, alternative});
      alternative = false;
    }
    alternative = alternative || word == "or" || (end < text.size() && (text[end] == '|' || text[end] == '/'));
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return parts;
}

}  // namespace

std::string hint_for(std::string_view word, std::span<const std::string_view> known, List list) {
  const std::vector<Part> parts = list == List::no ? std::vector<Part>{} : parts_of(word);
  std::string meant;
  bool any = false;
  bool bars = list == List::commas_and_bars;
  for (const Part& part : parts) {
    const std::string_view near = nearest(part.word, known);
    any = any || !near.empty();
    const bool bar = part.alternative && list == List::commas_and_bars;
    if (!meant.empty()) {
      meant += bar ? "|" : ", ";
      bars = bars && bar;
    }
    // Nothing of what was written is left out: whoever obeys the hint would lose it.
    meant += near.empty() ? printable(part.word) : std::string(near);
  }
  if (!any || parts.size() < 2) return did_you_mean(word, known);
  return fmt::format("; separate {}: [{}]", bars ? "alternatives with a bar" : "words with commas", meant);
}

bool is_id(std::string_view text) {
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !text.empty() && text.size() <= longest_id && text.front() != '-' && text.back() != '-' &&
         std::all_of(text.begin(), text.end(), allowed);
}

std::vector<Index<Source>> read_sources(Fields& fields, const Sources& sources) {
  std::vector<Index<Source>> found;
  const std::vector<Word> words = fields.need_words("sources");
  for (const Word& word : words) {
    if (const auto source = resolve(word, fields.log(), sources, "source", List::commas)) found.push_back(*source);
  }
  if (fields.has("sources") && words.empty()) {
    fields.log().error(*fields.maybe("sources"), "'sources' is empty; expected at least one key of sources.yaml");
  }
  return found;
}

Evidence read_evidence(Fields& fields, const Sources& sources) {
  Evidence evidence;
  evidence.sources = read_sources(fields, sources);
  evidence.reason = fields.maybe_text("reason");
  const auto derived = find(sources, "derived");
  const bool is_derived =
      derived && std::find(evidence.sources.begin(), evidence.sources.end(), *derived) != evidence.sources.end();
  if (is_derived && !fields.has("reason")) {
    fields.log().error(*fields.maybe("sources"), "a 'derived' figure needs a 'reason' beside it");
  }
  return evidence;
}

std::string_view read_id(Fields& fields, FirstPlaces& first_places, std::string_view what) {
  const Word word = fields.need_word("id");
  if (word.text.empty()) return {};
  fields.rename(fmt::format("{} '{}'", what, printable(word.text)));
  if (!is_id(word.text)) {
    fields.log().error(*word.node, fmt::format("'{}' is no id; expected small letters, digits and hyphens, at most {}",
                                               printable(word.text), longest_id));
    return {};
  }
  const auto [first, is_new] =
      first_places.emplace(word.text, FirstPlace{fields.log().document.file(), word.node->mark.line + 1});
  if (!is_new) {
    fields.log().error(*word.node, fmt::format("duplicate id '{}'; it stands first at {}:{}", word.text,
                                               printable(first->second.file), first->second.line));
    return {};
  }
  return word.text;
}

std::vector<std::string_view> read_other_names(Fields& fields, FirstPlaces& first_places, std::string_view what) {
  const Log& log = fields.log();
  std::vector<std::string_view> names;
  for (const Word& word : fields.maybe_words("also")) {
    if (!is_id(word.text)) {
      log.error(*word.node,
                fmt::format("'{}' is no id; expected small letters, digits and hyphens", printable(word.text)));
    } else if (first_places.emplace(word.text, FirstPlace{log.document.file(), word.node->mark.line + 1}).second) {
      names.push_back(word.text);
    } else {
      log.error(*word.node, fmt::format("'{}' already names a {}", printable(word.text), what));
    }
  }
  return names;
}

EntryPlace place_of(Fields& fields) {
  const Document& document = fields.log().document;
  const Place place = document.place(fields.node().mark);
  const Node* id = fields.maybe("id");
  return {document.file(), place.line, place.column, id == nullptr ? place.line : id->mark.line + 1};
}

bool is_word_for_nothing(std::string_view word) {
  constexpr std::array<std::string_view, 5> words{"none", "nothing", "no", "n/a", "-"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

TagSet read_tags(const std::vector<Word>& words, const Log& log, const ListOf<Tag>& tags) {
  TagSet set;
  if (says_none(words, log, tags, "stress tag")) return set;
  for (const Word& word : words) {
    const auto tag = resolve(word, log, tags, "stress tag", List::commas);
    if (!tag) continue;
    if (set.contains(*tag)) log.error(*word.node, fmt::format("stress tag '{}' stands here twice", word.text));
    set.insert(*tag);
  }
  return set;
}

PositionSet read_positions(const std::vector<Word>& words, const Log& log) {
  PositionSet set;
  for (const Word& word : words) {
    if (const auto group = position_group(word.text)) {
      set = set | *group;
    } else if (const auto position = resolve_name<Position>(word, log, "position", List::commas)) {
      set.insert(*position);
    }
  }
  return set;
}

}  // namespace hipplan::yaml
