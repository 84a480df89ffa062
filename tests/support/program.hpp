// SPDX-License-Identifier: MIT
// Runs the real program with its streams apart, in an empty folder and a clean environment.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hipplan::tests {

/// What a run left behind. `status` is the exit status, or 128 and the signal that ended it.
struct Run {
  int status = -1;
  std::string output;
  std::string errors;
};

/// A temporary folder of its own that goes when the test is over. `fixtures` in it leads to
/// tests/fixtures.
class Workplace {
 public:
  Workplace();
  ~Workplace();
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  const std::filesystem::path& folder() const { return folder_; }
  /// Every name in the folder but `fixtures`, sorted, each with a slash after a folder.
  std::vector<std::string> names() const;
  void write(const std::string& name, std::string_view text) const;
  std::string read(const std::string& name) const;

  /// `hipplan` with these arguments. Variables are added to HOME, PATH and LC_ALL=C.UTF-8.
  Run hipplan(const std::vector<std::string>& arguments,
              const std::vector<std::pair<std::string, std::string>>& variables = {}) const;
  /// A shell command that finds the program as `hipplan`.
  Run shell(const std::string& command) const;

 private:
  Run run(const std::string& program, const std::vector<std::string>& arguments,
          const std::vector<std::pair<std::string, std::string>>& variables) const;

  std::filesystem::path folder_;
  /// Where the streams of a run are kept: not in the way of what a test looks at.
  std::filesystem::path streams_;
};

/// The words of a command line with quotes: 'a b' "c d" e\ f.
std::vector<std::string> split_command(std::string_view command);

}  // namespace hipplan::tests
