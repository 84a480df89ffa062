// SPDX-License-Identifier: MIT
#include "hipplan/cli/arguments.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <set>

#include "hipplan/cli/builtin_catalog.hpp"
#include "hipplan/cli/help.hpp"
#include "hipplan/cli/typed_line.hpp"
#include "hipplan/load/read_catalog.hpp"
#include "hipplan/text/nearest.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

/// Help in a pipe is for a terminal of the usual width.
constexpr std::size_t help_columns = 80;
constexpr const char* about_you = "About you";
constexpr const char* about_the_plan = "About the plan";
constexpr const char* output_group = "Output";

constexpr std::array<std::pair<std::string_view, Format>, 6> formats{{{"text", Format::text},
                                                                      {"markdown", Format::markdown},
                                                                      {"csv", Format::csv},
                                                                      {"json", Format::json},
                                                                      {"ics", Format::ics},
                                                                      {"html", Format::html}}};
constexpr std::array<std::pair<std::string_view, Colour>, 3> colours{
    {{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}}};
constexpr std::array<std::pair<std::string_view, WordKind>, 6> word_kinds{{{"positions", WordKind::positions},
                                                                           {"equipment", WordKind::equipment},
                                                                           {"conditions", WordKind::conditions},
                                                                           {"red-flags", WordKind::red_flags},
                                                                           {"exercises", WordKind::exercises},
                                                                           {"stress", WordKind::stress}}};
constexpr int narrowest = 20;
constexpr int widest = 500;

/// Every id that flags take, from the catalog inside the program.
std::string ids_in_words(std::size_t width) {
  const std::vector<TextFile> files = builtin_catalog();
  const Catalog catalog = read_catalog(files, {}, "the built-in catalog").catalog;
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
  return out;
}

class CommandLine {
 public:
  CommandLine() : app_("Weekly plans of gentle exercises, made offline.", "hipplan") {
    examples_[nullptr] =
        "  hipplan init                                  answer a few questions once\n"
        "  hipplan plan --pain 4                         a plan for four weeks\n"
        "  hipplan plan --pain 4 --position lying,sitting --equipment chair,band\n"
        "  hipplan plan --pain 2 --format html -o plan.html\n"
        "  hipplan why clamshell --pain 4                why this one?\n";
    app_.formatter(std::make_shared<HelpFormatter>(help_width_));
    app_.set_help_flag("-h,--help", "Show this help");
    app_.set_version_flag("--version",
                          fmt::format("hipplan {} (catalog {})", HIPPLAN_VERSION, builtin_catalog_digest()),
                          "Show the version and the digest of the catalog");
    app_.require_subcommand(0, 1);
    app_.allow_extras();
    app_.footer(wrapped("'hipplan COMMAND --help' explains every flag; that of plan lists every id.") +
                wrapped("Exit status: 0 done, 1 no plan can be made or a file failed, 2 wrong use, 3 a red flag: no "
                        "plan, but what to do instead."));
    add_commands();
  }

  Arguments parse(std::span<const std::string> arguments) {
    Arguments parsed;
    TypedLine line = take_apart(arguments, words_, value_flags_);
    values_ = std::move(line.values);
    if (line.subject && !line.subject->empty()) parsed.subject = Said{*line.subject, {}, {}};
    parsed.problems = std::move(line.problems);
    parsed.answers.pain_was_lost = line.pain_was_lost;
    // CLI11 takes them from the end.
    std::reverse(line.rest.begin(), line.rest.end());
    try {
      app_.parse(line.rest);
    } catch (const CLI::CallForHelp&) {
      const CLI::App* command = &asked() == &app_ ? nullptr : &asked();
      std::string help = fmt::format("Examples:\n{}\n{}", examples_[command], app_.help());
      // CLI11 parts its groups by two empty lines.
      for (std::size_t at = 0; (at = help.find("\n\n\n", at)) != std::string::npos;) help.erase(at, 1);
      while (help.ends_with("\n\n")) help.pop_back();
      parsed.information = std::move(help);
      return parsed;
    } catch (const CLI::CallForVersion& version) {
      parsed.information = std::string(version.what()) + '\n';
      return parsed;
    } catch (const CLI::ParseError& error) {
      wrong(parsed, "", printable(error.what()));
    }
    for (const auto& [command, app] : commands_) {
      if (app->parsed()) parsed.command = command;
    }
    take_extras(parsed);
    take_answers(parsed);
    take_values(parsed);
    return parsed;
  }

 private:
  std::string wrapped(const std::string& text) const {
    return fmt::format("{}\n", fmt::join(wrap(text, help_width_), "\n"));
  }

