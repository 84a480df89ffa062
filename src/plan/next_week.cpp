// SPDX-License-Identifier: MIT
// A later week from the one before (rules D): what had to wait begins, then everything that has been practised
// often enough takes at most one step.
#include "hipplan/plan/next_week.hpp"

#include <algorithm>

#include "hipplan/plan/composer.hpp"

namespace hipplan {
namespace {

class NextWeek {
 public:
  explicit NextWeek(Composer& composer) : composer_(composer) {}

  void make(int week) {
    for (Course& course : composer_.draft().courses()) {
      course.change = Change::none;
      course.practised += static_cast<int>(course.days.size());
    }
    // What rules of the first weeks have delayed comes before growth.
    begin_missing(week);
    // Cardio grows last: it can be done without, and must not take the time that strength needs (rules G).
    for (const bool cardio : {false, true}) {
      for (std::size_t i = 0; i < composer_.draft().courses().size(); ++i) {
        const Course& course = composer_.draft().courses()[i];
        if (may_grow(course) && (course.phase == Phase::cardio) == cardio) grow(i, week);
      }
    }
  }

 private:
  /// Not before it has been done often enough at its dose (rules E).
  bool may_grow(const Course& course) const {
    return course.grows() && course.change == Change::none && course.practised >= composer_.program().steps.sessions;
  }

  /// Whether anything else that grows this week shares a session with `course`.
  bool shares_time(const Course& course) const {
    const std::vector<Course>& all = composer_.draft().courses();
    return std::any_of(all.begin(), all.end(), [&](const Course& other) {
      return other.exercise != course.exercise && other.change != Change::none && other.days.intersects(course.days);
    });
  }

  /// What a step may fill of a session: beside work that still grows, cardio takes at most half of what is
  /// left.
  Tenths budget_for(const Course& course) const {
    if (course.phase != Phase::cardio || !shares_time(course)) return composer_.full();
    Tenths longest;
    for_each(course.days, [&](std::size_t day) { longest = std::max(longest, composer_.draft().estimate(day)); });
    return middle(longest, composer_.full());
  }

  void grow(std::size_t index, int week) {
    const Course before = composer_.draft().courses()[index];
    const Tenths budget = budget_for(before);
    const Exercise& exercise = composer_.catalog().exercises[before.exercise];
    const auto rung = composer_.choice().next_rung(composer_.draft(), before, week);
    // A rung that only waits for its week is not the end of the ladder: no further set in its place.
    const bool has_rung = rung.has_value() || composer_.choice().rung_is_delayed(before, week);
    for (const Step step : next_steps(composer_.program(), exercise, composer_.limits(), before.dose, has_rung)) {
      if (step == Step::next_rung && !rung) continue;
      Course& course = composer_.draft().courses()[index];
      course = before;
      if (step == Step::next_rung) {
        course.exercise = *rung;
        const Exercise& next = composer_.catalog().exercises[*rung];
        course.dose = first_dose(next, composer_.limits());
        course.reason.first_dose = reason_for_first_dose(next, composer_.limits());
        course.reason.climbed_from = before.exercise;
      } else {
        course.dose = grown(composer_.program(), exercise, composer_.limits(), before.dose, step);
      }
      course.change = change_for(step);
      course.practised = 0;
      if (composer_.draft().fits(course.days, budget)) return;
      // A few minutes more are better than none, where nothing else wants them.
      const bool free = step == Step::more_minutes && budget == composer_.full();
      while (free && --course.dose.minutes > before.dose.minutes) {
        if (composer_.draft().fits(course.days, budget)) return;
      }
    }
    composer_.draft().courses()[index] = before;
  }

  static Change change_for(Step step) {
    switch (step) {
      case Step::more_repetitions: return Change::more_repetitions;
      case Step::longer_hold: return Change::longer_hold;
      case Step::more_sets: return Change::more_sets;
      case Step::more_minutes: return Change::more_minutes;
      case Step::next_rung: return Change::next_rung;
    }
    return Change::none;
  }

  /// One new beginning a session at the most: the main work first, then a group the week lacks. It
  /// may take half of the room that week 1 has left; the other half is for growth.
  void begin_missing(int week) {
    const Tenths budget = middle(composer_.first_budget(), composer_.full());
    composer_.each_day([&](std::size_t s, bool strength, std::size_t) {
      if (strength) {
        for (const std::size_t group : composer_.groups(Frequency::every_strength_day)) {
          if (composer_.trained_on(s, group, Phase::strength)) continue;
          if (composer_.add(s, {Phase::strength, Purpose::every_session, group}, week, budget)) return;
        }
        for (const std::size_t group : composer_.groups(Frequency::weekly)) {
          if (composer_.trained(group)) continue;
          if (composer_.add(s, {Phase::strength, Purpose::weekly, group}, week, budget)) return;
        }
      }
      for (const std::size_t group : composer_.groups(Frequency::weekly)) {
        if (composer_.trained(group)) continue;
        if (composer_.add(s, {Phase::activation, Purpose::wake_up, group}, week, budget)) return;
        if (composer_.add(s, {Phase::mobility, Purpose::loosen, group}, week, budget)) return;
      }
      if (composer_.draft().count(s, Phase::stretch) == 0 && !composer_.any(Phase::stretch)) {
        if (composer_.add(s, {Phase::stretch, Purpose::stretch, std::nullopt}, week, budget)) return;
      }
    });
  }

  Composer& composer_;
};

}  // namespace

Standing next_week(const Catalog& catalog, const Assessment& assessment, Standing standing) {
  ++standing.week;
  Composer composer(catalog, assessment, std::move(standing));
  NextWeek(composer).make(composer.draft().standing().week);
  Standing& next = composer.draft().standing();
  const bool grew = std::any_of(next.courses.begin(), next.courses.end(),
                                [](const Course& course) { return course.change != Change::none; });
  if (grew) next.last_growth = next.week;
  return std::move(next);
}

}  // namespace hipplan
