// SPDX-License-Identifier: MIT
#include "hipplan/cli/typed_line.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <string_view>

#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

/// `-o FILE`, `-oFILE`, `--output FILE` or `--output=FILE`; `-q` and `-h` by their long names.
struct Flag {
  std::string name;
  std::optional<std::string> value;
};

Flag flag_in(const std::string& argument) {
  if (argument.starts_with("-o") && !argument.starts_with("--")) {
    const std::size_t value = argument.starts_with("-o=") ? 3 : 2;
    return {"--output", argument.size() > 2 ? std::optional(argument.substr(value)) : std::nullopt};
  }
  if (argument == "-q") return {"--quiet", std::nullopt};
  if (argument == "-h") return {"--help", std::nullopt};
  const std::size_t equals = argument.find('=');
  if (equals == std::string::npos) return {argument, std::nullopt};
  return {argument.substr(0, equals), argument.substr(equals + 1)};
}

bool looks_like_a_flag(const std::string& argument) {
  return argument.starts_with("--") || argument == "-o" || argument == "-q" || argument == "-h";
}

class Taker {
 public:
  Taker(std::span<const std::string> arguments, std::span<const CommandWords> commands,
        const std::set<std::string>& value_flags)
      : arguments_(arguments), commands_(commands), value_flags_(value_flags) {}

  TypedLine take() {
    find_command();
    std::vector<Word> words;
    bool only_words = false;
    for (; at_ < arguments_.size(); ++at_) {
      const std::string& argument = arguments_[at_];
      if (!only_words && argument == "--") {
        only_words = true;
      } else if (at_ == command_at_) {
        // CLI11 gives what stands before it to the program.
        line_.rest.insert(line_.rest.begin(), argument);
        line_.command = argument;
      } else if (!only_words && is_flag(argument)) {
        take_flag();
      } else {
        words.push_back({argument, only_words ? std::string() : list_});
        if (!words.back().list.empty()) line_.apart[list_].push_back(argument);
      }
    }
    // What follows a command that nobody knows belongs to it.
    if (command_ != nullptr) take_words(words);
    return std::move(line_);
  }

 private:
  /// A word that belongs to no flag.
  struct Word {
    std::string text;
    /// The list that it follows: whoever parts a list by blanks means it to be part of it.
    std::string list;
  };

  static bool is_flag(const std::string& argument) { return argument.size() > 1 && argument[0] == '-'; }

  const CommandWords* command_named(std::string_view name) const {
    const auto found = std::find_if(commands_.begin(), commands_.end(),
                                    [&](const CommandWords& command) { return command.name == name; });
    return found == commands_.end() ? nullptr : &*found;
  }

  bool known_somewhere(const std::string& flag) const {
    return flag == "--help" || flag == "--version" ||
           std::any_of(commands_.begin(), commands_.end(),
                       [&](const CommandWords& command) { return command.flags.count(flag) > 0; });
  }

  bool takes_value(const std::string& flag) const {
    return value_flags_.count(flag) > 0 && (command_ == nullptr || command_->bare.count(flag) == 0);
  }

  /// The first word that is no flag's value; or else a command's name that a flag without a value
  /// would swallow, as in `hipplan -o plan`.
  void find_command() {
    std::optional<std::size_t> swallowed;
    for (std::size_t i = 0; i < arguments_.size(); ++i) {
      const bool only_words = arguments_[i] == "--";
      if (!only_words && is_flag(arguments_[i])) {
        if (!takes_next(i)) continue;
        ++i;
        if (!swallowed && command_named(arguments_[i]) != nullptr) swallowed = i;
        continue;
      }
      command_at_ = only_words ? i + 1 : i;
      break;
    }
    if (command_at_ >= arguments_.size() && swallowed) command_at_ = *swallowed;
    if (command_at_ < arguments_.size()) command_ = command_named(arguments_[command_at_]);
  }

