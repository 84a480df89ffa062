// SPDX-License-Identifier: MIT
// What exercises say of each other: easier and harder neighbours, and the rungs of ladders.
#include <algorithm>

#include "hipplan/load/entries.hpp"

namespace hipplan::yaml {

void ExerciseReader::connect() {
  for (const Pending& pending : pending_) {
    connect_neighbour(pending, pending.easier, false);
    connect_neighbour(pending, pending.harder, true);
  }
  check_cycles();
  check_rungs();
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
  // Exercises and what is pending stand in the same order.
  const bool known = from.level_known && pending_[*other].level_known;
  if (known && (harder ? difference < 0 : difference > 0)) {
    from.log.error(*word.node, fmt::format("'{}' of level {} is named as {} than '{}' of level {}", neighbour.id,
                                           neighbour.level, key, exercise.id, exercise.level));
  }
  (harder ? exercise.harder : exercise.easier).exercise = *other;
}

/// "Easier" and "harder" together must be an order: following "harder" never leads back.
void ExerciseReader::check_cycles() {
  const std::size_t count = catalog_.exercises.size();
  std::vector<std::vector<std::size_t>> above(count);
  for (std::size_t i = 0; i < count; ++i) {
    if (const auto harder = catalog_.exercises[i].harder.exercise) above[i].push_back(*harder);
    if (const auto easier = catalog_.exercises[i].easier.exercise) above[*easier].push_back(i);
  }
  // Peel off whatever has nothing below it (Kahn); what stays is on a cycle or above one.
  std::vector<std::size_t> below(count, 0);
  for (const auto& list : above) {
    for (const std::size_t i : list) ++below[i];
  }
  std::vector<std::size_t> free;
  for (std::size_t i = 0; i < count; ++i) {
    if (below[i] == 0) free.push_back(i);
  }
  std::vector<bool> peeled(count, false);
  while (!free.empty()) {
    const std::size_t i = free.back();
    free.pop_back();
    peeled[i] = true;
    for (const std::size_t next : above[i]) {
      if (--below[next] == 0) free.push_back(next);
    }
  }
  std::vector<bool> reported(count, false);
  for (const Pending& pending : pending_) {
    if (peeled[pending.exercise] || reported[pending.exercise]) continue;
    // Walk upward inside what stays until an exercise comes round again.
    std::vector<std::size_t> path;
    std::size_t at = pending.exercise;
    while (std::find(path.begin(), path.end(), at) == path.end() && !reported[at]) {
      path.push_back(at);
      const auto next = std::find_if(above[at].begin(), above[at].end(), [&](std::size_t i) { return !peeled[i]; });
      if (next == above[at].end()) break;
      at = *next;
    }
    const auto begin = std::find(path.begin(), path.end(), at);
    const bool is_new = !reported[at];
    for (const std::size_t i : path) reported[i] = true;
    if (begin == path.end() || !is_new || above[at].empty()) continue;
    std::vector<std::string_view> ids;
    for (auto i = begin; i != path.end(); ++i) ids.push_back(catalog_.exercises[*i].id);
    ids.push_back(catalog_.exercises[at].id);
    const auto owner =
        std::find_if(pending_.begin(), pending_.end(), [&](const Pending& p) { return p.exercise == at; });
    owner->log.error(*owner->node,
                     fmt::format("'easier' and 'harder' go round in a circle: {}", fmt::join(ids, " < ")));
  }
}

/// A higher rung is never gentler than a lower one. Of those that contradict each other, the one that
/// contradicts most is the mistake, and of equals the one that was read last; what is added never makes
/// what was there before it wrong.
void ExerciseReader::check_rungs() {
  const auto contradicts = [&](const Pending& a, const Pending& b) {
    const Exercise& one = catalog_.exercises[a.exercise];
    const Exercise& other = catalog_.exercises[b.exercise];
    if (!a.level_known || !b.level_known || !a.rung_known || !b.rung_known) return false;
    if (!one.ladder || !other.ladder || one.ladder->ladder != other.ladder->ladder) return false;
    return (one.ladder->rung < other.ladder->rung && one.level > other.level) ||
           (one.ladder->rung > other.ladder->rung && one.level < other.level);
  };
  const auto may_be_wrong = [&](const Pending& a, const Pending& b) {
    return (a.added || !b.added) && contradicts(a, b);
  };
  std::vector<std::size_t> counts;
  for (const Pending& pending : pending_) {
    counts.push_back(static_cast<std::size_t>(std::count_if(
        pending_.begin(), pending_.end(), [&](const Pending& other) { return may_be_wrong(pending, other); })));
  }
  std::vector<bool> reported(pending_.size(), false);
  while (true) {
    // From the end, since the first of several largest is what `max_element` finds.
    const auto most = std::max_element(counts.rbegin(), counts.rend());
    if (most == counts.rend() || *most == 0) return;
    const auto worst = static_cast<std::size_t>(counts.rend() - most) - 1;
    const Pending& wrong = pending_[worst];
    const Exercise* against = nullptr;
    for (std::size_t i = 0; i < pending_.size(); ++i) {
      if (reported[i] || !contradicts(wrong, pending_[i])) continue;
      if (may_be_wrong(pending_[i], wrong)) --counts[i];
      if (against == nullptr) against = &catalog_.exercises[pending_[i].exercise];
    }
    reported[worst] = true;
    counts[worst] = 0;
    const Exercise& exercise = catalog_.exercises[wrong.exercise];
    const bool above = exercise.ladder->rung > against->ladder->rung;
    wrong.log.error(*wrong.ladder,
                    fmt::format("rungs out of order: '{}' stands on rung {} with level {}, but '{}' {} it on rung {} "
                                "has level {}",
                                exercise.id, exercise.ladder->rung, exercise.level, against->id,
                                above ? "below" : "above", against->ladder->rung, against->level));
  }
}

}  // namespace hipplan::yaml