  void add_commands() {
    CLI::App* plan = add(Command::plan, "plan", "Make a weekly plan",
                         "  hipplan plan --pain 4\n"
                         "  hipplan plan --pain 9 --position supine --equipment none\n"
                         "  hipplan plan --pain 4 --start 2026-11-23 --days mon,wed,fri\n"
                         "  hipplan plan --pain 4 --condition gluteal-tendinopathy --side left\n");
    person(plan);
    flag(plan, "--brief", "The safety box and the weeks only", output_group);
    flag(plan, "--explain", "Why each exercise, and why not each other", output_group);
    option(plan, "--week", "N", "Print one week only", output_group);
    option(plan, "--time", "HH:MM", "When sessions begin in a calendar (ics; default: 18:00)", output_group);
    flag(plan, "--page-break", "A form feed between the weeks, for the printer (text)", output_group);
    formats_and_files(plan, "text, markdown, csv, json, ics or html (default: text)");
    plan->footer([this] {
      return wrapped("Lists are comma-separated and may be given more than once.") + '\n' + ids_in_words(help_width_);
    });

    CLI::App* why = add(Command::why, "why", "Why an exercise is in the plan, or why not",
                        "  hipplan why single-leg-bridge --pain 4\n");
    subject(why, "ID", "The exercise");
    person(why);
    formats_and_files(why);

    CLI::App* list = add(Command::list, "list", "List the exercises, all of them or those that fit you",
                         "  hipplan list --format csv\n"
                         "  hipplan list --pain 6 --position sitting --all\n");
    person(list);
    flag(list, "--all", "With facts about you: also what does not fit, and why", output_group);
    formats_and_files(list, "text, markdown, csv or html (default: text)");

    CLI::App* show = add(Command::show, "show", "Show one exercise in full", "  hipplan show bridge\n");
    subject(show, "ID", "The exercise");
    formats_and_files(show);

    CLI::App* sources = add(Command::sources, "sources", "Every source, with what rests on it", "  hipplan sources\n");
    formats_and_files(sources);

    CLI::App* screen = add(Command::screen, "screen", "Ask for warning signs before you exercise",
                           "  hipplan screen\n"
                           "  hipplan screen --print --format markdown\n");
    flag(screen, "--print", "The questions as a form for pen and paper", output_group);
    formats_and_files(screen);

    CLI::App* check = add(Command::check, "check", "Look for mistakes in a catalog or an exercise file",
                          "  hipplan check my-exercises.yaml --strict\n");
    subject(check, "PATH", "A catalog folder, or one file to be added to the built-in catalog");
    flag(check, "--strict", "Warnings count as errors", output_group);

    CLI::App* init =
        add(Command::init, "init", "Answer a few questions once, for every later plan", "  hipplan init\n");
    option(init, "--profile", "FILE", "Write this file instead of your own profile", output_group);

    CLI::App* ids =
        add(Command::ids, "ids", "The words that flags take, a line each, for scripts", "  hipplan ids exercises\n");
    subject(ids, "KIND", "positions, equipment, conditions, red-flags, exercises or stress");
    catalogs(ids);
  }

  CLI::App* add(Command command, const std::string& name, const std::string& help, const std::string& examples) {
    CLI::App* app = app_.add_subcommand(name, help);
    examples_[app] = examples;
    app->allow_extras();
    commands_.emplace_back(command, app);
    words_.push_back({name, {}, false});
    return app;
  }

  void person(CLI::App* app) {
    option(app, "--pain", "N",
           "Pain from 0 to 10: the average of the last week when moving, or what it would be if you moved (required, "
           "unless your profile has it)",
           about_you);
    flag(app, "--active", "You are used to regular exercise", about_you);
    option(app, "--position", "LIST",
           "Body positions you can get into (default: supine, side-lying, sitting, standing)", about_you);
    option(app, "--equipment", "LIST", "What you have at hand (default: household = counter, chair, wall, pillow)",
           about_you);
    option(app, "--side", "SIDE", "The painful side: left, right or both (default: both)", about_you);
    option(app, "--condition", "LIST", "What a clinician has found (default: none)", about_you);
    option(app, "--red-flag", "LIST", "Warning signs you have (default: none)", about_you);
    flag(app, "--cleared", "A clinician has examined the warning sign and knows of it", about_you);
    option(app, "--avoid", "LIST", "Exercises or stress tags never to use", about_you);
    option(app, "--profile", "FILE", "Answers from this file instead of your own profile", about_you);
    option(app, "--weeks", "N", "1 to 12 weeks (default: 4)", about_the_plan);
    option(app, "--days", "N|LIST", "1 to 7 days a week, or a list like mon,wed,fri (default: 3; 7 in severe pain)",
           about_the_plan);
    option(app, "--minutes", "N", "5 to 90 minutes a session (default: 20)", about_the_plan);
    option(app, "--start", "DATE", "First day of week 1, like 2026-11-23 (default: weekdays without dates)",
           about_the_plan);
  }

