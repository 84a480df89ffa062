// SPDX-License-Identifier: MIT
// Files, as the shell sees them: read with a limit, written whole or not at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hipplan/load/read_catalog.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan::cli {

/// The text of a file of at most `most_bytes`; otherwise nothing and one diagnostic that names the
/// file and the reason. Pipes and devices are read up to the limit.
std::optional<std::string> read_file(const std::string& path, std::size_t most_bytes, Diagnostics& problems);

/// Every .yaml and .yml file below a folder, in the order of their names.
std::vector<TextFile> read_folder(const std::string& path, Diagnostics& problems);

/// Who may read a new file: whom the user's habits allow, or its owner alone.
enum class Readers { usual, owner };

/// Writes `text` to `path`, or to standard output when `path` is empty or "-". A regular file is
/// replaced whole or left as it was; a symbolic link is followed; devices and pipes are written
/// through. Nothing on success, otherwise what went wrong.
std::optional<Diagnostic> write_output(const std::string& path, std::string_view text,
                                       Readers readers = Readers::usual);

}  // namespace hipplan::cli
