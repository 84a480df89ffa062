// SPDX-License-Identifier: MIT
// New answers into a profile that somebody has written on.
#include "hipplan/load/mend_profile.hpp"

#include "catch.hpp"
#include "small_catalog.hpp"

namespace hipplan {
namespace {

using tests::with;

std::vector<Said> said(const std::string& text) {
  if (text.empty()) return {};
  return {{text, {}, {}}};
}

/// What the profile says, with this one answer changed.
Answers changed(const std::string& text, std::vector<Said> Answers::*answer, const std::string& to) {
  Answers answers = read_profile({"me.yaml", text}).answers;
  answers.*answer = said(to);
  return answers;
}

std::string mended(const std::string& text, std::vector<Said> Answers::*answer, const std::string& to) {
  return mend_profile({"me.yaml", text}, changed(text, answer, to)).value_or("not for sure");
}

const std::string written = R"(# mine, not hers
version: 1   # do not touch

pain:   7      # on stairs
side: "left"   # since 2019
position: [ supine ,sitting ]  # for now
equipment:
  # from the kitchen
  - chair   # the blue one
  - 'band'

  - wall
# what the letter says
condition: oa # Dr. Ann
days: mon, wed  # and swim on Friday
minutes : 20
active: false  # not yet
)";

TEST_CASE("a changed answer is written in its place, and every other byte stays") {
  CHECK(mended(written, &Answers::pain, "4") == with(written, "7      # on", "4      # on"));
  CHECK(mended(written, &Answers::side, "right") == with(written, "\"left\"", "right"));
  CHECK(mended(written, &Answers::position, "standing") == with(written, "[ supine ,sitting ]", "standing"));
  CHECK(mended(written, &Answers::position, "lying,standing") ==
        with(written, "[ supine ,sitting ]", "[lying, standing]"));
  CHECK(mended(written, &Answers::days, "3") == with(written, "mon, wed", "3"));
  CHECK(mended(written, &Answers::minutes, "15") == with(written, "minutes : 20", "minutes : 15"));
  CHECK(mended(written, &Answers::condition, "osteoporosis") == with(written, "oa #", "osteoporosis #"));
  CHECK(mended(written, &Answers::condition, "") == with(written, "oa #", "none #"));
}

TEST_CASE("items of a list on lines of their own keep their lines") {
  CHECK(mended(written, &Answers::equipment, "chair,band,wall,mat") ==
        with(written, "  - wall\n", "  - wall\n  - mat\n"));
  CHECK(mended(written, &Answers::equipment, "chair,band") == with(written, "  - wall\n", ""));
  CHECK(mended(written, &Answers::equipment, "chair,mat,wall") == with(written, "'band'", "mat"));
  CHECK(mended(written, &Answers::equipment, "wall,mat,chair,towel") ==
        with(with(written, "'band'", "mat"), "  - wall\n", "  - wall\n  - towel\n"));
  // What is written about an item that goes would have to go with it, or be about another.
  CHECK(mended(written, &Answers::equipment, "band,wall") == "not for sure");
  CHECK(mended(written, &Answers::equipment, "none") == "not for sure");
}

TEST_CASE("an answer that is new is added at the end, or where the profile offers its place") {
  CHECK(mended(written, &Answers::weeks, "6") == written + "weeks: 6\n");
  CHECK(mended(written, &Answers::red_flag, "fever,hot-joint") == written + "red-flag: [fever, hot-joint]\n");
  const std::string open = with(written, "pain:", "# weeks: 4 is plenty\n# weeks:\npain:");
  CHECK(mended(open, &Answers::weeks, "6") == with(open, "# weeks:\npain:", "weeks: 6\npain:"));
  const std::string no_end = "version: 1\npain: 4";
  CHECK(mended(no_end, &Answers::minutes, "10") == "version: 1\npain: 4\nminutes: 10\n");
  const std::string indented = "  version: 1\n  pain: 4\n";
  CHECK(mended(indented, &Answers::minutes, "10") == indented + "  minutes: 10\n");
}

TEST_CASE("true and false are answers, too") {
  Answers answers = read_profile({"me.yaml", written}).answers;
  answers.active = true;
  answers.cleared = true;
  CHECK(mend_profile({"me.yaml", written}, answers) == with(written, "false  #", "true  #") + "cleared: true\n");
}

TEST_CASE("no change changes nothing, whatever the order of the words") {
  CHECK(mended(written, &Answers::pain, "7") == written);
  CHECK(mended(written, &Answers::position, "sitting,supine") == written);
  CHECK(changed_keys(read_profile({"me.yaml", written}).answers, changed(written, &Answers::days, "wed,mon")).empty());
  CHECK(changed_keys({}, changed("version: 1\n", &Answers::condition, "none")).empty());
  // Nothing at hand is another answer than no answer, which stands for a household.
  CHECK(changed_keys({}, changed("version: 1\n", &Answers::equipment, "none")).size() == 1);
}

TEST_CASE("line ends of Windows and a byte order mark stay") {
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : written) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  CHECK(mended(windows, &Answers::pain, "4") == with(windows, "7      # on", "4      # on"));
  CHECK(mended(windows, &Answers::weeks, "6") == windows + "weeks: 6\r\n");
  CHECK(mended(windows, &Answers::equipment, "chair,band,wall,mat") ==
        with(windows, "  - wall\r\n", "  - wall\r\n  - mat\r\n"));
  const std::string first = "\xEF\xBB\xBFpain: 4\r\nversion: 1\r\n";
  CHECK(mended(first, &Answers::pain, "5") == with(first, "4", "5"));
}

