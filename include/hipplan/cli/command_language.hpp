// SPDX-License-Identifier: MIT
// The commands and the flags that there are, and their help. What was typed is read in arguments.cpp.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hipplan/cli/arguments.hpp"
#include "hipplan/cli/typed_line.hpp"

namespace hipplan::cli {

class CommandLanguage {
 public:
  CommandLanguage();

  std::span<const CommandWords> words() const { return words_; }
  /// The flags, of whatever command, that take a value.
  const std::set<std::string>& value_flags() const { return value_flags_; }
  std::vector<std::string_view> names() const;
  std::optional<Command> command_named(std::string_view name) const;
  /// The flags that a command understands; with `none`, those that any of them does.
  std::vector<std::string> flags_of(Command command) const;
  std::string help_of(Command command);

  /// Lets CLI11 read commands and flags without their values; throws what CLI11 throws.
  void parse(std::vector<std::string> words);
  /// What was parsed.
  Command command() const;
  bool has(const std::string& flag) const;
  /// What nobody knows.
  std::vector<std::string> unknown() const { return app_.remaining(true); }

 private:
  /// A flag of a command, or what it is about, as CLI11 is to know it.
  struct Word {
    enum class Kind { option, flag, subject };
    CLI::App* app;
    Kind kind;
    std::string name;
    std::string value;
    std::string help;
    const char* group;
  };

  /// CLI11 compares each flag with all others. To parse, it has to know those of one command that take no value, and
  /// what that command is about; for its help, all.
  enum class Told { to_parse, all };
  void tell(const CLI::App* app, Told what);
  std::string wrapped(const std::string& text) const;
  void add_commands();
  void add_plan();
  void add_batch();
  void add_log();
  void add_review();
  /// Commands that show exercises and what stands behind them.
  void add_views();
  CLI::App* add(Command command, const std::string& name, const std::string& help, const std::string& examples);
  void person(CLI::App* app);
  /// To a log.
  void listening(CLI::App* app);
  /// What the answers are about.
  enum class Of { person, plan };
  void answers(CLI::App* app, Of of);
  void formats_and_files(CLI::App* app, Command command);
  void art(CLI::App* app);
  void catalogs(CLI::App* app);
  void everywhere(CLI::App* app);
  void option(CLI::App* app, const std::string& name, const std::string& value, const std::string& help,
              const char* group);
  void flag(CLI::App* app, const std::string& name, const std::string& help, const char* group);
  void subject(CLI::App* app, const std::string& name, const std::string& help, Subjects subjects = Subjects::one);
  CommandWords* words_of(const CLI::App* app);
  CLI::App* app_of(Command command);

  std::size_t help_width_;
  CLI::App app_;
  std::vector<std::pair<Command, CLI::App*>> commands_;
  /// Help begins with them.
  std::map<Command, std::string> examples_;
  std::map<std::string, bool> flags_;
  std::vector<Word> untold_;
  /// Some flags are told, and not in their order: what asks for all of them asks another one.
  bool has_parsed_ = false;
  /// In the order of `commands_`.
  std::vector<CommandWords> words_;
  std::set<std::string> value_flags_;
};

}  // namespace hipplan::cli
