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

int at_most(int value, int cap) { return cap == 0 ? value : std::min(value, cap); }

/// Where the repetitions of an exercise end in this band: its own most, and the program's; never below
/// where they begin.
int last_repetition(const Program& program, const Exercise& exercise, const DoseLimits& limits) {
  const Range& own = exercise.dose.repetitions;
  // What a band holds strength work to, it holds loosening to as well.
  const int program_end = is_loaded(exercise)
                              ? limits.growth.repetitions_to
                              : std::min(program.steps.mobility_repetitions_to, limits.growth.repetitions_to);
  const int first = is_loaded(exercise) ? at_most(own.first, limits.repetitions) : own.first;
  return std::max(first, std::min(own.most, program_end));
}

int last_set(const Exercise& exercise, const DoseLimits& limits) {
  return std::min(exercise.dose.sets.most, limits.growth.sets_to);
}

/// The longest hold of an exercise: its own, and what conditions allow.
int last_hold(const Exercise& exercise, const DoseLimits& limits) {
  int most = at_most(exercise.dose.hold_seconds.most, limits.longest_hold_seconds);
  if (exercise.kind == Kind::stretch) most = at_most(most, limits.longest_stretch_seconds);
  return most;
}

/// Held exercises grow by their holds, and only then by how many there are.
bool is_held(const Exercise& exercise) { return exercise.dose.hold_seconds.most > exercise.dose.hold_seconds.first; }

}  // namespace

int most_pain_during(const Catalog& catalog, int usual) {
  constexpr int acceptable = 5;
  const Band& band = catalog.program.bands[band_for(catalog.program, usual)];
  return band.clinician == ClinicianAdvice::first_words ? usual : std::max(acceptable, usual + 1);
}

DoseLimits dose_limits(const Catalog& catalog, const Profile& profile) {
  const Band& band = catalog.program.bands[band_for(catalog.program, profile.pain)];
  DoseLimits limits;
  limits.one_round = length_for(catalog.program.session, profile.minutes).sets == 1;
  limits.sets = limits.one_round ? 1 : band.first_sets;
  limits.repetitions = band.first_repetitions_at_most;
  limits.hold_seconds = band.first_hold_seconds_at_most;
  limits.growth = band.growth;
  const auto cap = [](int& limit, int value) {
    if (value != 0) limit = limit == 0 ? value : std::min(limit, value);
  };
  for (const std::size_t index : profile.conditions) {
    cap(limits.longest_hold_seconds, catalog.conditions[index].hold_seconds_at_most);
    cap(limits.longest_stretch_seconds, catalog.conditions[index].stretch_seconds_at_most);
  }
  return limits;
}

Dose first_dose(const Exercise& exercise, const DoseLimits& limits) {
  Dose dose;
  dose.sets = exercise.dose.sets.first;
  dose.repetitions = exercise.dose.repetitions.first;
  dose.hold_seconds = exercise.dose.hold_seconds.first;
  dose.minutes = exercise.dose.minutes.first;
  if (is_loaded(exercise)) {
    dose.sets = std::min(dose.sets, limits.sets);
    dose.repetitions = at_most(dose.repetitions, limits.repetitions);
    dose.hold_seconds = at_most(dose.hold_seconds, limits.hold_seconds);
  }
  dose.hold_seconds = std::min(dose.hold_seconds, last_hold(exercise, limits));
  return dose;
}

DoseReason reason_for_first_dose(const Exercise& exercise, const DoseLimits& limits) {
  const Dose dose = first_dose(exercise, limits);
  if (dose.hold_seconds < exercise.dose.hold_seconds.first) return DoseReason::shorter_hold;
  if (dose.sets < exercise.dose.sets.first)
    return limits.one_round ? DoseReason::one_round_in_short : DoseReason::fewer_rounds;
  if (dose.repetitions < exercise.dose.repetitions.first) return DoseReason::fewer_repetitions;
  return DoseReason::own_range;
}

std::vector<Step> next_steps(const Program& program, const Exercise& exercise, const DoseLimits& limits,
                             const Dose& dose, bool has_next_rung) {
  if (exercise.kind == Kind::cardio) {
    if (dose.minutes < exercise.dose.minutes.most) return {Step::more_minutes};
    return {};
  }
  const bool loaded = is_loaded(exercise);
  const bool may_be_longer = is_held(exercise) && (!loaded || limits.growth.longer_holds);
  if (may_be_longer && dose.hold_seconds < last_hold(exercise, limits)) return {Step::longer_hold};
  const bool stretch = exercise.kind == Kind::stretch;
  // A hold that a condition keeps short has not been mastered: no rung above it.
  const bool held_in_full = !is_held(exercise) || last_hold(exercise, limits) == exercise.dose.hold_seconds.most;
  const bool rung = has_next_rung && held_in_full && exercise.kind != Kind::mobility;
  if (!stretch && dose.repetitions < last_repetition(program, exercise, limits)) {
    // Beyond the first sets every repetition has been done before: where more of them do not fit the
    // minutes, the next rung takes their place as it takes a set's (rules D.2).
    const bool been_here = dose.sets > first_dose(exercise, limits).sets;
    if (rung && been_here) return {Step::more_repetitions, Step::next_rung};
    return {Step::more_repetitions};
  }
  const bool set = loaded && dose.sets < last_set(exercise, limits);
  if (rung && limits.growth.rung_before_set) return {Step::next_rung};
  std::vector<Step> steps;
  if (set) steps.push_back(Step::more_sets);
  if (rung) steps.push_back(Step::next_rung);
  return steps;
}

Dose grown(const Program& program, const Exercise& exercise, const DoseLimits& limits, const Dose& dose, Step step) {
  Dose next = dose;
  switch (step) {
    case Step::more_repetitions: {
      const int by = is_held(exercise)     ? 1
                     : is_loaded(exercise) ? limits.growth.repetitions
                                           : std::min(program.steps.mobility_repetitions, limits.growth.repetitions);
      next.repetitions = std::min(dose.repetitions + by, last_repetition(program, exercise, limits));
      break;
    }
    case Step::longer_hold: {
      const int by = exercise.kind == Kind::stretch ? program.steps.stretch_seconds : program.steps.isometric_seconds;
      next.hold_seconds = std::min(dose.hold_seconds + by, last_hold(exercise, limits));
      break;
    }
    case Step::more_sets: {
      next.sets = dose.sets + 1;
      // A further set is step enough: repetitions and holds go back to where they began.
      const Dose first = first_dose(exercise, limits);
      next.repetitions = first.repetitions;
      next.hold_seconds = first.hold_seconds;
      break;
    }
    case Step::more_minutes:
      next.minutes = std::min(dose.minutes + limits.growth.cardio.step, exercise.dose.minutes.most);
      break;
    case Step::next_rung: assert(false); break;
  }
  return next;
}

int rest_seconds(const TimeFigures& time, const Exercise& exercise, const Dose& dose, WorkedSide side) {
  if (dose.sets <= 1 || side == WorkedSide::each) return 0;
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
