// From values to bytes. Pure functions; nothing here looks at a terminal or a file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "hipplan/page.hpp"
#include "hipplan/plan.hpp"
#include "hipplan/stop.hpp"

namespace hipplan {

/// How wide text is set when nobody says otherwise: as it leaves a printer.
inline constexpr std::size_t text_width = 72;

struct TextStyle {
  std::size_t width = text_width;
  /// Escape sequences of a terminal for headings, frames and labels.
  bool colour = false;
  /// For a terminal without UTF-8: the nearest plain letters.
  bool ascii = false;
  /// Form feeds between the weeks.
  bool page_breaks = false;
};

/// Plain text. Lines keep to the width, down to a single word or table cell.
std::string to_text(const Page& page, const TextStyle& style = {});
std::string to_text(const Page& page, std::size_t width);

/// One self-contained HTML page for screen and paper; `title` goes into its head.
std::string to_html(const Page& page, const std::string& title);

/// A plan as JSON (docs/plan.schema.json), with notices, reasons and exclusions.
std::string plan_json(const Catalog& catalog, const Plan& plan, std::optional<int> week = std::nullopt);

/// A plan as an iCalendar file: an event a session, at this many minutes after midnight of its day,
/// local time. The plan must have dates.
std::string plan_ics(const Catalog& catalog, const Plan& plan, int minutes_after_midnight,
                     std::optional<int> week = std::nullopt);

/// GitHub-flavoured Markdown in which text stays text.
std::string to_markdown(const Page& page);

struct PlanPageOptions {
  /// The safety box and the weeks only.
  bool brief = false;
  /// The reasons in full, and what stands against everything else.
  bool explain = false;
  /// This week only.
  std::optional<int> week;
};

/// A whole plan as a page: safety first, week 1 with how to do everything, then the later weeks.
Page plan_page(const Catalog& catalog, const Plan& plan, const PlanPageOptions& options = {});

/// Why there is no plan, and what would help.
Page no_plan_page(const Catalog& catalog, const Plan& plan);

/// Instead of a plan: what to do, and how soon; most urgent first.
Page stop_page(const Catalog& catalog, const Stop& stop);

/// The answer to a screening in which nothing was found.
Page nothing_found_page();

/// The questions about red flags as a form for pen and paper.
Page screen_form_page(const Catalog& catalog);

/// Why this exercise is in the plan or not, and what would change that.
Page why_page(const Catalog& catalog, const Plan& plan, std::size_t exercise);

/// The sentences of `why_page`, for other pages.
std::vector<std::string> reasons_for(const Catalog& catalog, const Plan& plan, std::size_t exercise);
std::vector<std::string> reasons_against(const Catalog& catalog, const Plan& plan, std::size_t exercise);

/// Why an exercise is nowhere in the plan: what stands against it and what would change that, or what
/// stands in its place.
std::vector<std::string> why_not(const Catalog& catalog, const Plan& plan, std::size_t exercise);

/// One exercise in full.
Page exercise_page(const Catalog& catalog, std::size_t exercise);

/// How to do an exercise on this side, without its doses.
Page how_to(const Exercise& exercise, WorkedSide side);

/// Every source, with what rests on it.
Page sources_page(const Catalog& catalog);

/// Exercises as a list; with a plan's verdicts, those that do not fit come with what stands against
/// them.
Page exercises_page(const Catalog& catalog, const std::vector<std::size_t>& chosen, const Plan* plan = nullptr);

/// One row per exercise and session (RFC 4180, LF line ends, one header line).
std::string plan_csv(const Catalog& catalog, const Plan& plan, std::optional<int> week = std::nullopt);

/// Exercises as CSV; with a plan's verdicts, two more columns: `fits` and `objections`.
std::string exercises_csv(const Catalog& catalog, const std::vector<std::size_t>& chosen, const Plan* plan = nullptr);

}  // namespace hipplan
