// SPDX-License-Identifier: MIT
// From the text of a profile.yaml to answers, as if they had been typed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hipplan/load/read_catalog.hpp"
#include "hipplan/person/answer_rows.hpp"

namespace hipplan {

/// The version of the form that this program writes. It reads older ones as well: version 2 added goal, include and
/// prefer.
inline constexpr int profile_version = 2;
/// A file larger than this is to be refused unread.
inline constexpr std::size_t largest_profile_file = 64 * 1024;

struct ProfileReading {
  /// To be used only when `problems` has no error. Whether the answers make sense is for
  /// `read_answers` to say; their places point into the file.
  Answers answers;
  Diagnostics problems;
};

ProfileReading read_profile(const TextFile& file);

/// Flags over a profile: what a flag says wins, but conditions, red flags and what to avoid add up.
Answers merged(Answers flags, const Answers& profile);

/// The words of an answer that was typed with commas; a name, which may have some, is one word.
std::vector<std::string> words_in(const AnswerRow& row, const std::string& text);

/// A word as it stands where YAML reads it as that word, otherwise in quotes.
std::string word_in_yaml(const std::string& word);

/// An answer as a value of YAML; one of several words is a list.
std::string value_in_yaml(const AnswerRow& row, const std::vector<Said>& answer);

/// The text of a profile.yaml with these answers, each under a comment that says what it means.
std::string write_profile(const Answers& answers);

}  // namespace hipplan
