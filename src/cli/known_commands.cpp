// SPDX-License-Identifier: MIT
// Every command with its flags, in the order in which help lists them.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "hipplan/cli/builtin_catalog.hpp"
#include "hipplan/cli/command_formats.hpp"
#include "hipplan/cli/command_language.hpp"
#include "hipplan/person/answer_rows.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

constexpr const char* about_you = "About you";
constexpr const char* about_the_plan = "About the plan";
constexpr const char* about_session = "About the session";
constexpr const char* about_day = "About the day";
constexpr const char* about_log = "About the log";
constexpr const char* output_group = "Output";

/// Every id that flags take, from the catalog inside the program.
std::string ids_in_words(std::size_t width) {
  const Catalog catalog = builtin_catalog();
  std::string out;
  const auto paragraph = [&](std::string_view title, const std::vector<std::string_view>& ids) {
    out += fmt::format("{}:\n", title);
    for (const std::string& line : wrap(fmt::format("{}", fmt::join(ids, " ")), width - 2)) out += "  " + line + '\n';
  };
  const auto positions = names<Position>();
  std::vector<std::string_view> position_ids(positions.begin(), positions.end());
  position_ids.insert(position_ids.end(), {"lying", "all"});
  std::vector<std::string_view> equipment = ids_of(catalog.things);
  equipment.insert(equipment.end(), {"household", "none"});
  paragraph("Positions", position_ids);
  paragraph("Equipment", equipment);
  paragraph("Conditions", ids_of(catalog.conditions));
  paragraph("Red flags", ids_of(catalog.red_flags));
  paragraph("Stress tags for --avoid", ids_of(catalog.program.tags));
  paragraph("Goals", ids_of(catalog.goals));
  paragraph("Groups for --prefer", ids_of(catalog.program.groups));
  return out;
}
}  // namespace

void CommandLanguage::add_plan() {
  CLI::App* plan = add(Command::plan, "plan", "Make a weekly plan",
                       "  hipplan plan --pain 4\n"
                       "  hipplan plan --pain 9 --position supine --equipment none\n"
                       "  hipplan plan --pain 4 --start 2026-11-23 --days mon,wed,fri\n"
                       "  hipplan plan --pain 4 --condition gluteal-tendinopathy --side left\n");
  person(plan);
  listening(plan);
  flag(plan, "--bad-day", "Only what to do today, as it hurts more than usual", about_the_plan);
  flag(plan, "--brief", "When to stop, and the table of all weeks; no more", output_group);
  flag(plan, "--clinician", "The clinician's sheet alone: why each, sources, what was left out", output_group);
  flag(plan, "--explain", "The plan, and the clinician's sheet after it", output_group);
  option(plan, "--week", "N", "Print one week only", output_group);
  option(plan, "--time", "HH:MM", "When sessions begin in a calendar (ics; default: 18:00)", output_group);
  option(plan, "--alarm", "MIN", "A reminder so many minutes before each session, 0 to 1440 (ics)", output_group);
  option(plan, "--calendar", "NAME", "Whose calendar it is, so that several people's plans can stand in one (ics)",
         output_group);
  option(plan, "--cancels", "FILE",
         "Not the plan, but what cancels those sessions of an earlier FILE that it lacks (ics); - is standard input",
         output_group);
  option(plan, "--made", "DATE", "Say that the plan was made on this day, like 2026-11-23 or today", output_group);
  option(plan, "--figures", "DIR", "Put the pictures into this folder, with links to them (markdown)", output_group);
  flag(plan, "--page-break", "A form feed between the sheets, for the printer (text)", output_group);
  flag(plan, "--large-print", "Letters of 18 points, as many pages as it takes (html)", output_group);
  formats_and_files(plan, Command::plan);
  plan->footer([this] {
    return wrapped(
               "Lists are comma-separated and may be given more than once. Capitals do not matter; an exercise may "
               "be called by the name on the plan.") +
           '\n' + ids_in_words(help_width_);
  });
}

void CommandLanguage::add_batch() {
  CLI::App* batch = add(Command::batch, "batch", "Make plans for many people, one a line",
                        "  hipplan batch people.csv > plans.jsonl\n"
                        "  hipplan batch people.csv -o plans.csv\n"
                        "  hipplan batch people.csv --output-dir plans --format html --start 2026-11-23\n");
  subject(
      batch, "FILE",
      "CSV with columns named as the flags of plan, and id; or JSON lines with such keys. Standard input without it");
  answers(batch, Of::plan);
  option(batch, "--output-dir", "DIR", "A file a person in this folder, and records.csv: what came of whom",
         output_group);
  flag(batch, "--resume", "Go on with an --output-dir that was interrupted", output_group);
  option(batch, "--jobs", "N", "Threads, 1 to 256 (default: one a core)", output_group);
  flag(batch, "--brief", "When to stop, and the table of all weeks; no more", output_group);
  flag(batch, "--clinician", "The clinician's sheet alone: why each, sources, what was left out", output_group);
  flag(batch, "--explain", "The plan, and the clinician's sheet after it", output_group);
  option(batch, "--time", "HH:MM", "When sessions begin in a calendar (ics; default: 18:00)", output_group);
  option(batch, "--alarm", "MIN", "A reminder so many minutes before each session, 0 to 1440 (ics)", output_group);
  option(batch, "--made", "DATE", "Say that the plans were made on this day, like 2026-11-23 or today", output_group);
  flag(batch, "--page-break", "A form feed between the sheets, for the printer (text)", output_group);
  flag(batch, "--large-print", "Letters of 18 points, as many pages as it takes (html)", output_group);
  formats_and_files(batch, Command::batch);
}

