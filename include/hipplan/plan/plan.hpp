// SPDX-License-Identifier: MIT
// The plan as a value: weeks of sessions of items, each with its reason, and the notices that go with it.
// Who makes it is planner.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "hipplan/catalog/catalog.hpp"
#include "hipplan/catalog/tenths.hpp"
#include "hipplan/rules/assessment.hpp"
#include "hipplan/rules/dose.hpp"

namespace hipplan {

/// Why an item is in the plan.
enum class Purpose : std::uint8_t {
  warm_up,
  loosen,         ///< mobility
  wake_up,        ///< activation
  every_session,  ///< hip extension and hip abduction: each strength day
  weekly,         ///< flexion, rotation, squat, trunk: at least once a week
  variety,
  stretch,
  cardio,
  cool_down,
};

struct Reason {
  Purpose purpose = Purpose::weekly;
  /// Of the dose with which it began.
  DoseReason first_dose = DoseReason::own_range;
  /// The exercise it has grown out of, one rung below.
  std::optional<std::size_t> climbed_from;
  /// Nothing that trains the same was allowed besides.
  bool only_choice = false;
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
  std::size_t exercise = 0;
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
  condition,          ///< subject: condition; count: exercises that it rules out, were it the only one
  positions_assumed,
  equipment_assumed,
  group_missing,  ///< subject: group; nothing that trains it is allowed; obstacles: what stands against it
  no_place,       ///< groups; the pain allows no more exercises a session
  no_time,        ///< groups; count: 1 if there was none for a stretch, either
  in_turn,        ///< hip extension and abduction take turns
  no_stretch,     ///< none is allowed; obstacles
  no_warm_up,     ///< the only exercise that fits is the plan itself
  few_days,
  unlock,             ///< subject: thing; count and examples
  stress_not_stated,  ///< examples: exercises left out for that
  full,               ///< the minutes are used up: growth ends after week `count`
};

struct Notice {
  NoticeKind kind = NoticeKind::group_missing;
  std::size_t subject = 0;
  int count = 0;
  /// Exercises.
  std::vector<std::size_t> examples;
  /// Why a group is missing: what stands against that which would train it.
  std::vector<Obstacle> obstacles;
  std::vector<std::size_t> groups;
};

struct Plan {
  Assessment assessment;
  /// Empty when nothing fits; then `notices` and the verdicts say why.
  std::vector<Week> weeks;
  std::vector<Notice> notices;
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
