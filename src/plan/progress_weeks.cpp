// SPDX-License-Identifier: MIT
// Weeks: what grows after the sessions of the last one, and what follows a gap or another pain.
#include <algorithm>

#include "hipplan/plan/first_week.hpp"
#include "hipplan/plan/next_week.hpp"
#include "hipplan/plan/progress.hpp"
#include "hipplan/plan/rungs.hpp"
#include "hipplan/plan/week_draft.hpp"
#include "hipplan/rules/walking.hpp"

namespace hipplan {
namespace {

using std::chrono::sys_days;

/// Null where it does not grow there.
const Course* growing_in(const Standing& standing, Index<Exercise> exercise) {
  const auto found = std::find_if(standing.courses.begin(), standing.courses.end(),
                                  [&](const Course& course) { return course.exercise == exercise && course.grows(); });
  return found == standing.courses.end() ? nullptr : &*found;
}

Dose dose_in(const Standing& standing, Index<Exercise> exercise) {
  const Course* course = growing_in(standing, exercise);
  return course == nullptr ? Dose() : course->dose;
}

}  // namespace

void Progress::start_week(sys_days date) {
  week_began_ = date;
  quiet_days_.clear();
  practised_this_week_ = false;
  lowered_this_week_ = false;
  for (const Course& course : courses()) trace(course.exercise).done_this_week = 0;
}

void Progress::assess_by(const Assessment& assessment, bool anew, sys_days date) {
  // Another ladder of minutes is climbed from where one has walked.
  standing_.walking_week = walking_week_in(walking_target(catalog_, assessment), walking_target(catalog_, *assessment_),
                                           standing_.walking_week);
  assessment_ = &assessment;
  if (!anew) return;
  const Standing before = standing_;
  standing_ = week_anew(catalog_, assessment, before);
  for (const Course& course : courses()) {
    if (!course.grows()) continue;
    const Dose dose = dose_in(before, course.exercise);
    const bool was_there = growing_in(before, course.exercise) != nullptr;
    if (was_there && course.dose == dose) continue;
    const bool stays = was_there && course.dose != dose;
    if (!stays) start(course);
    Trace& known = trace(course.exercise);
    known.accounts.clear();
    known.settled = {course.exercise, course.restored.value_or(course.dose)};
    Decision decision;
    decision.exercise = course.exercise;
    decision.verb = stays ? Verb::stepped_back : Verb::begins;
    decision.because = Because::pain;
    decision.date = date;
    decision.from = dose;
    decision.to = course.dose;
    decision.value = assessment.profile.pain;
    // It came here on the same day.
    if (stays && known.decision.date == date) decision.other = known.decision.other;
    known.decision = std::move(decision);
  }
}

/// How far each exercise may go; what it did well often enough has settled.
Progress::Permissions Progress::permit() {
  const int sessions = program().steps.sessions;
  const bool halved = any_halved();
  Permissions permissions;
  for (Course& course : courses()) {
    Trace& known = trace(course.exercise);
    Permission allowed = settle(course);
    const Leave leave = known.done_this_week == 0 ? Leave::nothing : allowed.leave;
    course.change = Change::none;
    // While anything is halved no rung is climbed (H4).
    course.leave = halved ? std::min(leave, Leave::step) : leave;
    course.practised = leave == Leave::nothing ? 0 : sessions;
    // Half of it is no full week.
    if (known.done_this_week > 0 && !course.restored) ++course.weeks;
    permissions[course.exercise] = std::move(allowed);
  }
  return permissions;
}

void Progress::next_week(sys_days date, int usual) {
  const Permissions permissions = permit();
  const auto enough = std::min(static_cast<std::ptrdiff_t>(program().steps.sessions),
                               static_cast<std::ptrdiff_t>(standing_.days.size()));
  const auto quiet = std::count_if(quiet_days_.begin(), quiet_days_.end(), [](const auto& day) { return day.second; });
  const bool begins = !any_halved() && !lowered_this_week_ && quiet >= enough;
  const Standing before = standing_;
  // A week of nothing but bad days is done again, under its number.
  if (practised_this_week_) standing_ = week_after(catalog_, *assessment_, before, begins);
  for (const Course& course : courses()) {
    if (course.grows()) decide_after_week(course, before, permissions, date, usual);
  }
  start_week(date);
}

void Progress::decide_after_week(const Course& course, const Standing& before, const Permissions& permissions,
                                 sys_days date, int usual) {
  const bool climbed = course.change == Change::next_rung;
  const Index<Exercise> from = climbed ? *course.reason.climbed_from : course.exercise;
  const auto allowed = permissions.find(from);
  Decision decision;
  decision.exercise = course.exercise;
  decision.because = Because::well;
  decision.date = date;
  decision.from = dose_in(before, from);
  decision.to = course.dose;
  if (allowed != permissions.end()) decision.rests_on = allowed->second.rests_on;
  switch (course.change) {
    case Change::begins:
      start(course);
      decision.verb = Verb::begins;
      break;
    case Change::next_rung:
      start(course);
      // Until it has settled itself, what it has taken over from is what is known to go well.
      trace(course.exercise).settled = {from, decision.from};
      decision.verb = Verb::took_over;
      decision.other = from;
      break;
    case Change::none:
    case Change::more_days:
      if (still_says_why(course, date)) return;
      decision = held(course, allowed == permissions.end() ? Permission() : allowed->second, date, usual);
      break;
    default: decision.verb = Verb::moved_on; trace(course.exercise).accounts.clear();
  }
  trace(course.exercise).decision = std::move(decision);
}

/// What was decided on this very day stands. So does what is halved, until it is not; and what became less or new
/// within the week behind, until it has been done.
bool Progress::still_says_why(const Course& course, sys_days date) const {
  const Trace& known = traces_[course.exercise];
  const Verb verb = known.decision.verb;
  const bool other = verb == Verb::stepped_back || verb == Verb::rung_back || verb == Verb::replaced ||
                     verb == Verb::restored || known.decision.because == Because::pain;
  return known.decision.date == date || course.restored ||
         (other && known.accounts.empty() && known.decision.date >= week_began_);
}

Decision Progress::held(const Course& course, const Permission& allowed, sys_days date, int usual) const {
  Decision decision;
  decision.exercise = course.exercise;
  decision.verb = Verb::held;
  decision.went = allowed.held_by;
  decision.date = date;
  decision.from = course.dose;
  decision.to = course.dose;
  decision.rests_on = allowed.rests_on;
  if (allowed.held_by == Went::morning) decision.value = usual;
  const auto [further, weeks] = why_not_further(course);
  const bool told = allowed.held_by != Went::well;
  if (further == Because::at_its_end && !told) {
    decision.because = further;
  } else if (traces_[course.exercise].done_this_week == 0) {
    decision.because = Because::not_done;
  } else if (allowed.leave == Leave::nothing) {
    decision.because = told ? Because::told : Because::too_seldom;
  } else {
    decision.because = further;
    decision.value = weeks;
  }
  return decision;
}

/// What keeps an exercise from its next step, though it went well; and for how many weeks, where that is known.
std::pair<Because, int> Progress::why_not_further(const Course& course) const {
  const WeekDraft draft(catalog_, *assessment_, standing_);
  const Exercise& exercise = catalog_.exercises[course.exercise];
  const auto step = next_step(program(), exercise, assessment_->limits, course.dose, draft.place_of(course),
                              has_rung(catalog_, *assessment_, course));
  if (!step) return {Because::at_its_end, 0};
  if (step != Step::next_rung) return {Because::others_first, 0};
  if (course.leave == Leave::step) return {Because::rung_needs_green, 0};
  const int weeks = weeks_before_rung(program(), exercise, assessment_->limits) - course.weeks;
  return weeks > 0 ? std::pair(Because::waits, weeks) : std::pair(Because::others_first, 0);
}

void Progress::go_on_after(Gap gap, int days, sys_days date) {
  start_week(date);
  int& walking = standing_.walking_week;
  if (gap == Gap::step_back) walking = std::max(1, walking - 1);
  if (gap == Gap::rung_back) walking = 1;
  for (const Index<Exercise> exercise : growing()) {
    const auto place = place_of(exercise);
    if (!place) continue;
    trace(exercise).accounts.clear();
    // What is halved is less already.
    if (courses()[*place].restored && gap != Gap::rung_back) continue;
    courses()[*place].change = Change::none;
    if (gap == Gap::rung_back) courses()[*place].weeks = 0;
    Decision decision;
    decision.because = Because::gap;
    decision.date = date;
    decision.value = days;
    std::optional<Lowered> lowered;
    if (gap == Gap::step_back)
      lowered = step_back_after_gap(catalog_, *assessment_, standing_, *place, trace(exercise).settled);
    if (gap == Gap::rung_back) lowered = rung_back(catalog_, *assessment_, standing_, *place);
    if (lowered) {
      take(*lowered, std::move(decision));
      continue;
    }
    const Decision& last = trace(exercise).decision;
    if (last.because == Because::pain && last.date == date) continue;
    decision.exercise = exercise;
    decision.verb = Verb::repeated;
    decision.from = decision.to = courses()[*place].dose;
    trace(exercise).decision = std::move(decision);
  }
}

}  // namespace hipplan
