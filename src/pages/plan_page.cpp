// SPDX-License-Identifier: MIT
// The plan as a patient holds it: who it is for, when to stop, week 1 whole, then the later weeks
// (rules L).
#include "hipplan/pages/plan_page.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/pages/exercise_page.hpp"
#include "hipplan/pages/guide_page.hpp"
#include "hipplan/pages/picture.hpp"
#include "hipplan/pages/week_page.hpp"
#include "hipplan/pages/why_page.hpp"
#include "hipplan/rules/dose.hpp"
#include "hipplan/text/lists.hpp"
#include "hipplan/words/choice_words.hpp"
#include "hipplan/words/exercise_words.hpp"
#include "hipplan/words/notice_words.hpp"

namespace hipplan {
namespace {

std::string yes_or_no(bool value) { return value ? "yes" : "no"; }

std::string_view phase_in_words(Phase phase) {
  switch (phase) {
    case Phase::warm_up: return "Warm-up";
    case Phase::mobility: return "Loosening";
    case Phase::activation: return "Gentle work";
    case Phase::strength: return "Strength";
    case Phase::stretch: return "Stretch";
    case Phase::cardio: return "Keeping moving";
    case Phase::cool_down: return "Cool-down";
  }
  return {};
}

/// For patients, who never read of levels (rules L); from level 1 on.
constexpr std::array<std::string_view, 5> effort_in_words{"Very gentle", "Gentle", "Medium", "Hard", "Very hard"};

bool says_what_the_plan_rests_on(NoticeKind kind) {
  switch (kind) {
    case NoticeKind::clinician_advised:
    case NoticeKind::condition:
    case NoticeKind::positions_assumed:
    case NoticeKind::equipment_assumed:
    case NoticeKind::few_days:
    case NoticeKind::no_warm_up: return true;
    default: return false;
  }
}

class PlanPage {
 public:
  PlanPage(const Catalog& catalog, const Plan& plan, const PlanPageOptions& options)
      : catalog_(catalog), plan_(plan), options_(options) {}

  Page build() {
    first_words();
    if (!options_.brief) head();
    const Advice& advice = catalog_.program.advice;
    add(Box{"WHEN TO STOP AND GET HELP", {advice.safety.begin(), advice.safety.end()}});
    warnings();
    add(Paragraph{"There is a longer list of warning signs. Ask for it if you are not sure."});
    bool first = true;
    for (const Week& week : plan_.weeks) {
      if (options_.week && week.number != *options_.week) continue;
      add(PageBreak{});
      one_week(week);
      // From the week on in which nothing changes any more, all are the same.
      const bool rest = !options_.week && stays_the_same_after(week.number);
      // Week 1 stands whole right after the safety box (rules L).
      if (first && !options_.brief) before_you_begin();
      first = false;
      if (rest) break;
    }
    if (!options_.brief) {
      add(PageBreak{});
      closing();
    }
    if (options_.explain) why_not_the_others();
    if (options_.made) add(Paragraph{made_in_words(*options_.made)});
    return std::move(page_);
  }

 private:
  /// Whether this week and all later ones are alike; not for the first, which stands by itself.
  bool stays_the_same_after(int number) const {
    if (number == 1 || number == static_cast<int>(plan_.weeks.size())) return false;
    const auto walks_more = [&](int minutes) { return minutes != plan_.walking.back(); };
    if (!plan_.walking.empty() && std::any_of(plan_.walking.begin() + number - 1, plan_.walking.end(), walks_more))
      return false;
    return std::all_of(plan_.weeks.begin() + number, plan_.weeks.end(), [](const Week& week) {
      return std::all_of(week.sessions.begin(), week.sessions.end(), [](const Session& session) {
        return std::all_of(session.items.begin(), session.items.end(),
                           [](const Item& item) { return item.change == Change::none; });
      });
    });
  }

  void add(Block block) { page_.push_back(std::move(block)); }
  void add(Page blocks) { std::move(blocks.begin(), blocks.end(), std::back_inserter(page_)); }

