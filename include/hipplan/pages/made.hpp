// SPDX-License-Identifier: MIT
// With what a plan was made: a clinician must know which rules made a sheet.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace hipplan {

struct Made {
  /// Of the program.
  std::string version;
  /// Of the catalog with its additions, and of the one that is built in.
  std::string catalog_digest;
  std::string builtin_digest;
  /// The day, where it is to be told.
  std::optional<std::chrono::sys_days> on;
  friend bool operator==(const Made&, const Made&) = default;
};

/// "Made with hipplan 1.0.0 and its built-in catalog 0123456789ab."
std::string made_in_words(const Made& made);

}  // namespace hipplan
