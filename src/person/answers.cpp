// SPDX-License-Identifier: MIT
#include "hipplan/person/answers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/person/answer_books.hpp"
#include "hipplan/person/start.hpp"
#include "hipplan/person/word_books.hpp"
#include "hipplan/text/blanks.hpp"
#include "hipplan/text/lists.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

/// A figure, or what was to be one.
bool is_a_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("-0123456789.") == std::string_view::npos;
}

class AnswersReader {
 public:
  AnswersReader(const Answers& answers, const AnswerBooks& books)
      : answers_(answers), books_(books), catalog_(books.catalog()) {}

  AnswersReading read() {
    Profile& profile = reading_.profile;
    profile.active = answers_.active;
    profile.cleared = answers_.cleared;
    if (answers_.pain.empty() && !answers_.pain_was_lost) {
      reading_.problems.push_back(
          {Severity::error,
           {"--pain", 0, 0, 1},
           "missing; expected a number from 0 to 10: your average pain of the last week when moving",
           {}});
    }
    profile.pain = read_pain();
    profile.weeks = number(answers_.weeks, "weeks", possible_weeks, profile.weeks);
    profile.minutes = number(answers_.minutes, "minutes", possible_minutes, profile.minutes);
    read_positions();
    read_equipment();
    read_days();
    read_start();
    read_side();
    read_conditions();
    read_red_flags();
    read_avoided();
    read_goals();
    read_included();
    read_preferred();
    // Those of a profile in the order of its lines.
    std::stable_sort(reading_.problems.begin(), reading_.problems.end(), [](const Diagnostic& a, const Diagnostic& b) {
      return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
    });
    return std::move(reading_);
  }

 private:
  void problem(const Said& said, std::string message) {
    reading_.problems.push_back({Severity::error, said.place, std::move(message), said.excerpt});
  }

  /// The one answer there should be; the last one when there are more.
  const Said* single(const std::vector<Said>& all) {
    if (all.empty()) return nullptr;
    if (all.size() > 1) problem(all.back(), fmt::format("given {} times; expected once", all.size()));
    return &all.back();
  }

  int number(const std::vector<Said>& all, std::string_view what, Range possible, int otherwise) {
    const Said* said = single(all);
    if (said == nullptr) return otherwise;
    const auto value = parse_digits(said->text);
    if (value && *value >= possible.first && *value <= possible.most) return *value;
    const std::string_view size = std::string_view(said->text).substr(said->text.starts_with('-') ? 1 : 0);
    const bool whole = !size.empty() && size.find_first_not_of("0123456789") == std::string_view::npos;
    problem(*said, fmt::format("{} '{}' is {}; expected a whole number from {} to {}", what, quoted_word(said->text),
                               whole ? "out of range" : "not a whole number", possible.first, possible.most));
    // What depends on it, like one week of so many, is not to be called wrong besides.
    return possible.most;
  }

  /// A pain that nobody can read is none: what begins with much pain is not to be told to whoever mistyped it.
  int read_pain() {
    const std::size_t problems_before = reading_.problems.size();
    const int pain = number(answers_.pain, "pain", possible_pain, 0);
    return reading_.problems.size() == problems_before ? pain : 0;
  }

  std::vector<Heard> heard_in(const std::vector<Said>& all, const Asked& asked) {
    ListReading list = read_list(all, asked);
    reading_.problems.insert(reading_.problems.end(), list.problems.begin(), list.problems.end());
    return std::move(list.heard);
  }

  /// What a list names, in which "none", alone, says that there is nothing. `others` is what stands beside it in vain.
  std::vector<std::size_t> named_in(const std::vector<Said>& all, const Asked& asked, std::string_view others) {
    std::vector<std::size_t> named;
    for (const Heard& heard : heard_but_none(all, asked, others)) named.push_back(heard.meaning);
    return named;
  }

  /// The same where every meaning is the index of an entry: each once, in the order of the catalog.
  template <class Entry>
  void read_indices(const std::vector<Said>& all, const Asked& asked, std::vector<Index<Entry>>& indices) {
    for (const std::size_t meaning : named_in(all, asked, "others")) insert(indices, Index<Entry>(meaning));
  }

