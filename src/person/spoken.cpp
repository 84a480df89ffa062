// SPDX-License-Identifier: MIT
#include "hipplan/person/spoken.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <vector>

#include "hipplan/catalog/calendar.hpp"
#include "hipplan/catalog/vocabulary.hpp"
#include "hipplan/person/tokens.hpp"

namespace hipplan {
namespace {

constexpr auto position_meanings = std::to_array<Meaning>({
    {"supine", "supine|back|lying back|lying flat back|flat back|lying supine"},
    {"side-lying", "side lying|side"},
    {"prone", "prone|lying prone|front|lying front|front down|lying front down"},
    {"sitting", "sitting|sitting up|sitting down|sitting chair|chair"},
    {"floor-sitting", "floor sitting|sitting down floor"},
    {"kneeling", "kneeling|kneeling down|kneeling floor|all fours|fours"},
    {"standing", "standing|standing up|feet|standing feet"},
    {"lying", "lying|lying down|lying bed|lying down bed|lying floor|lying down floor"},
    {"all", "all|all them|all positions|all these|every position"},
});
constexpr std::array<std::string_view, 5> positions_side_by_side{"supine", "prone", "sitting", "kneeling", "standing"};

constexpr auto no_things = std::to_array<Meaning>({
    {"none", "none|no|nope|nothing|nothing all|nothing home|nothing hand|no equipment|no things"},
    {"household", "household|household things|usual|usual things|usual household things"},
});
/// What a thing may be like and still be that thing.
constexpr auto adjectives = std::to_array<std::string_view>(
    {"firm",    "clear",  "low",  "steady", "heavy",    "fixed", "sturdy",   "strong", "solid", "kitchen",   "dining",
     "elastic", "rubber", "yoga", "bath",   "exercise", "hand",  "stretchy", "small",  "big",   "resistance"});

constexpr auto no_conditions = std::to_array<Meaning>({
    {"none", "none|no|nope|nothing|nothing all|nothing found|no nothing|not that know"},
});

constexpr auto weekday_meanings = std::to_array<Meaning>({
    {"mon", "mondays|monday|mon"},
    {"tue", "tuesdays|tuesday|tues|tue"},
    {"wed", "wednesdays|wednesday|weds|wed"},
    {"thu", "thursdays|thursday|thurs|thur|thu"},
    {"fri", "fridays|friday|fri"},
    {"sat", "saturdays|saturday|sat"},
    {"sun", "sundays|sunday|sun"},
    {"mon,tue,wed,thu,fri", "weekdays"},
    {"sat,sun", "weekends"},
});

constexpr auto numbers = std::to_array<Meaning>({
    {"0", "zero"},
    {"1", "one"},
    {"2", "two"},
    {"3", "three"},
    {"4", "four"},
    {"5", "five"},
    {"6", "six"},
    {"7", "seven"},
    {"8", "eight"},
    {"9", "nine"},
    {"10", "ten"},
    {"15", "fifteen"},
    {"20", "twenty"},
    {"30", "thirty"},
});

constexpr auto side_meanings = std::to_array<Meaning>({
    {"left", "left|left side|left one"},
    {"right", "right|right side|right one"},
    {"both", "both|both side|both them"},
});

struct Phrase {
  Reply reply;
  std::string_view ways;
};

constexpr auto replies = std::to_array<Phrase>({
    {Reply::yes,
     "y|yes|yes please|yep|yeah|yup|yes i am|yes i do|yes i have|yes it is|yes it does|i am|i do|"
     "i have|of course|yes of course|yes thanks|yes thank you|sure|ok|okay"},
    {Reply::no,
     "n|no|no thanks|no thank you|nope|nah|no i'm not|no i am not|no i don't|no i do not|"
     "no i haven't|i'm not|i don't|none|none of them|none of these|no none|no not at all|"
     "not at all"},
    {Reply::unsure, "unsure|not sure|i'm not sure|i am not sure|maybe|perhaps|don't know|i don't know|possibly"},
});

std::optional<std::string> joined(const std::optional<Tokens>& words) {
  return words ? std::optional(fmt::format("{}", fmt::join(*words, ","))) : std::nullopt;
}

std::optional<Tokens> positions_in(std::string_view answer) {
  static const std::vector<Saying> known = sayings(position_meanings);
  std::string text = small_letters(answer);
  // The one position with an "and" in it.
  constexpr std::string_view hands_and_knees = "hands and knees";
  if (const std::size_t at = text.find(hands_and_knees); at != std::string::npos)
    text.replace(at, hands_and_knees.size(), "all fours");
  return words_in(text, known, positions_side_by_side);
}

PositionSet set_of(const Tokens& words) {
  PositionSet set;
  for (const std::string& word : words) {
    if (const auto group = position_group(word)) set = set | *group;
    if (const auto position = from_name<Position>(word)) set.insert(*position);
  }
  return set;
}

/// "Everything but kneeling": nothing unless both sides of the "but" are understood.
std::optional<Tokens> all_positions_but(std::string_view answer) {
  const std::string text = small_letters(answer);
  for (const std::string_view but : {" but not ", " but ", " except for ", " except ", " apart from "}) {
    const std::size_t at = text.find(but);
    if (at == std::string::npos) continue;
    const auto before = positions_in(std::string_view(text).substr(0, at));
    const auto after = positions_in(std::string_view(text).substr(at + but.size()));
    if (!before || !after || set_of(*before).size() != all_positions.size()) return std::nullopt;
    const PositionSet without = set_of(*after);
    Tokens words;
    for (const Position position : all_positions) {
      if (!without.contains(position)) words.emplace_back(name_of(position));
    }
    return words.empty() ? std::nullopt : std::optional(words);
  }
  return std::nullopt;
}

/// A thing is called by its id and by its name.
std::vector<Saying> sayings_for_things(const Catalog& catalog) {
  std::vector<Saying> known = sayings(no_things);
  for (const Thing& thing : catalog.things) {
    known.push_back(saying(thing.id, thing.id));
    known.push_back(saying(thing.name, thing.id));
  }
  return known;
}

/// "Two firm chairs" is a chair.
Tokens bare(Tokens core) {
  if (core.size() > 1) std::erase_if(core, [](const std::string& token) { return is_one_of(token, adjectives); });
  for (std::string& token : core) {
    if (token.size() > 3 && token.ends_with('s')) token.pop_back();
  }
  return core;
}

/// As `words_in`, where a word may be in the plural and have adjectives.
std::optional<Tokens> things_in(const std::vector<Saying>& known, std::vector<Saying> bare_known,
                                std::string_view answer) {
  for (Saying& one : bare_known) one.core = bare(one.core);
  Tokens words;
  for (const Tokens& part : parts_of(answer)) {
    const Tokens core = core_of(part);
    const std::string* word = find_saying(known, core);
    if (word == nullptr) word = find_saying(bare_known, bare(core));
    if (word == nullptr) return std::nullopt;
    add(words, *word);
  }
  return consistent(std::move(words));
}

std::optional<std::string> number(const Tokens& core) {
  if (core.size() != 1) return std::nullopt;
  if (parse_digits(core[0])) return core[0];
  const auto word = meaning_of(core[0], numbers);
  return word ? std::optional(std::string(*word)) : std::nullopt;
}

/// A number, and at most these words about it. One with a sign, a point or a second one is none.
std::optional<std::string> number_with(std::string_view answer, std::initializer_list<std::string_view> units) {
  if (answer.find_first_of("-.,") != std::string_view::npos) return std::nullopt;
  const std::vector<Tokens> parts = parts_of(answer);
  if (parts.size() != 1) return std::nullopt;
  Tokens core = core_of(parts[0]);
  std::erase_if(core,
                [&](const std::string& token) { return std::find(units.begin(), units.end(), token) != units.end(); });
  return number(core);
}

std::optional<std::string> weekday(const std::string& token) {
  const auto word = meaning_of(token, weekday_meanings);
  return word ? std::optional(std::string(*word)) : std::nullopt;
}

constexpr std::array<std::string_view, 3> range_words{"to", "through", "until"};

/// "Monday to Friday", "fri-mon".
std::optional<Tokens> range_of_days(Tokens part) {
  if (!part.empty() && part[0] == "from") part.erase(part.begin());
  if (part.size() != 3 || !is_one_of(part[1], range_words)) return std::nullopt;
  const auto first = from_name<Weekday>(weekday(part[0]).value_or(""));
  const auto last = from_name<Weekday>(weekday(part[2]).value_or(""));
  if (!first || !last || *first == *last) return std::nullopt;
  Tokens words;
  for (Weekday day = *first;; day = day_after(day)) {
    words.emplace_back(name_of(day));
    if (day == *last) return words;
  }
}

std::optional<std::string> named_days(std::string_view answer) {
  std::string text(answer);
  for (std::size_t at = text.find('-'); at != std::string::npos; at = text.find('-')) text.replace(at, 1, " to ");
  Tokens found;
  for (const Tokens& part : parts_of(text)) {
    if (const auto range = range_of_days(part)) {
      found.insert(found.end(), range->begin(), range->end());
      continue;
    }
    // Of a range that is said in another way the ends alone would be too little.
    if (std::any_of(part.begin(), part.end(), [](const std::string& token) { return is_one_of(token, range_words); }))
      return std::nullopt;
    for (const std::string& token : core_of(part)) {
      const auto day = weekday(token);
      if (!day && token != "every" && token != "each") return std::nullopt;
      if (day) found.push_back(*day);
    }
  }
  const std::string all = fmt::format("{}", fmt::join(found, ","));
  Tokens in_order;
  for (const std::string_view day : names<Weekday>()) {
    if (all.find(day) != std::string::npos) in_order.emplace_back(day);
  }
  return in_order.empty() ? std::nullopt : joined(in_order);
}

}  // namespace

std::optional<std::string> spoken_positions(std::string_view answer) {
  const auto words = positions_in(answer);
  return joined(words ? words : all_positions_but(answer));
}

std::optional<std::string> spoken_things(const Catalog& catalog, std::string_view answer) {
  const std::vector<Saying> known = sayings_for_things(catalog);
  if (const auto words = things_in(known, known, answer)) return joined(words);
  return joined(words_in(answer, known, ids_of(catalog.things)));
}

std::optional<std::string> spoken_conditions(const Catalog& catalog, std::string_view answer) {
  std::vector<Saying> known = sayings(no_conditions);
  for (const Condition& condition : catalog.conditions) {
    known.push_back(saying(condition.id, condition.id));
    for (const std::string_view name : condition.also) known.push_back(saying(name, condition.id));
    known.push_back(saying(condition.name.substr(0, condition.name.find(" (")), condition.id));
  }
  return joined(words_in(answer, known, ids_of(catalog.conditions)));
}

std::optional<std::string> spoken_goals(const Catalog& catalog, std::string_view answer) {
  std::vector<Saying> known = sayings(no_conditions);
  for (const Goal& goal : catalog.goals) {
    known.push_back(saying(goal.id, goal.id));
    for (const auto& name : goal.also) known.push_back(saying(name, goal.id));
    known.push_back(saying(goal.name, goal.id));
  }
  return joined(words_in(answer, known, ids_of(catalog.goals)));
}

std::optional<std::string> spoken_days(std::string_view answer) {
  const std::vector<Tokens> parts = parts_of(answer);
  if (parts.size() == 1) {
    Tokens core = core_of(parts[0]);
    const auto is = [&](std::initializer_list<std::string> words) { return core == Tokens(words); };
    if (is({"daily"}) || is({"day", "every"}) || is({"day", "each"}) || is({"all", "days"})) return "7";
    if (is({"once"}) || is({"once", "week"})) return "1";
    if (is({"twice"}) || is({"twice", "week"})) return "2";
  }
  if (const auto count = number_with(answer, {"day", "days", "time", "times", "week", "per"})) return count;
  return named_days(answer);
}

std::optional<std::string> spoken_side(const Catalog& catalog, std::string_view answer) {
  const RegionWords& region = catalog.program.region;
  std::vector<Saying> known = sayings(side_meanings);
  for (const std::string_view side : {"left", "right"})
    known.push_back(saying(fmt::format("{} {}", side, region.one), side));
  known.push_back(saying(fmt::format("both {}", region.many), "both"));
  const auto words = words_in(answer, known, {});
  if (!words) return std::nullopt;
  return words->size() == 1 ? words->front() : "both";
}

std::optional<std::string> spoken_pain(std::string_view answer) {
  std::string text = small_letters(answer);
  for (const std::string_view scale : {" out of 10", " out of ten", " of 10", "/10", "/ 10"}) {
    if (text.ends_with(scale)) {
      text.resize(text.size() - scale.size());
      break;
    }
  }
  const std::vector<Tokens> parts = parts_of(text);
  const Tokens core = parts.size() == 1 ? core_of(parts[0]) : Tokens();
  if (core == Tokens{"no", "pain"} || core == Tokens{"all", "not"}) return "0";
  return number_with(text, {"pain"});
}

std::optional<std::string> spoken_minutes(std::string_view answer) {
  const std::vector<Tokens> parts = parts_of(answer);
  const Tokens core = parts.size() == 1 ? core_of(parts[0]) : Tokens();
  if (core == Tokens{"half", "hour"}) return "30";
  if (core == Tokens{"hour"} || core == Tokens{"hour", "one"} || core == Tokens{"1", "hour"}) return "60";
  if (core == Tokens{"hour", "quarter"}) return "15";
  return number_with(answer, {"minute", "minutes", "min", "mins", "day", "per"});
}

std::optional<Reply> spoken_reply(std::string_view answer) {
  std::string text = small_letters(answer);
  std::replace(text.begin(), text.end(), ',', ' ');
  const std::string words = fmt::format("{}", fmt::join(tokens_of(text), " "));
  const auto found =
      std::find_if(replies.begin(), replies.end(), [&](const Phrase& phrase) { return is_a_way(words, phrase.ways); });
  return found == replies.end() ? std::nullopt : std::optional(found->reply);
}

}  // namespace hipplan
