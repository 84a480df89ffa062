// SPDX-License-Identifier: MIT
#include "hipplan/cli/descriptor.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace hipplan::cli {

bool done_or_not_offered(int result) {
  constexpr std::array not_offered{EINVAL, ENOTSUP, EOPNOTSUPP, ENOSYS, EROFS, EPERM};
  return result == 0 || std::find(not_offered.begin(), not_offered.end(), errno) != not_offered.end();
}

void hold_closed_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    const bool closed = ::fcntl(stream, F_GETFD) < 0 && errno == EBADF;
    // The lowest number that is free.
    if (closed && ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) != stream) return;
  }
}

bool Descriptor::close() {
  const int value = value_;
  value_ = -1;
  // Interrupted, it is closed all the same; a second call could close somebody else's.
  return value < 0 || ::close(value) == 0 || errno == EINTR;
}

}  // namespace hipplan::cli
