// SPDX-License-Identifier: MIT
#include "hipplan/cli/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "hipplan/cli/descriptor.hpp"
#include "hipplan/cli/temporary_file.hpp"

namespace hipplan::cli {
namespace {

namespace fs = std::filesystem;

constexpr int most_links = 40;

Diagnostic problem_with(const std::string& path, std::string message) {
  return {Severity::error, {path, 0, 0, 1}, std::move(message), {}};
}

/// Waits until a descriptor that does not block is ready.
void wait_for(int descriptor, short event) {
  pollfd ready{descriptor, event, 0};
  uninterrupted([&] { return ::poll(&ready, 1, -1); });
}

/// The mode of an ordinary new file.
mode_t usual_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return static_cast<mode_t>(0666) & ~mask;
}

bool flush(int descriptor) {
  return done_or_not_offered(uninterrupted([&] { return ::fsync(descriptor); }));
}

bool set_mode(int descriptor, mode_t mode) {
  return done_or_not_offered(uninterrupted([&] { return ::fchmod(descriptor, mode); }));
}

/// Only root can give a file away; a file of anybody else becomes that of whoever writes it.
bool set_owner(int descriptor, const struct stat* old) {
  if (old == nullptr || ::geteuid() != 0) return true;
  return uninterrupted([&] { return ::fchown(descriptor, old->st_uid, old->st_gid); }) == 0;
}

}  // namespace

std::string folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path().string() : std::string(".");
}

bool flush_folder(const std::string& folder) {
  const Descriptor opened(uninterrupted([&] { return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
  return opened.valid() && flush(opened.get());
}

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = uninterrupted([&] { return ::write(descriptor, text.data(), text.size()); });
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN) {
      wait_for(descriptor, POLLOUT);
    } else {
      return false;
    }
  }
  return true;
}

std::filesystem::path end_of_links(std::filesystem::path path) {
  std::error_code error;
  for (int i = 0; i < most_links && fs::is_symlink(path, error); ++i) {
    const fs::path aim = fs::read_symlink(path, error);
    path = aim.is_absolute() ? aim : path.parent_path() / aim;
  }
  return path;
}

Output::Output(const std::string& path, const InputFiles& inputs, Readers readers) {
  const bool standard_output = path.empty() || path == "-";
  name_ = standard_output ? "standard output" : path;
  problem_ = output_that_is_input(path, inputs);
  if (problem_) return;
  if (standard_output) {
    descriptor_ = STDOUT_FILENO;
  } else if (const auto descriptor = open_descriptor(path)) {
    descriptor_ = *descriptor;
  } else {
    open(path, readers);
  }
}

void Output::fail(int error) { problem_ = problem_with(name_, fmt::format("cannot write: {}", std::strerror(error))); }

void Output::open(const std::string& path, Readers readers) {
  struct stat status {};
  // A link that leads nowhere is filled in where it points.
  target_ = end_of_links(path);
  if (::stat(path.c_str(), &status) != 0) return begin_file(nullptr, readers);
  if (S_ISDIR(status.st_mode)) {
    problem_ = problem_with(path, "cannot write: this is a folder; expected a file");
  } else if (!S_ISREG(status.st_mode)) {
    device_.emplace(uninterrupted([&] { return ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY); }));
    descriptor_ = device_->get();
    if (!device_->valid()) fail(errno);
  } else if (::access(path.c_str(), W_OK) != 0) {
    fail(errno);
  } else {
    begin_file(&status, readers);
  }
}

/// Under another name first. What was there before, if anything, passes on its owner and its mode.
void Output::begin_file(const struct stat* old, Readers readers) {
  std::error_code ignored;
  if (fs::is_symlink(target_, ignored)) return fail(ELOOP);
  file_.emplace(folder_of(target_));
  descriptor_ = file_->descriptor().get();
  mode_ = old != nullptr ? old->st_mode & 0777 : readers == Readers::owner ? 0600 : usual_mode();
  if (!file_->descriptor().valid() || !set_owner(descriptor_, old)) fail(errno);
}

void Output::write(std::string_view text) {
  if (!problem_ && !write_all(descriptor_, text)) fail(errno);
}

void Output::finish() {
  if (problem_) return;
  if (device_ && !device_->close()) fail(errno);
  if (file_) finish_file();
}

void Output::finish_file() {
  if (set_mode(descriptor_, mode_) && flush(descriptor_) && file_->take_place_of(target_.string())) {
    flush_folder(folder_of(target_));
  } else {
    fail(errno);
  }
}

std::optional<Diagnostic> write_output(const std::string& path, std::string_view text, const InputFiles& inputs,
                                       Readers readers) {
  Output output(path, inputs, readers);
  output.write(text);
  output.finish();
  return output.problem();
}

}  // namespace hipplan::cli
