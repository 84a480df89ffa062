// SPDX-License-Identifier: MIT
// The first week: one routine for all strength days, one for all light days (rules C2, G).
//
// A routine is a row of slots (catalog: `routine`), most important first. Each takes the first of its candidates that
// is allowed and fits the places and the time that are left; where none does, it stays empty and the next one is tried.
// So what comes last in the row is what is left out first. The strength routine is filled before the light one, which
// then practises what is there already. Every strength day of a week has the same rows and doses, and so has every
// light day, but for the machine whose day it is.
//
//   strength   warm-up, squat, hip extension, hip abduction, what conditions ask for, what goals move up, a stretch,
//   ... light      warm-up, what the strength routine lacks, loosening, the stretch, heart and lungs, ... daily where
//   pain is severe: the same few small things every day the pool   its day holds nothing else
#include "hipplan/plan/first_week.hpp"

#include <algorithm>
#include <optional>

#include "hipplan/plan/candidates.hpp"
#include "hipplan/plan/openings.hpp"
#include "hipplan/plan/roles.hpp"
#include "hipplan/text/lists.hpp"

namespace hipplan {
namespace {

class FirstWeek {
 public:
  /// `carried`: what is done already; nothing in a first week.
  FirstWeek(const Catalog& catalog, const Assessment& assessment, const Standing& carried)
      : catalog_(catalog),
        assessment_(assessment),
        carried_(carried),
        draft_(catalog, assessment,
               {carried.week,
                days_of(catalog, assessment),
                {},
                carried.last_growth,
                carried.walking_week,
                carried.dropped}),
        roles_(roles_for(catalog, assessment, draft_.days())),
        full_(Tenths::of_minutes(assessment.profile.minutes)) {}

  Standing fill() {
    const DaySet strength = draft_.days_of_kind(true);
    DaySet light = draft_.days_of_kind(false);
    if (fill_pool_day()) light.erase(*roles_.pool_day);
    fill_routine(RoutineKind::strength, strength);
    never_empty(RoutineKind::strength, strength);
    if (!strength.empty() && !light.empty() && !holds_strength_work()) {
      // Nothing in it needs a day of rest: it is practised every day.
      std::erase_if(draft_.courses(), [&](const Course& course) { return course.days.intersects(strength); });
      fill_routine(RoutineKind::strength, strength | light);
      never_empty(RoutineKind::strength, strength | light);
    } else {
      fill_routine(RoutineKind::light, light);
      never_empty(RoutineKind::light, light);
    }
    return std::move(draft_.standing());
  }

 private:
  const Routine& routine() const { return catalog_.program.routine; }
  const Slot& slot(Index<Slot> index) const { return routine().slots[index]; }
  Tenths first_budget() const {
    const bool is_first = carried_.courses.empty();
    return is_first ? full_.percent(catalog_.program.session.first_week_percent) : full_;
  }

  void fill_routine(RoutineKind kind, DaySet days) {
    if (days.empty()) return;
    for (const SlotTurn& turn : turns_for(catalog_, assessment_, kind)) {
      if (turn.when == When::lacking && has_strength(turn.lacks)) continue;
      if (slot(turn.slot).phase == Phase::cardio) {
        fill_cardio(turn, kind, days);
      } else {
        fill_slot({turn.slot, days, kind}, turn.only, first_budget_for(turn.slot));
      }
    }
    if (kind == RoutineKind::strength) fill_up(days);
  }

  /// Never without a warm-up, as long as the session has room for one at all.
  Tenths first_budget_for(Index<Slot> index) const {
    return slot(index).phase == Phase::warm_up ? full_ : first_budget();
  }

  bool holds_strength_work() const {
    return std::any_of(draft_.courses().begin(), draft_.courses().end(), [&](const Course& course) {
      return needs_rest_day(catalog_.program, catalog_.exercises[course.exercise]);
    });
  }

  bool has_strength(Index<Slot> index) const {
    const DaySet strength = draft_.days_of_kind(true);
    return !strength.empty() && draft_.in_slot(index, strength) != nullptr;
  }

