// SPDX-License-Identifier: MIT
// The command line taken apart, before CLI11 sees it: values and words stay as they were typed. CLI11
// would read lists in square brackets, take a number below zero for a flag and a flag for a value, and
// stop at the first mistake.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "hipplan/text/diagnostic.hpp"

namespace hipplan::cli {

/// What a command understands. Flags begin with "--".
struct CommandWords {
  std::string name;
  std::set<std::string> flags;
  /// An exercise, a path, a kind: one word that belongs to no flag.
  bool has_subject = false;
};

struct TypedLine {
  /// By flag, in the order of typing.
  std::map<std::string, std::vector<std::string>> values;
  std::optional<std::string> subject;
  /// The command, flags without a value, and flags that nobody knows: for CLI11.
  std::vector<std::string> rest;
  Diagnostics problems;
  /// --pain was there, but in a place or a form that gives no pain.
  bool pain_was_lost = false;
};

/// `value_flags` are those, of whatever command, that take a value. A value is kept even where its flag
/// stands wrong, since it may tell of a warning sign.
TypedLine take_apart(std::span<const std::string> arguments, std::span<const CommandWords> commands,
                     const std::set<std::string>& value_flags);

}  // namespace hipplan::cli
