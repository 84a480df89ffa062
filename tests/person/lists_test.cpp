// SPDX-License-Identifier: MIT
// Lists as people type them: whoever takes a suggestion loses nothing of what they said.
#include <algorithm>

#include "catch.hpp"
#include "hipplan/person/answers.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::shipped;

/// Everything but a comma that somebody may put between two words.
const std::vector<std::string> separators{
    " ",     ";",     "; ", "/", " / ", " and ", " or ",   " & ",    "&",      "+",      " + ", "\n",         "\t",
    " und ", " AND ", "|",  "-", " - ", "_",     "\u2013", "\u3001", "\uFF0C", "\u00B7", ". ",  ", and the ", "  "};

struct Question {
  const char* flag;
  std::vector<Said> Answers::*answer;
};

AnswersReading read(const Question& question, const std::string& text) {
  Answers answers;
  answers.pain = {{"4", {"--pain", 0, 0, 1}, {}}};
  answers.*question.answer = {{text, {question.flag, 0, 0, 1}, {}}};
  return read_answers(answers, &shipped());
}

/// What the first problem suggests; empty where it suggests no list.
std::string suggestion(const AnswersReading& reading) {
  constexpr std::string_view lead = "separate words with commas: ";
  if (reading.problems.empty()) return {};
  const std::string& message = reading.problems[0].message;
  const std::size_t at = message.find(lead);
  return at == std::string::npos ? std::string() : message.substr(at + lead.size());
}

bool same_facts(const Profile& a, const Profile& b) {
  return a.conditions == b.conditions && a.red_flags == b.red_flags && a.avoided_exercises == b.avoided_exercises &&
         a.avoided_tags == b.avoided_tags && a.positions == b.positions && a.equipment == b.equipment &&
         a.days == b.days;
}

const Question condition{"--condition", &Answers::condition};
const Question red_flag{"--red-flag", &Answers::red_flag};
const Question avoid{"--avoid", &Answers::avoid};
const Question position{"--position", &Answers::position};
const Question equipment{"--equipment", &Answers::equipment};
const Question days{"--days", &Answers::days};

std::vector<std::string> ids_for(const Question& question) {
  if (question.answer == &Answers::position) return {"supine", "side-lying", "floor-sitting", "lying"};
  if (question.answer == &Answers::days) return {"mon", "wed", "sun"};
  const auto ids = question.answer == &Answers::condition   ? ids_of(shipped().conditions)
                   : question.answer == &Answers::red_flag  ? ids_of(shipped().red_flags)
                   : question.answer == &Answers::equipment ? ids_of(shipped().things)
                                                            : ids_of(shipped().program.tags);
  return {ids.begin(), ids.end()};
}

TEST_CASE("of any two words, whatever stands between them, both are in the suggestion") {
  for (const Question& question : {condition, red_flag, avoid, position, equipment, days}) {
    const std::vector<std::string> ids = ids_for(question);
    for (std::size_t i = 0; i < ids.size(); ++i) {
      for (std::size_t j = 0; j < ids.size(); ++j) {
        // A hyphen between two days makes a range of them.
        const std::string& separator = separators[(i * ids.size() + j) % separators.size()];
        const bool dash = separator == "-" || separator == " - " || separator == "_" || separator == "\u2013";
        if (i == j || (dash && question.answer == &Answers::days)) continue;
        std::string text = ids[i] + separator;
        text += ids[j];
        const AnswersReading reading = read(question, text);
        const Profile meant = read(question, ids[i] + "," + ids[j]).profile;
        INFO(question.flag << ": " << text);
        const bool read_as_list =
            separator.starts_with(',') ? reading.problems.empty() : suggestion(reading) == ids[i] + "," + ids[j];
        if (!read_as_list) FAIL((reading.problems.empty() ? std::string("no problem") : reading.problems[0].message));
        // And what is known counts already: it may be a warning sign.
        CHECK(same_facts(reading.profile, meant));
      }
    }
  }
}

TEST_CASE("every separator is understood") {
  for (const std::string& separator : separators) {
    if (separator.starts_with(',')) continue;
    INFO("'" << separator << "'");
    CHECK(suggestion(read(condition, "osteoarthritis" + separator + "hip replacement posterior" + separator +
                                         "Sciatica")) == "osteoarthritis,hip-replacement-posterior,sciatica");
  }
}

TEST_CASE("lists with commas and something else are suggested whole") {
  CHECK(suggestion(read(condition, "oa, hip-replacement-posterior sciatica, knee pain")) ==
        "osteoarthritis,hip-replacement-posterior,sciatica,knee-pain");
  CHECK(suggestion(read(condition, "osteoporosis;oa,")) == "osteoporosis,osteoarthritis");
}

TEST_CASE("a mistyped word in such a list gets its own nearest one") {
  CHECK(suggestion(read(condition, "osteoartritis hip-replacment-posterior")) ==
        "osteoarthritis,hip-replacement-posterior");
  CHECK(suggestion(read(condition, "osteoarthritis and sciatca")) == "osteoarthritis,sciatica");
  CHECK(read(condition, "osteoarthritis and sciatca").problems.size() == 1);
}

