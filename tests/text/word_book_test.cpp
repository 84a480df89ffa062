// SPDX-License-Identifier: MIT
// What a person who writes freely means by a word, and how an answer is taken apart.
#include "hipplan/text/word_book.hpp"

#include "catch.hpp"

namespace hipplan {
namespace {

using Meanings = std::vector<std::size_t>;

WordBook book_of(std::initializer_list<const char*> words) {
  WordBook book;
  std::size_t meaning = 0;
  for (const char* word : words) book.add(word, meaning++);
  return book;
}

/// The words of an answer, "?" behind those that nobody knows.
std::vector<std::string> words_in(const WordBook& book, const char* text) {
  std::vector<std::string> words;
  for (const SaidWord& word : book.words_in(text))
    words.push_back(std::string(word.typed) + (word.meanings.empty() ? "?" : ""));
  return words;
}

TEST_CASE("a word is known in any spelling, one or many") {
  const WordBook book = book_of({"chair", "side-lying", "crossed-legs", "stairs"});
  for (const char* chair : {"chair", "Chairs", " CHAIR.", "'chair'"}) CHECK(book.meanings(chair) == Meanings{0});
  for (const char* side : {"SIDE LYING", "Side-Lying", "side_lying"}) CHECK(book.meanings(side) == Meanings{1});
  CHECK(book.meanings("Crossed leg") == Meanings{2});
  CHECK(book.meanings("stair") == Meanings{3});
  for (const char* unknown : {"", "chairlift", "side", "sidelying", "leg"}) CHECK(book.meanings(unknown).empty());
}

TEST_CASE("of things with one name the id, to the letter, is the one, and any other spelling may be all of them") {
  WordBook book;
  book.add("bridge", 0);
  book.add("my-bridge", 1);
  book.add("Bridge", 0);
  book.add("Bridge", 1);
  CHECK(book.meanings("bridge") == Meanings{0});
  CHECK(book.meanings("Bridge") == Meanings{0, 1});
  CHECK(book.meanings("BRIDGES") == Meanings{0, 1});
  CHECK(book.meanings("my bridge") == Meanings{1});
}

TEST_CASE("a suggestion never has fewer words than were typed, nor other ones") {
  const WordBook book = book_of({"hip-replacement", "hip-replacement-lateral", "sciatica", "osteoarthritis"});
  CHECK(book.nearest("hipp replacment") == "hip-replacement");
  CHECK(book.nearest("Osteoartritis") == "osteoarthritis");
  CHECK(book.nearest("osteo arthritis") == "osteoarthritis");
  CHECK(book.nearest("hipreplacement") == "hip-replacement");
  CHECK(book.nearest("hip-replacement-lat") == "hip-replacement-lateral");
  for (const char* typed : {"osteoarthritis-sciatca", "hip-replacement-sciatca", "sciatica leg", "hip", "of", "xyz"}) {
    INFO(typed);
    CHECK(book.nearest(typed).empty());
  }
}

TEST_CASE("a suggestion reads a name without regard to capitals") {
  const WordBook book = book_of({"Lying buttock squeeze"});
  CHECK(book.did_you_mean("LYING BUTOCK SQUEEZE") == "; did you mean 'Lying buttock squeeze'?");
}

TEST_CASE("an answer is taken apart wherever a known word ends") {
  const WordBook book = book_of({"bridge", "hip-replacement", "sit-to-stand", "fever", "no-rest", "bird-dog"});
  using Words = std::vector<std::string>;
  CHECK(words_in(book, "bridge fever") == Words{"bridge", "fever"});
  CHECK(words_in(book, "bridge-fever") == Words{"bridge", "fever"});
  CHECK(words_in(book, "a bridge and the fever") == Words{"bridge", "fever"});
  CHECK(words_in(book, "hip replacement sit to stand") == Words{"hip replacement", "sit to stand"});
  CHECK(words_in(book, "Bird Dog;bridge") == Words{"Bird Dog", "bridge"});
  // What is unknown stays.
  CHECK(words_in(book, "bridge of sighs") == Words{"bridge", "of sighs?"});
  CHECK(words_in(book, "seated-bridge") == Words{"seated-bridge?"});
  CHECK(words_in(book, "bird dgo") == Words{"bird dgo?"});
  CHECK(words_in(book, "brigde fevr") == Words{"brigde?", "fevr?"});
  CHECK(words_in(book, "x/z") == Words{"x/z?"});
  CHECK(words_in(book, "x/brigde") == Words{"x?", "brigde?"});
  CHECK(words_in(book, "and") == Words{"and?"});
  CHECK(words_in(book, " ;, ").empty());
}

TEST_CASE("what is said not to be there is not taken for there") {
  const WordBook book = book_of({"bridge", "fever", "no-rest"});
  const auto words = book.words_in("no fever, bridge");
  REQUIRE(words.size() == 2);
  CHECK(words[0].denied);
  CHECK(words[0].meanings.empty());
  CHECK(words[1].meanings == Meanings{0});
  CHECK(book.words_in("no rest")[0].meanings == Meanings{2});
}

TEST_CASE("a comma that belongs to a name parts nothing") {
  const WordBook book = book_of({"Bridge, on the floor", "clamshell", "squat"});
  using Parts = std::vector<std::string_view>;
  CHECK(book.parted_at_commas("clamshell, bridge,  on the floor , squat") ==
        Parts{"clamshell", "bridge,  on the floor", "squat"});
  CHECK(book.parted_at_commas("bridge, squat") == Parts{"bridge", "squat"});
  CHECK(book.parted_at_commas("") == Parts{""});
  CHECK(book.parted_at_commas("squat,") == Parts{"squat", ""});
}

}  // namespace
}  // namespace hipplan
