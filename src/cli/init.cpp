// SPDX-License-Identifier: MIT
#include "hipplan/cli/init.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

#include "hipplan/cli/questions.hpp"
#include "hipplan/cli/terminal.hpp"

namespace hipplan::cli {
namespace {

/// Nobody who sits at the keyboard is misunderstood so often.
constexpr int most_misunderstood = 100;

struct Question {
  std::string_view text;
  std::string_view why;
  std::vector<Said> Answers::*answer;
  /// What Enter means where nothing is known yet; empty leaves the question open or unanswered.
  std::string_view usual;
  bool needed = false;
};

constexpr std::array<Question, 7> questions{{
    {"How much does it hurt, 0 to 10?",
     "Your average of the last week when moving, or what it would be. It sets how gently you begin.", &Answers::pain,
     "", true},
    {"Which positions can you get into?",
     "Only these are used: supine side-lying prone sitting floor-sitting kneeling standing, lying, all.",
     &Answers::position, "supine,side-lying,sitting,standing"},
    {"What do you have at hand?",
     "Only these are used, like chair,wall,band; household is chair, wall, worktop and pillow; or none.",
     &Answers::equipment, "household"},
    {"Which side hurts: left, right or both?", "Some exercises are safe on one side only.", &Answers::side, "both"},
    {"Has a clinician found something?",
     "It rules out what would harm you. 'hipplan plan --help' lists the words; none for nothing.", &Answers::condition,
     "none"},
    {"On which days, or how many days a week?", "A number, or a list like mon,wed,fri. Three or more help most.",
     &Answers::days, "3"},
    {"How many minutes a day, 5 to 90?", "A plan never takes longer than that.", &Answers::minutes, "20"},
}};

std::string joined(const std::vector<Said>& answer) {
  std::vector<std::string_view> words;
  for (const Said& said : answer) words.push_back(said.text);
  return fmt::format("{}", fmt::join(words, ","));
}

/// What Enter means for somebody who has not answered this before; `answers` has what came so far.
std::string usual_for(const Catalog& catalog, const Question& question, const Answers& answers) {
  if (question.answer != &Answers::days) return std::string(question.usual);
  const int pain = read_answers(answers, &catalog).profile.pain;
  return catalog.program.bands[band_for(catalog.program, pain)].daily ? "7" : std::string(question.usual);
}

/// What is wrong with this one answer.
Diagnostics problems_with(const Catalog& catalog, const Question& question, const std::vector<Said>& answer) {
  Answers alone;
  alone.pain = {{"0", {"pain", 0, 0, 1}, {}}};
  alone.*question.answer = answer;
  return read_answers(alone, &catalog).problems;
}

}  // namespace

std::optional<Answers> ask_for_profile(const Catalog& catalog, const Answers& known, std::FILE* in, std::FILE* out) {
  Answers answers = known;
  int misunderstood = 0;
  say(out, "A few questions, so that 'hipplan plan' is enough from now on.\nEnter takes the answer in brackets.\n");
  for (const Question& question : questions) {
    const std::vector<Said>& before = known.*question.answer;
    const std::string usual = before.empty() ? usual_for(catalog, question, answers) : joined(before);
    while (true) {
      say(out, fmt::format("\n{}\n  {}\n  {}> ", question.text, question.why,
                           usual.empty() ? std::string() : fmt::format("[{}] ", usual)));
      std::optional<std::string> line = read_line(in);
      if (!line) {
        say(out, "\n");
        return std::nullopt;
      }
      if (line->empty()) line = usual;
      if (line->empty() && question.needed) {
        say(out, "This one needs an answer.\n");
        if (++misunderstood == most_misunderstood) return std::nullopt;
        continue;
      }
      std::vector<Said> answer;
      const bool nothing = question.answer == &Answers::condition && *line == "none";
      if (!line->empty() && !nothing) answer = {{*line, {"your answer", 0, 0, 1}, {}}};
      const Diagnostics problems = problems_with(catalog, question, answer);
      if (problems.empty()) {
        answers.*question.answer = answer;
        break;
      }
      for (const Diagnostic& problem : problems) say(out, describe(problem));
      if (++misunderstood == most_misunderstood) return std::nullopt;
    }
  }
  while (true) {
    say(out, fmt::format("\nAre you used to regular exercise?\n  Then a first week may ask a little more, if the pain "
                         "is low.\n  [{}] > ",
                         known.active ? "yes" : "no"));
    const std::optional<std::string> line = read_line(in);
    if (!line) {
      say(out, "\n");
      return std::nullopt;
    }
    const std::optional<bool> answer = line->empty() ? known.active : yes_or_no(*line);
    if (answer) {
      answers.active = *answer;
      return answers;
    }
    say(out, "Please answer yes or no.\n");
    if (++misunderstood == most_misunderstood) return std::nullopt;
  }
}

}  // namespace hipplan::cli
