// SPDX-License-Identifier: MIT
#include "hipplan/plan/bad_day.hpp"

#include <algorithm>

#include "hipplan/plan/candidates.hpp"
#include "hipplan/text/lists.hpp"

namespace hipplan {
namespace {

/// One round of half.
Dose halved(const Dose& dose) {
  Dose less = dose;
  less.sets = std::min(dose.sets, 1);
  less.repetitions = half_of(dose.repetitions);
  less.minutes = half_of(dose.minutes);
  return less;
}

class BadDaySession {
 public:
  BadDaySession(const Catalog& catalog, const Assessment& assessment, const Standing& standing)
      : catalog_(catalog), assessment_(assessment), standing_(standing), figures_(catalog.program.session.bad_day) {}

  std::vector<BadDayItem> items() {
    if (band_of(catalog_, assessment_).daily) {
      for (const Course& course : standing_.courses) add(course.exercise, halved(course.dose), false);
    } else {
      for (const Slot& slot : catalog_.program.routine.slots) {
        if (slot.on_bad_days) add_from(slot);
      }
    }
    keep_short();
    return std::move(items_);
  }

 private:
  const Exercise& exercise(Index<Exercise> index) const { return catalog_.exercises[index]; }

  void add(Index<Exercise> index, const Dose& dose, bool extra) {
    items_.push_back({index, worked_side(catalog_, assessment_.profile, exercise(index)), dose, extra});
  }

  /// What the plan has in the slot, if it is gentle enough; else the best gentle one of the slot, once.
  void add_from(const Slot& slot) {
    const std::vector<Index<Exercise>> choice = gentle(slot);
    const auto planned = std::find_if(choice.begin(), choice.end(), [&](Index<Exercise> i) { return in_plan(i); });
    if (planned != choice.end()) return add(*planned, dose_of(slot, *planned), false);
    const bool has_extra = std::any_of(items_.begin(), items_.end(), [](const BadDayItem& item) { return item.extra; });
    if (!choice.empty() && !has_extra) add(choice.front(), dose_of(slot, choice.front()), true);
  }

  /// Level 1, allowed from the start; squeezes first in the position of the plan's work for the same group.
  std::vector<Index<Exercise>> gentle(const Slot& slot) const {
    std::vector<Index<Exercise>> found;
    for (const Index<Exercise> i : list_of(catalog_, assessment_, slot)) {
      const bool is_gentle = exercise(i).level == 1 && !contains(standing_.dropped, i);
      if (is_gentle && assessment_.is_allowed_in(1, i)) found.push_back(i);
    }
    std::stable_partition(found.begin(), found.end(), [&](Index<Exercise> i) { return same_position_as_work(i); });
    return found;
  }

  bool same_position_as_work(Index<Exercise> index) const {
    return std::any_of(standing_.courses.begin(), standing_.courses.end(), [&](const Course& course) {
      const Exercise& other = exercise(course.exercise);
      return course.phase == Phase::strength && other.trains == exercise(index).trains &&
             other.position == exercise(index).position;
    });
  }

  bool in_plan(Index<Exercise> index) const {
    return std::any_of(standing_.courses.begin(), standing_.courses.end(),
                       [&](const Course& course) { return course.exercise == index; });
  }

  Dose dose_of(const Slot& slot, Index<Exercise> index) const {
    const Program& program = catalog_.program;
    const Dose first = first_dose(program, exercise(index), assessment_.limits, {});
    Dose dose = halved(first);
    if (slot.phase == Phase::warm_up && first.minutes > 0)
      dose.minutes = std::min(figures_.warm_up_minutes, first.minutes);
    if (slot.phase == Phase::activation) {
      dose.sets = 1;
      dose.repetitions = std::min(figures_.squeezes, first.repetitions);
      dose.hold_seconds = std::min(figures_.squeeze_seconds, first.hold_seconds);
    }
    return dose;
  }

  void keep_short() {
    const auto most = static_cast<std::size_t>(figures_.items);
    if (items_.size() > most) items_.resize(most);
    while (items_.size() > 1 && minutes() > Tenths::of_minutes(figures_.minutes)) items_.pop_back();
  }

  Tenths minutes() const {
    const TimeFigures& time = catalog_.program.time;
    Tenths sum;
    for (const BadDayItem& item : items_) {
      const int work = working_seconds(time, exercise(item.exercise), item.dose, item.side);
      sum += Tenths::of_seconds(work + time.seconds_between_exercises);
    }
    return sum;
  }

  const Catalog& catalog_;
  const Assessment& assessment_;
  const Standing& standing_;
  const BadDay& figures_;
  std::vector<BadDayItem> items_;
};

}  // namespace

std::vector<BadDayItem> bad_day_for(const Catalog& catalog, const Assessment& assessment, const Standing& first_week) {
  return BadDaySession(catalog, assessment, first_week).items();
}

}  // namespace hipplan
