// SPDX-License-Identifier: MIT
#include "hipplan/cli/keep_profile.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "hipplan/cli/files.hpp"
#include "hipplan/load/mend_profile.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

namespace fs = std::filesystem;

constexpr int most_copies = 1000;

Diagnostic cannot_write(const std::string& path, std::string_view reason) {
  return {Severity::error, {path, 0, 0, 1}, fmt::format("cannot write: {}", reason), {}};
}

/// The folder in which something new must be made for `path`: its own, or the nearest above it that is there.
fs::path folder_for(const fs::path& path) {
  fs::path folder = path.parent_path();
  struct stat status {};
  while (!folder.empty() && ::stat(folder.c_str(), &status) != 0 && errno == ENOENT && folder.has_relative_path())
    folder = folder.parent_path();
  return folder.empty() ? fs::path(".") : folder;
}

/// A copy of `text` beside `path`, under the first name that is nobody's yet.
std::optional<Diagnostic> copy_beside(const std::string& path, std::string_view text, std::string& name) {
  for (int i = 1; i <= most_copies; ++i) {
    name = i == 1 ? path + ".bak" : fmt::format("{}.bak{}", path, i);
    const int file = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0 && errno == EEXIST) continue;
    if (file < 0) return cannot_write(name, std::strerror(errno));
    // The name is ours; its text comes whole or not at all.
    ::close(file);
    auto problem = write_output(name, text, {}, Readers::owner);
    if (problem) ::unlink(name.c_str());
    return problem;
  }
  return cannot_write(path + ".bak", fmt::format("there are {} copies already", most_copies));
}

std::optional<Diagnostic> make_folder_of(const std::string& path) {
  const fs::path folder = end_of_links(path).parent_path();
  std::error_code error;
  if (!folder.empty()) fs::create_directories(folder, error);
  if (error) return cannot_write(path, error.message());
  return std::nullopt;
}

/// The text at `path` as it is now; nothing where there is none.
std::optional<std::string> text_at(const std::string& path, Diagnostics& problems) {
  std::error_code error;
  InputFiles inputs;
  return fs::is_regular_file(path, error) ? read_file(path, largest_profile_file, inputs, problems) : std::nullopt;
}

}  // namespace

std::optional<Diagnostic> why_not_writable(const std::string& path) {
  struct stat status {};
  const bool is_there = ::stat(path.c_str(), &status) == 0;
  if (!is_there && errno != ENOENT) return cannot_write(path, std::strerror(errno));
  if (is_there && S_ISDIR(status.st_mode)) return cannot_write(path, "this is a folder; expected a file");
  if (is_there && ::access(path.c_str(), W_OK) != 0) return cannot_write(path, std::strerror(errno));
  // What is no file is written through; a file is replaced, and for that its folder is written.
  if (is_there && !S_ISREG(status.st_mode)) return std::nullopt;
  const fs::path folder = folder_for(end_of_links(path));
  if (::stat(folder.c_str(), &status) != 0) return cannot_write(path, std::strerror(errno));
  if (!S_ISDIR(status.st_mode)) return cannot_write(path, std::strerror(ENOTDIR));
  if (::access(folder.c_str(), W_OK | X_OK) != 0) return cannot_write(path, std::strerror(errno));
  return std::nullopt;
}

Kept keep_profile(const std::string& path, const std::optional<std::string>& read, const Answers& answers) {
  Diagnostics problems;
  const auto old = text_at(path, problems);
  if (!problems.empty()) return {problems.front(), {}};
  const std::string shown = printable(path);
  const auto before = old ? read_profile({path, *old}) : ProfileReading{};
  const auto changed = changed_keys(before.answers, answers);
  const bool is_sound = old && !has_errors(before.problems);
  if (is_sound && changed.empty()) return {{}, fmt::format("Nothing has changed: {} stays as it is.", shown)};
  const auto mended = is_sound ? mend_profile({path, *old}, answers) : std::nullopt;
  std::string copied;
  if (old && (!mended || old != read)) {
    std::string name;
    if (auto problem = copy_beside(path, *old, name)) return {std::move(problem), {}};
    copied = fmt::format("Your old profile is kept in {}. ", printable(name));
  }
  if (auto problem = make_folder_of(path)) return {std::move(problem), {}};
  if (auto problem = write_output(path, mended.value_or(write_profile(answers)), {}, Readers::owner))
    return {std::move(problem), {}};
  if (!mended) return {{}, fmt::format("{}Written to {}.", copied, shown)};
  return {{},
          fmt::format("{}Written to {}: {}; all else in it is as it was.", copied, shown, fmt::join(changed, ", "))};
}

}  // namespace hipplan::cli
