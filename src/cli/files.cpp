// SPDX-License-Identifier: MIT
#include "hipplan/cli/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "hipplan/catalog/vocabulary.hpp"

namespace hipplan::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_files = 500;
constexpr int most_links = 40;
constexpr std::size_t most_bytes_in_all = 16 * 1024 * 1024;

Diagnostic problem(const std::string& path, std::string message) {
  return {Severity::error, {path, 0, 0, 1}, std::move(message), {}};
}

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int get() const { return value_; }
  bool valid() const { return value_ >= 0; }
  /// Whether closing, too, went well.
  bool close() {
    const int value = value_;
    value_ = -1;
    return value < 0 || ::close(value) == 0;
  }

 private:
  int value_;
};

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return false;
    }
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

Diagnostic cannot_write(const std::string& path, int error) {
  return problem(path, fmt::format("cannot write: {}", std::strerror(error)));
}

/// The descriptor that a path like /dev/stdout or /dev/fd/3 stands for. Its file is open already, and
/// is added to where it stands; opening it anew would write over it.
std::optional<int> open_descriptor(std::string_view path) {
  if (path == "/dev/stdout") return STDOUT_FILENO;
  if (path == "/dev/stderr") return STDERR_FILENO;
  for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
    if (!path.starts_with(folder)) continue;
    if (const auto descriptor = parse_digits(path.substr(folder.size()))) return descriptor;
  }
  return std::nullopt;
}

std::optional<Diagnostic> write_through(const std::string& path, std::string_view text) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file.valid()) return cannot_write(path, errno);
  if (!write_all(file.get(), text) || !file.close()) return cannot_write(path, errno);
  return std::nullopt;
}

/// Where a chain of symbolic links ends, also where nothing is there yet.
fs::path end_of_links(fs::path path) {
  std::error_code error;
  for (int i = 0; i < most_links && fs::is_symlink(path, error); ++i) {
    const fs::path aim = fs::read_symlink(path, error);
    path = aim.is_absolute() ? aim : path.parent_path() / aim;
  }
  return path;
}

/// The mode of an ordinary new file.
mode_t usual_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return static_cast<mode_t>(0666) & ~mask;
}

/// Writes `target` whole, under another name first. `path` is what the user called it. What was there
/// before, if anything, passes on its owner and its mode.
std::optional<Diagnostic> replace(const std::string& path, const fs::path& target, std::string_view text,
                                  const struct stat* old, Readers readers) {
  std::error_code ignored;
  if (fs::is_symlink(target, ignored)) return cannot_write(path, ELOOP);
  const std::string folder = target.has_parent_path() ? target.parent_path().string() : std::string(".");
  std::string temporary = folder + "/.hipplan.XXXXXX";
  Descriptor file(::mkstemp(temporary.data()));
  if (!file.valid()) return cannot_write(path, errno);
  const mode_t mode = old != nullptr ? old->st_mode & 0777 : readers == Readers::owner ? 0600 : usual_mode();
  // Only root can give a file away; a file of anybody else becomes that of whoever writes it.
  const bool owned = old == nullptr || ::geteuid() != 0 || ::fchown(file.get(), old->st_uid, old->st_gid) == 0;
  const bool written = owned && write_all(file.get(), text) && ::fchmod(file.get(), mode) == 0 &&
                       ::fsync(file.get()) == 0 && file.close() && ::rename(temporary.c_str(), target.c_str()) == 0;
  if (written) return std::nullopt;
  const int error = errno;
  ::unlink(temporary.c_str());
  return cannot_write(path, error);
}

}  // namespace

std::optional<std::string> read_file(const std::string& path, std::size_t most_bytes, Diagnostics& problems) {
  const auto fail = [&](std::string message) {
    problems.push_back(problem(path, std::move(message)));
    return std::nullopt;
  };
  const auto too_large = [&] {
    return fail(fmt::format("the file is larger than {}; refused unread",
                            most_bytes < 1024 * 1024 ? fmt::format("{} kB", most_bytes / 1024)
                                                     : fmt::format("{} MB", most_bytes / (1024 * 1024))));
  };
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  if (!file.valid() || ::fstat(file.get(), &status) != 0)
    return fail(fmt::format("cannot read: {}", std::strerror(errno)));
  if (S_ISDIR(status.st_mode)) return fail("cannot read: this is a folder; expected a file");
  if (S_ISREG(status.st_mode) && static_cast<std::size_t>(status.st_size) > most_bytes) return too_large();
  std::string text;
  std::string buffer(64 * 1024, '\0');
  while (true) {
    const ssize_t got = ::read(file.get(), buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return fail(fmt::format("cannot read: {}", std::strerror(errno)));
    if (got == 0) return text;
    text.append(buffer, 0, static_cast<std::size_t>(got));
    if (text.size() > most_bytes) return too_large();
  }
}

std::vector<TextFile> read_folder(const std::string& path, Diagnostics& problems) {
  std::vector<TextFile> files;
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) {
    problems.push_back(problem(path, "no such folder"));
    return files;
  }
  if (!fs::is_directory(status)) {
    problems.push_back(problem(path, "this is a file; expected a catalog folder"));
    return files;
  }
  std::vector<std::string> paths;
  fs::recursive_directory_iterator walk(path, error);
  for (; !error && walk != fs::recursive_directory_iterator(); walk.increment(error)) {
    const fs::path& entry = walk->path();
    const auto extension = entry.extension();
    std::error_code ignored;
    const bool yaml = extension == ".yaml" || extension == ".yml";
    const fs::file_status what = fs::status(entry, ignored);
    if (yaml && fs::is_regular_file(what)) {
      paths.push_back(entry.string());
    } else if (yaml) {
      problems.push_back(
          problem(entry.string(), fs::exists(what) ? "this is no file" : "cannot read: the link leads nowhere"));
    } else if (fs::is_directory(what) && fs::is_symlink(entry, ignored)) {
      problems.push_back(problem(entry.string(), "this link leads to a folder; expected the folder itself"));
    }
    if (paths.size() > most_files) {
      problems.push_back(problem(path, fmt::format("more than {} YAML files; expected a catalog folder", most_files)));
      return files;
    }
  }
  if (error) problems.push_back(problem(path, fmt::format("cannot read: {}", error.message())));
  std::sort(paths.begin(), paths.end());
  if (paths.empty() && !error) problems.push_back(problem(path, "no .yaml file in this folder; expected a catalog"));
  std::size_t bytes = 0;
  for (const std::string& name : paths) {
    auto text = read_file(name, largest_catalog_file, problems);
    if (!text) continue;
    bytes += text->size();
    if (bytes > most_bytes_in_all) {
      problems.push_back(
          problem(path, fmt::format("more than {} MB of YAML in all", most_bytes_in_all / (1024 * 1024))));
      return files;
    }
    files.push_back({name, std::move(*text)});
  }
  return files;
}

std::optional<Diagnostic> write_output(const std::string& path, std::string_view text, Readers readers) {
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
