// SPDX-License-Identifier: MIT
#include "hipplan/cli/lock_holder.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <fstream>
#include <sstream>

#include "hipplan/catalog/vocabulary.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

/// The process in a line of /proc/locks, "1: FLOCK  ADVISORY  WRITE 1234 08:01:131 0 EOF", if it is about this file.
/// Which device it is on is told otherwise by some file systems than by `stat`; its number will do.
int holder_in(const std::string& line, ino_t number) {
  std::istringstream words(line);
  std::string place;
  std::string kind;
  std::string way;
  std::string access;
  std::string process;
  std::string file;
  words >> place >> kind >> way >> access >> process >> file;
  if (kind != "FLOCK" || !file.ends_with(fmt::format(":{}", number))) return 0;
  return parse_digits(process).value_or(0);
}

}  // namespace

std::string lock_holder(int descriptor) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) return "another program";
  std::ifstream locks("/proc/locks");
  for (std::string line; std::getline(locks, line);) {
    const int process = holder_in(line, status.st_ino);
    if (process == 0) continue;
    std::ifstream about(fmt::format("/proc/{}/comm", process));
    std::string name;
    if (!std::getline(about, name)) return fmt::format("another program (process {})", process);
    return fmt::format("'{}' (process {})", printable(name), process);
  }
  return "another program";
}

}  // namespace hipplan::cli
