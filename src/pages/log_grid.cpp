// SPDX-License-Identifier: MIT
#include "hipplan/pages/log_grid.hpp"

#include <fmt/format.h>

#include "hipplan/catalog/calendar.hpp"

namespace hipplan {
namespace {

/// After these one asks for a new plan, or copies the page.
constexpr int most_weeks = 4;

std::string session_in_words(const Plan& plan, const Week& week, const Session& session) {
  const auto& start = plan.assessment.profile.start;
  const std::string day = fmt::format("{} {}", week.number, short_name(session.day));
  return start ? fmt::format("{} {}", day, iso_date(date_of(*start, week.number, session.day)).substr(5)) : day;
}

}  // namespace

Page log_grid(const Plan& plan, std::optional<int> only) {
  Table table;
  table.to_fill_in = true;
  table.to_tick = true;
  table.header = {"Day", "Done", "Pain", "Next day", "Effort"};
  for (const Week& week : plan.weeks) {
    if (only ? week.number != *only : week.number >= plan.weeks.front().number + most_weeks) continue;
    for (const Session& session : week.sessions) {
      std::vector<std::string> row(table.header.size());
      row[0] = session_in_words(plan, week, session);
      table.rows.push_back(std::move(row));
    }
  }
  const bool copied = !only && static_cast<int>(plan.weeks.size()) > most_weeks;
  Page page{Heading{3, "How it went, from 0 (none) to 10 (the most)"}, std::move(table)};
  if (copied) page.push_back(Paragraph{"Copy this page for the weeks after these."});
  return page;
}

}  // namespace hipplan
