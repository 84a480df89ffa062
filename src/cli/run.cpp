#include "cli/run.hpp"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <numeric>

#include <fmt/format.h>

#include "cli/arguments.hpp"
#include "cli/builtin_catalog.hpp"
#include "cli/files.hpp"
#include "cli/screen.hpp"
#include "hipplan/lint.hpp"
#include "hipplan/nearest.hpp"
#include "hipplan/read_catalog.hpp"
#include "hipplan/render.hpp"
#include "hipplan/stop.hpp"
#include "hipplan/unicode.hpp"
#include "hipplan/words.hpp"

namespace hipplan::cli {
namespace {

constexpr int done = 0;
constexpr int failed = 1;
constexpr int wrong_use = 2;
constexpr int stopped = 3;

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

/// One command, once its arguments, its catalog and its person are known.
class Runner {
 public:
  Runner(const Arguments& arguments, const Catalog& catalog, const Profile& profile)
      : arguments_(arguments), catalog_(catalog), profile_(profile) {}

  int run() {
    switch (arguments_.command) {
      case Command::plan: return plan();
      case Command::why: return why();
      case Command::list: return list();
      case Command::show: return show();
      case Command::sources: return page(sources_page(catalog_));
      case Command::screen: return screen();
      default: return failed;
    }
  }

  /// A page that stands where a plan may not. In CSV a script would take it for rows.
  int stop(const Stop& stop) {
    const Page page = stop_page(catalog_, stop);
    if (arguments_.format == Format::csv) {
      std::fputs(to_text(page).c_str(), stderr);
      return stopped;
    }
    return write(arguments_.output, rendered(page), stopped);
  }

 private:
  std::string rendered(const Page& page) const {
    return arguments_.format == Format::markdown ? to_markdown(page) : to_text(page);
  }

  /// For commands that have no table to offer.
  int page(const Page& page) const {
    if (arguments_.format != Format::csv) return write(arguments_.output, rendered(page));
    report(std::vector<Diagnostic>{{Severity::error, {"--format", 0, 0, 1}, "csv is for 'plan' and 'list'; expected text or markdown", {}}});
    return wrong_use;
  }

  int plan() const {
    const Plan made = make_plan(catalog_, profile_);
    if (made.weeks.empty()) {
      // Not a plan: nothing for standard output, where a script would take it for one.
      std::fputs(to_text(no_plan_page(catalog_, made)).c_str(), stderr);
      return failed;
    }
    PlanPageOptions options;
    options.brief = arguments_.brief;
    options.explain = arguments_.explain;
    if (arguments_.week) {
      // At most two digits have been let through.
      const int week = arguments_.week->text.find_first_not_of("0123456789") == std::string::npos &&
                               arguments_.week->text.size() <= 2 && !arguments_.week->text.empty()
                           ? std::stoi(arguments_.week->text)
                           : 0;
      if (week < 1 || week > profile_.weeks) {
        report(std::vector<Diagnostic>{{Severity::error, arguments_.week->place,
                                        fmt::format("week '{}' is not in this plan; expected a whole number from 1 to {}",
                                                    printable(cut_to_width(arguments_.week->text, 40)), profile_.weeks), {}}});
        return wrong_use;
      }
      options.week = week;
    }
    if (arguments_.format != Format::csv) return write(arguments_.output, rendered(plan_page(catalog_, made, options)));
    const int status = write(arguments_.output, plan_csv(catalog_, made, options.week));
    if (status == done) {
      for (const Notice& notice : made.notices) {
        std::fputs(("note: " + notice_in_words(catalog_, made, notice) + "\n").c_str(), stderr);
      }
    }
    return status;
  }

  /// The exercise that the command names; says so when there is none.
  std::optional<std::size_t> subject() const {
    const std::string& word = arguments_.subject->text;
    const auto found = find(catalog_.exercises, word);
    if (!found) {
      report(std::vector<Diagnostic>{
          {Severity::error, {}, fmt::format("unknown exercise '{}'{}", printable(cut_to_width(word, 60)),
                                            did_you_mean(word, ids_of(catalog_.exercises))), {}}});
    }
    return found;
  }

  int why() const {
    const auto exercise = subject();
    if (!exercise) return wrong_use;
    return page(why_page(catalog_, make_plan(catalog_, profile_), *exercise));
  }

  int show() const {
    const auto exercise = subject();
    if (!exercise) return wrong_use;
    return page(exercise_page(catalog_, *exercise));
  }

