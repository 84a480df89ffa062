// SPDX-License-Identifier: MIT
#include "hipplan/cli/log_request.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/cli/files.hpp"
#include "hipplan/load/log_cells.hpp"
#include "hipplan/load/read_log.hpp"
#include "hipplan/person/start.hpp"
#include "hipplan/person/word_books.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// In characters.
constexpr std::size_t longest_note = 1000;
constexpr int most_figure = 999;

/// Flags that say something of a session; each but the last ones with a value.
constexpr std::array<std::string_view, 10> of_session{"--session", "--exercise", "--side",    "--sets",
                                                      "--reps",    "--hold",     "--minutes", "--pain-during",
                                                      "--effort",  "--control"};
constexpr std::array<std::string_view, 4> of_dose{"--sets", "--reps", "--hold", "--minutes"};
constexpr std::array<std::string_view, 5> of_day{"--usual-pain", "--next-morning", "--goal", "--chair-stand", "--note"};

/// What is a task of its own, and the flags that go with it.
struct TaskRow {
  std::string_view flag;
  LogTask task;
  std::string_view with;
};
constexpr std::array<TaskRow, 3> tasks{{{"--undo", LogTask::undo, " --date --session --exercise "},
                                        {"--merge", LogTask::merge, " "},
                                        {"--list", LogTask::list, " --week "}}};

/// "yesterday", "monday": the last such day up to today.
std::optional<sys_days> day_up_to(std::string_view word, sys_days today) {
  if (same_word(word, "yesterday")) return today - days{1};
  if (same_word(word, "today") || same_word(word, "now")) return today;
  if (same_word(word, "tomorrow")) return std::nullopt;
  const auto weekday = day_from(word, today - days{days_in_week - 1});
  return weekday && *weekday <= today ? weekday : std::nullopt;
}

class LogRequestReader {
 public:
  LogRequestReader(const Arguments& arguments, const Catalog* catalog, sys_days today)
      : arguments_(arguments), catalog_(catalog) {
    request().today = request().session.date = today;
  }

  LogRequestReading read() {
    read_days();
    read_task();
    read_session();
    read_day();
    check_standard_input();
    note_idle_flags();
    return std::move(reading_);
  }

 private:
  LogRequest& request() { return reading_.request; }

  void wrong(std::string_view flag, std::string message) {
    reading_.problems.push_back({Severity::error, {std::string(flag), 0, 0, 1}, std::move(message), {}});
  }

  bool has(std::string_view flag) const { return arguments_.logged.count(std::string(flag)) > 0; }

  template <class Flags>
  bool has_any(const Flags& flags) const {
    return std::any_of(flags.begin(), flags.end(), [&](std::string_view flag) { return has(flag); });
  }

  /// The one value there should be.
  std::optional<Said> single(std::string_view flag) {
    const auto found = arguments_.logged.find(std::string(flag));
    if (found == arguments_.logged.end()) return std::nullopt;
    if (found->second.size() > 1) wrong(flag, fmt::format("given {} times; expected once", found->second.size()));
    if (is_blank(found->second.back().text)) {
      wrong(flag, "empty; expected a value");
      return std::nullopt;
    }
    return found->second.back();
  }

  template <class Number>
  void take_number(std::string_view flag, int most, std::optional<Number>& number) {
    const auto said = single(flag);
    if (!said) return;
    const auto value = parse_digits(said->text);
    if (value && *value <= most) {
      number = static_cast<Number>(*value);
    } else {
      wrong(flag, fmt::format("'{}' is no whole number from 0 to {}", quoted_word(said->text), most));
    }
  }

  template <class E>
  void take_word(std::string_view flag, std::optional<E>& word) {
    const auto said = single(flag);
    if (!said) return;
    word = log_word<E>(said->text);
    if (!word) wrong(flag, fmt::format("unknown word '{}'{}", quoted_word(said->text), suggestion_of<E>(said->text)));
  }

  void read_days() {
    const sys_days today = request().today;
    const auto said = single("--date");
    if (!said) return;
    request().date_given = true;
    auto date = log_date(said->text);
    if (!date) date = day_up_to(said->text, today);
    if (!date) {
      wrong("--date", fmt::format("'{}' is no day up to today; expected one like {}, yesterday or monday",
                                  quoted_word(said->text), iso_date(today)));
    } else if (*date > today) {
      wrong("--date", fmt::format("{} is still to come; today is {}", iso_date(*date), iso_date(today)));
    } else if (*date < first_possible_log_day) {
      wrong("--date", fmt::format("{} is too long ago; expected a day from {} on", iso_date(*date),
                                  iso_date(first_possible_log_day)));
    } else {
      request().session.date = *date;
      if (*date == today && has("--next-morning")) {
        wrong("--next-morning",
              fmt::format("the morning after {} is still to come; expected an earlier --date, or none for this morning",
                          iso_date(*date)));
      }
    }
  }

