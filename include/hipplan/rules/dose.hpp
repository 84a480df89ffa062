// SPDX-License-Identifier: MIT
// How much of an exercise: the first dose, the steps by which it may grow, and the time it takes.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/person/profile.hpp"

namespace hipplan {

/// The most pain, 0 to 10, during an exercise with which one may carry on (rules D.3): 5, or 1 above the
/// usual pain where that is 5 or more; in severe pain no more than usual.
int most_pain_during(const Catalog& catalog, int usual);

/// One week's dose of one exercise. Sets, repetitions and hold are per side for one-sided work.
/// Cardio has minutes and nothing else.
struct Dose {
  int sets = 0;
  int repetitions = 0;
  int hold_seconds = 0;
  int minutes = 0;
  friend bool operator==(const Dose&, const Dose&) = default;
};

/// What made the dose with which an exercise begins what it is.
enum class DoseReason : std::uint8_t {
  own_range,           ///< the low end of the exercise's own range
  warm_up_minutes,     ///< as long as a warm-up or a coming to rest takes
  time_left,           ///< fewer minutes than its own, as there is no time for more
  shorter_hold,        ///< pain or a condition holds it shorter
  one_round_in_short,  ///< short sessions begin with one round
  fewer_rounds,        ///< pain allows fewer rounds
  fewer_repetitions,   ///< pain allows fewer repetitions
};

enum class Step { more_repetitions, longer_hold, more_sets, more_minutes, next_rung };

/// The limits a person's pain, time and conditions set to doses, gathered once for a plan.
struct DoseLimits {
  int sets = 2;
  /// The session is so short that everything begins with one round.
  bool one_round = false;
  /// Caps of the first dose of strength and activation; 0 means none.
  int repetitions = 0;
  int hold_seconds = 0;
  /// Caps that conditions set to every hold, and to stretches, in every week; 0 means none.
  int longest_hold_seconds = 0;
  int longest_stretch_seconds = 0;
  Growth growth;
};

/// Depends on pain, conditions and the minutes of a session only, not on what else is chosen: so more
/// pain never begins an exercise with more sets or repetitions.
DoseLimits dose_limits(const Catalog& catalog, const Profile& profile);

/// The dose with which an exercise begins (rules A, B).
Dose first_dose(const Exercise& exercise, const DoseLimits& limits);

/// What lowered that dose below the exercise's own, if anything did.
DoseReason reason_for_first_dose(const Exercise& exercise, const DoseLimits& limits);

/// The steps that come next for an exercise at this dose, in the order in which they are to be
/// tried (rules D.1, D.2). `next_rung` is named where the rules ask for it, whether or not a rung
/// exists; nothing when the dose is at its end.
std::vector<Step> next_steps(const Program& program, const Exercise& exercise, const DoseLimits& limits,
                             const Dose& dose, bool has_next_rung);

/// The dose one step on. Not for `next_rung`, which is the first dose of another exercise.
Dose grown(const Program& program, const Exercise& exercise, const DoseLimits& limits, const Dose& dose, Step step);

/// Seconds of rest between two sets; 0 where there is nothing to rest between or the other side's
/// turn is the rest (rules B).
int rest_seconds(const TimeFigures& time, const Exercise& exercise, const Dose& dose, WorkedSide side);

/// The seconds that the work itself takes, both sides and the rests included, getting there not.
int working_seconds(const TimeFigures& time, const Exercise& exercise, const Dose& dose, WorkedSide side);

/// All the work in one dose as one number, for comparing two doses of the same exercise: seconds
/// under load on one side.
int amount_of_work(const TimeFigures& time, const Dose& dose);

}  // namespace hipplan
