// SPDX-License-Identifier: MIT
// What stands on the card of an exercise, and how much of it there is to read.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/person/profile.hpp"

namespace hipplan {

/// What a card should have, so that it is read in one glance; a catalog may have longer ones.
inline constexpr std::size_t most_words_on_a_card = 55;
inline constexpr std::size_t most_words_in_a_sentence_of_a_card = 14;
inline constexpr std::size_t fewest_steps_on_a_card = 3;
inline constexpr std::size_t most_steps_on_a_card = 5;

/// The exercise's own card; for one that has none, its longer texts: its start, its first five steps, what it feels
/// like, its first mistake, what makes it easier and harder, when to stop. No text is cut.
Card card_of(const Exercise& exercise);

/// How this person gets ready for `card`, which is that of `exercise`: on the bed, or without a chair to hold on to,
/// where a condition asks for that.
std::string_view set_up_text(const Catalog& catalog, const Profile& profile, const Exercise& exercise,
                             const Card& card);

/// Every text of a card that is not empty, in the order in which it is read.
std::vector<std::string_view> texts_of(const Card& card);

/// What stands between blanks and has more than punctuation.
std::size_t count_words(std::string_view text);

/// The sentences of a text, each with its end.
std::vector<std::string_view> sentences_of(std::string_view text);

}  // namespace hipplan