  /// Too few strength exercises: others are looked for (rules G2).
  void fill_up(DaySet days) {
    if (!routine().filler) return;
    const auto few = static_cast<std::size_t>(routine().fewest_strength_exercises);
    while (draft_.count(*days.begin(), Phase::strength) < few) {
      if (!fill_slot({*routine().filler, days, RoutineKind::strength}, std::nullopt, first_budget())) return;
    }
  }

  /// Fills a slot with the first candidate that fits, or only with `only`; says whether it did.
  bool fill_slot(const Opening& opening, std::optional<Index<Exercise>> only, Tenths budget) {
    const bool filler = routine().filler == opening.slot;
    if (!filler && draft_.in_slot(opening.slot, opening.days) != nullptr) return false;
    if (slot(opening.slot).phase == Phase::warm_up && roles_.warm_up &&
        begin(opening, {*roles_.warm_up, Chosen::machine, {}, false}, budget)) {
      return true;
    }
    if (!only && keep_carried(opening, budget)) return true;
    for (const Candidate& candidate : candidates(catalog_, assessment_, draft_, opening)) {
      if (only && candidate.exercise != *only) continue;
      if (begin(opening, candidate, budget)) return true;
    }
    // Nothing harder is ever allowed, or fits: the gentle form of the same work.
    const auto gentle = slot(opening.slot).otherwise;
    if (only || !gentle || (slot(opening.slot).lesser && !ever_in(catalog_, assessment_, opening.slot).empty()))
      return false;
    if (draft_.in_slot(*gentle, opening.days) != nullptr) return false;
    Opening instead = opening;
    instead.slot = *gentle;
    for (const Candidate& candidate : candidates(catalog_, assessment_, draft_, instead)) {
      if (begin(instead, candidate, budget)) {
        // It holds the place of the slot that asked.
        draft_.courses().back().reason.slot = opening.slot;
        return true;
      }
    }
    return false;
  }

  /// What stood in the slot before, if it still may.
  bool keep_carried(const Opening& opening, Tenths budget) {
    for (const Course& course : carried_.courses) {
      if (course.reason.slot != opening.slot || !may_stay(course, opening.days)) continue;
      const Reason& why = course.reason;
      if (begin(opening, {course.exercise, why.chosen, why.by, why.kept_height}, budget)) return true;
    }
    return false;
  }

  bool may_stay(const Course& course, DaySet days) const {
    const Exercise& exercise = catalog_.exercises[course.exercise];
    if (!assessment_.is_allowed_in(draft_.week(), course.exercise)) return false;
    if (needs_rest_day(catalog_.program, exercise) && days.intersects(draft_.days_of_kind(false))) return false;
    return std::none_of(draft_.courses().begin(), draft_.courses().end(), [&](const Course& other) {
      if (!other.days.intersects(days)) return false;
      if (other.exercise == course.exercise) return other.phase == course.phase;
      return is_another_rung(catalog_.exercises[other.exercise], exercise);
    });
  }

  /// Where a machine has its day, the machine; elsewhere walking or the like, if that is asked for at all.
  void fill_cardio(const SlotTurn& turn, RoutineKind kind, DaySet days) {
    DaySet others;
    for (const Index<Day> day : days) {
      const auto machine = roles_.machine_of_day[day];
      if (draft_.in_slot(turn.slot, DaySet::of(day)) != nullptr) continue;
      if (machine && begin({turn.slot, DaySet::of(day), kind}, {*machine, Chosen::machine, {}, false}, first_budget()))
        continue;
      others.insert(day);
    }
    if (turn.when == When::machine || others.empty()) return;
    fill_slot({turn.slot, at_most_cardio_days(others), kind}, turn.only, first_budget());
  }

  /// Cardio on five days a week at most, the earliest of them.
  DaySet at_most_cardio_days(DaySet days) const {
    DaySet with;
    for (const Course& course : draft_.courses()) {
      if (course.phase == Phase::cardio) with = with | course.days;
    }
    const auto most = static_cast<std::size_t>(catalog_.program.session.most_cardio_days);
    DaySet chosen;
    for (const Index<Day> day : days) {
      if (with.size() + chosen.size() < most) chosen.insert(day);
    }
    return chosen;
  }

