// SPDX-License-Identifier: MIT
// Loaded before the C library: an fsync, or fdatasync, that does as HIPPLAN_TEST_FSYNC says. "wait" leaves time for a
// signal, "interrupted" is, twice; a number is an errno.
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string_view>

namespace {

int as_asked() {
  static int calls = 0;
  const char* const asked = std::getenv("HIPPLAN_TEST_FSYNC");
  const std::string_view way = asked == nullptr ? "" : asked;
  if (way == "wait") {
    while (true) ::pause();
  }
  errno = way == "interrupted" ? (++calls < 3 ? EINTR : 0) : std::atoi(way.data());
  return errno == 0 ? 0 : -1;
}

}  // namespace

extern "C" int fsync(int) { return as_asked(); }
extern "C" int fdatasync(int) { return as_asked(); }
