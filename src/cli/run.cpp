// SPDX-License-Identifier: MIT
#include "hipplan/cli/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <memory>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/cli/arguments.hpp"
#include "hipplan/cli/builtin_catalog.hpp"
#include "hipplan/cli/catalog_source.hpp"
#include "hipplan/cli/clock.hpp"
#include "hipplan/cli/commands.hpp"
#include "hipplan/cli/descriptor.hpp"
#include "hipplan/cli/exit_status.hpp"
#include "hipplan/cli/files.hpp"
#include "hipplan/cli/init.hpp"
#include "hipplan/cli/log_request.hpp"
#include "hipplan/cli/pager.hpp"
#include "hipplan/cli/profile_source.hpp"
#include "hipplan/cli/questions.hpp"
#include "hipplan/cli/terminal.hpp"
#include "hipplan/formats/ics.hpp"
#include "hipplan/load/read_profile.hpp"
#include "hipplan/person/spoken.hpp"
#include "hipplan/person/stop.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

/// Whether the command is about a person, and so reads a profile.
bool is_about_someone(const Arguments& arguments) {
  return arguments.command == Command::plan || arguments.command == Command::why ||
         (arguments.command == Command::list && arguments.about_someone);
}

std::string no_session_of(const std::string& calendar) {
  if (calendar.empty()) return "no session of a plan in it; expected a calendar of this program, and its --calendar";
  return fmt::format("no session of the calendar '{}' in it; expected the --calendar that it was made with",
                     printable(calendar));
}

/// The sessions of the calendar that --cancels names.
std::vector<EarlierSession> read_earlier_sessions(const Arguments& arguments, InputFiles& inputs,
                                                  Diagnostics& problems) {
  const auto file = read_text_file(*arguments.cancels, largest_calendar_file, inputs, problems);
  if (!file) return {};
  CalendarReading reading = read_calendar(*file);
  problems.insert(problems.end(), reading.problems.begin(), reading.problems.end());
  if (!reading.problems.empty()) return {};
  const std::string name = arguments.calendar.value_or("");
  std::erase_if(reading.sessions, [&](const EarlierSession& session) { return !is_of_calendar(session, name); });
  if (reading.sessions.empty()) problems.push_back({Severity::error, {file->name, 0, 0, 1}, no_session_of(name), {}});
  return std::move(reading.sessions);
}

/// The day that "monday" came to: who plans from it must see it.
std::optional<std::string> note_of_start(const Arguments& arguments, const Profile& profile) {
  if (!arguments.answers.today || !profile.start || arguments.command == Command::list) return std::nullopt;
  return fmt::format("the plan starts on {} {} ({})", long_name(weekday_of(*profile.start)), iso_date(*profile.start),
                     printable(arguments.answers.start.back().text));
}

/// Whoever tells of a warning sign hears what to do, whatever else is missing, mistyped or broken; the
/// catalog inside the program knows the signs where no other does.
std::optional<int> stop_for(const Arguments& arguments, const std::optional<LoadedCatalog>& loaded,
                            const InputFiles& inputs) {
  const std::optional<Catalog> builtin = loaded ? std::nullopt : std::optional(builtin_catalog());
  const Catalog& known = loaded ? loaded->catalog : *builtin;
  Answers told = arguments.answers;
  // Words that stand apart from their list are a mistake, but may tell of a sign.
  for (const auto& answer : {&Answers::condition, &Answers::red_flag}) {
    const std::vector<Said>& apart = arguments.apart.*answer;
    (told.*answer).insert((told.*answer).end(), apart.begin(), apart.end());
  }
  const auto stop = reason_to_stop(known, read_answers(told, &known).profile);
  if (!stop) return std::nullopt;
  return run_stop(arguments, known, *stop, inputs);
}

/// All that a command needs to know beside its arguments, and everything that is wrong with it.
struct Input {
  std::optional<LoadedCatalog> loaded;
  /// The profile that was read.
  std::optional<std::string> profile;
  AnswersReading answers;
  RequestReading request;
  InputFiles files;
  Diagnostics file_problems;
};

/// What is asked of a log, which no output replaces.
void take_log_request(const Arguments& arguments, const Catalog* catalog, Input& input) {
  LogRequestReading reading = read_log_request(arguments, catalog, day_of_plan(arguments));
  Diagnostics& problems = input.request.problems;
  problems.insert(problems.end(), reading.problems.begin(), reading.problems.end());
  for (std::string& note : reading.notes) input.request.notes.push_back(std::move(note));
  input.request.request.log = std::move(reading.request);
  if (const auto log = log_of(arguments)) input.files.add(*log);
}

/// The log that this plan listens to; nothing where there is none. `of_profile` are the answers of the profile alone.
std::optional<LogToHear> hear_log(const Arguments& arguments, const Catalog* catalog, const Answers& of_profile,
                                  Input& input) {
  if (arguments.command != Command::plan && arguments.command != Command::why) return std::nullopt;
  const auto path = log_to_hear(arguments, input.profile && !arguments.profile);
  if (!path || catalog == nullptr) return std::nullopt;
  auto heard = read_log_to_hear(arguments, *path, *catalog, input.files, input.file_problems);
  if (!heard) return std::nullopt;
  heard->first_pain = input.answers.profile.pain;
  const std::vector<Said>& pain = arguments.answers.pain;
  const bool is_typed = !pain.empty() && pain.back().place.line == 0;
  if (!is_typed) return heard;
  // What is said now counts now; what they began with is in the profile, where there is one.
  heard->pain_today = input.answers.profile.pain;
  if (!of_profile.pain.empty()) heard->first_pain = read_answers(of_profile, catalog).profile.pain;
  return heard;
}

