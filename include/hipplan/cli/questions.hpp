// SPDX-License-Identifier: MIT
// Asking a person, a line at a time.
#pragma once

#include <cstdio>
#include <memory>
#include <optional>
#include <string>

#include "hipplan/cli/line_editor.hpp"

namespace hipplan::cli {

/// Questions and answers between the program and whoever sits at it, or a script. In a terminal what is said is broken
/// between words, and an answer can be edited while it is typed.
class Conversation {
 public:
  Conversation(std::FILE* in, std::FILE* out);

  /// Ends with a line break.
  void tell(const std::string& text);

  /// The answer to `question`, whose last line it is typed behind: without blanks around it, and at most 1000 bytes.
  /// Nothing at the end of input, or where far too much was misunderstood.
  std::optional<std::string> ask(const std::string& question);

  /// Until it is yes or no. Enter is `usual`, where there is one.
  std::optional<bool> ask_yes_or_no(const std::string& question, std::optional<bool> usual);

  /// As `tell`, about an answer that made no sense; the question is to be asked again.
  void misunderstood(const std::string& text);

 private:
  std::optional<std::string> typed_after(const std::string& question);

  std::FILE* in_;
  std::FILE* out_;
  /// Where both are terminals that can move their cursor.
  std::unique_ptr<LineEditor> editor_;
  int misunderstood_ = 0;
};

}  // namespace hipplan::cli
