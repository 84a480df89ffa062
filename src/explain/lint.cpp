// SPDX-License-Identifier: MIT
#include "hipplan/explain/lint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hipplan/catalog/each_evidence.hpp"
#include "hipplan/rules/judge.hpp"
#include "hipplan/text/unicode.hpp"
#include "hipplan/words/card_words.hpp"
#include "hipplan/words/exercise_words.hpp"

namespace hipplan {
namespace {

constexpr std::size_t longest_step = 200;
constexpr std::size_t most_steps = 6;
constexpr std::size_t longest_name = 60;
/// Minutes of one exercise that nobody would call a dose.
constexpr int longest_dose = 20;
/// Minutes of walking or cardio that are no beginning.
constexpr int longest_beginning = 30;
/// Pain at which no strain at all is too much for nobody.
constexpr int much_pain = 6;
/// Words of conditions that belong in other hands first.
constexpr std::array<std::string_view, 3> injuries{"fracture", "broken", "dislocat"};

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

/// Whether `text` has `word`, or a word that begins with it, whatever its capitals.
bool has_word(std::string_view text, std::string_view word) {
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  for (auto at = text.begin();; ++at) {
    at = std::search(at, text.end(), word.begin(), word.end(), same);
    if (at == text.end()) return false;
    if (at == text.begin() || !is_letter(*(at - 1))) return true;
  }
}

/// Words of an exercise which hardly go with no stress at all. What is only said of changing legs, or of standing up
/// at the end, is none: so where it begins must say that one stands, and one leg must be what one stands on.
std::optional<std::string_view> sign_of_stress(const Exercise& exercise) {
  std::vector<std::string_view> texts{exercise.name, exercise.start};
  texts.insert(texts.end(), exercise.steps.begin(), exercise.steps.end());
  for (const std::string_view text : texts) {
    if (has_word(text, "swing")) return "swing";
    const bool carries = has_word(text, "stand") || has_word(text, "balance");
    if (carries && (has_word(text, "one leg") || has_word(text, "one foot"))) return "one leg";
  }
  if (has_word(exercise.start, "stand")) return "stand";
  return std::nullopt;
}

class Linter {
 public:
  explicit Linter(const Catalog& catalog) : catalog_(catalog) {}

  Diagnostics run() {
    exercises();
    ladders();
    sources();
    conditions();
    bands();
    urgencies();
    return std::move(found_);
  }

 private:
  void warn(const Place& place, std::string message) {
    add(found_, {Severity::warning, place, std::move(message), {}});
  }

  void exercises() {
    const Profile profile = anybody(catalog_);
    for (const Exercise& exercise : catalog_.exercises) {
      if (!judge_one(catalog_, profile, exercise).eligible(profile.weeks)) {
        warn(exercise.place, fmt::format("nobody can ever get '{}': even the lowest pain rules it out", exercise.id));
      }
      name(exercise);
      stress(exercise);
      dose(exercise);
      card(exercise);
      steps(exercise);
    }
  }

  void steps(const Exercise& exercise) {
    const std::size_t count = exercise.steps.size();
    if (count > most_steps)
      warn(exercise.place, fmt::format("'{}' has {} steps; expected at most {}", exercise.id, count, most_steps));
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t length = count_characters(exercise.steps[i]);
      if (length <= longest_step) continue;
      warn(exercise.place, fmt::format("step {} of '{}' has {} characters; expected at most {}", i + 1, exercise.id,
                                       length, longest_step));
    }
  }

  /// A plan on paper names exercises by their names alone.
  void name(const Exercise& exercise) {
    const std::size_t length = count_characters(exercise.name);
    if (length > longest_name) {
      warn(exercise.place,
           fmt::format("the name of '{}' has {} characters; expected at most {}", exercise.id, length, longest_name));
    }
    const auto [first, is_new] = names_.emplace(exercise.name, &exercise);
    if (is_new) return;
    warn(exercise.place, fmt::format("'{}' has the name '{}', as '{}' has: in a plan nobody can tell them apart",
                                     exercise.id, printable(exercise.name), first->second->id));
  }

  void stress(const Exercise& exercise) {
    if (!exercise.stress_stated) {
      warn(exercise.place, fmt::format("'{}' has no 'stress', so it counts as having every tag: nobody who is not used "
                                       "to exercise, and nobody with any condition, ever gets it",
                                       exercise.id));
    } else if (exercise.stress.empty()) {
      if (const auto sign = sign_of_stress(exercise)) {
        warn(exercise.place, fmt::format("'{}' has no stress tag, but its text says \"{}\"; expected the tags for that",
                                         exercise.id, *sign));
      }
    }
  }

  void dose(const Exercise& exercise) {
    const DoseRange& range = exercise.dose;
    if (range.minutes.first > longest_beginning) {
      warn(exercise.place, fmt::format("'{}' begins with {} minutes; expected at most {}", exercise.id,
                                       range.minutes.first, longest_beginning));
    }
    const int turns = exercise.sides == Sides::each ? 2 : 1;
    const int seconds = range.sets.most * range.repetitions.most * turns *
                        (catalog_.program.time.seconds_a_repetition + range.hold_seconds.most);
    if (seconds > longest_dose * 60) {
      warn(exercise.place, fmt::format("'{}' takes {} minutes at its most; expected at most {}", exercise.id,
                                       seconds / 60, longest_dose));
    }
  }

