// SPDX-License-Identifier: MIT
#include "hipplan/pages/listening_page.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "hipplan/words/listening_words.hpp"

namespace hipplan {
namespace {

std::string sources_of_listening(const Catalog& catalog) {
  std::vector<std::string_view> ids;
  for (const Index<Source> source : catalog.program.listening.evidence.sources)
    ids.push_back(catalog.sources[source].id);
  return fmt::format("{}", fmt::join(ids, ", "));
}

/// "This week: held at ... [H2; mhe, nemex]", and what it rests on.
void tell(const Catalog& catalog, std::string_view when, const Decision& decision, std::vector<std::string>& lines) {
  lines.push_back(fmt::format("{}: {} [{}; {}]", when, decision_in_words(catalog, decision), rule_of(decision),
                              sources_of_listening(catalog)));
  const std::vector<std::string> rows = rows_in_words(decision);
  if (!rows.empty()) lines.push_back(fmt::format("That rests on {}.", fmt::join(rows, "; ")));
}

}  // namespace

Page asked_page(const Listened& listened) {
  std::vector<std::string> asked = asked_in_words(listened);
  if (asked.empty()) return {};
  return {Box{"BEFORE YOU GO ON", std::move(asked)}};
}

Page listening_page(const Catalog& catalog, const Plan& plan) {
  if (!plan.listened) return {};
  Page page = asked_page(*plan.listened);
  page.push_back(Heading{2, "This week"});
  page.push_back(Bullets{decisions_in_words(catalog, *plan.listened)});
  page.push_back(Small{what_was_read(*plan.listened)});
  return page;
}

std::vector<std::string> decided_of(const Catalog& catalog, const Plan& plan, Index<Exercise> exercise) {
  std::vector<std::string> lines;
  if (!plan.listened) return lines;
  if (const Decision* decision = decision_of(*plan.listened, exercise)) tell(catalog, "This week", *decision, lines);
  const Decision* const dropped = dropped_of(*plan.listened, exercise);
  if (lines.empty() && dropped != nullptr)
    tell(catalog, fmt::format("Dropped on {}", day_and_month(dropped->date)), *dropped, lines);
  return lines;
}

}  // namespace hipplan
