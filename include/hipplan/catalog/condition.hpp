// SPDX-License-Identifier: MIT
// What a person may tell of: conditions, warning signs, goals.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "hipplan/catalog/program.hpp"

namespace hipplan {

/// What a condition asks to be careful of (rules I).
struct Condition {
  std::string_view id;
  /// Plain words first, the medical name in brackets.
  std::string_view name;
  /// Other ids that people type.
  std::vector<std::string_view> also;
  ListOf<Exclusion> rules_out;
  /// On the side only with the painful leg uppermost, and one leg at work.
  bool painful_side_up = false;
  /// Caps; 0 means none.
  int first_week_level = 0;
  int ceiling = 0;
  int stretch_seconds_at_most = 0;
  int hold_seconds_at_most = 0;
  int warm_up_minutes_at_most = 0;
  /// The most pain during an exercise (rules A6); 0 means no cap.
  int pain_during_at_most = 0;
  /// A group whose holds without movement come before the strength work.
  std::optional<Index<Group>> isometrics_first;
  /// Groups that a session should have, after the core work (rules I2).
  std::vector<Index<Group>> asks_for;
  /// Exercises that stand first among those of a slot.
  std::vector<Index<Exercise>> prefers;
  /// Exercises in these positions stand last in every list.
  PositionSet last_positions;
  /// No turning from one side to the other while lying.
  bool no_turning = false;
  /// Grows no faster than the second gentlest band.
  bool slow = false;
  /// Whoever stands holds on to something that cannot move.
  bool chair_is_only_a_seat = false;
  /// Lowers the walking target, which it never raises.
  std::optional<Walking> walking;
  /// Said with the walking target: "with a stick or somebody". May be empty.
  std::string_view walking_words;
  /// Stands first where the usual pain is above `pain_during_at_most`; may be empty.
  std::string_view ask_first_above_cap;
  /// From this usual pain on there is a plan only once a clinician knows of it; 0: no such pain.
  int clinician_first_from = 0;
  /// What ends an exercise whatever the number; stands with the traffic light. May be empty.
  std::string_view stop_words;
  /// What the plan takes for granted, or what must be asked before one begins: it stands first. May be empty.
  Tip assumes;
  /// Signs that come with the condition and must be acted on; stands by the safety box. May be empty.
  std::string_view warning;
  /// Getting down to the floor and up again is not for them.
  bool bed_only = false;
  std::vector<Tip> advice;
  /// What every plan says of body weight is not for them.
  bool no_word_on_weight = false;
  /// What to do instead, where there is no plan; otherwise empty.
  std::string_view no_plan;
  Evidence evidence;
  EntryPlace place;
};

/// How soon something must be done about a red flag, and what (rules H).
struct Urgency {
  std::string_view id;
  std::string_view heading;
  std::string_view how_soon;
  std::vector<std::string_view> what_to_do;
  /// A plan may be made once a clinician has examined it.
  bool clearable = false;
  Evidence evidence;
  EntryPlace place;
};

struct RedFlag {
  std::string_view id;
  /// A smaller one is more urgent.
  Index<Urgency> urgency;
  /// "a fever".
  std::string_view sign;
  std::string_view question;
  /// Special to this sign; may be empty.
  std::string_view advice;
  Evidence evidence;
};

/// Exercises that stand first in a slot of the routine.
struct GoalPreference {
  Index<Slot> slot;
  std::vector<Index<Exercise>> exercises;
};

/// What somebody wants to be able to do (rules M). It orders what is allowed, and never lets anything in.
struct Goal {
  std::string_view id;
  /// After "I want to be able to ".
  std::string_view name;
  /// Other ids that people type.
  std::vector<std::string_view> also;
  /// The slot that is filled earlier.
  std::optional<Index<Slot>> slot;
  std::vector<GoalPreference> prefer;
  /// One sentence each, for a patient.
  std::vector<Tip> advice;
  /// What to measure besides the difficulty: "minutes until you must stop". May be empty.
  std::string_view measure;
  /// The measure is for those who may do this exercise in week 1, with a pain of at most so much.
  std::optional<Index<Exercise>> measure_if_allowed;
  int measure_pain_at_most = 10;
  /// It prefers and moves only for the active in the gentlest band; its advice is for all.
  bool only_if_active_low = false;
  Evidence evidence;
  EntryPlace place;
};

}  // namespace hipplan
