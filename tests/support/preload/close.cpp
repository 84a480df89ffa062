// SPDX-License-Identifier: MIT
// Loaded before the C library: closing a file that was open for writing closes it, and then fails with the errno that
// HIPPLAN_TEST_CLOSE says, as on a network drive that is full.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>

extern "C" int close(int descriptor) {
  using Close = int (*)(int);
  static const auto next = reinterpret_cast<Close>(::dlsym(RTLD_NEXT, "close"));
  const char* const asked = std::getenv("HIPPLAN_TEST_CLOSE");
  struct stat status {};
  const int flags = ::fcntl(descriptor, F_GETFL);
  const bool writes = flags >= 0 && (flags & O_ACCMODE) != O_RDONLY && ::fstat(descriptor, &status) == 0;
  const int closed = next(descriptor);
  if (asked == nullptr || !writes || !S_ISREG(status.st_mode)) return closed;
  errno = std::atoi(asked);
  return -1;
}
