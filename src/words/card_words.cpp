// SPDX-License-Identifier: MIT
#include "hipplan/words/card_words.hpp"

#include <algorithm>

#include "hipplan/rules/judge.hpp"
#include "hipplan/rules/tips.hpp"

namespace hipplan {
namespace {

bool ends_sentence(char c) { return c == '.' || c == '!' || c == '?'; }

/// Letters of other scripts are bytes above ASCII.
bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || static_cast<signed char>(c) < 0;
}

}  // namespace

Card card_of(const Exercise& exercise) {
  if (exercise.card) return *exercise.card;
  Card card;
  card.begin = exercise.start;
  const std::size_t steps = std::min(exercise.steps.size(), most_steps_on_a_card);
  card.steps.assign(exercise.steps.begin(), exercise.steps.begin() + static_cast<std::ptrdiff_t>(steps));
  card.feel = exercise.feel;
  if (!exercise.mistakes.empty()) card.mistake = exercise.mistakes.front();
  card.easier = exercise.easier.change;
  card.harder = exercise.harder.change;
  card.stop = exercise.stop;
  card.place = exercise.place;
  return card;
}

std::string_view set_up_text(const Catalog& catalog, const Profile& profile, const Exercise& exercise,
                             const Card& card) {
  if (!card.set_up) return exercise.set_up;
  const SetUp& set_up = catalog.set_ups[*card.set_up];
  if (!set_up.on_a_bed.empty() && keeps_off_the_floor(catalog, profile)) return set_up.on_a_bed;
  if (!set_up.without_a_chair.empty() && chair_is_only_a_seat(catalog, profile)) return set_up.without_a_chair;
  return set_up.text;
}

std::vector<std::string_view> texts_of(const Card& card) {
  std::vector<std::string_view> texts{card.begin};
  texts.insert(texts.end(), card.steps.begin(), card.steps.end());
  texts.insert(texts.end(), {card.feel, card.mistake, card.easier, card.harder, card.stop});
  std::erase(texts, std::string_view());
  return texts;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool counted = false;
  for (const char c : text) {
    if (c == ' ' || c == '\n') {
      counted = false;
    } else if (!counted && is_letter_or_digit(c)) {
      counted = true;
      ++words;
    }
  }
  return words;
}

std::vector<std::string_view> sentences_of(std::string_view text) {
  std::vector<std::string_view> sentences;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool at_end = i + 1 == text.size();
    if (!at_end && !(ends_sentence(text[i]) && (text[i + 1] == ' ' || text[i + 1] == '\n'))) continue;
    sentences.push_back(text.substr(begin, i + 1 - begin));
    begin = i + 2;
  }
  return sentences;
}

}  // namespace hipplan
