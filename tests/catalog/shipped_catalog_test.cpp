// SPDX-License-Identifier: MIT
// The catalog that travels with the program: complete, gentle enough for everybody, in words that
// patients use.
#include <algorithm>
#include <cctype>
#include <numeric>
#include <set>

#include "catch.hpp"
#include "facts.hpp"
#include "hipplan/catalog/each_evidence.hpp"
#include "hipplan/formats/csv.hpp"
#include "hipplan/rules/judge.hpp"
#include "hipplan/text/unicode.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::shipped;
using tests::things;

constexpr std::size_t longest_step = 200;
constexpr std::size_t most_words_in_a_sentence = 18;

/// One body position, and the little it cannot do without: a chair to sit on, something to hold on
/// to. Several ways to have it.
struct Corner {
  Position position;
  std::vector<std::vector<std::string_view>> ways;
};

const std::vector<Corner> corners{
    {Position::supine, {{}}},
    {Position::side_lying, {{}}},
    {Position::prone, {{}}},
    {Position::sitting, {{"chair"}}},
    {Position::floor_sitting, {{}}},
    {Position::kneeling, {{}}},
    {Position::standing, {{"wall"}, {"counter"}}},
};

ThingSet set_of(const std::vector<std::string_view>& ids) {
  ThingSet set;
  for (const std::string_view id : ids) set = set | things({id});
  return set;
}

/// Everything a patient may read of an exercise, sentence by sentence or not.
std::vector<std::string_view> texts_of(const Exercise& exercise) {
  std::vector<std::string_view> texts{exercise.name, exercise.set_up, exercise.start,         exercise.tempo,
                                      exercise.feel, exercise.stop,   exercise.easier.change, exercise.harder.change};
  texts.insert(texts.end(), exercise.steps.begin(), exercise.steps.end());
  texts.insert(texts.end(), exercise.mistakes.begin(), exercise.mistakes.end());
  return texts;
}

/// The words of a text in small letters, without punctuation.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text) {
    const bool letter =
        std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '\'' || (static_cast<unsigned char>(c) & 0x80) != 0;
    if (letter) {
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(word);
  return words;
}

std::vector<std::string> sentences_of(const std::string& text) {
  std::vector<std::string> sentences(1);
  for (const char c : text) {
    if (c == '.' || c == '!' || c == '?' || c == ';' || c == ':') {
      sentences.emplace_back();
    } else {
      sentences.back() += c;
    }
  }
  return sentences;
}

TEST_CASE("the shipped catalog loads without a complaint") {
  const CatalogReading reading = read_catalog(tests::shipped_files(), {}, "catalog");
  for (const Diagnostic& diagnostic : reading.diagnostics) CHECK(describe(diagnostic) == "");
  CHECK(reading.catalog.exercises.size() >= 35);
}

TEST_CASE("each position alone, with next to nothing, has gentle movement, work to wake up, strength and a stretch") {
  for (const Corner& corner : corners) {
    for (const auto& way : corner.ways) {
      const ThingSet at_hand = set_of(way);
      int mobility = 0;
      int activation = 0;
      int strength = 0;
      int stretches = 0;
      for (const Exercise& exercise : shipped().exercises) {
        const bool possible = exercise.position == corner.position &&
                              std::all_of(exercise.needs.begin(), exercise.needs.end(), [&](const Need& need) {
                                return thing_for(shipped(), need, exercise.position, at_hand).has_value();
                              });
        if (!possible) continue;
        mobility += exercise.kind == Kind::mobility && exercise.level == 1;
        activation += exercise.kind == Kind::activation && exercise.level == 1;
        strength += exercise.kind == Kind::strength && exercise.level == 2;
        stretches += exercise.kind == Kind::stretch && exercise.level <= 2;
      }
      INFO(name_of(corner.position) << (way.empty() ? "" : " with a ") << (way.empty() ? "" : way[0]));
      CHECK(mobility >= 1);
      CHECK(activation >= 1);
      CHECK(strength >= 2);
      CHECK(stretches >= 1);
    }
  }
}

