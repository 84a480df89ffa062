// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "hipplan/cli/descriptor.hpp"
#include "hipplan/cli/files.hpp"

namespace hipplan::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_files = 500;
constexpr std::size_t most_bytes_in_all = 16 * 1024 * 1024;
/// Long enough for whoever is to write into a named pipe to be started after its reader.
constexpr int patience_milliseconds = 2000;

Diagnostic problem_with(const std::string& path, std::string message) {
  return {Severity::error, {path, 0, 0, 1}, std::move(message), {}};
}

/// "a named pipe", of what is no regular file.
std::string_view kind_of(mode_t mode) {
  if (S_ISDIR(mode)) return "a folder";
  if (S_ISFIFO(mode)) return "a named pipe";
  return S_ISSOCK(mode) ? "a socket" : "a device";
}

std::string not_a_file(mode_t mode) { return fmt::format("this is {}; expected a file", kind_of(mode)); }

std::string size_in_words(std::size_t bytes) {
  return bytes < 1024 * 1024 ? fmt::format("{} kB", bytes / 1024) : fmt::format("{} MB", bytes / (1024 * 1024));
}

/// One file while it is read; every step that fails says why.
class FileReading {
 public:
  FileReading(const std::string& path, std::size_t most_bytes, Named named)
      : name_(input_name(path)),
        path_(path == standard_input ? "/dev/stdin" : path),
        most_bytes_(most_bytes),
        named_(named),
        file_(opened(path_)),
        open_error_(errno) {}

  std::optional<std::string> text(InputFiles& inputs) {
    inputs.add(path_);
    if (!file_.valid()) return fail(why_not_opened());
    if (::fstat(file_.get(), &status_) != 0) return fail(std::strerror(errno));
    inputs.add(path_, status_);
    const bool regular = S_ISREG(status_.st_mode);
    if (S_ISDIR(status_.st_mode) || (!regular && named_ == Named::by_nobody)) return fail(not_a_file(status_.st_mode));
    if (regular && static_cast<std::size_t>(status_.st_size) > most_bytes_) return too_large();
    if (!regular && !open_descriptor(path_) && !is_typed_at()) wait();
    return all();
  }

  /// Once there is no text.
  const Diagnostic& problem() const { return problem_; }

 private:
  /// Opening never waits, whatever it is: a named pipe would, for a writer.
  static int opened(const std::string& path) {
    if (const auto descriptor = open_descriptor(path))
      return uninterrupted([&] { return ::fcntl(*descriptor, F_DUPFD_CLOEXEC, 0); });
    return uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY); });
  }

  std::nullopt_t fail(const std::string& why) {
    problem_ = problem_with(name_, "cannot read: " + why);
    return std::nullopt;
  }

  std::nullopt_t too_large() {
    problem_ =
        problem_with(name_, fmt::format("the file is larger than {}; refused unread", size_in_words(most_bytes_)));
    return std::nullopt;
  }

  /// A socket cannot be opened at all.
  std::string why_not_opened() const {
    struct stat status {};
    if (open_error_ == ENXIO && ::stat(path_.c_str(), &status) == 0) return not_a_file(status.st_mode);
    return std::strerror(open_error_);
  }

  /// Our own terminal, at which somebody sits.
  bool is_typed_at() const { return ::tcgetpgrp(file_.get()) == ::getpgrp(); }

  void wait() {
    pollfd ready{file_.get(), POLLIN, 0};
    silent_ = uninterrupted([&] { return ::poll(&ready, 1, patience_milliseconds); }) == 0;
  }

  std::optional<std::string> all() {
    std::string text;
    std::string buffer(64 * 1024, '\0');
    while (true) {
      const ssize_t got = uninterrupted([&] { return ::read(file_.get(), buffer.data(), buffer.size()); });
      if (got > 0) {
        text.append(buffer, 0, static_cast<std::size_t>(got));
        if (text.size() > most_bytes_) return too_large();
      } else if (got < 0 && errno == EAGAIN && !is_silent_device()) {
        // Somebody is there who has not written yet.
        pollfd ready{file_.get(), POLLIN, 0};
        uninterrupted([&] { return ::poll(&ready, 1, -1); });
      } else if (got < 0 && errno != EAGAIN) {
        return fail(std::strerror(errno));
      } else {
        return silent_ && text.empty() ? fail(fmt::format("nothing comes from {}", kind_of(status_.st_mode)))
                                       : std::optional(std::move(text));
      }
    }
  }

  /// A named pipe tells that there is a writer; a device does not.
  bool is_silent_device() const { return silent_ && !S_ISFIFO(status_.st_mode); }

  /// As messages call it.
  std::string name_;
  std::string path_;
  std::size_t most_bytes_;
  Named named_;
  Descriptor file_;
  int open_error_;
  struct stat status_ {};
  bool silent_ = false;
  Diagnostic problem_;
};

