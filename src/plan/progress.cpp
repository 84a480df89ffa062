// SPDX-License-Identifier: MIT
// Sessions: how each exercise went, and what becomes less at once. Weeks are in progress_weeks.cpp.
#include "hipplan/plan/progress.hpp"

#include <algorithm>

#include "hipplan/plan/first_week.hpp"
#include "hipplan/text/lists.hpp"

namespace hipplan {
namespace {

using std::chrono::sys_days;
using Rows = std::vector<const Done*>;

/// The rows of each exercise, in the order in which they were done.
std::vector<std::pair<Index<Exercise>, Rows>> by_exercise(const LoggedSession& session) {
  std::vector<std::pair<Index<Exercise>, Rows>> found;
  for (const Done& done : session.done) {
    const auto same =
        std::find_if(found.begin(), found.end(), [&](const auto& one) { return one.first == done.exercise; });
    if (same == found.end()) {
      found.push_back({done.exercise, {&done}});
    } else {
      same->second.push_back(&done);
    }
  }
  return found;
}

/// The dose that was written for an exercise; of different ones the most.
std::optional<Dose> planned_in(const TimeFigures& time, const Rows& rows) {
  std::optional<Dose> planned;
  for (const Done* row : rows) {
    if (!row->planned || amount_of_work(time, *row->planned) == 0) continue;
    if (!planned || amount_of_work(time, *row->planned) > amount_of_work(time, *planned)) planned = row->planned;
  }
  return planned;
}

bool hurt(const Account& account) { return account.above_green; }

/// It became less on this day already; only worse news makes it less again.
bool is_spoken_for(const std::vector<Account>& back, const Account& account) {
  return !back.empty() && back.back().date == account.date && account.went <= back.back().went;
}

Decision because_of(const Account& account, int usual) {
  Decision decision;
  decision.because = Because::told;
  decision.went = account.went;
  decision.date = account.date;
  decision.rests_on = {account};
  if (account.went == Went::morning) decision.value = usual;
  return decision;
}

}  // namespace

Progress::Progress(const Catalog& catalog, const Assessment& assessment, sys_days date) : catalog_(catalog) {
  begin(assessment, date);
}

void Progress::begin(const Assessment& assessment, sys_days date) {
  assessment_ = &assessment;
  standing_ = first_week(catalog_, assessment);
  traces_.clear();
  traces_.resize(catalog_.exercises.size());
  dropped_.clear();
  start_week(date);
  for (const Course& course : courses()) {
    start(course);
    Decision& decision = trace(course.exercise).decision;
    decision.because = Because::first_week;
    decision.date = date;
  }
}

std::vector<Decision> Progress::decisions() const {
  std::vector<Decision> found;
  for (const Course& course : standing_.courses) {
    const Decision& decision = traces_[course.exercise].decision;
    // A warm-up stays as it is, but where it hurt.
    const bool told = course.grows() || (decision.verb != Verb::begins && !grows_elsewhere(course));
    if (told) found.push_back(decision);
  }
  return found;
}

bool Progress::any_halved() const {
  return std::any_of(standing_.courses.begin(), standing_.courses.end(),
                     [](const Course& course) { return course.restored.has_value(); });
}

bool Progress::any_halved_for(Because because) const {
  return std::any_of(standing_.courses.begin(), standing_.courses.end(), [&](const Course& course) {
    return course.restored && traces_[course.exercise].halved_for == because;
  });
}

bool Progress::is_at_its_least() const {
  return std::any_of(standing_.courses.begin(), standing_.courses.end(),
                     [&](const Course& course) { return course.restored && traces_[course.exercise].at_its_least; });
}

/// The course of an exercise: the one that grows, where it warms up as well.
std::optional<std::size_t> Progress::place_of(Index<Exercise> exercise) const {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < standing_.courses.size(); ++i) {
    const Course& course = standing_.courses[i];
    if (course.exercise == exercise && (!found || course.grows())) found = i;
  }
  return found;
}

bool Progress::grows_elsewhere(const Course& warm_up) const {
  return standing_.courses[*place_of(warm_up.exercise)].grows();
}

std::vector<Index<Exercise>> Progress::growing() const {
  std::vector<Index<Exercise>> found;
  for (const Course& course : standing_.courses) {
    if (course.grows()) found.push_back(course.exercise);
  }
  return found;
}

void Progress::start(const Course& course) {
  Trace fresh;
  fresh.settled = {course.exercise, course.dose};
  fresh.decision.exercise = course.exercise;
  fresh.decision.verb = Verb::begins;
  fresh.decision.to = course.dose;
  trace(course.exercise) = std::move(fresh);
}

