// SPDX-License-Identifier: MIT
// The log on disk: rows are put behind what is there, whole or not at all, by one program at a time. Nothing that
// stands in it is ever written over.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "hipplan/text/diagnostic.hpp"

namespace hipplan::cli {

/// What was put behind a log.
struct Appended {
  std::optional<Diagnostic> problem;
  /// Where the file stands, when its name is a link to it.
  std::optional<std::string> leads_to;
};

/// Whether a folder that is missing is made, for its owner alone.
enum class MissingFolder { is_made, is_a_problem };

/// What is to be put behind the text that a log has; nothing where it is to stay as it is.
using MakeRows = std::function<std::string(std::string_view text)>;

/// Puts behind the log at `path` what `make` makes of its text, which is empty where there is none yet. Nobody else who
/// asks for the lock writes meanwhile. A text that does not end with its line's end is ended first. What could not be
/// written whole is taken away again; once this says that there is no problem, it is on the disk.
Appended append_to_log(const std::string& path, MissingFolder missing, const MakeRows& make);

}  // namespace hipplan::cli
