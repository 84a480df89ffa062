// SPDX-License-Identifier: MIT
// A plan as JSON: the facts of the CSV, and with them the notices, the reasons and what was left out.
#include "hipplan/formats/json.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/figure/description.hpp"
#include "hipplan/words/choice_words.hpp"
#include "hipplan/words/exercise_words.hpp"
#include "hipplan/words/listening_words.hpp"
#include "hipplan/words/notice_words.hpp"
#include "hipplan/words/told.hpp"

namespace hipplan {
namespace {

using Json = nlohmann::ordered_json;

/// Raised with every change that a reader of the old form would not survive.
constexpr int schema_version = 1;

template <class Entry>
Json ids(const ListOf<Entry>& entries, const auto& indices) {
  Json list = Json::array();
  for (const Index<Entry> i : indices) list.push_back(entries[i].id);
  return list;
}

Json as_minutes(Tenths time) { return static_cast<double>(time.count) / 10.0; }

template <class E>
Json names_of(IndexSet<E> values) {
  Json list = Json::array();
  for (const E value : values) list.push_back(name_of(value));
  return list;
}

Json person(const Catalog& catalog, const Profile& profile, std::size_t weeks) {
  return {
      {"pain", profile.pain},
      {"active", profile.active},
      {"positions", names_of(profile.positions)},
      {"positions_assumed", profile.positions_assumed},
      {"equipment", ids(catalog.things, profile.equipment)},
      {"equipment_assumed", profile.equipment_assumed},
      {"side", name_of(profile.side)},
      {"conditions", ids(catalog.conditions, profile.conditions)},
      {"red_flags", ids(catalog.red_flags, profile.red_flags)},
      {"cleared", profile.cleared},
      {"avoided_exercises", ids(catalog.exercises, profile.avoided_exercises)},
      {"avoided_stress", ids(catalog.program.tags, profile.avoided_tags)},
      {"goals", ids(catalog.goals, profile.goals)},
      {"included", ids(catalog.exercises, profile.included)},
      {"preferred_exercises", ids(catalog.exercises, profile.preferred.exercises)},
      {"preferred_positions", names_of(profile.preferred.positions)},
      {"preferred_equipment", ids(catalog.things, profile.preferred.things)},
      {"preferred_groups", ids(catalog.program.groups, profile.preferred.groups)},
      {"weeks", static_cast<int>(weeks)},
      {"days", names_of(profile.days)},
      {"minutes", profile.minutes},
      {"start", profile.start ? Json(iso_date(*profile.start)) : Json(nullptr)},
  };
}

Json made_json(const Made& made) {
  return {
      {"version", made.version},
      {"catalog", made.catalog_digest},
      {"builtin_catalog", made.builtin_digest},
      {"on", made.on ? Json(iso_date(*made.on)) : Json(nullptr)},
  };
}

Json light_json(const Catalog& catalog, const Assessment& assessment) {
  const LightInWords words = traffic_light(catalog, assessment);
  const LightLimits& light = assessment.light;
  const auto number = [&](int value) { return light.by_comparison ? Json(nullptr) : Json(value); };
  return {
      {"by_comparison", light.by_comparison},
      {"green_up_to", number(light.green)},
      {"amber_up_to", number(light.amber)},
      {"ask", words.first},
      {"green", words.green},
      {"amber", words.amber},
      {"red", words.red},
      {"besides", words.besides},
  };
}

Json bad_day_json(const Catalog& catalog, const Plan& plan) {
  Json items = Json::array();
  for (const BadDayItem& item : plan.bad_day) {
    const bool timed = item.dose.minutes > 0;
    const auto unless_timed = [&](int value) { return timed ? Json(nullptr) : Json(value); };
    items.push_back({{"id", catalog.exercises[item.exercise].id},
                     {"exercise", catalog.exercises[item.exercise].name},
                     {"side", name_of(item.side)},
                     {"sets", unless_timed(item.dose.sets)},
                     {"reps", unless_timed(item.dose.repetitions)},
                     {"hold_seconds", unless_timed(item.dose.hold_seconds)},
                     {"minutes", timed ? Json(item.dose.minutes) : Json(nullptr)},
                     {"in_plan", !item.extra}});
  }
  return items;
}

Json accounts_json(const std::vector<Account>& accounts) {
  Json list = Json::array();
  for (const Account& account : accounts) {
    list.push_back({{"date", iso_date(account.date)},
                    {"went", name_of(account.went)},
                    {"value", account.value},
                    {"line", account.line}});
  }
  return list;
}

Json decision_json(const Catalog& catalog, const Decision& decision) {
  const auto id = [&](const std::optional<Index<Exercise>>& index) {
    return index ? Json(catalog.exercises[*index].id) : Json(nullptr);
  };
  const auto dose = [&](const Dose& one) { return decision.exercise ? Json(dose_in_short(one)) : Json(nullptr); };
  Json usual = Json::array();
  for (const UsualPain& day : decision.days) usual.push_back({{"date", iso_date(day.date)}, {"usual_pain", day.pain}});
  return {
      {"id", id(decision.exercise)},
      {"decision", name_of(decision.verb)},
      {"because", name_of(decision.because)},
      {"rule", rule_of(decision)},
      {"date", iso_date(decision.date)},
      {"from", dose(decision.from)},
      {"to", dose(decision.to)},
      {"other", id(decision.other)},
      {"rests_on", accounts_json(decision.rests_on)},
      {"usual_pain", usual},
      {"why", decision_in_words(catalog, decision)},
  };
}

Json listened_json(const Catalog& catalog, const Listened& listened) {
  const auto date = [](const std::optional<std::chrono::sys_days>& day) {
    return day ? Json(iso_date(*day)) : Json(nullptr);
  };
  Json decisions = Json::array();
  for (const Decision& decision : listened.decisions) decisions.push_back(decision_json(catalog, decision));
  Json dropped = Json::array();
  for (const Decision& decision : listened.dropped) dropped.push_back(decision_json(catalog, decision));
  return {
      {"today", iso_date(listened.today)},
      {"week_begins", iso_date(listened.week_begins)},
      {"sessions", listened.sessions},
      {"first_day", date(listened.first)},
      {"last_day", date(listened.last)},
      {"not_read", listened.not_read},
      {"ask_signs", listened.ask_signs},
      {"ask_pain", listened.ask_pain},
      {"see_someone", listened.see_someone},
      {"decisions", decisions},
      {"dropped", dropped},
  };
}

Json item_json(const Catalog& catalog, const Item& item, int order) {
  const Exercise& exercise = catalog.exercises[item.exercise];
  const bool timed = item.dose.minutes > 0;
  const auto unless_timed = [&](int value) { return timed ? Json(nullptr) : Json(value); };
  return {
      {"order", order},
      {"phase", name_of(item.phase)},
      {"id", exercise.id},
      {"exercise", exercise.name},
      {"position", name_of(exercise.position)},
      {"equipment", ids(catalog.things, item.uses)},
      {"side", name_of(item.side)},
      {"sets", unless_timed(item.dose.sets)},
      {"reps", unless_timed(item.dose.repetitions)},
      {"hold_seconds", unless_timed(item.dose.hold_seconds)},
      {"rest_seconds", unless_timed(item.rest_seconds)},
      {"minutes", timed ? Json(item.dose.minutes) : Json(nullptr)},
      {"level", exercise.level},
      {"estimated_minutes", as_minutes(item.estimate)},
      {"change", change_in_words(catalog, item)},
      {"why", reason_in_words(catalog, item)},
  };
}

Json session_json(const Catalog& catalog, const Plan& plan, int week, const Session& session) {
  Json items = Json::array();
  for (const Item& item : session.items) {
    items.push_back(item_json(catalog, item, static_cast<int>(items.size()) + 1));
    if (plan.listened) items.back()["decided"] = decided_in_words(catalog, plan, week, item.exercise);
  }
  const auto& start = plan.assessment.profile.start;
  return {
      {"day", short_name(session.day)},
      {"date", start ? Json(iso_date(date_of(*start, week, session.day))) : Json(nullptr)},
      {"strength_day", session.strength_day},
      {"estimated_minutes", as_minutes(session.estimate())},
      {"items", items},
  };
}

/// What each exercise of these weeks looks like, frame by frame, in the order in which they are first done.
Json figures_json(const Catalog& catalog, const Plan& plan, std::optional<int> only, const figure::Figures* figures) {
  Json list = Json::array();
  if (figures == nullptr) return list;
  std::set<Index<Exercise>> told;
  for (const Week& week : plan.weeks) {
    if (only && week.number != *only) continue;
    for (const Session& session : week.sessions) {
      for (const Item& item : session.items) {
        const figure::Figure& figure = (*figures)[item.exercise];
        if (figure.frames.empty() || !told.insert(item.exercise).second) continue;
        list.push_back({{"id", catalog.exercises[item.exercise].id}, {"frames", figure::descriptions(figure)}});
      }
    }
  }
  return list;
}

/// The last week in which one of them holds; null for every week.
Json last_week(const std::vector<Objection>& objections) {
  int last = 0;
  for (const Objection& objection : objections) {
    if (objection.through_week == 0) return nullptr;
    last = std::max<int>(last, objection.through_week);
  }
  return last;
}

/// What is not allowed in any week, with everything that stands against it.
Json exclusions(const Catalog& catalog, const Plan& plan) {
  Json list = Json::array();
  for (const Index<Exercise> i : catalog.exercises.indices()) {
    if (plan.assessment.is_eligible(i)) continue;
    Json objections = Json::array();
    for (const Told& one : told(catalog, plan.assessment, i)) {
      objections.push_back({{"rule", id_of(one.objections.front().rule)},
                            {"through_week", last_week(one.objections)},
                            {"sentence", one.sentence}});
    }
    list.push_back({{"id", catalog.exercises[i].id}, {"objections", objections}});
  }
  return list;
}

/// Whole degrees, of the trunk and of each side.
Json angles_of(const figure::Frame& frame) {
  const figure::Pose pose = figure::pose_of(frame.pose);
  Json angles = {{"trunk", Json::object()}, {"right", Json::object()}, {"left", Json::object()}};
  for (int d = 0; d < figure::freedom_count; ++d) {
    const Angle angle = figure::angle_of(d);
    const bool trunk = index_of(angle) < trunk_angle_count;
    const std::string_view where = trunk ? "trunk" : d < static_cast<int>(angle_count) ? "right" : "left";
    angles[where][std::string(name_of(angle))] =
        std::lround(pose.angles()[static_cast<std::size_t>(d)] / figure::degree);
  }
  return angles;
}

Json plan_object(const Catalog& catalog, const Plan& plan, std::optional<int> only, const std::optional<Made>& made,
                 const figure::Figures* figures) {
  Json weeks = Json::array();
  for (const Week& week : plan.weeks) {
    if (only && week.number != *only) continue;
    Json sessions = Json::array();
    for (const Session& session : week.sessions) sessions.push_back(session_json(catalog, plan, week.number, session));
    weeks.push_back({{"week", week.number}, {"sessions", sessions}});
  }
  Json notices = Json::array();
  for (const Notice& notice : plan.notices) notices.push_back(notice_in_words(catalog, plan, notice));
  Json root{
      {"schema", schema_version},
      {"made", made ? made_json(*made) : Json(nullptr)},
      {"person", person(catalog, plan.assessment.profile, plan.weeks.size())},
      {"safety", catalog.program.advice.safety},
      {"notices", notices},
      {"move_on", with_limit(plan.assessment, catalog.program.advice.move_on)},
      {"traffic_light", light_json(catalog, plan.assessment)},
      {"walking_minutes", plan.walking},
      {"bad_day", bad_day_json(catalog, plan)},
      {"weeks", weeks},
      {"figures", figures_json(catalog, plan, only, figures)},
      {"excluded", exclusions(catalog, plan)},
  };
  if (plan.listened) root["listened"] = listened_json(catalog, *plan.listened);
  return root;
}

}  // namespace

std::string plan_json(const Catalog& catalog, const Plan& plan, std::optional<int> only,
                      const std::optional<Made>& made, const figure::Figures* figures) {
  return plan_object(catalog, plan, only, made, figures).dump(2) + '\n';
}

std::string plan_json_line(const Catalog& catalog, const Plan& plan, const std::optional<Made>& made) {
  return plan_object(catalog, plan, std::nullopt, made, nullptr).dump();
}

std::string figure_json(const Exercise& exercise, const figure::Figure& figure, std::optional<std::size_t> frame) {
  const std::vector<std::string> words = figure::descriptions(figure);
  Json frames = Json::array();
  for (std::size_t i = 0; i < figure.frames.size(); ++i) {
    if (!frame || *frame == i) frames.push_back({{"description", words[i]}, {"angles", angles_of(figure.frames[i])}});
  }
  const Json document{{"schema", schema_version},
                      {"id", exercise.id},
                      {"name", exercise.name},
                      {"working_side", figure.left_works ? "left" : "right"},
                      {"frames", frames}};
  return document.dump(2) + '\n';
}

}  // namespace hipplan
