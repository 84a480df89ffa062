// SPDX-License-Identifier: MIT
// A file that is written under another name and then takes the place of the one it is meant for.
#pragma once

#include <string>

#include "hipplan/cli/descriptor.hpp"

namespace hipplan::cli {

/// Of what follows, the file that is there now, if any. May be called wherever the program ends at once, in a signal
/// handler too.
void remove_temporary_file();

/// Takes a file of this name along when a signal ends the program: every one that can be caught. Whether it is there or
/// not; one name at a time.
class GoesWithTheProgram {
 public:
  explicit GoesWithTheProgram(std::string name);
  ~GoesWithTheProgram();
  GoesWithTheProgram(const GoesWithTheProgram&) = delete;
  GoesWithTheProgram& operator=(const GoesWithTheProgram&) = delete;

 private:
  std::string name_;
};

/// Readable by its owner alone, in the folder of what it is to replace. It goes with the object, and also
/// when a signal ends the program: every one that can be caught. One at a time.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& folder);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  /// Not valid where none could be made; errno says why.
  const Descriptor& descriptor() const { return descriptor_; }
  /// Closes the file and gives it its name, whatever has that name now. If not, errno says why.
  bool take_place_of(const std::string& target);

 private:
  std::string name_;
  Descriptor descriptor_;
};

}  // namespace hipplan::cli
