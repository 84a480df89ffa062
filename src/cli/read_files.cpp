// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

#include "hipplan/cli/files.hpp"
#include "hipplan/cli/input_stream.hpp"

namespace hipplan::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_files = 500;
/// 2500 bytes an exercise for as many as there may be.
constexpr std::size_t most_bytes_in_all = 48 * 1024 * 1024;

Diagnostic problem_with(const std::string& path, std::string message) {
  return {Severity::error, {path, 0, 0, 1}, std::move(message), {}};
}

std::string size_in_words(std::size_t bytes) {
  return bytes < 1024 * 1024 ? fmt::format("{} kB", bytes / 1024) : fmt::format("{} MB", bytes / (1024 * 1024));
}

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

std::string_view kind_of_file(mode_t mode) {
  if (S_ISDIR(mode)) return "a folder";
  if (S_ISFIFO(mode)) return "a named pipe";
  return S_ISSOCK(mode) ? "a socket" : "a device";
}

std::string not_a_file(mode_t mode) { return fmt::format("this is {}; expected a file", kind_of_file(mode)); }

std::string input_name(const std::string& path) { return path == standard_input ? "standard input" : path; }

std::optional<TextFile> read_text_file(const std::string& path, std::size_t most_bytes, InputFiles& inputs,
                                       Diagnostics& problems, Named named) {
  auto text = read_file(path, most_bytes, inputs, problems, named);
  if (!text) return std::nullopt;
  return TextFile{input_name(path), std::move(*text)};
}

std::optional<std::string> read_file(const std::string& path, std::size_t most_bytes, InputFiles& inputs,
                                     Diagnostics& problems, Named named) {
  InputStream stream(path, inputs, named);
  bool too_large = stream.size().value_or(0) > most_bytes;
  std::string text;
  std::string buffer(64 * 1024, '\0');
  std::optional<std::size_t> got;
  while (!too_large && (got = stream.read(buffer)) && *got > 0) {
    text.append(buffer, 0, *got);
    too_large = text.size() > most_bytes;
  }
  if (too_large) {
    problems.push_back(problem_with(
        input_name(path), fmt::format("the file is larger than {}; refused unread", size_in_words(most_bytes))));
  } else if (stream.problem()) {
    problems.push_back(*stream.problem());
  }
  return too_large || stream.problem() ? std::nullopt : std::optional(std::move(text));
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
