// SPDX-License-Identifier: MIT
#include "hipplan/plan/lowering.hpp"

#include <algorithm>
#include <cassert>

#include "hipplan/plan/candidates.hpp"
#include "hipplan/plan/openings.hpp"
#include "hipplan/plan/week_draft.hpp"
#include "hipplan/text/lists.hpp"

namespace hipplan {
namespace {

/// One course of a standing, about to become less. The standing changes only where something comes of it.
class Lowering {
 public:
  Lowering(const Catalog& catalog, const Assessment& assessment, Standing& standing, std::size_t at)
      : catalog_(catalog), assessment_(assessment), standing_(standing), at_(at), before_(standing.courses[at]) {}

  Amount amount() const { return {before_.exercise, before_.dose}; }
  const Exercise& exercise() const { return catalog_.exercises[before_.exercise]; }

  std::optional<Lowered> to_dose_before() {
    const auto dose = dose_before(program(), exercise(), assessment_.limits, before_.dose, place());
    if (!dose) return std::nullopt;
    Course& course = standing_.courses[at_];
    take_dose(course, *dose);
    course.steps = std::max(0, course.steps - 1);
    return Lowered{Verb::stepped_back, amount(), Amount{before_.exercise, *dose}};
  }

  /// To what it has taken over from.
  std::optional<Lowered> to_rung_below(const Amount& settled) {
    const auto& from = before_.reason.climbed_from;
    if (!from) return std::nullopt;
    const Amount below = settled.exercise == *from ? settled : at_first(*from);
    return instead(below, Verb::rung_back);
  }

  std::optional<Lowered> to_first_dose() {
    Amount first = at_first(before_.exercise);
    first.dose.sets = std::min(first.dose.sets, before_.dose.sets);
    if (amount_of_work(program().time, first.dose) >= amount_of_work(program().time, before_.dose)) return std::nullopt;
    take_dose(standing_.courses[at_], first.dose);
    return Lowered{Verb::rung_back, amount(), first};
  }

  /// To any exercise one rung below that its slot takes.
  std::optional<Lowered> to_any_rung_below() {
    const Slot& slot = slot_of_course();
    for (const Index<Exercise> i : assessment_.eligible) {
      const Exercise& below = catalog_.exercises[i];
      if (!is_next_rung(below, exercise()) || below.position != exercise().position || !takes(catalog_, slot, i))
        continue;
      if (auto lowered = instead(at_first(i), Verb::rung_back)) return lowered;
    }
    return std::nullopt;
  }

  /// Its place to the next gentlest of its slot.
  std::optional<Lowered> drop() {
    const Standing whole = standing_;
    standing_.dropped.push_back(before_.exercise);
    standing_.courses.erase(standing_.courses.begin() + static_cast<std::ptrdiff_t>(at_));
    const auto candidate = gentler_in(before_.reason.slot);
    if (candidate) return Lowered{Verb::replaced, amount(), *candidate};
    if (const auto gentle = slot_of_course().otherwise) {
      if (const auto instead = gentler_in(*gentle)) return Lowered{Verb::replaced, amount(), *instead};
    }
    standing_ = whole;
    return std::nullopt;
  }

  /// Another exercise in its place, as much of it as fits; nothing, and all as it was, where it may not stand there.
  std::optional<Lowered> instead(const Amount& amount_instead, Verb verb) {
    const Index<Exercise> index = amount_instead.exercise;
    const Exercise& other = catalog_.exercises[index];
    if (!may_stand(index)) return std::nullopt;
    const Standing whole = standing_;
    Course& course = standing_.courses[at_];
    course.exercise = index;
    course.phase = phase_in(slot_of_course(), other);
    course.weeks = 0;
    course.steps = std::max(0, course.steps - 1);
    course.reason.climbed_from.reset();
    course.reason.first_dose = reason_for_first_dose(program(), other, assessment_.limits, place());
    take_dose(course, within_limits(program(), other, assessment_.limits, amount_instead.dose, place()));
    std::size_t at = merged();
    while (!fits(standing_.courses[at].days)) {
      Course& there = standing_.courses[at];
      const auto less = dose_before(program(), other, assessment_.limits, there.dose, place());
      if (!less) {
        standing_ = whole;
        return std::nullopt;
      }
      take_dose(there, *less);
    }
    return Lowered{verb, amount(), Amount{index, standing_.courses[at].dose}};
  }

  Amount at_first(Index<Exercise> index) const {
    return {index, first_dose(program(), catalog_.exercises[index], assessment_.limits, place())};
  }

  bool fits(DaySet days) const {
    return WeekDraft(catalog_, assessment_, standing_).fits(days, Tenths::of_minutes(assessment_.profile.minutes));
  }

  DosePlace place() const { return WeekDraft(catalog_, assessment_, standing_).place_of(before_); }

  /// Its sessions at another dose say nothing of this one.
  static void take_dose(Course& course, const Dose& dose) {
    course.dose = dose;
    course.practised = 0;
    course.change = Change::none;
    course.restored.reset();
  }

