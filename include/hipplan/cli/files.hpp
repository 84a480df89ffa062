// SPDX-License-Identifier: MIT
// Files, as the shell sees them: read with a limit (read_files.cpp), written whole or not at all (files.cpp).
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hipplan/cli/descriptor.hpp"
#include "hipplan/cli/input_files.hpp"
#include "hipplan/cli/temporary_file.hpp"
#include "hipplan/load/read_catalog.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan::cli {

/// The name by which standard input is read.
inline constexpr const char* standard_input = "-";

/// What messages call an input: its path, or "standard input".
std::string input_name(const std::string& path);

/// "a named pipe", of what is no regular file.
std::string_view kind_of_file(mode_t mode);
/// "this is a named pipe; expected a file".
std::string not_a_file(mode_t mode);

/// Whether the user named a file, or it was only found, in a folder or where a profile stands. What is found has to be
/// a regular file: nobody asked to wait for a pipe or a device.
enum class Named { by_user, by_nobody };

/// The text of a file of at most `most_bytes`; otherwise nothing and one diagnostic that names the
/// file and the reason. Pipes and devices are read to their end or up to the limit, a named pipe only if somebody
/// writes to it soon, and standard input for "-". The file is added to `inputs`, read or not.
std::optional<std::string> read_file(const std::string& path, std::size_t most_bytes, InputFiles& inputs,
                                     Diagnostics& problems, Named named = Named::by_user);

/// The same, with the name that messages give it.
std::optional<TextFile> read_text_file(const std::string& path, std::size_t most_bytes, InputFiles& inputs,
                                       Diagnostics& problems, Named named = Named::by_user);

/// Every .yaml and .yml file below a folder, in the order of their names.
std::vector<TextFile> read_folder(const std::string& path, InputFiles& inputs, Diagnostics& problems);

/// Whether all of it was written to an open file.
bool write_all(int descriptor, std::string_view text);

/// The folder in which a file is, by a name that can be opened.
std::string folder_of(const std::filesystem::path& file);

/// Lets a new name in this folder outlive a power cut; false where that failed.
bool flush_folder(const std::string& folder);

/// Where a chain of symbolic links ends, also where nothing is there yet.
std::filesystem::path end_of_links(std::filesystem::path path);

/// Who may read a new file: whom the user's habits allow, or its owner alone.
enum class Readers { usual, owner };

/// An output that is written bit by bit. A regular file appears whole once it is finished, or stays as it was; a
/// symbolic link is followed; devices and pipes are written through.
class Output {
 public:
  /// To `path`, or to standard output when that is empty or "-", unless it is one of `inputs`.
  Output(const std::string& path, const InputFiles& inputs, Readers readers = Readers::usual);

  /// What went wrong, so far.
  const std::optional<Diagnostic>& problem() const { return problem_; }
  void write(std::string_view text);
  /// To be called once; without it a regular file stays as it was.
  void finish();

 private:
  void open(const std::string& path, Readers readers);
  void begin_file(const struct stat* old, Readers readers);
  void finish_file();
  void fail(int error);

  std::string name_;
  std::filesystem::path target_;
  int descriptor_ = -1;
  /// What is written through.
  std::optional<Descriptor> device_;
  std::optional<TemporaryFile> file_;
  mode_t mode_ = 0;
  std::optional<Diagnostic> problem_;
};

/// The same at once. Nothing on success, otherwise what went wrong.
std::optional<Diagnostic> write_output(const std::string& path, std::string_view text, const InputFiles& inputs,
                                       Readers readers = Readers::usual);

}  // namespace hipplan::cli
