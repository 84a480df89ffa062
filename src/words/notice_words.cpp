// SPDX-License-Identifier: MIT
#include "hipplan/words/notice_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>

#include "hipplan/text/lists.hpp"
#include "hipplan/words/exercise_words.hpp"
#include "hipplan/words/objection_words.hpp"

namespace hipplan {
namespace {

/// More things than these in a row are a list, not a sentence.
constexpr std::size_t most_in_a_sentence = 2;

/// What a condition that a person told of has changed in the plan.
std::string condition_in_words(const Catalog& catalog, const Profile& profile, const Notice& notice) {
  const Condition& condition = catalog.conditions[notice.subject];
  // By the last week in which it holds; 0 is every week, and comes first.
  std::map<int, std::vector<std::string>> ruled_out;
  for (const Exclusion& exclusion : condition.rules_out)
    ruled_out[exclusion.through_week].push_back(ruled_out_in_words(catalog, exclusion));
  std::string out = fmt::format("You told us about {}.", condition.name);
  for (const auto& [week, words] : ruled_out) {
    const std::string when = week == 0   ? "This plan has nothing"
                             : week == 1 ? "The first week has nothing"
                                         : fmt::format("The first {} weeks have nothing", week);
    // A long list reads better as one.
    out += words.size() <= most_in_a_sentence ? fmt::format(" {} that {}.", when, list_in_words(words, "or"))
                                              : fmt::format(" {} that: {}.", when, fmt::join(words, "; "));
  }
  if (condition.painful_side_up) {
    out += profile.side == PainfulSide::both
               ? " Nothing here is done lying on your side. If only one side hurts, say so with --side."
               : " You never lie on the painful side.";
  }
  if (condition.hold_seconds_at_most > 0) {
    out += fmt::format(" Holds last {} seconds at most.", condition.hold_seconds_at_most);
  }
  if (condition.stretch_seconds_at_most > 0) {
    out += fmt::format(" Stretches last {} seconds at most.", condition.stretch_seconds_at_most);
  }
  if (notice.count > 0) {
    out += fmt::format(" {} left out for it.", notice.count == 1 ? std::string("1 exercise is")
                                                                 : fmt::format("{} exercises are", notice.count));
  }
  return condition.assumes.empty() ? out : fmt::format("{} {}", out, condition.assumes);
}

std::string names_of(const Catalog& catalog, const std::vector<std::size_t>& exercises) {
  std::vector<std::string> words;
  for (const std::size_t exercise : exercises) words.emplace_back(catalog.exercises[exercise].name);
  return list_in_words(words);
}

std::vector<std::string> groups_in_words(const Catalog& catalog, const std::vector<std::size_t>& groups) {
  std::vector<std::string> words;
  for (const std::size_t group : groups) words.emplace_back(catalog.program.groups[group].in_words);
  return words;
}

std::string obstacle_list(const Plan& plan, const Notice& notice) {
  return list_in_words(obstacles_in_words(plan.assessment.profile, notice.obstacles));
}

}  // namespace

std::string notice_in_words(const Catalog& catalog, const Plan& plan, const Notice& notice) {
  switch (notice.kind) {
    case NoticeKind::clinician_first:
      return fmt::format(
          "Please see a doctor or physiotherapist about this pain without delay. A pain of {} needs someone to look at "
          "it.{}",
          plan.assessment.profile.pain,
          plan.weeks.empty() ? "" : " Until then, gentle movement like this is a good start.");
    case NoticeKind::clinician_advised:
      return fmt::format("With a pain of {}, ask a doctor or physiotherapist to look at it. Show them this plan.",
                         plan.assessment.profile.pain);
    case NoticeKind::cleared: {
      std::vector<std::string> signs;
      for (const std::size_t flag : plan.assessment.profile.red_flags) signs.emplace_back(catalog.red_flags[flag].sign);
      return fmt::format(
          "You told us about {}, and that someone has examined it and knows. Do only what they allow. If it gets "
          "worse, stop and go back to them.",
          list_in_words(signs));
    }
    case NoticeKind::condition: return condition_in_words(catalog, plan.assessment.profile, notice);
    case NoticeKind::positions_assumed: {
      std::vector<std::string> words;
      for_each(plan.assessment.profile.positions,
               [&](std::size_t i) { words.emplace_back(in_words(static_cast<Position>(i))); });
      return fmt::format(
          "You did not say which positions you can get into. This plan takes it that these are fine: {}. "
          "If not, say so with --position.",
          list_in_words(words));
    }
    case NoticeKind::equipment_assumed: {
      std::vector<std::string> words;
      for_each(plan.assessment.profile.equipment, [&](std::size_t i) { words.emplace_back(catalog.things[i].name); });
      return fmt::format(
          "You did not say what you have at hand. This plan takes it that you have {}. If not, say so "
          "with --equipment.",
          list_in_words(words));
    }
    case NoticeKind::group_missing:
      return fmt::format("Nothing here strengthens {}. Of the exercises for it, {}.",
                         catalog.program.groups[notice.subject].in_words, obstacle_list(plan, notice));
    case NoticeKind::no_place:
      return fmt::format("At a pain of {} a session stays this short on purpose. What must wait: {}.",
                         plan.assessment.profile.pain, fmt::join(groups_in_words(catalog, notice.groups), "; "));
    case NoticeKind::no_time: {
      std::vector<std::string> words = groups_in_words(catalog, notice.groups);
      if (notice.count > 0) words.emplace_back("a stretch");
      return fmt::format("There was no time for {}{}. More minutes or days would make room.",
                         words.size() > 1 ? "this: " : "", fmt::join(words, "; "));
    }
    case NoticeKind::in_turn: {
      std::vector<std::string> parts;
      for (const Group& group : catalog.program.groups) {
        if (group.frequency == Frequency::every_strength_day) parts.emplace_back(group.in_words);
      }
      return fmt::format("The time is short, so not every strength day works all of these: {}. They take turns.",
                         list_in_words(parts));
    }
    case NoticeKind::no_stretch:
      return fmt::format("There is no stretch in this plan. Of the stretches, {}.", obstacle_list(plan, notice));
    case NoticeKind::no_warm_up:
      return "Nothing gentle was left for a warm-up. Begin each exercise with a few small, slow movements.";
    case NoticeKind::few_days:
      return fmt::format("You chose {} a week. Three or more days a week help most.",
                         counted(notice.count, "day", "days"));
    case NoticeKind::unlock: {
      const int others = notice.count - static_cast<int>(notice.examples.size());
      return fmt::format("With {}: {}, {}{}.", catalog.things[notice.subject].name,
                         counted(notice.count, "more exercise", "more exercises"), others > 0 ? "among them " : "",
                         names_of(catalog, notice.examples));
    }
    case NoticeKind::stress_not_stated:
      return fmt::format("Left out, because the catalog does not say what strain they put on the body: {}.",
                         names_of(catalog, notice.examples));
    case NoticeKind::full:
      if (notice.count <= 1)
        return "This plan stays the same every week: your pain and minutes leave no room to do more.";
      return fmt::format(
          "From week {} on this plan stays the same: your pain and minutes leave no room to do more. Keep it up; "
          "staying at what you can do is worth it.",
          notice.count + 1);
  }
  return {};
}

std::vector<std::string> with_limit(const Catalog& catalog, const Assessment& assessment,
                                    const std::vector<std::string_view>& texts) {
  // In severe pain a number would only say that it cannot get worse.
  const bool severe = band_of(catalog, assessment).clinician == ClinicianAdvice::first_words;
  constexpr std::string_view mark = "{limit}";
  const std::string limit = severe ? "no more than before you began"
                                   : fmt::format("{} or less", most_pain_during(catalog, assessment.profile.pain));
  std::vector<std::string> with(texts.begin(), texts.end());
  for (std::string& text : with) {
    for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos;) text.replace(at, mark.size(), limit);
  }
  return with;
}

}  // namespace hipplan
