// SPDX-License-Identifier: MIT
// The README's examples are run: what it shows is what the program prints.
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "program.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::read_text;
using tests::Workplace;

const std::string readme_path = HIPPLAN_SOURCE_DIR "/README.md";

/// Every `$ command` of a console block with what the README says it prints. With
/// HIPPLAN_ACCEPT=1 the README is written anew with what it does print.
TEST_CASE("the README shows what the program prints") {
  std::istringstream readme(read_text(readme_path));
  const bool accept = std::getenv("HIPPLAN_ACCEPT") != nullptr;
  std::string rewritten;
  std::string line;
  int examples = 0;
  while (std::getline(readme, line)) {
    rewritten += line + '\n';
    if (line != "```console") continue;
    std::getline(readme, line);
    REQUIRE(line.substr(0, 2) == "$ ");
    const std::string command = line.substr(2);
    std::string shown;
    while (std::getline(readme, line) && line != "```") shown += line + '\n';
    const std::string printed = Workplace().shell("{ " + command + "\n} 2>&1").output;
    rewritten += "$ " + command + '\n' + printed + "```\n";
    ++examples;
    if (!accept) CHECK(shown == printed);
  }
  CHECK(examples >= 4);
  if (accept) std::ofstream(readme_path, std::ios::binary) << rewritten;
}

TEST_CASE("every other command that the README gives works") {
  std::istringstream readme(read_text(readme_path));
  std::string line;
  int commands = 0;
  while (std::getline(readme, line)) {
    if (line.substr(0, 8) != "hipplan ") continue;
    ++commands;
    INFO(line);
    const bool asks = line.find("hipplan screen") == 0;
    CHECK(Workplace().shell(asks ? "yes n | " + line : line).status == 0);
  }
  CHECK(commands >= 5);
}

}  // namespace
}  // namespace hipplan
