// SPDX-License-Identifier: MIT
// The plan as a value: weeks of sessions of items, each with its reason, and the notices that go with it.
// Who makes it is planner.hpp.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/catalog/tenths.hpp"
#include "hipplan/rules/assessment.hpp"
#include "hipplan/rules/dose.hpp"
#include "hipplan/rules/listening.hpp"

namespace hipplan {

/// What put an exercise before the others of its slot (rules G4), strongest first.
enum class Chosen : std::uint8_t {
  strength_routine,  ///< light days practise what strength days have
  included,          ///< asked for by name
  preferred,         ///< what a clinician would rather see
  condition,         ///< a condition puts it first: `by`
  goal,              ///< a goal does: `by`
  unused_thing,      ///< it uses a thing that was named and that nothing else uses: `by`
  list,              ///< the first of its slot's list that is allowed and fits
  points,            ///< in no list: the rightest level, the best supported, the gentlest
  machine,           ///< the machine whose day it is
  role,              ///< grown up from the warm-up, where there is nothing else
};

/// The condition, goal or thing that chose.
using Behind = std::variant<std::monostate, Index<Condition>, Index<Goal>, Index<Thing>>;

struct Reason {
  /// The slot that it fills.
  Index<Slot> slot;
  Chosen chosen = Chosen::list;
  Behind by;
  /// It stands before earlier ones of its list because the session is already up, or down, there.
  bool kept_height = false;
  /// Of the dose with which it began.
  DoseReason first_dose = DoseReason::own_range;
  /// The exercise it has grown out of, one rung below.
  std::optional<Index<Exercise>> climbed_from;
  /// Nothing else that could stand in the slot is ever allowed.
  bool only_choice = false;
  friend bool operator==(const Reason&, const Reason&) = default;
};

/// What is different from the week before.
enum class Change : std::uint8_t {
  none,
  begins,
  more_repetitions,
  longer_hold,
  more_sets,
  more_minutes,
  more_days,
  next_rung
};

struct Item {
  Index<Exercise> exercise;
  Phase phase = Phase::strength;
  WorkedSide side = WorkedSide::both;
  Dose dose;
  int rest_seconds = 0;
  /// What of the person's things it uses.
  ThingSet uses;
  /// Both sides and getting there included, rounded up.
  Tenths estimate;
  Change change = Change::none;
  Reason reason;
  friend bool operator==(const Item&, const Item&) = default;
};

struct Session {
  Weekday day = Weekday::mon;
  bool strength_day = false;
  std::vector<Item> items;

  /// At most the profile's minutes.
  Tenths estimate() const;
};

struct Week {
  int number = 1;
  std::vector<Session> sessions;
};

enum class NoticeKind : std::uint8_t {
  clinician_first,    ///< severe pain
  clinician_advised,  ///< high pain
  cleared,            ///< a clinician knows of a red flag
  ask_first,          ///< subject: condition; the usual pain is above its cap
  condition,          ///< subject: condition; count: exercises that it rules out, were it the only one
  positions_assumed,
  equipment_assumed,
  include_refused,   ///< subject: exercise; the verdict has what stands against it
  include_no_place,  ///< subject: exercise
  group_missing,     ///< subject: slot; nothing for it is allowed; obstacles: what stands against it
  no_place,          ///< slots; the pain allows no more exercises a session
  no_time,           ///< slots
  no_warm_up,        ///< the only exercise that fits is the plan itself
  few_days,
  unused_thing,       ///< subject: thing; `why` and count: see `Unused`
  unlock,             ///< subject: thing; count and examples
  stress_not_stated,  ///< examples: exercises left out for that
  minutes_to_spare,   ///< count: minutes that the longest session uses
  pool_walk,          ///< the pool in place of a walk, where there are no light days
  plateau,            ///< the core has stood still; count: the last week in which it grew
  full,               ///< count: the last week in which anything grew
};

/// Why a thing that was named is not used (rules G7).
enum class Unused : std::uint8_t {
  never_allowed,  ///< obstacles: what stands against its exercises
  comes_later,    ///< examples: the exercise; count: from about this week
  not_so_soon,    ///< examples: the exercise; harder than the weeks of any plan come to
  stood_in_for,   ///< `instead` does its work here
  no_place,       ///< count: so many exercises are enough at this pain
  nothing_needs_it,
};

/// What a notice is about.
using Subject = std::variant<std::monostate, Index<Condition>, Index<Exercise>, Index<Slot>, Index<Thing>>;

struct Notice {
  NoticeKind kind = NoticeKind::group_missing;
  Subject subject{};
  int count = 0;
  std::vector<Index<Exercise>> examples{};
  /// Why a group is missing: what stands against that which would train it.
  std::vector<Obstacle> obstacles{};
  std::vector<Index<Slot>> slots{};
  Unused why = Unused::no_place;
  std::optional<Index<Thing>> instead{};
  /// plateau: the week in which it goes on; 0: in none.
  int goes_on = 0;
};

/// One exercise of a day when it hurts more than usual.
struct BadDayItem {
  Index<Exercise> exercise;
  WorkedSide side = WorkedSide::both;
  Dose dose;
  /// It is no part of the plan itself.
  bool extra = false;
};

/// What a log has told, and what came of it.
struct Listened {
  /// Days on which something was done, and on which anything was logged: from the first to the last.
  int sessions = 0;
  std::optional<std::chrono::sys_days> first;
  std::optional<std::chrono::sys_days> last;
  /// What in the log was not as it should be, as whoever has read it counts.
  int not_read = 0;
  /// The first day of this week, and the one of which it is told.
  std::chrono::sys_days week_begins;
  std::chrono::sys_days today;
  /// The whole plan first, then the exercises in the order of the plan.
  std::vector<Decision> decisions;
  /// What hurt too much at its least, each with what has its place.
  std::vector<Decision> dropped;
  /// The warning signs are to be asked again.
  bool ask_signs = false;
  /// So is the pain.
  bool ask_pain = false;
  /// Even half of an exercise, or the least of it, hurts too much.
  bool hurts = false;
  /// Somebody is to look at it: so it is, or pain flares up too often.
  bool see_someone = false;
};

struct Plan {
  Assessment assessment;
  /// Empty when nothing fits; then `notices` and the verdicts say why.
  std::vector<Week> weeks;
  /// Minutes to walk on a day without a session, a number a week; empty: none.
  std::vector<int> walking;
  /// On how many of those days; with cardio days together no more than is good.
  int walking_days = 0;
  std::vector<BadDayItem> bad_day;
  std::vector<Notice> notices;
  /// Nothing where no log was read.
  std::optional<Listened> listened{};
};

/// Calls `visit(week, session, item)` for every item, in order.
template <class Visit>
void each_item(const Plan& plan, Visit visit) {
  for (const Week& week : plan.weeks) {
    for (const Session& session : week.sessions) {
      for (const Item& item : session.items) visit(week, session, item);
    }
  }
}

}  // namespace hipplan
