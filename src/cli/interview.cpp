// SPDX-License-Identifier: MIT
#include "hipplan/cli/interview.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "hipplan/person/spoken.hpp"
#include "hipplan/text/unicode.hpp"
#include "hipplan/words/exercise_words.hpp"

namespace hipplan::cli {
namespace {

/// What somebody said in their own words, as the words that `read_answers` knows.
using Understand = std::optional<std::string> (*)(const Catalog&, std::string_view);
/// The words to answer with, a line each.
using Words = std::string (*)(const Catalog&);

struct Question {
  std::string_view text;
  std::string_view why;
  std::vector<Said> Answers::*answer;
  /// What Enter means where nothing is known yet; empty leaves the question open or unanswered.
  std::string_view usual;
  bool needed;
  Understand understand;
  Words words;
};

std::string word_line(std::string_view word, std::string_view meaning) {
  return fmt::format("  {:<13} {}\n", word, meaning);
}

std::string position_words(const Catalog&) {
  std::string lines;
  for (const Position position : all_positions) lines += word_line(name_of(position), in_words(position));
  return lines + word_line("lying", "the first three") + word_line("all", "all of them");
}

std::string thing_words(const Catalog& catalog) {
  std::string lines;
  for (const Thing& thing : catalog.things) lines += word_line(thing.id, thing.name);
  return lines + word_line("household", "a chair, a wall, a worktop and a pillow") + word_line("none", "nothing");
}

std::string condition_words(const Catalog& catalog) {
  std::string lines;
  for (const Condition& condition : catalog.conditions)
    lines += fmt::format("  {}: {}\n", condition.id, condition.name);
  return lines + "  none: nothing\n";
}

std::string goal_words(const Catalog& catalog) {
  std::string lines;
  for (const Goal& goal : catalog.goals) lines += word_line(goal.id, goal.name);
  return lines + word_line("none", "nothing in particular");
}

std::string day_words(const Catalog&) {
  return fmt::format("  1 to 7, or days: {}\n", fmt::join(names<Weekday>(), ", "));
}

std::string side_words(const Catalog&) { return "  left, right or both\n"; }
std::string pain_words(const Catalog&) { return "  a whole number: 0 is none, 10 the worst you can think of\n"; }
std::string minute_words(const Catalog&) { return "  a whole number from 5 to 90\n"; }

/// For what people say the same way whatever the catalog.
template <std::optional<std::string> (*spoken)(std::string_view)>
std::optional<std::string> without_catalog(const Catalog&, std::string_view answer) {
  return spoken(answer);
}

constexpr std::array<Question, 7> questions{{
    {"How much does it hurt, 0 to 10?",
     "Your average of the last week when moving, or what it would be. It sets how gently you begin.", &Answers::pain,
     "", true, without_catalog<spoken_pain>, pain_words},
    {"Which positions can you get into?",
     "Only these are used: supine side-lying prone sitting floor-sitting kneeling standing, lying, all. ? says what "
     "they mean.",
     &Answers::position, "supine,side-lying,sitting,standing", false, without_catalog<spoken_positions>,
     position_words},
    {"What do you have at hand?",
     "Only these are used, like chair,wall,band; household is chair, wall, worktop and pillow; or none. ? lists them.",
     &Answers::equipment, "household", false, spoken_things, thing_words},
    {"Which side hurts: left, right or both?", "Some exercises are safe on one side only.", &Answers::side, "both",
     false, spoken_side, side_words},
    {"Has a clinician found something?", "It rules out what would harm you. ? lists the words; none for nothing.",
     &Answers::condition, "none", false, spoken_conditions, condition_words},
    {"On which days, or how many days a week?", "A number, or a list like mon,wed,fri. Three or more help most.",
     &Answers::days, "3", false, without_catalog<spoken_days>, day_words},
    {"How many minutes a day, 5 to 90?", "A plan never takes longer than that.", &Answers::minutes, "20", false,
     without_catalog<spoken_minutes>, minute_words},
}};

/// Asked last of all, of those who may exercise.
constexpr Question goal_question{"What do you want to be able to do again?",
                                 "It comes first in your plan, as far as it is safe; at most two, like walking,stairs. "
                                 "? lists the words.",
                                 &Answers::goal,
                                 "none",
                                 false,
                                 spoken_goals,
                                 goal_words};

std::string joined(const std::vector<Said>& answer) {
  std::vector<std::string_view> words;
  for (const Said& said : answer) words.push_back(said.text);
  return fmt::format("{}", fmt::join(words, ","));
}

bool asks_for_the_words(const std::string& line) {
  constexpr std::array<std::string_view, 5> ways{"?", "help", "list", "which", "what?"};
  return std::find(ways.begin(), ways.end(), line) != ways.end();
}

class Interview {
 public:
  Interview(const Catalog& catalog, const Answers& known, Conversation& conversation)
      : catalog_(catalog), known_(known), answers_(known), conversation_(conversation) {}

