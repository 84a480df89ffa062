// SPDX-License-Identifier: MIT
// Thousands of people follow their plan for half a year, each in a way of their own. Whatever they do and say, what is
// written for them is more only where the log bears it out, and less at once where it hurt. The rules are told here a
// second time, by themselves, from what was said alone.
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <random>
#include <set>
#include <utility>

#include "catch.hpp"
#include "hipplan/catalog/calendar.hpp"
#include "hipplan/plan/planner.hpp"
#include "hipplan/plan/week_draft.hpp"
#include "hipplan/rules/judge.hpp"
#include "hipplan/rules/walking.hpp"
#include "hipplan/words/exercise_words.hpp"
#include "life.hpp"
#include "people.hpp"
#include "rules_again.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using tests::first_monday;
using tests::Life;
using tests::person;
using tests::SaidOfDay;
using tests::shipped;

constexpr int weeks_of_a_course = 26;

/// How somebody lives with a plan: what they do and say on a day of a week, and who they are by then.
struct Way {
  std::string name;
  std::function<SaidOfDay(int week, std::mt19937& dice, int pain)> says;
  /// Answers that are others from some week on.
  int other_from = 0;
  std::function<void(Profile&)> other{};
};

bool happens(std::mt19937& dice, int percent) { return static_cast<int>(dice() % 100) < percent; }
int between(std::mt19937& dice, int low, int high) {
  return low + static_cast<int>(dice() % static_cast<unsigned>(high - low + 1));
}

SaidOfDay well(int pain) { return {.pain = std::min(pain, 3), .next_morning = pain, .usual = pain}; }

SaidOfDay anything(std::mt19937& dice, int pain) {
  SaidOfDay said;
  said.comes = happens(dice, 75);
  said.pain = happens(dice, 15) ? -1 : std::clamp(pain + between(dice, -2, 3), 0, 10);
  said.next_morning = happens(dice, 15) ? -1 : std::clamp(pain + between(dice, -3, 1), 0, 10);
  said.usual = happens(dice, 40) ? -1 : std::clamp(pain + between(dice, -1, 1), 0, 10);
  said.effort = happens(dice, 30) ? -1 : between(dice, 2, 7);
  said.poor_control = happens(dice, 5);
  said.sharp = happens(dice, 2);
  said.less = happens(dice, 8);
  if (happens(dice, 5)) said.kind = SessionKind::bad_day;
  return said;
}

std::vector<Way> ways() {
  std::vector<Way> all;
  all.push_back(
      {"a steady improver", [](int week, std::mt19937&, int pain) { return well(std::max(0, pain - week / 6)); }});
  all.push_back({"a flare in week 5", [](int week, std::mt19937& dice, int pain) {
                   if (week != 5) return well(pain);
                   SaidOfDay said = well(std::min(10, pain + 3));
                   said.pain = std::min(10, pain + between(dice, 1, 4));
                   return said;
                 }});
  all.push_back({"never logs", [](int, std::mt19937&, int) { return SaidOfDay{.comes = false}; }});
  all.push_back({"logs at random", [](int, std::mt19937& dice, int pain) { return anything(dice, pain); }});
  all.push_back(
      {"always pain 7", [](int, std::mt19937&, int) { return SaidOfDay{.pain = 7, .next_morning = 7, .usual = 7}; }});
  all.push_back({"always red", [](int, std::mt19937&, int) { return SaidOfDay{.pain = 10, .sharp = true}; }});
  all.push_back({"forgets half", [](int, std::mt19937& dice, int pain) {
                   SaidOfDay said = well(pain);
                   said.comes = happens(dice, 50);
                   if (happens(dice, 50)) said.pain = -1;
                   if (happens(dice, 50)) said.next_morning = -1;
                   return said;
                 }});
  all.push_back({"over-reports", [](int, std::mt19937&, int pain) {
                   SaidOfDay said = well(pain);
                   said.pain = 0;
                   said.effort = 0;
                   said.more = true;
                   return said;
                 }});
  all.push_back({"one side only", [](int, std::mt19937&, int pain) {
                   SaidOfDay said = well(pain);
                   said.one_side = true;
                   return said;
                 }});
  all.push_back({"twice on one day a week", [](int, std::mt19937& dice, int pain) {
                   SaidOfDay said = happens(dice, 90) ? well(pain) : anything(dice, pain);
                   said.twice = true;
                   said.comes = happens(dice, 40);
                   return said;
                 }});
  all.push_back({"a slip in what was planned", [](int, std::mt19937& dice, int pain) {
                   SaidOfDay said = well(pain);
                   said.misplanned = true;
                   said.less = happens(dice, 50);
                   return said;
                 }});
  all.push_back({"nothing but bad days", [](int, std::mt19937&, int pain) {
                   SaidOfDay said = well(pain);
                   said.kind = SessionKind::bad_day;
                   return said;
                 }});
  all.push_back(
      {"other answers from week 13 on",
       [](int, std::mt19937& dice, int pain) { return happens(dice, 70) ? well(pain) : anything(dice, pain); }, 13,
       [](Profile& profile) {
         profile.pain = std::max(0, profile.pain - 2);
         profile.minutes = profile.minutes > 30 ? 15 : profile.minutes + 15;
       }});
  all.push_back(
      {"a condition from week 9 on",
       [](int, std::mt19937& dice, int pain) { return happens(dice, 80) ? well(pain) : anything(dice, pain); }, 9,
       [](Profile& profile) {
         for (const std::string_view id : {"knee-pain", "osteoporosis"}) {
           const auto condition = find(shipped().conditions, id);
           if (std::find(profile.conditions.begin(), profile.conditions.end(), *condition) == profile.conditions.end())
             profile.conditions.push_back(*condition);
         }
         std::sort(profile.conditions.begin(), profile.conditions.end());
       }});
  return all;
}

