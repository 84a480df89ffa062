// SPDX-License-Identifier: MIT
// Answers in people's own words: understood whole, or not at all.
#include "hipplan/person/spoken.hpp"

#include "catch.hpp"
#include "hipplan/catalog/vocabulary.hpp"
#include "hipplan/person/answers.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::shipped;

using Cases = std::vector<std::pair<std::string, std::string>>;

/// Every answer with what it is taken for; nothing is "?".
template <class Understand>
void check_all(const Cases& cases, Understand understand) {
  for (const auto& [answer, meaning] : cases) {
    INFO(answer);
    CHECK(understand(answer).value_or("?") == meaning);
  }
}

TEST_CASE("positions are understood in the words that people have for them") {
  check_all({{"on my back", "supine"},
             {"back", "supine"},
             {"Lying on my back.", "supine"},
             {"I can lie on my side", "side-lying"},
             {"tummy", "prone"},
             {"face down", "prone"},
             {"in a chair", "sitting"},
             {"sitting on the floor", "floor-sitting"},
             {"hands and knees", "kneeling"},
             {"on all fours", "kneeling"},
             {"standing up", "standing"},
             {"lying down", "lying"},
             {"in bed, lying", "?"},
             {"lying in bed", "lying"},
             {"everything", "all"},
             {"back, side and standing", "supine,side-lying,standing"},
             {"on my back; kneeling / sit", "supine,kneeling,sitting"},
             {"sitting standing", "sitting,standing"},
             {"everything but kneeling", "supine,side-lying,prone,sitting,floor-sitting,standing"},
             {"all except lying down", "sitting,floor-sitting,kneeling,standing"},
             {"All, except for kneeling and on the floor", "?"},
             {"all but not standing or kneeling", "supine,side-lying,prone,sitting,floor-sitting"}},
            spoken_positions);
}

TEST_CASE("a not or a but is never passed over, nor is anything else that is not understood") {
  const Cases refused{{"not the floor", "?"},
                      {"no kneeling", "?"},
                      {"I can't kneel", "?"},
                      {"I can’t kneel", "?"},
                      {"cannot stand", "?"},
                      {"anything without kneeling", "?"},
                      {"sitting but not for long", "?"},
                      {"standing hurts", "?"},
                      {"hardly standing", "?"},
                      {"sitting, not standing", "?"},
                      {"never prone", "?"},
                      {"neither side", "?"},
                      {"the floor", "?"},
                      {"bed", "?"},
                      {"face up", "?"},
                      {"sitting but kneeling", "?"},
                      {"yes please", "?"},
                      {"", "?"},
                      {"?", "?"},
                      {",", "?"},
                      {"and", "?"}};
  check_all(refused, spoken_positions);
  check_all({{"no chair", "?"},
             {"everything but a band", "?"},
             {"chair, no band", "?"},
             {"a band, nothing", "?"},
             {"I don't have a chair", "?"},
             {"yes please", "?"},
             {"I need a band", "?"}},
            [](std::string_view answer) { return spoken_things(shipped(), answer); });
  check_all({{"no osteoporosis", "?"},
             {"not a hip replacement", "?"},
             {"osteoporosis, none", "?"},
             {"yes please", "?"},
             {"my brother has osteoporosis", "?"}},
            [](std::string_view answer) { return spoken_conditions(shipped(), answer); });
  check_all({{"not monday", "?"},
             {"every other day", "?"},
             {"all but sunday", "?"},
             {"three or four", "?"},
             {"3 to 4", "?"},
             {"-3", "?"},
             {"2.5", "?"},
             {"yes please", "?"},
             {"monday to friday only", "?"}},
            spoken_days);
  check_all({{"not left", "?"}, {"neither", "?"}, {"left is fine", "?"}},
            [](std::string_view answer) { return spoken_side(shipped(), answer); });
  check_all(
      {{"not 4", "?"}, {"4-5", "?"}, {"4 or 5", "?"}, {"less than 4", "?"}, {"-4", "?"}, {"4.5", "?"}, {"4,5", "?"}},
      spoken_pain);
  check_all({{"20 to 30", "?"}, {"not 20", "?"}, {"under 20", "?"}, {"an hour and a half", "?"}}, spoken_minutes);
}

