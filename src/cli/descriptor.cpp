// SPDX-License-Identifier: MIT
#include "hipplan/cli/descriptor.hpp"

#include <unistd.h>

namespace hipplan::cli {

bool Descriptor::close() {
  const int value = value_;
  value_ = -1;
  // Interrupted, it is closed all the same; a second call could close somebody else's.
  return value < 0 || ::close(value) == 0 || errno == EINTR;
}

}  // namespace hipplan::cli