// The rules again

/// What was said of one session of an exercise, and what that is worth.
enum class Worth { says_nothing, good, good_as_usual, bad, red };

/// `usual`: by the last days. `is_less`: than was written.
Worth worth_of(const SaidOfDay& said, const LightLimits& light, int usual, bool is_less) {
  const int just_before = std::max(usual, said.usual);
  bool red = said.sharp;
  bool amber = false;
  bool as_usual = false;
  if (said.pain >= 0 && light.by_comparison) {
    red = red || said.pain > just_before + 2;
    amber = said.pain > just_before;
  } else if (said.pain >= 0) {
    red = red || said.pain > light.amber;
    amber = said.pain > light.green && !light.usual_is_amber;
    as_usual = said.pain > light.green && light.usual_is_amber;
  }
  if (red) return Worth::red;
  if (said.next_morning > usual || amber || said.poor_control || said.effort > 6 || is_less) return Worth::bad;
  if (said.pain < 0 || said.next_morning < 0) return Worth::says_nothing;
  return as_usual ? Worth::good_as_usual : Worth::good;
}

/// Whether the last two sessions of which all was said were good; and green, for a rung.
bool allows(const std::vector<Worth>& sessions, bool rung) {
  int good = 0;
  for (auto worth = sessions.rbegin(); worth != sessions.rend() && good < 2; ++worth) {
    if (*worth == Worth::says_nothing) continue;
    if (*worth != Worth::good && (rung || *worth != Worth::good_as_usual)) return false;
    ++good;
  }
  return good == 2;
}

int work(const Dose& dose) { return amount_of_work(shipped().program.time, dose); }

const Course* course_in(const Standing& standing, Index<Exercise> exercise) {
  const Course* found = nullptr;
  for (const Course& course : standing.courses) {
    if (course.exercise == exercise && (found == nullptr || course.grows())) found = &course;
  }
  return found;
}

const Decision* decision_in(const Followed& followed, Index<Exercise> exercise) {
  for (const Decision& decision : followed.listened.decisions) {
    if (decision.exercise == exercise) return &decision;
  }
  return nullptr;
}

/// One person in one way. Whatever is wrong first is told in `wrong`.
class Course26 {
 public:
  Course26(const Way& way, const Profile& profile, unsigned seed)
      : way_(way), profile_(profile), dice_(seed), life_(shipped(), profile, first_monday, weeks_of_a_course) {}

  std::string run() {
    std::optional<Followed> before;
    for (int week = 1; week <= weeks_of_a_course && wrong_.empty(); ++week) {
      if (way_.other && week == way_.other_from) {
        way_.other(profile_);
        life_.become(profile_);
        before.reset();
        // What the sessions before were worth to the new answers is not for this test to say.
        unsure_until_ = first_monday + days{7 * (week + 2)};
      }
      const std::size_t days_a_week = profile_.days.size();
      for (std::size_t d = 0; d < days_a_week && wrong_.empty(); ++d) {
        const sys_days date = first_monday + days{7 * (week - 1) + static_cast<int>(d * 7 / days_a_week)};
        Followed now = life_.on(date);
        look_at(now, date);
        if (before) compare(*before, now, date);
        live(now, date, week, d);
        before = std::move(now);
      }
    }
    if (wrong_.empty()) look_back();
    return wrong_.empty() ? std::string() : fmt::format("{}: {}", way_.name, wrong_);
  }

