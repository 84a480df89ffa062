// SPDX-License-Identifier: MIT
#include "hipplan/person/tokens.hpp"

namespace hipplan {
namespace {

/// Words that change nothing. None of them may turn or weaken what stands beside it.
constexpr auto fillers = std::to_array<std::string_view>(
    {"i",    "i'm",    "i've", "am",   "can",  "have", "got",  "get", "into",  "in",    "on",
     "onto", "to",     "at",   "of",   "with", "my",   "the",  "a",   "an",    "is",    "it",
     "it's", "please", "just", "only", "also", "too",  "well", "yes", "about", "around"});

constexpr std::array<std::string_view, 3> between_parts{"and", "or", "plus"};

constexpr auto same_words = std::to_array<Meaning>({
    {"lying", "lie|lay|laying"},
    {"sitting", "sit|seated"},
    {"standing", "stand"},
    {"kneeling", "kneel|knee|knees"},
    {"front", "tummy|stomach|belly|face"},
    {"side", "sides"},
    {"all", "everything|anything"},
});

Tokens split_at_any(std::string_view text, std::string_view marks) {
  Tokens tokens;
  while (true) {
    const std::size_t begin = text.find_first_not_of(marks);
    if (begin == std::string_view::npos) return tokens;
    text.remove_prefix(begin);
    const std::size_t end = std::min(text.find_first_of(marks), text.size());
    tokens.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
}

/// What is left of a part once fillers are gone, each word in one form.
Tokens words_that_count(const Tokens& part) {
  Tokens words;
  for (const std::string& token : part) {
    if (!is_one_of(token, fillers)) words.emplace_back(meaning_of(token, same_words).value_or(token));
  }
  return words;
}

}  // namespace

std::vector<std::string_view> at_bars(std::string_view ways) {
  std::vector<std::string_view> all;
  while (true) {
    const std::size_t bar = ways.find('|');
    all.push_back(ways.substr(0, bar));
    if (bar == std::string_view::npos) return all;
    ways.remove_prefix(bar + 1);
  }
}

bool is_a_way(std::string_view text, std::string_view ways) {
  const std::vector<std::string_view> all = at_bars(ways);
  return std::find(all.begin(), all.end(), text) != all.end();
}

std::optional<std::string_view> meaning_of(std::string_view text, std::span<const Meaning> meanings) {
  const auto found =
      std::find_if(meanings.begin(), meanings.end(), [&](const Meaning& one) { return is_a_way(text, one.ways); });
  return found == meanings.end() ? std::nullopt : std::optional(found->word);
}

std::string small_letters(std::string_view text) {
  constexpr std::string_view curly = "\u2019";
  std::string out(text);
  for (std::size_t at = out.find(curly); at != std::string::npos; at = out.find(curly))
    out.replace(at, curly.size(), "'");
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

Tokens tokens_of(std::string_view text) { return split_at_any(text, " \t-_.!?:()\""); }

std::vector<Tokens> parts_of(std::string_view answer) {
  std::string text = small_letters(answer);
  for (const char mark : {',', ';', '/', '&', '+'}) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark)) text.replace(at, 1, " and ");
  }
  std::vector<Tokens> parts(1);
  // The "or" in "heart-or-blood-pressure" parts nothing.
  for (const std::string& word : split_at_any(text, " \t")) {
    if (is_one_of(word, between_parts)) {
      parts.emplace_back();
      continue;
    }
    const Tokens tokens = tokens_of(word);
    parts.back().insert(parts.back().end(), tokens.begin(), tokens.end());
  }
  std::erase_if(parts, [](const Tokens& part) { return part.empty(); });
  return parts;
}

Tokens core_of(const Tokens& part) {
  Tokens core = words_that_count(part);
  std::sort(core.begin(), core.end());
  core.erase(std::unique(core.begin(), core.end()), core.end());
  return core;
}

Saying saying(std::string_view spoken, std::string_view word) {
  return {core_of(tokens_of(small_letters(spoken))), std::string(word)};
}

std::vector<Saying> sayings(std::span<const Meaning> meanings) {
  std::vector<Saying> all;
  for (const Meaning& meaning : meanings) {
    for (const std::string_view way : at_bars(meaning.ways)) all.push_back(saying(way, meaning.word));
  }
  return all;
}

const std::string* find_saying(const std::vector<Saying>& known, const Tokens& core) {
  const auto found = std::find_if(known.begin(), known.end(), [&](const Saying& one) { return one.core == core; });
  return core.empty() || found == known.end() ? nullptr : &found->word;
}

void add(Tokens& words, const std::string& word) {
  if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
}

std::optional<Tokens> consistent(Tokens words) {
  const bool contradicts = words.size() > 1 && std::find(words.begin(), words.end(), "none") != words.end();
  return words.empty() || contradicts ? std::nullopt : std::optional(words);
}

std::optional<Tokens> words_in(std::string_view answer, const std::vector<Saying>& known,
                               std::span<const std::string_view> side_by_side) {
  Tokens words;
  for (const Tokens& part : parts_of(answer)) {
    const Tokens core = core_of(part);
    if (const std::string* word = find_saying(known, core)) {
      add(words, *word);
      continue;
    }
    for (const std::string& token : words_that_count(part)) {
      if (std::find(side_by_side.begin(), side_by_side.end(), token) == side_by_side.end()) return std::nullopt;
      add(words, token);
    }
  }
  return consistent(std::move(words));
}

}  // namespace hipplan
