// SPDX-License-Identifier: MIT
// File descriptors: closed without being told, and calls that a signal may interrupt.
#pragma once

#include <cerrno>

namespace hipplan::cli {

/// The result of a system call that is made again as long as signals interrupt it.
template <class Call>
auto uninterrupted(Call call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

/// Takes the numbers of those standard streams that were closed, so that no file that is opened later is one of them.
/// Reading and writing them still fails.
void hold_closed_streams();

/// Whether a call went well, or asked for what not every file system has, like flushing.
bool done_or_not_offered(int result);

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int get() const { return value_; }
  bool valid() const { return value_ >= 0; }
  /// Whether closing, too, went well; errno says why not.
  bool close();

 private:
  int value_;
};

}  // namespace hipplan::cli
