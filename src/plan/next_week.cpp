// SPDX-License-Identifier: MIT
// A later week, from the one before and nothing else (rules D).
//
//   1. What had to wait begins: one slot a routine, if there is room for it and for what the core still grows to.
//   2. Everything that was practised often enough takes at most one step. The core goes first (squat, hip extension,
//      hip abduction), then the stretch, then the rest, cardio last; within a stage whatever has grown least. So work
//      grows evenly, and no growth of lesser work takes the time of the core's next repetitions.
//   3. Rounds rise together: what is of one level gets its next round in the same week, or none of it does.
//   4. One harder strength exercise a week takes over from the one below, never two: whoever hurts afterwards must know
//      from what. A rung waits for its weeks whatever the minutes: less time never means harder work sooner.
#include "hipplan/plan/next_week.hpp"

#include <algorithm>
#include <tuple>

#include "hipplan/plan/candidates.hpp"
#include "hipplan/plan/lowering.hpp"
#include "hipplan/plan/openings.hpp"
#include "hipplan/plan/rungs.hpp"

namespace hipplan {
namespace {

Change change_for(Step step) {
  switch (step) {
    case Step::more_repetitions: return Change::more_repetitions;
    case Step::longer_hold: return Change::longer_hold;
    case Step::more_sets: return Change::more_sets;
    case Step::more_minutes: return Change::more_minutes;
    case Step::next_rung: return Change::next_rung;
  }
  return Change::none;
}

class NextWeek {
 public:
  NextWeek(const Catalog& catalog, const Assessment& assessment, Standing before)
      : catalog_(catalog),
        assessment_(assessment),
        draft_(catalog, assessment, std::move(before)),
        full_(Tenths::of_minutes(assessment.profile.minutes)) {}

  Standing make(bool begins) {
    if (begins) {
      begin_later(RoutineKind::strength, draft_.days_of_kind(true));
      begin_later(RoutineKind::light, light_days());
    }
    for (const std::size_t index : in_order_of_growth()) grow(index);
    Standing& next = draft_.standing();
    const bool grew = std::any_of(next.courses.begin(), next.courses.end(),
                                  [](const Course& course) { return course.change != Change::none; });
    if (grew) next.last_growth = next.week;
    return std::move(next);
  }

 private:
  const Program& program() const { return catalog_.program; }
  const Slot& slot_of(const Course& course) const { return program().routine.slots[course.reason.slot]; }
  const Exercise& exercise_of(const Course& course) const { return catalog_.exercises[course.exercise]; }
  std::vector<Course>& courses() { return draft_.courses(); }
  const std::vector<Course>& courses() const { return draft_.courses(); }

  // What had to wait

  /// A day of nothing but cardio, the pool's, takes nothing else.
  DaySet light_days() const {
    DaySet light = draft_.days_of_kind(false);
    for (const Course& course : courses()) {
      if (course.phase != Phase::cardio) continue;
      for (const Index<Day> day : course.days) {
        if (!draft_.days()[day].strength_day && count_on(day) == 1) light.erase(day);
      }
    }
    return light;
  }

  std::ptrdiff_t count_on(Index<Day> day) const {
    return std::count_if(courses().begin(), courses().end(),
                         [&](const Course& course) { return course.days.contains(day); });
  }

  void begin_later(RoutineKind kind, DaySet days) {
    if (days.empty()) return;
    const bool only_core = length_for(program().session, assessment_.profile.minutes).only_core_begins_later;
    for (const SlotTurn& turn : turns_for(catalog_, assessment_, kind)) {
      const Slot& slot = program().routine.slots[turn.slot];
      if (!slot.may_begin_later || (only_core && !slot.core)) continue;
      if (turn.when == When::lacking || draft_.in_slot(turn.slot, days) != nullptr) continue;
      if (begin({turn.slot, days, kind}, turn.only)) return;
    }
  }

  bool begin(const Opening& opening, std::optional<Index<Exercise>> only) {
    for (const Candidate& candidate : candidates(catalog_, assessment_, draft_, opening)) {
      if (only && candidate.exercise != *only) continue;
      const auto there = std::find_if(courses().begin(), courses().end(), [&](const Course& course) {
        return course.exercise == candidate.exercise &&
               course.phase == phase_in(program().routine.slots[opening.slot], exercise_of(course));
      });
      if (there != courses().end()) {
        if (extend(*there, opening.days)) return true;
        continue;
      }
      courses().push_back(new_course(catalog_, assessment_, draft_, opening, candidate));
      if (leaves_room_to_grow(opening.days)) return true;
      courses().pop_back();
    }
    return false;
  }

  bool extend(Course& course, DaySet days) {
    const DaySet before = course.days;
    course.days = before | days;
    if (leaves_room_to_grow(days)) {
      course.change = Change::more_days;
      return true;
    }
    course.days = before;
    return false;
  }

