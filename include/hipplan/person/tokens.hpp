// SPDX-License-Identifier: MIT
// An answer in somebody's own words, taken apart: what `spoken` looks its sayings up with.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hipplan {

using Tokens = std::vector<std::string>;

/// A word and the ways to say it, with bars between them.
struct Meaning {
  std::string_view word;
  std::string_view ways;
};

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The ways of a `Meaning`, one by one.
std::vector<std::string_view> at_bars(std::string_view ways);

bool is_a_way(std::string_view text, std::string_view ways);

/// The word that `text` is a way to say.
std::optional<std::string_view> meaning_of(std::string_view text, std::span<const Meaning> meanings);

/// Small letters; the apostrophe of a telephone as that of a keyboard.
std::string small_letters(std::string_view text);

/// The words of a text, without the marks between them.
Tokens tokens_of(std::string_view text);

/// The parts of a list in small letters, each as its words: what stands between commas, "and" and the like.
std::vector<Tokens> parts_of(std::string_view answer);

/// What is left of a part once words that change nothing are gone, in one order and one form: two parts that say the
/// same are equal.
Tokens core_of(const Tokens& part);

/// One way to say a word of a list.
struct Saying {
  Tokens core;
  std::string word;
};

Saying saying(std::string_view spoken, std::string_view word);
std::vector<Saying> sayings(std::span<const Meaning> meanings);

/// The word that a part means; null for none.
const std::string* find_saying(const std::vector<Saying>& known, const Tokens& core);

/// Adds what is not there yet.
void add(Tokens& words, const std::string& word);

/// The words, if there are any; "none" beside others is no answer.
std::optional<Tokens> consistent(Tokens words);

/// The words that the parts of `answer` mean. Of a part that says nothing as a whole, each word must be one of
/// `side_by_side`.
std::optional<Tokens> words_in(std::string_view answer, const std::vector<Saying>& known,
                               std::span<const std::string_view> side_by_side);

}  // namespace hipplan
