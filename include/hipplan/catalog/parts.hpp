// SPDX-License-Identifier: MIT
// Every part of a catalog, named once: whoever writes, reads or compares a whole catalog visits it here. A part
// that is missing here would be lost on its way into the program; a test compares with what the loader made. What the
// texts stand in is no part of what they say.
//
// `visit` is called with the members of a value, one after the other, and knows what to do with numbers,
// enums, texts, sets, optional values, lists, and values that have parts themselves.
#pragma once

#include <concepts>
#include <type_traits>

#include "hipplan/catalog/catalog.hpp"

namespace hipplan {

/// `Value` is a `Of`, constant or not.
template <class Value, class Of>
concept Part = std::same_as<std::remove_const_t<Value>, Of>;

template <class Visit, class Of>
void parts_of(Visit& visit, Index<Of>& v) {
  visit(v.number);
}
template <class Visit, class Of>
void parts_of(Visit& visit, const Index<Of>& v) {
  visit(v.number);
}
void parts_of(auto& visit, Part<EntryPlace> auto& v) { visit(v.file, v.line, v.column, v.id_line); }
void parts_of(auto& visit, Part<Evidence> auto& v) { visit(v.sources, v.reason); }
void parts_of(auto& visit, Part<Source> auto& v) { visit(v.id, v.title, v.where, v.place); }
void parts_of(auto& visit, Part<Tag> auto& v) { visit(v.id, v.means, v.in_words, v.long_lever, v.lets_go); }
void parts_of(auto& visit, Part<StandIn> auto& v) { visit(v.thing, v.positions); }
void parts_of(auto& visit, Part<Thing> auto& v) {
  visit(v.id, v.name, v.household, v.elsewhere, v.seat, v.stands_in_for, v.care, v.helps_in, v.place);
}
void parts_of(auto& visit, Part<Group> auto& v) { visit(v.id, v.in_words, v.work, v.many_joints, v.steadiness); }
void parts_of(auto& visit, Part<Range> auto& v) { visit(v.first, v.most); }
void parts_of(auto& visit, Part<DoseRange> auto& v) {
  visit(v.sets, v.repetitions, v.hold_seconds, v.minutes, v.evidence);
}
void parts_of(auto& visit, Part<Need> auto& v) { visit(v.alternatives); }
void parts_of(auto& visit, Part<LadderPlace> auto& v) { visit(v.ladder, v.rung); }
void parts_of(auto& visit, Part<Neighbour> auto& v) { visit(v.change, v.exercise); }
void parts_of(auto& visit, Part<SetUp> auto& v) {
  visit(v.id, v.title, v.position, v.text, v.on_a_bed, v.without_a_chair, v.place);
}
void parts_of(auto& visit, Part<Card> auto& v) {
  visit(v.set_up, v.begin, v.steps, v.feel, v.mistake, v.easier, v.harder, v.stop, v.place);
}
void parts_of(auto& visit, Part<Exercise> auto& v) {
  visit(v.id, v.name, v.kind, v.position, v.needs, v.sides, v.trains, v.level, v.ladder, v.stress, v.stress_stated,
        v.dose, v.works_underneath, v.alternates, v.continuous, v.warm_up_only);
  visit(v.set_up, v.start, v.steps, v.change_sides, v.tempo, v.feel, v.mistakes, v.stop, v.easier, v.harder, v.card,
        v.sources, v.place);
}
void parts_of(auto& visit, Part<RegionWords> auto& v) { visit(v.one, v.many, v.limb); }
void parts_of(auto& visit, Part<Exclusion> auto& v) {
  visit(v.tags, v.positions, v.above_level, v.unless_active, v.through_week, v.in_words);
}
void parts_of(auto& visit, Part<RungWeeks> auto& v) { visit(v.level_1, v.level_2, v.harder, v.harder_if_active); }
void parts_of(auto& visit, Part<CardioGrowth> auto& v) { visit(v.step, v.weeks, v.most); }
void parts_of(auto& visit, Part<Growth> auto& v) {
  visit(v.repetitions, v.repetitions_to, v.sets_to, v.rung_before_set, v.rung_before_set_if_active, v.longer_holds,
        v.rung_weeks, v.cardio);
}
void parts_of(auto& visit, Part<Walking> auto& v) { visit(v.first, v.first_if_active, v.step, v.weeks, v.most); }
void parts_of(auto& visit, Part<Band> auto& v) {
  visit(v.id, v.pain, v.first_week_level, v.first_week_level_if_active, v.ceiling, v.starting_level, v.rules_out);
  visit(v.first_sets, v.first_repetitions_at_most, v.first_hold_seconds_at_most, v.first_cardio_minutes_at_most,
        v.growth, v.walking, v.warm_up_minutes_at_most, v.most_items, v.daily, v.clinician, v.evidence, v.place);
}
void parts_of(auto& visit, Part<TimeFigures> auto& v) {
  visit(v.seconds_a_repetition, v.seconds_between_exercises, v.seconds_down_or_up, v.rest_seconds, v.rest_seconds_hard,
        v.hard_level, v.evidence);
}
void parts_of(auto& visit, Part<StepFigures> auto& v) {
  visit(v.sessions, v.stretch_seconds, v.stretch_seconds_to, v.stretch_rung_weeks, v.isometric_seconds,
        v.isometric_seconds_to, v.isometric_repetitions_to);
  visit(v.held_seconds, v.held_seconds_to, v.held_repetitions_to, v.balance_rung_weeks, v.new_stresses,
        v.mobility_repetitions, v.mobility_repetitions_to);
  visit(v.long_lever_seconds_a_set, v.continuous_repetitions, v.continuous_seconds_a_set, v.plateau_weeks, v.evidence);
}
void parts_of(auto& visit, Part<SessionLength> auto& v) {
  visit(v.from, v.warm_up_minutes, v.sets, v.side_sets, v.stretch_seconds, v.cardio, v.light_cardio_first,
        v.machines_on_strength_days, v.only_core_begins_later);
}
void parts_of(auto& visit, Part<BadDay> auto& v) {
  visit(v.items, v.minutes, v.warm_up_minutes, v.squeezes, v.squeeze_seconds);
}
void parts_of(auto& visit, Part<SessionFigures> auto& v) {
  visit(v.lengths, v.bad_day, v.first_week_percent, v.most_more_on_light_days, v.little_used_percent);
  visit(v.most_strength_exercises, v.most_strength_days, v.advised_days, v.most_cardio_days, v.evidence);
}
void parts_of(auto& visit, Part<TrafficLight> auto& v) {
  visit(v.green_from, v.green_to, v.amber_to, v.by_number_to, v.green, v.amber, v.usual, v.red);
  visit(v.ask, v.no_more_than_before, v.a_little_more, v.more, v.above_cap, v.stay, v.stay_at_usual, v.evidence);
}
void parts_of(auto& visit, Part<Tip> auto& v) { visit(v.say, v.stress, v.on_the_floor, v.position, v.instead); }
void parts_of(auto& visit, Part<Listening> auto& v) {
  visit(v.most_effort, v.amber_above_before, v.usual_days, v.usual_values, v.lower_after_days, v.flare_above,
        v.flare_of_days, v.flare_days, v.many_flares, v.many_flares_within_days, v.steps_back, v.halved_days,
        v.quiet_sessions);
  visit(v.gap_goes_on, v.gap_repeats, v.gap_steps_back, v.gap_rung_back, v.evidence);
}
void parts_of(auto& visit, Part<ReviewFigures> auto& v) {
  visit(v.mean_days, v.mean_values, v.a_little_from, v.clearly_from, v.clearly_percent, v.gain, v.gain_within_weeks,
        v.worse_by, v.worse_for_days, v.expectation, v.evidence);
}
void parts_of(auto& visit, Part<Advice> auto& v) {
  visit(v.safety, v.pain_guide, v.move_on, v.move_up, v.comfort, v.floor, v.bed, v.daily_life, v.body_weight);
  visit(v.plateau_exercise, v.plateau, v.walking, v.pool_walk, v.goal_number);
  visit(v.bad_day, v.bad_day_squeeze, v.bad_day_after, v.missed_day, v.again, v.expectation, v.evidence);
}
void parts_of(auto& visit, Part<Condition> auto& v) {
  visit(v.id, v.name, v.also, v.rules_out, v.painful_side_up, v.first_week_level, v.ceiling, v.stretch_seconds_at_most,
        v.hold_seconds_at_most, v.warm_up_minutes_at_most, v.pain_during_at_most, v.isometrics_first);
  visit(v.asks_for, v.prefers, v.last_positions, v.no_turning, v.slow, v.chair_is_only_a_seat, v.walking,
        v.walking_words, v.ask_first_above_cap, v.clinician_first_from, v.stop_words);
  visit(v.assumes, v.warning, v.bed_only, v.advice, v.no_word_on_weight, v.no_plan, v.evidence, v.place);
}
void parts_of(auto& visit, Part<Urgency> auto& v) {
  visit(v.id, v.heading, v.how_soon, v.what_to_do, v.clearable, v.evidence, v.place);
}
void parts_of(auto& visit, Part<RedFlag> auto& v) { visit(v.id, v.urgency, v.sign, v.question, v.advice, v.evidence); }
void parts_of(auto& visit, Part<BandList> auto& v) { visit(v.band, v.exercises); }
void parts_of(auto& visit, Part<Slot> auto& v) {
  visit(v.id, v.in_words, v.phase, v.usual, v.in_band, v.active, v.careful_without, v.groups, v.asked_by, v.otherwise,
        v.isometrics);
  visit(v.core, v.uses_things, v.keeps_height, v.lesser, v.may_begin_later, v.on_bad_days, v.stage);
}
void parts_of(auto& visit, Part<Turn> auto& v) { visit(v.slot, v.when, v.from_minutes, v.band, v.lacks); }
void parts_of(auto& visit, Part<Routine> auto& v) {
  visit(v.slots, v.strength, v.light, v.daily, v.filler, v.fewest_strength_exercises, v.walking, v.never_empty,
        v.evidence);
}
void parts_of(auto& visit, Part<GoalPreference> auto& v) { visit(v.slot, v.exercises); }
void parts_of(auto& visit, Part<Goal> auto& v) {
  visit(v.id, v.name, v.also, v.slot, v.prefer, v.advice, v.measure, v.measure_if_allowed, v.measure_pain_at_most,
        v.only_if_active_low, v.evidence, v.place);
}
void parts_of(auto& visit, Part<Program> auto& v) {
  visit(v.region, v.tags, v.groups, v.ladders, v.ladders_evidence, v.joints_evidence, v.bands, v.time, v.steps,
        v.session, v.light, v.listening, v.review, v.routine, v.advice);
}
void parts_of(auto& visit, Part<Catalog> auto& v) {
  visit(v.sources, v.things, v.program, v.conditions, v.urgencies, v.red_flags, v.set_ups, v.breathing, v.standing,
        v.exercises, v.goals);
}

}  // namespace hipplan
