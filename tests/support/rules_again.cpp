// SPDX-License-Identifier: MIT
#include "rules_again.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "support.hpp"

namespace hipplan::tests {
namespace {

struct BandAgain {
  int from = 0;
  int first_week = 0;
  int first_week_if_active = 0;
  int ceiling = 0;
  int first_sets = 0;
  int most_sets = 0;
  int more_repetitions = 0;
  int last_repetition = 0;
  int most_items = 0;
};

constexpr int moderate = 3;
constexpr int high = 6;
constexpr int severe = 8;
//   pain, week 1, if active, ceiling, first sets, most sets, repetitions +, up to, items
constexpr std::array<BandAgain, 4> bands{{{0, 2, 3, 5, 2, 3, 2, 12, 8},
                                          {moderate, 2, 2, 4, 2, 3, 2, 12, 7},
                                          {high, 2, 2, 2, 1, 2, 2, 12, 5},
                                          {severe, 1, 1, 1, 1, 2, 1, 10, 3}}};

const BandAgain& band_of(int pain) {
  return *std::find_if(bands.rbegin(), bands.rend(), [&](const BandAgain& band) { return pain >= band.from; });
}

TagSet tags(std::initializer_list<std::string_view> stresses) {
  TagSet set;
  for (const std::string_view stress : stresses) set.insert(find(shipped().program.tags, stress).value());
  return set;
}

bool has_any(const Exercise& exercise, const TagSet& tags) { return exercise.stress.intersects(tags); }

/// A way of resting more than a stretch: its source begins with 30 s and ends with five minutes in all.
bool is_rest(const Exercise& exercise) { return exercise.id == "prone-lying"; }

/// From `before` by `step`, or by what is left to `last`.
bool is_step_up(int before, int now, int step, int last) {
  return now > before && now <= std::min(before + step, last);
}

}  // namespace

std::string_view forbidden_by_pain(const Exercise& exercise, int pain, bool active, int week) {
  const BandAgain& band = band_of(pain);
  const int level = week > 1 ? band.ceiling : active ? band.first_week_if_active : band.first_week;
  if (exercise.level > level) return "too hard";
  static const TagSet weight = tags({"weight-bearing"});
  static const TagSet one_leg = tags({"single-leg"});
  static const TagSet quick = tags({"ballistic", "fall-risk"});
  static const TagSet sore = tags({"single-leg", "deep-flexion", "end-range-rotation", "end-range-extension",
                                   "long-lever", "fall-risk", "unsupported"});
  if (pain >= severe) return has_any(exercise, weight) ? "bears weight" : "";
  if (pain >= high) return has_any(exercise, sore) ? "too much for a sore joint" : "";
  if (pain >= moderate) {
    return week == 1 && has_any(exercise, one_leg) && has_any(exercise, weight) ? "on one leg" : "";
  }
  return week <= 2 && !active && has_any(exercise, quick) ? "not for someone new to exercise" : "";
}

int most_items_for(int pain) { return band_of(pain).most_items; }

bool may_begin_with(const Exercise& exercise, int pain, const Dose& dose) {
  const DoseRange& own = exercise.dose;
  if (exercise.kind == Kind::cardio) return dose.minutes >= 1 && dose.minutes <= std::min(10, own.minutes.first);
  if (exercise.kind == Kind::stretch) return dose.repetitions <= 2 && dose.hold_seconds <= 15;
  if (exercise.kind == Kind::mobility) return dose.sets == 1 && dose.repetitions <= 10;
  const bool gentlest = pain >= severe;
  return dose.sets <= band_of(pain).first_sets &&
         dose.repetitions <= std::min(gentlest ? 5 : 8, own.repetitions.first) &&
         dose.hold_seconds <= (gentlest ? 5 : own.hold_seconds.first);
}

bool one_step_at_most(const Exercise& exercise, int pain, const Dose& from, const Dose& to) {
  if (from == to) return true;
  const BandAgain& band = band_of(pain);
  const DoseRange& own = exercise.dose;
  // Only what the step is about may differ.
  Dose longer_hold = from;
  longer_hold.hold_seconds = to.hold_seconds;
  Dose more_repetitions = from;
  more_repetitions.repetitions = to.repetitions;
  Dose more_minutes = from;
  more_minutes.minutes = to.minutes;
  const bool only_hold = to == longer_hold;
  const bool only_repetitions = to == more_repetitions;

  switch (exercise.kind) {
    case Kind::cardio:
      return to == more_minutes && is_step_up(from.minutes, to.minutes, pain >= high ? 2 : 5,
                                              std::min(pain >= high ? 10 : 30, own.minutes.most));
    case Kind::stretch:
      return only_hold && is_step_up(from.hold_seconds, to.hold_seconds, 5,
                                     std::min(is_rest(exercise) ? 150 : 30, own.hold_seconds.most));
    case Kind::mobility:
      return only_repetitions && is_step_up(from.repetitions, to.repetitions, band.more_repetitions,
                                            std::min(band.last_repetition, own.repetitions.most));
    default: break;
  }
  const bool held = own.hold_seconds.most > own.hold_seconds.first;
  // A straight leg stays up for 40 s a set at the most (rules D3).
  static const TagSet lever = tags({"long-lever"});
  const bool long_lever = exercise.kind == Kind::strength && !held && has_any(exercise, lever);
  const int hold = own.hold_seconds.first;
  const int a_set = long_lever && hold > 0 ? 40 / hold : own.repetitions.most;
  const int last_repetition = std::min({band.last_repetition, own.repetitions.most, a_set});
  if (only_hold) {
    return held && pain < severe && is_step_up(from.hold_seconds, to.hold_seconds, 5, own.hold_seconds.most);
  }
  if (only_repetitions) {
    const int step = held || exercise.continuous ? 1 : band.more_repetitions;
    return is_step_up(from.repetitions, to.repetitions, step, last_repetition);
  }
  // A further set, and back to where the repetitions began: only from their end.
  return to.sets == from.sets + 1 && to.sets <= band.most_sets && from.repetitions >= last_repetition &&
         to.repetitions <= own.repetitions.first && to.hold_seconds <= from.hold_seconds && to.minutes == 0;
}

}  // namespace hipplan::tests
