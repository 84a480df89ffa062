// SPDX-License-Identifier: MIT
#include "hipplan/pages/guide_page.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "hipplan/pages/listening_page.hpp"
#include "hipplan/rules/judge.hpp"
#include "hipplan/rules/tips.hpp"
#include "hipplan/text/lists.hpp"
#include "hipplan/words/card_words.hpp"
#include "hipplan/words/exercise_words.hpp"
#include "hipplan/words/notice_words.hpp"

namespace hipplan {
namespace {

bool stands(const Plan& plan) { return plan.assessment.profile.positions.contains(Position::standing); }

std::vector<std::string> lines_of(const std::vector<std::string_view>& texts) { return {texts.begin(), texts.end()}; }

}  // namespace

Page pain_page(const Catalog& catalog, const Plan& plan) {
  const LightInWords light = traffic_light(catalog, plan.assessment);
  Page page{Heading{3, "What pain tells you, from 0 (none) to 10 (the worst)"}};
  if (!light.first.empty()) page.push_back(Paragraph{light.first});
  page.push_back(Labelled{{{"Green", light.green}, {"Amber", light.amber}, {"Red", light.red}}});
  std::vector<std::string> more = light.besides;
  for (std::string& line : with_limit(plan.assessment, catalog.program.advice.pain_guide))
    more.push_back(std::move(line));
  page.push_back(Bullets{more});
  return page;
}

namespace {

/// Of an exercise that has no card in the plan.
std::string how_to(const Exercise& exercise) {
  const Card card = card_of(exercise);
  std::string words(card.begin);
  for (const std::string_view step : card.steps) words += fmt::format("{}{}", words.empty() ? "" : " ", step);
  return words;
}

/// What is half of its amount already is not halved once more.
std::string day_after_bad_day(const Advice& advice, const Plan& plan) {
  const bool is_halved = plan.listened && std::any_of(plan.listened->decisions.begin(), plan.listened->decisions.end(),
                                                      [](const Decision& one) { return one.verb == Verb::halved; });
  if (!is_halved) return std::string(advice.bad_day_after);
  return "Next day do half of what is not halved already; after that, go on with your plan.";
}

/// What stands beside the list: the cards of the plan, or nothing.
enum class Beside { cards, nothing };

/// The list, and to `after` how hard to squeeze and what comes next.
Page bad_day_list(const Catalog& catalog, const Plan& plan, Beside beside, std::vector<std::string>& after) {
  const Advice& advice = catalog.program.advice;
  if (plan.bad_day.empty()) return {};
  Page page{Paragraph{std::string(advice.bad_day)}};
  std::vector<std::string> items;
  bool squeezes = false;
  for (const BadDayItem& bad : plan.bad_day) {
    const Exercise& exercise = catalog.exercises[bad.exercise];
    Item item;
    item.exercise = bad.exercise;
    item.side = bad.side;
    item.dose = bad.dose;
    // What has no card says it itself.
    const bool tells = bad.extra || beside == Beside::nothing;
    items.push_back(fmt::format("{}: {}{}", exercise.name, dose_in_words(catalog, item),
                                tells ? ". " + how_to(exercise) : std::string()));
    squeezes = squeezes || (exercise.kind == Kind::activation && !tells);
  }
  page.push_back(Numbered{items});
  if (squeezes) after.emplace_back(advice.bad_day_squeeze);
  after.push_back(day_after_bad_day(advice, plan));
  return page;
}

}  // namespace

Page bad_day_page(const Catalog& catalog, const Plan& plan) {
  Page page{Heading{3, "On a bad day, and after a missed one"}};
  std::vector<std::string> after;
  for (Block& block : bad_day_list(catalog, plan, Beside::cards, after)) page.push_back(std::move(block));
  after.emplace_back(catalog.program.advice.missed_day);
  page.push_back(Bullets{after});
  return page;
}

Page bad_day_alone(const Catalog& catalog, const Plan& plan) {
  const Advice& advice = catalog.program.advice;
  Page page;
  if (plan.listened) page = asked_page(*plan.listened);
  page.push_back(Heading{1, "On a bad day"});
  page.push_back(Box{"WHEN TO STOP AND GET HELP", {advice.safety.begin(), advice.safety.end()}});
  std::vector<std::string> after;
  for (Block& block : bad_day_list(catalog, plan, Beside::nothing, after)) page.push_back(std::move(block));
  if (plan.bad_day.empty())
    after.emplace_back("Nothing in your plan is gentle enough for today. Rest, and move a little every hour.");
  page.push_back(Bullets{after});
  page.push_back(Small{"Afterwards: hipplan log --session bad-day"});
  return page;
}

std::optional<std::string> walking_in_words(const Catalog& catalog, const Plan& plan) {
  if (plan.walking.empty()) return std::nullopt;
  const Advice& advice = catalog.program.advice;
  std::string words;
  for (const Index<Condition> index : plan.assessment.profile.conditions) {
    const std::string_view own = catalog.conditions[index].walking_words;
    if (!own.empty() && words.find(own) == std::string::npos)
      words += fmt::format("{}{}", words.empty() ? "" : " ", own);
  }
  return words.empty() ? std::string(advice.walking) : words;
}

Page day_by_day_page(const Catalog& catalog, const Plan& plan) {
  constexpr std::size_t most = 5;
  const Profile& profile = plan.assessment.profile;
  const Advice& advice = catalog.program.advice;
  std::vector<std::string> lines;
  const auto add = [&](std::string_view line) {
    if (!line.empty() && std::find(lines.begin(), lines.end(), line) == lines.end()) lines.emplace_back(line);
  };
  const auto add_while_there_is_room = [&](std::string_view line) {
    if (lines.size() < most) add(line);
  };
  const auto add_tips = [&](const std::vector<Tip>& tips) {
    for (const Tip& tip : tips) add_while_there_is_room(said_to(catalog, profile, tip));
  };
  for (const Index<Condition> condition : profile.conditions) {
    for (const Tip& tip : catalog.conditions[condition].advice) add(said_to(catalog, profile, tip));
  }
  for (const Index<Goal> goal : profile.goals) add_tips(catalog.goals[goal].advice);
  for (const Index<Thing> thing : profile.equipment) add_while_there_is_room(catalog.things[thing].care);
  add_tips(advice.daily_life);
  for (const std::string_view line : advice.comfort) add_while_there_is_room(line);
  if (!any_condition(catalog, profile, [](const Condition& condition) { return condition.no_word_on_weight; }))
    add_while_there_is_room(advice.body_weight);
  return {Heading{3, "What helps day by day"}, Bullets{lines}};
}

Page floor_page(const Catalog& catalog, const Plan& plan) {
  // Whom a condition keeps on the bed, each card tells of it.
  if (!stands(plan) || keeps_off_the_floor(catalog, plan.assessment.profile)) return {};
  bool low = false;
  each_item(plan, [&](const Week&, const Session&, const Item& item) {
    low = low || is_low(catalog.exercises[item.exercise].position);
  });
  if (!low) return {};
  const Advice& advice = catalog.program.advice;
  std::vector<std::string> lines = lines_of(advice.floor);
  lines.emplace_back(advice.bed);
  return {Heading{3, "Down to the floor and up again"}, Bullets{lines}};
}

Page goal_page(const Catalog& catalog, const Plan& plan) {
  const Profile& profile = plan.assessment.profile;
  if (profile.goals.empty()) return {};
  Page page{Heading{3, "What you want to be able to do"},
            Paragraph{fmt::format("{}", fmt::join(lines_of(catalog.program.advice.goal_number), " "))}};
  for (const Index<Goal> index : profile.goals) {
    const Goal& goal = catalog.goals[index];
    const bool may_measure = !goal.measure.empty() && profile.pain <= goal.measure_pain_at_most &&
                             (!goal.measure_if_allowed || plan.assessment.is_allowed_in(1, *goal.measure_if_allowed));
    Table table;
    table.to_fill_in = true;
    table.header = {std::string(goal.name), "0-10"};
    if (may_measure) table.header.emplace_back(goal.measure);
    for (const std::string_view when : {"Today", "After week 4", "After week 8", "After week 12"}) {
      table.rows.push_back(std::vector<std::string>(table.header.size()));
      table.rows.back()[0] = when;
    }
    page.push_back(std::move(table));
  }
  return page;
}

}  // namespace hipplan
