#include "cli/arguments.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <map>

#include "cli/builtin_catalog.hpp"
#include "hipplan/nearest.hpp"
#include "hipplan/unicode.hpp"

namespace hipplan::cli {
namespace {

constexpr std::size_t text_columns = 70;
constexpr std::string_view about_you = "About you";
constexpr std::string_view about_the_plan = "About the plan";
constexpr std::string_view output_group = "Output";

constexpr std::array<std::pair<std::string_view, Format>, 3> formats{
    {{"text", Format::text}, {"markdown", Format::markdown}, {"csv", Format::csv}}};

std::vector<std::string_view> format_names() {
  std::vector<std::string_view> known;
  for (const auto& [name, format] : formats) known.push_back(name);
  return known;
}

/// Every id that flags of `plan` take, from the catalog inside the program.
std::string ids_in_words() {
  const std::vector<TextFile> files = builtin_catalog();
  const Catalog catalog = read_catalog(files, {}, "the built-in catalog").catalog;
  const auto paragraph = [](std::string_view title, const std::vector<std::string_view>& ids) {
    std::string out = fmt::format("{}:\n", title);
    for (const std::string& line : wrap(fmt::format("{}", fmt::join(ids, " ")), text_columns)) {
      out += "  " + line + '\n';
    }
    return out;
  };
  const auto positions = names<Position>();
  std::vector<std::string_view> position_ids(positions.begin(), positions.end());
  position_ids.insert(position_ids.end(), {"lying", "all"});
  std::vector<std::string_view> equipment = ids_of(catalog.things);
  equipment.insert(equipment.end(), {"household", "none"});
  return paragraph("Positions", position_ids) + paragraph("Equipment", equipment) +
         paragraph("Stress tags for --avoid", ids_of(catalog.program.tags));
}

/// The raw words of one command, as CLI11 collects them.
struct Typed {
  std::map<std::string, std::vector<std::string>> values;
  bool active = false;
};

class CommandLine {
 public:
  CommandLine() : app_("Weekly plans of gentle exercises for painful hips, made offline.", "hipplan") {
    app_.set_help_flag("-h,--help", "Show this help");
    app_.set_version_flag("--version", std::string("hipplan ") + HIPPLAN_VERSION);
    app_.require_subcommand(0, 1);
    app_.allow_extras();
    app_.footer(
        "Examples:\n"
        "  hipplan plan --pain 4\n"
        "  hipplan plan --pain 4 --position lying,sitting --equipment chair,band\n"
        "  hipplan plan --pain 2 --format markdown -o plan.md\n"
        "  hipplan list --format csv\n\n"
        "'hipplan plan --help' explains every flag and lists every id.\n"
        "Exit status: 0 a plan, 1 no plan can be made or a file failed, 2 wrong use.");
    add_plan();
    add_list();
  }

  Arguments parse(std::span<const std::string> arguments) {
    Arguments parsed;
    std::vector<std::string> reversed = joined(arguments);
    std::reverse(reversed.begin(), reversed.end());
    try {
      app_.parse(reversed);
    } catch (const CLI::CallForHelp&) {
      parsed.information = asked_app().help();
      return parsed;
    } catch (const CLI::CallForVersion& version) {
      parsed.information = std::string(version.what()) + '\n';
      return parsed;
    } catch (const CLI::ParseError& error) {
      wrong(parsed, "", printable(error.what()));
      return parsed;
    }
    if (plan_->parsed()) parsed.command = Command::plan;
    if (list_->parsed()) parsed.command = Command::list;
    take_extras(parsed);
    take_values(parsed);
    return parsed;
  }

 private:
  void add_plan() {
    plan_ = app_.add_subcommand("plan", "Make a weekly plan");
    plan_->allow_extras();
    option(plan_, "--pain", "N", "Pain from 0 to 10: the average of the last week when moving (required)", about_you);
    plan_->add_flag("--active", typed_.active, "You are used to regular exercise")->group(std::string(about_you));
    option(plan_, "--position", "LIST", "Body positions you can get into (default: supine, side-lying, sitting, standing)", about_you);
    option(plan_, "--equipment", "LIST", "What you have at hand (default: household = counter, chair, wall, pillow)", about_you);
    option(plan_, "--side", "SIDE", "The painful side: left, right or both (default: both)", about_you);
    option(plan_, "--avoid", "LIST", "Exercises or stress tags never to use", about_you);
    option(plan_, "--weeks", "N", "1 to 12 weeks (default: 4)", about_the_plan);
    option(plan_, "--days", "N|LIST", "1 to 7 days a week, or a list like mon,wed,fri (default: 3; 7 in severe pain)", about_the_plan);
    option(plan_, "--minutes", "N", "5 to 90 minutes a session (default: 20)", about_the_plan);
    option(plan_, "--start", "DATE", "First day of week 1, like 2026-11-23 (default: weekdays without dates)", about_the_plan);
    common_options(plan_);
    plan_->footer([] {
      return std::string("Lists are comma-separated and may be given more than once.\n\n") + ids_in_words() +
             "\nExamples:\n"
             "  hipplan plan --pain 9 --position supine --equipment none\n"
             "  hipplan plan --pain 4 --start 2026-11-23 --days mon,wed,fri\n";
    });
  }