void CommandLanguage::add_views() {
  CLI::App* why = add(Command::why, "why", "Why an exercise is in the plan, or why not",
                      "  hipplan why single-leg-bridge --pain 4\n");
  subject(why, "ID", "The exercise");
  person(why);
  listening(why);
  formats_and_files(why, Command::why);

  CLI::App* list = add(Command::list, "list", "List the exercises, all of them or those that fit you",
                       "  hipplan list --format csv\n"
                       "  hipplan list --pain 6 --position sitting --all\n");
  person(list);
  flag(list, "--all", "With facts about you: also what does not fit, and why", output_group);
  formats_and_files(list, Command::list);

  CLI::App* show = add(Command::show, "show", "Show one exercise in full", "  hipplan show bridge\n");
  subject(show, "ID", "The exercise");
  option(show, "--figures", "DIR", "Put the picture into this folder, with a link to it (markdown)", output_group);
  art(show);
  formats_and_files(show, Command::show);

  CLI::App* figure = add(Command::figure, "figure", "Draw an exercise",
                         "  hipplan figure clamshell\n"
                         "  hipplan figure clamshell -o clamshell.svg\n"
                         "  hipplan figure --all -o pictures\n"
                         "  hipplan figure --add my-exercises.yaml my-bridge -o my-bridge.svg\n");
  subject(figure, "ID", "The exercise");
  flag(figure, "--all", "Every exercise, each as an SVG file in the folder of -o", output_group);
  option(figure, "--frame", "N", "One frame only: 1 is the start", output_group);
  art(figure);
  formats_and_files(figure, Command::figure);

  CLI::App* sources = add(Command::sources, "sources", "Every source, with what rests on it", "  hipplan sources\n");
  formats_and_files(sources, Command::sources);
}

void CommandLanguage::add_review() {
  CLI::App* review = add(Command::review, "review", "Look back: what you did, how it went, what comes of it",
                         "  hipplan review\n"
                         "  hipplan review --for-clinician -o review.html\n"
                         "  hipplan review --log hers.csv --profile hers.yaml --today 2026-11-23\n");
  flag(review, "--for-clinician", "One page for a clinician: doses over time, the rule of each decision, your notes",
       output_group);
  option(review, "--log", "FILE", "This log instead of your own; - is standard input", about_log);
  option(review, "--profile", "FILE", "The profile that the log belongs to; needs --log", about_log);
  option(review, "--today", "DATE", "Take this day for today", about_log);
  art(review);
  formats_and_files(review, Command::review);
}

void CommandLanguage::add_log() {
  CLI::App* log = add(Command::log, "log", "Write down how a session went",
                      "  hipplan log                                   a few questions\n"
                      "  hipplan log --pain-during 3 --effort 5        as planned for today\n"
                      "  hipplan log --date yesterday --exercise bridge --reps 6\n"
                      "  hipplan log --usual-pain 4 --next-morning 4   of the day alone\n"
                      "  hipplan log --list --week\n");
  option(log, "--date", "DATE", "The day that it was, like 2026-11-23 or yesterday (default: today)", about_session);
  option(log, "--session", "WHICH", "strength, light or bad-day (default: the one planned for that day)",
         about_session);
  option(log, "--exercise", "LIST", "Only these exercises (default: all of the session)", about_session);
  option(log, "--side", "SIDE", "Of --exercise: left, right, each or both (default: as planned)", about_session);
  option(log, "--sets", "N", "Rounds, where it was not as planned", about_session);
  option(log, "--reps", "N", "Repetitions a round, where it was not as planned", about_session);
  option(log, "--hold", "N", "Seconds of hold, where it was not as planned", about_session);
  option(log, "--minutes", "N", "Minutes, where it was not as planned", about_session);
  option(log, "--pain-during", "N", "The most pain while you moved, 0 to 10", about_session);
  option(log, "--effort", "N", "How hard it was, 0 to 10", about_session);
  option(log, "--control", "HOW", "How well you kept the movement in hand: good, fair or poor", about_session);
  flag(log, "--sharp", "The pain turned sharp", about_session);
  option(log, "--note", "TEXT", "A note, in your own words", about_session);
  option(log, "--usual-pain", "N", "Your usual pain on that day, 0 to 10", about_day);
  option(log, "--next-morning", "N", "The pain on the morning after --date, 0 to 10 (without --date: this morning)",
         about_day);
  option(log, "--goal", "N", "How well you can do what you want to, 0 (not at all) to 10 (as before)", about_day);
  option(log, "--chair-stand", "N", "How often you stood up from a chair in 30 seconds", about_day);
  flag(log, "--undo", "Take back what was written down last (with --date, --session, --exercise: the last of that)",
       about_log);
  option(log, "--merge", "FILE", "Add what another copy of your log has and this one lacks; - is standard input",
         about_log);
  flag(log, "--list", "Print what is written down", about_log);
  flag(log, "--week", "With --list: the last seven days, exercise by exercise", about_log);
  option(log, "--log", "FILE", "This log instead of your own", about_log);
  option(log, "--profile", "FILE", "The profile that the log belongs to; needs --log", about_log);
  option(log, "--today", "DATE", "Take this day for today", about_log);
  formats_and_files(log, Command::log);
}

