// SPDX-License-Identifier: MIT
#include "hipplan/cli/typed_line.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

/// `-o FILE`, `-oFILE`, `--output FILE` or `--output=FILE`.
struct Flag {
  std::string name;
  std::optional<std::string> value;
};

Flag flag_in(const std::string& argument) {
  if (argument.starts_with("-o") && !argument.starts_with("--")) {
    const std::size_t value = argument.starts_with("-o=") ? 3 : 2;
    return {"--output", argument.size() > 2 ? std::optional(argument.substr(value)) : std::nullopt};
  }
  const std::size_t equals = argument.find('=');
  if (equals == std::string::npos) return {argument, std::nullopt};
  return {argument.substr(0, equals), argument.substr(equals + 1)};
}

bool looks_like_a_flag(const std::string& argument) {
  return argument.starts_with("--") || argument == "-o" || argument == "-h";
}

class Taker {
 public:
  Taker(std::span<const std::string> arguments, std::span<const CommandWords> commands,
        const std::set<std::string>& value_flags)
      : arguments_(arguments), commands_(commands), value_flags_(value_flags) {}

  TypedLine take() {
    std::vector<std::string> words;
    bool only_words = false;
    for (; at_ < arguments_.size(); ++at_) {
      const std::string& argument = arguments_[at_];
      const bool is_flag = !only_words && argument.size() > 1 && argument[0] == '-';
      if (!only_words && argument == "--") {
        only_words = true;
      } else if (is_flag) {
        take_flag();
      } else if (!command_typed_) {
        command_typed_ = true;
        const auto found = std::find_if(commands_.begin(), commands_.end(),
                                        [&](const CommandWords& command) { return command.name == argument; });
        if (found != commands_.end()) command_ = &*found;
        line_.rest.push_back(argument);
      } else {
        words.push_back(argument);
      }
    }
    // What follows a command that nobody knows belongs to it.
    if (command_ != nullptr) take_words(words);
    return std::move(line_);
  }

 private:
  void take_flag() {
    Flag flag = flag_in(arguments_[at_]);
    const bool takes_value = value_flags_.count(flag.name) > 0;
    const bool known = command_ != nullptr && command_->flags.count(flag.name) > 0;
    const bool known_elsewhere = std::any_of(commands_.begin(), commands_.end(), [&](const CommandWords& command) {
      return command.flags.count(flag.name) > 0;
    });
    const bool next_is_value = at_ + 1 < arguments_.size() && !looks_like_a_flag(arguments_[at_ + 1]);
    // The value of a flag that nobody knows goes with it.
    const bool unknown = !known_elsewhere && command_ != nullptr && flag.name != "-h" && flag.name != "--help";
    if ((takes_value || unknown) && !flag.value && next_is_value) flag.value = arguments_[++at_];
    if (takes_value && flag.value) line_.values[flag.name].push_back(*flag.value);

    if (!command_typed_ && known_elsewhere) {
      wrong(flag.name, "stands before the command; expected it after, like 'hipplan plan --pain 4'");
    } else if (known && takes_value && !flag.value) {
      wrong(flag.name, "no value; expected one after it");
    } else if (known && !takes_value && flag.value) {
      wrong(flag.name, "takes no value; expected the flag alone");
    } else if (!known || !takes_value) {
      line_.rest.push_back(flag.name);
    }
  }

  void take_words(const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (i == 0 && command_->has_subject) {
        line_.subject = words[i];
      } else {
        wrong("", fmt::format("'{}' stands alone; expected a flag before it", quoted_word(words[i])));
      }
    }
  }

  void wrong(std::string flag, std::string message) {
    line_.pain_was_lost = line_.pain_was_lost || flag == "--pain";
    line_.problems.push_back({Severity::error, {std::move(flag), 0, 0, 1}, std::move(message), {}});
  }

  std::span<const std::string> arguments_;
  std::span<const CommandWords> commands_;
  const std::set<std::string>& value_flags_;
  std::size_t at_ = 0;
  bool command_typed_ = false;
  /// Nothing for one that nobody knows.
  const CommandWords* command_ = nullptr;
  TypedLine line_;
};

}  // namespace

TypedLine take_apart(std::span<const std::string> arguments, std::span<const CommandWords> commands,
                     const std::set<std::string>& value_flags) {
  return Taker(arguments, commands, value_flags).take();
}

}  // namespace hipplan::cli