  void read_task() {
    request().of_session = has_any(of_session) || has("--sharp");
    if (request().of_session || has_any(of_day)) request().task = LogTask::record;
    for (const TaskRow& row : tasks) {
      if (!has(row.flag)) continue;
      request().task = row.task;
      refuse_others(row);
      break;
    }
    if (has("--week") && request().task != LogTask::list) wrong("--week", "goes with --list only");
    request().week = has("--week");
    if (has("--merge")) {
      if (const auto other = single("--merge")) request().other = other->text;
    }
  }

  void refuse_others(const TaskRow& row) {
    std::vector<std::string_view> saying(of_session.begin(), of_session.end());
    saying.insert(saying.end(), of_day.begin(), of_day.end());
    for (const std::string_view flag : {"--sharp", "--date", "--undo", "--merge", "--list"}) saying.push_back(flag);
    for (const std::string_view flag : saying) {
      const bool goes_with = flag == row.flag || row.with.find(fmt::format(" {} ", flag)) != row.with.npos;
      if (has(flag) && !goes_with) wrong(flag, fmt::format("does not go with {}", row.flag));
    }
  }

  void read_session() {
    SessionSaid& said = request().session;
    take_word("--session", said.kind);
    read_exercises();
    take_word("--side", said.side);
    take_number("--sets", most_figure, said.sets);
    take_number("--reps", most_figure, said.repetitions);
    take_number("--hold", most_figure, said.hold_seconds);
    take_number("--minutes", most_figure, said.minutes);
    take_number("--pain-during", possible_pain.most, said.pain_during);
    take_number("--effort", possible_pain.most, said.effort);
    take_word("--control", said.control);
    said.sharp = has("--sharp");
    if (const auto note = single("--note")) read_note(note->text);
  }

  void read_exercises() {
    const auto said = arguments_.logged.find("--exercise");
    if (said != arguments_.logged.end() && catalog_ != nullptr) {
      const Asked asked{"exercise", exercise_book(*catalog_), "'hipplan list' shows them all"};
      const ListReading named = read_list(said->second, asked);
      reading_.problems.insert(reading_.problems.end(), named.problems.begin(), named.problems.end());
      for (const Heard& heard : named.heard) request().session.exercises.emplace_back(heard.meaning);
    }
    if (request().session.exercises.size() == 1 || request().task != LogTask::record) return;
    for (const std::string_view flag : of_dose) {
      if (has(flag)) wrong(flag, "is for one exercise; expected --exercise with one id");
    }
    if (has("--side")) wrong("--side", "is for one exercise; expected --exercise with one id");
  }

  void read_note(const std::string& text) {
    if (first_invalid_utf8(text)) {
      wrong("--note", "is no text in UTF-8");
    } else if (const std::size_t letters = count_characters(text); letters > longest_note) {
      wrong("--note", fmt::format("has {} letters; expected at most {}", letters, longest_note));
    } else {
      request().session.note = text;
    }
  }

  void read_day() {
    take_number("--usual-pain", possible_pain.most, request().usual_pain);
    take_number("--next-morning", possible_pain.most, request().next_morning);
    take_number("--goal", possible_pain.most, request().goal);
    take_number("--chair-stand", most_chair_stands, request().chair_stand);
  }

  void check_standard_input() {
    if (arguments_.log == standard_input) wrong("--log", "must be a file, to be written to");
    if (request().other == standard_input && arguments_.profile == standard_input)
      wrong("", "standard input can be read only once; expected a single '-'");
    const bool asks = request().task == LogTask::ask;
    if (asks && arguments_.profile == standard_input)
      wrong("--profile", "standard input is for the answers; expected a file");
  }

  void note_idle_flags() {
    const LogTask task = request().task;
    const bool asks_nothing_of_them = task == LogTask::undo || task == LogTask::merge || task == LogTask::list;
    if (arguments_.profile && asks_nothing_of_them)
      reading_.notes.emplace_back("--profile does nothing here; it is for what is written down");
    if (task == LogTask::list) return;
    if (arguments_.format_given) reading_.notes.emplace_back("--format does nothing here; it is for --list");
    if (!arguments_.output.empty()) reading_.notes.emplace_back("--output does nothing here; it is for --list");
  }

  const Arguments& arguments_;
  const Catalog* catalog_;
  LogRequestReading reading_;
};

}  // namespace

LogRequestReading read_log_request(const Arguments& arguments, const Catalog* catalog, sys_days today) {
  return LogRequestReader(arguments, catalog, today).read();
}

}  // namespace hipplan::cli
