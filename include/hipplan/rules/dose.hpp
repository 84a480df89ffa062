// SPDX-License-Identifier: MIT
// How much of an exercise: the first dose, the steps by which it may grow, and the time it takes.
#pragma once

#include <cstdint>
#include <optional>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/catalog/dose.hpp"
#include "hipplan/person/profile.hpp"

namespace hipplan {

/// What made the dose with which an exercise begins what it is.
enum class DoseReason : std::uint8_t {
  own_range,           ///< the low end of the exercise's own range
  warm_up_minutes,     ///< as long as a warm-up takes
  short_session,       ///< fewer minutes of cardio in a session of this length
  shorter_hold,        ///< pain, a condition or the length of the session holds it shorter
  one_round_in_short,  ///< short sessions begin with one round
  fewer_rounds,        ///< pain allows fewer rounds
  fewer_repetitions,   ///< all strength work begins alike, or pain allows fewer repetitions
};

enum class Step : std::uint8_t { more_repetitions, longer_hold, more_sets, more_minutes, next_rung };

/// By what an exercise grows (rules D3, D6, D9).
enum class Build : std::uint8_t {
  repetitions,
  isometric,  ///< a press without movement: longer, then the rung
  held,       ///< planks and balance: longer, then more of them, then the rung
  stretch,
  minutes,
};

Build build_of(const Program& program, const Exercise& exercise);

/// The limits a person's pain, time and conditions set to doses, gathered once for a plan.
struct DoseLimits {
  int sets = 2;
  /// The session is so short that everything begins with one round.
  bool one_round = false;
  /// Of work that is not core: to begin with, and at most.
  Range side_sets;
  /// Caps of the first dose of strength and activation; 0 means none.
  int repetitions = 0;
  int hold_seconds = 0;
  /// Caps that conditions set to every hold of strength and isometric work, and to stretches, in every week;
  /// 0 means none.
  int longest_hold_seconds = 0;
  int longest_stretch_seconds = 0;
  /// The most seconds that a stretch begins with.
  int first_stretch_seconds = 0;
  int warm_up_minutes = 0;
  /// Cardio of strength days: the first minutes, and the most.
  Range cardio;
  /// The same of light days.
  Range light_cardio;
  Growth growth;
};

/// Depends on pain, conditions and the minutes of a session only, not on what else is chosen: so more
/// pain never begins an exercise with more sets or repetitions.
DoseLimits dose_limits(const Catalog& catalog, const Profile& profile);

/// Where an exercise stands in the routine, as far as its dose asks.
struct DosePlace {
  /// It is not core work: begins with fewer rounds (rules A1).
  bool lesser = false;
  /// It stands on a strength day, perhaps among others.
  bool strength_day = false;
};

/// The dose with which an exercise begins (rules A, B).
Dose first_dose(const Program& program, const Exercise& exercise, const DoseLimits& limits, DosePlace place);

/// What lowered that dose below the exercise's own, if anything did.
DoseReason reason_for_first_dose(const Program& program, const Exercise& exercise, const DoseLimits& limits,
                                 DosePlace place);

/// The step that comes next for an exercise at this dose (rules D3, D6, D9). `next_rung` is named where the rules
/// ask for it and `has_rung`; nothing when the dose is at its end.
std::optional<Step> next_step(const Program& program, const Exercise& exercise, const DoseLimits& limits,
                              const Dose& dose, DosePlace place, bool has_rung);

/// Whether a rung may follow at all: what a condition holds short has not been mastered.
bool held_in_full(const Program& program, const Exercise& exercise, const DoseLimits& limits);

/// The dose one step on. Not for `next_rung`, which is the first dose of another exercise.
Dose grown(const Program& program, const Exercise& exercise, const DoseLimits& limits, const Dose& dose,
           DosePlace place, Step step);

/// The dose with as many repetitions, or as long holds, as this exercise comes to with the rounds it has.
Dose full_grown(const Program& program, const Exercise& exercise, const DoseLimits& limits, const Dose& dose,
                DosePlace place);

/// The dose one step back (H3): the last on the way from where the exercise begins that is less work; nothing where it
/// stands at its beginning.
std::optional<Dose> dose_before(const Program& program, const Exercise& exercise, const DoseLimits& limits,
                                const Dose& dose, DosePlace place);

/// The dose, and no more than these limits allow.
Dose within_limits(const Program& program, const Exercise& exercise, const DoseLimits& limits, const Dose& dose,
                   DosePlace place);

/// Full weeks on an exercise before another may take over (rules D5, D6).
int weeks_before_rung(const Program& program, const Exercise& exercise, const DoseLimits& limits);

/// Seconds of rest between two sets; 0 where there is nothing to rest between or the other side's
/// turn is the rest (rules B, D7).
int rest_seconds(const TimeFigures& time, const Exercise& exercise, const Dose& dose, WorkedSide side);

/// The seconds that the work itself takes, both sides and the rests included, getting there not.
int working_seconds(const TimeFigures& time, const Exercise& exercise, const Dose& dose, WorkedSide side);

/// All the work in one dose as one number, for comparing two doses of the same exercise: seconds
/// under load on one side.
int amount_of_work(const TimeFigures& time, const Dose& dose);

/// Rounds and minutes cannot be compared.
inline bool is_in_minutes(const Dose& dose) { return dose.minutes > 0; }

}  // namespace hipplan