 private:
  void wrong(sys_days date, Index<Exercise> exercise, std::string_view what) {
    if (wrong_.empty()) wrong_ = fmt::format("{}, {}: {}", iso_date(date), shipped().exercises[exercise].id, what);
  }

  void live(const Followed& now, sys_days date, int week, std::size_t day) {
    const SaidOfDay said = way_.says(week, dice_, profile_.pain);
    const Index<Day> which(day % now.standing.days.size());
    bool is_good_day = false;
    if (said.comes) {
      forget_other_doses(now.standing);
      for (const Course& course : now.standing.courses) {
        if (!course.days.contains(which)) continue;
        const Exercise& exercise = shipped().exercises[course.exercise];
        const bool is_each = worked_side(shipped(), profile_, exercise) == WorkedSide::each;
        const bool is_less = (said.less && !(half_of(course.dose) == course.dose)) || (said.one_side && is_each);
        const Worth worth = worth_of(said, now.assessment.light, usual_on(said), is_less);
        if (said.kind == SessionKind::bad_day && worth != Worth::red) continue;
        said_[course.exercise].push_back(worth);
        is_good_day = is_good_day || (course.grows() && (worth == Worth::good || worth == Worth::good_as_usual));
      }
    }
    good_days_this_week_ += is_good_day ? 1 : 0;
    life_.live(date, now.standing, which, said);
    if (said.comes) practised_ = now.standing;
    if (said.comes || said.usual >= 0) hear_usual(said.usual, date);
    last_said_ = said;
    last_day_ = which;
    states_.push_back({life_.history().days.size(), date, now.standing, profile_});
  }

  /// Until three days are told, nobody knows better than the day itself.
  int usual_on(const SaidOfDay& said) const {
    return means_.empty() ? std::max(usual_before_, said.usual) : usual_before_;
  }

  /// What is done at another dose than before, or no more, begins to count again.
  void forget_other_doses(const Standing& standing) {
    for (auto& [exercise, sessions] : said_) {
      const Course* was = course_in(practised_, exercise);
      const Course* is = course_in(standing, exercise);
      if (was == nullptr || is == nullptr || !(was->dose == is->dose)) sessions.clear();
    }
  }

  void hear_usual(int usual, sys_days date) {
    logged_.push_back(usual);
    if (logged_.size() > 7) logged_.erase(logged_.begin());
    int sum = 0;
    int count = 0;
    for (const int one : logged_) {
      if (one < 0) continue;
      sum += one;
      ++count;
    }
    if (count < 3) return;
    usual_before_ = (sum + count - 1) / count;
    means_.push_back({date, usual_before_});
  }

  /// What is true of every week, whatever happened.
  void look_at(const Followed& now, sys_days date) {
    const Profile& profile = now.assessment.profile;
    check_pain(now, date);
    const WeekDraft draft(shipped(), now.assessment, now.standing);
    for (const Course& course : now.standing.courses) {
      const Exercise& exercise = shipped().exercises[course.exercise];
      if (!tests::forbidden_by_pain(exercise, profile.pain, profile.active, now.standing.week).empty())
        wrong(date, course.exercise, "stands where pain forbids it");
      if (!judge_one(shipped(), profile, exercise).allowed_in(now.standing.week))
        wrong(date, course.exercise, "stands where something forbids it");
    }
    if (!now.standing.courses.empty() &&
        !draft.fits(DaySet::first(now.standing.days.size()), Tenths::of_minutes(profile.minutes)))
      wrong(date, now.standing.courses.front().exercise, "longer than the minutes, or more than there may be");
    std::set<std::uint32_t> seen;
    for (const Decision& decision : now.listened.decisions) {
      if (decision.exercise && !seen.insert(decision.exercise->number).second)
        wrong(date, *decision.exercise, "decided twice");
    }
  }

  /// Up at once, down after two weeks; and the light, down at once.
  void check_pain(const Followed& now, sys_days date) {
    if (now.standing.courses.empty()) return;
    const Index<Exercise> first = now.standing.courses.front().exercise;
    const int counts = now.assessment.profile.pain;
    const auto is_recent = [&](const auto& mean) { return mean.first > date - days{14}; };
    for (const auto& mean : means_) {
      if (is_recent(mean) && counts < mean.second) wrong(date, first, "is planned for less pain than counts");
    }
    if (counts < usual_before_) wrong(date, first, "is planned for less pain than is usual");
    if (now.assessment.light.usual != std::min(counts, usual_before_)) wrong(date, first, "has another light");
  }

