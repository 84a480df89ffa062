// SPDX-License-Identifier: MIT
#include "hipplan/pages/review_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "hipplan/load/log_columns.hpp"
#include "hipplan/pages/log_page.hpp"
#include "hipplan/text/lists.hpp"
#include "hipplan/words/exercise_words.hpp"
#include "hipplan/words/listening_words.hpp"
#include "hipplan/words/review_words.hpp"

namespace hipplan {
namespace {

constexpr std::size_t most_columns = 6;
constexpr std::size_t most_notes = 10;

std::string span_in_words(const Review& review) {
  const auto year = [](std::chrono::sys_days date) {
    return static_cast<int>(std::chrono::year_month_day{date}.year());
  };
  const bool in_one_year = year(review.first) == year(review.last);
  return fmt::format("{}{} to {} {}", day_and_month(review.first),
                     in_one_year ? std::string() : fmt::format(" {}", year(review.first)), day_and_month(review.last),
                     year(review.last));
}

void add_reasons(const Catalog& catalog, const Review& review, std::string_view title, Page& page) {
  if (review.for_clinician.empty()) return;
  Box box;
  box.title = title;
  for (const ForClinician reason : review.for_clinician) box.lines.push_back(reason_in_words(catalog, review, reason));
  page.push_back(std::move(box));
}

/// How it went, a line each.
void add_course(const Catalog& catalog, const Review& review, Page& page) {
  page.push_back(Paragraph{fmt::format("Done: {}.", sessions_in_words(review))});
  Labelled course{{{"Usual pain", comparison_in_words(review.usual) + '.'}}};
  const auto add = [&](const char* label, const Comparison& comparison) {
    // That too little is known was said of the usual pain.
    if (comparison.trend != Trend::unknown) course.items.emplace_back(label, comparison_in_words(comparison) + '.');
  };
  add("Pain while moving", review.during);
  add("Next morning", review.morning);
  if (!review.goal.empty()) {
    course.items.emplace_back(review.wish ? fmt::format("To {}", catalog.goals[*review.wish].name) : "Goal",
                              fmt::format("{} (0 not at all, 10 as before).", first_and_last_in_words(review.goal)));
  }
  if (!review.chair_stand.empty())
    course.items.emplace_back("Up from a chair in 30 seconds", first_and_last_in_words(review.chair_stand) + '.');
  page.push_back(std::move(course));
  const bool may_ask = review.usual.trend == Trend::the_same || review.usual.trend == Trend::a_little_less;
  if (may_ask) page.push_back(Small{std::string(catalog.program.review.expectation)});
}

void add_plot(const Review& review, Page& page) {
  Plot plot;
  plot.title = "Pain from 0 to 10, week by week";
  plot.from = review.first;
  plot.to = std::max(review.last, review.first);
  const auto add = [&](const char* label, const std::vector<DatedValue>& values) {
    if (values.empty()) return;
    Plot::Series series{label, {}};
    for (const DatedValue& value : values) series.values.push_back({value.date, value.value});
    plot.series.push_back(std::move(series));
    plot.description += (plot.description.empty() ? "" : " ") + series_in_words(label, values);
  };
  add("Usual pain", review.usual_pain);
  add("While moving", review.pain_during);
  add("Next morning", review.next_morning);
  if (!plot.series.empty()) page.push_back(std::move(plot));
}

std::string from_to(const std::string& first, const std::string& now) {
  return first == now ? now : fmt::format("{} to {}", first, now);
}

/// What stands in each slot now, and what stood there first.
void add_slots(const Catalog& catalog, const Review& review, Page& page) {
  Table table;
  table.header = {"Exercise", "First", "Now", "Level"};
  for (const SlotCourse& course : review.slots) {
    if (course.weeks.empty() || course.weeks.back().week + 1 != review.weeks.size()) continue;
    const Amount& first = course.first;
    const SlotInWeek& now = course.weeks.back();
    const Exercise& exercise = catalog.exercises[now.exercise];
    const Exercise& before = catalog.exercises[first.exercise];
    table.rows.push_back({first.exercise == now.exercise ? std::string(exercise.name)
                                                         : fmt::format("{} (first {})", exercise.name, before.name),
                          dose_in_short(first.dose), dose_in_short(now.dose),
                          from_to(fmt::format("{}", before.level), fmt::format("{}", exercise.level))});
  }
  if (!table.rows.empty()) page.push_back(std::move(table));
}

/// Some weeks of all, the first and the last among them.
std::vector<std::size_t> weeks_to_show(std::size_t count) {
  std::set<std::size_t> weeks;
  const std::size_t columns = std::min(count, most_columns);
  for (std::size_t i = 0; i < columns; ++i) weeks.insert(columns == 1 ? 0 : i * (count - 1) / (columns - 1));
  return {weeks.begin(), weeks.end()};
}

/// The dose of each exercise that stood in a slot, a row each.
void add_slots_over_time(const Catalog& catalog, const Review& review, Page& page) {
  const std::vector<std::size_t> weeks = weeks_to_show(review.weeks.size());
  Table table;
  table.header = {"Exercise", "Level"};
  for (const std::size_t week : weeks) table.header.push_back(fmt::format("Wk {}", week + 1));
  for (const SlotCourse& course : review.slots) {
    std::vector<Index<Exercise>> told;
    for (const SlotInWeek& one : course.weeks) {
      if (contains(told, one.exercise)) continue;
      told.push_back(one.exercise);
      const Exercise& exercise = catalog.exercises[one.exercise];
      std::vector<std::string> row{std::string(exercise.name), fmt::format("{}", exercise.level)};
      for (const std::size_t week : weeks) {
        const auto there = std::find_if(course.weeks.begin(), course.weeks.end(), [&](const SlotInWeek& other) {
          return other.week == week && other.exercise == one.exercise;
        });
        row.push_back(there == course.weeks.end() ? "-" : dose_in_short(there->dose));
      }
      table.rows.push_back(std::move(row));
    }
  }
  if (table.rows.empty()) return;
  page.push_back(Heading{2, "Dose and level"});
  page.push_back(std::move(table));
}

void add_decisions(const Catalog& catalog, const Review& review, Page& page) {
  if (!review.listened) {
    page.push_back(
        Small{"What moves on, and why, is known only with the profile that belongs to this log (--profile)."});
    return;
  }
  page.push_back(Heading{3, "What moves on, and what does not"});
  Bullets bullets{decisions_in_words(catalog, *review.listened)};
  Listened asked = *review.listened;
  // That is in the box above.
  asked.see_someone = false;
  for (std::string& line : asked_in_words(asked)) bullets.items.push_back(std::move(line));
  page.push_back(std::move(bullets));
}

std::string signed_rule(const Catalog& catalog, const Decision& decision) {
  const std::string name =
      decision.exercise ? fmt::format("{}: ", catalog.exercises[*decision.exercise].name) : std::string();
  return fmt::format("{}{} ({})", name, decision_in_words(catalog, decision), rule_of(decision));
}

/// What hurt too much at its least, each once.
void add_dropped(const Catalog& catalog, const Listened& listened, Bullets& decided) {
  std::vector<Index<Exercise>> told;
  for (auto decision = listened.dropped.rbegin(); decision != listened.dropped.rend(); ++decision) {
    if (!decision->exercise || contains(told, *decision->exercise)) continue;
    told.push_back(*decision->exercise);
    // It may have gone since then as well.
    const bool has_its_place = decision->other && decision_of(listened, *decision->other) != nullptr;
    const std::string instead =
        has_its_place ? fmt::format("; {} has its place", catalog.exercises[*decision->other].name) : std::string();
    decided.items.push_back(fmt::format("{}: {}{}. ({})", catalog.exercises[*decision->exercise].name,
                                        left_out_in_words(*decision), instead, rule_of(*decision)));
  }
}

/// The last of what was noted, as it was written.
void add_notes(const History& history, Page& page) {
  Bullets notes;
  for (auto day = history.days.rbegin(); day != history.days.rend() && notes.items.size() < most_notes; ++day) {
    if (!day->note.empty()) notes.items.push_back(fmt::format("{}: {}", day_in_log(day->date), day->note));
  }
  if (notes.items.empty()) return;
  std::reverse(notes.items.begin(), notes.items.end());
  page.push_back(Heading{2, "Noted"});
  page.push_back(std::move(notes));
}

/// Who they are, as far as the exercises depend on it.
void add_person(const Catalog& catalog, const Profile& profile, Page& page) {
  std::vector<std::string> conditions;
  for (const Index<Condition> condition : profile.conditions)
    conditions.emplace_back(catalog.conditions[condition].name);
  page.push_back(
      Paragraph{fmt::format("Planned for a pain of {}; {}.", profile.pain,
                            conditions.empty() ? std::string("no condition named") : list_in_words(conditions))});
}

/// Where they are no reason of their own.
std::string of_flares(const Review& review) {
  if (contains(review.for_clinician, ForClinician::flares)) return {};
  return review.flares.empty() ? std::string()
                               : fmt::format("Flares became known on {}.", dates_in_words(review.flares));
}

}  // namespace

Page review_page(const Catalog& catalog, const Review& review) {
  Page page{Heading{1, fmt::format("How it went, {}", span_in_words(review))}};
  add_reasons(catalog, review, "Show this to a doctor or physiotherapist soon", page);
  add_course(catalog, review, page);
  add_plot(review, page);
  add_slots(catalog, review, page);
  add_decisions(catalog, review, page);
  return page;
}

Page review_for_clinician(const Catalog& catalog, const Review& review, const History& history) {
  const std::string region = with_capital(std::string(catalog.program.region.one));
  Page page{Heading{1, fmt::format("{} exercises at home, {}", region, span_in_words(review))}};
  if (review.profile) add_person(catalog, *review.profile, page);
  add_reasons(catalog, review, "Why a clinician should look at it", page);
  add_course(catalog, review, page);
  if (const std::string flares = of_flares(review); !flares.empty()) page.push_back(Paragraph{flares});
  add_plot(review, page);
  add_slots_over_time(catalog, review, page);
  if (review.listened) {
    page.push_back(Heading{2, "Decided for this week, by rule"});
    Bullets decided;
    for (const Decision& decision : review.listened->decisions) decided.items.push_back(signed_rule(catalog, decision));
    add_dropped(catalog, *review.listened, decided);
    page.push_back(std::move(decided));
  }
  add_notes(history, page);
  page.push_back(
      Small{"Written down by the person themselves. Night pain is not asked for. The rules are in docs/rules.md."});
  return page;
}

}  // namespace hipplan
