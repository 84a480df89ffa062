// SPDX-License-Identifier: MIT
#include "pseudo_terminal.hpp"

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include "catch.hpp"

namespace hipplan::tests {
namespace {

constexpr int longest_silence_milliseconds = 60'000;
constexpr char end_of_input = 4;

/// Lines go in as they are typed and come out as they are written: no echo, no carriage returns.
termios plain_lines() {
  termios settings{};
  settings.c_cflag = CS8 | CREAD;
  settings.c_lflag = ICANON;
  settings.c_cc[VEOF] = end_of_input;
  cfsetispeed(&settings, B38400);
  cfsetospeed(&settings, B38400);
  return settings;
}

std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

/// All that comes out until the program closes the terminal.
std::string read_all(int terminal, pid_t child) {
  std::string text;
  std::array<char, 4096> buffer{};
  while (true) {
    pollfd ready{terminal, POLLIN, 0};
    if (::poll(&ready, 1, longest_silence_milliseconds) <= 0) {
      ::kill(child, SIGKILL);
      break;
    }
    const ssize_t got = ::read(terminal, buffer.data(), buffer.size());
    // A terminal whose other side is closed ends with an error.
    if (got <= 0) break;
    text.append(buffer.data(), static_cast<std::size_t>(got));
  }
  return text;
}

}  // namespace

Shown in_terminal(const Workplace& place, const std::vector<std::string>& arguments, const Terminal& terminal) {
  std::vector<std::string> words{HIPPLAN_PROGRAM};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> environment{"HOME=" + place.folder().string(), "LC_ALL=C.UTF-8", "TERM=xterm", "PAGER=cat",
                                       "PATH=/usr/bin:/bin"};
  // What the sanitizers are to leave alone (tests/leaks.txt).
  if (const char* const leaks = std::getenv("LSAN_OPTIONS"))
    environment.push_back(std::string("LSAN_OPTIONS=") + leaks);
  for (const auto& [name, value] : terminal.variables) {
    const std::string beginning = name + '=';
    std::erase_if(environment, [&](const std::string& entry) { return entry.starts_with(beginning); });
    environment.push_back(beginning + value);
  }
  const std::vector<char*> word_pointers = pointers_to(words);
  const std::vector<char*> environment_pointers = pointers_to(environment);
  const std::string folder = place.folder().string();
  termios settings = plain_lines();
  winsize size{static_cast<unsigned short>(terminal.rows), static_cast<unsigned short>(terminal.columns), 0, 0};
  int side = -1;
  const pid_t child = ::forkpty(&side, nullptr, &settings, &size);
  if (child < 0) {
    // CTest knows this line by SKIP_REGULAR_EXPRESSION; Catch2 2 has no word for it.
    std::fprintf(stderr, "SKIPPED: no pseudo-terminal can be opened (is /dev/pts mounted?)\n");
    std::exit(EXIT_FAILURE);
  }
  if (child == 0) {
    if (::chdir(folder.c_str()) == 0) ::execve(word_pointers[0], word_pointers.data(), environment_pointers.data());
    ::_exit(127);
  }
  const std::string typed = terminal.typed + std::string(2, end_of_input);
  const bool heard = ::write(side, typed.data(), typed.size()) == static_cast<ssize_t>(typed.size());
  Shown shown;
  shown.text = read_all(side, child);
  int status = 0;
  const bool ended = ::waitpid(child, &status, 0) == child;
  ::close(side);
  REQUIRE(heard);
  REQUIRE(ended);
  shown.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return shown;
}

}  // namespace hipplan::tests
