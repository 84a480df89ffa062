// SPDX-License-Identifier: MIT
// A profile.yaml: read, written, merged with flags, and everything that is wrong with one.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "catch.hpp"
#include "hipplan/catalog/calendar.hpp"
#include "hipplan/load/read_profile.hpp"
#include "hipplan/person/stop.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::mistakes_in_profile;
using tests::shipped;

using List = std::vector<Said> Answers::*;

const std::vector<std::pair<std::string, List>>& lists() {
  static const std::vector<std::pair<std::string, List>> all{
      {"pain", &Answers::pain},         {"position", &Answers::position}, {"equipment", &Answers::equipment},
      {"weeks", &Answers::weeks},       {"days", &Answers::days},         {"minutes", &Answers::minutes},
      {"start", &Answers::start},       {"side", &Answers::side},         {"condition", &Answers::condition},
      {"red-flag", &Answers::red_flag}, {"avoid", &Answers::avoid},       {"goal", &Answers::goal},
      {"include", &Answers::include},   {"prefer", &Answers::prefer},
  };
  return all;
}

std::vector<Said> said(std::initializer_list<std::string> words) {
  std::vector<Said> all;
  for (const std::string& word : words) all.push_back({word, {"--flag", 0, 0, 1}, {}});
  return all;
}

/// The words of an answer, its commas taken apart.
std::vector<std::string> words_of(const std::vector<Said>& answer) {
  std::vector<std::string> words;
  for (const Said& one : answer) {
    std::string_view rest = one.text;
    while (true) {
      const std::size_t comma = rest.find(',');
      std::string_view word = rest.substr(0, comma);
      while (word.starts_with(' ')) word.remove_prefix(1);
      while (word.ends_with(' ')) word.remove_suffix(1);
      words.emplace_back(word);
      if (comma == std::string_view::npos) break;
      rest.remove_prefix(comma + 1);
    }
  }
  return words;
}

/// Everything that was said, a line a key.
std::string in_text(const Answers& answers) {
  std::string out = fmt::format("active {}, cleared {}\n", answers.active, answers.cleared);
  for (const auto& [key, list] : lists())
    out += fmt::format("{}: {}\n", key, fmt::join(words_of(answers.*list), " | "));
  return out;
}

ProfileReading read(const std::string& text) { return read_profile({"profile.yaml", text}); }

/// Answers that a profile without mistakes gives.
Answers answers_of(const std::string& text) {
  ProfileReading reading = read(text);
  INFO(text);
  for (const Diagnostic& diagnostic : reading.problems) UNSCOPED_INFO(describe(diagnostic));
  REQUIRE(reading.problems.empty());
  return std::move(reading.answers);
}

void check_round_trip(const Answers& answers) {
  const std::string text = write_profile(answers);
  const ProfileReading back = read(text);
  INFO(text);
  for (const Diagnostic& diagnostic : back.problems) UNSCOPED_INFO(describe(diagnostic));
  CHECK(back.problems.empty());
  CHECK(in_text(back.answers) == in_text(answers));
}

TEST_CASE("what is written to a profile is read back, whatever was answered") {
  const std::vector<std::vector<Said>> pains{said({"0"}), said({"4"}), said({"10"}), said({})};
  const std::vector<std::vector<Said>> positions{
      said({}),      said({"sitting"}),      said({"supine,side-lying"}), said({"lying", "standing"}),
      said({"all"}), said({"supine, prone"})};
  const std::vector<std::vector<Said>> things{said({}), said({"none"}), said({"household"}),
                                              said({"chair,band", "mat"})};
  const std::vector<std::vector<Said>> days{said({}), said({"3"}), said({"mon,wed,fri"}), said({"sun"})};
  for (const auto& pain : pains) {
    for (const auto& position : positions) {
      for (const auto& equipment : things) {
        for (const auto& day : days) {
          for (const bool yes : {false, true}) {
            Answers answers;
            answers.pain = pain;
            answers.position = position;
            answers.equipment = equipment;
            answers.days = day;
            answers.active = yes;
            answers.cleared = yes;
            if (yes) {
              answers.weeks = said({"12"});
              answers.minutes = said({"90"});
              answers.start = said({"2026-11-23"});
              answers.side = said({"left"});
              answers.condition = said({"oa", "labral-tear"});
              answers.red_flag = said({"fever,hot-joint"});
              answers.avoid = said({"bridge", "deep-flexion"});
              answers.goal = said({"stairs,sleep"});
              answers.include = said({"clamshell"});
              answers.prefer = said({"standing", "band"});
            }
            check_round_trip(answers);
          }
        }
      }
    }
  }
}

