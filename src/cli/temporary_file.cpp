// SPDX-License-Identifier: MIT
#include "hipplan/cli/temporary_file.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace hipplan::cli {
namespace {

/// The name of the temporary file that is there now. A signal handler can be told in no other way.
std::atomic<const char*> there_now = nullptr;
static_assert(std::atomic<const char*>::is_always_lock_free);

/// Only what may be called in a signal handler.
extern "C" void remove_and_end(int signal) {
  remove_temporary_file();
  // The handler is spent (SA_RESETHAND): now the signal ends the program as if there had been none.
  ::raise(signal);
}

constexpr std::array harmless{SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGWINCH};

/// Whether the signal would end the program without being asked; one that is ignored (nohup) would not.
bool would_end(int signal) {
  if (std::find(harmless.begin(), harmless.end(), signal) != harmless.end()) return false;
  struct sigaction action {};
  return ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_DFL;
}

template <class Action>
void for_every_signal(Action action) {
  for (int signal = 1; signal < NSIG; ++signal) action(signal);
}

void guard(const std::string& name) {
  there_now = name.c_str();
  struct sigaction guarded {};
  guarded.sa_handler = remove_and_end;
  guarded.sa_flags = static_cast<int>(SA_RESETHAND);
  ::sigfillset(&guarded.sa_mask);
  for_every_signal([&](int signal) {
    if (would_end(signal)) ::sigaction(signal, &guarded, nullptr);
  });
}

void end_guard() {
  for_every_signal([](int signal) {
    struct sigaction action {};
    if (::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == remove_and_end) std::signal(signal, SIG_DFL);
  });
  there_now = nullptr;
}

/// Between making the file and knowing its name no signal may end the program.
int make_guarded(std::string& name) {
  sigset_t all;
  sigset_t before;
  ::sigfillset(&all);
  ::sigprocmask(SIG_BLOCK, &all, &before);
  const int made = uninterrupted([&] { return ::mkstemp(name.data()); });
  const int error = errno;
  if (made >= 0) guard(name);
  ::sigprocmask(SIG_SETMASK, &before, nullptr);
  errno = error;
  return made;
}

}  // namespace

void remove_temporary_file() {
  const char* const name = there_now;
  if (name != nullptr) ::unlink(name);
}

GoesWithTheProgram::GoesWithTheProgram(std::string name) : name_(std::move(name)) { guard(name_); }

GoesWithTheProgram::~GoesWithTheProgram() { end_guard(); }

TemporaryFile::TemporaryFile(const std::string& folder)
    : name_(folder + "/.hipplan.XXXXXX"), descriptor_(make_guarded(name_)) {}

TemporaryFile::~TemporaryFile() {
  if (there_now != name_.c_str()) return;
  ::unlink(name_.c_str());
  end_guard();
}

bool TemporaryFile::take_place_of(const std::string& target) {
  if (!descriptor_.close()) return false;
  if (uninterrupted([&] { return ::rename(name_.c_str(), target.c_str()); }) != 0) return false;
  end_guard();
  return true;
}

}  // namespace hipplan::cli
