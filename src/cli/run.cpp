#include "cli/run.hpp"

#include <csignal>
#include <cstdio>
#include <numeric>

#include "cli/arguments.hpp"
#include "cli/builtin_catalog.hpp"
#include "cli/files.hpp"
#include "hipplan/read_catalog.hpp"
#include "hipplan/render.hpp"
#include "hipplan/words.hpp"

namespace hipplan::cli {
namespace {

constexpr int done = 0;
constexpr int failed = 1;
constexpr int wrong_use = 2;

void report(std::span<const Diagnostic> diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) std::fputs(describe(diagnostic).c_str(), stderr);
}

int write(const std::string& path, std::string_view text, int status = done) {
  const auto problem = write_output(path, text);
  if (!problem) return status;
  report(std::span(&*problem, 1));
  return failed;
}

/// The catalog that the arguments ask for; nothing, with everything that is wrong, when it failed.
std::optional<Catalog> load_catalog(const Arguments& arguments, Diagnostics& problems) {
  const std::vector<TextFile> files = arguments.catalog ? read_folder(*arguments.catalog, problems) : builtin_catalog();
  std::vector<TextFile> additions;
  for (const std::string& path : arguments.additions) {
    if (auto text = read_file(path, largest_catalog_file, problems)) additions.push_back({path, std::move(*text)});
  }
  if (files.empty()) return std::nullopt;
  CatalogReading reading = read_catalog(files, additions, arguments.catalog.value_or("the built-in catalog"));
  problems.insert(problems.end(), reading.diagnostics.begin(), reading.diagnostics.end());
  if (has_errors(problems)) return std::nullopt;
  return std::move(reading.catalog);
}

std::string rendered(const Page& page, Format format) {
  return format == Format::markdown ? to_markdown(page) : to_text(page);
}

int plan(const Arguments& arguments, const Catalog& catalog, const Profile& profile) {
  const Plan made = make_plan(catalog, profile);
  if (made.weeks.empty()) {
    // Not a plan: nothing for standard output, where a script would take it for one.
    std::fputs(to_text(no_plan_page(catalog, made)).c_str(), stderr);
    return failed;
  }
  if (arguments.format != Format::csv) return write(arguments.output, rendered(plan_page(catalog, made), arguments.format));
  const int status = write(arguments.output, plan_csv(catalog, made));
  if (status == done) {
    for (const Notice& notice : made.notices) {
      std::fputs(("note: " + notice_in_words(catalog, made, notice) + "\n").c_str(), stderr);
    }
  }
  return status;
}

int list(const Arguments& arguments, const Catalog& catalog) {
  std::vector<std::size_t> all(catalog.exercises.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return write(arguments.output, arguments.format == Format::csv
                                     ? exercises_csv(catalog, all)
                                     : rendered(exercises_page(catalog, all), arguments.format));
}

}  // namespace

int run(std::span<const std::string> arguments) {
  // A closed pipe is an error to report, not a signal to die from.
  std::signal(SIGPIPE, SIG_IGN);
  Arguments parsed = parse_arguments(arguments);
  if (parsed.information) return write("", *parsed.information);

  Diagnostics catalog_problems;
  const std::optional<Catalog> catalog =
      parsed.command == Command::none ? std::nullopt : load_catalog(parsed, catalog_problems);
  AnswersReading answers;
  if (parsed.command == Command::plan) answers = read_answers(parsed.answers, catalog ? &*catalog : nullptr);

  // Everything that is wrong, in one run.
  report(parsed.problems);
  report(answers.problems);
  report(catalog_problems);
  if (!parsed.problems.empty() || !answers.problems.empty()) return wrong_use;
  if (!catalog) return failed;
  return parsed.command == Command::plan ? plan(parsed, *catalog, answers.profile) : list(parsed, *catalog);
}

}  // namespace hipplan::cli