TEST_CASE("every word that a flag takes comes back from a profile as the same answer") {
  const auto try_all = [](List list, const std::vector<std::string_view>& words) {
    for (const std::string_view word : words) {
      Answers answers;
      answers.pain = said({"4"});
      answers.*list = said({std::string(word)});
      check_round_trip(answers);
      CHECK(mistakes_in_profile(write_profile(answers)) == "");
    }
  };
  const auto positions = names<Position>();
  try_all(&Answers::position, {positions.begin(), positions.end()});
  try_all(&Answers::equipment, ids_of(shipped().things));
  try_all(&Answers::condition, ids_of(shipped().conditions));
  for (const Condition& condition : shipped().conditions) {
    try_all(&Answers::condition, {condition.also.begin(), condition.also.end()});
  }
  try_all(&Answers::red_flag, ids_of(shipped().red_flags));
  try_all(&Answers::avoid, ids_of(shipped().exercises));
  try_all(&Answers::avoid, ids_of(shipped().program.tags));
  try_all(&Answers::goal, ids_of(shipped().goals));
  for (const Goal& goal : shipped().goals) try_all(&Answers::goal, {goal.also.begin(), goal.also.end()});
  try_all(&Answers::include, ids_of(shipped().exercises));
  try_all(&Answers::prefer, {positions.begin(), positions.end()});
  try_all(&Answers::prefer, ids_of(shipped().things));
  try_all(&Answers::prefer, ids_of(shipped().program.groups));
}

TEST_CASE("answers that YAML would take for more come back as they were") {
  // 'init' keeps what it does not ask for, sense or not.
  for (const char* text : {"a: b", "a #b", "#a", "- a", "[a",   "a]",   "{a}", "&a",   "*a",     "!a", "|",
                           ">",    "'a",   "a'", "\"a", "a\"b", "%a",   "@a",  "`a",   "null",   "~",  "true",
                           "a:",   ":",    "?",  "? a", "---",  "0x10", "1e3", "両手", "e\u0301"}) {
    Answers answers;
    answers.avoid = said({text});
    check_round_trip(answers);
    answers.avoid = said({text, "bridge"});
    check_round_trip(answers);
  }
}

TEST_CASE("a written profile says of every key what it means, and has its version first") {
  const std::string text = write_profile({});
  CHECK(text.starts_with("# "));
  CHECK(text.find("\nversion: 2\n") != std::string::npos);
  for (const auto& [key, list] : lists()) {
    INFO(key);
    CHECK(text.find("\n# " + key + ":\n") != std::string::npos);
  }
  for (std::size_t at = 0, end = 0; at < text.size(); at = end + 1) {
    end = text.find('\n', at);
    const std::string line = text.substr(at, end - at);
    INFO(line);
    CHECK((line.empty() || line.starts_with("# ") || line.find(": ") != std::string::npos));
  }
}

TEST_CASE("a profile says the same as the flags of its names") {
  const Answers answers = answers_of(R"(version: 1
pain: 6
active: true
position: [lying, sitting]
equipment:
  - chair
  - band
weeks: 2
days: mon, thu
minutes: 15
start: 2026-11-23
side: left
condition: oa
red-flag: [fever]
cleared: true
avoid: [bridge, deep-flexion]
goal: [stairs, sleep]
include: clamshell
prefer: [standing, band]
)");
  CHECK(in_text(answers) == R"(active true, cleared true
pain: 6
position: lying | sitting
equipment: chair | band
weeks: 2
days: mon | thu
minutes: 15
start: 2026-11-23
side: left
condition: oa
red-flag: fever
avoid: bridge | deep-flexion
goal: stairs | sleep
include: clamshell
prefer: standing | band
)");
  const AnswersReading reading = read_answers(answers, &shipped());
  CHECK(reading.problems.empty());
  CHECK(reading.profile.pain == 6);
  CHECK(reading.profile.days.contains(Weekday::thu));
  CHECK(reading.profile.conditions.size() == 1);
}