TEST_CASE("the main ladders have at least three rungs, the first of them at rung 1 and none missing between") {
  for (const std::string_view name : {"hip-extension", "hip-abduction", "hip-flexion", "squat", "trunk"}) {
    const auto& ladders = shipped().program.ladders;
    const auto ladder = std::find(ladders.begin(), ladders.end(), name);
    REQUIRE(ladder != ladders.end());
    std::set<int> rungs;
    for (const Exercise& exercise : shipped().exercises) {
      if (exercise.ladder && exercise.ladder->ladder == ladders.index_of(*ladder)) {
        rungs.insert(exercise.ladder->rung);
      }
    }
    INFO(name);
    CHECK(rungs.size() >= 3);
    CHECK(*rungs.begin() == 1);
    CHECK(*rungs.rbegin() == static_cast<int>(rungs.size()));
  }
}

/// The words of a cell, parted by semicolons.
std::set<std::string> words_in(const std::string& cell) {
  std::set<std::string> words;
  for (std::size_t at = 0; !cell.empty() && at <= cell.size();) {
    const std::size_t end = std::min(cell.find(';', at), cell.size());
    words.insert(cell.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// fixtures/facts.csv is what articles and common practice say, in the columns of `hipplan list --format csv`;
// the catalog may know more stress and more sources, but nothing else.
TEST_CASE("every exercise is what its sources say it is") {
  const auto every = shipped().exercises.indices();
  const std::vector<Index<Exercise>> all(every.begin(), every.end());
  const auto listed = tests::cells_of_csv(exercises_csv(shipped(), all));
  const auto facts = tests::cells_of_csv(tests::read_text(HIPPLAN_SOURCE_DIR "/tests/fixtures/facts.csv"));
  REQUIRE(facts.size() == 90);
  const auto column = [](const std::vector<std::string>& header, const std::string& name) {
    return static_cast<std::size_t>(std::find(header.begin(), header.end(), name) - header.begin());
  };
  for (std::size_t r = 1; r < facts.size(); ++r) {
    const auto row =
        std::find_if(listed.begin(), listed.end(), [&](const auto& cells) { return cells[0] == facts[r][0]; });
    INFO(facts[r][0]);
    REQUIRE(row != listed.end());
    for (std::size_t c = 1; c < facts[0].size(); ++c) {
      const std::string& name = facts[0][c];
      const std::string& cell = (*row)[column(listed[0], name)];
      INFO(name);
      if (name == "stress" || name == "sources") {
        const std::set<std::string> known = words_in(cell);
        const std::set<std::string> told = words_in(facts[r][c]);
        CHECK(std::includes(known.begin(), known.end(), told.begin(), told.end()));
      } else {
        CHECK(cell == facts[r][c]);
      }
    }
  }
}

TEST_CASE("no text for patients uses a word of ours or of clinicians") {
  const std::set<std::string> never{"prone",  "supine",    "candidate", "ladder",    "eligible",       "level",
                                    "target", "isometric", "abduction", "adduction", "contraindicated"};
  for (const Exercise& exercise : shipped().exercises) {
    for (const std::string_view text : texts_of(exercise)) {
      INFO(exercise.id << ": " << text);
      for (const std::string& word : words_of(text)) CHECK(never.count(word) == 0);
      CHECK(text.find("wear and tear") == std::string::npos);
      CHECK(text.find("pain band") == std::string::npos);
    }
  }
}

TEST_CASE("a band in a text for patients is one to pull at") {
  for (const Exercise& exercise : shipped().exercises) {
    const bool has_band = std::any_of(exercise.needs.begin(), exercise.needs.end(), [](const Need& need) {
      return std::any_of(need.alternatives.begin(), need.alternatives.end(),
                         [](Index<Thing> thing) { return shipped().things[thing].id == "band"; });
    });
    for (const std::string_view text : texts_of(exercise)) {
      const std::vector<std::string> words = words_of(text);
      const bool says_band = std::find(words.begin(), words.end(), "band") != words.end();
      INFO(exercise.id << ": " << text);
      CHECK((!says_band || has_band || text.find("resistance band") != std::string::npos ||
             text.find("stretchy band") != std::string::npos || text.find("elastic band") != std::string::npos));
    }
  }
}

TEST_CASE("steps are short") {
  for (const Exercise& exercise : shipped().exercises) {
    for (const std::string_view step : exercise.steps) {
      INFO(exercise.id << ": " << step);
      CHECK(count_characters(step) <= longest_step);
    }
  }
}

TEST_CASE("sentences for patients are short") {
  const auto check = [](std::string_view who, std::string_view text) {
    for (const std::string& sentence : sentences_of(std::string(text))) {
      INFO(who << ": " << sentence);
      CHECK(words_of(sentence).size() <= most_words_in_a_sentence);
    }
  };
  for (const Exercise& exercise : shipped().exercises) {
    for (const std::string_view text : texts_of(exercise)) check(exercise.id, text);
  }
  const Advice& advice = shipped().program.advice;
  const TrafficLight& light = shipped().program.light;
  const std::vector<std::string_view> others{advice.move_up,
                                             advice.bed,
                                             advice.bad_day,
                                             advice.bad_day_squeeze,
                                             advice.bad_day_after,
                                             advice.missed_day,
                                             light.green,
                                             advice.plateau_exercise,
                                             advice.walking,
                                             advice.pool_walk,
                                             light.amber,
                                             light.usual,
                                             light.red,
                                             light.ask,
                                             light.no_more_than_before,
                                             light.more,
                                             light.above_cap,
                                             light.stay,
                                             light.stay_at_usual,
                                             light.a_little_more,
                                             advice.body_weight,
                                             advice.again,
                                             advice.expectation};
  for (const auto& texts : {advice.safety, advice.pain_guide, advice.move_on, advice.comfort, advice.floor,
                            advice.plateau, advice.goal_number, others}) {
    for (const std::string_view text : texts) check("advice", text);
  }
  const auto check_tip = [&](std::string_view of, const Tip& tip) {
    check(of, tip.say);
    check(of, tip.instead);
  };
  for (const Tip& tip : advice.daily_life) check_tip("advice", tip);
  for (const Condition& condition : shipped().conditions) {
    for (const Tip& tip : condition.advice) check_tip(condition.id, tip);
    check_tip(condition.id, condition.assumes);
    for (const auto& text : {condition.warning, condition.no_plan, condition.walking_words,
                             condition.ask_first_above_cap, condition.stop_words}) {
      check(condition.id, text);
    }
  }
  for (const Goal& goal : shipped().goals) {
    for (const Tip& tip : goal.advice) check_tip(goal.id, tip);
    check(goal.id, goal.measure);
  }
  for (const Thing& thing : shipped().things) check(thing.id, thing.care);
  for (const RedFlag& flag : shipped().red_flags) {
    for (const std::string_view text : {flag.question, flag.advice}) check(flag.id, text);
  }
  for (const Urgency& urgency : shipped().urgencies) {
    for (const std::string_view text : urgency.what_to_do) check(urgency.id, text);
  }
}

TEST_CASE("texts are sentences: they begin with a capital and end with a full stop") {
  for (const Exercise& exercise : shipped().exercises) {
    std::vector<std::string_view> texts = texts_of(exercise);
    texts.erase(texts.begin());
    for (const std::string_view text : texts) {
      INFO(exercise.id << ": " << text);
      CHECK((std::isupper(static_cast<unsigned char>(text.front())) != 0 ||
             std::isdigit(static_cast<unsigned char>(text.front())) != 0));
      CHECK((text.back() == '.' || text.back() == '!'));
      CHECK(text.find("  ") == std::string::npos);
    }
  }
}

TEST_CASE("no two exercises have the same name") {
  std::set<std::string_view> names;
  for (const Exercise& exercise : shipped().exercises) {
    INFO(exercise.name);
    CHECK(names.insert(exercise.name).second);
  }
}

TEST_CASE("the safety advice fits a box of eight lines") {
  std::size_t lines = 0;
  for (const std::string_view line : shipped().program.advice.safety) lines += wrap(line, 68).size();
  CHECK(lines <= 8);
}

TEST_CASE("what one stands on comes with something to hold on to, or asks for none") {
  for (const Exercise& exercise : shipped().exercises) {
    if (exercise.position != Position::standing || exercise.kind == Kind::cardio || !exercise.needs.empty()) continue;
    // With nothing at hand only what keeps both feet on the ground.
    INFO(exercise.id);
    CHECK_FALSE(exercise.stress.contains(tests::tag("single-leg")));
    CHECK_FALSE(exercise.stress.contains(tests::tag("fall-risk")));
  }
}

TEST_CASE("brakes and footplates are said once, where the wheelchair is") {
  for (const Exercise& exercise : shipped().exercises) {
    for (const auto& text : texts_of(exercise)) {
      INFO(exercise.id << ": " << text);
      CHECK(text.find("wheelchair") == std::string::npos);
    }
  }
  CHECK(shipped().things[*find(shipped().things, "wheelchair")].care.find("brakes") != std::string::npos);
}

/// The ids of the exercises with a tag.
std::set<std::string> with_tag(std::string_view tag) {
  std::set<std::string> ids;
  for (const Exercise& exercise : shipped().exercises) {
    if (exercise.stress.contains(tests::tag(tag))) ids.insert(std::string(exercise.id));
  }
  return ids;
}

TEST_CASE("tags of what has nothing to hold on to, bends at the hips, lifts a straight leg, or loads the tummy") {
  using Ids = std::set<std::string>;
  CHECK(with_tag("unsupported") == Ids{"shallow-squat", "squat", "yoga-squat", "chair-tap-squat", "free-hip-hinge",
                                       "toe-tap-side", "long-step-stretch", "pelvic-circles"});
  CHECK(with_tag("front-leg-raise") ==
        Ids{"straight-leg-raise", "floor-leg-raise", "standing-leg-raise", "leg-swings", "dead-bug"});
  CHECK(with_tag("hinge") == Ids{"hip-hinge", "free-hip-hinge", "staggered-hinge", "kneeling-hip-hinge"});
  CHECK(with_tag("tummy-load") == Ids{"seated-lean-back", "knee-plank", "counter-plank", "dead-bug", "bird-dog",
                                      "side-plank-knees", "side-plank"});
}

TEST_CASE("a harder neighbour works the same part, and is a rung above or no ladder's") {
  for (const Exercise& from : shipped().exercises) {
    if (!from.harder.exercise) continue;
    const Exercise& to = shipped().exercises[*from.harder.exercise];
    INFO(from.id << " < " << to.id);
    CHECK(to.trains == from.trains);
    if (from.ladder) CHECK((to.ladder && to.ladder->rung == from.ladder->rung + 1));
  }
}

TEST_CASE("with poor balance or weak bones there is balance work at a worktop, and none without hands") {
  for (const auto* id : {"poor-balance", "osteoporosis"}) {
    Profile profile = tests::person(7);
    profile.conditions = {*find(shipped().conditions, id)};
    profile.positions = tests::positions({Position::standing});
    profile.equipment = things({"counter"});
    std::set<std::string> allowed;
    for (const Exercise& exercise : shipped().exercises) {
      const bool balance = shipped().program.groups[exercise.trains].id == "balance";
      if (balance && judge_one(shipped(), profile, exercise).eligible(1)) allowed.insert(std::string(exercise.id));
    }
    INFO(id);
    CHECK(allowed == std::set<std::string>{"weight-shift", "semi-tandem-stand", "counter-tandem-stand"});
  }
}

TEST_CASE("every source is used by something") {
  std::set<Index<Source>> used;
  const auto use = [&](const std::vector<Index<Source>>& sources) { used.insert(sources.begin(), sources.end()); };
  for (const Exercise& exercise : shipped().exercises) use(exercise.sources);
  each_evidence(shipped(), [&](const Evidence& evidence) { use(evidence.sources); });
  for (const Index<Source> i : shipped().sources.indices()) {
    INFO(shipped().sources[i].id);
    CHECK(used.count(i) == 1);
  }
}

TEST_CASE("every exercise and every figure names a source, and what is derived says why") {
  const auto derived = find(shipped().sources, "derived");
  REQUIRE(derived);
  const auto sound = [&](const Evidence& evidence) {
    const bool is_derived =
        std::find(evidence.sources.begin(), evidence.sources.end(), *derived) != evidence.sources.end();
    return !evidence.sources.empty() && (!is_derived || !evidence.reason.empty());
  };
  for (const Exercise& exercise : shipped().exercises) {
    INFO(exercise.id);
    CHECK_FALSE(exercise.sources.empty());
    CHECK(exercise.stress_stated);
  }
  std::size_t figures = 0;
  each_evidence(shipped(), [&](const Evidence& evidence) {
    ++figures;
    CHECK(sound(evidence));
  });
  // A dose an exercise, and at least bands, conditions, signs and the sections of the program besides.
  CHECK(figures > shipped().exercises.size() + shipped().conditions.size() + shipped().red_flags.size());
}

}  // namespace
}  // namespace hipplan
