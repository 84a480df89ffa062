// SPDX-License-Identifier: MIT
#include "hipplan/words/notice_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "hipplan/rules/tips.hpp"
#include "hipplan/text/lists.hpp"
#include "hipplan/words/exercise_words.hpp"
#include "hipplan/words/listening_words.hpp"
#include "hipplan/words/objection_words.hpp"
#include "hipplan/words/told.hpp"

namespace hipplan {
namespace {

/// More things than these in a row are a list, not a sentence.
constexpr std::size_t most_in_a_sentence = 2;

template <class Of>
const Of& subject(const ListOf<Of>& entries, const Notice& notice) {
  return entries[std::get<Index<Of>>(notice.subject)];
}

/// What a condition that a person told of has changed in the plan.
std::string condition_in_words(const Catalog& catalog, const Profile& profile, const Notice& notice) {
  const Condition& condition = subject(catalog.conditions, notice);
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
               ? " Nothing here is done lying on your side. If only one side hurts, say which, and make a new plan."
               : " You never lie on the painful side.";
  }
  if (condition.hold_seconds_at_most > 0) {
    out += fmt::format(" Holds of strength work last {} seconds at most.", condition.hold_seconds_at_most);
  }
  if (condition.stretch_seconds_at_most > 0) {
    out += fmt::format(" Stretches last {} seconds at most.", condition.stretch_seconds_at_most);
  }
  if (notice.count > 0) {
    out += fmt::format(" {} left out for it.", notice.count == 1 ? std::string("1 exercise is")
                                                                 : fmt::format("{} exercises are", notice.count));
  }
  const std::string_view assumes = said_to(catalog, profile, condition.assumes);
  return assumes.empty() ? out : fmt::format("{} {}", out, assumes);
}

std::string names_of(const Catalog& catalog, const std::vector<Index<Exercise>>& exercises) {
  std::vector<std::string> words;
  for (const Index<Exercise> exercise : exercises) words.emplace_back(catalog.exercises[exercise].name);
  return list_in_words(words);
}

std::vector<std::string> slots_in_words(const Catalog& catalog, const std::vector<Index<Slot>>& slots) {
  std::vector<std::string> words;
  for (const Index<Slot> slot : slots) words.emplace_back(catalog.program.routine.slots[slot].in_words);
  return words;
}

std::string obstacle_list(const Plan& plan, const Notice& notice) {
  return list_in_words(obstacles_in_words(plan.assessment.profile, notice.obstacles));
}

std::string missing_in_words(const Catalog& catalog, const Plan& plan, const Notice& notice) {
  const Slot& slot = subject(catalog.program.routine.slots, notice);
  const std::string why = notice.obstacles.empty() ? std::string("The catalog has no exercise for it")
                                                   : "Of the exercises for it, " + obstacle_list(plan, notice);
  const std::string_view verb =
      slot.phase == Phase::strength ? "Nothing here strengthens" : "There is nothing here for";
  if (slot.phase == Phase::stretch) return fmt::format("There is no stretch in this plan. {}.", why);
  return fmt::format("{} {}. {}.", verb, slot.in_words, why);
}

std::string unused_in_words(const Catalog& catalog, const Plan& plan, const Notice& notice) {
  const std::string_view thing = subject(catalog.things, notice).name;
  switch (notice.why) {
    case Unused::never_allowed:
      return fmt::format("You have {}, and this plan does not use it: of the exercises for it, {}.", thing,
                         obstacle_list(plan, notice));
    case Unused::comes_later:
      return fmt::format("You have {}: {} uses it, from about week {}.", thing,
                         catalog.exercises[notice.examples.front()].name, notice.count);
    case Unused::not_so_soon:
      return fmt::format("You have {}: {} uses it, and comes after these weeks.", thing,
                         catalog.exercises[notice.examples.front()].name);
    case Unused::stood_in_for:
      return fmt::format("You have {}; {}, which you have too, does its work here.", thing,
                         catalog.things[*notice.instead].name);
    case Unused::no_place:
      return fmt::format("You have {}, and this plan has no place for it: at a pain of {}, {} are enough.", thing,
                         plan.assessment.profile.pain,
                         counted(notice.count, "exercise a session", "exercises a session"));
    case Unused::nothing_needs_it: return fmt::format("You have {}, and no exercise here needs it.", thing);
  }
  return {};
}

/// The plan has stood still for a while, and either goes on later or has given what it can.
std::string plateau_in_words(const Catalog& catalog, const Notice& notice) {
  if (notice.goes_on != 0) {
    return fmt::format(
        "From week {} on your strength work stays the same on purpose. Something harder waits for week "
        "{}.",
        notice.count + 1, notice.goes_on);
  }
  return fmt::format("{} {}", fmt::join(catalog.program.advice.plateau, " "), catalog.program.advice.plateau_exercise);
}

std::string clinician_first_in_words(const Plan& plan) {
  return fmt::format(
      "Please see a doctor or physiotherapist about this pain without delay. A pain of {} needs someone to look at "
      "it.{}",
      plan.assessment.profile.pain,
      plan.weeks.empty() ? "" : " Until then, gentle movement like this is a good start.");
}

std::string cleared_in_words(const Catalog& catalog, const Profile& profile) {
  std::vector<std::string> signs;
  for (const Index<RedFlag> flag : profile.red_flags) signs.emplace_back(catalog.red_flags[flag].sign);
  return fmt::format(
      "You told us about {}, and that someone has examined it and knows. Do only what they allow. If it gets worse, "
      "stop and go back to them.",
      list_in_words(signs));
}

std::string positions_in_words(const Catalog& catalog, const Profile& profile) {
  std::vector<std::string> words;
  for (const Position position : positions_left(catalog, profile)) words.emplace_back(in_words(position));
  return fmt::format("You named no positions. Taken as fine: {}. If one is not, you need another plan.",
                     list_in_words(words));
}

std::string equipment_in_words(const Catalog& catalog, const Plan& plan) {
  ThingSet used;
  each_item(plan, [&](const Week&, const Session&, const Item& item) { used = used | item.uses; });
  std::vector<std::string> words;
  for (const Index<Thing> thing : used) words.emplace_back(catalog.things[thing].name);
  return fmt::format("You named nothing at hand. Taken as there: {}. If not, you need another plan.",
                     list_in_words(words));
}

std::string refusal_in_words(const Catalog& catalog, const Plan& plan, const Notice& notice) {
  std::vector<std::string> words;
  for (const Told& one : told(catalog, plan.assessment, std::get<Index<Exercise>>(notice.subject)))
    words.push_back(one.sentence);
  return fmt::format("{} was asked for and is not in this plan. {}", subject(catalog.exercises, notice).name,
                     fmt::join(words, " "));
}

/// What was asked for, is allowed and is not there.
std::string no_place_in_words(const Catalog& catalog, const Plan& plan, const Notice& notice) {
  const std::string_view name = subject(catalog.exercises, notice).name;
  const Decision* const dropped =
      plan.listened ? dropped_of(*plan.listened, std::get<Index<Exercise>>(notice.subject)) : nullptr;
  if (dropped != nullptr) return fmt::format("{} was asked for; it has been {}.", name, left_out_in_words(*dropped));
  return fmt::format("{} was asked for, and there is no place or no time for it.", name);
}

std::string unlock_thing_in_words(const Catalog& catalog, const Notice& notice) {
  const int others = notice.count - static_cast<int>(notice.examples.size());
  return fmt::format("With {}: {}, {}{}.", subject(catalog.things, notice).name,
                     counted(notice.count, "more exercise", "more exercises"), others > 0 ? "among them " : "",
                     names_of(catalog, notice.examples));
}

std::string spare_minutes_in_words(const Profile& profile, const Notice& notice, bool walks) {
  return fmt::format("This plan uses about {} of your {} minutes. More exercises at once help no more{}.", notice.count,
                     profile.minutes, walks ? "; walk on other days" : "");
}

std::string full_in_words(const Notice& notice) {
  if (notice.count <= 1) return "This plan stays the same every week: your pain and minutes leave no room to do more.";
  return fmt::format(
      "From week {} on this plan stays the same: your pain and minutes leave no room to do more. Keep it up; staying "
      "at what you can do is worth it.",
      notice.count + 1);
}

}  // namespace

