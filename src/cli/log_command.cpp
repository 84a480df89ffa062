// SPDX-License-Identifier: MIT
#include "hipplan/cli/log_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include "hipplan/cli/catalog_source.hpp"
#include "hipplan/cli/exit_status.hpp"
#include "hipplan/cli/files.hpp"
#include "hipplan/cli/log_file.hpp"
#include "hipplan/cli/log_person.hpp"
#include "hipplan/cli/log_questions.hpp"
#include "hipplan/cli/log_source.hpp"
#include "hipplan/cli/terminal.hpp"
#include "hipplan/formats/log_csv.hpp"
#include "hipplan/load/last_entry.hpp"
#include "hipplan/load/merge_log.hpp"
#include "hipplan/load/read_log.hpp"
#include "hipplan/pages/log_page.hpp"
#include "hipplan/text/lists.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

using std::chrono::days;

Diagnostic error_at(const std::string& path, std::string message) {
  return {Severity::error, {path, 0, 0, 1}, std::move(message), {}};
}

int complain(const Diagnostic& problem) {
  report(std::span(&problem, 1));
  return failed;
}

class LogCommand {
 public:
  LogCommand(const Arguments& arguments, const Catalog& catalog, const LogRequest& request, InputFiles inputs,
             const std::function<int(const Page&)>& print, std::string path)
      : arguments_(arguments),
        catalog_(catalog),
        request_(request),
        inputs_(std::move(inputs)),
        print_(print),
        path_(std::move(path)) {}

  int run() {
    switch (request_.task) {
      case LogTask::ask: return ask();
      case LogTask::record: return record();
      case LogTask::undo: return undo();
      case LogTask::merge: return merge();
      case LogTask::list: return list();
    }
    return failed;
  }

 private:
  std::string shown_path() const { return printable(path_); }

  void say(const std::string& text) const {
    if (!arguments_.quiet) tell(stderr, text + '\n');
  }

  /// The log as it is now; nothing where it cannot be read. Where there is none it is empty.
  std::optional<ReadLog> read() {
    if (!arguments_.log && !if_there(path_)) return ReadLog{};
    Diagnostics problems;
    auto log = read_log_file(arguments_, path_, request_.today, catalog_, inputs_, problems);
    report(problems);
    return log;
  }

  /// Puts rows behind the log; `rows` is told what stands there. Whether all went well, `said` of it.
  template <class Rows>
  bool append(Rows rows) {
    ReadLog log;
    const MissingFolder missing = arguments_.log ? MissingFolder::is_a_problem : MissingFolder::is_made;
    const Appended appended = append_to_log(path_, missing, [&](std::string_view text) {
      log = read_log_at(arguments_, request_.today, text, catalog_);
      return log.is_no_log ? std::string() : rows(log, text);
    });
    if (log.is_no_log) report(warnings_of(path_, log));
    if (appended.problem) report(std::span(&*appended.problem, 1));
    if (log.is_no_log || appended.problem) return false;
    if (appended.leads_to) where_ = fmt::format("{} (a link to {})", shown_path(), printable(*appended.leads_to));
    slips_ = log.slip_count;
    return true;
  }

  void tell_slips() const {
    if (slips_ > 0)
      say(fmt::format("note: {} in {} cannot be read as it stands; 'hipplan log --list' says which",
                      counted(static_cast<int>(slips_), "thing", "things"), shown_path()));
  }

  /// `plan` may be null; it knows which pain is red.
  int write_down(const std::vector<LogRow>& rows, const Plan* plan) {
    const bool written =
        append([&](const ReadLog& log, std::string_view) { return log_rows(catalog_, log.layout, rows); });
    if (!written) return failed;
    for (const std::string& sentence : sentences_for(rows)) say(sentence);
    tell_slips();
    return after(rows, plan);
  }

