// SPDX-License-Identifier: MIT
#include "hipplan/cli/arguments.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/cli/clock.hpp"
#include "hipplan/cli/command_formats.hpp"
#include "hipplan/cli/command_language.hpp"
#include "hipplan/cli/files.hpp"
#include "hipplan/cli/typed_line.hpp"
#include "hipplan/load/read_profile.hpp"
#include "hipplan/text/nearest.hpp"
#include "hipplan/text/spelling.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

/// A day before, in minutes.
constexpr int earliest_alarm = 1440;
/// More threads than any machine that this was tried on has cores.
constexpr int most_jobs = 256;

constexpr std::array<std::pair<std::string_view, Colour>, 3> colours{
    {{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}}};
constexpr std::array<std::pair<std::string_view, WordKind>, 8> word_kinds{{{"positions", WordKind::positions},
                                                                           {"equipment", WordKind::equipment},
                                                                           {"conditions", WordKind::conditions},
                                                                           {"red-flags", WordKind::red_flags},
                                                                           {"exercises", WordKind::exercises},
                                                                           {"stress", WordKind::stress},
                                                                           {"goals", WordKind::goals},
                                                                           {"groups", WordKind::groups}}};

constexpr std::array<std::pair<std::string_view, Art>, 4> arts{
    {{"braille", Art::braille}, {"blocks", Art::blocks}, {"ascii", Art::ascii}, {"none", Art::none}}};

/// A word as a shell takes it back.
std::string for_a_shell(const std::string& word) {
  const bool plain = !word.empty() && std::all_of(word.begin(), word.end(), [](unsigned char c) {
    return c >= 0x80 || std::isalnum(c) != 0 ||
           std::string_view("-_./=:,+@%").find(static_cast<char>(c)) != std::string_view::npos;
  });
  if (plain) return word;
  std::string quoted = "'";
  for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + '\'';
}

class ArgumentsReader {
 public:
  Arguments read(std::span<const std::string> arguments) {
    Arguments parsed;
    TypedLine line = take_apart(arguments, language_.words(), language_.value_flags());
    values_ = std::move(line.values);
    parsed.problems = std::move(line.problems);
    parsed.answers.pain_was_lost = line.pain_was_lost;
    parsed.apart.condition = said_apart("--condition", line.apart);
    parsed.apart.red_flag = said_apart("--red-flag", line.apart);
    // Help and version are printed as everything else is.
    parsed.pager = std::find(line.flags.begin(), line.flags.end(), "--no-pager") == line.flags.end();
    try {
      language_.parse(line.rest);
    } catch (const CLI::CallForHelp&) {
      parsed.information = language_.help_of(language_.command());
      return parsed;
    } catch (const CLI::CallForVersion& version) {
      parsed.information = std::string(version.what()) + '\n';
      return parsed;
    } catch (const CLI::ParseError& error) {
      wrong(parsed, "", printable(error.what()));
    }
    parsed.command = language_.command();
    parsed.quiet = language_.has("--quiet");
    take_extras(parsed);
    if (!line.command && !line.flags.empty()) miss_command(parsed, arguments, line.flags);
    take_subjects(parsed, line.subjects);
    // Some flags of a log are called as answers are, and mean something else.
    if (parsed.command == Command::log) {
      take_log(parsed);
    } else {
      take_answers(parsed);
    }
    take_values(parsed);
    if (parsed.command == Command::help) take_topic(parsed);
    return parsed;
  }

 private:
  static void wrong(Arguments& parsed, std::string flag, std::string message) {
    parsed.problems.push_back({Severity::error, {std::move(flag), 0, 0, 1}, std::move(message), {}});
  }

  void take_extras(Arguments& parsed) {
    const std::vector<std::string> unknown = language_.unknown();
    if (unknown.empty()) return;
    const std::vector<std::string> owned = language_.flags_of(parsed.command);
    const std::vector<std::string_view> known(owned.begin(), owned.end());
    for (const std::string& extra : unknown) {
      // Without a command the flag is not to blame.
      const bool known_elsewhere = std::find(known.begin(), known.end(), extra) != known.end();
      if (known_elsewhere) continue;
      if (extra.starts_with("-")) {
        wrong(parsed, quoted_word(extra), "unknown flag" + did_you_mean(extra, known));
        parsed.answers.pain_was_lost = parsed.answers.pain_was_lost || nearest(extra, known) == "--pain";
      } else if (parsed.command == Command::none) {
        unknown_command(parsed, extra);
        // What follows belongs to a command nobody knows.
        return;
      }
    }
  }