  /// Leaflets that people follow are short.
  void card(const Exercise& exercise) {
    if (!exercise.card) {
      warn(exercise.place, fmt::format("'{}' has no 'card': a plan makes one from its first {} steps", exercise.id,
                                       std::min(exercise.steps.size(), most_steps_on_a_card)));
      return;
    }
    const Card& card = *exercise.card;
    if (card.steps.size() < fewest_steps_on_a_card) {
      warn(card.place,
           fmt::format("the card of '{}' has {} {}; expected {} to {}", exercise.id, card.steps.size(),
                       card.steps.size() == 1 ? "step" : "steps", fewest_steps_on_a_card, most_steps_on_a_card));
    }
    std::size_t words = 0;
    for (const std::string_view text : texts_of(card)) {
      words += count_words(text);
      for (const std::string_view sentence : sentences_of(text)) long_sentence(exercise, card, sentence);
    }
    if (words > most_words_on_a_card) {
      warn(card.place,
           fmt::format("the card of '{}' has {} words; expected at most {}", exercise.id, words, most_words_on_a_card));
    }
  }

  void long_sentence(const Exercise& exercise, const Card& card, std::string_view sentence) {
    const std::size_t words = count_words(sentence);
    if (words <= most_words_in_a_sentence_of_a_card) return;
    warn(card.place,
         fmt::format("a sentence on the card of '{}' has {} words; expected at most {}: \"{}\"", exercise.id, words,
                     most_words_in_a_sentence_of_a_card, printable(cut_to_width(sentence, 60))));
  }

  void walking(const Place& place, std::string_view whose, const Walking& walking) {
    const int first = std::max(walking.first, walking.first_if_active);
    if (first > longest_beginning) {
      warn(place,
           fmt::format("'walking' of {} begins with {} minutes; expected at most {}", whose, first, longest_beginning));
    }
  }

  void bands() {
    for (const Band& band : catalog_.program.bands) {
      if (band.rules_out.empty() && band.pain.most >= much_pain) {
        warn(band.place, fmt::format("band '{}' rules out nothing at a pain of {} to {}", band.id, band.pain.first,
                                     band.pain.most));
      }
      walking(band.place, fmt::format("band '{}'", band.id), band.walking);
    }
  }

  void urgencies() {
    for (const Index<Urgency> i : catalog_.urgencies.indices()) {
      const Urgency& urgency = catalog_.urgencies[i];
      const bool emergency =
          i == Index<Urgency>() || has_word(urgency.id, "emergency") || has_word(urgency.heading, "emergency");
      if (emergency && urgency.clearable && catalog_.urgencies.size() > 1) {
        warn(urgency.place,
             fmt::format("'{}' is an emergency, and still 'clearable': a plan would be made", urgency.id));
      }
    }
  }

  void ladders() {
    for (const Index<Ladder> ladder : catalog_.program.ladders.indices()) {
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

  void sources() {
    for (const Exercise& exercise : catalog_.exercises) {
      used_.insert(exercise.sources.begin(), exercise.sources.end());
    }
    each_evidence(catalog_,
                  [&](const Evidence& evidence) { used_.insert(evidence.sources.begin(), evidence.sources.end()); });
    for (const Index<Source> i : catalog_.sources.indices()) {
      if (used_.count(i) == 0) {
        warn(catalog_.sources[i].place, fmt::format("nothing uses the source '{}'", catalog_.sources[i].id));
      }
    }
  }

  void injury(const Condition& condition) {
    std::vector<std::string_view> names{condition.id, condition.name};
    names.insert(names.end(), condition.also.begin(), condition.also.end());
    for (const std::string_view word : injuries) {
      const bool named = std::any_of(names.begin(), names.end(), [&](std::string_view n) { return has_word(n, word); });
      if (!named) continue;
      warn(condition.place, fmt::format("condition '{}' is an injury ('{}') without 'no_plan': a plan would be made",
                                        condition.id, word));
      return;
    }
  }

  /// A position that a condition rules out by name is meant to be empty; any other is not.
  void conditions() {
    for (const Index<Condition> i : catalog_.conditions.indices()) {
      const Condition& condition = catalog_.conditions[i];
      if (!condition.no_plan.empty()) continue;
      injury(condition);
      if (condition.walking) walking(condition.place, fmt::format("condition '{}'", condition.id), *condition.walking);
      Profile profile = anybody(catalog_);
      profile.conditions = {i};
      const ListOf<Exercise, Verdict> verdicts = judge(catalog_, profile);
      for (const Index<Exercise> preferred : condition.prefers) {
        if (verdicts[preferred].eligible(profile.weeks)) continue;
        warn(condition.place, fmt::format("condition '{}' prefers '{}', which nobody who has it may do", condition.id,
                                          catalog_.exercises[preferred].id));
      }
      for (const Position position : all_positions) {
        const bool meant = std::any_of(condition.rules_out.begin(), condition.rules_out.end(), [&](const Exclusion& e) {
          return e.tags.empty() && e.positions.contains(position);
        });
        bool any = false;
        bool left = false;
        for (const Index<Exercise> e : catalog_.exercises.indices()) {
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
  std::set<Index<Source>> used_;
  std::unordered_map<std::string_view, const Exercise*> names_;
};

}  // namespace

Diagnostics lint(const Catalog& catalog) { return Linter(catalog).run(); }

}  // namespace hipplan
