// SPDX-License-Identifier: MIT
#include "hipplan/cli/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <filesystem>

#include "hipplan/cli/arguments.hpp"
#include "hipplan/cli/builtin_catalog.hpp"
#include "hipplan/cli/catalog_source.hpp"
#include "hipplan/cli/commands.hpp"
#include "hipplan/cli/exit_status.hpp"
#include "hipplan/cli/files.hpp"
#include "hipplan/cli/questions.hpp"
#include "hipplan/cli/terminal.hpp"
#include "hipplan/load/read_profile.hpp"
#include "hipplan/person/stop.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

/// Whether the command is about a person, and so reads a profile.
bool is_about_someone(const Arguments& arguments) {
  return arguments.command == Command::plan || arguments.command == Command::why ||
         (arguments.command == Command::list && arguments.about_someone);
}

/// The profile that was named, or the user's own where there is one.
std::optional<std::string> profile_to_read(const Arguments& arguments) {
  if (arguments.profile) return arguments.profile;
  const auto own = profile_path();
  if (!own) return std::nullopt;
  std::error_code error;
  const auto type = std::filesystem::symlink_status(*own, error).type();
  // A link that leads nowhere, or a folder that may not be looked into, is no missing profile.
  if (type == std::filesystem::file_type::not_found) return std::nullopt;
  return own;
}

/// The answers of the profile at `path`, with everything that is wrong with it.
Answers read_answers_of(const std::string& path, Diagnostics& problems) {
  const auto text = read_file(path, largest_profile_file, problems);
  if (!text) return {};
  ProfileReading reading = read_profile({path, *text});
  problems.insert(problems.end(), reading.problems.begin(), reading.problems.end());
  return std::move(reading.answers);
}

/// Whoever tells of a warning sign hears what to do, whatever else is missing, mistyped or broken; the
/// catalog inside the program knows the signs where no other does.
std::optional<int> stop_for(const Arguments& arguments, const std::optional<Catalog>& catalog) {
  const std::vector<TextFile> files = catalog ? std::vector<TextFile>{} : builtin_catalog();
  const Catalog known = catalog ? *catalog : read_catalog(files, {}, "the built-in catalog").catalog;
  const auto stop = reason_to_stop(known, read_answers(arguments.answers, &known).profile);
  if (!stop) return std::nullopt;
  return run_stop(arguments, known, *stop);
}

/// All that a command needs to know beside its arguments, and everything that is wrong with it.
struct Input {
  std::optional<Catalog> catalog;
  /// The profile that was read.
  std::optional<std::string> profile;
  AnswersReading answers;
  RequestReading request;
  Diagnostics file_problems;
};

/// Writing over what was read would destroy the work of whoever wrote it.
std::optional<Diagnostic> output_that_is_input(const Arguments& arguments, const std::optional<std::string>& profile) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::path output = fs::weakly_canonical(arguments.output, error);
  if (arguments.output.empty() || error || !fs::is_regular_file(output, error)) return std::nullopt;
  std::vector<std::string> inputs = arguments.additions;
  if (profile) inputs.push_back(*profile);
  bool is_input = std::any_of(inputs.begin(), inputs.end(),
                              [&](const std::string& input) { return fs::equivalent(output, input, error); });
  if (arguments.catalog) {
    const fs::path within = output.lexically_relative(fs::weakly_canonical(*arguments.catalog, error));
    const bool yaml = output.extension() == ".yaml" || output.extension() == ".yml";
    is_input = is_input || (yaml && !within.empty() && *within.begin() != "..");
  }
  if (!is_input) return std::nullopt;
  return Diagnostic{Severity::error,
                    {"--output", 0, 0, 1},
                    fmt::format("'{}' is read as well; expected another file", printable(arguments.output)),
                    {}};
}

