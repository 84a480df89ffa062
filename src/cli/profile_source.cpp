// SPDX-License-Identifier: MIT
#include "hipplan/cli/profile_source.hpp"

#include "hipplan/cli/terminal.hpp"
#include "hipplan/load/read_profile.hpp"

namespace hipplan::cli {

std::optional<std::string> profile_to_read(const Arguments& arguments) {
  if (arguments.profile) return arguments.profile;
  return if_there(profile_path());
}

Answers read_answers_of(const std::string& path, Named named, InputFiles& inputs, Diagnostics& problems) {
  const auto file = read_text_file(path, largest_profile_file, inputs, problems, named);
  if (!file) return {};
  ProfileReading reading = read_profile(*file);
  problems.insert(problems.end(), reading.problems.begin(), reading.problems.end());
  return std::move(reading.answers);
}

}  // namespace hipplan::cli
