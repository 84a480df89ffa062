#include "hipplan/cli/typed_line.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

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
    std::vector<Word> words;
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
    list_ = flag.value && is_list(flag.name, *flag.value) ? flag.name : std::string();

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

  bool is_list(const std::string& flag, const std::string& value) const {
    const bool is_figure = value.find_first_not_of("0123456789") == std::string::npos;
    return !is_figure && std::any_of(commands_.begin(), commands_.end(),
                                     [&](const CommandWords& command) { return command.lists.count(flag) > 0; });
  }

  void take_words(const std::vector<Word>& words) {
    std::set<std::string> lists;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const auto& [text, list] = words[i];
      if (i == 0 && command_->has_subject) {
        line_.subject = text;
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
  std::size_t at_ = 0;
  bool command_typed_ = false;
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
