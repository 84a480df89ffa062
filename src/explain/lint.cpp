// SPDX-License-Identifier: MIT
#include "hipplan/explain/lint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "hipplan/rules/judge.hpp"
#include "hipplan/text/unicode.hpp"
#include "hipplan/words/words.hpp"

namespace hipplan {
namespace {

constexpr std::size_t longest_step = 200;

/// Somebody whom nothing limits.
Profile anybody(const Catalog& catalog) {
  Profile profile;
  profile.active = true;
  profile.positions = PositionSet::first(all_positions.size());
  profile.equipment = ThingSet::first(catalog.things.size());
  profile.weeks = possible_weeks.most;
  profile.side = PainfulSide::left;
  return profile;
}

class Linter {
 public:
  explicit Linter(const Catalog& catalog) : catalog_(catalog) {}

  Diagnostics run() {
    exercises();
    ladders();
    sources();
    conditions();
    return std::move(found_);
  }

 private:
  void warn(const Place& place, std::string message) {
    found_.push_back({Severity::warning, place, std::move(message), {}});
  }

  void exercises() {
    const Profile profile = anybody(catalog_);
    for (const Exercise& exercise : catalog_.exercises) {
      if (!judge_one(catalog_, profile, exercise).eligible(profile.weeks)) {
        warn(exercise.place, fmt::format("nobody can ever get '{}': even the lowest pain rules it out", exercise.id));
      }
      for (std::size_t i = 0; i < exercise.steps.size(); ++i) {
        const std::size_t length = count_characters(exercise.steps[i]);
        if (length > longest_step) {
          warn(exercise.place, fmt::format("step {} of '{}' has {} characters; expected at most {}", i + 1, exercise.id,
                                           length, longest_step));
        }
      }
    }
  }

  void ladders() {
    for (std::size_t ladder = 0; ladder < catalog_.program.ladders.size(); ++ladder) {
      std::set<int> rungs;
      const Exercise* highest = nullptr;
      for (const Exercise& exercise : catalog_.exercises) {
        if (!exercise.ladder || exercise.ladder->ladder != ladder) continue;
        rungs.insert(exercise.ladder->rung);
        if (highest == nullptr || exercise.ladder->rung > highest->ladder->rung) highest = &exercise;
      }
      if (highest == nullptr) continue;
      for (int rung = 1; rung < highest->ladder->rung; ++rung) {
        if (rungs.count(rung) == 0) {
          warn(highest->place, fmt::format("ladder '{}' has no rung {}, but '{}' stands on rung {}",
                                           catalog_.program.ladders[ladder], rung, highest->id, highest->ladder->rung));
        }
      }
    }
  }

  void use(const Evidence& evidence) { used_.insert(evidence.sources.begin(), evidence.sources.end()); }

  void sources() {
    for (const Exercise& exercise : catalog_.exercises) {
      used_.insert(exercise.sources.begin(), exercise.sources.end());
      use(exercise.dose.evidence);
    }
    const Program& program = catalog_.program;
    for (const Band& band : program.bands) use(band.evidence);
    for (const Condition& condition : catalog_.conditions) use(condition.evidence);
    for (const Urgency& urgency : catalog_.urgencies) use(urgency.evidence);
    for (const RedFlag& flag : catalog_.red_flags) use(flag.evidence);
    use(program.ladders_evidence);
    use(program.time.evidence);
    use(program.steps.evidence);
    use(program.session.evidence);
    use(program.advice.evidence);
    for (std::size_t i = 0; i < catalog_.sources.size(); ++i) {
      if (used_.count(i) == 0) {
        warn(catalog_.sources[i].place, fmt::format("nothing uses the source '{}'", catalog_.sources[i].id));
      }
    }
  }

  /// A position that a condition rules out by name is meant to be empty; any other is not.
  void conditions() {
    for (std::size_t i = 0; i < catalog_.conditions.size(); ++i) {
      const Condition& condition = catalog_.conditions[i];
      if (!condition.no_plan.empty()) continue;
      Profile profile = anybody(catalog_);
      profile.conditions = {i};
      const std::vector<Verdict> verdicts = judge(catalog_, profile);
      for (const Position position : all_positions) {
        const bool meant = std::any_of(condition.rules_out.begin(), condition.rules_out.end(), [&](const Exclusion& e) {
          return e.tags.empty() && e.positions.contains(index_of(position));
        });
        bool any = false;
        bool left = false;
        for (std::size_t e = 0; e < catalog_.exercises.size(); ++e) {
          if (catalog_.exercises[e].position != position) continue;
          any = true;
          left = left || verdicts[e].eligible(profile.weeks);
        }
        if (any && !left && !meant) {
          warn(condition.place, fmt::format("condition '{}' leaves no exercise {}", condition.id, in_words(position)));
        }
      }
    }
  }

  const Catalog& catalog_;
  Diagnostics found_;
  std::set<std::size_t> used_;
};

}  // namespace

Diagnostics lint(const Catalog& catalog) { return Linter(catalog).run(); }

}  // namespace hipplan
