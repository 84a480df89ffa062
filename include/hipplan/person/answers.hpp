// SPDX-License-Identifier: MIT
// From what a person said, word by word, to a Profile and everything that is wrong with it.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/person/profile.hpp"
#include "hipplan/person/said.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan {

class AnswerBooks;

/// Everything as it was typed; lists may still hold commas.
struct Answers {
  std::vector<Said> pain;
  /// There was a pain, in a form or a place that nobody can read: that it is missing is no news.
  bool pain_was_lost = false;
  bool active = false;
  std::vector<Said> position;
  std::vector<Said> equipment;
  std::vector<Said> weeks;
  std::vector<Said> days;
  std::vector<Said> minutes;
  std::vector<Said> start;
  /// The day on which a start like "monday" is said.
  std::optional<std::chrono::sys_days> today;
  std::vector<Said> side;
  std::vector<Said> condition;
  std::vector<Said> red_flag;
  bool cleared = false;
  std::vector<Said> avoid;
  std::vector<Said> goal;
  std::vector<Said> include;
  std::vector<Said> prefer;
};

struct AnswersReading {
  /// To be used only when there are no problems.
  Profile profile;
  Diagnostics problems;
};

/// Whether a start is said that only means a day once it is known what day it is: "today", "tomorrow", "monday".
bool starts_from_today(const Answers& answers);

/// Without a catalog the words that only a catalog knows (equipment, what to avoid) stay unchecked.
AnswersReading read_answers(const Answers& answers, const Catalog* catalog);

/// The same for whoever reads the answers of many.
AnswersReading read_answers(const Answers& answers, const AnswerBooks& books);

}  // namespace hipplan
