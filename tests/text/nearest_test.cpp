// SPDX-License-Identifier: MIT
// "did you mean": which slips of the fingers are understood, and which words are not guessed at.
#include "hipplan/text/nearest.hpp"

#include <algorithm>

#include "catch.hpp"

namespace hipplan {
namespace {

const std::vector<std::string_view> things{"counter", "chair", "wall", "pillow", "band", "mat", "bike", "bed"};

/// The number of changes by trying them all, for words of a few letters: insert, delete, replace,
/// swap neighbours.
int distance_by_definition(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return static_cast<int>(a.size() + b.size());
  int best = distance_by_definition(a.substr(1), b.substr(1)) + (a[0] == b[0] ? 0 : 1);
  best = std::min(best, distance_by_definition(a.substr(1), b) + 1);
  best = std::min(best, distance_by_definition(a, b.substr(1)) + 1);
  if (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0]) {
    best = std::min(best, distance_by_definition(a.substr(2), b.substr(2)) + 1);
  }
  return best;
}

/// Every word of at most `length` letters a, b and c.
std::vector<std::string> words_up_to(std::size_t length) {
  std::vector<std::string> words{""};
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].size() == length) break;
    for (const char letter : {'a', 'b', 'c'}) words.push_back(words[i] + letter);
  }
  return words;
}

TEST_CASE("a distance counts letters inserted, deleted, replaced or swapped") {
  CHECK(edit_distance("band", "band") == 0);
  CHECK(edit_distance("band", "bands") == 1);
  CHECK(edit_distance("band", "bnd") == 1);
  CHECK(edit_distance("band", "bond") == 1);
  CHECK(edit_distance("band", "bnad") == 1);
  CHECK(edit_distance("", "band") == 4);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("ca", "abc") == 3);
}

TEST_CASE("a distance is what trying every change gives, and the same both ways") {
  const std::vector<std::string> words = words_up_to(4);
  for (const std::string& a : words) {
    for (const std::string& b : words) {
      const int distance = edit_distance(a, b);
      if (distance != distance_by_definition(a, b) || distance != edit_distance(b, a)) {
        INFO(a << " and " << b);
        REQUIRE(distance == distance_by_definition(a, b));
        REQUIRE(distance == edit_distance(b, a));
      }
    }
  }
}

TEST_CASE("words of any length are compared without harm") {
  const std::string long_word(100'000, 'a');
  CHECK(edit_distance(long_word, long_word) == 0);
  CHECK(edit_distance(long_word, "") == 64);
  CHECK(nearest(long_word, things).empty());
}

TEST_CASE("a slip of the fingers is understood") {
  CHECK(nearest("chiar", things) == "chair");
  CHECK(nearest("bnad", things) == "band");
  CHECK(nearest("pilow", things) == "pillow");
  CHECK(nearest("countre", things) == "counter");
  CHECK(nearest("wal", things) == "wall");
  CHECK(nearest("mat ", things) == "mat");
}

TEST_CASE("the beginning of a word is understood") {
  CHECK(nearest("cou", things) == "counter");
  CHECK(nearest("pillows-and-blankets", things) == "pillow");
}

TEST_CASE("what resembles nothing is not guessed at") {
  CHECK(nearest("trampoline", things).empty());
  CHECK(nearest("", things).empty());
  CHECK(nearest("zz", things).empty());
  CHECK(nearest("band", {}).empty());
  CHECK(did_you_mean("trampoline", things).empty());
}

TEST_CASE("a word is near or not, whatever its length") {
  struct Pair {
    std::string_view typed;
    std::string_view known;
    bool near;
  };
  const std::vector<Pair> pairs{
      // At most every third letter is wrong.
      {"mat", "mat", true},
      {"mta", "mat", true},
      {"mad", "mat", true},
      {"mo", "mon", false},
      {"it", "id", false},
      {"xs", "id", false},
      {"sied", "side", true},
      {"sode", "side", true},
      {"code", "side", false},
      {"bend", "band", true},
      {"sidse", "sides", true},
      {"video", "sides", false},
      {"chiar", "chair", true},
      {"chest", "chair", false},
      {"stool", "step", false},
      {"pilow", "pillow", true},
      {"willow", "pillow", true},
      {"window", "pillow", false},
      {"stregth", "strength", true},
      {"strenhgt", "strength", true},
      {"osteoartritis", "osteoarthritis", true},
      // A long word that shares its beginning is another one.
      {"hip-replacement-lateral", "hip-replacement-anterior", false},
      {"hip-replacement-anteriro", "hip-replacement-anterior", true},
      // The beginning of a word, and a word that goes on a little.
      {"osteo", "osteoarthritis", true},
      {"os", "osteoarthritis", false},
      {"chairs", "chair", true},
      {"stretching", "stretch", true},
      {"standing-up", "standing", true},
      {"monday", "mon", true},
      {"mattress", "mat", false},
      {"bedroom", "bed", false},
      {"ideas", "id", false},
  };
  for (const Pair& pair : pairs) {
    INFO(pair.typed << " and " << pair.known);
    const std::vector<std::string_view> known{pair.known};
    CHECK(nearest(pair.typed, known).empty() == !pair.near);
  }
}

TEST_CASE("of several near words the nearest wins, and of equally near ones the first") {
  const std::vector<std::string_view> words{"squats", "squat", "squad"};
  CHECK(nearest("squat", words) == "squat");
  CHECK(nearest("squa", words) == "squat");
  const std::vector<std::string_view> equal{"hat", "cat"};
  CHECK(nearest("bat", equal) == "hat");
}

TEST_CASE("the suggestion reads on from the message") {
  CHECK(did_you_mean("bnad", things) == "; did you mean 'band'?");
}

}  // namespace
}  // namespace hipplan