  std::vector<std::string> sentences_for(const std::vector<LogRow>& rows) const {
    std::vector<std::string> sentences;
    const auto first =
        std::find_if(rows.begin(), rows.end(), [](const LogRow& row) { return row.exercise.has_value(); });
    for (auto row = rows.begin(); row != first; ++row)
      sentences.push_back(fmt::format("Written down: {}, {}.", day_in_log(row->date), said_of_day(*row)));
    if (first != rows.end()) {
      const auto count = static_cast<int>(rows.end() - first);
      const auto as_planned = static_cast<int>(
          std::count_if(first, rows.end(), [](const LogRow& row) { return row.planned && row.dose == row.planned; }));
      sentences.push_back(fmt::format("Written down: {}, {}, {}, {} as planned.", day_in_log(first->date),
                                      session_in_words(*first->session), counted(count, "exercise", "exercises"),
                                      as_planned == count ? "all"
                                      : as_planned == 0   ? "none"
                                                          : fmt::format("{}", as_planned)));
    }
    if (!where_.empty()) sentences.push_back(fmt::format("It stands in {}.", where_));
    return sentences;
  }

  static std::string said_of_day(const LogRow& row) {
    std::vector<std::string> said;
    const auto add = [&](const char* what, const auto& value) {
      if (value) said.push_back(fmt::format("{} {}", what, *value));
    };
    add("usual pain", row.usual_pain);
    add("pain the next morning", row.pain_next_morning);
    add("goal", row.goal);
    add("chair stand", row.chair_stand);
    if (!row.note.empty()) said.push_back("a note");
    return list_in_words(said);
  }

  /// What whoever has just told of a red light hears.
  int after(const std::vector<LogRow>& rows, const Plan* plan) const {
    const bool sharp = std::any_of(rows.begin(), rows.end(), [](const LogRow& row) { return row.sharp; });
    if (!sharp && plan != nullptr) tell_red(rows, plan->assessment.light);
    if (!sharp) return done;
    tell(stderr,
         "\nPain that turns sharp is red: stop for today, and leave out what brought it on until it is quiet again.\n"
         "Now answer the questions of 'hipplan screen': they find out whether somebody has to look at it.\n");
    return stopped;
  }

  void tell_red(const std::vector<LogRow>& rows, const LightLimits& light) const {
    const int red = light.amber + 1;
    const bool is_red = std::any_of(rows.begin(), rows.end(),
                                    [&](const LogRow& row) { return row.pain_during && *row.pain_during >= red; });
    if (is_red && !light.by_comparison)
      say(fmt::format(
          "Pain of {} or more while you move is red for you: stop, and leave out for today what hurts so much.", red));
  }

  int record() {
    std::vector<LogRow> rows = rows_of_day();
    const LogPerson person = read_log_person(arguments_, catalog_, request_, inputs_);
    // A slip in one's own profile does a day no harm; one that was named is meant.
    const bool is_needed = request_.of_session || arguments_.profile || (!arguments_.log && !person.has_profile);
    if (is_needed && !person.problems.empty()) return complain_of(person);
    if (request_.of_session) {
      const auto session = session_rows(catalog_, person.plan ? &*person.plan : nullptr, request_.session);
      if (session.empty()) return complain(error_at("", why_no_session(person)));
      rows.insert(rows.end(), session.begin(), session.end());
    }
    return write_down(rows, person.plan ? &*person.plan : nullptr);
  }

  static int complain_of(const LogPerson& person) {
    report(person.problems);
    return failed;
  }

  std::vector<LogRow> rows_of_day() const {
    std::vector<LogRow> rows;
    LogRow day{request_.session.date, LogEntry::day};
    LogRow before{day.date - days{1}, LogEntry::day};
    (request_.date_given ? day : before).pain_next_morning = request_.next_morning;
    day.usual_pain = request_.usual_pain;
    day.goal = request_.goal;
    day.chair_stand = request_.chair_stand;
    if (!request_.of_session) day.note = request_.session.note;
    for (const LogRow& row : {before, day}) {
      if (row.pain_next_morning || row.usual_pain || row.goal || row.chair_stand || !row.note.empty())
        rows.push_back(row);
    }
    return rows;
  }

  std::string why_no_session(const LogPerson& person) const {
    const std::string otherwise = "expected --exercise with what you did";
    if (!person.plan) return fmt::format("no session to write down: {}; {}", person.why_no_plan, otherwise);
    if (request_.session.kind)
      return fmt::format("your plan has no {} in that week; {}", session_in_words(*request_.session.kind), otherwise);
    return fmt::format("nothing is planned for {}; expected --session strength, light or bad-day, or --exercise",
                       day_in_log(request_.session.date));
  }