  /// Nothing but the pool on its day, if that fits; says whether it does.
  bool fill_pool_day() {
    if (!roles_.pool_day) return false;
    for (const Index<Slot> index : routine().slots.indices()) {
      if (slot(index).phase != Phase::cardio || !takes_in_list(slot(index), *roles_.in_the_pool)) continue;
      return begin({index, DaySet::of(*roles_.pool_day), RoutineKind::light},
                   {*roles_.in_the_pool, Chosen::machine, {}, false}, full_);
    }
    return false;
  }

  static bool takes_in_list(const Slot& slot, Index<Exercise> exercise) { return contains(slot.usual, exercise); }

  /// Begins the exercise on those days, if it fits: as a course that is there already, else as a new one.
  bool begin(const Opening& opening, const Candidate& candidate, Tenths budget) {
    if (opening.days.empty()) return false;
    const Phase phase = phase_in(slot(opening.slot), catalog_.exercises[candidate.exercise]);
    for (Course& course : draft_.courses()) {
      if (course.exercise != candidate.exercise || course.phase != phase) continue;
      const DaySet before = course.days;
      course.days = before | opening.days;
      if (draft_.fits(opening.days, budget)) return true;
      course.days = before;
      return false;
    }
    const Course fresh = new_course(catalog_, assessment_, draft_, opening, candidate);
    draft_.courses().push_back(carried_on(fresh));
    // Never cut to the time that happens to be left: more pain leaves more of it, and would begin with more.
    if (draft_.fits(opening.days, budget)) return true;
    // But what was done for longer goes back to where it began before it goes.
    draft_.courses().back() = fresh;
    if (!carried_.courses.empty() && draft_.fits(opening.days, budget)) return true;
    draft_.courses().pop_back();
    return false;
  }

  /// With the dose and the practice that it has, if it is done already.
  Course carried_on(const Course& fresh) const {
    const auto before = std::find_if(carried_.courses.begin(), carried_.courses.end(), [&](const Course& course) {
      return course.exercise == fresh.exercise && course.phase == fresh.phase;
    });
    if (before == carried_.courses.end()) return fresh;
    const auto limited = [&](const Dose& dose) {
      return within_limits(catalog_.program, catalog_.exercises[fresh.exercise], assessment_.limits, dose,
                           draft_.place_of(fresh));
    };
    Course course = *before;
    course.days = fresh.days;
    course.reason.slot = fresh.reason.slot;
    course.dose = limited(before->dose);
    if (before->restored) course.restored = limited(*before->restored);
    // What has only just begun begins by the new limits.
    const auto work = [&](const Dose& dose) { return amount_of_work(catalog_.program.time, dose); };
    const bool just_begun = before->weeks == 0 && before->change != Change::none;
    if (just_begun && work(course.dose) > work(fresh.dose)) course.dose = fresh.dose;
    return course;
  }

  /// A session that holds nothing but its warm-up gets one exercise in the whole of its time, or the warm-up itself
  /// becomes the work (rules G1, G2).
  void never_empty(RoutineKind kind, DaySet days) {
    if (days.empty()) return;
    const auto works = [&](const Course& course) { return course.days.intersects(days) && course.grows(); };
    const auto has_work = [&] { return std::any_of(draft_.courses().begin(), draft_.courses().end(), works); };
    for (const Index<Slot> index : routine().never_empty) {
      if (has_work()) return;
      fill_slot({index, days, kind}, std::nullopt, full_);
    }
    if (!has_work()) make_work_of_warm_up(days);
  }

  void make_work_of_warm_up(DaySet days) {
    for (Course& course : draft_.courses()) {
      if (course.phase != Phase::warm_up || !course.days.intersects(days)) continue;
      const Exercise& exercise = catalog_.exercises[course.exercise];
      course.phase = exercise.kind == Kind::cardio ? Phase::cardio : Phase::mobility;
      course.reason.chosen = Chosen::role;
    }
  }

  const Catalog& catalog_;
  const Assessment& assessment_;
  const Standing& carried_;
  WeekDraft draft_;
  Roles roles_;
  Tenths full_;
};

}  // namespace

Standing first_week(const Catalog& catalog, const Assessment& assessment) {
  return FirstWeek(catalog, assessment, {}).fill();
}

Standing week_anew(const Catalog& catalog, const Assessment& assessment, const Standing& standing) {
  return FirstWeek(catalog, assessment, standing).fill();
}

}  // namespace hipplan
