// SPDX-License-Identifier: MIT
#include "hipplan/cli/pager.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "hipplan/cli/files.hpp"
#include "hipplan/cli/terminal.hpp"
#include "hipplan/text/unicode.hpp"

extern char** environ;

namespace hipplan::cli {
namespace {

/// What a shell answers for a command that it cannot run, or not find.
constexpr int cannot_run = 126;
constexpr int not_found = 127;

/// Empty where there is to be none.
std::string pager_command() {
  for (const char* name : {"HIPPLAN_PAGER", "PAGER"}) {
    const char* value = std::getenv(name);
    if (value == nullptr) continue;
    const std::string command = value;
    const bool blank = command.find_first_not_of(' ') == std::string::npos;
    return blank || command == "cat" ? std::string() : command;
  }
  return "less";
}

/// How many lines of the screen a text takes.
std::size_t lines_on(const ScreenSize& screen, std::string_view text) {
  std::size_t lines = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::size_t width = display_width(text.substr(0, end));
    lines += screen.columns == 0 || width == 0 ? 1 : (width + screen.columns - 1) / screen.columns;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

bool is_too_long(std::string_view text) {
  if (!is_terminal(stdout) || !is_capable_terminal()) return false;
  const ScreenSize screen = screen_size(stdout);
  // The shell's next prompt needs a line, too.
  return screen.lines > 0 && lines_on(screen, text) >= screen.lines;
}

/// The environment, and what makes less show colours, end where everything fits, and leave the text on
/// the screen; as git has it.
std::vector<std::string> pager_environment() {
  std::vector<std::string> variables;
  for (char** variable = environ; *variable != nullptr; ++variable) variables.emplace_back(*variable);
  if (std::getenv("LESS") == nullptr) variables.emplace_back("LESS=FRX");
  if (std::getenv("LV") == nullptr) variables.emplace_back("LV=-c");
  return variables;
}

std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

/// The keys that end a program are the pager's while it runs.
class KeysForThePager {
 public:
  KeysForThePager() {
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    for (std::size_t i = 0; i < keys.size(); ++i) ::sigaction(keys[i], &ignore, &before_[i]);
  }
  ~KeysForThePager() {
    for (std::size_t i = 0; i < keys.size(); ++i) ::sigaction(keys[i], &before_[i], nullptr);
  }
  KeysForThePager(const KeysForThePager&) = delete;
  KeysForThePager& operator=(const KeysForThePager&) = delete;

 private:
  static constexpr std::array<int, 2> keys{SIGINT, SIGQUIT};
  std::array<struct sigaction, 2> before_{};
};

/// Starts `command` with `input` as its standard input; nothing where there is not even a shell.
std::optional<pid_t> start(const std::string& command, int input) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  // What this program ignores, a pager needs.
  sigset_t usual;
  sigemptyset(&usual);
  for (const int signal : {SIGPIPE, SIGXFSZ, SIGINT, SIGQUIT}) sigaddset(&usual, signal);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  std::vector<std::string> words{"sh", "-c", command};
  std::vector<std::string> variables = pager_environment();
  pid_t child = 0;
  const int error =
      posix_spawn(&child, "/bin/sh", &actions, &attributes, pointers_to(words).data(), pointers_to(variables).data());
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (error != 0) return std::nullopt;
  return child;
}

/// Whether the pager could be started; then it has shown all that somebody wanted to see.
bool shown_by(const std::string& command, std::string_view text) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
  const KeysForThePager keys;
  const auto child = start(command, ends[0]);
  ::close(ends[0]);
  // A pager that was left early does not read on.
  if (child) write_all(ends[1], text);
  ::close(ends[1]);
  if (!child) return false;
  int status = 0;
  while (::waitpid(*child, &status, 0) < 0 && errno == EINTR) continue;
  const bool failed = WIFEXITED(status) && (WEXITSTATUS(status) == cannot_run || WEXITSTATUS(status) == not_found);
  return !failed;
}

}  // namespace

std::optional<Diagnostic> print_paged(std::string_view text, bool wanted, const InputFiles& inputs) {
  const std::string command = wanted && is_too_long(text) ? pager_command() : std::string();
  if (!command.empty() && shown_by(command, text)) return std::nullopt;
  return write_output("", text, inputs);
}

}  // namespace hipplan::cli
