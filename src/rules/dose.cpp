// SPDX-License-Identifier: MIT
#include "hipplan/rules/dose.hpp"

#include <algorithm>
#include <cassert>

namespace hipplan {
namespace {

/// Strength and activation work is limited by the pain band, the rest is gentle by its level alone.
bool is_loaded(const Exercise& exercise) {
  return exercise.kind == Kind::strength || exercise.kind == Kind::activation;
}

/// Work that changes the sides within the set, or holds up a straight leg, has a hold that does not grow.
bool is_held(const Exercise& exercise) { return exercise.dose.hold_seconds.most > exercise.dose.hold_seconds.first; }

int at_most(int value, int cap) { return cap == 0 ? value : std::min(value, cap); }

void lower(int& limit, int cap) {
  if (cap != 0) limit = limit == 0 ? cap : std::min(limit, cap);
}

const Range& cardio_of(const DoseLimits& limits, DosePlace place) {
  return place.strength_day ? limits.cardio : limits.light_cardio;
}

int first_repetitions(const Exercise& exercise, const DoseLimits& limits) {
  const int own = exercise.dose.repetitions.first;
  return is_loaded(exercise) ? at_most(own, limits.repetitions) : own;
}

/// As many as a set may hold in all: a straight leg up for a minute is a strain, not a dose (rules D3).
int repetitions_a_set(const Program& program, const Exercise& exercise) {
  const int hold = exercise.dose.hold_seconds.first;
  if (!is_loaded(exercise) || is_held(exercise) || hold == 0 || exercise.kind != Kind::strength) return 0;
  const bool applies = std::any_of(exercise.stress.begin(), exercise.stress.end(),
                                   [&](Index<Tag> tag) { return program.tags[tag].long_lever; });
  return applies ? program.steps.long_lever_seconds_a_set / hold : 0;
}

/// Where the repetitions of an exercise end: its own most, and the program's; never below where they begin.
int last_repetition(const Program& program, const Exercise& exercise, const DoseLimits& limits) {
  const StepFigures& steps = program.steps;
  int most = std::min(exercise.dose.repetitions.most, limits.growth.repetitions_to);
  switch (build_of(program, exercise)) {
    case Build::isometric: most = std::min(most, steps.isometric_repetitions_to); break;
    case Build::held: most = std::min(most, steps.held_repetitions_to); break;
    case Build::stretch: most = exercise.dose.repetitions.first; break;
    default:
      if (!is_loaded(exercise)) most = std::min(most, steps.mobility_repetitions_to);
      most = at_most(most, repetitions_a_set(program, exercise));
  }
  return std::max(first_repetitions(exercise, limits), most);
}

/// The longest hold of an exercise: its own, the program's, and what conditions allow.
int last_hold(const Program& program, const Exercise& exercise, const DoseLimits& limits) {
  const StepFigures& steps = program.steps;
  const Range& own = exercise.dose.hold_seconds;
  switch (build_of(program, exercise)) {
    case Build::isometric: return at_most(std::min(own.most, steps.isometric_seconds_to), limits.longest_hold_seconds);
    case Build::stretch:
      return at_most(std::max(own.first, std::min(own.most, steps.stretch_seconds_to)), limits.longest_stretch_seconds);
    case Build::held: {
      const bool steadiness = program.groups[exercise.trains].steadiness;
      return at_most(std::min(own.most, steps.held_seconds_to), steadiness ? 0 : limits.longest_hold_seconds);
    }
    default: return at_most(own.most, limits.longest_hold_seconds);
  }
}

int last_set(const Exercise& exercise, const DoseLimits& limits, DosePlace place) {
  const int most = std::min(exercise.dose.sets.most, limits.growth.sets_to);
  return place.lesser ? std::min(most, limits.side_sets.most) : most;
}

/// Up to some level the next rung comes before a further set (rules D3).
bool rung_before_set(const Exercise& exercise, const DoseLimits& limits) {
  return exercise.level <= limits.growth.rung_before_set;
}

/// The steps of work that grows by repetitions and sets.
std::optional<Step> next_loaded(const Program& program, const Exercise& exercise, const DoseLimits& limits,
                                const Dose& dose, DosePlace place, bool has_rung) {
  if (dose.repetitions < last_repetition(program, exercise, limits)) return Step::more_repetitions;
  if (has_rung && rung_before_set(exercise, limits)) return Step::next_rung;
  if (is_loaded(exercise) && dose.sets < last_set(exercise, limits, place)) return Step::more_sets;
  return has_rung ? std::optional(Step::next_rung) : std::nullopt;
}

}  // namespace

Build build_of(const Program& program, const Exercise& exercise) {
  if (exercise.kind == Kind::cardio) return Build::minutes;
  if (exercise.kind == Kind::stretch) return Build::stretch;
  if (!is_held(exercise)) return Build::repetitions;
  const bool press = exercise.kind == Kind::activation && !program.groups[exercise.trains].steadiness;
  return press ? Build::isometric : Build::held;
}

DoseLimits dose_limits(const Catalog& catalog, const Profile& profile) {
  const Program& program = catalog.program;
  const Band& band = program.bands[band_for(program, profile.pain)];
  const SessionLength& length = length_for(program.session, profile.minutes);
  DoseLimits limits;
  limits.one_round = length.sets == 1;
  limits.sets = std::min(length.sets, band.first_sets);
  limits.side_sets = {std::min(length.side_sets.first, limits.sets), length.side_sets.most};
  limits.repetitions = band.first_repetitions_at_most;
  limits.hold_seconds = band.first_hold_seconds_at_most;
  limits.first_stretch_seconds = length.stretch_seconds;
  limits.growth = band.growth;
  limits.warm_up_minutes = at_most(length.warm_up_minutes, band.warm_up_minutes_at_most);
  limits.cardio = {at_most(length.cardio.first, band.first_cardio_minutes_at_most),
                   std::min(length.cardio.most, band.growth.cardio.most)};
  limits.light_cardio = {at_most(length.light_cardio_first, band.first_cardio_minutes_at_most),
                         band.growth.cardio.most};
  bool slow = false;
  for (const Index<Condition> index : profile.conditions) {
    const Condition& condition = catalog.conditions[index];
    lower(limits.longest_hold_seconds, condition.hold_seconds_at_most);
    lower(limits.longest_stretch_seconds, condition.stretch_seconds_at_most);
    lower(limits.warm_up_minutes, condition.warm_up_minutes_at_most);
    // Whoever is to walk no longer does not pedal or swim longer either.
    if (condition.walking) {
      for (Range* minutes : {&limits.cardio, &limits.light_cardio}) {
        lower(minutes->first, condition.walking->most);
        lower(minutes->most, condition.walking->most);
      }
    }
    slow = slow || condition.slow;
  }
  Growth& growth = limits.growth;
  if (slow && program.bands.size() > 1) {
    // Whoever grows slowly grows as the second band does, if their own would let them grow faster.
    const Growth& slower = program.bands[Index<Band>(1)].growth;
    growth.rung_before_set = std::min(growth.rung_before_set, slower.rung_before_set);
    growth.rung_before_set_if_active = growth.rung_before_set;
    growth.rung_weeks.level_1 = std::max(growth.rung_weeks.level_1, slower.rung_weeks.level_1);
    growth.rung_weeks.level_2 = std::max(growth.rung_weeks.level_2, slower.rung_weeks.level_2);
    growth.rung_weeks.harder = std::max(growth.rung_weeks.harder, slower.rung_weeks.harder);
    growth.rung_weeks.harder_if_active = growth.rung_weeks.harder;
    growth.cardio.weeks = std::max(growth.cardio.weeks, slower.cardio.weeks);
  }
  if (profile.active) {
    growth.rung_before_set = std::max(growth.rung_before_set, growth.rung_before_set_if_active);
    growth.rung_weeks.harder = growth.rung_weeks.harder_if_active;
  }
  return limits;
}

Dose first_dose(const Program& program, const Exercise& exercise, const DoseLimits& limits, DosePlace place) {
  Dose dose;
  dose.sets = exercise.dose.sets.first;
  dose.repetitions = first_repetitions(exercise, limits);
  dose.hold_seconds = exercise.dose.hold_seconds.first;
  dose.minutes = exercise.dose.minutes.first;
  if (is_loaded(exercise)) {
    dose.sets = std::min(dose.sets, place.lesser ? limits.side_sets.first : limits.sets);
    dose.hold_seconds = at_most(dose.hold_seconds, limits.hold_seconds);
  }
  if (exercise.kind == Kind::stretch) dose.hold_seconds = std::min(dose.hold_seconds, limits.first_stretch_seconds);
  if (exercise.kind == Kind::cardio) dose.minutes = std::min(dose.minutes, cardio_of(limits, place).first);
  dose.hold_seconds = std::min(dose.hold_seconds, last_hold(program, exercise, limits));
  return dose;
}

DoseReason reason_for_first_dose(const Program& program, const Exercise& exercise, const DoseLimits& limits,
                                 DosePlace place) {
  const Dose dose = first_dose(program, exercise, limits, place);
  if (dose.minutes < exercise.dose.minutes.first) return DoseReason::short_session;
  if (dose.hold_seconds < exercise.dose.hold_seconds.first) return DoseReason::shorter_hold;
  if (dose.sets < exercise.dose.sets.first)
    return limits.one_round || place.lesser ? DoseReason::one_round_in_short : DoseReason::fewer_rounds;
  if (dose.repetitions < exercise.dose.repetitions.first) return DoseReason::fewer_repetitions;
  return DoseReason::own_range;
}

bool held_in_full(const Program& program, const Exercise& exercise, const DoseLimits& limits) {
  const Range& own = exercise.dose.hold_seconds;
  if (!is_held(exercise)) return true;
  const DoseLimits none;
  return last_hold(program, exercise, limits) >= std::min(own.most, last_hold(program, exercise, none));
}

std::optional<Step> next_step(const Program& program, const Exercise& exercise, const DoseLimits& limits,
                              const Dose& dose, DosePlace place, bool has_rung) {
  const auto rung = has_rung && held_in_full(program, exercise, limits) && exercise.kind != Kind::mobility
                        ? std::optional(Step::next_rung)
                        : std::nullopt;
  const bool may_be_longer = exercise.kind != Kind::activation || limits.growth.longer_holds;
  const bool longer = may_be_longer && dose.hold_seconds < last_hold(program, exercise, limits);
  const bool more = dose.repetitions < last_repetition(program, exercise, limits);
  switch (build_of(program, exercise)) {
    case Build::minutes: {
      const int most = std::min(exercise.dose.minutes.most, cardio_of(limits, place).most);
      return dose.minutes < most ? std::optional(Step::more_minutes) : std::nullopt;
    }
    case Build::stretch: return longer ? std::optional(Step::longer_hold) : rung;
    case Build::isometric:
      if (longer) return Step::longer_hold;
      if (rung) return rung;
      return more ? std::optional(Step::more_repetitions) : std::nullopt;
    case Build::held:
      if (longer) return Step::longer_hold;
      return more ? std::optional(Step::more_repetitions) : rung;
    case Build::repetitions: return next_loaded(program, exercise, limits, dose, place, rung.has_value());
  }
  return std::nullopt;
}

Dose grown(const Program& program, const Exercise& exercise, const DoseLimits& limits, const Dose& dose,
           DosePlace place, Step step) {
  const StepFigures& steps = program.steps;
  Dose next = dose;
  switch (step) {
    case Step::more_repetitions: {
      const int by = build_of(program, exercise) != Build::repetitions ? 1
                     : exercise.continuous                             ? steps.continuous_repetitions
                     : is_loaded(exercise)                             ? limits.growth.repetitions
                                           : std::min(steps.mobility_repetitions, limits.growth.repetitions);
      next.repetitions = std::min(dose.repetitions + by, last_repetition(program, exercise, limits));
      break;
    }
    case Step::longer_hold: {
      const Build build = build_of(program, exercise);
      const int by = build == Build::stretch     ? steps.stretch_seconds
                     : build == Build::isometric ? steps.isometric_seconds
                                                 : steps.held_seconds;
      next.hold_seconds = std::min(dose.hold_seconds + by, last_hold(program, exercise, limits));
      break;
    }
    case Step::more_sets: {
      next.sets = dose.sets + 1;
      // A further set is step enough: repetitions and holds go back to where they began.
      const Dose first = first_dose(program, exercise, limits, place);
      next.repetitions = first.repetitions;
      next.hold_seconds = first.hold_seconds;
      break;
    }
    case Step::more_minutes: {
      const int most = std::min(exercise.dose.minutes.most, cardio_of(limits, place).most);
      next.minutes = std::min(dose.minutes + limits.growth.cardio.step, most);
      break;
    }
    case Step::next_rung: assert(false); break;
  }
  return next;
}

Dose full_grown(const Program& program, const Exercise& exercise, const DoseLimits& limits, const Dose& dose,
                DosePlace place) {
  Dose next = dose;
  for (auto step = next_step(program, exercise, limits, next, place, false);
       step == Step::more_repetitions || step == Step::longer_hold;
       step = next_step(program, exercise, limits, next, place, false)) {
    next = grown(program, exercise, limits, next, place, *step);
  }
  return next;
}

std::optional<Dose> dose_before(const Program& program, const Exercise& exercise, const DoseLimits& limits,
                                const Dose& dose, DosePlace place) {
  const int work = amount_of_work(program.time, dose);
  std::optional<Dose> before;
  Dose at = first_dose(program, exercise, limits, place);
  while (at != dose) {
    // Never more rounds, which take longer, wherever a dose has come from.
    if (amount_of_work(program.time, at) < work && at.sets <= dose.sets) before = at;
    const auto step = next_step(program, exercise, limits, at, place, false);
    if (!step) break;
    at = grown(program, exercise, limits, at, place, *step);
  }
  return before;
}

Dose within_limits(const Program& program, const Exercise& exercise, const DoseLimits& limits, const Dose& dose,
                   DosePlace place) {
  const Dose first = first_dose(program, exercise, limits, place);
  Dose within;
  within.sets = std::min(dose.sets, std::max(first.sets, last_set(exercise, limits, place)));
  within.repetitions = std::min(dose.repetitions, last_repetition(program, exercise, limits));
  within.hold_seconds = std::min(dose.hold_seconds, std::max(first.hold_seconds, last_hold(program, exercise, limits)));
  within.minutes = std::min(
      dose.minutes, std::max(first.minutes, std::min(exercise.dose.minutes.most, cardio_of(limits, place).most)));
  return within;
}

int weeks_before_rung(const Program& program, const Exercise& exercise, const DoseLimits& limits) {
  if (exercise.kind == Kind::stretch) return program.steps.stretch_rung_weeks;
  if (program.groups[exercise.trains].steadiness) return program.steps.balance_rung_weeks;
  const RungWeeks& weeks = limits.growth.rung_weeks;
  return exercise.level == 1 ? weeks.level_1 : exercise.level == 2 ? weeks.level_2 : weeks.harder;
}

int rest_seconds(const TimeFigures& time, const Exercise& exercise, const Dose& dose, WorkedSide side) {
  const bool other_side_rests = side == WorkedSide::each && !exercise.alternates;
  if (dose.sets <= 1 || other_side_rests) return 0;
  return exercise.level >= time.hard_level ? time.rest_seconds_hard : time.rest_seconds;
}

int working_seconds(const TimeFigures& time, const Exercise& exercise, const Dose& dose, WorkedSide side) {
  if (exercise.kind == Kind::cardio) return dose.minutes * 60;
  const int turns = side == WorkedSide::each ? 2 : 1;
  const int resting = (dose.sets - 1) * rest_seconds(time, exercise, dose, side);
  return turns * amount_of_work(time, dose) + resting;
}

int amount_of_work(const TimeFigures& time, const Dose& dose) {
  if (dose.minutes > 0) return dose.minutes * 60;
  return dose.sets * dose.repetitions * (time.seconds_a_repetition + dose.hold_seconds);
}

}  // namespace hipplan
