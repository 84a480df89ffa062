// SPDX-License-Identifier: MIT
// What is understood of an answer in somebody's own words is an answer that the program knows.
#include "check.hpp"
#include "hipplan/person/answers.hpp"
#include "hipplan/person/spoken.hpp"
#include "hipplan/person/tokens.hpp"
#include "hipplan/text/unicode.hpp"
#include "small.hpp"
#include "targets.hpp"

namespace hipplan::fuzz {
namespace {

using Spoken = std::optional<std::string> (*)(std::string_view);

struct Question {
  const char* name;
  Spoken understand;
  std::vector<Said> Answers::*answer;
};

constexpr Question questions[]{
    {"position", spoken_positions, &Answers::position},
    {"equipment", [](std::string_view said) { return spoken_things(small().catalog, said); }, &Answers::equipment},
    {"condition", [](std::string_view said) { return spoken_conditions(small().catalog, said); }, &Answers::condition},
    {"goal", [](std::string_view said) { return spoken_goals(small().catalog, said); }, &Answers::goal},
    {"days", spoken_days, &Answers::days},
    {"side", [](std::string_view said) { return spoken_side(small().catalog, said); }, &Answers::side},
    {"pain", spoken_pain, &Answers::pain},
    {"minutes", spoken_minutes, &Answers::minutes},
};

bool try_question(const Question& question, std::string_view bytes) {
  const auto understood = question.understand(bytes);
  expect(understood == question.understand(bytes), "understood otherwise the second time", bytes);
  if (!understood) return false;
  expect_clean_line(*understood, question.name);
  expect(!understood->empty(), "understood, and nothing said", question.name);
  Answers answers;
  answers.pain = {{"4", {}, {}}};
  answers.*question.answer = {{*understood, {}, {}}};
  for (const Diagnostic& problem : read_answers(answers, &small().catalog).problems) {
    // A number is understood whatever it is.
    expect(problem.message.find("is out of range") != std::string::npos, problem.message, *understood);
  }
  return true;
}

}  // namespace

bool try_words(std::string_view bytes) {
  for (const std::string& token : tokens_of(bytes)) expect(!token.empty(), "an empty word", bytes);
  for (const Tokens& part : parts_of(bytes)) {
    for (const std::string& token : core_of(part)) expect(!token.empty(), "an empty word of the core", bytes);
  }
  bool understood = spoken_reply(bytes).has_value();
  for (const Question& question : questions) understood = try_question(question, bytes) || understood;
  expect_clean_line(quoted_word(bytes), "a quoted word");
  expect(display_width(quoted_word(bytes)) <= 63, "a quoted word that is too long", bytes);
  return understood;
}

}  // namespace hipplan::fuzz
