// SPDX-License-Identifier: MIT
#include "hipplan/person/answers.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/text/nearest.hpp"
#include "hipplan/text/unicode.hpp"

namespace hipplan {
namespace {

constexpr std::size_t most_words = 200;

class AnswersReader {
 public:
  AnswersReader(const Answers& answers, const Catalog* catalog) : answers_(answers), catalog_(catalog) {}

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
    profile.pain = number(answers_.pain, "pain", possible_pain, 0);
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

  /// The words of a list, its commas taken apart.
  std::vector<Said> words(const std::vector<Said>& all) {
    std::vector<Said> found;
    for (const Said& said : all) {
      const std::vector<std::string_view> parts = split_at_commas(said.text);
      if (parts.size() > most_words) {
        problem(said, fmt::format("{} words in one list; expected at most {}", parts.size(), most_words));
        continue;
      }
      if (std::find(parts.begin(), parts.end(), std::string_view()) != parts.end()) {
        problem(said, said.text.empty() ? std::string("empty; expected at least one word")
                                        : fmt::format("an empty word in '{}'", quoted_word(said.text)));
      }
      for (const std::string_view word : parts) {
        if (!word.empty()) found.push_back({std::string(word), said.place, said.excerpt});
      }
    }
    return found;
  }

  /// The words of a list in which "none", alone, says that there are none.
  std::vector<Said> words_or_none(const std::vector<Said>& all) {
    std::vector<Said> found = words(all);
    for (const Said& word : found) {
      // Lists of flags and of a profile add up: "none" in one of them takes nothing from the other.
      const bool contradicted = std::any_of(found.begin(), found.end(), [&](const Said& other) {
        return other.text != "none" && other.place.file == word.place.file;
      });
      if (word.text == "none" && contradicted) problem(word, "'none' together with others; expected one or the other");
    }
    std::erase_if(found, [](const Said& word) { return word.text == "none"; });
    return found;
  }

  /// `besides` would do as well, but need not be listed.
  void unknown(const Said& word, std::string_view what, const std::vector<std::string_view>& known,
               const std::vector<std::string_view>& besides = {}) {
    std::vector<std::string_view> all = known;
    all.insert(all.end(), besides.begin(), besides.end());
    const std::string guess = did_you_mean(word.text, all);
    problem(word, fmt::format("unknown {} '{}'{}", what, quoted_word(word.text),
                              guess.empty() ? fmt::format("; expected one of {}", fmt::join(known, ", ")) : guess));
  }