  void unknown_command(Arguments& parsed, const std::string& word) const {
    wrong(parsed, "", fmt::format("unknown command '{}'{}", quoted_word(word), did_you_mean(word, language_.names())));
  }

  /// Flags alone: the first command that understands all of them is likely to be the one.
  void miss_command(Arguments& parsed, std::span<const std::string> typed,
                    const std::vector<std::string>& flags) const {
    const auto understands_all = [&](std::string_view name) {
      const std::vector<std::string> known = language_.flags_of(*language_.command_named(name));
      return std::all_of(flags.begin(), flags.end(), [&](const std::string& flag) {
        return std::find(known.begin(), known.end(), flag) != known.end();
      });
    };
    const std::vector<std::string_view> names = language_.names();
    const auto likely = std::find_if(names.begin(), names.end(), understands_all);
    if (likely == names.end()) {
      wrong(parsed, "", "no command; expected one before the flags, like 'hipplan plan --pain 4'");
      return;
    }
    std::string line = fmt::format("hipplan {}", *likely);
    for (const std::string& word : typed) line += ' ' + for_a_shell(word);
    wrong(parsed, "", fmt::format("no command; did you mean: {}", printable(line)));
  }

  /// The words that belong to no flag.
  static void take_subjects(Arguments& parsed, const std::vector<std::string>& words) {
    if (parsed.command == Command::check) parsed.paths = words;
    if (!words.empty() && !words.front().empty()) parsed.subject = Said{words.front(), {}, {}};
  }

  /// What `help` is about, as a text to print.
  void take_topic(Arguments& parsed) {
    const auto topic = parsed.subject ? language_.command_named(parsed.subject->text) : Command::none;
    if (!topic) unknown_command(parsed, parsed.subject->text);
    if (parsed.problems.empty()) parsed.information = language_.help_of(*topic);
  }

  std::vector<Said> said(const std::string& flag) {
    std::vector<Said> all;
    for (const std::string& text : values_[flag]) all.push_back({text, {flag, 0, 0, 1}, {}});
    return all;
  }

  /// A list and the words that stand apart from it, as one text: "chest" and "pain" are a sign only together.
  std::vector<Said> said_apart(const char* flag, const std::map<std::string, std::vector<std::string>>& apart) {
    const auto words = apart.find(flag);
    if (words == apart.end()) return {};
    return {{fmt::format("{} {}", fmt::join(values_[flag], " "), fmt::join(words->second, " ")), {flag, 0, 0, 1}, {}}};
  }

  void take_answers(Arguments& parsed) {
    Answers& answers = parsed.answers;
    for (const YesNoRow& row : yes_no_rows()) {
      answers.*row.answer = language_.has(fmt::format("--{}", row.name));
      parsed.about_someone = parsed.about_someone || answers.*row.answer;
    }
    for (const AnswerRow& row : answer_rows()) {
      answers.*row.answer = said(fmt::format("--{}", row.name));
      parsed.about_someone = parsed.about_someone || !(answers.*row.answer).empty();
    }
  }