/// What is told of each exercise of the plan, which is known from then on.
Progress::Told Progress::accounts_of(const LoggedSession& session, sys_days date, const LightLimits& light,
                                     const DayPain& pain) {
  const bool on_a_bad_day = session.kind == SessionKind::bad_day;
  Told told;
  for (const auto& [exercise, rows] : by_exercise(session)) {
    if (!on_a_bad_day) follow_earlier_plan(exercise, rows);
    const auto place = place_of(exercise);
    if (!place) continue;
    const WorkedSide side = worked_side(catalog_, assessment_->profile, catalog_.exercises[exercise]);
    const auto account = account_of(figures(), light, rows, {courses()[*place].dose, side}, date, pain);
    // A bad day is practice kept, and never progress.
    if (!account || (on_a_bad_day && account->went != Went::red)) continue;
    if (!on_a_bad_day) {
      ++trace(exercise).done_this_week;
      practised_this_week_ = true;
    }
    know(exercise, *account);
    told.emplace_back(exercise, *account);
  }
  return told;
}

/// A day on which it became less has spoken.
void Progress::know(Index<Exercise> exercise, const Account& account) {
  Trace& known = trace(exercise);
  if (is_spoken_for(known.back, account)) return;
  add_account(known.accounts, account);
  if (is_good(account.went)) known.back.clear();
}

/// Nothing went worse than too little of it, and something that grows went well; a warm-up says little.
bool Progress::is_quiet(const Told& told) const {
  const auto does_well = [&](const auto& one) {
    const auto place = place_of(one.first);
    return is_good(one.second.went) && place && standing_.courses[*place].grows();
  };
  return std::all_of(told.begin(), told.end(), [](const auto& one) { return one.second.went < Went::amber; }) &&
         std::any_of(told.begin(), told.end(), does_well);
}

void Progress::hear(const LoggedSession& session, sys_days date, const LightLimits& light, const DayPain& pain) {
  const Told told = accounts_of(session, date, light, pain);
  if (!told.empty()) {
    const auto day = quiet_days_.emplace(date, true).first;
    day->second = day->second && is_quiet(told);
  }
  const auto is_red = [](const auto& one) { return one.second.went == Went::red; };
  const bool some_hurt = std::any_of(told.begin(), told.end(), [](const auto& one) { return hurt(one.second); });
  // One number for all of a session says nothing of its warm-up.
  const bool told_apart = !std::all_of(told.begin(), told.end(), is_red);
  for (const auto& [exercise, account] : told) {
    const auto place = place_of(exercise);
    if (!place || (!courses()[*place].grows() && !(told_apart && account.went == Went::red))) continue;
    if (account.went == Went::red || (account.went == Went::morning && hurt(account))) {
      lower(exercise, account, pain.usual, Blame::alone);
    } else if (account.went == Went::morning && !some_hurt) {
      lower(exercise, account, pain.usual, Blame::shared);
    }
  }
}

/// The plan of that day may have come from other answers. Where it had less of an exercise, or an easier one of its
/// ladder in its place, so has this one. More than stands here, a harder one, or what was dropped is not taken over: a
/// log raises nothing by what it says was planned (H8).
void Progress::follow_earlier_plan(Index<Exercise> exercise, const Rows& rows) {
  const auto planned = planned_in(program().time, rows);
  if (!planned || contains(standing_.dropped, exercise)) return;
  if (const auto place = place_of(exercise)) {
    if (courses()[*place].restored || !take_less(catalog_, *assessment_, standing_, *place, *planned)) return;
    trace(exercise).accounts.clear();
    trace(exercise).settled = {exercise, courses()[*place].dose};
    return;
  }
  for (std::size_t i = 0; i < courses().size(); ++i) {
    const Index<Exercise> before = courses()[i].exercise;
    if (!courses()[i].grows() || courses()[i].restored) continue;
    if (!take_place(catalog_, *assessment_, standing_, i, {exercise, *planned})) continue;
    std::vector<Account> back = std::move(trace(before).back);
    start(courses()[*place_of(exercise)]);
    trace(exercise).decision.because = Because::first_week;
    trace(exercise).back = std::move(back);
    return;
  }
}

/// H3, and H4 where it is not the first time. What only shares the blame for a sore morning is not dropped for it.
void Progress::lower(Index<Exercise> exercise, const Account& account, int usual, Blame blame) {
  const auto place = place_of(exercise);
  if (!place || is_spoken_for(trace(exercise).back, account)) return;
  lowered_this_week_ = true;
  trace(exercise).back.push_back(account);
  const std::vector<Account> back = trace(exercise).back;
  Decision decision = because_of(account, usual);
  Index<Exercise> now = exercise;
  if (!courses()[*place].restored) {
    const bool again = static_cast<int>(back.size()) >= figures().steps_back;
    const Amount settled = trace(exercise).settled;
    if (const auto lowered = blame == Blame::alone
                                 ? step_back(catalog_, *assessment_, standing_, *place, settled)
                                 : step_back_after_gap(catalog_, *assessment_, standing_, *place, settled)) {
      now = take(*lowered, decision);
      trace(now).back = back;
      // What is dropped does not warm up either.
      if (lowered->verb == Verb::replaced) drop_warm_up(exercise, decision);
      if (!again) return;
      if (now != exercise) decision.other = exercise;
    } else if (blame == Blame::shared && !again) {
      return hold(exercise, std::move(decision));
    }
    if (again) {
      decision.because = Because::twice_back;
      decision.rests_on = back;
    }
  }
  halve_one(now, std::move(decision));
}

