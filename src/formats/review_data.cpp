// SPDX-License-Identifier: MIT
#include "hipplan/formats/review_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/load/log_columns.hpp"
#include "hipplan/text/csv_cells.hpp"
#include "hipplan/text/unicode.hpp"
#include "hipplan/words/listening_words.hpp"
#include "hipplan/words/review_words.hpp"

namespace hipplan {
namespace {

using Json = nlohmann::ordered_json;
using std::chrono::sys_days;

/// Raised with every change that a reader of the old form would not survive.
constexpr int schema_version = 1;

template <class Number>
std::string figure(const std::optional<Number>& value) {
  return value ? fmt::format("{}", *value) : std::string();
}

/// The most that was said of an exercise.
template <class Value>
std::string most_of(const LoggedSession& session, Value value) {
  std::optional<std::int8_t> most;
  for (const Done& done : session.done) {
    if (done.*value && (!most || *(done.*value) > *most)) most = done.*value;
  }
  return figure(most);
}

std::vector<std::string> cells_of(const LoggedSession& session) {
  const auto& done = session.done;
  const auto as_planned =
      std::count_if(done.begin(), done.end(), [](const Done& one) { return one.planned && *one.planned == one.dose; });
  const bool sharp = std::any_of(done.begin(), done.end(), [](const Done& one) { return one.sharp; });
  return {std::string(name_of(session.kind)),
          fmt::format("{}", done.size()),
          fmt::format("{}", as_planned),
          most_of(session, &Done::pain_during),
          sharp ? "yes" : "",
          most_of(session, &Done::effort)};
}

std::vector<std::string> cells_of(const LoggedDay& day) {
  return {figure(day.usual_pain), figure(day.pain_next_morning), figure(day.goal), figure(day.chair_stand),
          guarded(printable(day.note))};
}

Json values(const std::vector<DatedValue>& all) {
  Json list = Json::array();
  for (const DatedValue& one : all) list.push_back({{"date", iso_date(one.date)}, {"value", one.value}});
  return list;
}

Json mean(const std::optional<Mean>& mean) {
  if (!mean) return nullptr;
  return {{"from", iso_date(mean->from)},
          {"to", iso_date(mean->to)},
          {"values", mean->count},
          {"mean", std::round(mean->value() * 100) / 100}};
}

Json comparison(const Comparison& one) {
  return {{"trend", name_of(one.trend)}, {"first", mean(one.first)}, {"last", mean(one.last)}};
}

Json weeks(const Review& review) {
  Json list = Json::array();
  for (const ReviewWeek& week : review.weeks) {
    list.push_back({{"begins", iso_date(week.begins)},
                    {"planned", week.planned ? Json(*week.planned) : Json()},
                    {"done", week.done},
                    {"bad_days", week.bad_days}});
  }
  return list;
}

Json dose_of(const Dose& dose) {
  return {
      {"sets", dose.sets}, {"reps", dose.repetitions}, {"hold_seconds", dose.hold_seconds}, {"minutes", dose.minutes}};
}

Json slots(const Catalog& catalog, const Review& review) {
  Json list = Json::array();
  for (const SlotCourse& course : review.slots) {
    Json in_weeks = Json::array();
    for (const SlotInWeek& one : course.weeks) {
      const Exercise& exercise = catalog.exercises[one.exercise];
      in_weeks.push_back(
          {{"week", one.week + 1}, {"exercise", exercise.id}, {"level", exercise.level}, {"dose", dose_of(one.dose)}});
    }
    list.push_back({{"slot", catalog.program.routine.slots[course.slot].id}, {"weeks", std::move(in_weeks)}});
  }
  return list;
}

Json decisions(const Catalog& catalog, const Review& review) {
  Json list = Json::array();
  if (!review.listened) return list;
  for (const Decision& decision : review.listened->decisions) {
    list.push_back({{"exercise", decision.exercise ? Json(catalog.exercises[*decision.exercise].id) : Json()},
                    {"decision", name_of(decision.verb)},
                    {"because", name_of(decision.because)},
                    {"rule", rule_of(decision)},
                    {"dose", decision.exercise ? dose_of(decision.to) : Json()},
                    {"words", decision_in_words(catalog, decision)}});
  }
  return list;
}

Json reasons(const Catalog& catalog, const Review& review) {
  Json list = Json::array();
  for (const ForClinician reason : review.for_clinician)
    list.push_back({{"reason", name_of(reason)}, {"words", reason_in_words(catalog, review, reason)}});
  return list;
}

}  // namespace

std::string review_csv(const Review& review, const History& history) {
  std::string out = std::string(review_columns) + '\n';
  const std::vector<std::string> no_session(6);
  const std::vector<std::string> said_already(5);
  for (const LoggedDay& day : history.days) {
    if (day.date > review.today) break;
    std::vector<std::string> of_day = cells_of(day);
    const auto add = [&](const std::vector<std::string>& session) {
      std::vector<std::string> row{fmt::format("{}", (day.date - review.first).count() / 7 + 1), iso_date(day.date)};
      row.insert(row.end(), session.begin(), session.end());
      row.insert(row.end(), of_day.begin(), of_day.end());
      out += csv_row(row);
      of_day = said_already;
    };
    for (const LoggedSession& session : day.sessions) add(cells_of(session));
    if (day.sessions.empty()) add(no_session);
  }
  return out;
}

std::string review_json(const Catalog& catalog, const Review& review) {
  Json flares = Json::array();
  for (const sys_days date : review.flares) flares.push_back(iso_date(date));
  const Json json{{"schema", schema_version},
                  {"first", iso_date(review.first)},
                  {"last", iso_date(review.last)},
                  {"today", iso_date(review.today)},
                  {"weeks", weeks(review)},
                  {"trends",
                   {{"usual_pain", comparison(review.usual)},
                    {"pain_during", comparison(review.during)},
                    {"pain_next_morning", comparison(review.morning)}}},
                  {"usual_pain", values(review.usual_pain)},
                  {"pain_during", values(review.pain_during)},
                  {"pain_next_morning", values(review.next_morning)},
                  {"goal", review.wish ? Json(catalog.goals[*review.wish].id) : Json()},
                  {"goal_scores", values(review.goal)},
                  {"chair_stand", values(review.chair_stand)},
                  {"slots", slots(catalog, review)},
                  {"decisions", decisions(catalog, review)},
                  {"flares", std::move(flares)},
                  {"for_clinician", reasons(catalog, review)}};
  return json.dump(2) + '\n';
}

}  // namespace hipplan