 private:
  const Program& program() const { return catalog_.program; }
  const Slot& slot_of_course() const { return program().routine.slots[before_.reason.slot]; }

  bool may_stand(Index<Exercise> index) const {
    const Exercise& other = catalog_.exercises[index];
    if (!assessment_.is_allowed_in(standing_.week, index)) return false;
    const WeekDraft draft(catalog_, assessment_, standing_);
    if (needs_rest_day(program(), other) && before_.days.intersects(draft.days_of_kind(false))) return false;
    for (std::size_t i = 0; i < standing_.courses.size(); ++i) {
      const Course& course = standing_.courses[i];
      if (i == at_ || course.exercise == index || !course.days.intersects(before_.days)) continue;
      if (is_another_rung(catalog_.exercises[course.exercise], other)) return false;
    }
    return true;
  }

  /// Where the exercise stands already, on other days, the two become one. The place of it.
  std::size_t merged() {
    const Course course = standing_.courses[at_];
    for (std::size_t i = 0; i < standing_.courses.size(); ++i) {
      Course& other = standing_.courses[i];
      if (i == at_ || other.exercise != course.exercise || other.phase != course.phase) continue;
      other.days = other.days | course.days;
      standing_.courses.erase(standing_.courses.begin() + static_cast<std::ptrdiff_t>(at_));
      return i > at_ ? i - 1 : i;
    }
    return at_;
  }

  /// Begins the gentler candidate of a slot that comes next; the course itself is gone by now.
  std::optional<Amount> gentler_in(Index<Slot> slot) {
    WeekDraft draft(catalog_, assessment_, standing_);
    const bool strength = before_.days.intersects(draft.days_of_kind(true));
    const Opening opening{slot, before_.days, strength ? RoutineKind::strength : RoutineKind::light};
    std::vector<Candidate> order = candidates(catalog_, assessment_, draft, opening);
    std::erase_if(order, [&](const Candidate& candidate) { return !is_gentler(candidate.exercise); });
    // The next gentlest: of its own ladder first, then the least below it.
    std::stable_sort(order.begin(), order.end(), [&](const Candidate& a, const Candidate& b) {
      const auto key = [&](const Candidate& candidate) {
        const Exercise& other = catalog_.exercises[candidate.exercise];
        return std::pair(!same_ladder(other, exercise()), -other.level);
      };
      return key(a) < key(b);
    });
    for (const Candidate& candidate : order) {
      if (auto begun = begin(draft, opening, candidate)) return begun;
    }
    return std::nullopt;
  }

  bool is_gentler(Index<Exercise> index) const {
    const int level = catalog_.exercises[index].level;
    return level < exercise().level || (level == 1 && exercise().level == 1);
  }

  std::optional<Amount> begin(const WeekDraft& draft, const Opening& opening, const Candidate& candidate) {
    const Standing whole = standing_;
    Course fresh = new_course(catalog_, assessment_, draft, opening, candidate);
    // It holds the place of the slot that asks.
    fresh.reason.slot = before_.reason.slot;
    for (Course& course : standing_.courses) {
      if (course.exercise != fresh.exercise || course.phase != fresh.phase) continue;
      course.days = course.days | fresh.days;
      if (fits(course.days)) return Amount{course.exercise, course.dose};
      standing_ = whole;
      return std::nullopt;
    }
    standing_.courses.push_back(fresh);
    if (fits(fresh.days)) return Amount{fresh.exercise, fresh.dose};
    standing_ = whole;
    return std::nullopt;
  }