TEST_CASE("layouts that are legal and rare are kept where that is certain, and left alone where it is not") {
  const std::string quoted_key = "'version': 1\n\"pain\": 4\n";
  CHECK(mended(quoted_key, &Answers::pain, "5") == with(quoted_key, "4", "5"));
  const std::string question = "? version\n: 1\n? pain\n: 4\n";
  CHECK(mended(question, &Answers::pain, "5") == with(question, "4", "5"));
  const std::string dashes = "---\nversion: 1\npain: 4\n";
  CHECK(mended(dashes, &Answers::pain, "5") == with(dashes, "4", "5"));
  const std::string next_line = "version: 1\npain:\n  4  # here\navoid: 'it''s'\n";
  CHECK(mended(next_line, &Answers::pain, "5") == with(next_line, "4", "5"));
  const std::string brackets = "version: 1\npain: 4\nequipment: [chair,\n  'wall']  # both\n";
  CHECK(mended(brackets, &Answers::equipment, "band") == with(brackets, "[chair,\n  'wall']", "band"));
  for (const std::string text : {"{version: 1, pain: 4}\n", "version: 1\npain: 4\nequipment: [chair, # blue\n  wall]\n",
                                 "version: 1\npain: 4\nequipment: >\n  chair\n", "version: 1\npain: 4\n...\n"}) {
    INFO(text);
    const std::string now = mended(text, &Answers::equipment, "band");
    CHECK(now == "not for sure");
  }
}

TEST_CASE("whatever is mended reads as the answers that were given") {
  const std::vector<std::pair<std::vector<Said> Answers::*, std::vector<std::string>>> answers{
      {&Answers::pain, {"0", "10"}},
      {&Answers::position, {"all", "supine,kneeling", "floor-sitting"}},
      {&Answers::equipment, {"none", "household", "chair,mat", "wall", "chair,band,wall,step,pool"}},
      {&Answers::condition, {"", "osteoporosis", "oa,sciatica"}},
      {&Answers::days, {"7", "sat", "mon,tue,sun"}},
      {&Answers::avoid, {"a: b", "#x", "it's", "bridge,'"}}};
  for (const auto& [answer, values] : answers) {
    for (const std::string& value : values) {
      const Answers wanted = changed(written, answer, value);
      const auto text = mend_profile({"me.yaml", written}, wanted);
      INFO(value << "\n" << text.value_or("not for sure"));
      if (text) CHECK(changed_keys(read_profile({"me.yaml", *text}).answers, wanted).empty());
    }
  }
}

}  // namespace
}  // namespace hipplan
