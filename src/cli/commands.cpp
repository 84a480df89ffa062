// SPDX-License-Identifier: MIT
#include "hipplan/cli/commands.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "hipplan/cli/batch.hpp"
#include "hipplan/cli/builtin_catalog.hpp"
#include "hipplan/cli/catalog_source.hpp"
#include "hipplan/cli/exit_status.hpp"
#include "hipplan/cli/figure_command.hpp"
#include "hipplan/cli/figure_source.hpp"
#include "hipplan/cli/files.hpp"
#include "hipplan/cli/log_command.hpp"
#include "hipplan/cli/pager.hpp"
#include "hipplan/cli/questions.hpp"
#include "hipplan/cli/rendered.hpp"
#include "hipplan/cli/review_command.hpp"
#include "hipplan/cli/screen.hpp"
#include "hipplan/cli/terminal.hpp"
#include "hipplan/formats/csv.hpp"
#include "hipplan/formats/ics.hpp"
#include "hipplan/formats/text.hpp"
#include "hipplan/pages/exercise_page.hpp"
#include "hipplan/pages/guide_page.hpp"
#include "hipplan/pages/list_page.hpp"
#include "hipplan/pages/picture.hpp"
#include "hipplan/pages/stop_page.hpp"
#include "hipplan/pages/why_page.hpp"
#include "hipplan/person/stop.hpp"
#include "hipplan/plan/planner.hpp"
#include "hipplan/text/unicode.hpp"
#include "hipplan/words/listening_words.hpp"
#include "hipplan/words/notice_words.hpp"

namespace hipplan::cli {
namespace {

int complain(const Place& place, std::string message, int status) {
  const Diagnostic diagnostic{Severity::error, place, std::move(message), {}};
  report(std::span(&diagnostic, 1));
  return status;
}

/// Said to whoever sits at the terminal: without it a file written looks like nothing done.
void tell_written(const std::string& path) {
  std::error_code error;
  if (is_terminal(stderr) && std::filesystem::is_regular_file(path, error))
    tell(stderr, fmt::format("Written to {}.\n", printable(path)));
}

class Commands {
 public:
  Commands(const Arguments& arguments, const Catalog& catalog, const Request& request, const InputFiles& inputs,
           Made made = {})
      : arguments_(arguments), catalog_(catalog), request_(request), inputs_(inputs), made_(std::move(made)) {}

  int plan(const LoadedCatalog& loaded, const Profile& profile) const {
    const Plan made = planned(profile);
    // More pain than they began with may ask for a clinician first.
    if (const auto reason = reason_to_stop(catalog_, made.assessment.profile)) return stop(*reason);
    if (made.weeks.empty()) {
      // Not a plan: nothing for standard output, where a script would take it for one.
      tell(no_plan_page(catalog_, made));
      return failed;
    }
    if (request_.week && made.listened && !has_week(made, *request_.week)) return complain_of_week(made);
    if (arguments_.bad_day) return page(bad_day_alone(catalog_, made));
    if (arguments_.cancels) return cancel(made);
    const int status = write_plan(loaded, made);
    if (status == done && (arguments_.format == Format::csv || arguments_.format == Format::ics)) tell_notices(made);
    return status;
  }

  /// What cancels the sessions of an earlier calendar that this plan lacks.
  int cancel(const Plan& made) const {
    const std::vector<EarlierSession> gone = sessions_to_cancel(made, request_.earlier, calendar_options());
    if (gone.empty()) {
      return complain({input_name(*arguments_.cancels), 0, 0, 1},
                      "nothing to cancel: this plan has each of its sessions that are still to come", failed);
    }
    const int status = write(cancellation_ics(made, gone, calendar_options()));
    if (status == done && !arguments_.quiet)
      cli::tell(stderr, fmt::format("note: cancels {} session{}\n", gone.size(), gone.size() == 1 ? "" : "s"));
    return status;
  }