  void formats_and_files(CLI::App* app, const std::string& known = "text, markdown or html (default: text)") {
    option(app, "--format", "FORMAT", known, output_group);
    option(app, "--color", "WHEN", "auto, always or never (default: auto)", output_group);
    option(app, "--width", "N", "Columns of text, 20 to 500 (default: the terminal's; 72 in a pipe or file)",
           output_group);
    option(app, "-o,--output", "FILE", "Write to FILE instead of standard output", output_group);
    catalogs(app);
  }

  void catalogs(CLI::App* app) {
    option(app, "--catalog", "PATH", "Use this catalog folder instead of the built-in one", output_group);
    option(app, "--add", "FILE", "Add the exercises of this file; may be repeated", output_group);
  }

  /// Every value is collected as it was typed; checking is `read_answers`' work, so that all
  /// mistakes are found in one run.
  void option(CLI::App* app, const std::string& name, const std::string& value, const std::string& help,
              const char* group) {
    const std::string key = name.substr(name.rfind("--"));
    value_flags_.insert(key);
    words_of(app).flags.insert(key);
    // CLI11 knows it for the help alone.
    app->add_option(name, help)->type_name(value)->group(group);
  }

  void flag(CLI::App* app, const std::string& name, const std::string& help, const char* group) {
    words_of(app).flags.insert(name);
    app->add_flag(name, flags_[name], help)->group(group);
  }

  void subject(CLI::App* app, const std::string& name, const std::string& help) {
    words_of(app).has_subject = true;
    app->add_option(name, help)->type_name("");
  }

  CommandWords& words_of(const CLI::App* app) {
    return *std::find_if(words_.begin(), words_.end(),
                         [&](const CommandWords& words) { return words.name == app->get_name(); });
  }

  CLI::App& asked() {
    for (const auto& [command, app] : commands_) {
      if (app->parsed()) return *app;
    }
    return app_;
  }

  static void wrong(Arguments& parsed, std::string flag, std::string message) {
    parsed.problems.push_back({Severity::error, {std::move(flag), 0, 0, 1}, std::move(message), {}});
  }

  void take_extras(Arguments& parsed) {
    for (const std::string& extra : app_.remaining(true)) {
      const bool is_flag = extra.starts_with("-");
      if (parsed.command == Command::none && !is_flag) {
        std::vector<std::string> owned;
        for (const auto& [command, app] : commands_) owned.push_back(app->get_name());
        const std::vector<std::string_view> known(owned.begin(), owned.end());
        wrong(parsed, "", fmt::format("unknown command '{}'{}", quoted_word(extra), did_you_mean(extra, known)));
        // What follows belongs to a command nobody knows.
        return;
      }
      if (is_flag) {
        const std::string flag = extra.substr(0, extra.find('='));
        std::vector<std::string> owned;
        for (const CLI::Option* known : asked().get_options()) {
          for (const std::string& name : known->get_lnames()) owned.push_back("--" + name);
        }
        const std::vector<std::string_view> known(owned.begin(), owned.end());
        wrong(parsed, quoted_word(flag), "unknown flag" + did_you_mean(flag, known));
        parsed.answers.pain_was_lost = parsed.answers.pain_was_lost || nearest(flag, known) == "--pain";
      }
    }
  }

  std::vector<Said> said(const char* flag) {
    std::vector<Said> all;
    for (const std::string& text : values_[flag]) all.push_back({text, {flag, 0, 0, 1}, {}});
    return all;
  }

  void take_answers(Arguments& parsed) {
    Answers& answers = parsed.answers;
    answers.active = flags_["--active"];
    answers.cleared = flags_["--cleared"];
    parsed.about_someone = answers.active || answers.cleared;
    const auto take = [&](std::vector<Said>& answer, const char* flag) {
      answer = said(flag);
      parsed.about_someone = parsed.about_someone || !answer.empty();
    };
    take(answers.pain, "--pain");
    take(answers.position, "--position");
    take(answers.equipment, "--equipment");
    take(answers.weeks, "--weeks");
    take(answers.days, "--days");
    take(answers.minutes, "--minutes");
    take(answers.start, "--start");
    take(answers.side, "--side");
    take(answers.condition, "--condition");
    take(answers.red_flag, "--red-flag");
    take(answers.avoid, "--avoid");
  }