TEST_CASE("a word that is near to nothing stays in the suggestion and is named") {
  for (const char* text : {"osteoarthritis gout sciatica", "osteoarthritis;gout;sciatica"}) {
    const AnswersReading reading = read(condition, text);
    CHECK(suggestion(reading) == "osteoarthritis,gout,sciatica");
    REQUIRE(reading.problems.size() == 2);
    CHECK(reading.problems[1].message.starts_with("unknown condition 'gout'; expected one of osteoarthritis, "));
  }
  const AnswersReading reading = read(condition, "osteoarthritis of the hip");
  CHECK(suggestion(reading) == "osteoarthritis,of the hip");
  CHECK(reading.problems.size() == 2);
}

TEST_CASE("no suggestion for one word drops a part of what was typed") {
  for (const char* text : {"osteoarthritis-gout", "hip-replacement-sciatca", "osteoarthritis-or-what"}) {
    const AnswersReading reading = read(condition, text);
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].message.find("did you mean") == std::string::npos);
    CHECK(reading.problems[0].message.find("expected one of") != std::string::npos);
  }
}

TEST_CASE("a range of days is spelled out, over the weekend if need be") {
  CHECK(suggestion(read(days, "mon-fri")) == "mon,tue,wed,thu,fri");
  CHECK(suggestion(read(days, "Monday \u2013 Wednesday")) == "mon,tue,wed");
  CHECK(suggestion(read(days, "fri to mon")) == "fri,sat,sun,mon");
  CHECK(suggestion(read(days, "mon..wed, sat")) == "mon,tue,wed,sat");
  CHECK(suggestion(read(days, "mon-wed-fri")) == "mon,wed,fri");
  CHECK(suggestion(read(days, "mon wed fri")) == "mon,wed,fri");
  CHECK(suggestion(read(days, "mon-xyz")).empty());
}

TEST_CASE("a sign that is said not to be there is no sign") {
  for (const char* text : {"no fever", "not fever", "without chest pain", "kein fever"}) {
    const AnswersReading reading = read(red_flag, text);
    CHECK(reading.profile.red_flags.empty());
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].message.find("did you mean") == std::string::npos);
  }
  CHECK(read(red_flag, "no fever but chest pain").profile.red_flags.size() == 1);
  CHECK(read(red_flag, "no easing position").problems.empty());
}

TEST_CASE("a sign is heard in a list too long to be read") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "x,";
  CHECK(read(red_flag, text + "fever").profile.red_flags.size() == 1);
}

TEST_CASE("words are understood as people write them") {
  CHECK(same_facts(read(days, "Monday, TUES,weds, thur.,").profile, read(days, "mon,tue,wed,thu").profile));
  CHECK(same_facts(read(days, "weekdays").profile, read(days, "mon,tue,wed,thu,fri").profile));
  CHECK(same_facts(read(days, "MO,WE,weekend").profile, read(days, "mon,wed,sat,sun").profile));
  CHECK(same_facts(read(days, "every day").profile, read(days, "7").profile));
  CHECK(same_facts(read(equipment, "Chairs, BANDS, a mat").profile, read(equipment, "chair,band,mat").profile));
  CHECK(same_facts(read(position, "Side lying,SITTING , floor_sitting,").profile,
                   read(position, "side-lying,sitting,floor-sitting").profile));
  CHECK(same_facts(read(condition, "Hip replacement (posterior), OA").profile,
                   read(condition, "hip-replacement-posterior,oa").profile));
  CHECK(same_facts(read(avoid, "Bird dog, lying buttock SQUEEZE, Deep flexion").profile,
                   read(avoid, "bird-dog,glute-squeeze,deep-flexion").profile));
  for (const char* text : {"Monday, TUES,weds, thur.,", "MO,WE,weekend", "3 "})
    CHECK(read(days, text).problems.empty());
}

TEST_CASE("every exercise of the catalog may be avoided by the name on the plan, in any case") {
  for (const Index<Exercise> i : shipped().exercises.indices()) {
    std::string shouted(shipped().exercises[i].name);
    std::transform(shouted.begin(), shouted.end(), shouted.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    for (const std::string& name : {std::string(shipped().exercises[i].name), shouted}) {
      const AnswersReading reading = read(avoid, name);
      INFO(name);
      CHECK(reading.problems.empty());
      CHECK(reading.profile.avoided_exercises == std::vector{i});
    }
  }
}

TEST_CASE("marks around words are a mistake, but what stands between them is heard") {
  for (const char* text : {"[fever]", "{fever}", "fever;", "[fever, fever]", "- [ fever ]"}) {
    const AnswersReading reading = read(red_flag, text);
    INFO(text);
    CHECK(suggestion(reading) == "fever");
    CHECK(reading.profile.red_flags.size() == 1);
  }
}

TEST_CASE("two sides are not one of them") {
  const Question side{"--side", &Answers::side};
  for (const char* text : {"left,right", "left and right", "Left/Right", "left both"}) {
    const AnswersReading reading = read(side, text);
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].message.ends_with("is more than one side; expected one of left, right, both"));
  }
  for (const char* text : {"Left", "L", "left hip", " LEFT "}) {
    const AnswersReading reading = read(side, text);
    CHECK(reading.problems.empty());
    CHECK(reading.profile.side == PainfulSide::left);
  }
}

}  // namespace
}  // namespace hipplan
