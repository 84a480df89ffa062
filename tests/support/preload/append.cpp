// SPDX-License-Identifier: MIT
// Loaded before the C library: a write to what is open for appending that does as HIPPLAN_TEST_APPEND says. "half"
// writes half of it, and then the disk is full; "killed" dies after half of it; a number is an errno.
// HIPPLAN_TEST_RENAME names a file that then takes the place of HIPPLAN_TEST_RENAMED, as an editor's does.
#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

using Write = ssize_t (*)(int, const void*, size_t);

ssize_t really_write(int descriptor, const void* text, size_t size) {
  static const auto next = reinterpret_cast<Write>(::dlsym(RTLD_NEXT, "write"));
  return next(descriptor, text, size);
}

std::string_view asked(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? "" : value;
}

}  // namespace

extern "C" ssize_t write(int descriptor, const void* text, size_t size) {
  static bool was_half = false;
  const std::string_view way = asked("HIPPLAN_TEST_APPEND");
  const bool appends = (::fcntl(descriptor, F_GETFL) & O_APPEND) != 0;
  if (way.empty() || !appends) return really_write(descriptor, text, size);
  if (way == "replaced") {
    std::rename(asked("HIPPLAN_TEST_RENAME").data(), asked("HIPPLAN_TEST_RENAMED").data());
    return really_write(descriptor, text, size);
  }
  if ((way == "half" && !was_half) || way == "killed") {
    was_half = true;
    const ssize_t written = really_write(descriptor, text, size / 2);
    if (way == "killed") ::raise(SIGKILL);
    return written;
  }
  errno = way == "half" ? ENOSPC : std::atoi(way.data());
  return -1;
}