  std::vector<Heard> heard_but_none(const std::vector<Said>& all, const Asked& asked, std::string_view others) {
    const std::vector<Heard> heard = heard_in(all, asked);
    std::vector<Heard> named;
    for (const auto& [meaning, word] : heard) {
      // Lists of flags and of a profile add up: "none" in one of them takes nothing from the other.
      const bool contradicted =
          std::any_of(heard.begin(), heard.end(), [&, &file = word.place.file](const Heard& other) {
            return other.meaning != none_of_them && other.word.place.file == file;
          });
      if (meaning != none_of_them) {
        named.push_back({meaning, word});
      } else if (contradicted) {
        problem(word, fmt::format("'none' together with {}; expected one or the other", others));
      }
    }
    return named;
  }

  void read_positions() {
    Profile& profile = reading_.profile;
    if (answers_.position.empty()) {
      profile.positions = assumed_positions();
      profile.positions_assumed = true;
      return;
    }
    const AskedForSets<PositionSet>& known = books_.positions();
    for (const Heard& heard : heard_in(answers_.position, known.asked)) {
      profile.positions = profile.positions | known.sets[heard.meaning];
    }
  }

  void read_equipment() {
    Profile& profile = reading_.profile;
    if (catalog_ == nullptr) return;
    if (answers_.equipment.empty()) {
      profile.equipment = household(*catalog_);
      profile.equipment_assumed = true;
      return;
    }
    for (const std::size_t thing : named_in(answers_.equipment, books_.equipment(), "other things")) {
      if (thing == catalog_->things.size()) {
        profile.equipment = profile.equipment | household(*catalog_);
      } else {
        profile.equipment.insert(Index<Thing>(thing));
      }
    }
  }

  void read_days() {
    Profile& profile = reading_.profile;
    if (answers_.days.empty()) {
      const Band* band =
          catalog_ == nullptr ? nullptr : &catalog_->program.bands[band_for(catalog_->program, profile.pain)];
      profile.days = spread_days(band != nullptr && band->daily ? 7 : 3);
      return;
    }
    if (answers_.days.size() == 1) {
      Said said = answers_.days[0];
      said.text = without_blanks(said.text);
      if (is_a_number(said.text)) {
        profile.days = spread_days(number({said}, "days", {1, 7}, 3));
        return;
      }
    }
    const AskedForSets<WeekdaySet>& known = books_.days();
    WeekdaySet named;
    for (const auto& [meaning, word] : heard_in(answers_.days, known.asked)) {
      const WeekdaySet days = known.sets[meaning];
      if (days.size() == 1 && named.contains_all(days)) {
        problem(word, fmt::format("day '{}' is named twice", quoted_word(word.text)));
      }
      if (days.size() == 1) named = named | days;
      profile.days = profile.days | days;
    }
  }

  void read_start() {
    const Said* said = single(answers_.start);
    if (said == nullptr) return;
    const std::string_view text = without_blanks(said->text);
    reading_.profile.start = parse_iso_date(text);
    if (!reading_.profile.start && answers_.today) reading_.profile.start = day_from(text, *answers_.today);
    if (reading_.profile.start) return;
    // Who writes figures means a date; others may mean a word.
    const bool figures = text.find_first_of("0123456789") != std::string_view::npos;
    problem(*said, fmt::format("'{}' is no date; expected one like 2026-11-23 that is in the calendar, from 1900 to "
                               "2199{}",
                               quoted_word(said->text),
                               figures ? std::string() : ", or today, tomorrow or a weekday" + nearest_day_word(text)));
  }

  void read_side() {
    const Said* said = single(answers_.side);
    if (said == nullptr || catalog_ == nullptr) return;
    const ListReading side = read_one(*said, books_.sides());
    reading_.problems.insert(reading_.problems.end(), side.problems.begin(), side.problems.end());
    for (const Heard& heard : side.heard) reading_.profile.side = static_cast<PainfulSide>(heard.meaning);
  }

