// SPDX-License-Identifier: MIT
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "hipplan/cli/run.hpp"

int main(int argc, char** argv) {
  try {
    return hipplan::cli::run(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "hipplan: error: %s\n", error.what());
    return 1;
  }
}
