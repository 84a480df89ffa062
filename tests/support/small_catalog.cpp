// SPDX-License-Identifier: MIT
#include "small_catalog.hpp"

#include <stdexcept>

namespace hipplan::tests {

std::string small_program() {
  return R"(sources:
  - {id: book, title: "A book"}
  - {id: derived, title: "Our own inference"}
stress_tags:
  - {id: weight-bearing, means: "stands on the legs", in_words: "puts your weight on your legs"}
  - {id: impact, means: "feet leave the ground", in_words: "jumps or lands"}
groups:
  - {id: hip-flexion, in_words: "the front of the hips"}
  - {id: squat, in_words: "your legs"}
ladders: {ids: [squat, trunk], sources: [book]}
equipment:
  - {id: chair, name: "a firm chair", household: true}
  - {id: counter, name: "a worktop", household: true}
  - {id: bed, name: "a firm bed edge", stands_in_for: [{thing: chair, positions: [sitting]}]}
bands:
  - id: low
    pain: {from: 0, to: 5}
    first_week_level: 2
    ceiling: 5
    starting_level: 2
    rules_out:
      - {tags: [impact], through_week: 2}
    first_dose: {sets: 2}
    growth: {repetitions: 2, repetitions_to: 12, sets_to: 3, rung_weeks: {level_1: 2, level_2: 3, harder: 6}, cardio: {step: 5, most: 30}}
    most_items: 8
    sources: [book]
  - id: high
    pain: {from: 6, to: 10}
    first_week_level: 1
    ceiling: 2
    starting_level: 1
    rules_out:
      - {tags: [impact]}
    first_dose: {sets: 1, repetitions_at_most: 5}
    growth: {repetitions: 1, repetitions_to: 10, sets_to: 2, rung_weeks: {level_1: 4, level_2: 6, harder: 6}, cardio: {step: 2, most: 10}}
    most_items: 3
    clinician: advised
    sources: [book]
time:
  seconds_a_repetition: 4
  seconds_between_exercises: 30
  seconds_down_or_up: 60
  rest_seconds: 60
  rest_seconds_hard: 120
  hard_level: 4
  sources: [book]
steps: {
  sessions: 2,
  stretch_seconds: 5, stretch_seconds_to: 30, stretch_rung_weeks: 4,
  isometric_seconds: 5, isometric_seconds_to: 15, isometric_repetitions_to: 5,
  held_seconds: 5, held_seconds_to: 30, held_repetitions_to: 3, balance_rung_weeks: 2, new_stresses: 2,
  mobility_repetitions: 2, mobility_repetitions_to: 12,
  long_lever_seconds_a_set: 40, continuous_repetitions: 1, continuous_seconds_a_set: 40, plateau_weeks: 2,
  sources: [book]}
session: {
  minutes: [
    {from: 5, warm_up_minutes: 1, sets: 1, side_sets: {first: 1, most: 2}, stretch_seconds: 10, cardio: {first: 3, most: 5}, light_cardio_first: 5, only_core_begins_later: true},
    {from: 20, warm_up_minutes: 2, sets: 2, side_sets: {first: 1, most: 2}, stretch_seconds: 15, cardio: {first: 3, most: 5}, light_cardio_first: 5},
    {from: 30, warm_up_minutes: 3, sets: 2, side_sets: {first: 2, most: 3}, stretch_seconds: 15, cardio: {first: 3, most: 5}, light_cardio_first: 10}],
  bad_day: {items: 3, minutes: 5, warm_up_minutes: 1, squeezes: 3, squeeze_seconds: 5},
  first_week_percent: 75,
  most_strength_exercises: 4, most_more_on_light_days: 4, little_used_percent: 66,
  most_strength_days: 3,
  advised_days: 3,
  most_cardio_days: 5,
  sources: [book]}
conditions:
  - {id: sore-knee, name: "a sore knee", also: [knee-pain], rules_out: [{tags: [weight-bearing]}], sources: [book]}
urgencies:
  - {id: urgent, heading: "See a doctor", how_soon: "today", what_to_do: ["Call your doctor."], sources: [book]}
red_flags:
  - {id: fever, urgency: urgent, sign: "a fever", question: "Do you have a fever?", sources: [book]}
advice:
  safety: ["Call for help when it gets much worse."]
  pain_guide: ["Do less when it hurts more."]
  move_on: ["I did all of it."]
  move_up: "The old one did not hurt."
  plateau_exercise: "This is your amount."
  plateau: ["You have reached the top."]
  walking: "Walk {minutes} minutes."
  pool_walk: "Or in the pool."
  goal_number: ["10 is as before."]
  comfort: ["Warmth helps."]
  floor: ["Hold a chair on the way down."]
  bed: "A bed will do."
  daily_life: [{say: "Stand up every half hour.", position: standing}, "Move every half hour."]
  body_weight: "Move more."
  bad_day: "Do this."
  bad_day_squeeze: "Softly."
  bad_day_after: "Then half."
  missed_day: "Just go on."
  again: "Ask again in two weeks."
  expectation: "It takes weeks."
  sources: [book]
traffic_light:
  green_from: 3
  green_to: 5
  amber_to: 5
  by_number_to: 7
  green: "Up to {green}."
  amber: "{amber}: half."
  usual: "{amber}: as usual."
  red: "{red}: stop."
  ask: "Ask before and after."
  no_more_than_before: "No more than before."
  a_little_more: "A little more: half."
  more: "More: stop."
  above_cap: "Nothing harder above {cap}."
  stay: "Amber twice: no more."
  stay_at_usual: "Very hard: no more."
  sources: [book]
listening:
  most_effort: 6
  amber_above_before: 2
  usual_pain: {days: 7, values: 3, lower_after_days: 14}
  flare: {above: 2, of_days: 14, days: 2, many: 2, within_days: 28}
  halving: {steps_back: 2, days: 7, quiet_sessions: 2}
  gap: {goes_on: 7, repeats: 14, steps_back: 27, rung_back: 41}
  sources: [book]
review:
  mean: {days: 7, values: 3}
  a_little_from: 1
  clearly: {from: 2, percent: 30}
  clinician: {gain: 1, within_weeks: 6, worse_by: 2, for_days: 14}
  expectation: "Pain falls slowly."
  sources: [book]
routine:
  slots:
    - {id: warm-up, phase: warm-up, usual: [], groups: [hip-flexion], stage: 5}
    - {id: squat, phase: strength, usual: [], groups: [squat], core: true, stage: 0}
  strength: [warm-up, squat]
  light: [warm-up]
  daily: [warm-up]
  sources: [book]
region: {one: hip, many: hips, limb: leg}
)";
}