  /// Whether the week would fit with the core grown to its last repetitions, the stretch to its longest, what a
  /// condition asks for first at its end, and the strength work in place of the holds that stand for it.
  bool leaves_room_to_grow(DaySet days) const {
    WeekDraft grown(draft_);
    for (std::size_t i = 0; i < draft_.courses().size(); ++i) {
      const Course& before = draft_.courses()[i];
      if (!is_core(before) && slot_of(before).stage != 1 && !is_asked_for_first(before)) continue;
      if (const auto rung = is_isometric(before) ? next_rung(catalog_, assessment_, draft_, before) : std::nullopt)
        rise(grown.courses(), i, *rung);
      Course& course = grown.courses()[i];
      course.dose =
          full_grown(program(), exercise_of(course), assessment_.limits, course.dose, draft_.place_of(course));
    }
    return grown.fits(days, full_);
  }

  // Growth

  bool is_core(const Course& course) const { return slot_of(course).core || is_isometric(course); }

  bool is_isometric(const Course& course) const {
    return assessment_.tables->of(catalog_).stands_for[course.reason.slot].has_value();
  }

  bool is_asked_for_first(const Course& course) const {
    const std::vector<Index<Slot>> asked = slots_asked_for(catalog_, assessment_);
    return !asked.empty() && asked.front() == course.reason.slot;
  }

  int stage_of(const Course& course) const {
    return is_core(course) || is_asked_for_first(course) ? 0 : slot_of(course).stage;
  }

  std::vector<std::size_t> in_order_of_growth() const {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < courses().size(); ++i) {
      if (courses()[i].grows()) order.push_back(i);
    }
    const auto key = [&](std::size_t i) {
      const Course& course = courses()[i];
      return std::tuple(stage_of(course), course.steps, course.reason.slot, i);
    };
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    return order;
  }

  /// Not before it has been done often enough at its dose (rules E).
  bool may_grow(const Course& course) const {
    return course.change == Change::none && !course.restored && course.practised >= program().steps.sessions;
  }

  std::optional<Step> next_step_of(const Course& course) const {
    return next_step(program(), exercise_of(course), assessment_.limits, course.dose, place_for_growth(course),
                     has_rung(catalog_, assessment_, course));
  }

  /// Lesser work that stands in for missing core work takes rounds like it (rules D4).
  DosePlace place_for_growth(const Course& course) const {
    DosePlace place = draft_.place_of(course);
    place.lesser = place.lesser && core_is_complete();
    return place;
  }

  bool core_is_complete() const {
    const DaySet strength = draft_.days_of_kind(true);
    const ListOf<Slot>& slots = program().routine.slots;
    for (const Index<Slot> index : slots.indices()) {
      if (!slots[index].core || draft_.in_slot(index, strength) != nullptr) continue;
      if (!slots[index].isometrics || draft_.in_slot(*slots[index].isometrics, strength) == nullptr) return false;
    }
    return true;
  }

  void grow(std::size_t index) {
    if (!may_grow(courses()[index])) return;
    const auto step = next_step_of(courses()[index]);
    if (!step) return;
    if (*step == Step::more_minutes && !is_week_for_cardio()) return;
    bool taken = false;
    if (*step == Step::next_rung) {
      taken = climb(index);
    } else if (*step == Step::more_sets && is_core(courses()[index])) {
      taken = add_rounds_together(index);
    } else {
      taken = take(index, *step);
    }
    // Where its next step takes too long, what is harder may not; once its weeks are over.
    if (!taken && *step != Step::next_rung && *step != Step::more_minutes &&
        held_in_full(program(), exercise_of(courses()[index]), assessment_.limits)) {
      climb(index);
    }
  }

  /// A step every so many weeks, the first in the week in which the others begin to grow too.
  bool is_week_for_cardio() const {
    const int weeks = assessment_.limits.growth.cardio.weeks;
    return weeks <= 1 || draft_.week() % weeks == 1;
  }

  bool take(std::size_t index, Step step) {
    const Course before = courses()[index];
    step_up(courses()[index], step);
    const bool core = stage_of(before) == 0;
    const auto fits = [&] { return core ? draft_.fits(before.days, full_) : leaves_room_for_core(before.days); };
    if (fits()) return true;
    // A few minutes more are better than none.
    while (step == Step::more_minutes && --courses()[index].dose.minutes > before.dose.minutes) {
      if (fits()) return true;
    }
    courses()[index] = before;
    return false;
  }

  void step_up(Course& course, Step step) const {
    course.dose = grown(program(), exercise_of(course), assessment_.limits, course.dose, draft_.place_of(course), step);
    course.change = change_for(step);
    course.practised = 0;
    ++course.steps;
  }

