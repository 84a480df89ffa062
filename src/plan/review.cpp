// SPDX-License-Identifier: MIT
#include "hipplan/plan/review.hpp"

#include <algorithm>
#include <cassert>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/plan/follow.hpp"

namespace hipplan {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr days a_week{days_in_week};

bool is_bad_day(const LoggedDay& day) {
  return std::all_of(day.sessions.begin(), day.sessions.end(),
                     [](const LoggedSession& session) { return session.kind == SessionKind::bad_day; });
}

std::vector<ReviewWeek> weeks_of(const History& history, sys_days first, sys_days today) {
  std::vector<ReviewWeek> weeks;
  for (sys_days begins = first; begins <= today; begins += a_week) weeks.push_back({begins, std::nullopt, 0, 0});
  for (const LoggedDay& day : history.days) {
    if (day.date > today || day.sessions.empty()) continue;
    ReviewWeek& week = weeks[static_cast<std::size_t>((day.date - first) / a_week)];
    ++week.done;
    if (is_bad_day(day)) ++week.bad_days;
  }
  return weeks;
}

/// Today is not over: its session is still to come, unless it is done.
sys_days last_to_count(const History& history, sys_days today) {
  const LoggedDay& last = history.days.back();
  return last.date == today && !last.sessions.empty() ? today : today - days{1};
}

/// Days of the plan in this week, up to the last that counts.
int planned_in(const ReviewWeek& week, const Standing& standing, sys_days last) {
  int planned = 0;
  for (sys_days date = week.begins; date < week.begins + a_week && date <= last; date += days{1}) {
    planned += static_cast<int>(std::count_if(standing.days.begin(), standing.days.end(),
                                              [&](const Day& day) { return day.weekday == weekday_of(date); }));
  }
  return planned;
}

/// The course of the slot that this is the `nth` of; a new one begins with `first`.
SlotCourse& course_of(std::vector<SlotCourse>& slots, Index<Slot> slot, int nth, const Amount& first) {
  for (SlotCourse& course : slots) {
    if (course.slot == slot && nth-- == 0) return course;
  }
  return slots.emplace_back(SlotCourse{slot, first, {}});
}

/// Calls `visit(course, exercise and dose)` for each place in which something grows.
template <class Visit>
void each_place(std::vector<SlotCourse>& slots, const Standing& standing, Visit visit) {
  std::vector<Index<Slot>> met;
  for (const Course& course : standing.courses) {
    const Index<Slot> slot = course.reason.slot;
    const auto before = static_cast<int>(std::count(met.begin(), met.end(), slot));
    met.push_back(slot);
    if (!course.grows()) continue;
    const Amount amount{course.exercise, course.dose};
    visit(course_of(slots, slot, before, amount), amount);
  }
}

/// Goes with the person through their weeks, and looks at the end of each where they stand.
void walk_through(const Catalog& catalog, const Profile& profile, const History& history, Review& review) {
  Follower follower(catalog, profile, review.first, review.today);
  each_place(review.slots, Follower(follower).on(review.first, {}).standing, [](SlotCourse&, const Amount&) {});
  auto day = history.days.begin();
  for (std::size_t i = 0; i < review.weeks.size(); ++i) {
    ReviewWeek& week = review.weeks[i];
    const sys_days end = std::min(week.begins + a_week - days{1}, review.today);
    for (; day != history.days.end() && day->date <= end; ++day) follower.hear(*day);
    Followed followed = Follower(follower).on(end, {});
    week.planned = planned_in(week, followed.standing, last_to_count(history, review.today));
    each_place(review.slots, followed.standing, [&](SlotCourse& place, const Amount& amount) {
      place.weeks.push_back({i, amount.exercise, amount.dose});
    });
    if (end != review.today) continue;
    review.listened = std::move(followed.listened);
    review.profile = std::move(followed.assessment.profile);
  }
}

std::vector<ForClinician> reasons_of(const Catalog& catalog, const Review& review, const Flares& flares) {
  const ReviewFigures& figures = catalog.program.review;
  std::vector<ForClinician> reasons;
  const auto add = [&](bool holds, ForClinician reason) {
    if (holds) reasons.push_back(reason);
  };
  add(is_worse(figures, review.usual_pain, review.today), ForClinician::worse);
  // Who is worse has no gain, either.
  add(reasons.empty() && has_no_gain(figures, review.usual, review.today), ForClinician::no_gain);
  add(flares.are_too_many(review.today), ForClinician::flares);
  add(review.listened && review.listened->hurts, ForClinician::hurts);
  return reasons;
}

}  // namespace

Review review_of(const Catalog& catalog, const Profile* profile, const History& history, sys_days today) {
  assert(!history.empty() && history.days.front().date <= today);
  Review review;
  review.first = history.days.front().date;
  review.last = history.days.back().date;
  review.today = today;
  review.weeks = weeks_of(history, review.first, today);
  review.usual_pain = usual_pains(history);
  review.pain_during = pains_during(history);
  review.next_morning = pains_next_morning(history);
  review.goal = goal_scores(history);
  review.chair_stand = chair_stands(history);
  const ReviewFigures& figures = catalog.program.review;
  review.usual = compare(figures, review.usual_pain);
  review.during = compare(figures, review.pain_during);
  review.morning = compare(figures, review.next_morning);
  const Flares flares = flares_of(catalog.program.listening, review.usual_pain);
  review.flares = flares.known();
  review.recent_flares = flares.recent(today);
  if (profile != nullptr) {
    if (!profile->goals.empty()) review.wish = profile->goals.front();
    walk_through(catalog, *profile, history, review);
  }
  review.for_clinician = reasons_of(catalog, review, flares);
  return review;
}

}  // namespace hipplan
