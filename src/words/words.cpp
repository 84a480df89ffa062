// SPDX-License-Identifier: MIT
#include "hipplan/words/words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>

#include "hipplan/rules/dose.hpp"
#include "hipplan/rules/judge.hpp"

namespace hipplan {
namespace {

/// More things than these in a row are a list, not a sentence.
constexpr std::size_t most_in_a_sentence = 2;

constexpr std::array<std::string_view, 7> positions_in_words{
    "lying on your back",
    "lying on your side",
    "lying face down",
    "sitting",
    "sitting on the floor or a bed",
    "kneeling or on hands and knees",
    "standing",
};

std::string tags_in_words(const Catalog& catalog, TagSet tags, std::string_view last) {
  std::vector<std::string> words;
  for_each(tags, [&](std::size_t tag) { words.push_back(catalog.program.tags[tag].in_words); });
  return list_in_words(words, last);
}

/// What `exclusion` says of an exercise that it describes: "It ...".
std::string exclusion_in_words(const Catalog& catalog, const Exclusion& exclusion, const Exercise& exercise) {
  const std::string position =
      exclusion.positions.empty() ? "" : fmt::format("is done {}", in_words(exercise.position));
  if (exclusion.tags.empty()) return position;
  const std::string tags = tags_in_words(catalog, exclusion.tags, "and");
  return position.empty() ? tags : fmt::format("{} and {}", tags, position);
}

/// What `exclusion` keeps out, of whatever exercise: "nothing ...".
std::string ruled_out_in_words(const Catalog& catalog, const Exclusion& exclusion) {
  std::vector<std::string> positions;
  for_each(exclusion.positions,
           [&](std::size_t position) { positions.emplace_back(in_words(static_cast<Position>(position))); });
  std::string words = exclusion.tags.empty() ? std::string() : tags_in_words(catalog, exclusion.tags, "and");
  if (!positions.empty()) {
    words += fmt::format("{}is done {}", words.empty() ? "" : " and ", list_in_words(positions, "or"));
  }
  if (exclusion.above_level > 0) words += ", other than gently";
  return words;
}

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
  return condition.assumes.empty() ? out : out + ' ' + condition.assumes;
}

/// " in the first 2 weeks", or nothing for what holds always.
std::string in_first_weeks(const Objection& objection) {
  if (objection.through_week == 0) return {};
  if (objection.through_week == 1) return " in the first week";
  return fmt::format(" in the first {} weeks", objection.through_week);
}

std::string counted(int count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string names_of(const Catalog& catalog, const std::vector<std::size_t>& exercises) {
  std::vector<std::string> words;
  for (const std::size_t exercise : exercises) words.push_back(catalog.exercises[exercise].name);
  return list_in_words(words);
}

std::vector<std::string> groups_in_words(const Catalog& catalog, const std::vector<std::size_t>& groups) {
  std::vector<std::string> words;
  for (const std::size_t group : groups) words.push_back(catalog.program.groups[group].in_words);
  return words;
}

/// The obstacle in words that go after a number of exercises.
std::string obstacle(const Profile& profile, Rule rule, bool one) {
  switch (rule) {
    case Rule::avoided_exercise:
    case Rule::avoided_stress:
      return one ? "is on your list of things to avoid" : "are on your list of things to avoid";
    case Rule::position:
      return one ? "needs a body position you did not name" : "need a body position you did not name";
    case Rule::equipment:
      return one ? "needs something you do not have at hand" : "need something you do not have at hand";
    case Rule::condition_stress:
    case Rule::condition_side:
    case Rule::condition_ceiling:
    case Rule::condition_first_week:
      return one ? "does not go with what you told us about" : "do not go with what you told us about";
    case Rule::stress_unknown:
      return one ? "does not say what strain it puts on the body" : "do not say what strain they put on the body";
    case Rule::band_stress:
      return fmt::format("{} a kind of strain to avoid at a pain of {}",
                         one ? "puts the body under" : "put the body under", profile.pain);
    case Rule::band_ceiling: return fmt::format("{} too hard for a pain of {}", one ? "is" : "are", profile.pain);
    case Rule::first_week_level: return one ? "is not for a first week" : "are not for a first week";
  }
  return {};
}

}  // namespace

std::string_view in_words(Position position) { return positions_in_words[index_of(position)]; }

std::string list_in_words(const std::vector<std::string>& words, std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? fmt::format(" {} ", last) : std::string(", ");
    out += words[i];
  }
  return out;
}

