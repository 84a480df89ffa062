// SPDX-License-Identifier: MIT
#include "hipplan/cli/input_stream.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string_view>

namespace hipplan::cli {
namespace {

/// Long enough for whoever is to write into a named pipe to be started after its reader.
constexpr int patience_milliseconds = 2000;

/// Opening never waits, whatever it is: a named pipe would, for a writer.
int opened(const std::string& path) {
  if (const auto descriptor = open_descriptor(path))
    return uninterrupted([&] { return ::fcntl(*descriptor, F_DUPFD_CLOEXEC, 0); });
  return uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY); });
}

}  // namespace

InputStream::InputStream(const std::string& path, InputFiles& inputs, Named named)
    : name_(input_name(path)), path_(path == standard_input ? "/dev/stdin" : path), file_(opened(path_)) {
  const int error = errno;
  inputs.add(path_);
  if (!file_.valid()) {
    fail(why_not_opened(error));
  } else if (::fstat(file_.get(), &status_) != 0) {
    fail(std::strerror(errno));
  } else {
    inputs.add(path_, status_);
    const bool readable = S_ISREG(status_.st_mode) || (named == Named::by_user && !S_ISDIR(status_.st_mode));
    if (!readable) fail(not_a_file(status_.st_mode));
  }
}

void InputStream::fail(const std::string& why) {
  problem_ = Diagnostic{Severity::error, {name_, 0, 0, 1}, "cannot read: " + why, {}};
}

/// A socket cannot be opened at all.
std::string InputStream::why_not_opened(int error) const {
  struct stat status {};
  if (error == ENXIO && ::stat(path_.c_str(), &status) == 0) return not_a_file(status.st_mode);
  return std::strerror(error);
}

std::optional<std::size_t> InputStream::size() const {
  if (problem_ || !S_ISREG(status_.st_mode)) return std::nullopt;
  return static_cast<std::size_t>(status_.st_size);
}

/// Our own terminal, at which somebody sits.
bool InputStream::is_typed_at() const { return ::tcgetpgrp(file_.get()) == ::getpgrp(); }

/// A named pipe tells that there is a writer; a device does not.
bool InputStream::is_silent_device() const { return silent_ && !S_ISFIFO(status_.st_mode); }

/// For the first of what comes.
void InputStream::wait() {
  if (S_ISREG(status_.st_mode) || open_descriptor(path_) || is_typed_at()) return;
  pollfd ready{file_.get(), POLLIN, 0};
  silent_ = uninterrupted([&] { return ::poll(&ready, 1, patience_milliseconds); }) == 0;
}

std::optional<std::size_t> InputStream::read(std::string& buffer) {
  if (problem_) return std::nullopt;
  if (!anything_) wait();
  while (true) {
    const ssize_t got = uninterrupted([&] { return ::read(file_.get(), buffer.data(), buffer.size()); });
    if (got > 0) {
      anything_ = true;
      return static_cast<std::size_t>(got);
    }
    if (got < 0 && errno == EAGAIN && !is_silent_device()) {
      // Somebody is there who has not written yet.
      pollfd ready{file_.get(), POLLIN, 0};
      uninterrupted([&] { return ::poll(&ready, 1, -1); });
    } else if (got < 0 && errno != EAGAIN) {
      fail(std::strerror(errno));
      return std::nullopt;
    } else if (silent_ && !anything_) {
      fail(fmt::format("nothing comes from {}", kind_of_file(status_.st_mode)));
      return std::nullopt;
    } else {
      return 0;
    }
  }
}

}  // namespace hipplan::cli
