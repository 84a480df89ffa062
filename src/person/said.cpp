// SPDX-License-Identifier: MIT
#include "hipplan/person/said.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <functional>

#include "hipplan/text/spelling.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

constexpr std::size_t most_words = 200;

/// Whether what stands between two words makes a range of them: "-", "to", "..".
bool makes_a_range(std::string_view between) {
  const std::vector<Piece> pieces = pieces_of(between);
  constexpr std::array<std::string_view, 6> words{"to", "through", "thru", "until", "till", "bis"};
  if (!pieces.empty())
    return pieces.size() == 1 && std::find(words.begin(), words.end(), pieces[0].plain) != words.end();
  if (between.find("..") != std::string_view::npos) return true;
  while (!between.empty()) {
    const FirstCharacter first = first_character(between);
    if (first.role == Role::hyphen) return true;
    between.remove_prefix(first.bytes);
  }
  return false;
}

/// Whether marks stand before or behind the one word of `text`, as in "[chair]": it was meant to be something else.
bool has_marks_around(std::string_view text, const SaidWord& word) {
  const auto begin = static_cast<std::size_t>(word.typed.data() - text.data());
  std::string around(text.substr(0, begin));
  around += text.substr(begin + word.typed.size());
  for (std::size_t at = 0; at < around.size();) {
    const FirstCharacter first = first_character(std::string_view(around).substr(at));
    if (first.role == Role::mark) return true;
    at += first.bytes;
  }
  return false;
}

class ListReader {
 public:
  explicit ListReader(const Asked& asked) : asked_(asked) {}

  ListReading read(const std::vector<Said>& all) {
    for (const Said& said : all) read(said);
    return std::move(reading_);
  }

  ListReading read_one(const Said& said) {
    const std::vector<SaidWord> words = asked_.book.words_in(said.text);
    const bool all_known =
        std::none_of(words.begin(), words.end(), [](const SaidWord& word) { return word.meanings.empty(); });
    if (words.size() == 1 && !has_marks_around(said.text, words[0])) {
      take(said, words[0]);
    } else if (all_known && words.size() > 1) {
      problem(said, fmt::format("'{}' is more than one {}; {}", quoted_word(said.text), asked_.what, asked_.expected));
    } else {
      unknown(said, said.text);
    }
    return std::move(reading_);
  }

 private:
  void problem(const Said& said, std::string message) {
    reading_.problems.push_back({Severity::error, said.place, std::move(message), said.excerpt});
  }

  void read(const Said& said) {
    bool commas_part_all = true;
    std::vector<SaidWord> words;
    for (const std::string_view part : parts_of(said)) {
      std::vector<SaidWord> found = asked_.book.words_in(part);
      if (found.empty()) found.push_back({part, {}, {}, false});
      commas_part_all = commas_part_all && found.size() == 1 && !has_marks_around(part, found[0]);
      words.insert(words.end(), found.begin(), found.end());
    }
    if (words.size() > most_words) {
      problem(said, fmt::format("{} words in one list; expected at most {}", words.size(), most_words));
      std::erase_if(words, [](const SaidWord& word) { return word.meanings.empty(); });
    } else if (!commas_part_all) {
      problem(said, fmt::format("'{}' is not a list with commas; separate words with commas: {}",
                                quoted_word(said.text), fmt::join(with_commas(words), ",")));
    }
    for (const SaidWord& word : words) {
      // What the suggestion has put right is no mistake besides.
      if (commas_part_all || !word.meanings.empty() || near(word).empty()) take(said, word);
    }
  }

  /// What stands between the commas, without what is empty. A comma at the end parts nothing.
  std::vector<std::string_view> parts_of(const Said& said) {
    std::vector<std::string_view> parts = asked_.book.parted_at_commas(said.text);
    while (!parts.empty() && parts.back().empty()) parts.pop_back();
    if (is_blank(said.text)) {
      problem(said, "empty; expected at least one word");
    } else if (parts.empty() || std::find(parts.begin(), parts.end(), std::string_view()) != parts.end()) {
      problem(said, fmt::format("an empty word in '{}'", quoted_word(said.text)));
    }
    std::erase(parts, std::string_view());
    return parts;
  }

  std::string_view near(const SaidWord& word) const {
    return word.denied ? std::string_view() : asked_.book.nearest(word.typed);
  }

  /// The word as it should have been typed; one that nobody knows stays, so that nobody believes it heeded.
  std::string corrected(const SaidWord& word) const {
    if (word.meanings.size() == 1) return std::string(asked_.book.word_for(word.meanings[0]));
    const std::string_view guess = word.meanings.empty() ? near(word) : std::string_view();
    return guess.empty() ? quoted_word(word.typed) : std::string(asked_.book.word_for(asked_.book.meanings(guess)[0]));
  }

  std::vector<std::string> with_commas(const std::vector<SaidWord>& words) const {
    std::vector<std::string> corrected_words;
    const auto add = [&](std::string word) {
      const bool there = std::find(corrected_words.begin(), corrected_words.end(), word) != corrected_words.end();
      if (!there) corrected_words.push_back(std::move(word));
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!begins_a_range(words, i)) {
        add(corrected(words[i]));
        continue;
      }
      for (const std::size_t meaning : asked_.range(words[i].meanings[0], words[i + 1].meanings[0]))
        add(std::string(asked_.book.word_for(meaning)));
      ++i;
    }
    return corrected_words;
  }

  /// "mon-fri", but not "mon-wed-fri", which is a list.
  bool begins_a_range(const std::vector<SaidWord>& words, std::size_t i) const {
    const auto tied = [&](std::size_t second) {
      return second > 0 && second < words.size() && makes_a_range(words[second].before);
    };
    return asked_.range != nullptr && tied(i + 1) && !tied(i) && !tied(i + 2) && words[i].meanings.size() == 1 &&
           words[i + 1].meanings.size() == 1;
  }

  void take(const Said& said, const SaidWord& word) {
    const Said alone{std::string(word.typed), said.place, said.excerpt};
    std::vector<std::string_view> names;
    for (const std::size_t meaning : word.meanings) names.push_back(asked_.book.word_for(meaning));
    // An exercise and a tag may have one id: whoever says it means both.
    const bool told_apart = std::adjacent_find(names.begin(), names.end(), std::not_equal_to<>()) != names.end();
    if (names.empty()) {
      unknown(alone, word.denied ? std::string_view() : word.typed);
    } else if (told_apart) {
      problem(alone, fmt::format("{} '{}' may be several things; expected one of {}", asked_.what,
                                 quoted_word(word.typed), fmt::join(names, ", ")));
    } else {
      for (const std::size_t meaning : word.meanings) reading_.heard.push_back({meaning, alone});
    }
  }

  void unknown(const Said& said, std::string_view to_guess) {
    const std::string guess = asked_.book.did_you_mean(to_guess);
    problem(said, fmt::format("unknown {} '{}'{}", asked_.what, quoted_word(said.text),
                              guess.empty() ? "; " + asked_.expected : guess));
  }

  const Asked& asked_;
  ListReading reading_;
};

}  // namespace

ListReading read_list(const std::vector<Said>& all, const Asked& asked) { return ListReader(asked).read(all); }

ListReading read_one(const Said& said, const Asked& asked) { return ListReader(asked).read_one(said); }

}  // namespace hipplan