std::string minutes_with_decimal(int tenths) { return fmt::format("{}.{}", tenths / 10, tenths % 10); }

std::string minutes_in_words(int tenths) {
  if (tenths % 10 == 0) return counted(tenths / 10, "minute", "minutes");
  return fmt::format("{} minutes", minutes_with_decimal(tenths));
}

int whole_minutes(int tenths) { return (tenths + 9) / 10; }

std::vector<std::string> with_limit(const Catalog& catalog, int usual_pain, std::vector<std::string> texts) {
  // In severe pain a number would only say that it cannot get worse.
  const bool severe =
      catalog.program.bands[band_for(catalog.program, usual_pain)].clinician == ClinicianAdvice::first_words;
  constexpr std::string_view mark = "{limit}";
  const std::string limit =
      severe ? "no more than before you began" : fmt::format("{} or less", most_pain_during(catalog, usual_pain));
  for (std::string& text : texts) {
    for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos;) text.replace(at, mark.size(), limit);
  }
  return texts;
}

std::string dose_in_short(const Dose& dose) {
  if (dose.minutes > 0) return fmt::format("{}min", dose.minutes);
  if (dose.hold_seconds == 0 || (dose.sets > 1 && dose.repetitions > 1)) {
    return fmt::format("{}x{}", dose.sets, dose.repetitions);
  }
  if (dose.sets == 1) return fmt::format("{}x{}s", dose.repetitions, dose.hold_seconds);
  return fmt::format("{}x1x{}s", dose.sets, dose.hold_seconds);
}

std::string dose_in_words(const Exercise& exercise, const Item& item) {
  const Dose& dose = item.dose;
  if (dose.minutes > 0) return counted(dose.minutes, "minute", "minutes");
  std::string side;
  if (item.side == WorkedSide::each) side = " on each side";
  if (item.side == WorkedSide::left) side = " for the left hip";
  if (item.side == WorkedSide::right) side = " for the right hip";
  std::string out;
  if (dose.repetitions == 1) {
    out = fmt::format("{}{}, holding {} seconds", dose.sets == 1 ? "once" : fmt::format("{} times", dose.sets), side,
                      dose.hold_seconds);
  } else {
    out = dose.sets == 1 ? fmt::format("{} times{}", dose.repetitions, side)
                         : fmt::format("{} rounds of {}{}", dose.sets, dose.repetitions, side);
    if (dose.hold_seconds > 0) out += fmt::format(", holding {} seconds each time", dose.hold_seconds);
  }
  if (item.rest_seconds > 0) {
    const bool whole_minutes = item.rest_seconds % 60 == 0;
    const std::string rest = item.rest_seconds == 60 ? "a minute"
                             : whole_minutes         ? fmt::format("{} minutes", item.rest_seconds / 60)
                                                     : fmt::format("{} seconds", item.rest_seconds);
    out += fmt::format("; rest {} between rounds", rest);
  } else if (dose.sets > 1 && exercise.sides == Sides::each) {
    out += "; one side rests while the other works";
  }
  return out;
}

std::string need_in_words(const Catalog& catalog, const Need& need) {
  std::vector<std::string> words;
  for (const std::size_t thing : need.alternatives) words.push_back(catalog.things[thing].name);
  return list_in_words(words, "or");
}

