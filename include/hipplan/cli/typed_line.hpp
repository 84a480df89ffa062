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

/// How many words a command takes that belong to no flag: an exercise, a kind, paths.
enum class Subjects { none, one, several };

/// What a command understands. Flags begin with "--".
struct CommandWords {
  std::string name;
  std::set<std::string> flags;
  /// Those of them that take a list.
  std::set<std::string> lists;
  /// Those of them that take no value, whatever they take elsewhere.
  std::set<std::string> bare;
  Subjects subjects = Subjects::none;
};

struct TypedLine {
  /// By flag, in the order of typing.
  std::map<std::string, std::vector<std::string>> values;
  /// Whether somebody knows it or not.
  std::optional<std::string> command;
  std::vector<std::string> subjects;
  /// All flags, in the order of typing, whether somebody knows them or not.
  std::vector<std::string> flags;
  /// Words that follow a list and may belong to it, by its flag.
  std::map<std::string, std::vector<std::string>> apart;
  /// The command, flags without a value, and flags that nobody knows: for CLI11.
  std::vector<std::string> rest;
  Diagnostics problems;
  /// --pain was there, but in a place or a form that gives no pain.
  bool pain_was_lost = false;
};

/// Flags may stand before the command, too. `value_flags` are those, of whatever command, that take a
/// value. A value is kept even where its flag stands wrong, since it may tell of a warning sign.
TypedLine take_apart(std::span<const std::string> arguments, std::span<const CommandWords> commands,
                     const std::set<std::string>& value_flags);

}  // namespace hipplan::cli