  /// Whether what follows the flag at `i` is its value. That of a flag that nobody knows goes with it.
  bool takes_next(std::size_t i) const {
    if (i + 1 >= arguments_.size() || i + 1 == command_at_ || looks_like_a_flag(arguments_[i + 1])) return false;
    const Flag flag = flag_in(arguments_[i]);
    if (flag.value) return false;
    if (takes_value(flag.name)) return true;
    const bool before_the_command = command_at_ == nowhere;
    return !known_somewhere(flag.name) &&
           (before_the_command ? command_named(arguments_[i + 1]) == nullptr : command_ != nullptr);
  }

  void take_flag() {
    Flag flag = flag_in(arguments_[at_]);
    if (takes_next(at_)) flag.value = arguments_[++at_];
    line_.flags.push_back(flag.name);
    const bool valued = takes_value(flag.name);
    if (valued && flag.value) line_.values[flag.name].push_back(*flag.value);
    list_ = flag.value && is_list(flag.name, *flag.value) ? flag.name : std::string();

    const bool no_command = command_at_ >= arguments_.size();
    const bool known =
        command_ != nullptr ? command_->flags.count(flag.name) > 0 : no_command && known_somewhere(flag.name);
    if (known && valued && !flag.value) {
      wrong(flag.name, "no value; expected one after it");
    } else if (known && !valued && flag.value) {
      wrong(flag.name, "takes no value; expected the flag alone");
    } else if (!known || !valued) {
      line_.rest.push_back(flag.name);
    }
  }

  bool is_list(const std::string& flag, const std::string& value) const {
    const bool is_figure = value.find_first_not_of("0123456789") == std::string::npos;
    return !is_figure && std::any_of(commands_.begin(), commands_.end(),
                                     [&](const CommandWords& command) { return command.lists.count(flag) > 0; });
  }

  bool has_room() const {
    return command_->subjects == Subjects::several || (command_->subjects == Subjects::one && line_.subjects.empty());
  }

  void take_words(const std::vector<Word>& words) {
    std::set<std::string> lists;
    for (const auto& [text, list] : words) {
      if (has_room()) {
        line_.subjects.push_back(text);
      } else if (list.empty()) {
        wrong("", fmt::format("'{}' stands alone; expected a flag before it", quoted_word(text)));
      } else if (lists.insert(list).second) {
        wrong("",
              fmt::format("'{}' stands alone; expected a flag before it; in a list, separate words with commas: {} {} "
                          "(quotation marks around a name of several words)",
                          quoted_word(text), list, with_commas(list)));
      }
    }
  }

  /// All that was said of a list and what follows it, as it should have been typed.
  std::string with_commas(const std::string& flag) const {
    std::vector<std::string> said = line_.values.at(flag);
    const std::vector<std::string>& apart = line_.apart.at(flag);
    std::copy_if(apart.begin(), apart.end(), std::back_inserter(said),
                 [](const std::string& word) { return word != "and" && word != "or" && word != "&"; });
    std::vector<std::string> words;
    for (std::string& word : said) {
      while (word.ends_with(',')) word.pop_back();
      word.erase(0, word.find_first_not_of(','));
      if (!word.empty()) words.push_back(printable(word));
    }
    const std::string joined = fmt::format("{}", fmt::join(words, ","));
    return joined.find(' ') == std::string::npos ? joined : '"' + joined + '"';
  }

  void wrong(std::string flag, std::string message) {
    line_.pain_was_lost = line_.pain_was_lost || flag == "--pain";
    line_.problems.push_back({Severity::error, {std::move(flag), 0, 0, 1}, std::move(message), {}});
  }

  std::span<const std::string> arguments_;
  std::span<const CommandWords> commands_;
  const std::set<std::string>& value_flags_;
  static constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

  std::size_t at_ = 0;
  std::size_t command_at_ = nowhere;
  /// Nothing for one that nobody knows.
  const CommandWords* command_ = nullptr;
  /// The flag of the list that has just been taken, where one has.
  std::string list_;
  TypedLine line_;
};

}  // namespace

TypedLine take_apart(std::span<const std::string> arguments, std::span<const CommandWords> commands,
                     const std::set<std::string>& value_flags) {
  return Taker(arguments, commands, value_flags).take();
}

}  // namespace hipplan::cli
