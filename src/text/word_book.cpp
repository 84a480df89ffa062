// SPDX-License-Identifier: MIT
#include "hipplan/text/word_book.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "hipplan/text/blanks.hpp"
#include "hipplan/text/nearest.hpp"
#include "hipplan/text/spelling.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

/// Words that name nothing, in the languages in which lists are most often typed.
constexpr std::array<std::string_view, 18> fillers{"and", "or",      "und",  "oder",  "et",   "ou",
                                                   "y",   "plus",    "a",    "an",    "the",  "my",
                                                   "to",  "through", "thru", "until", "till", "bis"};
constexpr std::array<std::string_view, 8> denials{"no", "not", "non", "without", "never", "nor", "kein", "keine"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, const Piece& piece) {
  return std::find(words.begin(), words.end(), piece.plain) != words.end();
}

/// Shorter words are taken to the letter: "as" is no plural of "a", and "of" no slip for "oa".
constexpr std::size_t shortest_changed = 3;
constexpr std::size_t most_letters_forgotten = 2;
/// More unknown words in a row are no slips of the fingers.
constexpr std::size_t most_tried = 20;

std::string joined(const std::vector<Piece>& pieces) {
  std::string out;
  for (const Piece& piece : pieces) out += piece.plain;
  return out;
}

/// Whether `candidate` may be what was meant: it must not lack a part of what was typed, and each part of as many must
/// be near to its fellow. "hip-replacement-sciatca" is not "hip-replacement-lateral".
bool has_every_part(const std::vector<Piece>& typed, const std::vector<Piece>& candidate) {
  if (typed.size() == 1 || candidate.size() != typed.size())
    return candidate.size() >= typed.size() || joined(typed) == joined(candidate);
  return std::equal(typed.begin(), typed.end(), candidate.begin(), [](const Piece& a, const Piece& b) {
    const std::size_t shorter = std::min(a.plain.size(), b.plain.size());
    const bool begun = a.plain.size() >= shortest_changed && b.plain.starts_with(a.plain);
    return begun || edit_distance(a.plain, b.plain) <= (shorter < 5 ? 1 : 2);
  });
}

/// Small letters, figures and hyphens between them: one word, whatever else is one.
bool is_plain_word(std::string_view text) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  return !text.empty() && is_letter(text.front()) && is_letter(text.back()) &&
         std::all_of(text.begin(), text.end(), [&](char c) { return c == '-' || is_letter(c); });
}

std::string_view without_blanks_around(std::string_view text) {
  if (is_plain_word(text)) return text;
  const std::vector<Piece> pieces = pieces_of(text);
  if (pieces.empty()) return is_blank(text) ? std::string_view() : text;
  return without_blanks(text, " \t\r\n");
}

/// Takes an answer apart. A piece that is part of no known word is tried on its own, with its neighbours, and at last
/// handed back as it is: nothing of an answer is lost.
class Parting {
 public:
  Parting(const WordBook& book, std::string_view text, std::size_t most_pieces)
      : book_(book), text_(text), most_pieces_(most_pieces), pieces_(pieces_of(text)) {}

  std::vector<SaidWord> words() {
    if (pieces_.empty()) return {};
    if (take_as_one(0, pieces_.size()) || take_all_known(0, pieces_.size())) return finished();
    if (is_a_slip(0, pieces_.size())) {
      take_unknown(0, pieces_.size());
      return finished();
    }
    for (std::size_t i = 0; i < pieces_.size();) i = take_next(i);
    end_unknown(pieces_.size());
    if (!anything_is_meant()) {
      words_.clear();
      take_unknown(0, pieces_.size());
    }
    return finished();
  }

 private:
  /// Where no word is known or near to one, nobody can tell whether it was a list at all.
  bool anything_is_meant() const {
    const auto is_known = [](const SaidWord& word) { return word.denied || !word.meanings.empty(); };
    const auto is_near = [&](const SaidWord& word) { return !book_.nearest(word.typed).empty(); };
    return std::any_of(words_.begin(), words_.end(), is_known) ||
           (words_.size() <= most_tried && std::any_of(words_.begin(), words_.end(), is_near));
  }

  /// From the first letter of `first` to the last before `end`.
  std::string_view between(std::size_t first, std::size_t end) const {
    const char* const begin = pieces_[first].typed.data();
    const std::string_view last = pieces_[end - 1].typed;
    return text_.substr(static_cast<std::size_t>(begin - text_.data()),
                        static_cast<std::size_t>(last.data() + last.size() - begin));
  }

