// SPDX-License-Identifier: MIT
// From the text of a profile.yaml to answers, as if they had been typed.
#pragma once

#include "hipplan/load/read_catalog.hpp"
#include "hipplan/person/answers.hpp"

namespace hipplan {

/// The version of the form that this program writes and reads.
inline constexpr int profile_version = 1;
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

/// The text of a profile.yaml with these answers, each under a comment that says what it means.
std::string write_profile(const Answers& answers);

}  // namespace hipplan
