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
  /// To sit on. It may move under a hand that leans on it: see `chair_is_only_a_seat`.
  bool seat = false;
  std::vector<StandIn> stands_in_for;
  /// What to mind when it is used: said once in a plan for whoever has it. May be empty.
  std::string care;
  /// Exercises in these positions never need it, and are better with it.
  PositionSet helps_in;
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
  /// The sides change with each repetition, or both legs work either way: neither side has rested between sets
  /// (rules D7). Only with sides each.
  bool alternates = false;
  /// The body stays lifted for the whole of a set (rules D8).
  bool continuous = false;
  /// Cardio that only ever warms up.
  bool warm_up_only = false;

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
  /// For a patient, after "it", in place of the words of its tags: "has you stand on one leg". May be empty.
  std::string in_words;
};

/// Weeks on an exercise before another may take over from it, by its level (rules D5).
struct RungWeeks {
  int level_1 = 2;
  int level_2 = 6;
  /// Above level 2.
  int harder = 6;
  int harder_if_active = 6;
  friend bool operator==(const RungWeeks&, const RungWeeks&) = default;
};

/// How cardio grows in a pain band (rules D9).
struct CardioGrowth {
  int step = 5;
  /// A step every so many weeks.
  int weeks = 1;
  int most = 30;
  friend bool operator==(const CardioGrowth&, const CardioGrowth&) = default;
};

/// How a dose grows in a pain band (rules D3, D5, D9).
struct Growth {
  int repetitions = 2;
  int repetitions_to = 12;
  int sets_to = 3;
  /// Up to this level the next rung comes before a further set, which then waits for the top rung; 0: nowhere.
  int rung_before_set = 0;
  int rung_before_set_if_active = 0;
  /// Isometric holds get longer; otherwise only more of them.
  bool longer_holds = true;
  RungWeeks rung_weeks;
  CardioGrowth cardio;
};

/// Minutes of walking to aim at on days without a session (rules C6). `first` 0: none.
struct Walking {
  int first = 0;
  int first_if_active = 0;
  int step = 0;
  /// A step every so many weeks.
  int weeks = 1;
  int most = 0;
  friend bool operator==(const Walking&, const Walking&) = default;
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
  /// The most minutes that cardio begins with, however long the session (rules A4); 0: as the session says.
  int first_cardio_minutes_at_most = 0;
  Growth growth;
  Walking walking;
  /// 0: none.
  int warm_up_minutes_at_most = 0;
  int most_items = 0;
  bool daily = false;
  ClinicianAdvice clinician = ClinicianAdvice::none;
  Evidence evidence;
  Place place;
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
  int stretch_seconds_to = 30;
  /// Weeks on a stretch before its next rung.
  int stretch_rung_weeks = 4;
  int isometric_seconds = 5;
  int isometric_seconds_to = 15;
  int isometric_repetitions_to = 5;
  /// Planks and balance work: first longer, then more of them, then the rung.
  int held_seconds = 5;
  int held_seconds_to = 30;
  int held_repetitions_to = 3;
  int balance_rung_weeks = 2;
  int mobility_repetitions = 2;
  int mobility_repetitions_to = 12;
  /// The most seconds that a set of lifts of a long leg is held in all: 8 of 5 s.
  int long_lever_seconds_a_set = 40;
  /// What is done without a rest within the set: its steps, and the most seconds of a set (rules D8).
  int continuous_repetitions = 1;
  int continuous_seconds_a_set = 40;
  /// After so many weeks without a step of the core work, the plan says that this is what it can give (rules D11).
  int plateau_weeks = 2;
  Evidence evidence;
};

/// What a session of so many minutes and more may hold, up to the next row (rules A1, A3, A4, D4, D9, G3).
struct SessionLength {
  int from = 0;
  int warm_up_minutes = 0;
  /// Sets that core work begins with; a band may say fewer.
  int sets = 0;
  /// Sets of what is not core work, the trunk, the front of the hips and what a condition adds: to begin with, and the
  /// most as long as they stand in for nothing.
  Range side_sets;
  /// The most seconds that a stretch begins with.
  int stretch_seconds = 0;
  /// Cardio on strength days, and the first of light days.
  Range cardio;
  int light_cardio_first = 0;
  /// Only core work may begin in a later week.
  bool only_core_begins_later = false;
};

/// For a day when it hurts more than usual (rules G8).
struct BadDay {
  int items = 3;
  int minutes = 5;
  int warm_up_minutes = 1;
  int squeezes = 3;
  int squeeze_seconds = 5;
};

/// The shape of sessions and weeks (rules B, C, D, G).
struct SessionFigures {
  /// By `from`, ascending; the first has the fewest minutes that there may be.
  std::vector<SessionLength> lengths;
  BadDay bad_day;
  /// Of the session's minutes, the part that week 1 may fill.
  int first_week_percent = 75;
  int most_strength_exercises = 4;
  /// Different exercises that light days may add to those of strength days (rules C4).
  int most_more_on_light_days = 4;
  /// Where less of the minutes is used, the plan says so (rules G6).
  int little_used_percent = 66;
  int most_strength_days = 3;
  int advised_days = 3;
  int most_cardio_days = 5;
  Evidence evidence;
};