  std::vector<std::string> notices(bool (*wanted)(NoticeKind)) const {
    std::vector<std::string> words;
    for (const Notice& notice : plan_.notices) {
      if (wanted(notice.kind)) words.push_back(notice_in_words(catalog_, plan_, notice));
    }
    return words;
  }

  static bool comes_first(NoticeKind kind) {
    return kind == NoticeKind::clinician_first || kind == NoticeKind::cleared || kind == NoticeKind::ask_first;
  }

  /// Nothing stands before the advice to see somebody (rules A, H).
  void first_words() {
    const std::vector<std::string> words = notices(comes_first);
    if (!words.empty()) add(Box{"BEFORE ANYTHING ELSE", words});
  }

  void head() {
    const Profile& profile = plan_.assessment.profile;
    add(Heading{1, "Your exercise plan"});
    add(Paragraph{"Made by software; nobody has examined you. It does not replace a doctor or physiotherapist."});
    add(FillIn{profile.goals.empty() ? std::vector<std::string>{"Name", "Date", "Clinician and phone", "Review on",
                                                                "I want to be able to"}
                                     : std::vector<std::string>{"Name", "Date", "Clinician and phone", "Review on"}});
    if (!profile.goals.empty()) {
      std::vector<std::string> goals;
      for (const Index<Goal> goal : profile.goals) goals.emplace_back(catalog_.goals[goal].name);
      add(Labelled{{{"I want to be able to", list_in_words(goals)}}});
    }
    std::vector<std::string> positions;
    for (const Position position : profile.positions) positions.emplace_back(in_words(position));
    std::vector<std::string> things;
    for (const Index<Thing> thing : profile.equipment) things.emplace_back(catalog_.things[thing].name);
    std::vector<std::string> days;
    for (const Session& session : plan_.weeks.front().sessions) days.emplace_back(long_name(session.day));
    std::vector<std::pair<std::string, std::string>> answers{
        {"Pain when moving", fmt::format("{} of 10", profile.pain)},
        {"Used to exercise", yes_or_no(profile.active)},
        {"Positions", list_in_words(positions)},
        {"At hand", things.empty() ? std::string("nothing") : list_in_words(things)},
        {"Days", fmt::format("{}; {} weeks", list_in_words(days), profile.weeks)},
        {"Time", fmt::format("at most {} minutes a day", profile.minutes)},
    };
    if (profile.weeks == 1) answers[4].second = list_in_words(days) + "; 1 week";
    if (!profile.conditions.empty()) {
      std::vector<std::string> conditions;
      for (const Index<Condition> condition : profile.conditions)
        conditions.emplace_back(catalog_.conditions[condition].name);
      answers.emplace_back("You told us about", list_in_words(conditions));
    }
    if (profile.side != PainfulSide::both) answers.emplace_back("Painful side", std::string(name_of(profile.side)));
    std::vector<std::string> avoided;
    for (const Index<Exercise> exercise : profile.avoided_exercises)
      avoided.emplace_back(catalog_.exercises[exercise].name);
    for (const Index<Tag> tag : profile.avoided_tags)
      avoided.push_back(fmt::format("what {}", catalog_.program.tags[tag].in_words));
    if (!avoided.empty()) answers.emplace_back("Avoiding", list_in_words(avoided));
    add(Heading{3, "Made from your answers"});
    add(Labelled{answers});
    const std::vector<std::string> assumed = notices(says_what_the_plan_rests_on);
    if (!assumed.empty()) add(Bullets{assumed});
  }

  void before_you_begin() {
    add(PageBreak{});
    add(Heading{2, "While you follow this plan"});
    add(pain_page(catalog_, plan_));
    add(bad_day_page(catalog_, plan_));
    add(goal_page(catalog_, plan_));
    add(floor_page(catalog_, plan_));
    if (!options_.week) growth();
  }

  /// What comes with a condition and must be acted on as well.
  void warnings() {
    std::vector<std::string> lines;
    for (const Index<Condition> index : plan_.assessment.profile.conditions) {
      const std::string_view warning = catalog_.conditions[index].warning;
      if (!warning.empty() && std::find(lines.begin(), lines.end(), warning) == lines.end())
        lines.emplace_back(warning);
    }
    if (!lines.empty()) add(Box{"AND WITH WHAT YOU TOLD US", lines});
  }

