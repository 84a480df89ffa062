// SPDX-License-Identifier: MIT
#include "hipplan/load/entries.hpp"

#include <algorithm>

namespace hipplan::yaml {
namespace {

constexpr std::size_t longest_id = 60;

}  // namespace

bool is_id(std::string_view text) {
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !text.empty() && text.size() <= longest_id && text.front() != '-' && text.back() != '-' &&
         std::all_of(text.begin(), text.end(), allowed);
}

std::vector<std::size_t> read_sources(Fields& fields, const std::vector<Source>& sources) {
  std::vector<std::size_t> found;
  const std::vector<Word> words = fields.need_words("sources");
  for (const Word& word : words) {
    if (const auto source = resolve(word, fields.log(), sources, "source")) found.push_back(*source);
  }
  if (fields.has("sources") && words.empty()) {
    fields.log().error(*fields.maybe("sources"), "'sources' is empty; expected at least one key of sources.yaml");
  }
  return found;
}

Evidence read_evidence(Fields& fields, const std::vector<Source>& sources) {
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

std::string read_id(Fields& fields, std::map<std::string, Place>& first_places, std::string_view what) {
  const Word word = fields.need_word("id");
  if (word.text.empty()) return {};
  fields.rename(fmt::format("{} '{}'", what, printable(word.text)));
  if (!is_id(word.text)) {
    fields.log().error(*word.node, fmt::format("'{}' is no id; expected small letters, digits and hyphens, at most {}",
                                               printable(word.text), longest_id));
    return {};
  }
  const Place here = fields.log().document.place(word.node->mark);
  const auto [first, is_new] = first_places.emplace(word.text, here);
  if (!is_new) {
    fields.log().error(*word.node, fmt::format("duplicate id '{}'; it stands first at {}:{}", word.text,
                                               printable(first->second.file), first->second.line));
    return {};
  }
  return word.text;
}

TagSet read_tags(const std::vector<Word>& words, const Log& log, const std::vector<Tag>& tags) {
  TagSet set;
  for (const Word& word : words) {
    const auto tag = resolve(word, log, tags, "stress tag");
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
    } else if (const auto position = resolve_name<Position>(word, log, "position")) {
      set.insert(index_of(*position));
    }
  }
  return set;
}

}  // namespace hipplan::yaml