  void read_positions() {
    Profile& profile = reading_.profile;
    if (answers_.position.empty()) {
      profile.positions = assumed_positions();
      profile.positions_assumed = true;
      return;
    }
    for (const Said& word : words(answers_.position)) {
      if (const auto group = position_group(word.text)) {
        profile.positions = profile.positions | *group;
      } else if (const auto position = from_name<Position>(word.text)) {
        profile.positions.insert(index_of(*position));
      } else {
        const auto all = names<Position>();
        std::vector<std::string_view> known(all.begin(), all.end());
        known.insert(known.end(), {"lying", "all"});
        unknown(word, "position", known);
      }
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
    const std::vector<Said> all = words(answers_.equipment);
    for (const Said& word : all) {
      if (word.text == "none") {
        if (all.size() > 1) problem(word, "'none' together with other things; expected one or the other");
      } else if (word.text == "household") {
        profile.equipment = profile.equipment | household(*catalog_);
      } else if (const auto thing = find(catalog_->things, word.text)) {
        profile.equipment.insert(*thing);
      } else {
        std::vector<std::string_view> known = ids_of(catalog_->things);
        known.insert(known.end(), {"household", "none"});
        unknown(word, "equipment", known);
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
    const std::vector<Said> all = words(answers_.days);
    if (all.size() == 1 && !all[0].text.empty() && all[0].text.find_first_not_of("-0123456789.") == std::string::npos) {
      profile.days = spread_days(number(all, "days", {1, 7}, 3));
      return;
    }
    for (const Said& word : all) {
      const auto day = from_name<Weekday>(word.text);
      if (!day) {
        const auto known = names<Weekday>();
        unknown(word, "day", {known.begin(), known.end()});
      } else if (profile.days.contains(index_of(*day))) {
        problem(word, fmt::format("day '{}' is named twice", word.text));
      } else {
        profile.days.insert(index_of(*day));
      }
    }
  }

  void read_start() {
    const Said* said = single(answers_.start);
    if (said == nullptr) return;
    reading_.profile.start = parse_iso_date(said->text);
    if (!reading_.profile.start) {
      problem(*said,
              fmt::format("'{}' is no date; expected one like 2026-11-23 that is in the calendar, from 1900 to 2199",
                          quoted_word(said->text)));
    }
  }

  void read_side() {
    const Said* said = single(answers_.side);
    if (said == nullptr) return;
    if (const auto side = from_name<PainfulSide>(said->text)) {
      reading_.profile.side = *side;
    } else {
      const auto known = names<PainfulSide>();
      unknown(*said, "side", {known.begin(), known.end()});
    }
  }

  void read_conditions() {
    if (catalog_ == nullptr) return;
    for (const Said& word : words_or_none(answers_.condition)) {
      if (const auto found = find_condition(*catalog_, word.text)) {
        insert(reading_.profile.conditions, *found);
      } else {
        std::vector<std::string_view> other_names;
        for (const Condition& condition : catalog_->conditions) {
          other_names.insert(other_names.end(), condition.also.begin(), condition.also.end());
        }
        unknown(word, "condition", ids_of(catalog_->conditions), other_names);
      }
    }
  }

  void read_red_flags() {
    if (catalog_ == nullptr) return;
    for (const Said& word : words_or_none(answers_.red_flag)) {
      if (const auto flag = find(catalog_->red_flags, word.text)) {
        insert(reading_.profile.red_flags, *flag);
      } else {
        unknown(word, "red flag", ids_of(catalog_->red_flags));
      }
    }
  }

  /// Each index once, smallest first: the order of the catalog, not of the typing.
  static void insert(std::vector<std::size_t>& indices, std::size_t index) {
    const auto at = std::lower_bound(indices.begin(), indices.end(), index);
    if (at == indices.end() || *at != index) indices.insert(at, index);
  }

  void read_avoided() {
    if (catalog_ == nullptr) return;
    Profile& profile = reading_.profile;
    for (const Said& word : words_or_none(answers_.avoid)) {
      const auto exercise = find(catalog_->exercises, word.text);
      const auto tag = find(catalog_->program.tags, word.text);
      if (exercise) insert(profile.avoided_exercises, *exercise);
      if (tag) profile.avoided_tags.insert(*tag);
      if (!exercise && !tag) {
        std::vector<std::string_view> known = ids_of(catalog_->exercises);
        const std::vector<std::string_view> tags = ids_of(catalog_->program.tags);
        known.insert(known.end(), tags.begin(), tags.end());
        const std::string guess = did_you_mean(word.text, known);
        problem(word, fmt::format("unknown exercise or stress tag '{}'{}", quoted_word(word.text),
                                  guess.empty() ? std::string("; 'hipplan list' shows them all") : guess));
      }
    }
  }

  const Answers& answers_;
  const Catalog* catalog_;
  AnswersReading reading_;
};

}  // namespace

std::vector<std::string_view> split_at_commas(std::string_view text) {
  std::vector<std::string_view> words;
  while (true) {
    const std::size_t comma = text.find(',');
    std::string_view word = text.substr(0, comma);
    while (word.starts_with(' ')) word.remove_prefix(1);
    while (word.ends_with(' ')) word.remove_suffix(1);
    words.push_back(word);
    if (comma == std::string_view::npos) return words;
    text.remove_prefix(comma + 1);
  }
}

AnswersReading read_answers(const Answers& answers, const Catalog* catalog) {
  return AnswersReader(answers, catalog).read();
}

}  // namespace hipplan
