// SPDX-License-Identifier: MIT
// An input that is read bit by bit: a file, a pipe, a device or standard input.
#pragma once

#include <sys/stat.h>

#include <cstddef>
#include <optional>
#include <string>

#include "hipplan/cli/descriptor.hpp"
#include "hipplan/cli/files.hpp"
#include "hipplan/cli/input_files.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan::cli {

/// Opening waits for nothing; reading waits for a named pipe only if somebody writes to it soon.
class InputStream {
 public:
  /// "-" is standard input. What is opened is added to `inputs`, and where nothing can be, what has this name.
  InputStream(const std::string& path, InputFiles& inputs, Named named = Named::by_user);

  /// Why it could not be opened or read.
  const std::optional<Diagnostic>& problem() const { return problem_; }
  /// Of a regular file, in bytes.
  std::optional<std::size_t> size() const;
  /// Reads into the whole of `buffer`, as much as there is: 0 at the end, nothing where it failed.
  std::optional<std::size_t> read(std::string& buffer);

 private:
  void fail(const std::string& why);
  std::string why_not_opened(int error) const;
  bool is_typed_at() const;
  bool is_silent_device() const;
  void wait();

  /// As messages call it.
  std::string name_;
  std::string path_;
  Descriptor file_;
  struct stat status_ {};
  bool silent_ = false;
  bool anything_ = false;
  std::optional<Diagnostic> problem_;
};

}  // namespace hipplan::cli
