// SPDX-License-Identifier: MIT
// An exercise, what it needs, what it trains, and what it asks of the body.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "hipplan/catalog/card.hpp"
#include "hipplan/catalog/evidence.hpp"
#include "hipplan/catalog/index_set.hpp"
#include "hipplan/catalog/vocabulary.hpp"

namespace hipplan {

struct Exercise;
struct Tag;
struct Thing;
using TagSet = IndexSet<Tag>;
using ThingSet = IndexSet<Thing>;

/// A stress that a movement puts on the hip or the body (rules K).
struct Tag {
  std::string_view id;
  /// For a clinician: "thigh past a right angle to the trunk".
  std::string_view means;
  /// For a patient, after "it": "bends the hip deeply".
  std::string_view in_words;
  /// A long limb is held up: in a set no longer than `long_lever_seconds_a_set` (rules D3).
  bool long_lever = false;
  /// It only says that nothing is held on to, which makes no rung too great a step (rules D5).
  bool lets_go = false;
};

/// One thing can do the work of another, for exercises in some positions.
struct StandIn {
  Index<Thing> thing;
  PositionSet positions;
};

struct Thing {
  std::string_view id;
  /// With its article: "a firm chair".
  std::string_view name;
  bool household = false;
  /// Not at home: hardly to be mixed with what is.
  bool elsewhere = false;
  /// To sit on. It may move under a hand that leans on it: see `chair_is_only_a_seat`.
  bool seat = false;
  std::vector<StandIn> stands_in_for;
  /// What to mind when it is used: said once in a plan for whoever has it. May be empty.
  std::string_view care;
  /// Exercises in these positions never need it, and are better with it.
  PositionSet helps_in;
  EntryPlace place;
};

/// Which kinds of exercise may train a group.
enum class Work { movement, stretch, cardio, any };

/// What an exercise trains.
struct Group {
  std::string_view id;
  /// For a patient: "the back of the hip".
  std::string_view in_words;
  Work work = Work::movement;
  /// Moves several joints at once, and so comes before what moves one (rules G).
  bool many_joints = false;
  /// Standing steadily: needs no day of rest, and its rungs are no harder strength work (rules A5, D6).
  bool steadiness = false;
};

/// From the first dose to the most that an exercise is ever given.
struct Range {
  int first = 0;
  int most = 0;
  friend bool operator==(const Range&, const Range&) = default;
};

/// An exercise's own doses. Cardio has minutes; everything else sets, repetitions and, where the
/// movement is held, seconds of hold a repetition. What an exercise does not have is 0 to 0.
struct DoseRange {
  Range sets;
  Range repetitions;
  Range hold_seconds;
  Range minutes;
  Evidence evidence;
};

/// An entry of `needs`: any one of these things will do.
struct Need {
  std::vector<Index<Thing>> alternatives;
};

/// Only a name: see `Program::ladders`.
struct Ladder;

struct LadderPlace {
  Index<Ladder> ladder;
  /// 1 is the gentlest.
  int rung = 0;
  friend bool operator==(const LadderPlace&, const LadderPlace&) = default;
};

/// How to make an exercise easier or harder: a change to itself, and perhaps another exercise.
struct Neighbour {
  std::string_view change;
  std::optional<Index<Exercise>> exercise;
};

struct Exercise {
  std::string_view id;
  std::string_view name;
  Kind kind = Kind::mobility;
  Position position = Position::supine;
  ListOf<Need> needs;
  Sides sides = Sides::both;
  Index<Group> trains;
  /// 1, the gentlest, to 5 (rules F).
  int level = 1;
  std::optional<LadderPlace> ladder;
  /// An exercise that states no stress counts as having every tag (rules A).
  TagSet stress;
  bool stress_stated = true;
  DoseRange dose;
  /// Done lying on the side with the hip underneath at work (rules I).
  bool works_underneath = false;
  /// The sides change with each repetition, or both legs work either way: neither side has rested between sets
  /// (rules D7). Only with sides each.
  bool alternates = false;
  /// The body stays lifted for the whole of a set (rules D8).
  bool continuous = false;
  /// Cardio that only ever warms up.
  bool warm_up_only = false;

  std::string_view set_up;
  std::string_view start;
  std::vector<std::string_view> steps;
  /// How to go on to the other side, where that is a step of its own: left out for whoever works one
  /// side alone. May be empty.
  std::string_view change_sides;
  /// Breathing and speed.
  std::string_view tempo;
  /// Where one should feel it, and what is normal.
  std::string_view feel;
  std::vector<std::string_view> mistakes;
  std::string_view stop;
  Neighbour easier;
  Neighbour harder;
  /// See `card_of` for one that has none.
  std::optional<Card> card;
  std::vector<Index<Source>> sources;

  EntryPlace place;
};

}  // namespace hipplan
