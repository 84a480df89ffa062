// SPDX-License-Identifier: MIT
#include "hipplan/cli/rendered.hpp"

#include "hipplan/cli/figure_command.hpp"
#include "hipplan/formats/csv.hpp"
#include "hipplan/formats/html.hpp"
#include "hipplan/formats/json.hpp"
#include "hipplan/formats/markdown.hpp"
#include "hipplan/pages/plan_page.hpp"

namespace hipplan::cli {
namespace {

std::string title_of(const Page& page) {
  for (const Block& block : page) {
    const auto* heading = std::get_if<Heading>(&block);
    if (heading != nullptr && heading->level == 1) return heading->text;
  }
  return "hipplan";
}

}  // namespace

std::string rendered(const Page& page, const Arguments& arguments, const TextStyle& style) {
  if (arguments.format == Format::markdown)
    return to_markdown(page, arguments.figures ? link_to(*arguments.figures, arguments.output) : std::string());
  if (arguments.format == Format::html) return to_html(page, title_of(page), arguments.large_print);
  return to_text(page, style);
}

bool plan_is_drawn(const Arguments& arguments) {
  if (arguments.format == Format::json) return true;
  const bool linked = arguments.format == Format::markdown && arguments.figures;
  return !arguments.clinician && !arguments.brief && (arguments.format == Format::html || linked);
}

CalendarOptions calendar_options(const Arguments& arguments, const Writing& writing) {
  return {arguments.time, writing.week, arguments.calendar.value_or(""), writing.made, arguments.alarm};
}

Page page_of_plan(const Catalog& catalog, const Plan& plan, const Arguments& arguments, const Writing& writing) {
  PlanPageOptions options;
  options.brief = arguments.brief;
  options.clinician = arguments.clinician;
  options.explain = arguments.explain;
  options.week = writing.week;
  options.made = writing.made;
  options.figures = writing.figures;
  return plan_page(catalog, plan, options);
}

std::optional<std::string> plan_data(const Catalog& catalog, const Plan& plan, const Arguments& arguments,
                                     const Writing& writing) {
  switch (arguments.format) {
    case Format::csv: return plan_csv(catalog, plan, writing.week);
    case Format::json: return plan_json(catalog, plan, writing.week, writing.made, writing.figures);
    case Format::ics: return plan_ics(catalog, plan, calendar_options(arguments, writing));
    default: return std::nullopt;
  }
}

}  // namespace hipplan::cli