  bool take_as_one(std::size_t first, std::size_t end) {
    auto meanings = book_.meanings(between(first, end));
    if (meanings.empty()) return false;
    words_.push_back({between(first, end), std::move(meanings), {}, false});
    return true;
  }

  /// The end of the longest known word that begins at `first`; `first` where there is none. Where hyphens tie, it takes
  /// all that they tie together.
  std::size_t end_of_known(std::size_t first, std::size_t limit, bool hyphens_tie) const {
    for (std::size_t end = std::min(limit, first + most_pieces_); end > first; --end) {
      const bool cuts = hyphens_tie && end < pieces_.size() && pieces_[end].hyphened;
      if (!cuts && !book_.meanings(between(first, end)).empty()) return end;
    }
    return first;
  }

  /// All or nothing: "osteoarthritis-sciatica" as two words, but "seated-bridge" not as an unknown one and "bridge".
  bool take_all_known(std::size_t first, std::size_t limit) {
    const std::size_t before = words_.size();
    for (std::size_t i = first; i < limit;) {
      const std::size_t end = end_of_known(i, limit, false);
      if (end == i && !is_one_of(fillers, pieces_[i])) {
        words_.resize(before);
        return false;
      }
      if (end > i) take_as_one(i, end);
      i = std::max(end, i + 1);
    }
    return words_.size() > before;
  }

  /// Letters that are wrong do not add words.
  bool is_a_slip(std::size_t first, std::size_t end) const {
    for (std::size_t i = first + 1; i < end; ++i) {
      if (!pieces_[i].mark.empty()) return false;
    }
    if (end - first > most_pieces_) return false;
    const std::string_view near = book_.nearest(between(first, end));
    return !near.empty() && pieces_of(near).size() == end - first;
  }

  std::size_t end_of_tied(std::size_t first) const {
    std::size_t end = first + 1;
    while (end < pieces_.size() && pieces_[end].hyphened) ++end;
    return end;
  }

  std::size_t take_next(std::size_t i) {
    if (!pieces_[i].mark.empty()) end_unknown(i);
    if (const std::size_t end = end_of_known(i, pieces_.size(), true); end > i) {
      end_unknown(i);
      take_as_one(i, end);
      return end;
    }
    const std::size_t denied =
        i + 1 < pieces_.size() && is_one_of(denials, pieces_[i]) ? end_of_known(i + 1, pieces_.size(), false) : i + 1;
    if (denied > i + 1) {
      end_unknown(i);
      words_.push_back({between(i, denied), {}, {}, true});
      return denied;
    }
    const std::size_t end = end_of_tied(i);
    if (end > i + 1 && all_known(i, end)) {
      end_unknown(i);
      take_all_known(i, end);
      return end;
    }
    if (!unknown_from_) unknown_from_ = i;
    return end;
  }

  bool all_known(std::size_t first, std::size_t end) {
    const std::size_t before = words_.size();
    const bool known = take_all_known(first, end);
    words_.resize(before);
    return known;
  }

  /// What has been unknown up to here: one word, or, where single pieces of it are near to something, several.
  void end_unknown(std::size_t end) {
    if (!unknown_from_) return;
    std::size_t first = *unknown_from_;
    unknown_from_.reset();
    while (first < end && is_one_of(fillers, pieces_[first])) ++first;
    while (first < end && is_one_of(fillers, pieces_[end - 1])) --end;
    if (first == end) return;
    if (end == end_of_tied(first) || is_a_slip(first, end) || !any_is_near(first, end)) {
      take_unknown(first, end);
      return;
    }
    for (std::size_t i = first; i < end; i = end_of_tied(i)) {
      if (!is_one_of(fillers, pieces_[i])) take_unknown(i, std::min(end, end_of_tied(i)));
    }
  }

  bool any_is_near(std::size_t first, std::size_t end) const {
    if (end - first > most_tried) return false;
    for (std::size_t i = first; i < end; i = end_of_tied(i)) {
      if (!is_one_of(fillers, pieces_[i]) && !book_.nearest(between(i, end_of_tied(i))).empty()) return true;
    }
    return false;
  }

  void take_unknown(std::size_t first, std::size_t end) { words_.push_back({between(first, end), {}, {}, false}); }

  std::vector<SaidWord> finished() {
    const char* end = text_.data();
    for (SaidWord& word : words_) {
      word.before = std::string_view(end, static_cast<std::size_t>(word.typed.data() - end));
      end = word.typed.data() + word.typed.size();
    }
    return std::move(words_);
  }