  /// The work of each week, so that the growth can be seen.
  void growth() {
    if (plan_.weeks.size() < 2) return;
    Bars bars;
    bars.title = "Minutes of exercise a week";
    for (const Week& week : plan_.weeks) {
      Tenths time;
      for (const Session& session : week.sessions) time += session.estimate();
      bars.bars.push_back(
          {fmt::format("Week {}", week.number), time.count, fmt::format("{} min", time.whole_minutes())});
    }
    const bool dips = std::adjacent_find(bars.bars.begin(), bars.bars.end(), [](const auto& week, const auto& next) {
                        return next.value < week.value;
                      }) != bars.bars.end();
    add(std::move(bars));
    if (dips) add(Paragraph{"Where a week is shorter, a harder exercise begins there with fewer times."});
  }

  void one_week(const Week& week) {
    const int last = static_cast<int>(plan_.weeks.size());
    const bool rest = !options_.week && stays_the_same_after(week.number);
    const std::string weeks =
        rest ? fmt::format("Weeks {} to {}", week.number, last) : fmt::format("Week {}", week.number);
    add(Heading{2, week.number == 1 ? weeks : weeks + ": a goal, not a must"});
    if (week.number == 1 && !options_.brief) add(Paragraph{std::string(catalog_.program.advice.expectation)});
    if (week.number > 1) {
      add(Paragraph{"Move on only if all of this is true. Otherwise do the last week again; that is fine."});
      std::vector<std::string> boxes = with_limit(plan_.assessment, catalog_.program.advice.move_on);
      if (climbs(week)) boxes.emplace_back(catalog_.program.advice.move_up);
      add(Checks{boxes});
      const std::vector<std::string> changes = changes_of(catalog_, week);
      if (!changes.empty()) add(Bullets{changes});
    }
    add(week_table(catalog_, plan_, week));
    if (const auto walking = walking_in_words(catalog_, plan_, week.number)) add(Paragraph{*walking});
    if (week.number == 1) {
      add(
          Paragraph{"2x10 means 2 rounds of 10, 3x5s means 3 times with a hold of 5 seconds, 10min means 10 minutes. "
                    "Where it says each side, do that much on each side."});
    }
    if (options_.brief) return;
    add(log_grid(plan_, week, rest ? last : week.number));
    describe_new(week);
  }

  void describe_new(const Week& week) {
    bool titled = false;
    for (const Item* item : rows_of(week)) {
      const auto [known, is_new] = described_.emplace(item->exercise, described_.size() + 1);
      if (!is_new) continue;
      if (!titled) add(Heading{2, week.number == 1 ? "How to do each exercise" : "New this week: how to do it"});
      titled = true;
      one_exercise(*item, known->second);
    }
  }

  void one_exercise(const Item& item, std::size_t number) {
    const Exercise& exercise = catalog_.exercises[item.exercise];
    add(Heading{3, fmt::format("{}. {}", number, exercise.name)});
    std::vector<std::string> uses;
    for (const Index<Thing> thing : item.uses) uses.emplace_back(catalog_.things[thing].name);
    std::string facts =
        fmt::format("{}, {}. {}. About {} in all.", phase_in_words(item.phase), in_words(exercise.position),
                    with_capital(dose_in_words(exercise, item)), minutes_in_words(item.estimate));
    if (!uses.empty()) facts += fmt::format(" Uses {}.", list_in_words(uses));
    facts += fmt::format(" {} work.", effort_in_words[static_cast<std::size_t>(exercise.level) - 1]);
    add(Labelled{{{"How much", facts}, {"Why", reason_in_words(catalog_, item)}}});
    draw(item.exercise);
    add(how_to(exercise, item.side));
    add(Labelled{{{"For your clinician", fmt::format("{}; sources {}", exercise.id, sources_of(exercise))}}});
    if (options_.explain) {
      const std::vector<std::string> reasons = reasons_for(catalog_, plan_, item.exercise);
      add(Labelled{{{"In full", fmt::format("{}", fmt::join(reasons, " "))}}});
    }
  }