/// Reads catalog and profile; the answers of the profile go to those in `arguments`.
Input read_input(Arguments& arguments) {
  Input input;
  const bool needs_catalog = arguments.command != Command::none && arguments.command != Command::check;
  if (needs_catalog) input.loaded = load_catalog(arguments, input.files, input.file_problems);
  const Catalog* const catalog = input.loaded ? &input.loaded->catalog : nullptr;
  std::optional<LogToHear> heard;
  if (is_about_someone(arguments)) {
    // A list says what fits somebody only if it was asked to.
    if (arguments.command != Command::list || arguments.profile) input.profile = profile_to_read(arguments);
    Answers of_profile;
    if (input.profile) {
      Diagnostics problems;
      of_profile = read_answers_of(arguments, *input.profile, input.files, problems);
      arguments.answers = merged(std::move(arguments.answers), of_profile);
      // What a broken profile lacks for that is no news.
      arguments.answers.pain_was_lost = arguments.answers.pain_was_lost || has_errors(problems);
      input.file_problems.insert(input.file_problems.end(), problems.begin(), problems.end());
    }
    learn_today(arguments.answers);
    if (arguments.answers.today) arguments.answers.today = day_of_plan(arguments);
    input.answers = read_answers(arguments.answers, catalog);
    heard = hear_log(arguments, catalog, of_profile, input);
  }
  if (arguments.command == Command::batch) {
    // Who is in pain, and how much, each line says; the flags are for whoever's line says nothing else.
    arguments.answers.pain_was_lost = true;
    learn_today(arguments.answers);
    input.answers = read_answers(arguments.answers, catalog);
    input.files.add(arguments.subject ? arguments.subject->text : "/dev/stdin");
  }
  input.request = read_request(arguments, catalog, input.answers.profile, std::move(heard));
  if (arguments.command == Command::log) take_log_request(arguments, catalog, input);
  if (arguments.command == Command::review && arguments.log) input.files.add(*arguments.log);
  if (arguments.cancels)
    input.request.request.earlier = read_earlier_sessions(arguments, input.files, input.file_problems);
  // Whether they are read this time or not.
  if (const auto own = profile_path()) input.files.add(*own);
  if (const auto own = log_path()) input.files.add(*own);
  input.files.add("/dev/stdin");
  auto problem = output_that_is_input(arguments.output, input.files);
  if (!problem) problem = output_of_another_kind(arguments);
  if (problem) {
    input.request.problems.push_back(std::move(*problem));
    // Nor may the page of a warning sign, which is printed whatever is wrong, be written there.
    arguments.output.clear();
  }
  return input;
}

int print(const std::string& text, bool paged) {
  const auto problem = print_paged(text, paged, {});
  if (!problem) return done;
  report(std::span(&*problem, 1));
  return failed;
}

/// `init`: the profile as it is so far is what Enter keeps.
int init(const Arguments& arguments, const Catalog& catalog) {
  const auto path = arguments.profile ? arguments.profile : profile_path();
  if (path) return run_init(arguments, catalog, *path);
  const Diagnostic problem{Severity::error, {}, "there is no home folder for a profile; expected --profile FILE", {}};
  report(std::span(&problem, 1));
  return failed;
}

/// `hipplan` alone: in a terminal an offer to begin, in a pipe its help.
int begin(Arguments parsed) {
  if (!is_terminal(stdin) || !is_terminal(stdout))
    return print(parse_arguments(std::vector<std::string>{"--help"}).information.value_or(""), parsed.pager);
  Conversation conversation(stdin, stdout);
  const auto line = conversation.ask("hipplan makes a weekly plan of gentle exercises. Shall we begin? [yes] ");
  if (!line || !(line->empty() || spoken_reply(*line) == Reply::yes)) {
    conversation.tell("'hipplan --help' shows what else there is.\n");
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
  hold_closed_streams();
  // A closed pipe, or a limit on file sizes, is an error to report, not a signal to die from.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  Arguments parsed = parse_arguments(arguments);
  if (parsed.information) return print(*parsed.information, parsed.pager);
  if (parsed.command == Command::none && parsed.problems.empty()) return begin(std::move(parsed));
  if (parsed.command == Command::check && parsed.problems.empty()) return check(parsed);

  // Never taken apart: where the process ends, the system takes a whole catalog back at once.
  static auto& kept = *new std::vector<std::unique_ptr<Input>>;
  Input& input = *kept.emplace_back(std::make_unique<Input>(read_input(parsed)));
  if (parsed.command == Command::init && parsed.problems.empty() && input.loaded)
    return init(parsed, input.loaded->catalog);
  if (is_about_someone(parsed) || !parsed.answers.red_flag.empty() || !parsed.apart.red_flag.empty()) {
    if (const auto status = stop_for(parsed, input.loaded, input.files)) return *status;
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
  if (!input.loaded || has_errors(input.file_problems) || !answered.empty()) return failed;
  std::vector<std::string>& notes = input.request.notes;
  if (input.profile) notes.push_back("answers from " + printable(input_name(*input.profile)));
  if (const auto& heard = input.request.request.heard)
    notes.push_back("log from " + printable(input_name(heard->path)));
  if (auto start = note_of_start(parsed, input.answers.profile)) notes.push_back(std::move(*start));
  if (!parsed.quiet) {
    for (const std::string& note : notes) tell(stderr, fmt::format("note: {}\n", note));
  }
  return run_command(parsed, *input.loaded, input.request.request, input.answers.profile, input.files);
}

}  // namespace hipplan::cli