/// The YAML files below one folder, told from everything else that has their endings.
class FolderWalk {
 public:
  explicit FolderWalk(Diagnostics& problems) : problems_(problems) {}

  void look_into(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> entries;
    for (fs::directory_iterator at(folder, error); !error && at != fs::directory_iterator(); at.increment(error))
      entries.push_back(at->path());
    if (error) fail(folder, "cannot read: " + error.message());
    std::sort(entries.begin(), entries.end());
    for (const fs::path& entry : entries) {
      if (paths_.size() > most_files) return;
      look_at(entry);
    }
  }

  std::vector<std::string> paths() const {
    std::vector<std::string> sorted = paths_;
    std::sort(sorted.begin(), sorted.end());
    return sorted;
  }

 private:
  void look_at(const fs::path& entry) {
    std::error_code error;
    std::error_code ignored;
    const bool yaml = entry.extension() == ".yaml" || entry.extension() == ".yml";
    const fs::file_status what = fs::status(entry, error);
    const bool link = fs::is_symlink(entry, ignored);
    if (fs::is_directory(what) && link) {
      fail(entry, "this link leads to a folder; expected the folder itself");
    } else if (yaml && fs::is_regular_file(what)) {
      paths_.push_back(entry.string());
    } else if (yaml) {
      fail(entry, "cannot read: " + why_no_file(entry, what, error));
    }
    if (fs::is_directory(what) && !link) look_into(entry);
  }

  void fail(const fs::path& path, std::string message) {
    problems_.push_back(problem_with(path.string(), std::move(message)));
  }

  static std::string why_no_file(const fs::path& entry, const fs::file_status& what, const std::error_code& error) {
    if (what.type() == fs::file_type::not_found) return "the link leads nowhere";
    struct stat status {};
    if (error || ::stat(entry.c_str(), &status) != 0) return error.message();
    return not_a_file(status.st_mode);
  }

  Diagnostics& problems_;
  std::vector<std::string> paths_;
};

/// Why there is no folder of this name.
std::optional<std::string> why_no_folder(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_directory(status)) return std::nullopt;
  if (status.type() == fs::file_type::not_found) return "no such folder";
  if (error) return fmt::format("cannot read: {}", error.message());
  return "this is a file; expected a catalog folder";
}

}  // namespace

std::string input_name(const std::string& path) { return path == standard_input ? "standard input" : path; }

std::optional<TextFile> read_text_file(const std::string& path, std::size_t most_bytes, InputFiles& inputs,
                                       Diagnostics& problems, Named named) {
  auto text = read_file(path, most_bytes, inputs, problems, named);
  if (!text) return std::nullopt;
  return TextFile{input_name(path), std::move(*text)};
}

std::optional<std::string> read_file(const std::string& path, std::size_t most_bytes, InputFiles& inputs,
                                     Diagnostics& problems, Named named) {
  FileReading reading(path, most_bytes, named);
  auto text = reading.text(inputs);
  if (!text) problems.push_back(reading.problem());
  return text;
}

std::vector<TextFile> read_folder(const std::string& path, InputFiles& inputs, Diagnostics& problems) {
  const auto fail = [&](std::string message) { problems.push_back(problem_with(path, std::move(message))); };
  std::vector<TextFile> files;
  if (auto why = why_no_folder(path)) {
    fail(std::move(*why));
    return files;
  }
  const std::size_t problems_before = problems.size();
  FolderWalk walk(problems);
  walk.look_into(path);
  const std::vector<std::string> paths = walk.paths();
  for (const std::string& name : paths) inputs.add(name);
  if (paths.size() > most_files) {
    fail(fmt::format("more than {} YAML files; expected a catalog folder", most_files));
    return files;
  }
  if (paths.empty() && problems.size() == problems_before) fail("no .yaml file in this folder; expected a catalog");
  std::size_t bytes = 0;
  for (const std::string& name : paths) {
    auto text = read_file(name, largest_catalog_file, inputs, problems, Named::by_nobody);
    if (!text) continue;
    bytes += text->size();
    if (bytes > most_bytes_in_all) {
      fail(fmt::format("more than {} MB of YAML in all", most_bytes_in_all / (1024 * 1024)));
      return files;
    }
    files.push_back({name, std::move(*text)});
  }
  return files;
}

}  // namespace hipplan::cli