  const WordBook& book_;
  std::string_view text_;
  std::size_t most_pieces_;
  std::vector<Piece> pieces_;
  std::optional<std::size_t> unknown_from_;
  std::vector<SaidWord> words_;
};

/// The ways in which a word in plain spelling may stand in a book, the likeliest first.
std::vector<std::string> spellings_of(const std::string& plain) {
  std::vector<std::string> all{plain};
  if (plain.size() < shortest_changed) return all;
  for (const std::string_view ending : {"s", "es"}) {
    all.push_back(plain + std::string(ending));
    if (plain.ends_with(ending) && plain.size() >= shortest_changed + ending.size())
      all.push_back(plain.substr(0, plain.size() - ending.size()));
  }
  return all;
}

void insert_once(std::vector<std::size_t>& meanings, std::size_t meaning) {
  if (std::find(meanings.begin(), meanings.end(), meaning) == meanings.end()) meanings.push_back(meaning);
}

}  // namespace

void WordBook::add(std::string_view word, std::size_t meaning) {
  if (first_.emplace(meaning, entries_.size()).second) {
    std::vector<std::size_t>& same = by_first_word_[std::string(word)];
    same.insert(std::lower_bound(same.begin(), same.end(), meaning), meaning);
  }
  const std::string plain = plain_spelling(word);
  insert_once(by_spelling_[plain], meaning);
  entries_.push_back({std::string(word), plain, meaning});
  most_pieces_ = std::max(most_pieces_, pieces_of(word).size());
  most_commas_ = std::max(most_commas_, static_cast<std::size_t>(std::count(word.begin(), word.end(), ',')));
}

std::vector<std::size_t> WordBook::meanings(std::string_view typed) const {
  if (const auto same = by_first_word_.find(typed); same != by_first_word_.end()) return same->second;
  const std::string plain = plain_spelling(typed);
  if (plain.empty()) return {};
  for (const std::string& spelling : spellings_of(plain)) {
    if (const auto same = by_spelling_.find(spelling); same != by_spelling_.end()) return same->second;
  }
  return {};
}

std::string_view WordBook::nearest(std::string_view typed) const {
  const std::string plain = plain_spelling(typed);
  if (plain.size() < shortest_changed) return {};
  const std::vector<Piece> pieces = pieces_of(typed);
  std::vector<std::string_view> candidates;
  std::vector<const Entry*> from;
  for (const Entry& entry : entries_) {
    if (!has_every_part(pieces, pieces_of(entry.word))) continue;
    candidates.emplace_back(entry.plain);
    from.push_back(&entry);
  }
  const std::string_view found = hipplan::nearest(plain, candidates);
  if (found.empty() || begins_several(plain, found)) return {};
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (candidates[i].data() == found.data()) return from[i]->word;
  }
  return {};
}

bool WordBook::begins_several(std::string_view plain, std::string_view found) const {
  const bool is_only_the_beginning = found.starts_with(plain) && found.size() > plain.size() + most_letters_forgotten;
  if (!is_only_the_beginning) return false;
  std::vector<std::size_t> begun;
  for (const Entry& entry : entries_) {
    if (entry.plain.starts_with(plain)) insert_once(begun, entry.meaning);
  }
  return begun.size() > 1;
}

std::string WordBook::did_you_mean(std::string_view typed) const {
  const std::string_view found = nearest(typed);
  return found.empty() ? std::string() : fmt::format("; did you mean '{}'?", found);
}

std::vector<SaidWord> WordBook::words_in(std::string_view text) const {
  if (is_plain_word(text)) {
    const auto same = by_first_word_.find(text);
    if (same != by_first_word_.end()) return {{text, same->second, {}, false}};
  }
  return Parting(*this, text, most_pieces_ + 1).words();
}

std::vector<std::string_view> WordBook::parted_at_commas(std::string_view text) const {
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == ',') ends.push_back(at);
  }
  ends.push_back(text.size());
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    std::size_t last = std::min(ends.size() - 1, i + most_commas_);
    while (last > i && !is_name_with_commas(text.substr(begin, ends[last] - begin), last - i)) --last;
    i = last;
    parts.push_back(without_blanks_around(text.substr(begin, ends[i] - begin)));
    begin = ends[i] + 1;
  }
  return parts;
}

bool WordBook::is_name_with_commas(std::string_view text, std::size_t commas) const {
  const std::string plain = plain_spelling(text);
  return static_cast<std::size_t>(std::count(plain.begin(), plain.end(), ',')) == commas && !meanings(text).empty();
}

}  // namespace hipplan
