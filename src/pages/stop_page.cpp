// SPDX-License-Identifier: MIT
// The pages that stand where no plan may: what to do, and how soon.
#include "hipplan/pages/stop_page.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hipplan/text/lists.hpp"

namespace hipplan {

namespace {

/// What to do about the signs of one urgency.
void one_urgency(const Catalog& catalog, const Stop& stop, Index<Urgency> index, Page& page) {
  const Urgency& urgency = catalog.urgencies[index];
  std::vector<std::string> signs;
  std::vector<std::string> advice;
  for (const Index<RedFlag> i : stop.red_flags) {
    const RedFlag& flag = catalog.red_flags[i];
    if (flag.urgency != index) continue;
    signs.emplace_back(flag.sign);
    if (!flag.advice.empty()) advice.emplace_back(flag.advice);
  }
  if (signs.empty()) return;
  page.push_back(Heading{page.empty() ? 1 : 2, std::string(urgency.heading)});
  page.push_back(
      Paragraph{fmt::format("You told us about {}. How soon to act: {}.", list_in_words(signs), urgency.how_soon)});
  // In an emergency nothing stands before the call for help.
  const auto call_ends = urgency.what_to_do.begin() + (index == Index<Urgency>() ? 1 : 0);
  advice.insert(advice.begin(), urgency.what_to_do.begin(), call_ends);
  advice.insert(advice.end(), call_ends, urgency.what_to_do.end());
  page.push_back(Bullets{advice});
}

void conditions_without_a_plan(const Catalog& catalog, const Stop& stop, Page& page) {
  if (stop.conditions.empty()) return;
  page.push_back(Heading{page.empty() ? 1 : 2, "No exercises until a clinician agrees"});
  for (const Index<Condition> index : stop.conditions) {
    const Condition& condition = catalog.conditions[index];
    page.push_back(Paragraph{fmt::format("You told us about {}. {}", condition.name, condition.no_plan)});
  }
}

/// A plan may follow once somebody has looked.
void pain_that_comes_first(const Catalog& catalog, const Stop& stop, Page& page) {
  if (stop.too_sore.empty()) return;
  page.push_back(Heading{page.empty() ? 1 : 2, "Ask before you exercise"});
  std::vector<std::string_view> said;
  for (const Index<Condition> index : stop.too_sore) {
    const Condition& condition = catalog.conditions[index];
    page.push_back(Paragraph{fmt::format("You told us about {}, and of a pain of {} or more.", condition.name,
                                         condition.clinician_first_from)});
    const std::string_view ask = condition.ask_first_above_cap;
    if (ask.empty() || std::find(said.begin(), said.end(), ask) != said.end()) continue;
    said.push_back(ask);
    page.push_back(Paragraph{std::string(ask)});
  }
  page.push_back(Paragraph{"Once they have examined it and agree, ask for a plan again, with --cleared."});
}

}  // namespace

Page stop_page(const Catalog& catalog, const Stop& stop) {
  Page page;
  for (const Index<Urgency> i : catalog.urgencies.indices()) {
    one_urgency(catalog, stop, i, page);
    // A broken hip may be an emergency, too: only the surest one comes before it.
    if (i == Index<Urgency>()) conditions_without_a_plan(catalog, stop, page);
  }
  pain_that_comes_first(catalog, stop, page);
  if (stop.cleared_in_vain) {
    page.push_back(
        Paragraph{"You said that a clinician knows of it. For this, that is not enough to make a plan here."});
  }
  page.push_back(Paragraph{"There is no exercise plan today. Made by software; nobody has examined you."});
  return page;
}

Page nothing_found_page() {
  return {
      Heading{1, "Nothing found"},
      Paragraph{"None of your answers is a warning sign. That is true for today only, and it is no examination."},
      FillIn{{{"Date", "Name"}}},
      Paragraph{"If anything changes, answer the questions again before you exercise."},
  };
}

Page screen_form_page(const Catalog& catalog) {
  Page page{
      Heading{1, "Before you exercise: warning signs"},
      Paragraph{"Tick what is true for you. Any tick means: no exercise yet, and what the heading above it says."},
      FillIn{{{"Name", "Date"}}},
  };
  for (const Index<Urgency> i : catalog.urgencies.indices()) {
    Checks checks;
    for (const RedFlag& flag : catalog.red_flags) {
      if (flag.urgency == i) checks.items.emplace_back(flag.question);
    }
    if (checks.items.empty()) continue;
    page.push_back(Heading{2, fmt::format("If yes: {}", catalog.urgencies[i].heading)});
    page.push_back(std::move(checks));
  }
  page.push_back(Paragraph{"No tick at all: nothing was found today. This is no examination."});
  return page;
}

}  // namespace hipplan