NoticePlace place_of(NoticeKind kind) {
  switch (kind) {
    case NoticeKind::clinician_first:
    case NoticeKind::clinician_advised:
    case NoticeKind::cleared:
    case NoticeKind::ask_first: return NoticePlace::first;
    case NoticeKind::condition:
    case NoticeKind::group_missing:
    case NoticeKind::no_place:
    case NoticeKind::no_time:
    case NoticeKind::unlock:
    case NoticeKind::stress_not_stated: return NoticePlace::clinician;
    case NoticeKind::positions_assumed:
    case NoticeKind::equipment_assumed:
    case NoticeKind::include_refused:
    case NoticeKind::include_no_place:
    case NoticeKind::no_warm_up:
    case NoticeKind::few_days:
    case NoticeKind::unused_thing:
    case NoticeKind::minutes_to_spare:
    case NoticeKind::pool_walk:
    case NoticeKind::plateau:
    case NoticeKind::full: return NoticePlace::patient;
  }
  return NoticePlace::patient;
}

std::string notice_in_words(const Catalog& catalog, const Plan& plan, const Notice& notice) {
  const Profile& profile = plan.assessment.profile;
  switch (notice.kind) {
    case NoticeKind::clinician_first: return clinician_first_in_words(plan);
    case NoticeKind::clinician_advised:
      return fmt::format(
          "Show a pain of {} to a doctor or physiotherapist, and this plan, too. You can begin gently meanwhile.",
          profile.pain);
    case NoticeKind::cleared: return cleared_in_words(catalog, profile);
    case NoticeKind::ask_first: return std::string(subject(catalog.conditions, notice).ask_first_above_cap);
    case NoticeKind::condition: return condition_in_words(catalog, profile, notice);
    case NoticeKind::positions_assumed: return positions_in_words(catalog, profile);
    case NoticeKind::equipment_assumed: return equipment_in_words(catalog, plan);
    case NoticeKind::include_refused: return refusal_in_words(catalog, plan, notice);
    case NoticeKind::include_no_place: return no_place_in_words(catalog, plan, notice);
    case NoticeKind::group_missing: return missing_in_words(catalog, plan, notice);
    case NoticeKind::no_place:
      return fmt::format("At a pain of {} a session stays this short on purpose. What must wait: {}.", profile.pain,
                         fmt::join(slots_in_words(catalog, notice.slots), "; "));
    case NoticeKind::no_time:
      return fmt::format("There was no time for {}{}. More minutes would make room.",
                         notice.slots.size() > 1 ? "this: " : "",
                         fmt::join(slots_in_words(catalog, notice.slots), "; "));
    case NoticeKind::no_warm_up:
      return "Nothing gentle was left for a warm-up. Begin each exercise with a few small, slow movements.";
    case NoticeKind::few_days:
      return fmt::format("You chose {} a week. Three or more days a week help most.",
                         counted(notice.count, "day", "days"));
    case NoticeKind::unused_thing: return unused_in_words(catalog, plan, notice);
    case NoticeKind::unlock: return unlock_thing_in_words(catalog, notice);
    case NoticeKind::stress_not_stated:
      return fmt::format("Left out, because the catalog does not say what strain they put on the body: {}.",
                         names_of(catalog, notice.examples));
    case NoticeKind::minutes_to_spare: return spare_minutes_in_words(profile, notice, !plan.walking.empty());
    case NoticeKind::pool_walk: return std::string(catalog.program.advice.pool_walk);
    case NoticeKind::plateau: return plateau_in_words(catalog, notice);
    case NoticeKind::full: return full_in_words(notice);
  }
  return {};
}