  void add_list() {
    list_ = app_.add_subcommand("list", "List every exercise of the catalog");
    list_->allow_extras();
    common_options(list_);
    list_->footer("Examples:\n  hipplan list\n  hipplan list --format csv\n");
  }

  void common_options(CLI::App* command) {
    option(command, "--format", "FORMAT", "text, markdown or csv (default: text)", output_group);
    option(command, "-o,--output", "FILE", "Write to FILE instead of standard output", output_group);
    option(command, "--catalog", "PATH", "Use this catalog folder instead of the built-in one", output_group);
    option(command, "--add", "FILE", "Add the exercises of this file; may be repeated", output_group);
  }

  /// Every value is collected as it was typed; checking is `read_answers`' work, so that all
  /// mistakes are found in one run.
  void option(CLI::App* command, const std::string& name, const std::string& value, const std::string& help,
              std::string_view group) {
    const std::string key = name.substr(name.rfind("--"));
    value_flags_.push_back(key);
    command->add_option(name, typed_.values[key], help)
        ->type_name(value)
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->group(std::string(group));
  }

  /// `--pain -1` as `--pain=-1`: CLI11 would take the number for a flag.
  std::vector<std::string> joined(std::span<const std::string> arguments) const {
    std::vector<std::string> out;
    for (const std::string& argument : arguments) {
      const bool negative = argument.size() > 1 && argument[0] == '-' && argument[1] >= '0' && argument[1] <= '9';
      const bool wanted = negative && !out.empty() &&
                          std::find(value_flags_.begin(), value_flags_.end(), out.back()) != value_flags_.end();
      if (wanted) {
        out.back() += '=' + argument;
      } else {
        out.push_back(argument);
      }
    }
    return out;
  }

  CLI::App& asked_app() { return plan_->parsed() ? *plan_ : list_->parsed() ? *list_ : app_; }

  static void wrong(Arguments& parsed, std::string flag, std::string message) {
    parsed.problems.push_back({Severity::error, {std::move(flag), 0, 0, 1}, std::move(message), {}});
  }

  void take_extras(Arguments& parsed) {
    CLI::App& app = asked_app();
    const std::vector<std::string> extras = app_.remaining(true);
    for (const std::string& extra : extras) {
      if (extra.starts_with("-")) {
        const std::string flag = extra.substr(0, extra.find('='));
        std::vector<std::string> owned;
        for (const CLI::Option* known : app.get_options()) {
          for (const std::string& name : known->get_lnames()) owned.push_back("--" + name);
        }
        const std::vector<std::string_view> known(owned.begin(), owned.end());
        wrong(parsed, printable(flag), "unknown flag" + did_you_mean(flag, known));
      } else if (parsed.command == Command::none) {
        constexpr std::array<std::string_view, 2> commands{"plan", "list"};
        wrong(parsed, "", fmt::format("unknown command '{}'{}", printable(extra), did_you_mean(extra, commands)));
      } else {
        wrong(parsed, "", fmt::format("'{}' stands alone; expected a flag before it", printable(extra)));
      }
    }
    if (parsed.command == Command::none && extras.empty()) {
      wrong(parsed, "", "no command; expected 'hipplan plan --pain N' ('hipplan --help' tells more)");
    }
  }

  void take_values(Arguments& parsed) {
    const auto said = [&](const char* flag) {
      std::vector<Said> all;
      for (const std::string& text : typed_.values[flag]) all.push_back({text, {flag, 0, 0, 1}, {}});
      return all;
    };
    const auto single = [&](const char* flag) -> std::optional<std::string> {
      const std::vector<std::string>& all = typed_.values[flag];
      if (all.empty()) return std::nullopt;
      if (all.size() > 1) wrong(parsed, flag, fmt::format("given {} times; expected once", all.size()));
      if (all.back().empty()) wrong(parsed, flag, "empty; expected a value");
      return all.back();
    };
    Answers& answers = parsed.answers;
    answers.active = typed_.active;
    answers.pain = said("--pain");
    answers.position = said("--position");
    answers.equipment = said("--equipment");
    answers.weeks = said("--weeks");
    answers.days = said("--days");
    answers.minutes = said("--minutes");
    answers.start = said("--start");
    answers.side = said("--side");
    answers.avoid = said("--avoid");
    parsed.output = single("--output").value_or("");
    parsed.catalog = single("--catalog");
    parsed.additions = typed_.values["--add"];
    if (const auto format = single("--format")) {
      const auto found = std::find_if(formats.begin(), formats.end(), [&](const auto& f) { return f.first == *format; });
      if (found != formats.end()) {
        parsed.format = found->second;
      } else {
        const std::vector<std::string_view> known = format_names();
        const std::string guess = did_you_mean(*format, known);
        wrong(parsed, "--format",
              fmt::format("unknown format '{}'{}", printable(*format),
                          guess.empty() ? fmt::format("; expected one of {}", fmt::join(known, ", ")) : guess));
      }
    }
  }

  CLI::App app_;
  CLI::App* plan_ = nullptr;
  CLI::App* list_ = nullptr;
  Typed typed_;
  std::vector<std::string> value_flags_;
};

}  // namespace

Arguments parse_arguments(std::span<const std::string> arguments) { return CommandLine().parse(arguments); }

}  // namespace hipplan::cli
