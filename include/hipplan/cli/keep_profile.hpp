// SPDX-License-Identifier: MIT
// A profile on disk: whether it can be written, and writing it so that nothing of its owner's is lost.
#pragma once

#include <optional>
#include <string>

#include "hipplan/person/answers.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan::cli {

/// Why `path` could not be written, as far as that can be known before; folders on the way may be missing.
std::optional<Diagnostic> why_not_writable(const std::string& path);

struct Kept {
  std::optional<Diagnostic> problem;
  /// What was done, in a sentence for whoever answered.
  std::string sentence;
};

/// Writes `answers` to `path`, for its owner's eyes. Of a profile that is there only the answers that have changed are
/// written; where that cannot be done, or it is not what was `read` before, a copy of it stays beside it, under a name
/// that was free.
Kept keep_profile(const std::string& path, const std::optional<std::string>& read, const Answers& answers);

}  // namespace hipplan::cli