TEST_CASE("a profile of its version alone answers nothing") {
  CHECK(in_text(answers_of("version: 1\n")) == in_text({}));
  CHECK(in_text(answers_of("# mine\r\nversion: 1\r\n")) == in_text({}));
}

TEST_CASE("a profile of the first version is read as it always was, and may say more") {
  const std::string said = "pain: 4\nposition: sitting\navoid: bridge\n";
  CHECK(in_text(answers_of("version: 1\n" + said)) == in_text(answers_of("version: 2\n" + said)));
  const std::string more = "goal: [stairs, sleep]\ninclude: clamshell\nprefer: [standing, band]\n";
  CHECK(in_text(answers_of("version: 1\n" + more)) == in_text(answers_of("version: 2\n" + more)));
  CHECK(words_of(answers_of("version: 2\n" + more).goal) == std::vector<std::string>{"stairs", "sleep"});
}

TEST_CASE("what a flag says wins over the profile, key by key") {
  const Answers profile = answers_of(
      "version: 1\npain: 7\nposition: supine\nequipment: band\nweeks: 2\ndays: 5\nminutes: 10\nstart: "
      "2026-11-23\nside: left\ngoal: stairs\ninclude: bridge\nprefer: band\n");
  for (const auto& [key, list] : lists()) {
    if (key == "condition" || key == "red-flag" || key == "avoid") continue;
    Answers flags;
    flags.*list = said({"other"});
    const Answers all = merged(flags, profile);
    for (const auto& [name, answer] : lists()) {
      INFO(key << ", " << name);
      CHECK(words_of(all.*answer) == (name == key ? std::vector<std::string>{"other"} : words_of(profile.*answer)));
    }
  }
}

TEST_CASE("conditions, red flags and what to avoid add up") {
  const Answers profile = answers_of("version: 1\ncondition: [oa]\nred-flag: [fever]\navoid: [bridge]\n");
  Answers flags;
  flags.condition = said({"osteoporosis"});
  flags.red_flag = said({"hot-joint"});
  flags.avoid = said({"deep-flexion"});
  const Answers all = merged(flags, profile);
  CHECK(words_of(all.condition) == std::vector<std::string>{"oa", "osteoporosis"});
  CHECK(words_of(all.red_flag) == std::vector<std::string>{"fever", "hot-joint"});
  CHECK(words_of(all.avoid) == std::vector<std::string>{"bridge", "deep-flexion"});
  CHECK(in_text(merged({}, profile)) == in_text(profile));
  CHECK(in_text(merged(profile, {})) == in_text(profile));
}

TEST_CASE("used to exercise is what either says") {
  Answers yes;
  yes.active = true;
  CHECK(merged(yes, {}).active);
  CHECK(merged({}, yes).active);
  CHECK_FALSE(merged({}, {}).active);
}

TEST_CASE("a clinician who knows of a profile's sign does not know of one that came later") {
  const auto stops = [](const Answers& flags, const std::string& profile) {
    const Answers all = merged(flags, answers_of(profile));
    const AnswersReading reading = read_answers(all, &shipped());
    REQUIRE(reading.problems.empty());
    return reason_to_stop(shipped(), reading.profile).has_value();
  };
  // Each of them may be lifted by a clinician.
  std::vector<std::string> clearable;
  for (const RedFlag& flag : shipped().red_flags) {
    if (shipped().urgencies[flag.urgency].clearable) clearable.emplace_back(flag.id);
  }
  REQUIRE(clearable.size() >= 2);
  const std::string cleared = "version: 1\npain: 4\nred-flag: " + clearable[0] + "\ncleared: true\n";
  CHECK_FALSE(stops({}, cleared));
  Answers later;
  later.red_flag = said({clearable[1]});
  CHECK(stops(later, cleared));
  later.cleared = true;
  CHECK_FALSE(stops(later, cleared));
  CHECK(stops({}, "version: 1\npain: 4\nred-flag: " + clearable[0] + "\n"));
  Answers only_cleared;
  only_cleared.cleared = true;
  CHECK_FALSE(stops(only_cleared, "version: 1\npain: 4\nred-flag: " + clearable[0] + "\n"));
}

}  // namespace
}  // namespace hipplan
