// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "hipplan/cli/exit_status.hpp"
#include "hipplan/cli/run.hpp"
#include "hipplan/cli/temporary_file.hpp"

namespace {

/// Where there is no memory left, at once: an exception would find destructors that need some, and end in an abort.
/// Several threads may come here.
[[noreturn]] void end_without_memory() {
  static std::atomic_flag somebody_ends;
  while (somebody_ends.test_and_set()) ::pause();
  hipplan::cli::remove_temporary_file();
  constexpr std::string_view words = "hipplan: error: there is not enough memory\n";
  // Nobody is left to be told that this could not be written.
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, words.data(), words.size());
  std::_Exit(hipplan::cli::failed);
}

}  // namespace

int main(int argc, char** argv) {
  std::set_new_handler(end_without_memory);
  try {
    return hipplan::cli::run(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "hipplan: error: %s\n", error.what());
    return hipplan::cli::failed;
  }
}
