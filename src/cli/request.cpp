// SPDX-License-Identifier: MIT
#include "hipplan/cli/request.hpp"

#include <fmt/format.h>

#include <string_view>

#include "hipplan/cli/command_formats.hpp"
#include "hipplan/formats/ics.hpp"
#include "hipplan/person/word_books.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

/// Forty years.
constexpr int most_weeks_of_a_log = 2080;

bool has_format(const Arguments& arguments, Format format) {
  return speaks(arguments.command, arguments.output_folder.has_value(), format);
}

Diagnostic without_format(Command command, const std::string& flag) {
  return {Severity::error, {flag, 0, 0, 1}, why_not_spoken(command), {}};
}

class RequestReader {
 public:
  RequestReader(const Arguments& arguments, const Catalog* catalog, const Profile& profile,
                std::optional<LogToHear> heard)
      : arguments_(arguments), catalog_(catalog), profile_(profile) {
    reading_.request.heard = std::move(heard);
  }

  RequestReading read() {
    const Command command = arguments_.command;
    if (command == Command::why || command == Command::show || command == Command::figure) read_exercise();
    if (command == Command::plan || command == Command::show || command == Command::figure ||
        command == Command::review)
      note_idle_art();
    if (command == Command::plan || command == Command::why) check_listening();
    if (command == Command::plan) {
      read_week();
      check_calendar();
      note_idle_flags();
    }
    if (command == Command::batch || command == Command::review) note_idle_flags();
    check_format();
    return std::move(reading_);
  }

 private:
  void wrong(const Place& place, std::string message) {
    reading_.problems.push_back({Severity::error, place, std::move(message), {}});
  }

  void read_exercise() {
    if (catalog_ == nullptr || !arguments_.subject) return;
    const Asked asked{"exercise", exercise_book(*catalog_), "'hipplan list' shows them all"};
    const ListReading named = read_one(*arguments_.subject, asked);
    reading_.problems.insert(reading_.problems.end(), named.problems.begin(), named.problems.end());
    if (!named.heard.empty()) reading_.request.exercise = Index<Exercise>(named.heard[0].meaning);
  }

  void read_week() {
    if (!arguments_.week) return;
    reading_.request.week = parse_digits(arguments_.week->text);
    const auto& week = reading_.request.week;
    // Which weeks there are only the log knows.
    const int last = listens() ? most_weeks_of_a_log : profile_.weeks;
    if (week && *week >= 1 && *week <= last) return;
    wrong(arguments_.week->place, fmt::format("week '{}' is not in this plan; expected a whole number from 1 to {}",
                                              quoted_word(arguments_.week->text), last));
  }

  bool listens() const { return reading_.request.heard.has_value(); }

  void check_listening() {
    idle(arguments_.today.has_value(), "--today", listens() || arguments_.answers.today,
         "a log, or a plan that starts on a day like monday");
    const std::vector<Said>& start = arguments_.answers.start;
    const bool typed = !start.empty() && start.back().place.line == 0;
    idle(typed && listens(), "--start", false, "a plan without a log; the log has its own days");
    if (arguments_.bad_day && !is_for_people(arguments_.format))
      wrong({"--bad-day", 0, 0, 1}, "a bad day has no rows; expected text, markdown or html");
  }

  void check_calendar() {
    if (!arguments_.calendar) return;
    const std::string& name = *arguments_.calendar;
    const Place place{"--calendar", 0, 0, 1};
    if (first_invalid_utf8(name) || first_forbidden(name) || name.find('\n') != name.npos || is_blank(name)) {
      wrong(place, fmt::format("'{}' is no name; expected letters, like Ada", quoted_word(name)));
    } else if (name.size() > longest_calendar_name) {
      wrong(place, fmt::format("'{}' is too long; expected at most {} bytes, of which a plain letter is one",
                               quoted_word(name), longest_calendar_name));
    }
  }