  void check_walk(const Followed& before, const Followed& now, sys_days date) {
    if (now.standing.courses.empty() || tests::walks(before) == 0 || tests::walks(now) <= tests::walks(before)) return;
    // With less pain it may begin where others begin.
    const bool other_pain = now.assessment.profile.pain != before.assessment.profile.pain;
    if (other_pain && tests::walks(now) == walking_target(shipped(), now.assessment).front()) return;
    const auto enough = static_cast<int>(std::min<std::size_t>(2, before.standing.days.size()));
    if (good_days_last_week_ < enough && date >= unsure_until_)
      wrong(date, now.standing.courses.front().exercise,
            fmt::format("the walk is longer without the evidence: {} after {}, pain {} after {}, {} good days",
                        tests::walks(now), tests::walks(before), now.assessment.profile.pain,
                        before.assessment.profile.pain, good_days_last_week_));
  }

  void compare(const Followed& before, const Followed& now, sys_days date) {
    const bool new_week = now.listened.week_begins != before.listened.week_begins;
    if (new_week) {
      rungs_this_week_ = 0;
      good_days_last_week_ = std::exchange(good_days_this_week_, 0);
    }
    check_walk(before, now, date);
    for (const Course& course : now.standing.courses) {
      if (!course.grows()) continue;
      const Decision* decision = decision_in(now, course.exercise);
      if (decision == nullptr) {
        wrong(date, course.exercise, "nothing was decided of it");
        continue;
      }
      const Course* was = course_in(before.standing, course.exercise);
      // What had grown and was not done may be as it was again.
      if (was == nullptr) was = course_in(practised_, course.exercise);
      if (was == nullptr) {
        check_new(before, now, course, *decision, date);
      } else if (!(was->dose == course.dose)) {
        check_other_dose(before, now, *was, course, *decision, date);
      }
    }
    check_red(before, now, date);
    if (rungs_this_week_ > 1) wrong(date, now.standing.courses.front().exercise, "two rungs in a week");
    if (away(now, date)) {
      for (auto& [exercise, sessions] : said_) sessions.clear();
    }
  }

  static bool away(const Followed& now, sys_days date) {
    return std::any_of(now.listened.decisions.begin(), now.listened.decisions.end(), [&](const Decision& decision) {
      return decision.because == Because::gap && decision.date == date;
    });
  }

  bool is_borne_out(Index<Exercise> exercise, bool rung, sys_days date) {
    return date < unsure_until_ || allows(said_[exercise], rung);
  }

  void check_new(const Followed& before, const Followed& now, const Course& course, const Decision& decision,
                 sys_days date) {
    const Exercise& exercise = shipped().exercises[course.exercise];
    if (decision.verb == Verb::took_over) {
      if (!decision.other || !is_borne_out(*decision.other, true, date))
        return wrong(date, course.exercise, "has taken over without the evidence");
      if (exercise.kind == Kind::strength) ++rungs_this_week_;
      if (!tests::may_begin_with(exercise, now.assessment.profile.pain, course.dose))
        wrong(date, course.exercise, "has taken over with too much");
    } else if (decision.verb == Verb::begins || decision.verb == Verb::replaced) {
      if (!tests::may_begin_with(exercise, now.assessment.profile.pain, course.dose))
        wrong(date, course.exercise, "begins with too much");
    } else if (decision.because == Because::pain || decision.verb == Verb::repeated) {
      if (now.assessment.band == before.assessment.band) wrong(date, course.exercise, "is new without another pain");
    } else if (decision.verb == Verb::halved && now.assessment.band != before.assessment.band) {
      if (!tests::may_begin_with(exercise, now.assessment.profile.pain, course.dose))
        wrong(date, course.exercise, "begins with too much");
    } else if (decision.verb != Verb::rung_back && decision.verb != Verb::halved) {
      wrong(date, course.exercise, "is new, and nobody says why");
    } else if (!decision.other || course_in(before.standing, *decision.other) == nullptr ||
               exercise.level > shipped().exercises[*decision.other].level) {
      wrong(date, course.exercise, "is no rung back");
    }
  }