std::string sentence_for(const Catalog& catalog, const Profile& profile, const Exercise& exercise,
                         const Objection& objection) {
  const bool about_stress = objection.rule == Rule::avoided_stress || objection.rule == Rule::condition_stress ||
                            objection.rule == Rule::band_stress || objection.rule == Rule::stress_unknown;
  if (about_stress && !exercise.stress_stated) {
    return "Nobody has written down what strain it puts on the body, so it counts as every kind.";
  }
  switch (objection.rule) {
    case Rule::avoided_exercise: return "It is on your list of exercises to avoid.";
    case Rule::avoided_stress:
      return fmt::format("It {}, and you asked to avoid that.", catalog.program.tags[objection.subject].in_words);
    case Rule::position: return fmt::format("It is done {}.", in_words(exercise.position));
    case Rule::equipment: return fmt::format("It needs {}.", need_in_words(catalog, exercise.needs[objection.subject]));
    case Rule::condition_stress: {
      const Condition& condition = catalog.conditions[objection.condition];
      const Exclusion& exclusion = condition.rules_out[objection.subject];
      return fmt::format("It {}, which is not for you with {}{}.", exclusion_in_words(catalog, exclusion, exercise),
                         condition.name, in_first_weeks(objection));
    }
    case Rule::condition_side:
      return fmt::format("Lying on the side has to leave the painful leg on top and let one leg work alone, with {}.",
                         catalog.conditions[objection.condition].name);
    case Rule::condition_ceiling:
      return fmt::format("It is too hard with {}.", catalog.conditions[objection.condition].name);
    case Rule::condition_first_week:
      return fmt::format("It is too hard for a first week with {}.", catalog.conditions[objection.condition].name);
    case Rule::stress_unknown: break;
    case Rule::band_stress: {
      const Band& band = catalog.program.bands[band_for(catalog.program, profile.pain)];
      const std::string words = exclusion_in_words(catalog, band.rules_out[objection.subject], exercise);
      if (objection.through_week == 0) return fmt::format("It {}, which is not for a pain of {}.", words, profile.pain);
      return fmt::format("It {}, which is not for you{}.", words, in_first_weeks(objection));
    }
    case Rule::band_ceiling: return fmt::format("It is too hard for a pain of {}.", profile.pain);
    case Rule::first_week_level: return "It is too hard for the first week.";
  }
  return {};
}