std::string small_exercises() {
  return R"(exercises:
  - id: heel-slide
    name: "Heel slide"
    kind: mobility
    position: supine
    needs: []
    sides: each
    trains: hip-flexion
    level: 1
    stress: []
    dose: {sets: 1, repetitions: {first: 8, most: 12}, sources: [book]}
    set_up: "Lie on your back."
    start: "Let both legs lie straight."
    steps:
      - "Slide one heel up."
      - "Slide it down again."
    tempo: "Slowly."
    feel: "The hip bends a little."
    mistakes: ["Hurrying. Take your time."]
    stop: "Stop if it pinches."
    easier: {change: "Slide less far."}
    harder: {change: "Slide further."}
    sources: [book]
  - id: sit-to-stand
    name: "Sit to stand"
    kind: strength
    position: standing
    needs: [chair, counter|bed]
    sides: both
    trains: squat
    level: 2
    ladder: {name: squat, rung: 2}
    stress: [weight-bearing]
    dose: {sets: {first: 2, most: 3}, repetitions: {first: 8, most: 12}, sources: [book]}
    set_up: "Push the chair against a wall."
    start: "Sit near the edge."
    steps:
      - "Lean forward and stand up."
      - "Sit down slowly."
    tempo: "Slowly."
    feel: "Your thighs work."
    mistakes: ["Falling back. Sit down softly."]
    stop: "Stop if it pinches."
    easier: {change: "Use your arms.", exercise: heel-slide}
    harder: {change: "Fold your arms."}
    sources: [book]
)";
}

std::string another_exercise(std::string_view id, std::string_view level, std::string_view ladder) {
  std::string text = R"(  - id: )" + std::string(id) + R"(
    name: "Another"
    kind: strength
    position: standing
    needs: []
    sides: both
    trains: squat
    level: )" + std::string(level) +
                     '\n';
  if (!ladder.empty()) text += "    ladder: " + std::string(ladder) + '\n';
  return text + R"(    stress: []
    dose: {sets: 2, repetitions: 8, sources: [book]}
    set_up: "Stand."
    start: "Stand tall."
    steps: ["Bend your knees.", "Stretch them."]
    tempo: "Slowly."
    feel: "Your thighs work."
    mistakes: ["Hurrying."]
    stop: "Stop if it pinches."
    easier: {change: "Bend less."}
    harder: {change: "Bend more."}
    sources: [book]
)";
}

std::string with(std::string text, std::string_view old, std::string_view replacement) {
  const std::size_t at = text.find(old);
  if (at == std::string::npos) throw std::runtime_error("there is no '" + std::string(old) + "'");
  return text.replace(at, old.size(), replacement);
}

std::string mistakes(const std::vector<TextFile>& files, const std::vector<TextFile>& additions) {
  std::string out;
  for (const Diagnostic& diagnostic : read_catalog(files, additions, "catalog").diagnostics)
    out += describe(diagnostic);
  return out;
}

std::string mistakes_in_exercises(const std::string& exercises) {
  return mistakes({{"program.yaml", small_program()}, {"exercises.yaml", exercises}});
}

std::string mistakes_in_program(const std::string& program) {
  return mistakes({{"program.yaml", program}, {"exercises.yaml", small_exercises()}});
}

}  // namespace hipplan::tests
