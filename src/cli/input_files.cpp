// SPDX-License-Identifier: MIT
#include "hipplan/cli/input_files.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "hipplan/catalog/vocabulary.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

std::optional<struct stat> stat_of(const std::string& name) {
  struct stat status {};
  if (::stat(name.c_str(), &status) != 0) return std::nullopt;
  return status;
}

bool is_same(const struct stat& a, const struct stat& b) { return a.st_dev == b.st_dev && a.st_ino == b.st_ino; }

bool is_standard_output(const std::string& output) { return output.empty() || output == "-"; }

/// What a path for output stands for; nothing where there is no such file yet.
std::optional<struct stat> stat_of_output(const std::string& output) {
  const auto descriptor = is_standard_output(output) ? STDOUT_FILENO : open_descriptor(output);
  if (!descriptor) return stat_of(output);
  struct stat status {};
  if (::fstat(*descriptor, &status) != 0) return std::nullopt;
  return status;
}

}  // namespace

void InputFiles::add(const std::string& name) {
  if (const auto status = stat_of(name)) add(name, *status);
}

void InputFiles::add(const std::string& name, const struct stat& opened) {
  // Terminals and devices keep nothing that could be lost.
  if (S_ISREG(opened.st_mode)) files_.insert({name, opened.st_dev, opened.st_ino});
}

bool InputFiles::contain(const struct stat& file) const {
  return S_ISREG(file.st_mode) && std::any_of(files_.begin(), files_.end(), [&](const File& input) {
           if (input.device == file.st_dev && input.number == file.st_ino) return true;
           const auto now = stat_of(input.name);
           return now && is_same(*now, file);
         });
}

std::optional<int> open_descriptor(std::string_view path) {
  if (path == "/dev/stdin") return STDIN_FILENO;
  if (path == "/dev/stdout") return STDOUT_FILENO;
  if (path == "/dev/stderr") return STDERR_FILENO;
  for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
    if (!path.starts_with(folder)) continue;
    if (const auto descriptor = parse_digits(path.substr(folder.size()))) return descriptor;
  }
  return std::nullopt;
}

std::optional<Diagnostic> output_that_is_input(const std::string& output, const InputFiles& inputs) {
  const auto status = stat_of_output(output);
  if (!status || !inputs.contain(*status)) return std::nullopt;
  if (is_standard_output(output))
    return Diagnostic{Severity::error, {"standard output", 0, 0, 1}, "it is read as well; expected another file", {}};
  return Diagnostic{Severity::error,
                    {"--output", 0, 0, 1},
                    fmt::format("'{}' is read as well; expected another file", printable(output)),
                    {}};
}

}  // namespace hipplan::cli