std::vector<std::string> obstacles_in_words(const Catalog&, const Profile& profile,
                                            const std::vector<Verdict>& verdicts) {
  std::array<int, rule_ids.size()> counts{};
  for (const Verdict& verdict : verdicts) {
    // Lasting obstacles first; a delay only counts where it outlasts the plan.
    const auto lasting = std::find_if(verdict.objections.begin(), verdict.objections.end(),
                                      [](const Objection& objection) { return objection.through_week == 0; });
    const auto delaying = std::find_if(verdict.objections.begin(), verdict.objections.end(),
                                       [&](const Objection& o) { return o.through_week >= profile.weeks; });
    const auto chosen = lasting != verdict.objections.end() ? lasting : delaying;
    if (chosen == verdict.objections.end()) continue;
    // Whatever a condition objects to reads the same.
    const Rule rule = chosen->rule;
    const bool condition =
        rule == Rule::condition_side || rule == Rule::condition_ceiling || rule == Rule::condition_first_week;
    ++counts[static_cast<std::size_t>(condition ? Rule::condition_stress : rule)];
  }
  std::vector<std::size_t> order;
  for (std::size_t rule = 0; rule < counts.size(); ++rule) {
    if (counts[rule] > 0) order.push_back(rule);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
  std::vector<std::string> words;
  for (const std::size_t rule : order) {
    words.push_back(fmt::format("{} {}", counts[rule], obstacle(profile, static_cast<Rule>(rule), counts[rule] == 1)));
  }
  return words;
}

std::string sum_of_objections(const Catalog& catalog, const Profile& profile, const std::vector<Verdict>& verdicts) {
  const auto fitting = std::count_if(verdicts.begin(), verdicts.end(),
                                     [&](const Verdict& verdict) { return verdict.eligible(profile.weeks); });
  std::string out = fmt::format("{} of {} exercises fit", fitting, verdicts.size());
  const std::vector<std::string> obstacles = obstacles_in_words(catalog, profile, verdicts);
  for (std::size_t i = 0; i < obstacles.size(); ++i) out += (i == 0 ? ": " : ", ") + obstacles[i];
  return out;
}

std::string reason_in_words(const Catalog& catalog, const Plan& plan, const Item& item) {
  const Exercise& exercise = catalog.exercises[item.exercise];
  const std::string& part = catalog.program.groups[exercise.trains].in_words;
  std::string out;
  switch (item.reason.purpose) {
    case Purpose::warm_up: out = "Warms you up before the work."; break;
    case Purpose::loosen: out = fmt::format("Gentle movement for {}.", part); break;
    case Purpose::wake_up: out = fmt::format("Gentle work for {}, to wake the muscles up.", part); break;
    case Purpose::every_session: out = fmt::format("Strengthens {}, which every strength day works.", part); break;
    case Purpose::weekly: out = fmt::format("Strengthens {}, which every week should work.", part); break;
    case Purpose::variety: out = fmt::format("Trains {}, for variety.", part); break;
    case Purpose::stretch: out = fmt::format("Stretches {}.", part); break;
    case Purpose::cardio: out = "Keeps heart and joints moving."; break;
    case Purpose::cool_down: out = "Lets you come to rest."; break;
  }
  if (item.reason.climbed_from) {
    out += fmt::format(" The next step after {}.", catalog.exercises[*item.reason.climbed_from].name);
  } else if (item.reason.only_choice) {
    out += " The only one of its kind that fits your answers.";
  } else if (exercise.level <= 1) {
    out += fmt::format(" One of the gentlest that fit a pain of {}.", plan.profile.pain);
  } else {
    out += fmt::format(" It fits a pain of {}.", plan.profile.pain);
  }
  return out;
}

std::string change_in_words(const Catalog& catalog, const Item& item) {
  switch (item.change) {
    case Change::none: return {};
    case Change::begins: return "new";
    case Change::more_repetitions: return "more times";
    case Change::longer_hold: return "longer hold";
    case Change::more_sets: return "one more round";
    case Change::more_minutes: return "more minutes";
    case Change::more_days: return "on more days";
    case Change::next_rung:
      return item.reason.climbed_from
                 ? fmt::format("takes over from {}", catalog.exercises[*item.reason.climbed_from].name)
                 : std::string("a step harder");
  }
  return {};
}

std::string notice_in_words(const Catalog& catalog, const Plan& plan, const Notice& notice) {
  switch (notice.kind) {
    case NoticeKind::clinician_first:
      return fmt::format(
          "Please see a doctor or physiotherapist about this pain without delay. A pain of {} needs someone to look at "
          "it.{}",
          plan.profile.pain, plan.weeks.empty() ? "" : " Until then, gentle movement like this is a good start.");
    case NoticeKind::clinician_advised:
      return fmt::format("With a pain of {}, ask a doctor or physiotherapist to look at it. Show them this plan.",
                         plan.profile.pain);
    case NoticeKind::cleared: {
      std::vector<std::string> signs;
      for (const std::size_t flag : plan.profile.red_flags) signs.push_back(catalog.red_flags[flag].sign);
      return fmt::format(
          "You told us about {}, and that someone has examined it and knows. Do only what they allow. If it gets "
          "worse, stop and go back to them.",
          list_in_words(signs));
    }
    case NoticeKind::condition: return condition_in_words(catalog, plan.profile, notice);
    case NoticeKind::positions_assumed: {
      std::vector<std::string> words;
      for_each(plan.profile.positions, [&](std::size_t i) { words.emplace_back(in_words(static_cast<Position>(i))); });
      return fmt::format(
          "You did not say which positions you can get into. This plan takes it that these are fine: {}. "
          "If not, say so with --position.",
          list_in_words(words));
    }
    case NoticeKind::equipment_assumed: {
      std::vector<std::string> words;
      for_each(plan.profile.equipment, [&](std::size_t i) { words.push_back(catalog.things[i].name); });
      return fmt::format(
          "You did not say what you have at hand. This plan takes it that you have {}. If not, say so "
          "with --equipment.",
          list_in_words(words));
    }
    case NoticeKind::group_missing:
      return fmt::format("Nothing here strengthens {}. Of the exercises for it, {}.",
                         catalog.program.groups[notice.subject].in_words, list_in_words(notice.reasons));
    case NoticeKind::no_place:
      return fmt::format("At a pain of {} a session stays this short on purpose. What must wait: {}.",
                         plan.profile.pain, fmt::join(groups_in_words(catalog, notice.groups), "; "));
    case NoticeKind::no_time: {
      std::vector<std::string> words = groups_in_words(catalog, notice.groups);
      if (notice.count > 0) words.emplace_back("a stretch");
      return fmt::format("There was no time for {}{}. More minutes or days would make room.",
                         words.size() > 1 ? "this: " : "", fmt::join(words, "; "));
    }
    case NoticeKind::in_turn: {
      std::vector<std::string> parts;
      for (const Group& group : catalog.program.groups) {
        if (group.balance == Balance::every_strength_day) parts.push_back(group.in_words);
      }
      return fmt::format("The time is short, so not every strength day works all of these: {}. They take turns.",
                         list_in_words(parts));
    }
    case NoticeKind::no_stretch:
      return fmt::format("There is no stretch in this plan. Of the stretches, {}.", list_in_words(notice.reasons));
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

}  // namespace hipplan
