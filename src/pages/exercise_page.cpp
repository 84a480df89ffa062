// SPDX-License-Identifier: MIT
// One exercise in full, and the sources with what rests on them.
#include "hipplan/pages/exercise_page.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "hipplan/text/lists.hpp"
#include "hipplan/words/exercise_words.hpp"

namespace hipplan {
namespace {

std::string range_in_words(const Range& range, std::string_view unit) {
  if (range.most == 0) return {};
  if (range.most == 1 && unit.ends_with('s')) unit.remove_suffix(1);
  return range.first == range.most ? fmt::format("{} {}", range.most, unit)
                                   : fmt::format("{} to {} {}", range.first, range.most, unit);
}

std::string dose_range_in_words(const Exercise& exercise) {
  std::vector<std::string> parts;
  for (const std::string& part :
       {range_in_words(exercise.dose.sets, "rounds"), range_in_words(exercise.dose.repetitions, "times"),
        range_in_words(exercise.dose.hold_seconds, "seconds of hold"),
        range_in_words(exercise.dose.minutes, "minutes")}) {
    if (!part.empty()) parts.push_back(part);
  }
  return fmt::format("{}{}", fmt::join(parts, ", "), exercise.sides == Sides::each ? ", on each side" : "");
}

template <class Entry>
bool rests_on(const Entry& entry, Index<Source> source) {
  return std::find(entry.evidence.sources.begin(), entry.evidence.sources.end(), source) !=
         entry.evidence.sources.end();
}

template <class Entries>
std::vector<std::string_view> resting_on(const Entries& entries, Index<Source> source) {
  std::vector<std::string_view> ids;
  for (const auto& entry : entries) {
    if (rests_on(entry, source)) ids.push_back(entry.id);
  }
  return ids;
}

void add_users(std::vector<std::string>& lines, std::string_view what, const std::vector<std::string_view>& ids) {
  if (!ids.empty()) lines.push_back(fmt::format("{}: {}", what, fmt::join(ids, ", ")));
}

}  // namespace

Page how_to(const Exercise& exercise) {
  std::vector<std::string> steps(exercise.steps.begin(), exercise.steps.end());
  if (!exercise.change_sides.empty()) steps.emplace_back(exercise.change_sides);
  Labelled advice;
  advice.items.emplace_back("Breathing and pace", exercise.tempo);
  advice.items.emplace_back("What you feel", exercise.feel);
  // Each with its cure, on a line of its own: in one breath a cure reads like the next mistake.
  for (const std::string_view mistake : exercise.mistakes) advice.items.emplace_back("Watch out for", mistake);
  advice.items.emplace_back("When to stop", exercise.stop);
  advice.items.emplace_back("Too hard", exercise.easier.change);
  advice.items.emplace_back("Too easy", exercise.harder.change);
  return {Labelled{{{"Get ready", std::string(exercise.set_up)}, {"Start", std::string(exercise.start)}}},
          Numbered{steps}, std::move(advice)};
}

Labelled facts_of(const Catalog& catalog, const Exercise& exercise) {
  const Program& program = catalog.program;
  std::vector<std::string> needs;
  for (const Need& need : exercise.needs) needs.push_back(need_in_words(catalog, need));
  std::vector<std::string> stress;
  for (const Index<Tag> tag : exercise.stress)
    stress.push_back(fmt::format("{} ({})", program.tags[tag].id, program.tags[tag].means));
  std::vector<std::pair<std::string, std::string>> facts{
      {"Id", std::string(exercise.id)},
      {"Kind", fmt::format("{}, level {} of 5", name_of(exercise.kind), exercise.level)},
      {"Position", std::string(in_words(exercise.position))},
      {"Needs", needs.empty() ? std::string("nothing") : list_in_words(needs)},
      {"Trains", fmt::format("{} ({})", program.groups[exercise.trains].in_words, program.groups[exercise.trains].id)},
      {"Dose", dose_range_in_words(exercise)},
      {"Stress", !exercise.stress_stated ? std::string("not stated, so all of them")
                 : stress.empty()        ? std::string("none")
                                         : fmt::format("{}", fmt::join(stress, "; "))},
  };
  if (exercise.ladder) {
    facts.emplace_back("Ladder",
                       fmt::format("{}, rung {}", program.ladders[exercise.ladder->ladder], exercise.ladder->rung));
  }
  if (exercise.easier.exercise) facts.emplace_back("Easier neighbour", catalog.exercises[*exercise.easier.exercise].id);
  if (exercise.harder.exercise) facts.emplace_back("Harder neighbour", catalog.exercises[*exercise.harder.exercise].id);
  return {facts};
}

Page exercise_page(const Catalog& catalog, Index<Exercise> index, std::optional<Picture> picture) {
  const Exercise& exercise = catalog.exercises[index];
  Page page{Heading{1, std::string(exercise.name)}, facts_of(catalog, exercise)};
  page.push_back(Heading{2, "How to do it"});
  if (picture) page.push_back(std::move(*picture));
  const Page how = how_to(exercise);
  page.insert(page.end(), how.begin(), how.end());
  page.push_back(Heading{2, "Sources"});
  Bullets sources;
  for (const Index<Source> source : exercise.sources) {
    sources.items.push_back(fmt::format("{}: {}", catalog.sources[source].id, catalog.sources[source].title));
  }
  std::vector<std::string_view> dose_sources;
  for (const Index<Source> source : exercise.dose.evidence.sources) dose_sources.push_back(catalog.sources[source].id);
  sources.items.push_back(fmt::format("The dose rests on {}.{}{}", fmt::join(dose_sources, ", "),
                                      exercise.dose.evidence.reason.empty() ? "" : " ", exercise.dose.evidence.reason));
  page.push_back(std::move(sources));
  return page;
}

Page sources_page(const Catalog& catalog) {
  Page page{Heading{1, "Sources, and what rests on them"}};
  const Program& program = catalog.program;
  for (const Index<Source> i : catalog.sources.indices()) {
    const Source& source = catalog.sources[i];
    page.push_back(Heading{3, std::string(source.id)});
    page.push_back(Paragraph{source.where.empty() ? std::string(source.title)
                                                  : fmt::format("{} ({})", source.title, source.where)});
    std::vector<std::string> lines;
    std::vector<std::string_view> exercises;
    std::vector<std::string_view> doses;
    for (const Exercise& exercise : catalog.exercises) {
      if (std::find(exercise.sources.begin(), exercise.sources.end(), i) != exercise.sources.end())
        exercises.push_back(exercise.id);
      if (rests_on(exercise.dose, i)) doses.push_back(exercise.id);
    }
    add_users(lines, "Exercises", exercises);
    add_users(lines, "Doses", doses);
    add_users(lines, "Pain bands", resting_on(program.bands, i));
    add_users(lines, "Conditions", resting_on(catalog.conditions, i));
    add_users(lines, "Goals", resting_on(catalog.goals, i));
    add_users(lines, "Urgencies", resting_on(catalog.urgencies, i));
    add_users(lines, "Red flags", resting_on(catalog.red_flags, i));
    std::vector<std::string_view> figures;
    if (rests_on(program.time, i)) figures.push_back("time");
    if (rests_on(program.steps, i)) figures.push_back("steps");
    if (rests_on(program.session, i)) figures.push_back("session");
    if (rests_on(program.light, i)) figures.push_back("traffic_light");
    if (rests_on(program.listening, i)) figures.push_back("listening");
    if (rests_on(program.review, i)) figures.push_back("review");
    if (rests_on(program.routine, i)) figures.push_back("routine");
    if (rests_on(program.advice, i)) figures.push_back("advice");
    const auto& ladders = program.ladders_evidence.sources;
    if (std::find(ladders.begin(), ladders.end(), i) != ladders.end()) figures.push_back("ladders");
    const auto& joints = program.joints_evidence.sources;
    if (std::find(joints.begin(), joints.end(), i) != joints.end()) figures.push_back("joints");
    add_users(lines, "Figures of the program", figures);
    if (lines.empty()) lines.emplace_back("Nothing rests on it.");
    page.push_back(Bullets{lines});
  }
  return page;
}

}  // namespace hipplan
