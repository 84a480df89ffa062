// SPDX-License-Identifier: MIT
// A log is told day by day, and every day may change where a person stands (rules H):
//
//   a session   first the time since the last one is looked at: after at most seven days a new week may begin, which
//               grows where the sessions of the last one allow it (H1, H2); after longer nothing grows (H7). Then each
//               exercise is judged by the light of that day. What was red goes a step back at once (H3); twice in a
//               row, and it is halved (H4).
//   a pain      counts at once where it is more than before, and lets more in only after two weeks (H6); a flare halves
//               everything (H5).
//
// Weeks are spans of seven days from the first row. Only a week that was practised counts as one of the plan, so that
// whoever comes twice a month does not meet in the fourth week what is for those who have done three: a week that was
// not done is done again, under its number. Nothing is kept between two runs. All of it is worked out from the log each
// time, by the answers and the catalog as they are now (H9).
#include "hipplan/plan/follow.hpp"

#include <algorithm>
#include <span>

#include "hipplan/catalog/calendar.hpp"

namespace hipplan {
namespace {

using std::chrono::sys_days;

constexpr std::chrono::days a_week{days_in_week};

}  // namespace

Follower::Follower(const Catalog& catalog, const Profile& profile, sys_days first, sys_days last)
    : catalog_(&catalog),
      profile_(profile),
      last_possible_(last),
      first_day_(first),
      week_begins_(first),
      pain_(profile.pain),
      pain_that_counts_(catalog.program.listening, profile.pain),
      progress_(catalog, assessment(), first),
      flares_(catalog.program.listening) {}

/// Of the pain that counts now; made once a pain. Its weeks reach to the last that a plan may come to.
const Assessment& Follower::assessment() {
  std::shared_ptr<const Assessment>& known = assessments_[pain_];
  if (known == nullptr) {
    Profile profile = profile_;
    profile.pain = pain_;
    profile.weeks += static_cast<int>((last_possible_ - first_day_) / a_week);
    known = std::make_shared<const Assessment>(assess(*catalog_, profile));
  }
  return *known;
}

void Follower::hear(const LoggedDay& day) {
  if (!first_logged_) first_logged_ = day.date;
  last_logged_ = day.date;
  if (!day.sessions.empty()) {
    go_on_to(day.date);
    const int before = std::max<int>(pain_that_counts_.usual(), day.usual_pain.value_or(std::int8_t{0}));
    const int usual = pain_that_counts_.is_told() ? pain_that_counts_.usual() : before;
    for (const LoggedSession& session : day.sessions)
      progress_.hear(session, day.date, light_now(), {usual, before, day.pain_next_morning});
    last_session_ = day.date;
    ++sessions_;
  }
  hear_pain(day);
}

/// The plan goes down after two weeks of less pain, the light at once.
LightLimits Follower::light_now() { return light_limits(*catalog_, assessment().profile, pain_that_counts_.usual()); }

sys_days Follower::beginning_of_week(sys_days date) const { return first_day_ + (date - first_day_) / a_week * a_week; }

/// Up to this day: a new week, or what follows a gap.
void Follower::go_on_to(sys_days date) {
  if (!last_session_) return;
  const std::chrono::days away = date - *last_session_;
  const Gap gap = gap_after(figures(), away, progress_.standing().week);
  if (gap == Gap::anew) return begin_anew(date, static_cast<int>(away.count()));
  if (gap == Gap::none) progress_.restore_what_is_quiet(date);
  if (gap == Gap::none && date < week_begins_ + a_week) return;
  count_pain(pain_that_counts_.on(date), date);
  if (gap == Gap::none) {
    progress_.next_week(date, pain_that_counts_.usual());
  } else {
    progress_.go_on_after(gap, static_cast<int>(away.count()), date);
  }
  week_begins_ = beginning_of_week(date);
  last_gap_ = gap;
  anew_.reset();
}

void Follower::begin_anew(sys_days date, int away) {
  count_pain(pain_that_counts_.on(date), date);
  progress_.begin(assessment(), date);
  first_day_ = date;
  week_begins_ = date;
  last_session_.reset();
  last_gap_ = Gap::anew;
  anew_.emplace();
  anew_->verb = Verb::anew;
  anew_->because = Because::gap;
  anew_->date = date;
  anew_->value = away;
}

/// H5, H6
void Follower::hear_pain(const LoggedDay& day) {
  recent_.push_back(day.usual_pain);
  if (static_cast<int>(recent_.size()) > figures().usual_days) recent_.erase(recent_.begin());
  pain_that_counts_.hear(day.date, usual_pain_at_end(figures(), recent_));
  const int counts = pain_that_counts_.on(day.date);
  if (counts > pain_) count_pain(counts, day.date);
  if (!day.usual_pain) return;
  const auto flare = flares_.hear({day.date, *day.usual_pain});
  if (flare && !progress_.any_halved_for(Because::flare)) progress_.halve_all(*flare);
}

/// More pain, or days that are of another kind, ask for another week; with less everything goes on from where it is.
void Follower::count_pain(int pain, sys_days date) {
  if (pain == pain_) return;
  const Assessment& before = assessment();
  pain_ = pain;
  const Assessment& now = assessment();
  const bool other_days = band_of(*catalog_, before).daily != band_of(*catalog_, now).daily;
  progress_.assess_by(now, now.band > before.band || other_days, date);
}

Followed Follower::on(sys_days today, std::optional<int> pain_today) && {
  go_on_to(today);
  const bool said = pain_today && *pain_today > pain_;
  if (said) count_pain(*pain_today, today);
  Followed followed{assessment(), progress_.standing(), {}};
  followed.assessment = with_weeks(std::move(followed.assessment), followed.standing.week + profile_.weeks - 1);
  followed.assessment.light = light_now();
  Listened& listened = followed.listened;
  listened.sessions = sessions_;
  listened.first = first_logged_;
  listened.last = last_logged_;
  listened.today = today;
  listened.week_begins = beginning_of_week(today);
  // The weeks have the dates that follow from this one.
  if (first_logged_) followed.assessment.profile.start = listened.week_begins - (followed.standing.week - 1) * a_week;
  listened.decisions = decisions(today, said);
  listened.dropped = progress_.dropped();
  listened.ask_signs = progress_.any_halved() || last_gap_ == Gap::anew;
  listened.ask_pain = last_gap_ == Gap::rung_back || last_gap_ == Gap::anew;
  listened.hurts = progress_.any_halved_for(Because::twice_back) || progress_.any_halved_for(Because::told) ||
                   progress_.is_at_its_least();
  listened.see_someone = listened.hurts || flares_.are_too_many(today);
  return followed;
}

std::vector<Decision> Follower::decisions(sys_days today, bool pain_was_said) const {
  std::vector<Decision> found;
  if (pain_ != profile_.pain) {
    Decision decision;
    decision.verb = Verb::adapted;
    decision.because = Because::pain;
    decision.date = today;
    decision.value = pain_;
    decision.usual = pain_that_counts_.usual();
    const auto most = pain_was_said ? std::size_t{0} : static_cast<std::size_t>(figures().usual_days);
    const std::vector<UsualPain>& said = flares_.days();
    const std::span last = std::span(said).last(std::min(most, said.size()));
    decision.days.assign(last.begin(), last.end());
    found.push_back(std::move(decision));
  }
  if (anew_) found.push_back(*anew_);
  for (Decision& decision : progress_.decisions()) found.push_back(std::move(decision));
  return found;
}

Followed follow(const Catalog& catalog, const Profile& profile, const History& history, sys_days today,
                std::optional<int> pain_today) {
  const std::vector<LoggedDay>& days = history.days;
  const sys_days first = days.empty() || days.front().date > today ? today : days.front().date;
  Follower follower(catalog, profile, first, today);
  for (const LoggedDay& day : days) {
    if (day.date > today) break;
    follower.hear(day);
  }
  return std::move(follower).on(today, pain_today);
}

}  // namespace hipplan