  int ask() {
    const LogPerson person = read_log_person(arguments_, catalog_, request_, inputs_);
    if (!person.problems.empty()) return complain_of(person);
    if (!person.plan) return complain(error_at("", why_no_session(person)));
    const auto so_far = read();
    if (!so_far) return failed;
    if (so_far->is_no_log) {
      report(warnings_of(path_, *so_far));
      return failed;
    }
    // Nobody should answer for nothing.
    if (!append([](const ReadLog&, std::string_view) { return std::string(); })) return failed;
    Conversation conversation(stdin, stderr);
    const auto rows = ask_for_session(catalog_, *person.plan, request_, so_far->history, conversation);
    if (!rows) return complain(error_at("", "the questions ended before the last one; nothing was written"));
    tell(stderr, "\n");
    if (!rows->empty()) return write_down(*rows, &*person.plan);
    say("Nothing was said, and nothing is written down.");
    return done;
  }

  int undo() {
    std::vector<LogRow> taken;
    const Meant meant{request_.date_given ? std::optional(request_.session.date) : std::nullopt, request_.session.kind,
                      request_.session.exercises};
    const bool written = append([&](const ReadLog& log, std::string_view) {
      taken = rows_that_take_back(log, meant);
      return taken.empty() ? std::string() : log_rows(catalog_, log.layout, taken);
    });
    if (!written) return failed;
    if (taken.empty()) return complain(error_at(path_, "nothing to take back"));
    if (!taken.front().exercise) {
      say(fmt::format("Taken back: what was last said of {}.", day_in_log(taken.front().date)));
      return done;
    }
    std::vector<std::string> names;
    for (auto row = taken.rbegin(); row != taken.rend(); ++row)
      names.emplace_back(catalog_.exercises[*row->exercise].name);
    say(fmt::format("Taken back: {}, {}: {}.", day_in_log(taken.front().date), session_in_words(*taken.front().session),
                    list_in_words(names)));
    return done;
  }

  int merge() {
    Diagnostics problems;
    const auto other = read_file(request_.other, largest_log_file, inputs_, problems);
    report(problems);
    if (!other) return failed;
    const std::string name = input_name(request_.other);
    const ReadLog theirs = read_log_at(arguments_, request_.today, *other, catalog_);
    report(warnings_of(name, theirs));
    if (theirs.is_no_log) return failed;
    std::size_t rows = 0;
    const bool written = append([&](const ReadLog&, std::string_view text) {
      MergedRows merged = rows_to_merge(text, *other);
      rows = merged.rows;
      return std::move(merged.text);
    });
    if (!written) return failed;
    say(rows == 0 ? fmt::format("{} has nothing that is not there already.", printable(name))
                  : fmt::format("{} from {}; the others were there already.",
                                counted(static_cast<int>(rows), "new row", "new rows"), printable(name)));
    return done;
  }

  int list() {
    auto log = read();
    if (!log) return failed;
    report(warnings_of(path_, *log));
    if (log->is_no_log) return failed;
    if (!request_.week) return print_(log_page(log->history));
    std::erase_if(log->history.days, [&](const LoggedDay& day) { return request_.today - day.date >= days{7}; });
    return print_(log_in_full_page(catalog_, log->history));
  }

  const Arguments& arguments_;
  const Catalog& catalog_;
  const LogRequest& request_;
  InputFiles inputs_;
  const std::function<int(const Page&)>& print_;
  std::string path_;
  /// What was written to, where it is not what it is called.
  std::string where_;
  std::size_t slips_ = 0;
};

}  // namespace

int run_log(const Arguments& arguments, const Catalog& catalog, const LogRequest& request, InputFiles inputs,
            const std::function<int(const Page&)>& print) {
  const auto path = log_of(arguments);
  if (!path) return complain(error_at("", no_home_for_a_log));
  return LogCommand(arguments, catalog, request, std::move(inputs), print, *path).run();
}

}  // namespace hipplan::cli