  /// Whether the core's next repetitions still fit, and the strength work for which holds stand.
  bool leaves_room_for_core(DaySet days) const {
    WeekDraft next(draft_);
    for (std::size_t i = 0; i < draft_.courses().size(); ++i) {
      Course& course = next.courses()[i];
      if (!is_core(course)) continue;
      if (const auto rung = is_isometric(course) ? next_rung(catalog_, assessment_, draft_, course) : std::nullopt) {
        rise(next.courses(), i, *rung);
        continue;
      }
      const auto step = next_step_of(course);
      if (step == Step::more_repetitions || step == Step::longer_hold) step_up(course, *step);
    }
    return next.fits(days, full_);
  }

  /// Everything of the core at this level whose next step is a round takes it now, if all of it fits and nothing else
  /// at the level has fewer rounds (rules D4).
  bool add_rounds_together(std::size_t index) {
    const int level = exercise_of(courses()[index]).level;
    const int sets = courses()[index].dose.sets;
    std::vector<Course> before = courses();
    DaySet days;
    for (Course& course : courses()) {
      if (!slot_of(course).core || course.phase != Phase::strength || exercise_of(course).level != level) continue;
      if (course.dose.sets < sets && course.dose.minutes == 0 && takes_rounds(course)) {
        courses() = std::move(before);
        return false;
      }
      if (!may_grow(course) || course.dose.sets != sets || next_step_of(course) != Step::more_sets) continue;
      step_up(course, Step::more_sets);
      days = days | course.days;
    }
    if (!days.empty() && draft_.fits(days, full_)) return true;
    courses() = std::move(before);
    return false;
  }

  /// Planks stay at the one round that they have.
  bool takes_rounds(const Course& course) const { return exercise_of(course).dose.sets.most > course.dose.sets; }

  bool climb(std::size_t index) {
    const Course before = courses()[index];
    if (before.leave != Leave::rung) return false;
    if (before.weeks < weeks_before_rung(program(), exercise_of(before), assessment_.limits)) return false;
    const auto rung = next_rung(catalog_, assessment_, draft_, before);
    if (!rung) return false;
    const bool strength = is_strength_rung(catalog_, *rung);
    if (strength && strength_rung_taken_) return false;
    const std::size_t count = courses().size();
    rise(courses(), index, *rung);
    if (draft_.fits(before.days, full_)) {
      strength_rung_taken_ = strength_rung_taken_ || strength;
      return true;
    }
    courses().resize(count);
    courses()[index] = before;
    return false;
  }

  /// The rung takes over on its days; the others, light days, keep the gentle exercise.
  void rise(std::vector<Course>& courses, std::size_t index, const Rung& rung) const {
    const Course before = courses[index];
    const DaySet rest = before.days - rung.days;
    courses[index] = risen(before, rung);
    if (rest.empty()) return;
    courses.push_back(before);
    courses.back().days = rest;
  }

  Course risen(const Course& from, const Rung& rung) const {
    const Exercise& to = catalog_.exercises[rung.exercise];
    Course course = from;
    course.exercise = rung.exercise;
    course.days = rung.days;
    if (to.kind == Kind::strength) course.phase = Phase::strength;
    course.reason.climbed_from = from.exercise;
    // Holds without movement give way to the strength work for which they stood.
    if (to.kind == Kind::strength)
      course.reason.slot = slot_stood_for(program().routine, from.reason.slot).value_or(from.reason.slot);
    const DosePlace place = draft_.place_of(course);
    course.dose = first_dose(program(), to, assessment_.limits, place);
    course.reason.first_dose = reason_for_first_dose(program(), to, assessment_.limits, place);
    course.change = Change::next_rung;
    course.practised = 0;
    course.weeks = 0;
    ++course.steps;
    return course;
  }

  const Catalog& catalog_;
  const Assessment& assessment_;
  WeekDraft draft_;
  Tenths full_;
  bool strength_rung_taken_ = false;
};

}  // namespace

Standing next_week(const Catalog& catalog, const Assessment& assessment, Standing standing) {
  for (std::size_t i = 0; i < standing.courses.size(); ++i) {
    Course& course = standing.courses[i];
    course.change = Change::none;
    course.leave = Leave::rung;
    course.practised += static_cast<int>(course.days.size());
    ++course.weeks;
    // What comes back after half the amount has step enough in that.
    if (course.restored && restore(catalog, assessment, standing, i)) standing.courses[i].practised = 0;
  }
  return week_after(catalog, assessment, std::move(standing), true);
}

Standing week_after(const Catalog& catalog, const Assessment& assessment, Standing standing, bool begins) {
  ++standing.week;
  if (begins) ++standing.walking_week;
  return NextWeek(catalog, assessment, std::move(standing)).make(begins);
}

}  // namespace hipplan