  void read_conditions() {
    if (catalog_ == nullptr || answers_.condition.empty()) return;
    read_indices(answers_.condition, books_.conditions(), reading_.profile.conditions);
  }

  void read_red_flags() {
    if (catalog_ == nullptr || answers_.red_flag.empty()) return;
    read_indices(answers_.red_flag, books_.red_flags(), reading_.profile.red_flags);
  }

  /// Each index once, smallest first: the order of the catalog, not of the typing.
  template <class Entry>
  static void insert(std::vector<Index<Entry>>& indices, Index<Entry> index) {
    const auto at = std::lower_bound(indices.begin(), indices.end(), index);
    if (at == indices.end() || *at != index) indices.insert(at, index);
  }

  void read_avoided() {
    if (catalog_ == nullptr || answers_.avoid.empty()) return;
    Profile& profile = reading_.profile;
    const std::size_t exercises = catalog_->exercises.size();
    for (const std::size_t avoided : named_in(answers_.avoid, books_.avoidable(), "others")) {
      if (avoided < exercises) insert(profile.avoided_exercises, Index<Exercise>(avoided));
      if (avoided >= exercises) profile.avoided_tags.insert(Index<Tag>(avoided - exercises));
    }
  }

  /// Each index once, in the order of the saying; a problem where there are more than `most`.
  template <class Entry>
  std::vector<Index<Entry>> few_of(const std::vector<Heard>& heard, std::size_t most, std::string_view what) {
    std::vector<Index<Entry>> few;
    for (const auto& [meaning, word] : heard) {
      if (contains(few, Index<Entry>(meaning))) continue;
      if (few.size() == most) {
        problem(word, fmt::format("'{}' is one {} too many; expected at most {}", quoted_word(word.text), what, most));
        break;
      }
      few.emplace_back(meaning);
    }
    return few;
  }

  void read_goals() {
    if (catalog_ == nullptr || answers_.goal.empty()) return;
    reading_.profile.goals = few_of<Goal>(heard_but_none(answers_.goal, books_.goals(), "others"), most_goals, "goal");
  }

  void read_included() {
    if (catalog_ == nullptr || answers_.include.empty()) return;
    Profile& profile = reading_.profile;
    const std::vector<Heard> heard = heard_but_none(answers_.include, books_.exercises(), "others");
    for (const auto& [exercise, word] : heard) {
      if (contains(profile.avoided_exercises, Index<Exercise>(exercise)))
        problem(word, fmt::format("'{}' is to be avoided as well; expected one or the other", quoted_word(word.text)));
    }
    profile.included = few_of<Exercise>(heard, most_included, "exercise");
  }

  void read_preferred() {
    if (catalog_ == nullptr || answers_.prefer.empty()) return;
    const AskedForSets<Preference>& known = books_.preferences();
    Preference& preferred = reading_.profile.preferred;
    for (const std::size_t meaning : named_in(answers_.prefer, known.asked, "others")) {
      const Preference& one = known.sets[meaning];
      for (const Index<Exercise> exercise : one.exercises) insert(preferred.exercises, exercise);
      for (const Index<Group> group : one.groups) insert(preferred.groups, group);
      preferred.positions = preferred.positions | one.positions;
      preferred.things = preferred.things | one.things;
    }
  }

  const Answers& answers_;
  const AnswerBooks& books_;
  const Catalog* catalog_;
  AnswersReading reading_;
};

}  // namespace

bool starts_from_today(const Answers& answers) {
  const auto any_day = std::chrono::sys_days{};
  return std::any_of(answers.start.begin(), answers.start.end(),
                     [&](const Said& said) { return day_from(said.text, any_day).has_value(); });
}

AnswersReading read_answers(const Answers& answers, const AnswerBooks& books) {
  return AnswersReader(answers, books).read();
}

AnswersReading read_answers(const Answers& answers, const Catalog* catalog) {
  const AnswerBooks books(catalog);
  return read_answers(answers, books);
}

}  // namespace hipplan