void Progress::drop_warm_up(Index<Exercise> exercise, const Decision& decision) {
  const auto place = place_of(exercise);
  if (!place) return;
  const auto lowered = step_back(catalog_, *assessment_, standing_, *place, trace(exercise).settled);
  if (lowered) take(*lowered, decision);
}

/// It stays as it is.
void Progress::hold(Index<Exercise> exercise, Decision decision) {
  decision.exercise = exercise;
  decision.verb = Verb::held;
  decision.from = decision.to = courses()[*place_of(exercise)].dose;
  trace(exercise).decision = std::move(decision);
}

/// A dose has settled when it went well often enough.
Permission Progress::settle(const Course& course) {
  Trace& known = trace(course.exercise);
  Permission allowed = permission(known.accounts, program().steps.sessions);
  if (allowed.leave != Leave::nothing && !course.restored) known.settled = {course.exercise, course.dose};
  return allowed;
}

/// What a step back has come to; the exercise that is there now has settled there.
Index<Exercise> Progress::take(const Lowered& lowered, Decision decision) {
  const Index<Exercise> now = lowered.to->exercise;
  decision.exercise = now;
  decision.verb = lowered.verb;
  decision.from = lowered.from.dose;
  decision.to = lowered.to->dose;
  if (now != lowered.from.exercise) {
    decision.other = lowered.from.exercise;
    // What is halved on other days stays so.
    const Course& there = courses()[*place_of(now)];
    if (!there.restored) start(there);
  }
  trace(now).accounts.clear();
  trace(now).settled = *lowered.to;
  trace(now).decision = decision;
  if (lowered.verb == Verb::replaced) {
    decision.verb = Verb::dropped;
    std::swap(decision.exercise, decision.other);
    dropped_.push_back(std::move(decision));
  }
  return now;
}

Index<Exercise> Progress::halve_one(Index<Exercise> exercise, Decision decision) {
  const std::size_t place = *place_of(exercise);
  settle(courses()[place]);
  const bool was_halved = courses()[place].restored.has_value();
  const Lowered lowered = halve(catalog_, *assessment_, standing_, place, trace(exercise).settled);
  const Index<Exercise> now = lowered.to->exercise;
  const std::vector<Account> back = trace(exercise).back;
  if (now != exercise) start(courses()[*place_of(now)]);
  Trace& known = trace(now);
  known.back = back;
  known.accounts.clear();
  known.settled = {now, *courses()[*place_of(now)].restored};
  known.halved_on = decision.date;
  known.halved_for = decision.because;
  known.at_its_least = lowered.to->dose == lowered.from.dose;
  decision.exercise = now;
  // What is halved already only becomes less.
  decision.verb = was_halved && !known.at_its_least ? Verb::stepped_back : Verb::halved;
  decision.from = lowered.from.dose;
  decision.to = lowered.to->dose;
  if (now != exercise) decision.other = exercise;
  // It came here on the same day.
  if (!decision.other && known.decision.date == decision.date) decision.other = known.decision.other;
  known.decision = std::move(decision);
  return now;
}

void Progress::halve_all(const Flare& flare) {
  lowered_this_week_ = true;
  Decision decision;
  decision.because = Because::flare;
  decision.date = flare.days.back().date;
  decision.days = flare.days;
  decision.value = flare.usual;
  for (const Index<Exercise> exercise : growing()) {
    const auto place = place_of(exercise);
    if (place && !courses()[*place].restored) halve_one(exercise, decision);
  }
}

void Progress::restore_what_is_quiet(sys_days date) {
  for (std::size_t place = 0; place < courses().size(); ++place) {
    const Index<Exercise> exercise = courses()[place].exercise;
    Trace& known = trace(exercise);
    if (!courses()[place].restored || date < *known.halved_on + std::chrono::days{figures().halved_days}) continue;
    if (!is_quiet_again(figures(), known.accounts)) continue;
    const Dose half = courses()[place].dose;
    restore(catalog_, *assessment_, standing_, place);
    Decision decision;
    decision.exercise = exercise;
    decision.verb = Verb::restored;
    decision.because = Because::quiet_again;
    decision.date = date;
    decision.from = half;
    decision.to = courses()[place].dose;
    decision.rests_on = permission(known.accounts, figures().quiet_sessions).rests_on;
    known.decision = std::move(decision);
    known.accounts.clear();
    known.back.clear();
    known.halved_on.reset();
    known.at_its_least = false;
  }
}

}  // namespace hipplan
