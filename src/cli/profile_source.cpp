// SPDX-License-Identifier: MIT
#include "hipplan/cli/profile_source.hpp"

#include "hipplan/cli/terminal.hpp"
#include "hipplan/load/read_profile.hpp"

namespace hipplan::cli {

std::optional<std::string> profile_to_read(const Arguments& arguments) {
  if (arguments.profile) return arguments.profile;
  return if_there(profile_path());
}

Answers read_answers_of(const Arguments& arguments, const std::string& path, InputFiles& inputs,
                        Diagnostics& problems) {
  const Named named = arguments.profile ? Named::by_user : Named::by_nobody;
  const auto file = read_text_file(path, largest_profile_file, inputs, problems, named);
  if (!file) return {};
  ProfileReading reading = read_profile(*file);
  problems.insert(problems.end(), reading.problems.begin(), reading.problems.end());
  return std::move(reading.answers);
}

LogOwner read_log_owner(const Arguments& arguments, const std::optional<std::string>& profile, InputFiles& inputs) {
  LogOwner owner;
  if (profile) {
    owner.answers = read_answers_of(arguments, *profile, inputs, owner.problems);
    if (!has_errors(owner.problems)) owner.problems.clear();
  } else if (!arguments.log) {
    owner.problems.push_back({Severity::error,
                              {},
                              "your log goes with your profile, and there is none yet; expected 'hipplan init' before "
                              "it, or --log FILE for another log",
                              {}});
  }
  return owner;
}

}  // namespace hipplan::cli
