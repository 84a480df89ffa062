// SPDX-License-Identifier: MIT
// The figures behind a plan: what pain allows, how doses begin and grow, how a session is shaped, how much an exercise
// may hurt, what every plan says, and what the part of the body is called that it is all about.
#pragma once

#include <string_view>
#include <vector>

#include "hipplan/catalog/exercise.hpp"
#include "hipplan/catalog/routine.hpp"

namespace hipplan {

/// The part of the body that the catalog is about, in the words of a patient: for sentences that no entry of it has
/// written, like "8 times for the left hip".
struct RegionWords {
  /// One of the two: "hip".
  std::string_view one;
  /// Both: "hips".
  std::string_view many;
  /// The limb that it moves: "leg".
  std::string_view limb;
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
  std::string_view in_words;
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
  std::string_view id;
  Range pain;
  int first_week_level = 1;
  int first_week_level_if_active = 1;
  int ceiling = 1;
  /// The level at which strength work best begins, where it is on offer.
  int starting_level = 1;
  ListOf<Exclusion> rules_out;
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
  EntryPlace place;
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
  /// So many stress tags more than the one below may a rung in the same position have.
  int new_stresses = 2;
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
  /// A machine finds a place on strength days, too.
  bool machines_on_strength_days = false;
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
  std::string_view green;
  std::string_view amber;
  /// In place of `amber`, where amber reaches to a usual pain above green.
  std::string_view usual;
  std::string_view red;
  /// By comparison: what to do, then the three colours.
  std::string_view ask;
  std::string_view no_more_than_before;
  std::string_view a_little_more;
  std::string_view more;
  /// Where a condition's cap is below the usual pain; `{cap}`: "2".
  std::string_view above_cap;
  /// When not to do more; the second where amber is the usual pain.
  std::string_view stay;
  std::string_view stay_at_usual;
  Evidence evidence;
};

/// A line that is not for everybody (rules L). Who is kept from what it asks is told `instead`; where that is empty,
/// nothing.
struct Tip {
  std::string_view say;
  /// What it asks of the body: not for whom a condition rules these out.
  TagSet stress;
  /// It has one kneel, or get down to the floor.
  bool on_the_floor = false;
  /// It is for whoever can be, and may be, in this position.
  std::optional<Position> position;
  std::string_view instead;
};

/// What a log of what happened may change, and on which figures (rules H).
struct Listening {
  /// Above this effort of 10 an exercise stays as it is (H2).
  int most_effort = 6;
  /// Where pain is told by comparison, amber reaches so far above that of just before.
  int amber_above_before = 2;
  /// The usual pain is the mean of so many logged days, if so many of them have a value (H6).
  int usual_days = 7;
  int usual_values = 3;
  /// It lets more in only after so many days.
  int lower_after_days = 14;
  /// A flare: so far above the median of so many days, on so many logged days running (H5).
  int flare_above = 2;
  int flare_of_days = 14;
  int flare_days = 2;
  /// So many flares within so many days are for a clinician.
  int many_flares = 2;
  int many_flares_within_days = 28;
  /// So many steps back in a row, or a flare, halve an exercise for so many days; then so many quiet sessions bring it
  /// back (H4).
  int steps_back = 2;
  int halved_days = 7;
  int quiet_sessions = 2;
  /// The longest gaps, in days since the last session, after which one goes on, repeats the week, goes a step back, a
  /// rung back; after a longer one all begins anew (H7).
  int gap_goes_on = 7;
  int gap_repeats = 14;
  int gap_steps_back = 27;
  int gap_rung_back = 41;
  Evidence evidence;
};

/// How a review words what a log shows, and when that is for a clinician.
struct ReviewFigures {
  /// Pain is compared as the mean of so many days, if so many of them have a value.
  int mean_days = 7;
  int mean_values = 3;
  /// A smaller change of the mean is none.
  int a_little_from = 1;
  /// From so much, in points and in percent of the first mean, a change is a clear one.
  int clearly_from = 2;
  int clearly_percent = 30;
  /// So many weeks without a gain of so much.
  int gain = 1;
  int gain_within_weeks = 6;
  /// Usual pain so much above that of the first days, in each of so many days as are compared.
  int worse_by = 2;
  int worse_for_days = 14;
  /// How much one may hope for.
  std::string_view expectation;
  Evidence evidence;
};

/// What every plan says, whatever it holds. One sentence each, for a patient.
struct Advice {
  /// When to stop and get help: at most eight lines, before the first exercise (rules H).
  std::vector<std::string_view> safety;
  /// What is said beside the traffic light (rules E).
  std::vector<std::string_view> pain_guide;
  /// Boxes to tick before a later week (rules A7); `{limit}` stands for the pain that a step within an exercise may
  /// have ("5 or less", "no more than just before"), `{green}` for that of a new exercise.
  std::vector<std::string_view> move_on;
  /// One more box where an exercise takes over from another.
  std::string_view move_up;
  /// An exercise that has grown as far as it may.
  std::string_view plateau_exercise;
  /// The whole plan has (rules D11).
  std::vector<std::string_view> plateau;
  /// For days without a session, beside how far (rules C6).
  std::string_view walking;
  /// Where the light days leave no room for the pool (rules C7).
  std::string_view pool_walk;
  /// Beside the numbers of a goal: the scale, and how much is a change (rules M).
  std::vector<std::string_view> goal_number;
  std::vector<std::string_view> comfort;
  /// Down to the floor and up again, for those who stand.
  std::vector<std::string_view> floor;
  /// What does instead of the floor.
  std::string_view bed;
  std::vector<Tip> daily_life;
  /// Left out where a condition says so.
  std::string_view body_weight;
  /// Above the list of a bad day, at its squeezes, and for the day after (rules G8).
  std::string_view bad_day;
  std::string_view bad_day_squeeze;
  std::string_view bad_day_after;
  std::string_view missed_day;
  /// When to ask for a plan again.
  std::string_view again;
  std::string_view expectation;
  Evidence evidence;
};

struct Program {
  RegionWords region;
  ListOf<Tag> tags;
  ListOf<Group> groups;
  ListOf<Ladder, std::string_view> ladders;
  Evidence ladders_evidence;
  /// Of how far the joints of figures go.
  Evidence joints_evidence;
  /// From the lowest pain to the highest; together they cover 0 to 10.
  ListOf<Band> bands;
  TimeFigures time;
  StepFigures steps;
  SessionFigures session;
  Routine routine;
  TrafficLight light;
  Listening listening;
  ReviewFigures review;
  Advice advice;
};

}  // namespace hipplan