  void take_log(Arguments& parsed) {
    for (const std::string& flag : language_.flags_of(Command::log)) {
      if (auto values = said(flag); !values.empty()) parsed.logged.emplace(flag, std::move(values));
      if (language_.has(flag)) parsed.logged.emplace(flag, std::vector<Said>{{"", {flag, 0, 0, 1}, {}}});
    }
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
    parsed.all = language_.has("--all");
    take_needed_words(parsed);
    parsed.output = single(parsed, "--output").value_or("");
    take_batch(parsed);
    parsed.catalog = single(parsed, "--catalog");
    for (const std::string& file : values_["--add"]) {
      if (file.empty()) {
        wrong(parsed, "--add", "empty; expected a value");
      } else {
        parsed.additions.push_back(file);
      }
    }
    parsed.brief = language_.has("--brief");
    parsed.clinician = language_.has("--clinician") || language_.has("--for-clinician");
    parsed.explain = language_.has("--explain");
    parsed.print = language_.has("--print");
    parsed.strict = language_.has("--strict");
    take_figure(parsed);
    parsed.log = single(parsed, "--log");
    parsed.no_log = language_.has("--no-log");
    parsed.bad_day = language_.has("--bad-day");
    if (parsed.log && parsed.no_log) wrong(parsed, "--no-log", "stands beside --log; expected one or the other");
    if (const auto day = single(parsed, "--today")) take_today(parsed, *day);
    if (const auto week = single(parsed, "--week")) parsed.week = Said{*week, {"--week", 0, 0, 1}, {}};
    parsed.profile = single(parsed, "--profile");
    parsed.about_someone = parsed.about_someone || parsed.profile.has_value();
    parsed.page_breaks = language_.has("--page-break");
    parsed.large_print = language_.has("--large-print");
    take_format(parsed);
    if (const auto colour = single(parsed, "--color"))
      parsed.colour = choose(parsed, "--color", "word", *colour, colours);
    if (const auto width = single(parsed, "--width")) take_width(parsed, *width);
    const auto time = single(parsed, "--time");
    parsed.time_given = time.has_value();
    if (time) take_time(parsed, *time);
    if (const auto alarm = single(parsed, "--alarm")) take_alarm(parsed, *alarm);
    parsed.cancels = single(parsed, "--cancels");
    parsed.calendar = single(parsed, "--calendar");
    if (const auto day = single(parsed, "--made")) take_made(parsed, *day);
    check_paths(parsed);
    check_standard_input(parsed);
    // Two people's logs never mix: somebody else's profile goes with their log.
    const bool is_about_a_log = parsed.command == Command::log || parsed.command == Command::review;
    if (is_about_a_log && parsed.profile && !parsed.log)
      wrong(parsed, "--profile", "needs the log that belongs to it; expected --log FILE");
  }

  void take_batch(Arguments& parsed) {
    parsed.output_folder = single(parsed, "--output-dir");
    parsed.resume = language_.has("--resume");
    if (parsed.output_folder && !parsed.output.empty())
      wrong(parsed, "--output-dir", "stands beside --output; expected one or the other");
    if (parsed.resume && !parsed.output_folder && values_["--output-dir"].empty())
      wrong(parsed, "--resume", "goes on with a folder; expected --output-dir DIR");
    const auto jobs = single(parsed, "--jobs");
    if (!jobs) return;
    const auto number = parse_digits(*jobs);
    if (number && *number >= 1 && *number <= most_jobs) {
      parsed.jobs = static_cast<std::size_t>(*number);
    } else {
      wrong(parsed, "--jobs", fmt::format("'{}' is no whole number from 1 to {}", quoted_word(*jobs), most_jobs));
    }
  }

  void take_figure(Arguments& parsed) {
    if (const auto frame = single(parsed, "--frame")) parsed.frame = Said{*frame, {"--frame", 0, 0, 1}, {}};
    if (const auto art = single(parsed, "--art")) parsed.art = choose(parsed, "--art", "word", *art, arts);
    parsed.figures = single(parsed, "--figures");
    if (parsed.command != Command::figure || !parsed.all) return;
    if (parsed.output.empty() || parsed.output == "-") wrong(parsed, "--all", "no folder; expected -o DIR");
    if (parsed.subject) wrong(parsed, "--all", "draws every exercise; expected no id beside it");
  }

  static void check_paths(Arguments& parsed) {
    if (parsed.command != Command::check) return;
    const bool nothing = parsed.paths.empty() && parsed.additions.empty() && !parsed.catalog;
    if (nothing || std::find(parsed.paths.begin(), parsed.paths.end(), "") != parsed.paths.end())
      wrong(parsed, "", "no path; expected a catalog folder or a file");
  }

  /// It can be read only once.
  static void check_standard_input(Arguments& parsed) {
    std::vector<std::string> inputs = parsed.paths;
    inputs.insert(inputs.end(), parsed.additions.begin(), parsed.additions.end());
    if (parsed.profile && parsed.command != Command::init) inputs.push_back(*parsed.profile);
    if (parsed.cancels) inputs.push_back(*parsed.cancels);
    if (parsed.log && parsed.command != Command::log) inputs.push_back(*parsed.log);
    if (parsed.command == Command::batch) inputs.push_back(parsed.subject ? parsed.subject->text : standard_input);
    const auto uses = std::count(inputs.begin(), inputs.end(), standard_input);
    if (uses > 1) wrong(parsed, "", "standard input can be read only once; expected a single '-'");
    if (uses > 0 && parsed.command == Command::screen && !parsed.print)
      wrong(parsed, "--add", "standard input is for the answers; expected a file");
    if (parsed.command == Command::init && parsed.profile == standard_input)
      wrong(parsed, "--profile", "standard input is for the answers; expected a file");
  }

