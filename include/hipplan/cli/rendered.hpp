// SPDX-License-Identifier: MIT
// Pages and plans in the format that the arguments ask for.
#pragma once

#include <optional>
#include <string>

#include "hipplan/cli/arguments.hpp"
#include "hipplan/figure/figure.hpp"
#include "hipplan/formats/ics.hpp"
#include "hipplan/formats/text.hpp"
#include "hipplan/pages/made.hpp"
#include "hipplan/pages/page.hpp"
#include "hipplan/plan/plan.hpp"

namespace hipplan::cli {

/// Text, Markdown or HTML; `style` is that of text.
std::string rendered(const Page& page, const Arguments& arguments, const TextStyle& style);

/// Whether the format of a plan has pictures, or tells of them. Markdown has where there is a folder for them; in text
/// a plan would be longer by a page with each of them.
bool plan_is_drawn(const Arguments& arguments);

/// What a plan is written with, beside the arguments.
struct Writing {
  std::optional<int> week;
  Made made;
  /// One an exercise of the catalog, where `plan_is_drawn`.
  const figure::Figures* figures = nullptr;
};

CalendarOptions calendar_options(const Arguments& arguments, const Writing& writing);

/// A plan as a page, for the formats that people read.
Page page_of_plan(const Catalog& catalog, const Plan& plan, const Arguments& arguments, const Writing& writing);

/// A plan for programs: CSV, JSON or a calendar; nothing for the formats that people read.
std::optional<std::string> plan_data(const Catalog& catalog, const Plan& plan, const Arguments& arguments,
                                     const Writing& writing);

}  // namespace hipplan::cli
