#include "process.hpp"

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "catch.hpp"

namespace hipplan::tests {

Outcome shell(const std::string& command) {
  namespace fs = std::filesystem;
  std::string folder = (fs::temp_directory_path() / "hipplan-test-XXXXXX").string();
  REQUIRE(mkdtemp(folder.data()) != nullptr);
  const std::string program = fs::path(HIPPLAN_PROGRAM).parent_path().string();
  const std::string whole = "cd '" + folder + "' && { env -i PATH=\"" + program +
                            ":/usr/bin:/bin\" HOME=\"" + folder + "\" LC_ALL=C.UTF-8 sh -c '";
  std::string quoted;
  for (const char c : command) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  std::FILE* pipe = popen((whole + quoted + "'; } 2>&1").c_str(), "r");
  REQUIRE(pipe != nullptr);
  Outcome outcome;
  std::array<char, 4096> buffer{};
  for (std::size_t got = 0; (got = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    outcome.output.append(buffer.data(), got);
  }
  const int status = pclose(pipe);
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
  fs::remove_all(folder);
  return outcome;
}

}  // namespace hipplan::tests
