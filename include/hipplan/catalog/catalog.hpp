// SPDX-License-Identifier: MIT
// Everything a clinician may change: exercises, equipment, pain bands, doses, sources. Read from
// YAML once, then only looked at. References between entries are indices into the vectors below;
// the loader has checked every one of them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hipplan/catalog/index_set.hpp"
#include "hipplan/catalog/vocabulary.hpp"
#include "hipplan/text/diagnostic.hpp"

namespace hipplan {

struct Tag;
struct Thing;
using TagSet = IndexSet<Tag>;
using ThingSet = IndexSet<Thing>;

/// What a figure stands on: keys of sources.yaml. The key `derived` marks our own inference, and
/// then `reason` says how it was reached.
struct Evidence {
  std::vector<std::size_t> sources;
  std::string reason;
};

struct Source {
  std::string id;
  std::string title;
  /// Where to find it: a DOI, a web address, a page. May be empty.
  std::string where;
  Place place;
};

/// A stress that a movement puts on the hip or the body (rules K).
struct Tag {
  std::string id;
  /// For a clinician: "thigh past a right angle to the trunk".
  std::string means;
  /// For a patient, after "it": "bends the hip deeply".
  std::string in_words;
};

/// One thing can do the work of another, for exercises in some positions.
struct StandIn {
  std::size_t thing = 0;
  PositionSet positions;
};

struct Thing {
  std::string id;
  /// With its article: "a firm chair".
  std::string name;
  bool household = false;
  /// Not at home: hardly to be mixed with what is.
  bool elsewhere = false;
  std::vector<StandIn> stands_in_for;
};

/// How often a group should be trained (rules G).
enum class Frequency { every_strength_day, weekly, variety, stretch, cardio, none };

/// What an exercise trains.
struct Group {
  std::string id;
  /// For a patient: "the back of the hip".
  std::string in_words;
  Frequency frequency = Frequency::none;
  /// Moves several joints at once, and so comes before what moves one (rules G).
  bool many_joints = false;
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
  std::vector<std::size_t> alternatives;
};

struct LadderPlace {
  std::size_t ladder = 0;
  /// 1 is the gentlest.
  int rung = 0;
  friend bool operator==(const LadderPlace&, const LadderPlace&) = default;
};

/// How to make an exercise easier or harder: a change to itself, and perhaps another exercise.
struct Neighbour {
  std::string change;
  std::optional<std::size_t> exercise;
};

struct Exercise {
  std::string id;
  std::string name;
  Kind kind = Kind::mobility;
  Position position = Position::supine;
  std::vector<Need> needs;
  Sides sides = Sides::both;
  /// Index of a group.
  std::size_t trains = 0;
  /// 1, the gentlest, to 5 (rules F).
  int level = 1;
  std::optional<LadderPlace> ladder;
  /// An exercise that states no stress counts as having every tag (rules A).
  TagSet stress;
  bool stress_stated = true;
  DoseRange dose;
  /// Done lying on the side with the hip underneath at work (rules I).
  bool works_underneath = false;

  std::string set_up;
  std::string start;
  std::vector<std::string> steps;
  /// How to go on to the other side, where that is a step of its own: left out for whoever works one
  /// side alone. May be empty.
  std::string change_sides;
  /// Breathing and speed.
  std::string tempo;
  /// Where one should feel it, and what is normal.
  std::string feel;
  std::vector<std::string> mistakes;
  std::string stop;
  Neighbour easier;
  Neighbour harder;
  std::vector<std::size_t> sources;