/// How much an exercise may hurt, as a traffic light (rules A6): by number up to a usual pain of `by_number_to`, above
/// it by comparison with just before the exercise. Green reaches to the usual pain, but no less than `green_from` and
/// no more than `green_to`. The sentences are for a patient.
struct TrafficLight {
  int green_from = 3;
  int green_to = 5;
  /// Amber reaches at least so far, and to the usual pain.
  int amber_to = 5;
  int by_number_to = 7;
  /// `{green}`: "5". `{amber}`: "6", "4 or 5". `{red}`: "7".
  std::string green;
  std::string amber;
  /// In place of `amber`, where amber reaches to a usual pain above green.
  std::string usual;
  std::string red;
  /// By comparison: what to do, then the three colours.
  std::string ask;
  std::string no_more_than_before;
  std::string a_little_more;
  std::string more;
  /// Where a condition's cap is below the usual pain; `{cap}`: "2".
  std::string above_cap;
  Evidence evidence;
};

/// What every plan says, whatever it holds. One sentence each, for a patient.
struct Advice {
  /// When to stop and get help: at most eight lines, before the first exercise (rules H).
  std::vector<std::string> safety;
  /// What is said beside the traffic light (rules E).
  std::vector<std::string> pain_guide;
  /// Boxes to tick before a later week (rules A7); `{limit}` stands for the pain that a step within an exercise may
  /// have ("5 or less", "no more than just before"), `{green}` for that of a new exercise.
  std::vector<std::string> move_on;
  /// One more box where an exercise takes over from another.
  std::string move_up;
  /// An exercise that has grown as far as it may.
  std::string plateau_exercise;
  /// The whole plan has (rules D11).
  std::vector<std::string> plateau;
  /// The walking target of days without a session (rules C6); `{minutes}`: "10".
  std::string walking;
  std::vector<std::string> walking_how;
  /// Where the light days leave no room for the pool (rules C7).
  std::string pool_walk;
  /// Beside the numbers of a goal: the scale, and how much is a change (rules M).
  std::vector<std::string> goal_number;
  std::vector<std::string> comfort;
  /// Down to the floor and up again, for those who stand.
  std::vector<std::string> floor;
  /// What does instead of the floor.
  std::string bed;
  std::vector<std::string> daily_life;
  /// Only for those who stand.
  std::vector<std::string> daily_life_standing;
  /// Left out where a condition says so.
  std::string body_weight;
  /// Above the list of a bad day, at its squeezes, and for the day after (rules G8).
  std::string bad_day;
  std::string bad_day_squeeze;
  std::string bad_day_after;
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
  int warm_up_minutes_at_most = 0;
  /// The most pain during an exercise (rules A6); 0 means no cap.
  int pain_during_at_most = 0;
  /// A group whose holds without movement come before the strength work.
  std::optional<std::size_t> isometrics_first;
  /// Groups that a session should have, after the core work (rules I2).
  std::vector<std::size_t> asks_for;
  /// Exercises that stand first among those of a slot.
  std::vector<std::size_t> prefers;
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
  std::string walking_words;
  /// Stands first where the usual pain is above `pain_during_at_most`; may be empty.
  std::string ask_first_above_cap;
  /// From this usual pain on there is a plan only once a clinician knows of it; 0: no such pain.
  int clinician_first_from = 0;
  /// What ends an exercise whatever the number; stands with the traffic light. May be empty.
  std::string stop_words;
  /// What the plan takes for granted and must say; may be empty.
  std::string assumes;
  /// Signs that come with the condition and must be acted on; stands by the safety box. May be empty.
  std::string warning;
  /// Getting down to the floor and up again is not for them.
  bool bed_only = false;
  std::vector<std::string> advice;
  /// What every plan says of body weight is not for them.
  bool no_word_on_weight = false;
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
  Place place;
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

/// Exercises that stand first in a slot of the routine.
struct GoalPreference {
  /// The slot's id.
  std::string slot;
  std::vector<std::size_t> exercises;
};

/// What somebody wants to be able to do (rules M). It orders what is allowed, and never lets anything in.
struct Goal {
  std::string id;
  /// After "I want to be able to ".
  std::string name;
  /// Other ids that people type.
  std::vector<std::string> also;
  /// The id of the slot that is filled earlier; may be empty.
  std::string slot;
  std::vector<GoalPreference> prefer;
  /// One sentence each, for a patient.
  std::vector<std::string> advice;
  /// What to measure besides the difficulty: "minutes until you must stop". May be empty.
  std::string measure;
  /// The measure is for those who may do this exercise in week 1, with a pain of at most so much.
  std::optional<std::size_t> measure_if_allowed;
  int measure_pain_at_most = 10;
  /// It prefers and moves only for the active in the gentlest band; its advice is for all.
  bool only_if_active_low = false;
  Evidence evidence;
  Place place;
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
  TrafficLight light;
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
  std::vector<Goal> goals;
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

/// The goal with this id or other name.
std::optional<std::size_t> find_goal(const Catalog& catalog, std::string_view word);

/// The row for a session of so many minutes.
const SessionLength& length_for(const SessionFigures& figures, int minutes);

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

/// Whether `need` is for something to hold on to: a seat would do, and so would something that is none.
bool is_support(const Catalog& catalog, const Need& need);

/// What is left of a support when nothing that was made to sit on counts.
Need without_seats(const Catalog& catalog, const Need& need);

/// The thing that a person would use for `need` in `position`: the thing itself before a stand-in,
/// earlier entries of equipment.yaml before later ones.
std::optional<std::size_t> thing_for(const Catalog& catalog, const Need& need, Position position, ThingSet at_hand);

}  // namespace hipplan
