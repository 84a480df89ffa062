// SPDX-License-Identifier: MIT
// Cards, the set-ups that they share, and what can be wrong with them.
#include "catch.hpp"
#include "small_catalog.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::mistakes;
using tests::small_exercises;
using tests::small_program;
using tests::with;

constexpr std::string_view before = "    stop: \"Stop if it pinches.\"\n";
constexpr std::string_view rest =
    "feel: \"The hip.\", mistake: \"Haste: slow down.\", easier: \"Less.\", harder: \"More.\"";
constexpr std::string_view set_ups =
    "breathing: \"Breathe on.\"\n"
    "standing: \"Shoes on.\"\n"
    "set_ups:\n"
    "  - {id: on-your-back, title: \"Lying on your back\", position: supine, text: \"On your bed.\"}\n"
    "  - {id: on-a-chair, title: \"Sitting\", position: sitting, text: \"On a chair.\"}\n";

/// The small exercises, the first of them with this card.
std::string exercises_with(std::string_view card) {
  return with(small_exercises(), before, std::string(before) + "    card: " + std::string(card) + "\n");
}

std::string flow(std::string_view keys) { return "{" + std::string(keys) + ", " + std::string(rest) + "}"; }

std::string mistakes_with(std::string_view card, std::string_view cards_file = set_ups) {
  std::vector<TextFile> files{{"program.yaml", small_program()}, {"exercises.yaml", exercises_with(card)}};
  if (!cards_file.empty()) files.push_back({"cards.yaml", std::string(cards_file)});
  return mistakes(files);
}

TEST_CASE("a card is read as it is written, and a catalog does without any") {
  const std::vector<TextFile> files{
      {"program.yaml", small_program()},
      {"cards.yaml", std::string(set_ups)},
      {"exercises.yaml",
       exercises_with(
           flow("set_up: on-your-back, begin: \"Legs straight.\", steps: [Up., Down.], stop: \"A pinch.\""))}};
  const CatalogReading reading = read_catalog(files, {}, "catalog");
  for (const Diagnostic& mistake : reading.diagnostics) FAIL(describe(mistake));
  CHECK(reading.catalog.breathing == "Breathe on.");
  CHECK(reading.catalog.standing == "Shoes on.");
  REQUIRE(reading.catalog.set_ups.size() == 2);
  CHECK(reading.catalog.set_ups[Index<SetUp>(0)].title == "Lying on your back");
  CHECK(reading.catalog.set_ups[Index<SetUp>(0)].position == Position::supine);
  CHECK(reading.catalog.set_ups[Index<SetUp>(1)].text == "On a chair.");
  const Exercise& exercise = reading.catalog.exercises[Index<Exercise>(0)];
  REQUIRE(exercise.card);
  CHECK(exercise.card->set_up == Index<SetUp>(0));
  CHECK(exercise.card->begin == "Legs straight.");
  CHECK(exercise.card->steps == std::vector<std::string_view>{"Up.", "Down."});
  CHECK(exercise.card->feel == "The hip.");
  CHECK(exercise.card->mistake == "Haste: slow down.");
  CHECK(exercise.card->easier == "Less.");
  CHECK(exercise.card->harder == "More.");
  CHECK(exercise.card->stop == "A pinch.");
  CHECK(exercise.card->place.line == 21);
  CHECK_FALSE(reading.catalog.exercises[Index<Exercise>(1)].card);
  CHECK(mistakes({{"program.yaml", small_program()}, {"exercises.yaml", small_exercises()}}) == "");
  CHECK(mistakes_with(flow("steps: [Up.]"), "") == "");
}

TEST_CASE("a card names a set-up that there is, in the position of its exercise") {
  CHECK(mistakes_with("{set_up: on-your-bak, steps: [Up.], " + std::string(rest) + "}")
            .starts_with("exercises.yaml:21:20: error: unknown set-up 'on-your-bak'; did you mean 'on-your-back'?\n"));
  CHECK(mistakes_with("{set_up: on-a-chair, steps: [Up.], " + std::string(rest) + "}")
            .starts_with("exercises.yaml:21:20: error: set-up 'on-a-chair' is for exercises with 'position: sitting'; "
                         "this one has 'position: supine'\n"));
  CHECK(
      mistakes_with(flow("set_up: on-your-back, steps: [Up.]"), "")
          .starts_with("exercises.yaml:21:20: error: unknown set-up 'on-your-back': no file has the key 'set_ups'\n"));
}

