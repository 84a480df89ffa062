// SPDX-License-Identifier: MIT
// What was typed, and which command it asks for.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hipplan/cli/format.hpp"
#include "hipplan/cli/terminal.hpp"
#include "hipplan/formats/art.hpp"
#include "hipplan/person/answers.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan::cli {

enum class Command { none, plan, log, review, why, list, show, sources, screen, check, init, ids, figure, batch, help };

/// What `ids` lists.
enum class WordKind { positions, equipment, conditions, red_flags, exercises, stress, goals, groups };

struct Arguments {
  Command command = Command::none;
  Answers answers;
  /// Lists with the words that stand apart from them, as "pain" in `--red-flag chest pain`: wrong use, but perhaps of a
  /// warning sign.
  Answers apart;
  /// Whether any fact about a person was given at all.
  bool about_someone = false;
  /// What --format says, else what the ending of `output` asks for, else text.
  Format format = Format::text;
  bool format_given = false;
  std::string output;
  std::optional<std::string> catalog;
  std::vector<std::string> additions;
  /// The exercise of `why`, `show` and `figure`; the file of `batch`.
  std::optional<Said> subject;
  /// Of `check`.
  std::vector<std::string> paths;
  /// Of `ids`.
  WordKind kind = WordKind::positions;
  std::optional<Said> week;
  std::optional<std::string> profile;
  /// The log that is meant, where it is not the user's own.
  std::optional<std::string> log;
  /// No log is wanted.
  bool no_log = false;
  /// Nothing but the session of a bad day.
  bool bad_day = false;
  /// The day that is to be taken for today, if one is told. `day_of_plan` is what asks the clock where none is.
  std::optional<std::chrono::sys_days> today;
  /// What `log` was told, by its flags, those without a value with an empty one.
  std::map<std::string, std::vector<Said>> logged;
  /// Minutes after midnight at which sessions stand in a calendar.
  int time = 18 * 60;
  bool time_given = false;
  /// The day on which the plan says that it was made.
  std::optional<std::chrono::sys_days> made_on;
  /// So many minutes before a session a calendar reminds of it.
  std::optional<int> alarm;
  /// Whose calendar it is.
  std::optional<std::string> calendar;
  /// The calendar of an earlier plan, whose sessions are to be cancelled.
  std::optional<std::string> cancels;
  /// The letters in which a terminal is to draw.
  std::optional<Art> art;
  /// The one frame of a figure to draw.
  std::optional<Said> frame;
  /// The folder for the pictures of a page in Markdown.
  std::optional<std::string> figures;
  /// Where `batch` puts a file a person.
  std::optional<std::string> output_folder;
  /// How many threads `batch` may use.
  std::optional<std::size_t> jobs;
  /// Whether `batch` goes on with what is in the folder.
  bool resume = false;
  Colour colour = Colour::automatic;
  std::optional<std::size_t> width;
  bool page_breaks = false;
  bool large_print = false;
  bool brief = false;
  bool clinician = false;
  bool explain = false;
  bool all = false;
  bool print = false;
  bool strict = false;
  /// Nothing on standard error but what went wrong.
  bool quiet = false;
  /// Whether a long text may go through a pager.
  bool pager = true;
  /// Help or version text to print instead of doing anything.
  std::optional<std::string> information;
  /// Wrong use; everything that is wrong.
  Diagnostics problems;
};

Arguments parse_arguments(std::span<const std::string> arguments);

}  // namespace hipplan::cli
