// SPDX-License-Identifier: MIT
#include "hipplan/cli/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "hipplan/cli/descriptor.hpp"
#include "hipplan/cli/temporary_file.hpp"

namespace hipplan::cli {
namespace {

namespace fs = std::filesystem;

constexpr int most_links = 40;

Diagnostic problem(const std::string& path, std::string message) {
  return {Severity::error, {path, 0, 0, 1}, std::move(message), {}};
}

/// Waits until a descriptor that does not block is ready.
void wait_for(int descriptor, short event) {
  pollfd ready{descriptor, event, 0};
  uninterrupted([&] { return ::poll(&ready, 1, -1); });
}

Diagnostic cannot_write(const std::string& path, int error) {
  return problem(path, fmt::format("cannot write: {}", std::strerror(error)));
}

std::optional<Diagnostic> write_through(const std::string& path, std::string_view text) {
  Descriptor file(uninterrupted([&] { return ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY); }));
  if (!file.valid()) return cannot_write(path, errno);
  if (!write_all(file.get(), text) || !file.close()) return cannot_write(path, errno);
  return std::nullopt;
}

/// The mode of an ordinary new file.
mode_t usual_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return static_cast<mode_t>(0666) & ~mask;
}

/// Whether a call went well, or asked for what not every file system has.
bool done_or_not_offered(int result) {
  constexpr std::array not_offered{EINVAL, ENOTSUP, EOPNOTSUPP, ENOSYS, EROFS, EPERM};
  return result == 0 || std::find(not_offered.begin(), not_offered.end(), errno) != not_offered.end();
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

/// So that a new name, too, outlives a power cut. The file is whole with or without.
void flush_folder(const std::string& folder) {
  const Descriptor opened(uninterrupted([&] { return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
  if (opened.valid()) flush(opened.get());
}

/// Writes `target` whole, under another name first. `path` is what the user called it. What was there
/// before, if anything, passes on its owner and its mode.
std::optional<Diagnostic> replace(const std::string& path, const fs::path& target, std::string_view text,
                                  const struct stat* old, Readers readers) {
  std::error_code ignored;
  if (fs::is_symlink(target, ignored)) return cannot_write(path, ELOOP);
  const std::string folder = target.has_parent_path() ? target.parent_path().string() : std::string(".");
  TemporaryFile file(folder);
  const int descriptor = file.descriptor().get();
  const mode_t mode = old != nullptr ? old->st_mode & 0777 : readers == Readers::owner ? 0600 : usual_mode();
  const bool written = file.descriptor().valid() && set_owner(descriptor, old) && write_all(descriptor, text) &&
                       set_mode(descriptor, mode) && flush(descriptor) && file.take_place_of(target.string());
  if (!written) return cannot_write(path, errno);
  flush_folder(folder);
  return std::nullopt;
}

}  // namespace

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

std::optional<Diagnostic> write_output(const std::string& path, std::string_view text, const InputFiles& inputs,
                                       Readers readers) {
  if (auto refused = output_that_is_input(path, inputs)) return refused;
  if (path.empty() || path == "-") {
    if (!write_all(STDOUT_FILENO, text)) return cannot_write("standard output", errno);
    return std::nullopt;
  }
  if (const auto descriptor = open_descriptor(path)) {
    if (!write_all(*descriptor, text)) return cannot_write(path, errno);
    return std::nullopt;
  }
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    // A new file; a link that leads nowhere is filled in where it points.
    return replace(path, end_of_links(path), text, nullptr, readers);
  }
  if (S_ISDIR(status.st_mode)) return problem(path, "cannot write: this is a folder; expected a file");
  if (!S_ISREG(status.st_mode)) return write_through(path, text);
  if (::access(path.c_str(), W_OK) != 0) return cannot_write(path, errno);
  return replace(path, end_of_links(path), text, &status, readers);
}

}  // namespace hipplan::cli
