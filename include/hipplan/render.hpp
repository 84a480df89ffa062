// From values to bytes. Pure functions; nothing here looks at a terminal or a file.
#pragma once

#include <cstddef>
#include <string>

#include "hipplan/page.hpp"
#include "hipplan/plan.hpp"

namespace hipplan {

/// How wide text is set when nobody says otherwise: as it leaves a printer.
inline constexpr std::size_t text_width = 72;

/// A whole plan as a page: safety first, week 1 with how to do everything, then the later weeks.
Page plan_page(const Catalog& catalog, const Plan& plan);

/// Why there is no plan, and what would help.
Page no_plan_page(const Catalog& catalog, const Plan& plan);

/// Plain text of at most `width` columns.
std::string to_text(const Page& page, std::size_t width = text_width);

/// GitHub-flavoured Markdown in which text stays text.
std::string to_markdown(const Page& page);

/// One row per exercise and session (RFC 4180, LF line ends, one header line).
std::string plan_csv(const Catalog& catalog, const Plan& plan);

/// The catalog, or the part of it that `chosen` names, as CSV.
std::string exercises_csv(const Catalog& catalog, const std::vector<std::size_t>& chosen);

/// The same as a table for people.
Page exercises_page(const Catalog& catalog, const std::vector<std::size_t>& chosen);

}  // namespace hipplan
