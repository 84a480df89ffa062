// Runs the real program.
#pragma once

#include <string>

namespace hipplan::tests {

struct Outcome {
  int status = -1;
  std::string output;
};

/// Runs a shell command in an empty folder of its own, with the program on the path as `hipplan`,
/// and a fixed environment. `output` is what it wrote to standard output and standard error.
Outcome shell(const std::string& command);

}  // namespace hipplan::tests
