// SPDX-License-Identifier: MIT
#include "hipplan/cli/init.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "hipplan/cli/catalog_source.hpp"
#include "hipplan/cli/clock.hpp"
#include "hipplan/cli/commands.hpp"
#include "hipplan/cli/exit_status.hpp"
#include "hipplan/cli/files.hpp"
#include "hipplan/cli/interview.hpp"
#include "hipplan/cli/keep_profile.hpp"
#include "hipplan/cli/screen.hpp"
#include "hipplan/cli/terminal.hpp"
#include "hipplan/load/read_profile.hpp"
#include "hipplan/person/stop.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

int complain(std::string message) {
  const Diagnostic diagnostic{Severity::error, {}, std::move(message), {}};
  report(std::span(&diagnostic, 1));
  return failed;
}

/// A profile as it stands before anything is asked.
struct Before {
  std::optional<std::string> text;
  Answers answers;
  Diagnostics problems;
};

Before read_before(const Arguments& arguments, const std::string& path, InputFiles& inputs) {
  Before before;
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return before;
  const Named named = arguments.profile ? Named::by_user : Named::by_nobody;
  before.text = read_file(path, largest_profile_file, inputs, before.problems, named);
  if (!before.text) return before;
  ProfileReading reading = read_profile({path, *before.text});
  before.problems = std::move(reading.problems);
  before.answers = std::move(reading.answers);
  learn_today(before.answers);
  return before;
}

/// What is wrong with answers that nobody is asked for, and that would be kept.
Diagnostics problems_of_what_stays(const Catalog& catalog, const Answers& answers) {
  Answers stay;
  stay.pain_was_lost = true;
  stay.avoid = answers.avoid;
  stay.include = answers.include;
  stay.prefer = answers.prefer;
  stay.red_flag = answers.red_flag;
  stay.start = answers.start;
  stay.today = answers.today;
  stay.weeks = answers.weeks;
  return read_answers(stay, &catalog).problems;
}

/// A clinician who knows of an old sign does not know of a new one.
bool still_cleared(const Answers& before, const std::vector<Index<RedFlag>>& known, const Screening& screening) {
  const auto is_known = [&](Index<RedFlag> flag) { return std::find(known.begin(), known.end(), flag) != known.end(); };
  return before.cleared && !screening.found.empty() &&
         std::all_of(screening.found.begin(), screening.found.end(), is_known);
}

/// The signs that were answered with yes go where every later plan looks for them.
void add_signs(const Catalog& catalog, const Screening& screening, Answers& answers) {
  const std::vector<Index<RedFlag>> known = read_answers(answers, &catalog).profile.red_flags;
  answers.cleared = still_cleared(answers, known, screening);
  answers.red_flag.clear();
  for (const Index<RedFlag> flag : screening.found)
    answers.red_flag.push_back({std::string(catalog.red_flags[flag].id), {"your answer", 0, 0, 1}, {}});
}

/// Everything that is asked; nothing where the answers ended too early.
std::optional<Answers> asked(const Catalog& catalog, const Answers& known) {
  Conversation conversation(stdin, stderr);
  std::optional<Answers> answers = ask_for_profile(catalog, known, conversation);
  if (!answers) return std::nullopt;
  const auto signs = read_answers(*answers, &catalog).profile.red_flags;
  const Screening screening = ask_in_lists(catalog, signs, conversation);
  // Not answered is not "no"; but a sign that was told of is enough.
  if (screening.unanswered && screening.found.empty()) return std::nullopt;
  add_signs(catalog, screening, *answers);
  if (!reason_to_stop(catalog, read_answers(*answers, &catalog).profile))
    answers->goal = ask_for_goal(catalog, *answers, conversation);
  return answers;
}

std::string what_now(const Arguments& arguments, bool stopped) {
  const std::string profile =
      arguments.profile ? fmt::format(" --profile {}", printable(*arguments.profile)) : std::string();
  if (!stopped) return fmt::format("Now: hipplan plan{}", profile);
  return fmt::format("There is no plan while this is so; once it is over, answer 'hipplan init{}' again.\n", profile);
}

}  // namespace

int run_init(const Arguments& arguments, const Catalog& catalog, const std::string& path) {
  InputFiles inputs;
  Before before = read_before(arguments, path, inputs);
  if (!has_errors(before.problems)) before.problems = problems_of_what_stays(catalog, before.answers);
  // What cannot be read could not be kept, and nobody answers for nothing.
  if (const auto problem = why_not_writable(path)) before.problems.push_back(*problem);
  report(before.problems);
  if (has_errors(before.problems)) return complain("nothing was asked; expected this to be mended first");

  const std::optional<Answers> answers = asked(catalog, before.answers);
  if (!answers) return complain("the questions ended before the last one; nothing was written");
  const Kept kept = keep_profile(path, before.text, *answers);
  if (kept.problem) report(std::span(&*kept.problem, 1));
  // Whoever told of a warning sign hears what to do, whether or not it could be written.
  const auto stop = reason_to_stop(catalog, read_answers(*answers, &catalog).profile);
  if (!kept.problem && !arguments.quiet)
    tell(stderr, fmt::format("\n{} {}\n", kept.sentence, what_now(arguments, stop.has_value())));
  if (stop) return run_stop(arguments, catalog, *stop, inputs);
  return kept.problem ? failed : done;
}

}  // namespace hipplan::cli