namespace {

std::string range_in_words(int from, int to) {
  return from == to ? fmt::format("{}", from) : fmt::format("{} or {}", from, to);
}

std::string limit_in_words(const LightLimits& light) {
  if (light.by_comparison) return "no more than just before";
  return fmt::format("{} or less", std::max(light.green, light.usual_is_amber ? light.usual : 0));
}

}  // namespace

std::string replaced(std::string_view words, std::string_view mark, std::string_view with) {
  std::string text(words);
  for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos; at += with.size())
    text.replace(at, mark.size(), with);
  return text;
}

std::vector<std::string> with_limit(const Assessment& assessment, const std::vector<std::string_view>& texts) {
  const LightLimits& light = assessment.light;
  const std::string green =
      light.by_comparison ? std::string("no more than just before") : fmt::format("{} or less", light.green);
  std::vector<std::string> words;
  for (const std::string_view text : texts) {
    words.push_back(replaced(replaced(text, "{limit}", limit_in_words(light)), "{green}", green));
  }
  return words;
}

LightInWords traffic_light(const Catalog& catalog, const Assessment& assessment) {
  const TrafficLight& words = catalog.program.light;
  const LightLimits& light = assessment.light;
  LightInWords in_words;
  if (light.by_comparison) {
    in_words.first = words.ask;
    in_words.green = words.no_more_than_before;
    in_words.amber = words.a_little_more;
    in_words.red = words.more;
  } else {
    in_words.green = replaced(words.green, "{green}", fmt::format("{}", light.green));
    in_words.amber = replaced(light.usual_is_amber ? words.usual : words.amber, "{amber}",
                              range_in_words(light.green + 1, light.amber));
    in_words.red = replaced(words.red, "{red}", fmt::format("{}", light.amber + 1));
  }
  for (const Index<Condition> condition : light.own_red) {
    // Four conditions of a replaced hip say the same.
    const std::string_view red = catalog.conditions[condition].stop_words;
    if (std::find(in_words.besides.begin(), in_words.besides.end(), red) == in_words.besides.end())
      in_words.besides.emplace_back(red);
  }
  in_words.besides.emplace_back(light.usual_is_amber ? words.stay_at_usual : words.stay);
  if (light.above_cap) in_words.besides.push_back(replaced(words.above_cap, "{cap}", fmt::format("{}", light.cap)));
  return in_words;
}

}  // namespace hipplan
