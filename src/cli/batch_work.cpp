// SPDX-License-Identifier: MIT
#include "hipplan/cli/batch_work.hpp"

#include <fmt/format.h>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/cli/batch_folder.hpp"
#include "hipplan/cli/builtin_catalog.hpp"
#include "hipplan/cli/clock.hpp"
#include "hipplan/cli/figure_source.hpp"
#include "hipplan/cli/rendered.hpp"
#include "hipplan/cli/terminal.hpp"
#include "hipplan/load/csv_rows.hpp"
#include "hipplan/load/read_profile.hpp"
#include "hipplan/pages/stop_page.hpp"
#include "hipplan/person/start.hpp"

namespace hipplan::cli {
namespace {

/// Of one line; a hostile one may have thousands.
constexpr std::size_t most_mistakes = 20;

void add_mistake(Outcome& outcome, const Place& place, std::string message) {
  outcome.problems.push_back({Severity::error, place, std::move(message), {}});
  if (outcome.kind == Outcome::Kind::plan || outcome.kind == Outcome::Kind::no_plan)
    outcome.kind = Outcome::Kind::mistake;
}

}  // namespace

BatchWork::BatchWork(const Arguments& arguments, const LoadedCatalog& loaded, const PeopleReader& reader,
                     std::string input)
    : arguments_(arguments),
      loaded_(loaded),
      outcomes_(loaded.catalog),
      reader_(reader),
      input_(std::move(input)),
      to_folder_(arguments.output_folder.has_value()),
      made_{HIPPLAN_VERSION, loaded.digest, builtin_catalog_digest(), arguments.made_on} {
  if (to_folder_ && plan_is_drawn(arguments)) figures_ = all_figures(loaded);
}

std::chrono::sys_days BatchWork::today() const {
  std::call_once(asked_for_today_, [this] { today_ = cli::today(); });
  return today_;
}

/// What the line says, and where it says nothing what the flags do.
Answers BatchWork::answers_of(const PersonLine& person) const {
  Answers answers = merged(person.answers, arguments_.answers);
  // What a line lacks that could not be read is no news.
  answers.pain_was_lost = !person.problems.empty();
  if (starts_from_today(answers)) answers.today = today();
  return answers;
}

std::string BatchWork::first_day_of(const Answers& answers) const {
  if (!starts_from_today(answers)) return {};
  const auto day = day_from(answers.start.back().text, today());
  return day ? iso_date(*day) : std::string();
}

std::string BatchWork::first_day_of(const Record& record) const {
  const auto person = reader_.read(record);
  return person ? first_day_of(answers_of(*person)) : std::string();
}

Outcome BatchWork::outcome_for(const PersonLine& person) const {
  // Rows of CSV have no place for what is told beside a plan.
  const Notices notices = arguments_.format == Format::csv ? Notices::none : Notices::all;
  Outcome outcome = outcomes_.of(answers_of(person), person.problems, notices);
  if (person.is_broken) outcome.problems = person.problems;
  if (outcome.kind == Outcome::Kind::plan && arguments_.format == Format::ics &&
      !outcome.plan->assessment.profile.start)
    add_mistake(outcome, {{}, person.line, 1, 1}, "start missing; a calendar needs the first day, like 2026-11-23");
  if (to_folder_ && !person.id.empty()) {
    if (const auto why = why_no_file_name(person.id, ending_for(arguments_.format)))
      add_mistake(outcome, {{}, person.line, 1, 1}, fmt::format("the id '{}' {}", person.id, *why));
  }
  keep_first(outcome.problems, most_mistakes, "mistakes");
  outcome.problems = in_line(std::move(outcome.problems), person);
  return outcome;
}

std::string BatchWork::plan_text(const Plan& plan) const {
  const Writing writing{std::nullopt, made_, figures_ ? &*figures_ : nullptr};
  if (auto data = plan_data(loaded_.catalog, plan, arguments_, writing)) return std::move(*data);
  TextStyle style = text_style(nullptr, arguments_.colour, arguments_.width);
  style.page_breaks = arguments_.page_breaks;
  return rendered(page_of_plan(loaded_.catalog, plan, arguments_, writing), arguments_, style);
}

/// In a format for programs the page stands beside, as text.
std::string BatchWork::referral_text(const Stop& stop) const {
  return rendered(stop_page(loaded_.catalog, stop), arguments_,
                  text_style(nullptr, arguments_.colour, arguments_.width));
}

void BatchWork::add_file(const PersonRecord& record, Worked& worked) const {
  const Outcome& outcome = record.outcome;
  const bool has_name = !record.id.empty() && !why_no_file_name(record.id, ending_for(arguments_.format));
  const bool for_people = is_for_people(arguments_.format);
  const std::string usual = fmt::format("{}.{}", record.id, ending_for(arguments_.format));
  const std::string beside = for_people ? std::string() : fmt::format("{}.txt", record.id);
  if (has_name && outcome.kind == Outcome::Kind::plan) {
    worked.row.file = usual;
    worked.other_file = beside;
    worked.text = plan_text(*outcome.plan);
  } else if (has_name && outcome.kind == Outcome::Kind::referral) {
    worked.row.file = for_people ? usual : beside;
    worked.other_file = for_people ? std::string() : usual;
    worked.text = referral_text(*outcome.stop);
  }
  worked.row.id = record.id;
  worked.row.line = record.line;
  worked.row.kind = outcome.kind;
  worked.row.mistakes = outcome.problems.size();
  worked.row.message = message_of(loaded_.catalog, record);
}

std::optional<Worked> BatchWork::work(const Record& line) const {
  const auto person = reader_.read(line);
  if (!person) return std::nullopt;
  const PersonRecord record{person->id, person->line, outcome_for(*person)};
  Worked worked;
  worked.first_day = first_day_of(answers_of(*person));
  worked.kind = record.outcome.kind;
  worked.problems = record.outcome.problems;
  worked.is_failure = worked.kind == Outcome::Kind::no_plan || !worked.problems.empty();
  if (worked.kind == Outcome::Kind::no_plan)
    worked.problems.push_back({Severity::error, {{}, person->line, 1, 1}, message_of(loaded_.catalog, record), {}});
  worked.problems = located(std::move(worked.problems), line, input_);
  if (to_folder_) {
    add_file(record, worked);
  } else if (arguments_.format == Format::csv) {
    worked.text = record_csv(loaded_.catalog, record);
  } else {
    worked.text = record_json(loaded_.catalog, record, made_);
  }
  return worked;
}

std::string BatchWork::making() const {
  std::string all = fmt::format(
      "{} {} {} {} {} {} {} {} {} {} {} {}", made_.version, made_.catalog_digest, static_cast<int>(arguments_.format),
      arguments_.time, arguments_.alarm.value_or(-1), static_cast<int>(arguments_.colour), arguments_.width.value_or(0),
      arguments_.brief, arguments_.clinician, arguments_.explain, arguments_.large_print, arguments_.page_breaks);
  if (arguments_.made_on) all += ' ' + iso_date(*arguments_.made_on);
  for (const AnswerRow& row : answer_rows()) {
    for (const Said& said : arguments_.answers.*row.answer) all += fmt::format("\n{}: {}", row.name, said.text);
  }
  return all;
}

}  // namespace hipplan::cli