  void draw(Index<Exercise> exercise) {
    if (options_.figures == nullptr) return;
    if (auto picture = picture_of(catalog_.exercises[exercise], (*options_.figures)[exercise])) add(std::move(*picture));
  }

  static std::string with_capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
  }

  std::string sources_of(const Exercise& exercise) const {
    std::vector<std::string_view> ids;
    for (const Index<Source> source : exercise.sources) ids.push_back(catalog_.sources[source].id);
    return fmt::format("{}", fmt::join(ids, ", "));
  }

  void closing() {
    const std::vector<std::string> rest =
        notices([](NoticeKind kind) { return !comes_first(kind) && !says_what_the_plan_rests_on(kind); });
    if (!rest.empty()) {
      add(Heading{2, "What this plan leaves out, and what would help"});
      add(Bullets{rest});
    }
    for (const Index<Condition> condition : plan_.assessment.profile.conditions) {
      const std::vector<std::string_view>& own = catalog_.conditions[condition].advice;
      if (own.empty()) continue;
      add(Heading{3, fmt::format("With {}", catalog_.conditions[condition].name)});
      add(Bullets{{own.begin(), own.end()}});
    }
    const Advice& advice = catalog_.program.advice;
    add(Heading{2, "Good to know"});
    std::vector<std::string> daily(advice.daily_life.begin(), advice.daily_life.end());
    const bool stands = plan_.assessment.profile.positions.contains(Position::standing);
    if (stands) daily.insert(daily.begin(), advice.daily_life_standing.begin(), advice.daily_life_standing.end());
    const bool no_word =
        std::any_of(plan_.assessment.profile.conditions.begin(), plan_.assessment.profile.conditions.end(),
                    [&](Index<Condition> index) { return catalog_.conditions[index].no_word_on_weight; });
    if (!no_word) daily.emplace_back(advice.body_weight);
    for (const Index<Thing> thing : plan_.assessment.profile.equipment) {
      if (!catalog_.things[thing].care.empty()) daily.emplace_back(catalog_.things[thing].care);
    }
    daily.insert(daily.end(), advice.comfort.begin(), advice.comfort.end());
    // A goal has said some of it already.
    std::erase_if(daily, [&](std::string_view line) { return said_with_goal(line); });
    add(Bullets{daily});
    about();
  }

  bool said_with_goal(std::string_view line) const {
    return std::any_of(plan_.assessment.profile.goals.begin(), plan_.assessment.profile.goals.end(),
                       [&](Index<Goal> index) {
                         const auto& advice = catalog_.goals[index].advice;
                         return std::find(advice.begin(), advice.end(), line) != advice.end();
                       });
  }

  /// What a report of an exercise programme owes its reader and stands nowhere else (rules J).
  void about() {
    add(Heading{3, "About this plan"});
    add(Labelled{{
        {"Who made it",
         fmt::format("software, from your answers alone, out of {} exercises", catalog_.exercises.size())},
        {"Where and with whom", "at home, by yourself; nobody supervises you"},
        {"Where you begin", "at the gentle end of what your pain number allows"},
        {"How it grows", "each exercise by one small step a week at most, and only if you tick the boxes"},
        {"To check that it is done as written",
         "show one session to someone who reads the steps aloud, or to your clinician"},
        {"If it does you harm", "stop, write down what happened, and tell your doctor or physiotherapist"},
    }});
  }

  void why_not_the_others() {
    add(Heading{2, "Why not the other exercises"});
    for (const Index<Exercise> i : catalog_.exercises.indices()) {
      if (!reasons_for(catalog_, plan_, i).empty()) continue;
      add(Labelled{
          {{std::string(catalog_.exercises[i].name), fmt::format("{}", fmt::join(why_not(catalog_, plan_, i), " "))}}});
    }
  }

  const Catalog& catalog_;
  const Plan& plan_;
  const PlanPageOptions& options_;
  Page page_;
  /// Exercise to its number, once it has been described.
  std::map<Index<Exercise>, std::size_t> described_;
};

}  // namespace

Page plan_page(const Catalog& catalog, const Plan& plan, const PlanPageOptions& options) {
  return PlanPage(catalog, plan, options).build();
}

}  // namespace hipplan