  /// What a command cannot do without.
  static void take_needed_words(Arguments& parsed) {
    const bool wants_subject = parsed.command == Command::why || parsed.command == Command::show ||
                               (parsed.command == Command::figure && !parsed.all);
    if (wants_subject && !parsed.subject) wrong(parsed, "", "no exercise; expected its id ('hipplan list' shows them)");
    if (parsed.command == Command::ids && parsed.subject)
      parsed.kind = choose(parsed, "", "kind", parsed.subject->text, word_kinds);
    if (parsed.command == Command::ids && !parsed.subject)
      wrong(parsed, "",
            "no kind; expected positions, equipment, conditions, red-flags, exercises, stress, goals or groups");
  }

  /// An ending that is nobody's, or that another program makes, is text so far.
  void take_format(Arguments& parsed) {
    parsed.format_given = !values_["--format"].empty();
    const Format assumed = assumed_format(parsed.command, parsed.output_folder.has_value());
    if (!parsed.format_given) parsed.format = format_of_file(parsed.output).value_or(assumed);
    const auto word = single(parsed, "--format");
    const auto format = word ? format_named(*word) : parsed.format;
    parsed.format = format.value_or(Format::text);
    if (!format) wrong(parsed, "--format", why_no_format(*word));
    // One stream of many plans is a line each.
    if (assumed == Format::json_lines && parsed.format == Format::json) parsed.format = Format::json_lines;
  }

  template <class Value, std::size_t size>
  static Value choose(Arguments& parsed, const char* flag, std::string_view what, const std::string& word,
                      const std::array<std::pair<std::string_view, Value>, size>& table) {
    WordBook book;
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < size; ++i) {
      book.add(table[i].first, i);
      known.push_back(table[i].first);
    }
    const Asked asked{what, std::move(book), fmt::format("expected one of {}", fmt::join(known, ", "))};
    const ListReading chosen = read_one({word, {flag, 0, 0, 1}, {}}, asked);
    parsed.problems.insert(parsed.problems.end(), chosen.problems.begin(), chosen.problems.end());
    if (!chosen.heard.empty()) return table[chosen.heard[0].meaning].second;
    return table[0].second;
  }

  static void take_width(Arguments& parsed, const std::string& word) {
    const auto width = parse_digits(word);
    if (width && *width >= narrowest_text && *width <= widest_text) {
      parsed.width = static_cast<std::size_t>(*width);
    } else {
      wrong(parsed, "--width",
            fmt::format("width '{}' is no whole number from {} to {}", quoted_word(word), narrowest_text, widest_text));
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

  static void take_alarm(Arguments& parsed, const std::string& word) {
    const auto minutes = parse_digits(word);
    if (minutes && *minutes <= earliest_alarm) {
      parsed.alarm = *minutes;
    } else {
      wrong(parsed, "--alarm",
            fmt::format("'{}' is no whole number of minutes from 0 to {}", quoted_word(word), earliest_alarm));
    }
  }

  static void take_today(Arguments& parsed, const std::string& word) {
    parsed.today = parse_iso_date(word);
    if (!parsed.today)
      wrong(parsed, "--today", fmt::format("'{}' is no date; expected one like 2026-11-23", quoted_word(word)));
  }

  static void take_made(Arguments& parsed, const std::string& word) {
    parsed.made_on = same_word(word, "today") ? today() : parse_iso_date(word);
    if (!parsed.made_on)
      wrong(parsed, "--made",
            fmt::format("'{}' is no date; expected one like 2026-11-23, or today", quoted_word(word)));
  }

  CommandLanguage language_;
  std::map<std::string, std::vector<std::string>> values_;
};

}  // namespace

Arguments parse_arguments(std::span<const std::string> arguments) { return ArgumentsReader().read(arguments); }

}  // namespace hipplan::cli
