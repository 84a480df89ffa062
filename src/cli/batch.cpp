// SPDX-License-Identifier: MIT
// A piece of work is a few records that have come in already, so that whoever feeds one line at a time gets one plan at
// a time. Each goes through three steps (in_order.hpp): it is read, worked on by any thread, and its results are
// written in the order of the input. What waits to be written is bounded, so memory does not depend on how many people
// there are.
#include "hipplan/cli/batch.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <thread>
#include <vector>

#include "hipplan/cli/batch_folder.hpp"
#include "hipplan/cli/batch_work.hpp"
#include "hipplan/cli/exit_status.hpp"
#include "hipplan/cli/files.hpp"
#include "hipplan/cli/in_order.hpp"
#include "hipplan/cli/people_input.hpp"
#include "hipplan/cli/progress.hpp"
#include "hipplan/cli/terminal.hpp"
#include "hipplan/pages/made.hpp"
#include "hipplan/text/lists.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan::cli {
namespace {

/// Few enough that results of many kilobytes each do not add up.
constexpr std::size_t most_records = 16;
constexpr std::size_t most_bytes = 128 * 1024;

struct Piece {
  std::vector<Record> records;
  /// How far the input has been read by then.
  std::size_t bytes_read = 0;
};

struct Result {
  std::vector<Worked> people;
  std::size_t bytes_read = 0;
};

bool shows_progress(const Arguments& arguments) {
  const bool is_talk = arguments.output_folder || (!arguments.output.empty() && arguments.output != "-");
  return !arguments.quiet && is_terminal(stderr) && is_capable_terminal() && (is_talk || !is_terminal(stdout));
}

class Batch {
 public:
  Batch(const Arguments& arguments, const LoadedCatalog& loaded, PeopleInput& input, const InputFiles& files)
      : arguments_(arguments),
        input_(input),
        work_(arguments, loaded, input.reader(), input.name()),
        progress_(shows_progress(arguments), input.size()) {
    if (arguments.output_folder) {
      folder_.emplace(*arguments.output_folder, arguments.resume, work_.making() + '\n' + input.header());
    } else {
      output_.emplace(arguments.output, files);
      if (arguments.format == Format::csv) output_->write(records_csv_header());
    }
  }

  int run() {
    if (!failure()) {
      const std::size_t jobs = arguments_.jobs.value_or(std::max(1U, std::thread::hardware_concurrency()));
      in_order<Piece, Result>(jobs, {[this] { return take(); }, [this](Piece piece) { return worked(piece); },
                                     [this](Result result) { return give(std::move(result)); }});
    }
    if (!failure()) finish();
    progress_.clear();
    if (const auto problem = failure()) report(std::span(&*problem, 1));
    if (!arguments_.quiet && (!failure() || !counts_.empty())) tell_summary();
    const std::size_t failures = failures_ + (folder_ ? folder_->before().failures : 0);
    return !failure() && failures == 0 ? done : failed;
  }

 private:
  /// What was wrong with writing. That belongs to whoever gives, as what is wrong with the input to whoever takes.
  const std::optional<Diagnostic>& output_failure() const { return folder_ ? folder_->problem() : output_->problem(); }

  /// What ended the run before its end; while no thread is at work.
  std::optional<Diagnostic> failure() const {
    if (!input_.problems().empty()) return input_.problems().front();
    return changed_ ? changed_ : output_failure();
  }

  void finish() {
    if (folder_) {
      folder_->finish();
    } else {
      output_->finish();
    }
  }

  std::optional<Piece> take() {
    Piece piece;
    std::size_t bytes = 0;
    auto record = input_.next();
    while (record) {
      bytes += record->text.size();
      if (is_to_do(*record)) piece.records.push_back(std::move(*record));
      if (changed_ || piece.records.size() == most_records || bytes > most_bytes) break;
      record = piece.records.empty() ? input_.next() : input_.next_read();
    }
    if (!record && piece.records.empty() && folder_ && folder_->expects_more()) changed_ = other_input(0);
    if (changed_ || (!record && piece.records.empty())) return std::nullopt;
    piece.bytes_read = input_.bytes_read();
    return piece;
  }

  /// Whether an earlier run has not done it already.
  bool is_to_do(const Record& record) {
    if (!folder_ || !folder_->expects_more()) return true;
    const BatchFolder::Before before = folder_->look_up(record, work_.first_day_of(record));
    const bool as_before =
        before == BatchFolder::Before::done || (before == BatchFolder::Before::nobody && !input_.reader().read(record));
    if (!as_before) changed_ = other_input(record.line);
    return false;
  }