  int list() const {
    std::vector<std::size_t> chosen(catalog_.exercises.size());
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    const bool csv = arguments_.format == Format::csv;
    if (!arguments_.about_someone) {
      return write(arguments_.output, csv ? exercises_csv(catalog_, chosen) : rendered(exercises_page(catalog_, chosen)));
    }
    Plan judged;
    judged.profile = profile_;
    judged.verdicts = judge(catalog_, profile_);
    if (!arguments_.all) {
      std::erase_if(chosen, [&](std::size_t i) { return !judged.verdicts[i].eligible(profile_.weeks); });
    }
    const Plan* with = arguments_.all ? &judged : nullptr;
    return write(arguments_.output, csv ? exercises_csv(catalog_, chosen, with)
                                        : rendered(exercises_page(catalog_, chosen, &judged)));
  }

  int screen() {
    if (arguments_.print) return page(screen_form_page(catalog_));
    const Screening screening = ask(catalog_, stdin, stderr);
    if (!screening.found.empty()) {
      Stop found;
      found.red_flags = screening.found;
      return stop(found);
    }
    if (screening.unanswered) {
      report(std::vector<Diagnostic>{{Severity::error, {}, "not every question was answered, and not answered is not no", {}}});
      return failed;
    }
    return page(nothing_found_page());
  }

  const Arguments& arguments_;
  const Catalog& catalog_;
  const Profile& profile_;
};

/// The line that each warning points to, for drawing it.
void add_excerpts(Diagnostics& diagnostics, std::span<const TextFile> files) {
  for (Diagnostic& diagnostic : diagnostics) {
    for (const TextFile& file : files) {
      if (file.name != diagnostic.place.file) continue;
      std::size_t begin = 0;
      for (int line = 1; line < diagnostic.place.line && begin != std::string::npos; ++line) {
        begin = file.text.find('\n', begin);
        if (begin != std::string::npos) ++begin;
      }
      if (begin == std::string::npos) continue;
      const std::size_t end = file.text.find('\n', begin);
      diagnostic.excerpt = file.text.substr(begin, end == std::string::npos ? end : end - begin);
    }
  }
}

int check(const Arguments& arguments) {
  const std::string& path = arguments.subject->text;
  Diagnostics problems;
  std::vector<TextFile> files;
  std::vector<TextFile> additions;
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) {
    files = read_folder(path, problems);
  } else if (auto text = read_file(path, largest_catalog_file, problems)) {
    files = builtin_catalog();
    additions.push_back({path, std::move(*text)});
  }
  if (!files.empty()) {
    CatalogReading reading = read_catalog(files, additions, path);
    problems.insert(problems.end(), reading.diagnostics.begin(), reading.diagnostics.end());
    if (!has_errors(problems)) {
      Diagnostics warnings = lint(reading.catalog);
      // What is built in is not the reader's to mend.
      if (!additions.empty()) std::erase_if(warnings, [&](const Diagnostic& d) { return d.place.file != path; });
      add_excerpts(warnings, additions.empty() ? files : additions);
      for (Diagnostic& warning : warnings) {
        if (arguments.strict) warning.severity = Severity::error;
      }
      problems.insert(problems.end(), warnings.begin(), warnings.end());
    }
  }
  report(problems);
  const auto errors = std::count_if(problems.begin(), problems.end(), [](const Diagnostic& d) { return d.severity == Severity::error; });
  const auto warnings = static_cast<std::ptrdiff_t>(problems.size()) - errors;
  const int status = errors > 0 ? failed : done;
  return write("", fmt::format("{}: {} {}, {} {}\n", printable(path), errors, errors == 1 ? "error" : "errors", warnings,
                               warnings == 1 ? "warning" : "warnings"), status);
}

}  // namespace

int run(std::span<const std::string> arguments) {
  // A closed pipe is an error to report, not a signal to die from.
  std::signal(SIGPIPE, SIG_IGN);
  Arguments parsed = parse_arguments(arguments);
  if (parsed.information) return write("", *parsed.information);
  if (parsed.command == Command::check && parsed.problems.empty()) return check(parsed);

  Diagnostics catalog_problems;
  const std::optional<Catalog> catalog =
      parsed.command == Command::none || parsed.command == Command::check ? std::nullopt : load_catalog(parsed, catalog_problems);
  const bool for_someone = parsed.command == Command::plan || parsed.command == Command::why ||
                           (parsed.command == Command::list && parsed.about_someone);
  AnswersReading answers;
  if (for_someone) answers = read_answers(parsed.answers, catalog ? &*catalog : nullptr);

  // Whoever tells of a warning sign hears what to do, whatever else is missing or mistyped.
  const auto stop = catalog && for_someone ? reason_to_stop(*catalog, answers.profile) : std::nullopt;
  if (stop) return Runner(parsed, *catalog, answers.profile).stop(*stop);

  // Everything that is wrong, in one run.
  report(parsed.problems);
  report(answers.problems);
  report(catalog_problems);
  if (!parsed.problems.empty() || !answers.problems.empty()) return wrong_use;
  if (!catalog) return failed;
  return Runner(parsed, *catalog, answers.profile).run();
}

}  // namespace hipplan::cli
