// SPDX-License-Identifier: MIT
// Every answer that somebody may give, a row each: it is a flag, a key of a profile and a column of many people alike.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "hipplan/person/answers.hpp"

namespace hipplan {

/// What an answer is made of.
enum class Takes : std::uint8_t {
  word,   ///< one word or number
  words,  ///< some, with commas between them
  names   ///< some that may be names of exercises, which have commas of their own
};

/// An answer in words.
struct AnswerRow {
  std::string_view name;
  std::vector<Said> Answers::*answer;
  Takes takes;
  /// What a flag says and what a profile says count together; otherwise the flag wins.
  bool adds_up;
  /// Of the plan rather than of the person.
  bool about_the_plan;
  /// What it means, for whoever reads the file.
  std::string_view comment;
  /// What stands behind the flag in the help, and what the help says of it.
  std::string_view value;
  std::string_view help;
};

/// An answer of yes or no.
struct YesNoRow {
  std::string_view name;
  bool Answers::*answer;
  /// Of the answer that it belongs to.
  std::string_view beside;
  std::string_view help;
};

/// In the order in which they are asked, written and listed.
std::span<const AnswerRow> answer_rows();
std::span<const YesNoRow> yes_no_rows();

}  // namespace hipplan
