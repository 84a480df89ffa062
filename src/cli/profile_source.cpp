// SPDX-License-Identifier: MIT
#include "hipplan/cli/profile_source.hpp"

#include <filesystem>

#include "hipplan/cli/terminal.hpp"
#include "hipplan/load/read_profile.hpp"

namespace hipplan::cli {

std::optional<std::string> profile_to_read(const Arguments& arguments) {
  if (arguments.profile) return arguments.profile;
  const auto own = profile_path();
  if (!own) return std::nullopt;
  std::error_code error;
  const auto type = std::filesystem::symlink_status(*own, error).type();
  // A link that leads nowhere, or a folder that may not be looked into, is no missing profile.
  if (type == std::filesystem::file_type::not_found) return std::nullopt;
  return own;
}

Answers read_answers_of(const std::string& path, Named named, InputFiles& inputs, Diagnostics& problems) {
  const auto file = read_text_file(path, largest_profile_file, inputs, problems, named);
  if (!file) return {};
  ProfileReading reading = read_profile(*file);
  problems.insert(problems.end(), reading.problems.begin(), reading.problems.end());
  return std::move(reading.answers);
}

}  // namespace hipplan::cli
