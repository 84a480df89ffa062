// SPDX-License-Identifier: MIT
// One line typed at a terminal, with the cursor keys. The only door to libedit.
#pragma once

#include <cstdio>
#include <memory>
#include <optional>
#include <string>

namespace hipplan::cli {

/// Keeps nothing of what is typed: there is no history, neither in memory nor on disk, and no file is read. A signal
/// such as Ctrl-C gives the terminal back as it was and then does what it always does.
class LineEditor {
 public:
  /// Both must be terminals.
  LineEditor(std::FILE* in, std::FILE* out);
  ~LineEditor();
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;

  /// What is typed after `prompt`, without its end; nothing at the end of input.
  std::optional<std::string> read(const std::string& prompt);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hipplan::cli
