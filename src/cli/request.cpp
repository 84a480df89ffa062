// SPDX-License-Identifier: MIT
#include "hipplan/cli/request.hpp"

#include <fmt/format.h>

#include <string_view>

#include "hipplan/text/nearest.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

class RequestReader {
 public:
  RequestReader(const Arguments& arguments, const Catalog* catalog, const Profile& profile)
      : arguments_(arguments), catalog_(catalog), profile_(profile) {}

  RequestReading read() {
    const Command command = arguments_.command;
    if (command == Command::why || command == Command::show) read_exercise();
    if (command == Command::plan) {
      read_week();
      note_idle_flags();
    }
    check_format();
    return std::move(reading_);
  }

 private:
  void wrong(const Place& place, std::string message) {
    reading_.problems.push_back({Severity::error, place, std::move(message), {}});
  }

  void read_exercise() {
    if (catalog_ == nullptr || !arguments_.subject) return;
    const std::string& word = arguments_.subject->text;
    reading_.request.exercise = find(catalog_->exercises, word);
    if (reading_.request.exercise) return;
    wrong({},
          fmt::format("unknown exercise '{}'{}", quoted_word(word), did_you_mean(word, ids_of(catalog_->exercises))));
  }

  void read_week() {
    if (!arguments_.week) return;
    reading_.request.week = parse_digits(arguments_.week->text);
    const auto& week = reading_.request.week;
    if (week && *week >= 1 && *week <= profile_.weeks) return;
    wrong(arguments_.week->place, fmt::format("week '{}' is not in this plan; expected a whole number from 1 to {}",
                                              quoted_word(arguments_.week->text), profile_.weeks));
  }

  void check_format() {
    const Format format = arguments_.format;
    switch (arguments_.command) {
      case Command::plan:
        if (format == Format::ics && arguments_.answers.start.empty())
          wrong({"--format", 0, 0, 1}, "ics needs dates; expected --start with the first day, like 2026-11-23");
        break;
      case Command::list:
        if (!is_for_people(format) && format != Format::csv)
          wrong({"--format", 0, 0, 1}, "a list has no such format; expected text, markdown, csv or html");
        break;
      case Command::why:
      case Command::show:
      case Command::sources:
      case Command::screen:
        if (!is_for_people(format))
          wrong({"--format", 0, 0, 1}, "this command has no rows for scripts; expected text, markdown or html");
        break;
      default: break;
    }
  }

  void note_idle_flags() {
    const Format format = arguments_.format;
    const auto idle = [&](bool given, std::string_view flag, bool does_something, std::string_view where) {
      if (given && !does_something)
        reading_.notes.push_back(fmt::format("{} does nothing here; it is for {}", flag, where));
    };
    idle(arguments_.brief, "--brief", is_for_people(format), "text, markdown and html");
    idle(arguments_.explain, "--explain", is_for_people(format), "text, markdown and html");
    idle(arguments_.page_breaks, "--page-break", format == Format::text, "text");
    idle(arguments_.time_given, "--time", format == Format::ics, "ics");
  }

  const Arguments& arguments_;
  const Catalog* catalog_;
  const Profile& profile_;
  RequestReading reading_;
};

}  // namespace

RequestReading read_request(const Arguments& arguments, const Catalog* catalog, const Profile& profile) {
  return RequestReader(arguments, catalog, profile).read();
}

bool is_for_people(Format format) {
  return format == Format::text || format == Format::markdown || format == Format::html;
}

}  // namespace hipplan::cli