  void check_other_dose(const Followed& before, const Followed& now, const Course& was, const Course& is,
                        const Decision& decision, sys_days date) {
    if (work(is.dose) < work(was.dose)) return;
    const Course* done = course_in(practised_, is.exercise);
    if (decision.verb == Verb::repeated && done != nullptr && done->dose == is.dose) return;
    const Exercise& exercise = shipped().exercises[is.exercise];
    if (decision.verb == Verb::restored) {
      if (!is_borne_out(is.exercise, false, date)) wrong(date, is.exercise, "is back without two quiet sessions");
      if (!was.restored || work(is.dose) > work(*was.restored))
        wrong(date, is.exercise, "is back at more than had settled");
      return;
    }
    // Whoever begins anew begins where others begin.
    if (before.standing.week > 1 && now.standing.week == 1) return;
    if (decision.verb != Verb::moved_on) return wrong(date, is.exercise, "is more, and nobody says why");
    if (!is_borne_out(is.exercise, false, date)) wrong(date, is.exercise, "has moved on without the evidence");
    const int pain = now.assessment.profile.pain;
    if (!tests::one_step_at_most(exercise, pain, was.dose, is.dose))
      wrong(date, is.exercise, "has taken more than a step");
  }

  /// What was red is less at once, or gone, or at its least.
  void check_red(const Followed& before, const Followed& now, sys_days date) {
    if (!last_said_.comes) return;
    for (const Course& course : before.standing.courses) {
      if (!course.grows() || !course.days.contains(last_day_)) continue;
      const std::vector<Worth>& sessions = said_[course.exercise];
      if (sessions.empty() || sessions.back() != Worth::red) continue;
      const Course* is = course_in(now.standing, course.exercise);
      if (is == nullptr || work(is->dose) < work(course.dose)) continue;
      if (is->restored && now.listened.see_someone) continue;
      wrong(date, course.exercise, "was red and is no less");
    }
  }

  /// The log without its last row is the plan before it.
  void look_back() {
    for (int i = 0; i < 2 && !states_.empty(); ++i) {
      const State& state = states_[dice_() % states_.size()];
      History shorter = life_.history();
      const std::size_t kept =
          state.rows > 0 && shorter.days[state.rows - 1].date == state.date ? state.rows - 1 : state.rows;
      shorter.days.resize(kept);
      const Followed then = follow(shipped(), state.profile, shorter, state.date);
      const bool same =
          std::equal(then.standing.courses.begin(), then.standing.courses.end(), state.standing.courses.begin(),
                     state.standing.courses.end(), [](const Course& a, const Course& b) {
                       return a.exercise == b.exercise && a.dose == b.dose && a.days == b.days;
                     });
      if (!same) wrong(state.date, state.standing.courses.front().exercise, "is another plan without the last row");
    }
  }

  struct State {
    std::size_t rows = 0;
    sys_days date;
    Standing standing;
    /// The answers of that time.
    Profile profile;
  };

  const Way& way_;
  Profile profile_;
  std::mt19937 dice_;
  Life life_;
  std::string wrong_;
  std::map<Index<Exercise>, std::vector<Worth>> said_;
  std::vector<int> logged_;
  std::vector<std::pair<sys_days, int>> means_;
  int usual_before_ = profile_.pain;
  sys_days unsure_until_ = first_monday;
  int rungs_this_week_ = 0;
  int good_days_this_week_ = 0;
  int good_days_last_week_ = 0;
  SaidOfDay last_said_{.comes = false};
  Index<Day> last_day_;
  /// As it stood in the last session.
  Standing practised_;
  std::vector<State> states_;
};

/// Somebody, by chance.
Profile anybody(std::mt19937& dice) {
  Profile profile = person(between(dice, 0, 8));
  profile.active = happens(dice, 25);
  profile.minutes = between(dice, 5, 60);
  if (happens(dice, 50)) profile.days = spread_days(between(dice, 1, 6));
  for (const Position position : {Position::supine, Position::side_lying, Position::sitting, Position::standing}) {
    if (happens(dice, 10) && profile.positions.size() > 1) profile.positions.erase(position);
  }
  if (happens(dice, 25)) profile.equipment.insert(*find(shipped().things, "band"));
  for (const Index<Condition> condition : shipped().conditions.indices()) {
    if (shipped().conditions[condition].no_plan.empty() && happens(dice, 4)) profile.conditions.push_back(condition);
  }
  return profile;
}

TEST_CASE("whoever follows a plan for half a year, in whatever way, meets more only on evidence and less at once") {
  tests::Sweep sweep;
  const std::vector<Way> all = ways();
  int courses = 0;
  for (unsigned seed = 1; seed <= 200; ++seed) {
    std::mt19937 dice(seed);
    const Profile profile = anybody(dice);
    for (const Way& way : all) {
      if (!sweep.takes_next()) continue;
      const std::string wrong = Course26(way, profile, seed).run();
      ++courses;
      if (!wrong.empty()) {
        FAIL_CHECK("seed " << seed << ", pain " << profile.pain << ", " << profile.minutes << " minutes: " << wrong);
      }
    }
  }
  CHECK(courses >= 250);
}

}  // namespace
}  // namespace hipplan
