// SPDX-License-Identifier: MIT
#include "program.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "catch.hpp"
#include "support.hpp"

namespace hipplan::tests {
namespace {

namespace fs = std::filesystem;

fs::path new_folder() {
  std::string name = (fs::temp_directory_path() / "hipplan-test-XXXXXX").string();
  REQUIRE(mkdtemp(name.data()) != nullptr);
  return name;
}

/// Only what may be called between fork and exec.
[[noreturn]] void become(const char* folder, const char* output, const char* errors, char* const* arguments,
                         char* const* environment) {
  const int in = ::open("/dev/null", O_RDONLY);
  const int out = ::open(output, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  const int err = ::open(errors, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (in < 0 || out < 0 || err < 0 || ::chdir(folder) != 0) ::_exit(126);
  ::dup2(in, STDIN_FILENO);
  ::dup2(out, STDOUT_FILENO);
  ::dup2(err, STDERR_FILENO);
  ::close(in);
  ::close(out);
  ::close(err);
  ::execve(arguments[0], arguments, environment);
  ::_exit(127);
}

std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

}  // namespace

Workplace::Workplace() : folder_(new_folder()), streams_(new_folder()) {
  fs::create_directory_symlink(fs::path(HIPPLAN_SOURCE_DIR) / "tests" / "fixtures", folder_ / "fixtures");
}

Workplace::~Workplace() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
  fs::remove_all(streams_, ignored);
}

std::vector<std::string> Workplace::names() const {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder_)) {
    const std::string name = entry.path().filename().string();
    if (name != "fixtures") names.push_back(entry.is_directory() ? name + '/' : name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

void Workplace::write(const std::string& name, std::string_view text) const {
  fs::create_directories((folder_ / name).parent_path());
  std::ofstream file(folder_ / name, std::ios::binary);
  file << text;
  REQUIRE(file.good());
}

std::string Workplace::read(const std::string& name) const { return read_text((folder_ / name).string()); }

Run Workplace::hipplan(const std::vector<std::string>& arguments,
                       const std::vector<std::pair<std::string, std::string>>& variables) const {
  return run(HIPPLAN_PROGRAM, arguments, variables);
}

Run Workplace::shell(const std::string& command) const { return run("/bin/sh", {"-c", command}, {}); }

Run Workplace::run(const std::string& program, const std::vector<std::string>& arguments,
                   const std::vector<std::pair<std::string, std::string>>& variables) const {
  std::vector<std::string> words{program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> environment{"HOME=" + folder_.string(), "LC_ALL=C.UTF-8",
                                       "PATH=" + fs::path(HIPPLAN_PROGRAM).parent_path().string() + ":/usr/bin:/bin"};
  for (const auto& [name, value] : variables) {
    const std::string beginning = name + '=';
    std::erase_if(environment, [&](const std::string& entry) { return entry.starts_with(beginning); });
    environment.push_back(beginning + value);
  }
  const std::vector<char*> word_pointers = pointers_to(words);
  const std::vector<char*> environment_pointers = pointers_to(environment);
  const std::string output = (streams_ / "output").string();
  const std::string errors = (streams_ / "errors").string();
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    become(folder_.c_str(), output.c_str(), errors.c_str(), word_pointers.data(), environment_pointers.data());
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  Run run;
  run.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  run.output = read_text(output);
  run.errors = read_text(errors);
  return run;
}

std::vector<std::string> split_command(std::string_view command) {
  std::vector<std::string> words;
  bool inside = false;
  char quote = '\0';
  for (std::size_t i = 0; i < command.size(); ++i) {
    const char c = command[i];
    if (quote == '\0' && c == ' ') {
      inside = false;
      continue;
    }
    if (!inside) words.emplace_back();
    inside = true;
    if (quote != '\0' && c == quote) {
      quote = '\0';
    } else if (quote == '\0' && (c == '\'' || c == '"')) {
      quote = c;
    } else if (quote != '\'' && c == '\\' && i + 1 < command.size()) {
      words.back() += command[++i];
    } else {
      words.back() += c;
    }
  }
  return words;
}

}  // namespace hipplan::tests
