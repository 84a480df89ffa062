// SPDX-License-Identifier: MIT
// The words that one question knows, and what a person who writes them freely means by them.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hipplan {

/// A piece of an answer that is one word, as far as can be told.
struct SaidWord {
  std::string_view typed;
  /// What it can mean: none if nobody knows it, several if it is the name of several things.
  std::vector<std::size_t> meanings;
  /// What stands between it and the word before.
  std::string_view before;
  /// "no fever": says what is not there.
  bool denied = false;
};

class WordBook {
 public:
  /// Different words may mean the same; the first of them is the one that suggestions use.
  void add(std::string_view word, std::size_t meaning);

  /// A word written exactly as the first one of its meaning is that one, whatever else is called so in other
  /// letters. Otherwise spelling is taken lightly: capitals, blanks or hyphens, "chairs" for "chair".
  std::vector<std::size_t> meanings(std::string_view typed) const;

  /// The first word added for it.
  std::string_view word_for(std::size_t meaning) const { return entries_[first_.at(meaning)].word; }

  /// What was probably meant by a word that nobody knows: never a word with fewer parts, since whoever takes it would
  /// lose the rest. Empty where nothing is near, or where what was typed begins words for different things.
  std::string_view nearest(std::string_view typed) const;

  /// "; did you mean 'band'?" or nothing.
  std::string did_you_mean(std::string_view typed) const;

  /// The words of an answer, however they are parted. Articles and "and" are none. Empty only where there is nothing
  /// but blanks, marks and such.
  std::vector<SaidWord> words_in(std::string_view text) const;

  /// `text` parted at its commas, save those that belong to a word of this book; without the blanks around them.
  std::vector<std::string_view> parted_at_commas(std::string_view text) const;

 private:
  bool is_name_with_commas(std::string_view text, std::size_t commas) const;
  bool begins_several(std::string_view plain, std::string_view found) const;

  struct Entry {
    std::string word;
    std::string plain;
    std::size_t meaning;
  };

  std::vector<Entry> entries_;
  std::map<std::size_t, std::size_t> first_;
  /// Of the first words alone, as they are written.
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_first_word_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_spelling_;
  std::size_t most_pieces_ = 0;
  std::size_t most_commas_ = 0;
};

}  // namespace hipplan