TEST_CASE("no word that turns or weakens an answer is ever passed over, wherever it stands") {
  for (const std::string word : {"not", "no", "never", "without", "except", "but", "can't", "cannot", "don't", "hardly",
                                 "avoid", "nor", "hurts", "unable"}) {
    for (const std::string answer : {"sitting", "on my back", "all", "lying down", "sitting and standing"}) {
      for (const std::string& said : {word + ' ' + answer, answer + ' ' + word, answer + ", " + word}) {
        INFO(said);
        CHECK_FALSE(spoken_positions(said));
      }
    }
    for (const std::string answer : {"a chair", "band and wall"}) {
      for (const std::string& said : {word + ' ' + answer, answer + ' ' + word}) {
        INFO(said);
        CHECK_FALSE(spoken_things(shipped(), said));
      }
    }
    INFO(word);
    CHECK_FALSE(spoken_conditions(shipped(), word + " sciatica"));
    CHECK_FALSE(spoken_days(word + " monday"));
    CHECK_FALSE(spoken_side(shipped(), word + " left"));
    CHECK_FALSE(spoken_minutes(word + " 20"));
  }
}

TEST_CASE("things are understood by id and name, in the plural and with adjectives") {
  check_all({{"a chair", "chair"},
             {"I have a band", "band"},
             {"two kitchen chairs", "?"},
             {"chairs and a wall", "chair,wall"},
             {"an exercise bike", "bike"},
             {"the worktop", "counter"},
             {"elastic band, bath towel", "band,towel"},
             {"nothing", "none"},
             {"No.", "none"},
             {"I have nothing at all", "none"},
             {"household, band", "household,band"},
             {"chair wall band", "chair,wall,band"}},
            [](std::string_view answer) { return spoken_things(shipped(), answer); });
  for (const Thing& thing : shipped().things) {
    INFO(thing.name);
    // A comma parts two things.
    if (thing.name.find(',') != std::string::npos) continue;
    CHECK(spoken_things(shipped(), "I have " + std::string(thing.name)) == thing.id);
  }
}

TEST_CASE("conditions are understood by every name that they have") {
  check_all({{"no, nothing", "none"},
             {"none", "none"},
             {"Thin bones", "osteoporosis"},
             {"osteoarthritis of my hip", "osteoarthritis"},
             {"posterior hip replacement", "hip-replacement-posterior"},
             {"hip replacement and high blood pressure", "hip-replacement,heart-or-blood-pressure"}},
            [](std::string_view answer) { return spoken_conditions(shipped(), answer); });
  for (const Condition& condition : shipped().conditions) {
    INFO(condition.id);
    CHECK(spoken_conditions(shipped(), condition.id) == condition.id);
  }
}

TEST_CASE("days, sides and numbers are understood in words") {
  check_all({{"Monday, Wednesday and Friday", "mon,wed,fri"},
             {"mon wed fri", "mon,wed,fri"},
             {"mon-fri", "mon,tue,wed,thu,fri"},
             {"from Saturday to Monday", "mon,sat,sun"},
             {"every Monday", "mon"},
             {"three days a week", "3"},
             {"3 times per week", "3"},
             {"daily", "7"},
             {"every day", "7"},
             {"twice a week", "2"},
             {"weekends", "sat,sun"}},
            spoken_days);
  check_all({{"my right hip", "right"}, {"both sides", "both"}, {"left and right", "both"}, {"the left one", "left"}},
            [](std::string_view answer) { return spoken_side(shipped(), answer); });
  check_all({{"four", "4"}, {"about 4", "4"}, {"4/10", "4"}, {"4 out of ten", "4"}, {"no pain", "0"}}, spoken_pain);
  check_all({{"20 minutes", "20"}, {"half an hour", "30"}, {"an hour", "60"}, {"about twenty", "20"}}, spoken_minutes);
}

TEST_CASE("a yes, a no and an unsure are told apart, and none is guessed") {
  for (const char* yes : {"y", "YES", "yes please", "Yes, please!", "yep", "I am"})
    CHECK(spoken_reply(yes) == Reply::yes);
  for (const char* no : {"n", "No", "no thanks", "nope", "none of these", "No, I’m not"})
    CHECK(spoken_reply(no) == Reply::no);
  for (const char* unsure : {"unsure", "not sure", "I don't know", "maybe"})
    CHECK(spoken_reply(unsure) == Reply::unsure);
  for (const char* other :
       {"", "no idea", "yes no", "no yes", "not no", "4", "no doubt", "yes and no", "yesterday", "?"}) {
    INFO(other);
    CHECK_FALSE(spoken_reply(other));
  }
}

}  // namespace
}  // namespace hipplan
