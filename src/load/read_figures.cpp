// SPDX-License-Identifier: MIT
// Reads the figures of program.yaml (time, steps, session, traffic light), its advice, and the walking that bands and
// conditions hold.
#include <algorithm>

#include "hipplan/load/entries.hpp"
#include "hipplan/person/profile.hpp"

namespace hipplan::yaml {
namespace {

constexpr int longest_hold = 300;
constexpr int most_sets = 5;
constexpr int most_new_stresses = 10;
/// In a log, days.
constexpr int longest_look_back = 60;
constexpr int longest_gap = 365;

void read_time(Fields& fields, TimeFigures& time) {
  time.seconds_a_repetition = fields.need_number("seconds_a_repetition", 1, 60);
  time.seconds_between_exercises = fields.need_number("seconds_between_exercises", 0, 600);
  time.seconds_down_or_up = fields.need_number("seconds_down_or_up", 0, 600);
  time.rest_seconds = fields.need_number("rest_seconds", 0, 600);
  time.rest_seconds_hard = fields.need_number("rest_seconds_hard", 0, 600);
  time.hard_level = fields.need_number("hard_level", 1, highest_level_there_is);
}

void read_steps(Fields& fields, StepFigures& steps) {
  steps.sessions = fields.need_number("sessions", 1, 14);
  steps.stretch_seconds = fields.need_number("stretch_seconds", 1, 60);
  steps.stretch_seconds_to = fields.need_number("stretch_seconds_to", 1, longest_hold);
  steps.stretch_rung_weeks = fields.need_number("stretch_rung_weeks", 1, possible_weeks.most);
  steps.isometric_seconds = fields.need_number("isometric_seconds", 1, 60);
  steps.isometric_seconds_to = fields.need_number("isometric_seconds_to", 1, longest_hold);
  steps.isometric_repetitions_to = fields.need_number("isometric_repetitions_to", 1, 30);
  steps.held_seconds = fields.need_number("held_seconds", 1, 60);
  steps.held_seconds_to = fields.need_number("held_seconds_to", 1, longest_hold);
  steps.held_repetitions_to = fields.need_number("held_repetitions_to", 1, 30);
  steps.balance_rung_weeks = fields.need_number("balance_rung_weeks", 1, possible_weeks.most);
  steps.new_stresses = fields.need_number("new_stresses", 0, most_new_stresses);
  steps.mobility_repetitions = fields.need_number("mobility_repetitions", 1, 10);
  steps.mobility_repetitions_to = fields.need_number("mobility_repetitions_to", 1, 50);
  steps.long_lever_seconds_a_set = fields.need_number("long_lever_seconds_a_set", 1, longest_hold);
  steps.continuous_repetitions = fields.need_number("continuous_repetitions", 1, 5);
  steps.continuous_seconds_a_set = fields.need_number("continuous_seconds_a_set", 1, longest_hold);
  steps.plateau_weeks = fields.need_number("plateau_weeks", 1, possible_weeks.most);
}

/// `{first: 3, most: 5}`.
Range read_both(const Node* node, const Log& log, std::string_view what, int most) {
  if (node == nullptr) return {};
  Fields fields(*node, log, fmt::format("'{}'", what));
  Range range;
  range.first = fields.need_number("first", 1, most);
  range.most = fields.need_number("most", 1, most);
  fields.finish();
  if (range.first > range.most) {
    log.error(*node, fmt::format("'{}' begins with {} and ends with {}; expected the end to be no less", what,
                                 range.first, range.most));
  }
  return range;
}

SessionLength read_length(const Node& node, const Log& log) {
  Fields fields(node, log, "an entry of 'minutes'");
  SessionLength length;
  length.from = fields.need_number("from", possible_minutes.first, possible_minutes.most);
  length.warm_up_minutes = fields.need_number("warm_up_minutes", 1, 10);
  length.sets = fields.need_number("sets", 1, most_sets);
  length.side_sets = read_both(fields.need("side_sets"), log, "side_sets", most_sets);
  length.stretch_seconds = fields.need_number("stretch_seconds", 1, longest_hold);
  length.cardio = read_both(fields.need("cardio"), log, "cardio", longest_cardio);
  length.light_cardio_first = fields.need_number("light_cardio_first", 1, longest_cardio);
  length.machines_on_strength_days = fields.maybe_flag("machines_on_strength_days", false);
  length.only_core_begins_later = fields.maybe_flag("only_core_begins_later", false);
  fields.finish();
  return length;
}

/// More time never begins with less, and the rows follow one another.
std::string_view smaller_field(const SessionLength& length, const SessionLength& shorter) {
  if (length.from <= shorter.from) return "from";
  if (length.warm_up_minutes < shorter.warm_up_minutes) return "warm_up_minutes";
  if (length.sets < shorter.sets) return "sets";
  if (length.side_sets.first < shorter.side_sets.first || length.side_sets.most < shorter.side_sets.most)
    return "side_sets";
  if (length.stretch_seconds < shorter.stretch_seconds) return "stretch_seconds";
  if (length.cardio.first < shorter.cardio.first || length.cardio.most < shorter.cardio.most) return "cardio";
  if (length.light_cardio_first < shorter.light_cardio_first) return "light_cardio_first";
  return {};
}

void read_lengths(Fields& fields, SessionFigures& session) {
  const Node* section = fields.need("minutes");
  if (section == nullptr) return;
  const Log& log = fields.log();
  if (section->kind == Node::Kind::sequence && section->items().empty())
    log.error(*section, "'minutes' is empty; expected at least one entry");
  each_entry(*section, log, "minutes", [&](const Node& node) {
    const std::size_t before = log.diagnostics.size();
    const SessionLength length = read_length(node, log);
    const bool sound = log.diagnostics.size() == before;
    const bool is_first = session.lengths.empty();
    if (sound && is_first && length.from != possible_minutes.first) {
      log.error(node, fmt::format("the first entry begins at {} minutes; expected {}, the shortest session there is",
                                  length.from, possible_minutes.first));
    }
    const std::string_view field =
        is_first || !sound ? std::string_view() : smaller_field(length, session.lengths.back());
    if (!field.empty()) {
      log.error(node, fmt::format("a session of {} minutes has less of '{}' than a shorter one; expected no less",
                                  length.from, field));
    }
    session.lengths.push_back(length);
  });
}

void read_bad_day(Fields& fields, BadDay& bad_day) {
  const Node* node = fields.need("bad_day");
  if (node == nullptr) return;
  Fields own(*node, fields.log(), "'bad_day'");
  bad_day.items = own.need_number("items", 1, 5);
  bad_day.minutes = own.need_number("minutes", 1, possible_minutes.most);
  bad_day.warm_up_minutes = own.need_number("warm_up_minutes", 1, 10);
  bad_day.squeezes = own.need_number("squeezes", 1, 30);
  bad_day.squeeze_seconds = own.need_number("squeeze_seconds", 1, 60);
  own.finish();
}

void read_session(Fields& fields, SessionFigures& session) {
  read_lengths(fields, session);
  read_bad_day(fields, session.bad_day);
  session.first_week_percent = fields.need_number("first_week_percent", 10, 100);
  session.most_strength_exercises = fields.need_number("most_strength_exercises", 1, 5);
  session.most_more_on_light_days = fields.need_number("most_more_on_light_days", 1, 20);
  session.little_used_percent = fields.need_number("little_used_percent", 0, 100);
  session.most_strength_days = fields.need_number("most_strength_days", 1, 3);
  session.advised_days = fields.need_number("advised_days", 1, 7);
  session.most_cardio_days = fields.need_number("most_cardio_days", 1, 7);
}

void read_light(Fields& fields, TrafficLight& light) {
  light.green_from = fields.need_number("green_from", possible_pain.first, possible_pain.most);
  light.green_to = fields.need_number("green_to", possible_pain.first, possible_pain.most);
  light.amber_to = fields.need_number("amber_to", possible_pain.first, possible_pain.most);
  light.by_number_to = fields.need_number("by_number_to", possible_pain.first, possible_pain.most);
  light.green = fields.need_text("green");
  light.amber = fields.need_text("amber");
  light.usual = fields.need_text("usual");
  light.red = fields.need_text("red");
  light.ask = fields.need_text("ask");
  light.no_more_than_before = fields.need_text("no_more_than_before");
  light.a_little_more = fields.need_text("a_little_more");
  light.more = fields.need_text("more");
  light.above_cap = fields.need_text("above_cap");
  light.stay = fields.need_text("stay");
  light.stay_at_usual = fields.need_text("stay_at_usual");
  if (light.green_from > light.green_to) {
    fields.log().error(fields.node(),
                       fmt::format("'green_from' is {}, above the 'green_to' of {}", light.green_from, light.green_to));
  }
}

/// A mapping of its own within the section.
template <class Read>
void read_inner(Fields& fields, std::string_view key, Read read) {
  const Node* node = fields.need(key);
  if (node == nullptr) return;
  Fields inner(*node, fields.log(), fmt::format("'{}'", key));
  read(inner);
  inner.finish();
}

/// Whoever was away for longer never goes on with more.
void check_gaps(const Fields& fields, const Listening& listening) {
  const bool ascend = listening.gap_goes_on < listening.gap_repeats &&
                      listening.gap_repeats < listening.gap_steps_back &&
                      listening.gap_steps_back < listening.gap_rung_back;
  if (!ascend)
    fields.log().error(fields.node(), "the days of 'gap' do not grow; expected each to be more than the one before");
}

void read_listening(Fields& fields, Listening& listening) {
  listening.most_effort = fields.need_number("most_effort", possible_pain.first, possible_pain.most);
  listening.amber_above_before = fields.need_number("amber_above_before", 1, possible_pain.most);
  read_inner(fields, "usual_pain", [&](Fields& usual) {
    listening.usual_days = usual.need_number("days", 1, longest_look_back);
    listening.usual_values = usual.need_number("values", 1, longest_look_back);
    listening.lower_after_days = usual.need_number("lower_after_days", 1, longest_look_back);
    if (usual.is_mapping() && listening.usual_values > listening.usual_days) {
      usual.log().error(usual.node(), fmt::format("{} values in {} days; expected no more values than days",
                                                  listening.usual_values, listening.usual_days));
    }
  });
  read_inner(fields, "flare", [&](Fields& flare) {
    listening.flare_above = flare.need_number("above", 1, possible_pain.most);
    listening.flare_of_days = flare.need_number("of_days", 1, longest_look_back);
    listening.flare_days = flare.need_number("days", 1, longest_look_back);
    listening.many_flares = flare.need_number("many", 1, 10);
    listening.many_flares_within_days = flare.need_number("within_days", 1, longest_gap);
  });
  read_inner(fields, "halving", [&](Fields& halving) {
    listening.steps_back = halving.need_number("steps_back", 1, 5);
    listening.halved_days = halving.need_number("days", 1, longest_look_back);
    listening.quiet_sessions = halving.need_number("quiet_sessions", 1, 5);
  });
  read_inner(fields, "gap", [&](Fields& gap) {
    listening.gap_goes_on = gap.need_number("goes_on", 1, longest_gap);
    listening.gap_repeats = gap.need_number("repeats", 1, longest_gap);
    listening.gap_steps_back = gap.need_number("steps_back", 1, longest_gap);
    listening.gap_rung_back = gap.need_number("rung_back", 1, longest_gap);
    if (gap.is_mapping()) check_gaps(gap, listening);
  });
}

void read_review(Fields& fields, ReviewFigures& review) {
  read_inner(fields, "mean", [&](Fields& mean) {
    review.mean_days = mean.need_number("days", 1, longest_look_back);
    review.mean_values = mean.need_number("values", 1, longest_look_back);
    if (mean.is_mapping() && review.mean_values > review.mean_days) {
      mean.log().error(mean.node(), fmt::format("{} values in {} days; expected no more values than days",
                                                review.mean_values, review.mean_days));
    }
  });
  review.a_little_from = fields.need_number("a_little_from", 1, possible_pain.most);
  read_inner(fields, "clearly", [&](Fields& clearly) {
    review.clearly_from = clearly.need_number("from", 1, possible_pain.most);
    review.clearly_percent = clearly.need_number("percent", 0, 100);
  });
  read_inner(fields, "clinician", [&](Fields& clinician) {
    review.gain = clinician.need_number("gain", 1, possible_pain.most);
    review.gain_within_weeks = clinician.need_number("within_weeks", 1, 52);
    review.worse_by = clinician.need_number("worse_by", 1, possible_pain.most);
    review.worse_for_days = clinician.need_number("for_days", 1, longest_look_back);
  });
  review.expectation = fields.need_text("expectation");
}

void read_advice(Fields& fields, Advice& advice, const ListOf<Tag>& tags) {
  advice.safety = fields.need_texts("safety", 1, 8);
  advice.pain_guide = fields.need_texts("pain_guide", 1, 8);
  advice.move_on = fields.need_texts("move_on", 1, 8);
  advice.move_up = fields.need_text("move_up");
  advice.plateau_exercise = fields.need_text("plateau_exercise");
  advice.plateau = fields.need_texts("plateau", 1, 8);
  advice.walking = fields.need_text("walking");
  advice.pool_walk = fields.need_text("pool_walk");
  advice.goal_number = fields.need_texts("goal_number", 1, 8);
  advice.comfort = fields.need_texts("comfort", 1, 8);
  advice.floor = fields.need_texts("floor", 1, 8);
  advice.bed = fields.need_text("bed");
  advice.daily_life = need_tips(fields, "daily_life", 12, tags);
  advice.body_weight = fields.need_text("body_weight");
  advice.bad_day = fields.need_text("bad_day");
  advice.bad_day_squeeze = fields.need_text("bad_day_squeeze");
  advice.bad_day_after = fields.need_text("bad_day_after");
  advice.missed_day = fields.need_text("missed_day");
  advice.again = fields.need_text("again");
  advice.expectation = fields.need_text("expectation");
}

template <class Figures, class Read>
void read_figures(std::string_view key, const Node& section, const Log& log, Figures& figures, Read read,
                  const Sources& sources) {
  Fields fields(section, log, fmt::format("'{}'", key));
  read(fields, figures);
  figures.evidence = read_evidence(fields, sources);
  fields.finish();
}

}  // namespace

Walking read_walking(const Node& node, const Log& log) {
  Fields fields(node, log, "'walking'");
  Walking walking;
  walking.first = fields.need_number("first", 1, longest_cardio);
  walking.first_if_active = fields.maybe_number("first_if_active", 1, longest_cardio, walking.first);
  walking.step = fields.need_number("step", 1, longest_cardio);
  walking.weeks = fields.maybe_number("weeks", 1, possible_weeks.most, 1);
  walking.most = fields.need_number("most", 1, longest_cardio);
  fields.finish();
  if (fields.is_mapping() && std::max(walking.first, walking.first_if_active) > walking.most) {
    log.error(node, fmt::format("'walking' begins with {} and ends with {}; expected the end to be no less",
                                std::max(walking.first, walking.first_if_active), walking.most));
  }
  return walking;
}

void read_figures_section(std::string_view key, const Node& section, const Log& log, Program& program,
                          const Sources& sources) {
  if (key == "time") read_figures(key, section, log, program.time, read_time, sources);
  if (key == "steps") read_figures(key, section, log, program.steps, read_steps, sources);
  if (key == "session") read_figures(key, section, log, program.session, read_session, sources);
  if (key == "traffic_light") read_figures(key, section, log, program.light, read_light, sources);
  if (key == "listening") read_figures(key, section, log, program.listening, read_listening, sources);
  if (key == "review") read_figures(key, section, log, program.review, read_review, sources);
  if (key == "advice") {
    const auto read = [&](Fields& fields, Advice& advice) { read_advice(fields, advice, program.tags); };
    read_figures(key, section, log, program.advice, read, sources);
  }
}

}  // namespace hipplan::yaml
