// SPDX-License-Identifier: MIT
#include "hipplan/cli/commands.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <numeric>

#include "hipplan/cli/catalog_source.hpp"
#include "hipplan/cli/exit_status.hpp"
#include "hipplan/cli/files.hpp"
#include "hipplan/cli/init.hpp"
#include "hipplan/cli/screen.hpp"
#include "hipplan/cli/terminal.hpp"
#include "hipplan/formats/csv.hpp"
#include "hipplan/formats/html.hpp"
#include "hipplan/formats/ics.hpp"
#include "hipplan/formats/json.hpp"
#include "hipplan/formats/markdown.hpp"
#include "hipplan/formats/text.hpp"
#include "hipplan/load/read_profile.hpp"
#include "hipplan/pages/exercise_page.hpp"
#include "hipplan/pages/list_page.hpp"
#include "hipplan/pages/plan_page.hpp"
#include "hipplan/pages/stop_page.hpp"
#include "hipplan/pages/why_page.hpp"
#include "hipplan/text/unicode.hpp"
#include "hipplan/words/words.hpp"

namespace hipplan::cli {
namespace {

int complain(const Place& place, std::string message, int status) {
  const Diagnostic diagnostic{Severity::error, place, std::move(message), {}};
  report(std::span(&diagnostic, 1));
  return status;
}

int write(const std::string& path, std::string_view text, int status = done) {
  const auto problem = write_output(path, text);
  if (!problem) return status;
  report(std::span(&*problem, 1));
  return failed;
}

class Commands {
 public:
  Commands(const Arguments& arguments, const Catalog& catalog, const Request& request)
      : arguments_(arguments), catalog_(catalog), request_(request) {}

  int plan(const Profile& profile) const {
    const Plan made = make_plan(catalog_, profile);
    if (made.weeks.empty()) {
      // Not a plan: nothing for standard output, where a script would take it for one.
      tell(no_plan_page(catalog_, made));
      return failed;
    }
    const int status = write(arguments_.output, in_format(made));
    if (status == done && (arguments_.format == Format::csv || arguments_.format == Format::ics)) tell_notices(made);
    return status;
  }

  int why(const Profile& profile) const {
    return page(why_page(catalog_, make_plan(catalog_, profile), *request_.exercise));
  }

  int show() const { return page(exercise_page(catalog_, *request_.exercise)); }

  int sources() const { return page(sources_page(catalog_)); }

  int list(const Profile& profile) const {
    std::vector<std::size_t> chosen(catalog_.exercises.size());
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    const bool csv = arguments_.format == Format::csv;
    if (!arguments_.about_someone) {
      return csv ? write(arguments_.output, exercises_csv(catalog_, chosen)) : page(exercises_page(catalog_, chosen));
    }
    Plan judged;
    judged.profile = profile;
    judged.verdicts = judge(catalog_, profile);
    if (!arguments_.all) {
      std::erase_if(chosen, [&](std::size_t i) { return !judged.verdicts[i].eligible(profile.weeks); });
    }
    const Plan* with = arguments_.all ? &judged : nullptr;
    return csv ? write(arguments_.output, exercises_csv(catalog_, chosen, with))
               : page(exercises_page(catalog_, chosen, &judged));
  }

  int screen() const {
    if (arguments_.print) return page(screen_form_page(catalog_));
    const Screening screening = ask(catalog_, stdin, stderr);
    if (!screening.found.empty()) {
      Stop found;
      found.red_flags = screening.found;
      return stop(found);
    }
    if (screening.unanswered)
      return complain({}, "not every question was answered, and not answered is not no", failed);
    return page(nothing_found_page());
  }

  int ids() const {
    std::string out;
    for (const std::string_view word : words_of(arguments_.kind)) out += std::string(word) + '\n';
    return write(arguments_.output, out);
  }

  /// In a format that scripts read, the page would be taken for rows: it goes to standard error.
  int stop(const Stop& stop) const {
    const Page instead = stop_page(catalog_, stop);
    const bool to_file = !arguments_.output.empty() && arguments_.output != "-";
    // In a file nobody would see it, either.
    if (to_file || !is_for_people(arguments_.format)) tell(instead);
    if (is_for_people(arguments_.format) && write(arguments_.output, rendered(instead)) != done && !to_file) {
      tell(instead);
    }
    return stopped;
  }

