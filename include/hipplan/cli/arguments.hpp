// SPDX-License-Identifier: MIT
// What was typed, and which command it asks for. The only file that knows CLI11 is its .cpp.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hipplan/cli/terminal.hpp"
#include "hipplan/person/answers.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan::cli {

enum class Command { none, plan, why, list, show, sources, screen, check, init, ids };
enum class Format { text, markdown, csv, json, ics, html };

/// What `ids` lists.
enum class WordKind { positions, equipment, conditions, red_flags, exercises, stress };

struct Arguments {
  Command command = Command::none;
  Answers answers;
  /// Whether any fact about a person was given at all.
  bool about_someone = false;
  Format format = Format::text;
  std::string output;
  std::optional<std::string> catalog;
  std::vector<std::string> additions;
  /// The exercise of `why` and `show`, the path of `check`.
  std::optional<Said> subject;
  /// Of `ids`.
  WordKind kind = WordKind::positions;
  std::optional<Said> week;
  std::optional<std::string> profile;
  /// Minutes after midnight at which sessions stand in a calendar.
  int time = 18 * 60;
  bool time_given = false;
  Colour colour = Colour::automatic;
  std::optional<std::size_t> width;
  bool page_breaks = false;
  bool brief = false;
  bool explain = false;
  bool all = false;
  bool print = false;
  bool strict = false;
  /// Help or version text to print instead of doing anything.
  std::optional<std::string> information;
  /// Wrong use; everything that is wrong.
  Diagnostics problems;
};

Arguments parse_arguments(std::span<const std::string> arguments);

}  // namespace hipplan::cli
