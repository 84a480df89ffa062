// SPDX-License-Identifier: MIT
// Feeds a target with its seeds and with every file of its folder, without libFuzzer: what was found once stays mended.
// Usage: fuzz_replay TARGET CORPUS       feeds them
//        fuzz_replay --write TARGET DIR  writes the seeds that are made from the repository's own texts, as files
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "targets.hpp"

namespace {

namespace fs = std::filesystem;
using hipplan::fuzz::NamedTarget;

const NamedTarget* target_named(std::string_view name) {
  for (const NamedTarget& target : hipplan::fuzz::targets()) {
    if (target.name == name) return &target;
  }
  return nullptr;
}

int write_seeds(const NamedTarget& target, const fs::path& folder) {
  fs::create_directories(folder);
  int number = 0;
  for (const std::string& seed : target.seeds())
    std::ofstream(folder / ("seed-" + std::to_string(++number)), std::ios::binary) << seed;
  return number > 0 ? 0 : 1;
}

std::vector<fs::path> files_of(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

int replay(const NamedTarget& target, const fs::path& folder) {
  int understood = 0;
  int refused = 0;
  const auto feed = [&](const std::string& bytes) { ++(target.run(bytes) ? understood : refused); };
  for (const std::string& seed : target.seeds()) feed(seed);
  feed("");
  for (const fs::path& path : files_of(folder)) {
    // The one that ends the process is the last that is named.
    std::printf("%s\n", path.c_str());
    std::fflush(stdout);
    std::ifstream file(path, std::ios::binary);
    feed({std::istreambuf_iterator<char>(file), {}});
  }
  std::printf("%d understood, %d refused\n", understood, refused);
  return understood > 0 && refused > 0 ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) {
  const bool writes = count == 4 && std::string_view(arguments[1]) == "--write";
  const NamedTarget* const target = count == 3 || writes ? target_named(arguments[writes ? 2 : 1]) : nullptr;
  if (target == nullptr) {
    std::fputs("usage: fuzz_replay [--write] TARGET FOLDER\n", stderr);
    return 2;
  }
  return writes ? write_seeds(*target, arguments[3]) : replay(*target, arguments[2]);
}
