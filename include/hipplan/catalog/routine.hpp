// SPDX-License-Identifier: MIT
// The routine as data: which places a session has, in which order they are filled, and with what (rules C, G).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "hipplan/catalog/evidence.hpp"
#include "hipplan/catalog/vocabulary.hpp"

namespace hipplan {

struct Band;
struct Exercise;
struct Group;
struct Tag;

/// Exercises that stand first in a slot for people of one pain band.
struct BandList {
  Index<Band> band;
  std::vector<Index<Exercise>> exercises;
};

/// One place of a session, and what may stand in it (rules G2, G4). Exercises in the order in which they are tried.
struct Slot {
  std::string_view id;
  /// What it is for, to a patient: "the outside of your hips". Empty: a plan without it is not worth a word.
  std::string_view in_words;
  Phase phase = Phase::strength;
  std::vector<Index<Exercise>> usual;
  /// Before the usual ones in these bands.
  std::vector<BandList> in_band;
  /// Before the usual ones for someone used to exercise, where the band lets them begin higher.
  std::vector<Index<Exercise>> active;
  /// A condition that rules out one of these stresses makes the list of the most painful band with a list
  /// stand first, whatever the pain.
  IndexSet<Tag> careful_without;
  /// After the lists, any other exercise of the phase that trains one of these groups, by points.
  std::vector<Index<Group>> groups;
  /// Conditions ask for the slot by this group (`asks_for`).
  std::optional<Index<Group>> asked_by;
  /// The slot that is filled in its place where it has no candidate in any week.
  std::optional<Index<Slot>> otherwise;
  /// The slot that stands in its place for a condition that asks for holds without movement first.
  std::optional<Index<Slot>> isometrics;
  /// The core of the strength routine: takes rounds together, and is never crowded out.
  bool core = false;
  /// An unused thing that a person has named comes before the order of the list.
  bool uses_things = false;
  /// Keeps to a height (up, or down) at which the routine's work already is.
  bool keeps_height = false;
  /// Begins with one round in sessions that are not long, and stays at two rounds there.
  bool lesser = false;
  /// May begin in a later week.
  bool may_begin_later = false;
  /// Part of the session for a day when it hurts more than usual.
  bool on_bad_days = false;
  /// The order in which slots grow: a smaller stage first (rules D2).
  int stage = 0;
};

/// On what a turn of the routine depends.
enum class When : std::uint8_t {
  always,
  asked_for,         ///< a condition or a goal asks for this slot
  goal,              ///< a goal names this slot
  machine,           ///< a machine has its role on this day
  isometrics_first,  ///< a condition asks for holds without movement before the strength work
  no_isometrics,     ///< none does
  lacking,           ///< the strength routine has nothing of `lacks`
};

/// A slot's turn to be filled. Without a slot: every slot that a condition asks for, or that a goal names.
struct Turn {
  std::optional<Index<Slot>> slot;
  When when = When::always;
  /// In sessions of at least so many minutes.
  int from_minutes = 0;
  /// Only in this band; none: in every band.
  std::optional<Index<Band>> band;
  /// With `lacking`: the slot that the strength routine has to lack.
  std::optional<Index<Slot>> lacks;
};

/// Which slots are filled on which days, in order: what comes last is left out first.
struct Routine {
  ListOf<Slot> slots;
  std::vector<Turn> strength;
  std::vector<Turn> light;
  /// Every day of a band whose plans are daily.
  std::vector<Turn> daily;
  /// Filled again while the strength routine has fewer strength exercises than `fewest_strength_exercises`.
  std::optional<Index<Slot>> filler;
  int fewest_strength_exercises = 3;
  /// What the walking target of days without a session is about.
  std::optional<Index<Exercise>> walking;
  /// For a session that holds no work: the first of these that fits.
  std::vector<Index<Slot>> never_empty;
  Evidence evidence;
};

}  // namespace hipplan