/// In the order in which help lists them.
void CommandLanguage::add_commands() {
  add_plan();
  add_log();
  add_review();
  add_views();
  add_batch();

  CLI::App* screen = add(Command::screen, "screen", "Ask for warning signs before you exercise",
                         "  hipplan screen\n"
                         "  hipplan screen --print --format markdown\n");
  flag(screen, "--print", "The questions as a form for pen and paper", output_group);
  formats_and_files(screen, Command::screen);

  CLI::App* check = add(Command::check, "check", "Look for mistakes in a catalog or an exercise file",
                        "  hipplan check my-exercises.yaml --strict\n"
                        "  hipplan check my-catalog --add more.yaml\n"
                        "  hipplan check - < my-exercises.yaml\n");
  subject(check, "PATH", "A catalog folder, or a file to be added to the catalog; - is standard input; may be several",
          Subjects::several);
  flag(check, "--strict", "Warnings count as errors", output_group);
  catalogs(check);

  CLI::App* init = add(Command::init, "init", "Answer a few questions once, for every later plan", "  hipplan init\n");
  option(init, "--profile", "FILE", "Write this file instead of your own profile", output_group);

  CLI::App* ids =
      add(Command::ids, "ids", "The words that flags take, a line each, for scripts", "  hipplan ids exercises\n");
  subject(ids, "KIND", "positions, equipment, conditions, red-flags, exercises, stress, goals or groups");
  catalogs(ids);

  CLI::App* help = add(Command::help, "help", "Show the help of the program, or of a command", "  hipplan help plan\n");
  subject(help, "COMMAND", "The command");
}

void CommandLanguage::person(CLI::App* app) {
  answers(app, Of::person);
  option(app, "--profile", "FILE", "Answers from this file instead of your own profile; - is standard input",
         about_you);
  answers(app, Of::plan);
}

void CommandLanguage::answers(CLI::App* app, Of of) {
  for (const AnswerRow& row : answer_rows()) {
    if (row.about_the_plan != (of == Of::plan)) continue;
    const char* group = row.about_the_plan ? about_the_plan : about_you;
    option(app, fmt::format("--{}", row.name), std::string(row.value), std::string(row.help), group);
    for (const YesNoRow& yes_no : yes_no_rows()) {
      if (yes_no.beside == row.name) flag(app, fmt::format("--{}", yes_no.name), std::string(yes_no.help), group);
    }
  }
}

void CommandLanguage::listening(CLI::App* app) {
  option(app, "--log", "FILE", "Listen to this log (default: your own, beside your own profile); - is standard input",
         about_log);
  flag(app, "--no-log", "Listen to no log", about_log);
  option(app, "--today", "DATE", "Take this day for today", about_log);
}

void CommandLanguage::formats_and_files(CLI::App* app, Command command) {
  option(app, "--format", "FORMAT", formats_in_help(command), output_group);
  option(app, "--color", "WHEN", "auto, always or never (default: auto)", output_group);
  option(app, "--width", "N", "Columns of text, 20 to 500 (default: the terminal's; 72 in a pipe or file)",
         output_group);
  option(app, "-o,--output", "FILE", "Write to FILE instead of standard output", output_group);
  catalogs(app);
}

void CommandLanguage::art(CLI::App* app) {
  option(app, "--art", "WHICH",
         "Draw in text with braille, blocks or ascii, or none (default: what the terminal can show)", output_group);
}

void CommandLanguage::catalogs(CLI::App* app) {
  option(app, "--catalog", "PATH", "Use this catalog folder instead of the built-in one", output_group);
  option(app, "--add", "FILE", "Add the exercises of this file; - is standard input; may be repeated", output_group);
}

void CommandLanguage::everywhere(CLI::App* app) {
  flag(app, "-q,--quiet", "No notes on standard error; errors still", output_group);
  flag(app, "--no-pager", "Never through a pager, however long the text is", output_group);
}

}  // namespace hipplan::cli
