// SPDX-License-Identifier: MIT
// Transcripts of the real program: tests/golden/*.txt. Each begins with a command, `$ hipplan ...`,
// and goes on with what the program printed. With the environment variable HIPPLAN_ACCEPT=1 the
// files are written anew; a new one needs its first line only.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <regex>
#include <sstream>
#include <string_view>

#include "catch.hpp"
#include "program.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

namespace fs = std::filesystem;
using tests::Run;
using tests::split_command;
using tests::Workplace;

std::vector<fs::path> golden_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(fs::path(HIPPLAN_SOURCE_DIR) / "tests" / "golden")) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// The text of a stream, with a word where its last line does not end.
std::string whole_lines(const std::string& text) {
  return text.empty() || text.back() == '\n' ? text : text + "\n[the last line does not end]\n";
}

/// What stands for the digest of the built-in catalog, which is another after every change of it.
constexpr const char* any_digest = "############";

const std::string& builtin_digest() {
  static const std::string digest = [] {
    const std::string version = Workplace().hipplan({"--version"}).output;
    const std::string before = "(catalog ";
    return version.substr(version.find(before) + before.size(), std::string_view(any_digest).size());
  }();
  return digest;
}

std::string without_digest(std::string text) {
  for (std::size_t at = 0; (at = text.find(builtin_digest(), at)) != std::string::npos;) {
    text.replace(at, builtin_digest().size(), any_digest);
  }
  return text;
}

std::string transcript(const std::string& first_line, const Run& run) {
  return without_digest(first_line + "\n[exit status] " + std::to_string(run.status) + "\n[standard output]\n" +
                        whole_lines(run.output) + "[standard error]\n" + whole_lines(run.errors));
}

/// Editors jump to file, line and column; everything else tells who speaks.
bool says_where_or_who(const std::string& line) {
  static const std::regex place("[^: ]+:[0-9]+:([0-9]+:)? (error|warning|note): .*");
  return line.starts_with("hipplan: ") || line.starts_with("note: ") || std::regex_match(line, place);
}

/// The first line in which two texts differ, for a message that can be read.
std::string first_difference(const std::string& expected, const std::string& actual) {
  std::size_t line = 1;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < expected.size() && i < actual.size() && expected[i] == actual[i]; ++i) {
    if (expected[i] != '\n') continue;
    ++line;
    begin = i + 1;
  }
  const auto line_at = [&](const std::string& text) {
    return begin < text.size() ? text.substr(begin, text.find('\n', begin) - begin) : std::string("(the end)");
  };
  return "line " + std::to_string(line) + "\n  expected: " + line_at(expected) + "\n  printed:  " + line_at(actual);
}

TEST_CASE("every transcript is what the program prints") {
  const bool accept = std::getenv("HIPPLAN_ACCEPT") != nullptr;
  const std::vector<fs::path> files = golden_files();
  CHECK(files.size() >= 100);
  for (const fs::path& file : files) {
    const std::string expected = tests::read_text(file.string());
    const std::string first_line = expected.substr(0, expected.find('\n'));
    INFO(file.filename().string() << ": " << first_line);
    REQUIRE(first_line.starts_with("$ hipplan"));
    std::vector<std::string> words = split_command(first_line.substr(2));
    words.erase(words.begin());
    const Run run = Workplace().hipplan(words);
    const std::string actual = transcript(first_line, run);
    if (accept) {
      std::ofstream(file, std::ios::binary) << actual;
      continue;
    }
    if (actual != expected) FAIL_CHECK(first_difference(expected, actual));
    // The sum at the end of 'check' is what it was asked for.
    const bool checks = !words.empty() && words.front() == "check";
    if ((run.status == 1 || run.status == 2) && !checks) CHECK(run.output.empty());
    std::istringstream errors(run.errors);
    for (std::string line; std::getline(errors, line);) {
      if (line.find(" error: ") != std::string::npos && !says_where_or_who(line)) FAIL_CHECK(line);
    }
  }
}

TEST_CASE("a command line is taken apart as a shell would") {
  CHECK(split_command("hipplan plan --pain 4") == std::vector<std::string>{"hipplan", "plan", "--pain", "4"});
  CHECK(split_command("a 'b c' \"d e\" f\\ g ''") == std::vector<std::string>{"a", "b c", "d e", "f g", ""});
  CHECK(split_command("--pain='4 5'") == std::vector<std::string>{"--pain=4 5"});
}

}  // namespace
}  // namespace hipplan
