// SPDX-License-Identifier: MIT
// What exercises say of each other: easier and harder neighbours, and the rungs of ladders.
#include <algorithm>
#include <map>
#include <tuple>

#include "hipplan/load/entries.hpp"

namespace hipplan::yaml {
namespace {

using Harder = ListOf<Exercise, std::vector<Index<Exercise>>>;

Harder harder_than_each(const ListOf<Exercise>& exercises) {
  Harder above(exercises.size());
  for (const Index<Exercise> i : exercises.indices()) {
    if (const auto harder = exercises[i].harder.exercise) above[i].push_back(*harder);
    if (const auto easier = exercises[i].easier.exercise) above[*easier].push_back(i);
  }
  return above;
}

/// Peels off whatever has nothing below it (Kahn); what stays is on a cycle or above one.
ListOf<Exercise, bool> peel(const Harder& above) {
  ListOf<Exercise, int> below(above.size(), 0);
  for (const auto& list : above) {
    for (const Index<Exercise> i : list) ++below[i];
  }
  std::vector<Index<Exercise>> free;
  for (const Index<Exercise> i : below.indices()) {
    if (below[i] == 0) free.push_back(i);
  }
  ListOf<Exercise, bool> peeled(above.size(), false);
  while (!free.empty()) {
    const Index<Exercise> i = free.back();
    free.pop_back();
    peeled[i] = true;
    for (const Index<Exercise> next : above[i]) {
      if (--below[next] == 0) free.push_back(next);
    }
  }
  return peeled;
}

}  // namespace

void ExerciseReader::connect() {
  for (const Pending& pending : pending_) {
    connect_neighbour(pending, pending.easier, false);
    connect_neighbour(pending, pending.harder, true);
  }
  check_cycles();
  check_rungs();
}

bool ExerciseReader::level_is_known(Index<Exercise> exercise) const {
  const Pending* pending = pending_of(exercise);
  return pending == nullptr || pending->level_known;
}

void ExerciseReader::connect_neighbour(const Pending& from, const Word& word, bool harder) {
  const auto other = resolve(word, from.log, exercises_, "exercise");
  if (!other) return;
  Exercise& exercise = catalog_.exercises[from.exercise];
  const Exercise& neighbour = catalog_.exercises[*other];
  const std::string_view key = harder ? "harder" : "easier";
  if (*other == from.exercise) {
    from.log.error(*word.node, fmt::format("'{}' names the exercise itself as {}", exercise.id, key));
    return;
  }
  const int difference = neighbour.level - exercise.level;
  const bool known = from.level_known && level_is_known(*other);
  if (known && (harder ? difference < 0 : difference > 0)) {
    from.log.error(*word.node, fmt::format("'{}' of level {} is named as {} than '{}' of level {}", neighbour.id,
                                           neighbour.level, key, exercise.id, exercise.level));
  }
  (harder ? exercise.harder : exercise.easier).exercise = *other;
}

/// Where the exercise stands, be it one that was there before.
void ExerciseReader::report_cycle(Index<Exercise> at, const std::string& message) {
  if (const Pending* pending = pending_of(at)) {
    pending->log.error(*pending->node, message);
  } else {
    add(diagnostics_, {Severity::error, catalog_.exercises[at].place, message, {}});
  }
}

/// "Easier" and "harder" together must be an order: following "harder" never leads back.
void ExerciseReader::check_cycles() {
  const Harder above = harder_than_each(catalog_.exercises);
  const ListOf<Exercise, bool> peeled = peel(above);
  ListOf<Exercise, bool> reported(above.size(), false);
  for (const Index<Exercise> first : above.indices()) {
    if (peeled[first] || reported[first]) continue;
    // Walk upward inside what stays until an exercise comes round again.
    std::vector<Index<Exercise>> path;
    Index<Exercise> at = first;
    while (std::find(path.begin(), path.end(), at) == path.end() && !reported[at]) {
      path.push_back(at);
      const auto next = std::find_if(above[at].begin(), above[at].end(), [&](Index<Exercise> i) { return !peeled[i]; });
      if (next == above[at].end()) break;
      at = *next;
    }
    const auto begin = std::find(path.begin(), path.end(), at);
    const bool is_new = !reported[at];
    for (const Index<Exercise> i : path) reported[i] = true;
    if (begin == path.end() || !is_new || above[at].empty()) continue;
    std::vector<std::string_view> ids;
    for (auto i = begin; i != path.end(); ++i) ids.push_back(catalog_.exercises[*i].id);
    ids.push_back(catalog_.exercises[at].id);
    report_cycle(at, fmt::format("'easier' and 'harder' go round in a circle: {}", fmt::join(ids, " < ")));
  }
}

bool ExerciseReader::rung_is_known(Index<Exercise> exercise) const {
  const Pending* pending = pending_of(exercise);
  return catalog_.exercises[exercise].ladder && level_is_known(exercise) && (pending == nullptr || pending->rung_known);
}

bool ExerciseReader::rungs_contradict(Index<Exercise> a, Index<Exercise> b) const {
  const Exercise& one = catalog_.exercises[a];
  const Exercise& other = catalog_.exercises[b];
  if (!rung_is_known(a) || !rung_is_known(b) || one.ladder->ladder != other.ladder->ladder) return false;
  return (one.ladder->rung < other.ladder->rung && one.level > other.level) ||
         (one.ladder->rung > other.ladder->rung && one.level < other.level);
}

/// A higher rung is never gentler than a lower one. Of those that contradict each other, the one that
/// contradicts most is the mistake, and of equals the one that was read last; what is added never makes
/// what was there before it wrong.
void ExerciseReader::check_rungs() {
  const auto is_added = [&](Index<Exercise> i) { return pending_of(i) != nullptr && pending_of(i)->added; };
  const auto may_be_wrong = [&](Index<Exercise> a, Index<Exercise> b) {
    return (is_added(a) || !is_added(b)) && rungs_contradict(a, b);
  };
  const Indices<Exercise> all = catalog_.exercises.indices();
  // What speaks against one exercise speaks against all that stand in the same place: of places there are few.
  std::map<std::tuple<Index<Ladder>, int, int, bool>, std::vector<Index<Exercise>>> places;
  for (const Index<Exercise> i : all) {
    const Exercise& exercise = catalog_.exercises[i];
    if (rung_is_known(i))
      places[{exercise.ladder->ladder, exercise.ladder->rung, exercise.level, is_added(i)}].push_back(i);
  }
  ListOf<Exercise, int> counts(catalog_.exercises.size(), 0);
  for (const auto& [place, here] : places) {
    std::size_t against = 0;
    for (const auto& [other, there] : places) against += may_be_wrong(here.front(), there.front()) ? there.size() : 0;
    // What was there before is right.
    for (const Index<Exercise> i : here) counts[i] = i < there_before_ ? 0 : static_cast<int>(against);
  }
  ListOf<Exercise, bool> reported(counts.size(), false);
  while (true) {
    Index<Exercise> worst;
    for (const Index<Exercise> i : all) {
      if (counts[i] >= counts[worst]) worst = i;
    }
    if (counts.empty() || counts[worst] == 0) return;
    const Exercise* against = nullptr;
    for (const Index<Exercise> i : all) {
      if (reported[i] || !rungs_contradict(worst, i)) continue;
      if (may_be_wrong(i, worst)) --counts[i];
      if (against == nullptr) against = &catalog_.exercises[i];
    }
    reported[worst] = true;
    counts[worst] = 0;
    const Pending& wrong = *pending_of(worst);
    const Exercise& exercise = catalog_.exercises[worst];
    const bool above = exercise.ladder->rung > against->ladder->rung;
    wrong.log.error(*wrong.ladder,
                    fmt::format("rungs out of order: '{}' stands on rung {} with level {}, but '{}' {} it on rung {} "
                                "has level {}",
                                exercise.id, exercise.ladder->rung, exercise.level, against->id,
                                above ? "below" : "above", against->ladder->rung, against->level));
  }
}

}  // namespace hipplan::yaml