  int why(const Profile& profile) const {
    const Plan made = planned(profile);
    if (const auto reason = reason_to_stop(catalog_, made.assessment.profile)) return stop(*reason);
    return page(
        why_page(catalog_, made, *request_.exercise, profile, [this](const Profile& other) { return planned(other); }));
  }

  /// Drawn only where a drawing can be shown.
  int show(const LoadedCatalog& loaded) const {
    const Index<Exercise> index = *request_.exercise;
    std::optional<Picture> picture;
    const bool in_text = arguments_.format == Format::text && art() != Art::none;
    if (in_text || arguments_.format == Format::html || arguments_.figures)
      picture = picture_of(catalog_.exercises[index], figure_for(loaded, index));
    const Page shown = exercise_page(catalog_, index, std::move(picture));
    return page_with_pictures(shown);
  }

  int log() const {
    return run_log(arguments_, catalog_, *request_.log, inputs_, [this](const Page& shown) { return page(shown); });
  }

  int review() const {
    return run_review(
        arguments_, catalog_, inputs_,
        {[this](const Page& shown) { return write(rendered(shown, plot_art())); },
         [this](std::string_view data) { return write(data); }, [this](const Stop& reason) { return stop(reason); }});
  }

  int sources() const { return page(sources_page(catalog_)); }

  int list(const Profile& profile) const {
    const Indices<Exercise> every = catalog_.exercises.indices();
    std::vector<Index<Exercise>> chosen(every.begin(), every.end());
    const bool csv = arguments_.format == Format::csv;
    if (!arguments_.about_someone) {
      return csv ? write(exercises_csv(catalog_, chosen)) : page(exercises_page(catalog_, chosen));
    }
    const Assessment assessment = assess(catalog_, profile);
    if (!arguments_.all) chosen = assessment.eligible;
    if (!csv) return page(exercises_page(catalog_, chosen, assessment));
    return write(arguments_.all ? exercises_csv(catalog_, chosen, assessment) : exercises_csv(catalog_, chosen));
  }

  int screen() const {
    if (arguments_.print) return page(screen_form_page(catalog_));
    Conversation conversation(stdin, stderr);
    const Screening screening = ask_one_by_one(catalog_, conversation);
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
    return write(out);
  }

  /// In a format that scripts read, the page would be taken for rows: it goes to standard error.
  int stop(const Stop& stop) const {
    const Page instead = stop_page(catalog_, stop);
    const bool to_file = is_to_file();
    // In a file nobody would see it, either.
    if (to_file || !is_for_people(arguments_.format)) tell(instead);
    if (is_for_people(arguments_.format) && write(rendered(instead)) != done && !to_file) {
      tell(instead);
    }
    return stopped;
  }

 private:
  /// By the log, where there is one to listen to.
  Plan planned(Profile profile) const {
    const auto& heard = request_.heard;
    if (!heard) return make_plan(catalog_, profile);
    profile.pain = heard->first_pain;
    Plan plan = make_plan(catalog_, profile, heard->history, heard->today, heard->pain_today);
    plan.listened->not_read = heard->slips;
    return plan;
  }

  static bool has_week(const Plan& plan, int week) {
    return week >= plan.weeks.front().number && week <= plan.weeks.back().number;
  }

  int complain_of_week(const Plan& plan) const {
    return complain({"--week", 0, 0, 1},
                    fmt::format("week '{}' is not in this plan; expected a whole number from {} to {}", *request_.week,
                                plan.weeks.front().number, plan.weeks.back().number),
                    wrong_use);
  }

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
      case WordKind::goals: return ids_of(catalog_.goals);
      case WordKind::groups: return ids_of(catalog_.program.groups);
    }
    return {};
  }

  bool is_to_file() const { return !arguments_.output.empty() && arguments_.output != "-"; }

  /// To where the arguments want it.
  int write(std::string_view text) const {
    const auto problem =
        is_to_file() ? write_output(arguments_.output, text, inputs_) : print_paged(text, arguments_.pager, inputs_);
    if (problem) {
      report(std::span(&*problem, 1));
      return failed;
    }
    if (is_to_file() && !arguments_.quiet) tell_written(arguments_.output);
    return done;
  }

