// SPDX-License-Identifier: MIT
// Which files a run reads, so that none of them is written over.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "hipplan/text/diagnostic.hpp"

struct stat;

namespace hipplan::cli {

/// Each file as the disk knows it, by device and number, and the name under which it was read. A file has many
/// names: links of both kinds, `..`, another case of letters on some disks, /dev/fd/3.
class InputFiles {
 public:
  /// What has this name now. Nothing where there is none.
  void add(const std::string& name);
  /// What was opened under this name.
  void add(const std::string& name, const struct stat& opened);

  /// Whether this is a regular file that was read, or that has taken the place of one.
  bool contain(const struct stat& file) const;

 private:
  struct File {
    std::string name;
    std::uint64_t device = 0;
    std::uint64_t number = 0;
    // Not `<=>`: libc++ 14 has none for strings.
    friend bool operator<(const File& a, const File& b) {
      return std::tie(a.name, a.device, a.number) < std::tie(b.name, b.device, b.number);
    }
  };

  std::set<File> files_;
};

/// The descriptor that a path like /dev/stdout or /dev/fd/3 stands for. Its file is open already, and
/// is read and written where it stands; opening it anew would begin at its beginning.
std::optional<int> open_descriptor(std::string_view path);

/// Why nothing may be written to `output` (standard output where it is empty or "-"): it was read. The work of
/// whoever wrote it would be lost.
std::optional<Diagnostic> output_that_is_input(const std::string& output, const InputFiles& inputs);

}  // namespace hipplan::cli