/// Reads catalog and profile; the answers of the profile go to those in `arguments`.
Input read_input(Arguments& arguments) {
  Input input;
  const bool needs_catalog = arguments.command != Command::none && arguments.command != Command::check;
  if (needs_catalog) input.catalog = load_catalog(arguments, input.file_problems);
  const Catalog* const catalog = input.catalog ? &*input.catalog : nullptr;
  if (is_about_someone(arguments)) {
    // A list says what fits somebody only if it was asked to.
    if (arguments.command != Command::list || arguments.profile) input.profile = profile_to_read(arguments);
    if (input.profile) {
      Diagnostics problems;
      arguments.answers = merged(std::move(arguments.answers), read_answers_of(*input.profile, problems));
      // What a broken profile lacks for that is no news.
      arguments.answers.pain_was_lost = arguments.answers.pain_was_lost || has_errors(problems);
      input.file_problems.insert(input.file_problems.end(), problems.begin(), problems.end());
    }
    input.answers = read_answers(arguments.answers, catalog);
  }
  input.request = read_request(arguments, catalog, input.answers.profile);
  if (auto problem = output_that_is_input(arguments, input.profile)) {
    input.request.problems.push_back(std::move(*problem));
    // Nor may the page of a warning sign, which is printed whatever is wrong, be written there.
    arguments.output.clear();
  }
  return input;
}

int print(const std::string& text) {
  const auto problem = write_output("", text);
  if (!problem) return done;
  report(std::span(&*problem, 1));
  return failed;
}

/// `init`: the profile as it is so far is what Enter keeps.
int init(const Arguments& arguments, const Catalog& catalog) {
  const auto path = arguments.profile ? arguments.profile : profile_path();
  if (!path) {
    const Diagnostic problem{Severity::error, {}, "there is no home folder for a profile; expected --profile FILE", {}};
    report(std::span(&problem, 1));
    return failed;
  }
  Diagnostics problems;
  std::error_code error;
  const Answers known = std::filesystem::exists(*path, error) ? read_answers_of(*path, problems) : Answers{};
  if (has_errors(problems)) {
    // What cannot be read could not be kept.
    report(problems);
    return failed;
  }
  return run_init(catalog, known, *path);
}

/// `hipplan` alone: in a terminal an offer to begin, in a pipe its help.
int begin(Arguments parsed) {
  if (!is_terminal(stdin) || !is_terminal(stdout))
    return print(parse_arguments(std::vector<std::string>{"--help"}).information.value_or(""));
  say(stdout, "hipplan makes a weekly plan of gentle exercises. Shall we begin? [yes] ");
  const auto line = read_line(stdin);
  if (!line || !(line->empty() || yes_or_no(*line).value_or(false))) {
    say(stdout, "'hipplan --help' shows what else there is.\n");
    return done;
  }
  if (!profile_to_read(parsed)) {
    const int status = run(std::vector<std::string>{"init"});
    if (status != done) return status;
  }
  return run(std::vector<std::string>{"plan"});
}

}  // namespace

int run(std::span<const std::string> arguments) {
  // A closed pipe, or a limit on file sizes, is an error to report, not a signal to die from.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  Arguments parsed = parse_arguments(arguments);
  if (parsed.information) return print(*parsed.information);
  if (parsed.command == Command::none && parsed.problems.empty()) return begin(std::move(parsed));
  if (parsed.command == Command::check && parsed.problems.empty()) return check(parsed);

  Input input = read_input(parsed);
  if (parsed.command == Command::init && parsed.problems.empty() && input.catalog) return init(parsed, *input.catalog);
  if (is_about_someone(parsed) || !parsed.answers.red_flag.empty()) {
    if (const auto status = stop_for(parsed, input.catalog)) return *status;
  }

  // Everything that is wrong, in one run.
  const Diagnostics& answered = input.answers.problems;
  report(parsed.problems);
  report(answered);
  report(input.request.problems);
  report(input.file_problems);
  const bool typed_wrongly =
      std::any_of(answered.begin(), answered.end(), [](const Diagnostic& d) { return d.place.line == 0; });
  if (!parsed.problems.empty() || !input.request.problems.empty() || typed_wrongly) return wrong_use;
  if (!input.catalog || has_errors(input.file_problems) || !answered.empty()) return failed;
  for (const std::string& note : input.request.notes) say(stderr, fmt::format("note: {}\n", note));
  if (input.profile) say(stderr, fmt::format("note: answers from {}\n", printable(*input.profile)));
  return run_command(parsed, *input.catalog, input.request.request, input.answers.profile);
}

}  // namespace hipplan::cli
