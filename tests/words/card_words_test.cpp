// SPDX-License-Identifier: MIT
// Cards as they stand, and as they are made for exercises that have none.
#include "hipplan/words/card_words.hpp"

#include "catch.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::shipped;

/// The longer texts of an exercise, which has so many steps.
Exercise exercise_with(const std::vector<std::string_view>& steps) {
  Exercise exercise;
  exercise.set_up = "Find a quiet place.";
  exercise.start = "Lie down.";
  exercise.steps = steps;
  exercise.feel = "The hip.";
  exercise.mistakes = {"Haste. Slow down.", "Force. Let go."};
  exercise.easier.change = "Less.";
  exercise.harder.change = "More.";
  exercise.stop = "Stop if it pinches.";
  return exercise;
}

TEST_CASE("an exercise's own card is the one that it has") {
  for (const Exercise& exercise : shipped().exercises) {
    REQUIRE(exercise.card);
    const Card card = card_of(exercise);
    CHECK(texts_of(card) == texts_of(*exercise.card));
    REQUIRE(card.set_up);
    CHECK(set_up_text(shipped(), {}, exercise, card) == shipped().set_ups[*card.set_up].text);
  }
}

TEST_CASE("a card that is made has whole texts: the first five steps, the first mistake") {
  const Exercise exercise = exercise_with({"a", "b", "c", "d", "e", "f", "g"});
  const Card card = card_of(exercise);
  CHECK(card.begin == "Lie down.");
  CHECK(card.steps == std::vector<std::string_view>{"a", "b", "c", "d", "e"});
  CHECK(card.feel == "The hip.");
  CHECK(card.mistake == "Haste. Slow down.");
  CHECK(card.easier == "Less.");
  CHECK(card.harder == "More.");
  CHECK(card.stop == "Stop if it pinches.");
  CHECK_FALSE(card.set_up);
  CHECK(set_up_text(shipped(), {}, exercise, card) == "Find a quiet place.");
}

TEST_CASE("a card is made of as few or as many steps as there are, in whatever script") {
  CHECK(card_of(exercise_with({"a", "b"})).steps.size() == 2);
  CHECK(card_of(exercise_with(std::vector<std::string_view>(20, "a"))).steps.size() == 5);
  CHECK(card_of(Exercise()).steps.empty());
  CHECK(texts_of(card_of(Exercise())).empty());
  const std::string_view hebrew = "\u05d4\u05e8\u05dd \u05d0\u05ea \u05d4\u05e8\u05d2\u05dc.";
  CHECK(card_of(exercise_with({hebrew, hebrew})).steps.front() == hebrew);
  CHECK(count_words(hebrew) == 3);
}

TEST_CASE("words are what stands between blanks, but for punctuation alone") {
  CHECK(count_words("") == 0);
  CHECK(count_words("  ") == 0);
  CHECK(count_words("One.") == 1);
  CHECK(count_words("A hand's breadth, hip-width - no more!") == 6);
  CHECK(count_words("\"Well\"  then\nhold") == 3);
}

TEST_CASE("sentences end where a blank follows a full stop") {
  using Texts = std::vector<std::string_view>;
  CHECK(sentences_of("") == Texts{});
  CHECK(sentences_of("Hold.") == Texts{"Hold."});
  CHECK(sentences_of("Hold. Let go! Ready") == Texts{"Hold.", "Let go!", "Ready"});
  CHECK(sentences_of("About 1.5 cm") == Texts{"About 1.5 cm"});
}

}  // namespace
}  // namespace hipplan
