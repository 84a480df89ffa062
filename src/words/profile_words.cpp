// SPDX-License-Identifier: MIT
#include "hipplan/words/profile_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/rules/tips.hpp"
#include "hipplan/text/lists.hpp"
#include "hipplan/words/exercise_words.hpp"

namespace hipplan {
namespace {

using Answer = std::pair<std::string, std::string>;

std::string positions_of(const Profile& profile) {
  std::vector<std::string> words;
  for (const Position position : profile.positions) words.emplace_back(in_words(position));
  return list_in_words(words);
}

std::string things_of(const Catalog& catalog, const Profile& profile) {
  std::vector<std::string> words;
  for (const Index<Thing> thing : profile.equipment) words.emplace_back(catalog.things[thing].name);
  return words.empty() ? std::string("nothing") : list_in_words(words);
}

std::string days_of(const Plan& plan) {
  std::vector<std::string> days;
  for (const Session& session : plan.weeks.front().sessions) days.emplace_back(long_name(session.day));
  return fmt::format("{}; {}", list_in_words(days), counted(static_cast<int>(plan.weeks.size()), "week", "weeks"));
}

std::string conditions_of(const Catalog& catalog, const Profile& profile) {
  std::vector<std::string> words;
  for (const Index<Condition> condition : profile.conditions) words.emplace_back(catalog.conditions[condition].name);
  return list_in_words(words);
}

std::string avoided_by(const Catalog& catalog, const Profile& profile) {
  std::vector<std::string> words;
  for (const Index<Exercise> exercise : profile.avoided_exercises) words.emplace_back(catalog.exercises[exercise].name);
  for (const Index<Tag> tag : profile.avoided_tags)
    words.push_back(fmt::format("what {}", catalog.program.tags[tag].in_words));
  return list_in_words(words);
}

std::string goals_of(const Catalog& catalog, const Profile& profile) {
  std::vector<std::string> words;
  for (const Index<Goal> goal : profile.goals) words.emplace_back(catalog.goals[goal].name);
  return list_in_words(words);
}

/// What was assumed is no answer, and left out unless it is asked for.
std::vector<Answer> answers(const Catalog& catalog, const Plan& plan, bool with_assumed) {
  const Profile& profile = plan.assessment.profile;
  // What counts may come from a log, and is no answer then.
  const bool by_log = plan.listened && !plan.listened->decisions.empty() &&
                      plan.listened->decisions.front().because == Because::pain &&
                      !plan.listened->decisions.front().days.empty();
  std::vector<Answer> answers{
      {"Pain when moving", fmt::format("{} of 10{}", profile.pain, by_log ? ", by your log" : "")},
      {"Used to exercise", profile.active ? "yes" : "no"}};
  if (with_assumed || !profile.positions_assumed) answers.emplace_back("Positions", positions_of(profile));
  if (with_assumed || !profile.equipment_assumed) answers.emplace_back("At hand", things_of(catalog, profile));
  answers.emplace_back("Days", days_of(plan));
  answers.emplace_back("Time", fmt::format("at most {} minutes a day", profile.minutes));
  const auto add_if = [&](const char* label, std::string words) {
    if (!words.empty()) answers.emplace_back(label, std::move(words));
  };
  add_if("You told us about", conditions_of(catalog, profile));
  if (profile.side != PainfulSide::both) answers.emplace_back("Painful side", std::string(name_of(profile.side)));
  add_if("To be able to", goals_of(catalog, profile));
  add_if("Avoiding", avoided_by(catalog, profile));
  return answers;
}

}  // namespace

std::vector<Answer> answers_of(const Catalog& catalog, const Plan& plan) { return answers(catalog, plan, true); }

std::string answers_in_words(const Catalog& catalog, const Plan& plan) {
  std::string words;
  for (const auto& [label, answer] : answers(catalog, plan, false))
    words += fmt::format("{}{}: {}.", words.empty() ? "" : " ", label, answer);
  return words;
}

std::vector<std::string> assumed_of_conditions(const Catalog& catalog, const Plan& plan) {
  const Profile& profile = plan.assessment.profile;
  std::vector<std::string> lines;
  const auto add = [&](std::string_view line) {
    if (!line.empty() && std::find(lines.begin(), lines.end(), line) == lines.end()) lines.emplace_back(line);
  };
  for (const Index<Condition> index : profile.conditions) {
    const Condition& condition = catalog.conditions[index];
    add(said_to(catalog, profile, condition.assumes));
    if (condition.painful_side_up && profile.side == PainfulSide::both) {
      add("Nothing here is done lying on your side. If only one side hurts, say which, and make a new plan.");
    }
  }
  return lines;
}

}  // namespace hipplan
