// SPDX-License-Identifier: MIT
// Which ways of writing a word are the same word.
#include "hipplan/text/spelling.hpp"

#include "catch.hpp"

namespace hipplan {
namespace {

TEST_CASE("capitals, blanks, hyphens, underscores, dots and quotation marks do not make another word") {
  for (const char* written : {"side-lying", "Side-Lying", "SIDE_LYING", "side lying", "  side  lying ", "side - lying",
                              "side\tlying.", "\"side lying\"", "\u201eside lying\u201c", "side\u2011lying",
                              "side\u2013lying", "side\u00A0lying", "\uFF33\uFF29\uFF24\uFF25 lying"}) {
    INFO(written);
    CHECK(plain_spelling(written) == "side-lying");
  }
  CHECK(same_word("BR\u00DCCKE", "bru\u0308cke"));
}

TEST_CASE("other letters, and marks that stand between two words, do make another") {
  for (const char* written :
       {"sidelyings", "side,lying", "side/lying", "side;lying", "side&lying", "side\nlying", ""}) {
    INFO(written);
    CHECK_FALSE(same_word(written, "side-lying"));
  }
  CHECK(plain_spelling("Bridge, Left") == "bridge,left");
}

TEST_CASE("text that is no text is taken as it stands") {
  CHECK(plain_spelling("\xFF\xFE") == "\xFF\xFE");
  CHECK(plain_spelling("").empty());
  CHECK(plain_spelling(" -._ ").empty());
}

TEST_CASE("a piece knows what stands before it") {
  const auto pieces = pieces_of("mon-fri; sat");
  REQUIRE(pieces.size() == 3);
  CHECK_FALSE(pieces[0].hyphened);
  CHECK(pieces[1].hyphened);
  CHECK(pieces[1].mark.empty());
  CHECK_FALSE(pieces[2].hyphened);
  CHECK(pieces[2].mark == ";");
  CHECK(pieces[2].typed == "sat");
}

}  // namespace
}  // namespace hipplan
