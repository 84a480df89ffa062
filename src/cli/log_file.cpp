// SPDX-License-Identifier: MIT
#include "hipplan/cli/log_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <ctime>
#include <filesystem>

#include "hipplan/cli/descriptor.hpp"
#include "hipplan/cli/files.hpp"
#include "hipplan/cli/lock_holder.hpp"
#include "hipplan/load/read_log.hpp"

namespace hipplan::cli {
namespace {

namespace fs = std::filesystem;

/// Two seconds in all.
constexpr int most_tries = 40;
constexpr long nanoseconds_between_tries = 50'000'000;
/// An editor may put a new file in the place of the old one while the old one is waited for.
constexpr int most_replacements = 5;

Diagnostic cannot_write(const std::string& path, std::string_view why) {
  return {Severity::error, {path, 0, 0, 1}, fmt::format("cannot write: {}", why), {}};
}

Diagnostic cannot_write(const std::string& path) { return cannot_write(path, std::strerror(errno)); }

/// Makes what is missing of a folder, for its owner alone, and lets each name outlive a power cut.
bool make_folder(const fs::path& folder) {
  struct stat status {};
  if (folder.empty() || ::stat(folder.c_str(), &status) == 0) return true;
  if (errno != ENOENT || !make_folder(folder.parent_path())) return false;
  if (::mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST) return false;
  flush_folder(folder_of(folder));
  return true;
}

bool is_same(const struct stat& a, const struct stat& b) { return a.st_dev == b.st_dev && a.st_ino == b.st_ino; }

/// A log while it is written to: opened, locked, read, and appended to; each step that fails says why.
class LogFile {
 public:
  explicit LogFile(const std::string& path) : path_(path) {}

  std::optional<Diagnostic> open(MissingFolder missing) {
    const fs::path folder = end_of_links(path_).parent_path();
    if (missing == MissingFolder::is_made && !make_folder(folder)) return cannot_write(path_);
    for (int i = 0; i < most_replacements; ++i) {
      if (auto problem = open_once()) return problem;
      if (auto problem = lock()) return problem;
      if (is_still_named()) return std::nullopt;
    }
    return cannot_write(path_, "another program puts new files in its place again and again");
  }

  std::optional<Diagnostic> read(std::string& text) {
    struct stat status {};
    if (::fstat(file_->get(), &status) != 0) return cannot_write(path_);
    if (static_cast<std::size_t>(status.st_size) > largest_log_file)
      return cannot_write(path_, "the file is too large to be a log");
    text.resize(static_cast<std::size_t>(status.st_size));
    std::size_t read = 0;
    while (read < text.size()) {
      const ssize_t got = uninterrupted(
          [&] { return ::pread(file_->get(), text.data() + read, text.size() - read, static_cast<off_t>(read)); });
      if (got < 0) return cannot_write(path_);
      if (got == 0) break;
      read += static_cast<std::size_t>(got);
    }
    text.resize(read);
    return std::nullopt;
  }

  std::optional<Diagnostic> append(std::string_view rows) {
    const off_t before = ::lseek(file_->get(), 0, SEEK_END);
    if (before < 0) return cannot_write(path_);
    if (!write_all(file_->get(), rows) ||
        !done_or_not_offered(uninterrupted([&] { return ::fdatasync(file_->get()); }))) {
      const std::string why = std::strerror(errno);
      return cannot_write(path_, why + take_back(before));
    }
    if (is_new_ && !flush_folder(folder_of(end_of_links(path_)))) return cannot_write(path_);
    if (!is_still_named())
      return cannot_write(path_, "another program has put a new file in its place meanwhile; expected it once more");
    return std::nullopt;
  }

  /// A file that was made for nothing goes. While it is locked nobody else can have written to it.
  void give_up() {
    struct stat status {};
    if (is_new_ && ::fstat(file_->get(), &status) == 0 && status.st_size == 0 && is_still_named())
      ::unlink(end_of_links(path_).c_str());
  }

 private:
  std::optional<Diagnostic> open_once() {
    struct stat status {};
    const bool is_there = ::stat(path_.c_str(), &status) == 0;
    if (!is_there && errno != ENOENT) return cannot_write(path_);
    if (is_there && !S_ISREG(status.st_mode)) return cannot_write(path_, not_a_file(status.st_mode));
    const int flags = O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
    file_.emplace(uninterrupted([&] { return ::open(path_.c_str(), flags, S_IRUSR | S_IWUSR); }));
    if (!file_->valid()) return cannot_write(path_);
    is_new_ = !is_there;
    if (::fstat(file_->get(), &status) != 0) return cannot_write(path_);
    if (!S_ISREG(status.st_mode)) return cannot_write(path_, not_a_file(status.st_mode));
    return std::nullopt;
  }

  std::optional<Diagnostic> lock() {
    for (int i = 0; i < most_tries; ++i) {
      const int locked = uninterrupted([&] { return ::flock(file_->get(), LOCK_EX | LOCK_NB); });
      if (done_or_not_offered(locked) || errno == ENOLCK) return std::nullopt;
      if (errno != EWOULDBLOCK) return cannot_write(path_);
      const timespec pause{0, nanoseconds_between_tries};
      ::nanosleep(&pause, nullptr);
    }
    return cannot_write(path_, fmt::format("{} holds it; try again in a moment", lock_holder(file_->get())));
  }

  /// Whether the name leads to the file that is open.
  bool is_still_named() const {
    struct stat opened {};
    struct stat named {};
    return ::fstat(file_->get(), &opened) == 0 && ::stat(path_.c_str(), &named) == 0 && is_same(opened, named);
  }

  /// What is to be said of what could not be taken away again.
  std::string take_back(off_t before) const {
    if (uninterrupted([&] { return ::ftruncate(file_->get(), before); }) == 0) return {};
    return "; half of a line may stand at its end, and is passed over";
  }

  std::string path_;
  std::optional<Descriptor> file_;
  bool is_new_ = false;
};

}  // namespace

Appended append_to_log(const std::string& path, MissingFolder missing, const MakeRows& make) {
  Appended appended;
  const std::string end = end_of_links(path).string();
  if (end != path) appended.leads_to = end;
  LogFile file(path);
  std::string text;
  appended.problem = file.open(missing);
  if (!appended.problem) appended.problem = file.read(text);
  if (!appended.problem) {
    std::string rows = make(text);
    if (rows.empty()) {
      file.give_up();
      return appended;
    }
    if (!text.empty() && text.back() != '\n') rows.insert(0, 1, '\n');
    appended.problem = file.append(rows);
    if (appended.problem) file.give_up();
  }
  return appended;
}

}  // namespace hipplan::cli
