// SPDX-License-Identifier: MIT
// Loaded before the C library: a line in the file that HIPPLAN_TEST_GETENV names for each variable that is asked for.
#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

extern "C" char* getenv(const char* name) noexcept {
  using Getenv = char* (*)(const char*);
  static const auto next = reinterpret_cast<Getenv>(::dlsym(RTLD_NEXT, "getenv"));
  const char* const file = next("HIPPLAN_TEST_GETENV");
  const std::string line = std::string(name) + '\n';
  const bool is_ours = line.starts_with("HIPPLAN_TEST_");
  const int opened = file == nullptr || is_ours ? -1 : ::open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (opened >= 0) {
    if (::write(opened, line.data(), line.size()) < 0) std::abort();
    ::close(opened);
  }
  return next(name);
}