 private:
  std::vector<std::string_view> words_of(WordKind kind) const {
    switch (kind) {
      case WordKind::positions: {
        const auto all = names<Position>();
        return {all.begin(), all.end()};
      }
      case WordKind::equipment: return ids_of(catalog_.things);
      case WordKind::conditions: return ids_of(catalog_.conditions);
      case WordKind::red_flags: return ids_of(catalog_.red_flags);
      case WordKind::exercises: return ids_of(catalog_.exercises);
      case WordKind::stress: return ids_of(catalog_.program.tags);
    }
    return {};
  }

  std::string in_format(const Plan& made) const {
    switch (arguments_.format) {
      case Format::csv: return plan_csv(catalog_, made, request_.week);
      case Format::json: return plan_json(catalog_, made, request_.week);
      case Format::ics: return plan_ics(catalog_, made, arguments_.time, request_.week);
      default: break;
    }
    PlanPageOptions options;
    options.brief = arguments_.brief;
    options.explain = arguments_.explain;
    options.week = request_.week;
    return rendered(plan_page(catalog_, made, options));
  }

  void tell_notices(const Plan& made) const {
    for (const Notice& notice : made.notices) {
      say(stderr, "note: " + notice_in_words(catalog_, made, notice) + "\n");
    }
  }

  /// A page for whoever sits at the terminal, beside what goes to standard output.
  void tell(const Page& page) const {
    say(stderr, to_text(page, text_style(stderr, arguments_.colour, arguments_.width)));
  }

  std::string rendered(const Page& page) const {
    if (arguments_.format == Format::markdown) return to_markdown(page);
    if (arguments_.format == Format::html) return to_html(page, title_of(page));
    const bool to_file = !arguments_.output.empty() && arguments_.output != "-";
    TextStyle style = text_style(to_file ? nullptr : stdout, arguments_.colour, arguments_.width);
    style.page_breaks = arguments_.page_breaks;
    return to_text(page, style);
  }

  static std::string title_of(const Page& page) {
    for (const Block& block : page) {
      const auto* heading = std::get_if<Heading>(&block);
      if (heading != nullptr && heading->level == 1) return heading->text;
    }
    return "hipplan";
  }

  int page(const Page& page) const { return write(arguments_.output, rendered(page)); }

  const Arguments& arguments_;
  const Catalog& catalog_;
  const Request& request_;
};

}  // namespace

int run_command(const Arguments& arguments, const Catalog& catalog, const Request& request, const Profile& profile) {
  const Commands commands(arguments, catalog, request);
  switch (arguments.command) {
    case Command::plan: return commands.plan(profile);
    case Command::why: return commands.why(profile);
    case Command::list: return commands.list(profile);
    case Command::show: return commands.show();
    case Command::sources: return commands.sources();
    case Command::screen: return commands.screen();
    case Command::ids: return commands.ids();
    default: return failed;
  }
}

int run_stop(const Arguments& arguments, const Catalog& catalog, const Stop& stop) {
  return Commands(arguments, catalog, {}).stop(stop);
}

int run_init(const Catalog& catalog, const Answers& known, const std::string& path) {
  const std::optional<Answers> answers = ask_for_profile(catalog, known, stdin, stderr);
  if (!answers) return complain({}, "the questions ended before the last one; nothing was written", failed);
  // What was kept without being asked for may be wrong.
  const Diagnostics problems = read_answers(*answers, &catalog).problems;
  if (!problems.empty()) {
    report(problems);
    return complain({}, "nothing was written; expected these answers of the old profile to be mended first", failed);
  }
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (!folder.empty()) std::filesystem::create_directories(folder, error);
  const std::string text = write_profile(*answers);
  Diagnostics ignored;
  const bool is_there = std::filesystem::is_regular_file(path, error);
  const auto old = is_there ? read_file(path, largest_profile_file, ignored) : std::nullopt;
  // What hurts whom is nobody else's business.
  const auto write_privately = [](const std::string& to, const std::string& what) {
    const auto problem = write_output(to, what, Readers::owner);
    if (problem) report(std::span(&*problem, 1));
    return !problem;
  };
  // The old profile may hold comments of its owner's.
  const bool replaces = old && *old != text;
  if (replaces && !write_privately(path + ".bak", *old)) return failed;
  if (!write_privately(path, text)) return failed;
  if (replaces) say(stderr, fmt::format("\nYour old answers are kept in {}.bak.\n", printable(path)));
  say(stderr, fmt::format("\nWritten to {}. Now: hipplan plan\n", printable(path)));
  return done;
}

}  // namespace hipplan::cli