  void check_format() {
    const std::string flag = arguments_.format_given ? "--format" : "--output";
    // A folder of pictures has no format of its own.
    if (arguments_.command == Command::figure && arguments_.all && !arguments_.format_given) return;
    if (!has_format(arguments_, arguments_.format)) {
      reading_.problems.push_back(without_format(arguments_.command, flag));
    } else if (arguments_.command == Command::plan && arguments_.format == Format::ics &&
               arguments_.answers.start.empty() && !listens()) {
      wrong({flag, 0, 0, 1}, "ics needs dates; expected --start with the first day, like 2026-11-23");
    } else if (arguments_.format != Format::ics && arguments_.cancels) {
      wrong({"--cancels", 0, 0, 1}, "only a calendar can be cancelled; expected --format ics");
    }
  }

  void idle(bool given, std::string_view flag, bool does_something, std::string_view where) {
    if (given && !does_something)
      reading_.notes.push_back(fmt::format("{} does nothing here; it is for {}", flag, where));
  }

  void note_idle_art() {
    const bool to_folder = arguments_.command == Command::figure && arguments_.all;
    idle(arguments_.art.has_value(), "--art", arguments_.format == Format::text && !to_folder, "text");
    const bool linked = arguments_.format == Format::markdown;
    // Of a bad day see below.
    if (arguments_.bad_day) return;
    idle(arguments_.figures.has_value(), "--figures", linked, "markdown");
    idle(arguments_.figures.has_value() && linked, "--figures", !arguments_.brief, "a plan that is not --brief");
  }

  void note_idle_flags() {
    if (arguments_.bad_day) {
      note_idle_on_bad_day();
    } else {
      note_idle_on_pages();
    }
    const Format format = arguments_.format;
    idle(arguments_.large_print, "--large-print", format == Format::html, "html");
    idle(arguments_.alarm.has_value(), "--alarm", format == Format::ics, "ics");
    idle(arguments_.time_given, "--time", format == Format::ics, "ics");
    idle(arguments_.calendar.has_value(), "--calendar", format == Format::ics, "ics");
  }

  /// That is one short page of its own.
  void note_idle_on_bad_day() {
    const auto idle_here = [this](bool given, std::string_view flag) {
      idle(given, flag, false, "a plan that is not --bad-day");
    };
    idle_here(arguments_.week.has_value(), "--week");
    idle_here(arguments_.brief, "--brief");
    idle_here(arguments_.clinician, "--clinician");
    idle_here(arguments_.explain, "--explain");
    idle_here(arguments_.made_on.has_value(), "--made");
    idle_here(arguments_.figures.has_value(), "--figures");
    idle_here(arguments_.page_breaks, "--page-break");
  }

  void note_idle_on_pages() {
    const Format format = arguments_.format;
    idle(arguments_.brief, "--brief", is_for_people(format), "text, markdown and html");
    const bool is_review = arguments_.command == Command::review;
    idle(arguments_.clinician, is_review ? "--for-clinician" : "--clinician", is_for_people(format),
         "text, markdown and html");
    idle(arguments_.explain, "--explain", is_for_people(format), "text, markdown and html");
    idle(arguments_.brief && arguments_.clinician && is_for_people(format), "--brief", false, "the patient's pages");
    idle(arguments_.page_breaks, "--page-break", format == Format::text, "text");
  }

  const Arguments& arguments_;
  const Catalog* catalog_;
  const Profile& profile_;
  RequestReading reading_;
};

}  // namespace

RequestReading read_request(const Arguments& arguments, const Catalog* catalog, const Profile& profile,
                            std::optional<LogToHear> heard) {
  return RequestReader(arguments, catalog, profile, std::move(heard)).read();
}

std::optional<Diagnostic> output_of_another_kind(const Arguments& arguments) {
  if (arguments.format_given) return std::nullopt;
  const auto recipe = recipe_for(ending_of(arguments.output));
  if (!recipe) return std::nullopt;
  if (!has_format(arguments, recipe->from)) return without_format(arguments.command, "--output");
  return Diagnostic{Severity::error,
                    {"--output", 0, 0, 1},
                    fmt::format("hipplan makes no .{} itself; {}", ending_of(arguments.output), recipe->instruction),
                    {}};
}

}  // namespace hipplan::cli
