// SPDX-License-Identifier: MIT
// The cards of the shipped catalog: short, complete, alike in form, each with the set-up that it shares.
#include <algorithm>
#include <map>
#include <set>

#include "catch.hpp"
#include "hipplan/words/card_words.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::shipped;

/// What a person reads of all cards, each text with whose it is.
std::vector<std::pair<std::string_view, std::string_view>> all_texts() {
  std::vector<std::pair<std::string_view, std::string_view>> texts{{"breathing", shipped().breathing}};
  for (const SetUp& set_up : shipped().set_ups) texts.emplace_back(set_up.id, set_up.text);
  for (const Exercise& exercise : shipped().exercises) {
    REQUIRE(exercise.card);
    for (const std::string_view text : texts_of(*exercise.card)) texts.emplace_back(exercise.id, text);
  }
  return texts;
}

TEST_CASE("every exercise has a card of at most 55 words, with three to five steps") {
  REQUIRE(shipped().exercises.size() >= 122);
  for (const Exercise& exercise : shipped().exercises) {
    INFO(exercise.id);
    REQUIRE(exercise.card);
    std::size_t words = 0;
    for (const std::string_view text : texts_of(*exercise.card)) words += count_words(text);
    CHECK(words <= 55);
    CHECK(exercise.card->steps.size() >= 3);
    CHECK(exercise.card->steps.size() <= 5);
  }
}

TEST_CASE("no part of a card is longer than its line") {
  for (const Exercise& exercise : shipped().exercises) {
    const Card& card = exercise.card.value();
    INFO(exercise.id);
    CHECK(count_words(card.begin) <= 10);
    CHECK(count_words(card.feel) <= 8);
    CHECK(count_words(card.mistake) <= 12);
    CHECK(count_words(card.easier) <= 8);
    CHECK(count_words(card.harder) <= 8);
    CHECK(count_words(card.stop) <= 10);
    for (const std::string_view text : texts_of(card)) {
      for (const std::string_view sentence : sentences_of(text)) CHECK(count_words(sentence) <= 14);
    }
  }
}

TEST_CASE("cards are whole sentences in plain words and without figures, which the dose has") {
  for (const auto& [whose, text] : all_texts()) {
    INFO(whose << ": " << text);
    CHECK((text.front() >= 'A' && text.front() <= 'Z'));
    CHECK(text.back() == '.');
    CHECK(std::none_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
    for (const std::string_view word : {"  ", "and/or", "prone", "supine", "glute", "flexion", "pelvi", "lumbar", "...",
                                        "repetition", "seconds", "left", "right leg", "Do all of these"})
      CHECK(text.find(word) == std::string_view::npos);
  }
}

TEST_CASE("a mistake on a card is a question, its cure the answer") {
  for (const Exercise& exercise : shipped().exercises) {
    const std::string_view mistake = exercise.card.value().mistake;
    INFO(exercise.id << ": " << mistake);
    CHECK(std::count(mistake.begin(), mistake.end(), '?') == 1);
    CHECK(mistake.find("? ") != std::string_view::npos);
    CHECK(sentences_of(mistake).size() == 2);
  }
}

TEST_CASE("sides change on a card only where they change with each repetition") {
  for (const Exercise& exercise : shipped().exercises) {
    bool changes = false;
    for (const std::string_view text : texts_of(exercise.card.value())) {
      for (const std::string_view words : {"hange legs", "hange feet", "hange arms", "one way, then back"})
        changes = changes || text.find(words) != std::string_view::npos;
    }
    INFO(exercise.id);
    CHECK(changes == exercise.alternates);
  }
}

TEST_CASE("each card shares a set-up in its position, and each set-up has a card") {
  std::set<Index<SetUp>> used;
  for (const Exercise& exercise : shipped().exercises) {
    const Card& card = exercise.card.value();
    INFO(exercise.id);
    REQUIRE(card.set_up);
    CHECK(shipped().set_ups[*card.set_up].position == exercise.position);
    used.insert(*card.set_up);
  }
  CHECK(used.size() == shipped().set_ups.size());
  CHECK_FALSE(shipped().breathing.empty());
}

TEST_CASE("a support that an exercise forbids stands in no set-up of its card") {
  const auto offers = [](const Exercise& exercise, std::string_view support) {
    const Card& card = exercise.card.value();
    if (card.begin.find("Not at a " + std::string(support)) != std::string_view::npos) return false;
    const std::string_view text = shipped().set_ups[*card.set_up].text;
    const std::size_t at = text.find(support);
    return at != std::string_view::npos && text.find("never a " + std::string(support)) == std::string_view::npos;
  };
  const std::map<std::string_view, std::string_view> supports{{"chair", "back of a heavy chair"},
                                                              {"wall", "clear wall"}};
  for (const Exercise& exercise : shipped().exercises) {
    for (const Need& need : exercise.needs) {
      if (exercise.position != Position::standing || !is_support(shipped(), need)) continue;
      for (const auto& [id, words] : supports) {
        const Index<Thing> thing = *find(shipped().things, id);
        const auto& allowed = need.alternatives;
        if (std::find(allowed.begin(), allowed.end(), thing) != allowed.end()) continue;
        INFO(exercise.id << " is not held on to a " << id);
        CHECK_FALSE(offers(exercise, id == "wall" ? id : words));
      }
    }
  }
}

TEST_CASE("what an exercise needs is named on its card or in its set-up") {
  const std::map<std::string_view, std::vector<std::string_view>> words{
      {"band", {"band"}},     {"pillow", {"illow"}},       {"towel", {"towel"}},
      {"step", {"step"}},     {"pool", {"pool"}},          {"bike", {"machine", "pedal"}},
      {"rower", {"machine"}}, {"elliptical", {"machine"}}, {"chair", {"chair", "seat"}}};
  for (const Exercise& exercise : shipped().exercises) {
    const Card& card = exercise.card.value();
    std::string all(set_up_text(shipped(), {}, exercise, card));
    for (const std::string_view text : texts_of(card)) all += " " + std::string(text);
    for (const Need& need : exercise.needs) {
      if (need.alternatives.size() != 1) continue;
      const auto known = words.find(shipped().things[need.alternatives.front()].id);
      if (known == words.end()) continue;
      INFO(exercise.id << " needs " << known->first);
      CHECK(std::any_of(known->second.begin(), known->second.end(),
                        [&](std::string_view word) { return all.find(word) != std::string::npos; }));
    }
  }
}

}  // namespace
}  // namespace hipplan