  Place place;
};

/// Rules an exercise out: it must have all of `tags`, be done in one of `positions` (empty: any), and
/// be above `above_level`.
struct Exclusion {
  TagSet tags;
  PositionSet positions;
  int above_level = 0;
  /// Holds only for someone not used to exercise.
  bool unless_active = false;
  /// The last week in which it holds; 0 means every week.
  int through_week = 0;
};

/// How a dose grows in a pain band (rules D).
struct Growth {
  int repetitions = 2;
  int repetitions_to = 12;
  int sets_to = 3;
  /// The next rung before a further set, which then waits for the top rung.
  bool rung_before_set = false;
  /// Isometric holds get longer; otherwise only more of them.
  bool longer_holds = true;
};

enum class ClinicianAdvice { none, advised, first_words };

/// What a range of pain allows (rules A).
struct Band {
  std::string id;
  Range pain;
  int first_week_level = 1;
  int first_week_level_if_active = 1;
  int ceiling = 1;
  /// The level at which strength work best begins, where it is on offer.
  int starting_level = 1;
  std::vector<Exclusion> rules_out;
  /// Limits of the first dose of strength and activation work.
  int first_sets = 2;
  int first_repetitions_at_most = 0;
  int first_hold_seconds_at_most = 0;
  Growth growth;
  int most_items = 0;
  bool daily = false;
  ClinicianAdvice clinician = ClinicianAdvice::none;
  Evidence evidence;
};

/// Seconds and minutes that serve to estimate (rules B).
struct TimeFigures {
  int seconds_a_repetition = 4;
  int seconds_between_exercises = 30;
  int seconds_down_or_up = 60;
  int rest_seconds = 60;
  int rest_seconds_hard = 120;
  /// From this level on, `rest_seconds_hard`.
  int hard_level = 4;
  Evidence evidence;
};

/// Steps that hold in every band (rules D).
struct StepFigures {
  /// Sessions of an exercise at one dose before it may take a step.
  int sessions = 2;
  int stretch_seconds = 5;
  int isometric_seconds = 5;
  int mobility_repetitions = 2;
  int mobility_repetitions_to = 12;
  int cardio_minutes = 5;
  Evidence evidence;
};

/// The shape of sessions and weeks (rules B, C, D, G).
struct SessionFigures {
  int warm_up_minutes = 2;
  int short_warm_up_minutes = 1;
  /// Up to this many minutes a session has the short warm-up.
  int short_session_minutes = 10;
  /// Below this many minutes exercises begin with one set.
  int one_set_below_minutes = 20;
  /// From this many minutes on there is room for cardio and a cool-down.
  int long_session_minutes = 30;
  /// Of the session's minutes, the part that week 1 may fill.
  int first_week_percent = 75;
  int most_strength_exercises = 4;
  int most_strength_days = 3;
  int advised_days = 3;
  int most_cardio_days = 5;
  Evidence evidence;
};

/// What every plan says, whatever it holds. One sentence each, for a patient.
struct Advice {
  /// When to stop and get help: at most eight lines, before the first exercise (rules H).
  std::vector<std::string> safety;
  /// Pain during and after: carry on, do less, stop (rules E).
  std::vector<std::string> pain_guide;
  /// Boxes to tick before a later week (rules D.3); here and above, `{limit}` stands for the most pain
  /// during an exercise (`most_pain_during`), like "5 or less".
  std::vector<std::string> move_on;
  /// One more box where an exercise takes over from another.
  std::string move_up;
  std::vector<std::string> comfort;
  /// Down to the floor and up again, for those who stand.
  std::vector<std::string> floor;
  /// What does instead of the floor.
  std::string bed;
  std::vector<std::string> daily_life;
  /// Only for those who stand.
  std::vector<std::string> daily_life_standing;
  std::string bad_day;
  std::string missed_day;
  std::string expectation;
  Evidence evidence;
};

/// What a condition asks to be careful of (rules I).
struct Condition {
  std::string id;
  /// Plain words first, the medical name in brackets.
  std::string name;
  /// Other ids that people type.
  std::vector<std::string> also;
  std::vector<Exclusion> rules_out;
  /// On the side only with the painful leg uppermost, and one leg at work.
  bool painful_side_up = false;
  /// Caps; 0 means none.
  int first_week_level = 0;
  int ceiling = 0;
  int stretch_seconds_at_most = 0;
  int hold_seconds_at_most = 0;
  /// A group whose holds without movement come before the strength work.
  std::optional<std::size_t> isometrics_first;
  /// What the plan takes for granted and must say; may be empty.
  std::string assumes;
  /// Signs that come with the condition and must be acted on; stands by the safety box. May be empty.
  std::string warning;
  /// Getting down to the floor and up again is not for them.
  bool bed_only = false;
  std::vector<std::string> advice;
  /// What to do instead, where there is no plan; otherwise empty.
  std::string no_plan;
  Evidence evidence;
  Place place;
};

/// How soon something must be done about a red flag, and what (rules H).
struct Urgency {
  std::string id;
  std::string heading;
  std::string how_soon;
  std::vector<std::string> what_to_do;
  /// A plan may be made once a clinician has examined it.
  bool clearable = false;
  Evidence evidence;
};

struct RedFlag {
  std::string id;
  /// Index; a smaller one is more urgent.
  std::size_t urgency = 0;
  /// "a fever".
  std::string sign;
  std::string question;
  /// Special to this sign; may be empty.
  std::string advice;
  Evidence evidence;
};

struct Program {
  std::vector<Tag> tags;
  std::vector<Group> groups;
  std::vector<std::string> ladders;
  Evidence ladders_evidence;
  /// Of how far the joints of figures go.
  Evidence joints_evidence;
  /// From the lowest pain to the highest; together they cover 0 to 10.
  std::vector<Band> bands;
  TimeFigures time;
  StepFigures steps;
  SessionFigures session;
  Advice advice;
};

struct Catalog {
  std::vector<Source> sources;
  std::vector<Thing> things;
  Program program;
  std::vector<Condition> conditions;
  /// Most urgent first.
  std::vector<Urgency> urgencies;
  std::vector<RedFlag> red_flags;
  std::vector<Exercise> exercises;
};

/// The index of the entry with this id.
template <class Entry>
std::optional<std::size_t> find(const std::vector<Entry>& entries, std::string_view id) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].id == id) return i;
  }
  return std::nullopt;
}

/// Every id, for suggestions.
template <class Entry>
std::vector<std::string_view> ids_of(const std::vector<Entry>& entries) {
  std::vector<std::string_view> ids;
  ids.reserve(entries.size());
  for (const Entry& entry : entries) ids.push_back(entry.id);
  return ids;
}

/// The condition with this id or other name.
std::optional<std::size_t> find_condition(const Catalog& catalog, std::string_view word);

/// "chair|wall", as written in the catalog.
std::string as_written(const Catalog& catalog, const Need& need);

/// The band for a pain of 0 to 10.
std::size_t band_for(const Program& program, int pain);

bool same_ladder(const Exercise& a, const Exercise& b);

/// Whether `to` stands one rung above `from` and is of the same kind: another kind would need another kind
/// of day (rules D.1).
bool is_next_rung(const Exercise& from, const Exercise& to);

/// The household things: chair, wall, counter, pillow.
ThingSet household(const Catalog& catalog);

/// The thing that a person would use for `need` in `position`: the thing itself before a stand-in,
/// earlier entries of equipment.yaml before later ones.
std::optional<std::size_t> thing_for(const Catalog& catalog, const Need& need, Position position, ThingSet at_hand);

}  // namespace hipplan