  std::optional<Answers> ask() {
    conversation_.tell(
        "A few questions, so that 'hipplan plan' is enough from now on.\nEnter takes the answer in brackets.\n");
    for (const Question& question : questions) {
      if (!take(question)) return std::nullopt;
    }
    const auto active = conversation_.ask_yes_or_no(
        fmt::format("\nAre you used to regular exercise?\n  Then a first week may ask a little more, if the pain is "
                    "low.\n  [{}] > ",
                    known_.active ? "yes" : "no"),
        known_.active);
    if (!active) return std::nullopt;
    answers_.active = *active;
    return std::move(answers_);
  }

  std::vector<Said> ask_goal() {
    if (!catalog_.goals.empty()) take(goal_question);
    return answers_.goal;
  }

 private:
  /// Whether there was an answer.
  bool take(const Question& question) {
    auto answer = ask(question);
    if (answer) answers_.*question.answer = std::move(*answer);
    return answer.has_value();
  }

  /// What Enter means; what has been asked so far is in `answers_`.
  std::string usual_for(const Question& question) const {
    if (const auto& before = known_.*question.answer; !before.empty()) return joined(before);
    if (question.answer != &Answers::days) return std::string(question.usual);
    const int pain = read_answers(answers_, &catalog_).profile.pain;
    return catalog_.program.bands[band_for(catalog_.program, pain)].daily ? "7" : std::string(question.usual);
  }

  std::optional<std::vector<Said>> ask(const Question& question) {
    const std::string usual = usual_for(question);
    while (true) {
      auto line = conversation_.ask(fmt::format("\n{}\n  {}\n  {}> ", question.text, question.why,
                                                usual.empty() ? std::string() : fmt::format("[{}] ", usual)));
      if (!line) return std::nullopt;
      if (line->empty()) line = usual;
      if (line->empty() && question.needed) {
        conversation_.misunderstood("This one needs an answer.\n");
      } else if (asks_for_the_words(*line)) {
        conversation_.misunderstood("The words to use:\n" + question.words(catalog_));
      } else if (auto answer = understood(question, *line)) {
        return answer;
      }
    }
  }

  /// The answer that `line` is; otherwise nothing, and it has been said what is wrong with it.
  std::optional<std::vector<Said>> understood(const Question& question, const std::string& line) {
    const std::vector<Said> typed = as_answer(question, line);
    const Diagnostics problems = problems_with(question, typed);
    if (problems.empty()) return typed;
    if (const auto words = question.understand(catalog_, line)) {
      const std::vector<Said> meant = as_answer(question, *words);
      if (problems_with(question, meant).empty()) {
        conversation_.tell(fmt::format("Taken as: {}\n", *words));
        return meant;
      }
    }
    complain(question, line, problems);
    return std::nullopt;
  }

  std::vector<Said> as_answer(const Question& question, const std::string& line) const {
    const bool may_be_nothing = question.answer == &Answers::condition || question.answer == &Answers::goal;
    const bool nothing = may_be_nothing && line == "none";
    if (line.empty() || nothing) return {};
    return {{line, {"your answer", 0, 0, 1}, {}}};
  }

  /// What is wrong with this one answer.
  Diagnostics problems_with(const Question& question, const std::vector<Said>& answer) const {
    Answers alone;
    alone.pain = {{"0", {"pain", 0, 0, 1}, {}}};
    alone.*question.answer = answer;
    return read_answers(alone, &catalog_).problems;
  }

  void complain(const Question& question, const std::string& line, const Diagnostics& problems) {
    std::string said;
    bool needs_words = false;
    // A guess at a whole sentence could be its opposite.
    if (line.find(' ') != std::string::npos) {
      said = fmt::format("'{}' is not understood for sure.\n", quoted_word(line));
      needs_words = true;
    } else {
      for (Diagnostic problem : problems) {
        // They follow, with what they mean.
        const std::size_t words = problem.message.find("; expected one of ");
        needs_words = needs_words || words != std::string::npos;
        problem.message.resize(std::min(words, problem.message.size()));
        said += describe(problem);
      }
    }
    conversation_.misunderstood(said +
                                (needs_words ? "The words to use:\n" + question.words(catalog_) : std::string()));
  }

  const Catalog& catalog_;
  const Answers& known_;
  Answers answers_;
  Conversation& conversation_;
};

}  // namespace

std::optional<Answers> ask_for_profile(const Catalog& catalog, const Answers& known, Conversation& conversation) {
  return Interview(catalog, known, conversation).ask();
}

std::vector<Said> ask_for_goal(const Catalog& catalog, const Answers& known, Conversation& conversation) {
  return Interview(catalog, known, conversation).ask_goal();
}

}  // namespace hipplan::cli
