// SPDX-License-Identifier: MIT
#include "life.hpp"

#include "hipplan/rules/judge.hpp"
#include "hipplan/rules/listening.hpp"
#include "hipplan/rules/walking.hpp"
#include "support.hpp"

namespace hipplan::tests {
namespace {

std::optional<std::int8_t> if_said(int number) {
  return number < 0 ? std::nullopt : std::optional(static_cast<std::int8_t>(number));
}

Dose done_of(const Dose& written, const SaidOfDay& said) {
  if (said.less) return half_of(written);
  if (!said.more) return written;
  return {written.sets * 2, written.repetitions * 2, written.hold_seconds * 2, written.minutes * 2};
}

}  // namespace

Life::Life(const Catalog& catalog, const Profile& profile, std::chrono::sys_days start, int weeks)
    : catalog_(&catalog),
      profile_(profile),
      start_(start),
      end_(start + std::chrono::days{7 * (weeks + 1)}),
      follower_(std::in_place, catalog, profile, start, end_) {}

void Life::live(std::chrono::sys_days date, const Standing& standing, Index<Day> which, const SaidOfDay& said) {
  LoggedDay day;
  day.date = date;
  day.usual_pain = if_said(said.usual);
  if (said.comes) {
    day.pain_next_morning = if_said(said.next_morning);
    LoggedSession session;
    session.kind = said.kind;
    for (const Course& course : standing.courses) {
      if (!course.days.contains(which)) continue;
      Done done;
      done.exercise = course.exercise;
      done.planned = said.kind == SessionKind::bad_day ? half_of(course.dose) : course.dose;
      done.dose = done_of(*done.planned, said);
      if (said.misplanned) done.planned = course.dose.minutes > 0 ? Dose{1, 1, 0, 0} : Dose{0, 0, 0, 1};
      const bool is_each = worked_side(*catalog_, profile_, catalog_->exercises[course.exercise]) == WorkedSide::each;
      if (said.one_side && is_each) done.side = WorkedSide::left;
      done.pain_during = if_said(said.pain);
      done.effort = if_said(said.effort);
      if (said.poor_control) done.control = Control::poor;
      done.sharp = said.sharp;
      done.line = static_cast<std::uint32_t>(history_.days.size() + 2);
      session.done.push_back(done);
    }
    if (said.twice) day.sessions.push_back(session);
    day.sessions.push_back(std::move(session));
  }
  if (day.sessions.empty() && !day.usual_pain) return;
  if (history_.days.empty()) {
    start_ = date;
    become(Profile(profile_));
  }
  follower_->hear(day);
  history_.days.push_back(std::move(day));
}

int walks(const Followed& followed) {
  const std::vector<int> minutes = walking_target(shipped(), followed.assessment);
  return minutes.empty() ? 0 : minutes.at(static_cast<std::size_t>(followed.standing.walking_week - 1));
}

void Life::become(const Profile& profile) {
  profile_ = profile;
  follower_.emplace(*catalog_, profile, start_, end_);
  for (const LoggedDay& day : history_.days) follower_->hear(day);
}

}  // namespace hipplan::tests