  /// The one value there should be.
  std::optional<std::string> single(Arguments& parsed, const char* flag) {
    const std::vector<std::string>& all = values_[flag];
    if (all.empty()) return std::nullopt;
    if (all.size() > 1) wrong(parsed, flag, fmt::format("given {} times; expected once", all.size()));
    if (!all.back().empty()) return all.back();
    wrong(parsed, flag, "empty; expected a value");
    return std::nullopt;
  }

  void take_values(Arguments& parsed) {
    parsed.output = single(parsed, "--output").value_or("");
    parsed.catalog = single(parsed, "--catalog");
    for (const std::string& file : values_["--add"]) {
      if (file.empty()) {
        wrong(parsed, "--add", "empty; expected a value");
      } else {
        parsed.additions.push_back(file);
      }
    }
    parsed.brief = flags_["--brief"];
    parsed.explain = flags_["--explain"];
    parsed.all = flags_["--all"];
    parsed.print = flags_["--print"];
    parsed.strict = flags_["--strict"];
    if (const auto week = single(parsed, "--week")) parsed.week = Said{*week, {"--week", 0, 0, 1}, {}};
    const bool wants_subject = parsed.command == Command::why || parsed.command == Command::show;
    if (wants_subject && !parsed.subject) wrong(parsed, "", "no exercise; expected its id ('hipplan list' shows them)");
    if (parsed.command == Command::check && !parsed.subject)
      wrong(parsed, "", "no path; expected a catalog folder or a file");
    if (parsed.command == Command::ids && parsed.subject)
      parsed.kind = choose(parsed, "", "kind", parsed.subject->text, word_kinds);
    if (parsed.command == Command::ids && !parsed.subject)
      wrong(parsed, "", "no kind; expected positions, equipment, conditions, red-flags, exercises or stress");
    parsed.profile = single(parsed, "--profile");
    parsed.about_someone = parsed.about_someone || parsed.profile.has_value();
    parsed.page_breaks = flags_["--page-break"];
    if (const auto format = single(parsed, "--format"))
      parsed.format = choose(parsed, "--format", "format", *format, formats);
    if (const auto colour = single(parsed, "--color"))
      parsed.colour = choose(parsed, "--color", "word", *colour, colours);
    if (const auto width = single(parsed, "--width")) take_width(parsed, *width);
    const auto time = single(parsed, "--time");
    parsed.time_given = time.has_value();
    if (time) take_time(parsed, *time);
  }

  template <class Value, std::size_t size>
  static Value choose(Arguments& parsed, const char* flag, std::string_view what, const std::string& word,
                      const std::array<std::pair<std::string_view, Value>, size>& table) {
    std::vector<std::string_view> known;
    for (const auto& [name, value] : table) {
      if (name == word) return value;
      known.push_back(name);
    }
    const std::string guess = did_you_mean(word, known);
    wrong(parsed, flag,
          fmt::format("unknown {} '{}'{}", what, quoted_word(word),
                      guess.empty() ? fmt::format("; expected one of {}", fmt::join(known, ", ")) : guess));
    return table[0].second;
  }

  static void take_width(Arguments& parsed, const std::string& word) {
    const auto width = parse_digits(word);
    if (width && *width >= narrowest && *width <= widest) {
      parsed.width = static_cast<std::size_t>(*width);
    } else {
      wrong(parsed, "--width",
            fmt::format("width '{}' is no whole number from {} to {}", quoted_word(word), narrowest, widest));
    }
  }

  static void take_time(Arguments& parsed, const std::string& word) {
    const auto hours =
        word.size() == 5 && word[2] == ':' ? parse_digits(std::string_view(word).substr(0, 2)) : std::nullopt;
    const auto minutes = hours ? parse_digits(std::string_view(word).substr(3)) : std::nullopt;
    if (minutes && *hours < 24 && *minutes < 60) {
      parsed.time = *hours * 60 + *minutes;
    } else {
      wrong(parsed, "--time", fmt::format("'{}' is no time of day; expected one like 18:00", quoted_word(word)));
    }
  }

  std::size_t help_width_ = is_terminal(stdout)
                                ? std::max<std::size_t>(narrowest, text_style(stdout, Colour::never, {}).width)
                                : help_columns;
  CLI::App app_;
  std::vector<std::pair<Command, CLI::App*>> commands_;
  /// Help begins with them; those of the program itself stand under no command.
  std::map<const CLI::App*, std::string> examples_;
  std::map<std::string, std::vector<std::string>> values_;
  std::map<std::string, bool> flags_;
  std::vector<CommandWords> words_;
  std::set<std::string> value_flags_;
};

}  // namespace

Arguments parse_arguments(std::span<const std::string> arguments) { return CommandLine().parse(arguments); }

}  // namespace hipplan::cli
