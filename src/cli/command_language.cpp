// SPDX-License-Identifier: MIT
#include "hipplan/cli/command_language.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>

#include "hipplan/cli/builtin_catalog.hpp"
#include "hipplan/cli/help.hpp"
#include "hipplan/cli/terminal.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

/// Help in a pipe is for a terminal of the usual width.
constexpr std::size_t help_columns = 80;

std::size_t help_width() {
  if (!is_terminal(stdout)) return help_columns;
  return std::max<std::size_t>(narrowest_text, text_style(stdout, Colour::never, {}).width);
}

}  // namespace

CommandLanguage::CommandLanguage()
    : help_width_(help_width()), app_("Weekly plans of gentle exercises, made offline.", "hipplan") {
  examples_[Command::none] =
      "  hipplan init                                  answer a few questions once\n"
      "  hipplan plan --pain 4                         a plan for four weeks\n"
      "  hipplan plan --pain 4 --position lying,sitting --equipment chair,band\n"
      "  hipplan plan --pain 2 -o plan.html            a page to open and to print\n"
      "  hipplan why clamshell --pain 4                why this one?\n";
  app_.formatter(std::make_shared<HelpFormatter>(help_width_));
  app_.set_help_flag("-h,--help", "Show this help");
  app_.set_version_flag("--version", fmt::format("hipplan {} (catalog {})", HIPPLAN_VERSION, builtin_catalog_digest()),
                        "Show the version and the digest of the catalog");
  everywhere(&app_);
  app_.require_subcommand(0, 1);
  app_.allow_extras();
  app_.footer(wrapped("'hipplan help COMMAND' explains every flag; that of plan lists every id.") +
              wrapped("Exit status: 0 done, 1 no plan can be made or a file failed, 2 wrong use, 3 a red flag: no "
                      "plan, but what to do instead."));
  add_commands();
  // Last in every help.
  for (const auto& [command, app] : commands_) everywhere(app);
}

std::string CommandLanguage::wrapped(const std::string& text) const {
  return fmt::format("{}\n", fmt::join(wrap(text, help_width_), "\n"));
}

CLI::App* CommandLanguage::add(Command command, const std::string& name, const std::string& help,
                               const std::string& examples) {
  CLI::App* app = app_.add_subcommand(name, help);
  examples_[command] = examples;
  app->allow_extras();
  // So that --version is understood wherever it stands.
  app->fallthrough();
  commands_.emplace_back(command, app);
  words_.push_back({name, {}, {}, {}, Subjects::none});
  return app;
}

void CommandLanguage::option(CLI::App* app, const std::string& name, const std::string& value, const std::string& help,
                             const char* group) {
  const std::string key = name.substr(name.rfind("--"));
  value_flags_.insert(key);
  words_of(app)->flags.insert(key);
  if (value.ends_with("LIST")) words_of(app)->lists.insert(key);
  untold_.push_back({app, Word::Kind::option, name, value, help, group});
}

void CommandLanguage::flag(CLI::App* app, const std::string& name, const std::string& help, const char* group) {
  const std::string key = name.substr(name.rfind("--"));
  if (CommandWords* words = words_of(app)) {
    words->flags.insert(key);
    words->bare.insert(key);
  }
  untold_.push_back({app, Word::Kind::flag, name, key, help, group});
}

void CommandLanguage::subject(CLI::App* app, const std::string& name, const std::string& help, Subjects subjects) {
  words_of(app)->subjects = subjects;
  untold_.push_back({app, Word::Kind::subject, name, {}, help, nullptr});
}

void CommandLanguage::tell(const CLI::App* app, Told what) {
  for (const Word& word : untold_) {
    if (word.app != app) continue;
    switch (word.kind) {
      case Word::Kind::option:
        if (what == Told::to_parse) break;
        // CLI11 knows it for the help alone.
        word.app->add_option(word.name, word.help)->type_name(word.value)->group(word.group);
        break;
      case Word::Kind::flag: word.app->add_flag(word.name, flags_[word.value], word.help)->group(word.group); break;
      case Word::Kind::subject: word.app->add_option(word.name, word.help)->type_name(""); break;
    }
  }
  std::erase_if(untold_, [&](const Word& word) { return word.app == app; });
}

CommandWords* CommandLanguage::words_of(const CLI::App* app) {
  const auto found = std::find_if(words_.begin(), words_.end(),
                                  [&](const CommandWords& words) { return words.name == app->get_name(); });
  return found == words_.end() ? nullptr : &*found;
}

CLI::App* CommandLanguage::app_of(Command command) {
  const auto found =
      std::find_if(commands_.begin(), commands_.end(), [&](const auto& entry) { return entry.first == command; });
  return found == commands_.end() ? &app_ : found->second;
}

std::vector<std::string_view> CommandLanguage::names() const {
  std::vector<std::string_view> names;
  for (const CommandWords& words : words_) names.push_back(words.name);
  return names;
}

std::optional<Command> CommandLanguage::command_named(std::string_view name) const {
  for (const auto& [command, app] : commands_) {
    if (app->get_name() == name) return command;
  }
  return std::nullopt;
}

std::vector<std::string> CommandLanguage::flags_of(Command command) const {
  std::set<std::string> flags{"--help"};
  for (std::size_t i = 0; i < commands_.size(); ++i) {
    if (command == Command::none || commands_[i].first == command)
      flags.insert(words_[i].flags.begin(), words_[i].flags.end());
  }
  return {flags.begin(), flags.end()};
}

std::string CommandLanguage::help_of(Command command) {
  if (has_parsed_) return CommandLanguage().help_of(command);
  tell(app_of(command), Told::all);
  const std::string name = command == Command::none ? app_.get_name() : "hipplan " + app_of(command)->get_name();
  // Asked by itself, CLI11 shows the help of the command that was typed.
  const std::string flags = app_.get_formatter()->make_help(app_of(command), name, CLI::AppFormatMode::Normal);
  std::string help = fmt::format("Examples:\n{}\n{}", examples_.at(command), flags);
  // CLI11 parts its groups by two empty lines.
  for (std::size_t at = 0; (at = help.find("\n\n\n", at)) != std::string::npos;) help.erase(at, 1);
  while (help.ends_with("\n\n")) help.pop_back();
  return help;
}

void CommandLanguage::parse(std::vector<std::string> words) {
  has_parsed_ = true;
  tell(&app_, Told::to_parse);
  for (const auto& [command, app] : commands_) {
    if (std::find(words.begin(), words.end(), app->get_name()) != words.end()) tell(app, Told::to_parse);
  }
  // CLI11 takes them from the end.
  std::reverse(words.begin(), words.end());
  app_.parse(words);
}

Command CommandLanguage::command() const {
  for (const auto& [command, app] : commands_) {
    if (app->parsed()) return command;
  }
  return Command::none;
}

bool CommandLanguage::has(const std::string& flag) const {
  const auto found = flags_.find(flag);
  return found != flags_.end() && found->second;
}

}  // namespace hipplan::cli