  const Catalog& catalog_;
  const Assessment& assessment_;
  Standing& standing_;
  std::size_t at_;
  const Course before_;
};

/// Of one ladder, and neither a rung nor a level above.
bool is_no_harder(const Exercise& exercise, const Exercise& than) {
  return same_ladder(exercise, than) && exercise.ladder->rung <= than.ladder->rung && exercise.level <= than.level;
}

Change change_between(const Dose& from, const Dose& to) {
  if (to.minutes != from.minutes) return Change::more_minutes;
  if (to.sets != from.sets) return Change::more_sets;
  return to.repetitions != from.repetitions ? Change::more_repetitions : Change::longer_hold;
}

}  // namespace

std::optional<Lowered> step_back(const Catalog& catalog, const Assessment& assessment, Standing& standing,
                                 std::size_t course, const Amount& settled) {
  Lowering lowering(catalog, assessment, standing, course);
  // A warm-up that hurts is the wrong one: it has no steps.
  if (!standing.courses[course].grows()) return lowering.drop();
  if (auto lowered = lowering.to_dose_before()) return lowered;
  if (auto lowered = lowering.to_rung_below(settled)) return lowered;
  return lowering.drop();
}

std::optional<Lowered> step_back_after_gap(const Catalog& catalog, const Assessment& assessment, Standing& standing,
                                           std::size_t course, const Amount& settled) {
  Lowering lowering(catalog, assessment, standing, course);
  if (auto lowered = lowering.to_dose_before()) return lowered;
  return lowering.to_rung_below(settled);
}

std::optional<Lowered> rung_back(const Catalog& catalog, const Assessment& assessment, Standing& standing,
                                 std::size_t course) {
  Lowering lowering(catalog, assessment, standing, course);
  const auto& from = standing.courses[course].reason.climbed_from;
  if (from) {
    if (auto lowered = lowering.instead(lowering.at_first(*from), Verb::rung_back)) return lowered;
  }
  if (auto lowered = lowering.to_any_rung_below()) return lowered;
  return lowering.to_first_dose();
}

Lowered halve(const Catalog& catalog, const Assessment& assessment, Standing& standing, std::size_t course,
              const Amount& settled) {
  const Amount before{standing.courses[course].exercise, standing.courses[course].dose};
  if (settled.exercise != before.exercise) {
    Lowering lowering(catalog, assessment, standing, course);
    if (const auto below = lowering.instead(settled, Verb::rung_back)) {
      // Where the two have become one, it is that one.
      const auto found = std::find_if(standing.courses.begin(), standing.courses.end(), [&](const Course& one) {
        return one.exercise == below->to->exercise && one.grows();
      });
      assert(found != standing.courses.end());
      course = static_cast<std::size_t>(found - standing.courses.begin());
    }
  }
  Course& halved = standing.courses[course];
  const Dose back = halved.restored                       ? *halved.restored
                    : settled.exercise == halved.exercise ? settled.dose
                                                          : halved.dose;
  Dose least = half_of(Lowering(catalog, assessment, standing, course).at_first(halved.exercise).dose);
  least.sets = std::min(least.sets, halved.dose.sets);
  Dose half = half_of(halved.dose);
  const auto work = [&](const Dose& dose) { return amount_of_work(catalog.program.time, dose); };
  // Less than half of what it begins with is nothing any more.
  if (work(half) < work(least)) half = work(halved.dose) > work(least) ? least : halved.dose;
  Lowering::take_dose(halved, half);
  halved.restored = back;
  return {Verb::halved, before, Amount{halved.exercise, half}};
}

bool restore(const Catalog& catalog, const Assessment& assessment, Standing& standing, std::size_t index) {
  const Dose half = standing.courses[index].dose;
  Dose dose = standing.courses[index].restored.value_or(half);
  const Lowering lowering(catalog, assessment, standing, index);
  const Program& program = catalog.program;
  for (;;) {
    Course& course = standing.courses[index];
    Lowering::take_dose(course, dose);
    if (lowering.fits(course.days)) break;
    const auto less = dose_before(program, lowering.exercise(), assessment.limits, dose, lowering.place());
    if (!less) {
      Lowering::take_dose(course, half);
      return false;
    }
    dose = *less;
  }
  Course& course = standing.courses[index];
  if (amount_of_work(program.time, dose) <= amount_of_work(program.time, half)) {
    Lowering::take_dose(course, half);
    return false;
  }
  course.change = change_between(half, dose);
  return true;
}

bool take_less(const Catalog& catalog, const Assessment& assessment, Standing& standing, std::size_t index,
               const Dose& dose) {
  const Lowering lowering(catalog, assessment, standing, index);
  Course& course = standing.courses[index];
  const Course before = course;
  const int work = amount_of_work(catalog.program.time, before.dose);
  if (!before.grows() || is_in_minutes(dose) != is_in_minutes(before.dose)) return false;
  if (amount_of_work(catalog.program.time, dose) >= work) return false;
  const Dose less = within_limits(catalog.program, lowering.exercise(), assessment.limits, dose, lowering.place());
  Lowering::take_dose(course, less);
  if (lowering.fits(course.days)) return true;
  course = before;
  return false;
}

bool take_place(const Catalog& catalog, const Assessment& assessment, Standing& standing, std::size_t course,
                const Amount& instead) {
  const Course& before = standing.courses[course];
  const Exercise& easier = catalog.exercises[instead.exercise];
  const Slot& slot = catalog.program.routine.slots[before.reason.slot];
  const bool taken =
      takes(catalog, slot, instead.exercise) ||
      (slot.otherwise && takes(catalog, catalog.program.routine.slots[*slot.otherwise], instead.exercise));
  if (!taken || !is_no_harder(easier, catalog.exercises[before.exercise])) return false;
  Lowering lowering(catalog, assessment, standing, course);
  if (is_in_minutes(instead.dose) != is_in_minutes(lowering.at_first(instead.exercise).dose)) return false;
  Dose dose = instead.dose;
  const auto is_more = [&] {
    return amount_of_work(catalog.program.time, dose) > amount_of_work(catalog.program.time, before.dose);
  };
  while (is_more()) {
    const auto less = dose_before(catalog.program, easier, assessment.limits, dose, lowering.place());
    if (!less) break;
    dose = *less;
  }
  return lowering.instead({instead.exercise, dose}, Verb::took_over).has_value();
}

}  // namespace hipplan