  Diagnostic other_input(int line) const {
    return {Severity::error,
            {input_.name(), line, 0, 1},
            fmt::format("this is not what the run in '{}' was begun with: another input, catalog, program, flag or "
                        "first day; expected the same, or another folder",
                        printable(*arguments_.output_folder)),
            {}};
  }

  Result worked(const Piece& piece) const {
    Result result;
    result.bytes_read = piece.bytes_read;
    for (const Record& record : piece.records) {
      auto person = work_.work(record);
      if (!person) continue;
      if (folder_) person->row.digest = folder_->digest_of(record, person->first_day);
      result.people.push_back(std::move(*person));
    }
    return result;
  }

  bool give(Result result) {
    for (Worked& person : result.people) {
      if (folder_) {
        store(person);
      } else {
        output_->write(person.text);
      }
      if (output_failure()) return false;
      ++counts_[person.kind];
      failures_ += person.is_failure;
      if (person.problems.empty()) continue;
      progress_.clear();
      report(person.problems);
    }
    show_progress(result.bytes_read);
    return true;
  }

  void store(Worked& person) {
    if (!person.row.file.empty() && !folder_->store(person.row.file, person.other_file, person.text)) {
      const std::string why = fmt::format(
          "there is a file for '{}' already; expected each id once, and a folder without "
          "other files of such a name",
          person.row.id);
      person.problems.push_back({Severity::error, {input_.name(), person.row.line, 0, 1}, why, {}});
      // What to do about a warning sign is told all the same.
      if (person.kind == Outcome::Kind::plan) {
        person.kind = person.row.kind = Outcome::Kind::mistake;
        person.row.message = why;
      }
      person.is_failure = true;
      ++person.row.mistakes;
      person.row.file.clear();
    }
    if (!folder_->problem()) folder_->note(person.row);
  }

  /// Of this run, and of the one that it goes on with.
  std::size_t count(Outcome::Kind kind) const {
    const auto now = counts_.find(kind);
    std::size_t all = now == counts_.end() ? 0 : now->second;
    if (!folder_) return all;
    const auto& people = folder_->before().people;
    const auto before = people.find(std::string(name_of(kind)));
    return before == people.end() ? all : all + before->second;
  }

  void show_progress(std::size_t bytes_read) {
    std::size_t people = 0;
    for (const auto& [kind, number] : counts_) people += number;
    progress_.show({people, failures_, bytes_read});
  }

  void tell_summary() const {
    std::vector<std::string> words;
    const auto add = [&](Outcome::Kind kind, std::string_view one, std::string_view many) {
      const auto number = static_cast<int>(count(kind));
      if (number > 0 || kind == Outcome::Kind::plan) words.push_back(counted(number, one, many));
    };
    add(Outcome::Kind::plan, "plan", "plans");
    add(Outcome::Kind::referral, "referral", "referrals");
    add(Outcome::Kind::no_plan, "person without a plan", "people without a plan");
    add(Outcome::Kind::mistake, "mistake", "mistakes");
    std::size_t before = 0;
    if (folder_) {
      for (const auto& [name, number] : folder_->before().people) before += number;
    }
    tell(stderr, fmt::format("note: {}{}\n", list_in_words(words),
                             before > 0 ? fmt::format("; {} of them from before", before) : ""));
  }

  const Arguments& arguments_;
  PeopleInput& input_;
  BatchWork work_;
  Progress progress_;
  std::optional<BatchFolder> folder_;
  std::optional<Output> output_;
  std::optional<Diagnostic> changed_;
  std::map<Outcome::Kind, std::size_t> counts_;
  std::size_t failures_ = 0;
};

}  // namespace

int run_batch(const Arguments& arguments, const LoadedCatalog& loaded, InputFiles files) {
  const std::string path = arguments.subject ? arguments.subject->text : standard_input;
  if (path == standard_input && is_terminal(stdin) && !arguments.quiet)
    tell(stderr, "note: people are read from what you type, a line each; Ctrl-D ends it\n");
  PeopleInput input(path, files);
  if (!input.problems().empty()) {
    report(input.problems());
    return failed;
  }
  return Batch(arguments, loaded, input, files).run();
}

}  // namespace hipplan::cli