TEST_CASE("a position that is mistyped is not held against the set-up") {
  const std::string exercises =
      with(exercises_with(flow("set_up: on-a-chair, steps: [Up.]")), "position: supine", "position: supin");
  const std::string said = mistakes(
      {{"program.yaml", small_program()}, {"cards.yaml", std::string(set_ups)}, {"exercises.yaml", exercises}});
  CHECK(said.find("unknown position 'supin'") != std::string::npos);
  CHECK(said.find("set-up") == std::string::npos);
}

TEST_CASE("what a card lacks, and what it has too much of, is told in one run") {
  const std::string said =
      mistakes_with("{steps: [a, b, c, d, e, f], feel: [x], mistak: \"Haste.\", easier: \"\", id: x}");
  for (const std::string_view words :
       {"21:19: error: 'steps' has 6 entries; expected 1 to 5", "error: 'feel' must be text, found a list",
        "error: unknown key 'mistak'; did you mean 'mistake'?", "error: 'easier' is empty in 'card'",
        "error: missing key 'harder' in 'card'", "error: unknown key 'id' in 'card'"}) {
    INFO(words << "\n" << said);
    CHECK(said.find(words) != std::string::npos);
  }
  CHECK(mistakes_with("\"Slide.\"").find("21:11: error: expected 'card' as a mapping") != std::string::npos);
  CHECK(mistakes_with("").find("21:5: error: 'card' is empty in exercise 'heel-slide'") != std::string::npos);
  CHECK(mistakes_with(flow("steps: []")).find("'steps' has 0 entries; expected 1 to 5") != std::string::npos);
}

TEST_CASE("set-ups have an id of their own, a title, a position and a text") {
  CHECK(mistakes_with(flow("steps: [Up.]"),
                      "set_ups:\n"
                      "  - {id: here, title: \"Here\", position: sitting, text: \"Sit.\"}\n"
                      "  - {id: here, title: \"There\", position: lieing}\n") ==
        R"(cards.yaml:3:5: error: missing key 'text' in set-up 'here'
    3 |   - {id: here, title: "There", position: lieing}
      |     ^
cards.yaml:3:10: error: duplicate id 'here'; it stands first at cards.yaml:2
    3 |   - {id: here, title: "There", position: lieing}
      |          ^~~~
cards.yaml:3:42: error: unknown position 'lieing'; expected one of supine, side-lying, prone, sitting, floor-sitting, kneeling, standing
    3 |   - {id: here, title: "There", position: lieing}
      |                                          ^~~~~~
)");
  CHECK(mistakes_with(flow("steps: [Up.]"), "set_ups: []\n").find("'set_ups' is empty") != std::string::npos);
  CHECK(mistakes_with(flow("steps: [Up.]"), "breathing: [a]\n").find("'breathing' must be text, found a list") !=
        std::string::npos);
  CHECK(mistakes_with(flow("steps: [Up.]"), "breathng: \"Breathe.\"\n").find("did you mean 'breathing'?") !=
        std::string::npos);
}

TEST_CASE("more set-ups than anybody could share are refused") {
  std::string many = "set_ups:\n";
  for (int i = 0; i < 65; ++i)
    many += "  - {id: s" + std::to_string(i) + ", title: \"Here\", position: supine, text: \"Lie.\"}\n";
  CHECK(mistakes_with(flow("steps: [Up.]"), many).starts_with("cards.yaml:66:5: error: more than 64 set-ups\n"));
}

TEST_CASE("an added exercise shares the set-ups of the catalog, and brings its own") {
  const std::vector<TextFile> files{
      {"program.yaml", small_program()}, {"cards.yaml", std::string(set_ups)}, {"exercises.yaml", small_exercises()}};
  const auto added = [&](std::string_view set_up) {
    std::string text =
        with(exercises_with(flow("set_up: " + std::string(set_up) + ", steps: [Up.]")), "heel-slide", "my-slide");
    text = text.substr(0, text.find("  - id: sit-to-stand"));
    return "set_ups:\n  - {id: on-grass, title: \"On grass\", position: supine, text: \"Lie on grass.\"}\n" + text;
  };
  CHECK(mistakes(files, {{"mine.yaml", added("on-your-back")}}) == "");
  CHECK(mistakes(files, {{"mine.yaml", added("on-grass")}}) == "");
  CHECK(mistakes(files, {{"mine.yaml", added("on-gras")}}).find("did you mean 'on-grass'?") != std::string::npos);
  CHECK(mistakes(files, {{"mine.yaml", "breathing: \"Pant.\"\n"}}).find("unknown key 'breathing'") !=
        std::string::npos);
}

}  // namespace
}  // namespace hipplan