  Writing writing(const figure::Figures* figures = nullptr) const { return {request_.week, made_, figures}; }

  CalendarOptions calendar_options() const { return cli::calendar_options(arguments_, writing()); }

  int write_plan(const LoadedCatalog& loaded, const Plan& made) const {
    const bool is_drawn = plan_is_drawn(arguments_);
    const figure::Figures drawn = is_drawn ? figures_of(loaded, made) : figure::Figures();
    const Writing writing = this->writing(is_drawn ? &drawn : nullptr);
    if (const auto data = plan_data(catalog_, made, arguments_, writing)) return write(*data);
    return page_with_pictures(page_of_plan(catalog_, made, arguments_, writing));
  }

  void tell_notices(const Plan& made) const {
    if (arguments_.quiet) return;
    if (made.listened) {
      for (const std::string& line : asked_in_words(*made.listened)) cli::tell(stderr, "note: " + line + "\n");
      cli::tell(stderr, "note: " + what_was_read(*made.listened) + "\n");
    }
    for (const Notice& notice : made.notices) {
      cli::tell(stderr, "note: " + notice_in_words(catalog_, made, notice) + "\n");
    }
    // Where the format has no place for it.
    if (arguments_.format == Format::csv) cli::tell(stderr, "note: " + made_in_words(made_) + "\n");
  }

  /// A page for whoever sits at the terminal, beside what goes to standard output.
  void tell(const Page& page) const {
    say(stderr, to_text(page, text_style(stderr, arguments_.colour, arguments_.width)));
  }

  std::string rendered(const Page& page) const { return rendered(page, art()); }

  std::string rendered(const Page& page, Art art) const {
    TextStyle style = text_style(is_to_file() ? nullptr : stdout, arguments_.colour, arguments_.width);
    style.page_breaks = arguments_.page_breaks;
    style.art = art;
    return cli::rendered(page, arguments_, style);
  }

  Art art() const { return art_for(is_to_file() ? nullptr : stdout, arguments_.art); }

  /// Unlike a picture a plot is drawn in a pipe and in a file, too: it is made of the letters of the text.
  Art plot_art() const {
    const bool in_terminal = !is_to_file() && is_terminal(stdout);
    return arguments_.art || in_terminal ? art() : Art::blocks;
  }

  int page(const Page& page) const { return write(rendered(page)); }

  int page_with_pictures(const Page& shown) const {
    const bool links_pictures = arguments_.format == Format::markdown && arguments_.figures;
    if (links_pictures && write_pictures(shown, *arguments_.figures, inputs_) != done) return failed;
    return page(shown);
  }

  const Arguments& arguments_;
  const Catalog& catalog_;
  const Request& request_;
  const InputFiles& inputs_;
  const Made made_;
};

}  // namespace

int run_command(const Arguments& arguments, const LoadedCatalog& loaded, const Request& request, const Profile& profile,
                const InputFiles& inputs) {
  const Commands commands(arguments, loaded.catalog, request, inputs,
                          {HIPPLAN_VERSION, loaded.digest, builtin_catalog_digest(), arguments.made_on});
  switch (arguments.command) {
    case Command::plan: return commands.plan(loaded, profile);
    case Command::why: return commands.why(profile);
    case Command::list: return commands.list(profile);
    case Command::show: return commands.show(loaded);
    case Command::figure: return draw_figure(arguments, loaded, request, inputs);
    case Command::batch: return run_batch(arguments, loaded, inputs);
    case Command::sources: return commands.sources();
    case Command::log: return commands.log();
    case Command::review: return commands.review();
    case Command::screen: return commands.screen();
    case Command::ids: return commands.ids();
    default: return failed;
  }
}

int run_stop(const Arguments& arguments, const Catalog& catalog, const Stop& stop, const InputFiles& inputs) {
  return Commands(arguments, catalog, {}, inputs).stop(stop);
}

}  // namespace hipplan::cli
