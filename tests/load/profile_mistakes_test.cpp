// SPDX-License-Identifier: MIT
// Everything that can be wrong with a profile.yaml, and where it is shown.
#include "catch.hpp"
#include "hipplan/load/read_profile.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::mistakes_in_profile;
using tests::shipped;

TEST_CASE("each mistake in a profile is shown where it is") {
  CHECK(mistakes_in_profile("version: 1\npain: 11\n") ==
        "profile.yaml:2:7: error: pain '11' is out of range; expected a whole number from 0 to 10\n"
        "    2 | pain: 11\n"
        "      |       ^~\n");
  CHECK(mistakes_in_profile("version: 1\npain: high\n") ==
        "profile.yaml:2:7: error: pain 'high' is not a whole number; expected a whole number from 0 to 10\n"
        "    2 | pain: high\n"
        "      |       ^~~~\n");
  CHECK(mistakes_in_profile("version: 1\npain: 4\nposition: [supine, sittng]\n") ==
        "profile.yaml:3:20: error: unknown position 'sittng'; did you mean 'sitting'?\n"
        "    3 | position: [supine, sittng]\n"
        "      |                    ^~~~~~\n");
  CHECK(mistakes_in_profile("version: 1\npain: 4\nequipment:\n  - chair\n  - bnad\n") ==
        "profile.yaml:5:5: error: unknown equipment 'bnad'; did you mean 'band'?\n"
        "    5 |   - bnad\n"
        "      |     ^~~~\n");
  CHECK(mistakes_in_profile("version: 1\npain: 4\nside: \"lef\"\n") ==
        "profile.yaml:3:7: error: unknown side 'lef'; did you mean 'left'?\n"
        "    3 | side: \"lef\"\n"
        "      |       ^~~~~\n");
  CHECK(mistakes_in_profile("version: 1\npain: 4\ncondition: osteoarthrosis\n") ==
        "profile.yaml:3:12: error: unknown condition 'osteoarthrosis'; did you mean 'osteoarthritis'?\n"
        "    3 | condition: osteoarthrosis\n"
        "      |            ^~~~~~~~~~~~~~\n");
  CHECK(mistakes_in_profile("version: 1\npain: 4\nred-flag: [fevr]\n") ==
        "profile.yaml:3:12: error: unknown red flag 'fevr'; did you mean 'fever'?\n"
        "    3 | red-flag: [fevr]\n"
        "      |            ^~~~\n");
  CHECK(mistakes_in_profile("version: 1\npain: 4\navoid: bridg\n") ==
        "profile.yaml:3:8: error: unknown exercise or stress tag 'bridg'; did you mean 'bridge'?\n"
        "    3 | avoid: bridg\n"
        "      |        ^~~~~\n");
  CHECK(mistakes_in_profile("version: 1\npain: 4\ndays: [mon, mon]\n") ==
        "profile.yaml:3:13: error: day 'mon' is named twice\n"
        "    3 | days: [mon, mon]\n"
        "      |             ^~~\n");
  CHECK(mistakes_in_profile("version: 1\npain: [4, 5]\n") ==
        "profile.yaml:2:11: error: given 2 times; expected once\n"
        "    2 | pain: [4, 5]\n"
        "      |           ^\n");
  CHECK(mistakes_in_profile("version: 1\npain: 4\nstart: 2026-02-30\n") ==
        "profile.yaml:3:8: error: '2026-02-30' is no date; expected one like 2026-11-23 that is in the calendar, from "
        "1900 to 2199\n"
        "    3 | start: 2026-02-30\n"
        "      |        ^~~~~~~~~~\n");
}

TEST_CASE("a profile with a wrong form is shown where it is") {
  CHECK(mistakes_in_profile("version: 1\nequipement: chair\n") ==
        "profile.yaml:2:1: error: unknown key 'equipement'; did you mean 'equipment'?\n"
        "    2 | equipement: chair\n"
        "      | ^~~~~~~~~~\n");
  CHECK(mistakes_in_profile("version: 1\nred_flag: fever\n") ==
        "profile.yaml:2:1: error: unknown key 'red_flag'; did you mean 'red-flag'?\n"
        "    2 | red_flag: fever\n"
        "      | ^~~~~~~~\n");
  CHECK(mistakes_in_profile("version: 1\nbirthday: 2000-01-01\n") ==
        "profile.yaml:2:1: error: unknown key 'birthday' in the profile; known are: version, active, cleared, pain, "
        "position, "
        "equipment, side, condition, red-flag, avoid, goal, include, prefer, days, minutes, weeks, start\n"
        "    2 | birthday: 2000-01-01\n"
        "      | ^~~~~~~~\n");
  CHECK(mistakes_in_profile("version: 1\npain: {last: 4}\n") ==
        "profile.yaml:2:7: error: 'pain' must be a list of words, found a mapping (key: value)\n"
        "    2 | pain: {last: 4}\n"
        "      |       ^\n");
  CHECK(mistakes_in_profile("version: 1\nposition: [[supine]]\n") ==
        "profile.yaml:2:12: error: an entry of 'position' must be a word, found a list\n"
        "    2 | position: [[supine]]\n"
        "      |            ^\n");
  CHECK(mistakes_in_profile("version: 1\nactive: yes\n") ==
        "profile.yaml:2:9: error: 'active' must be true or false\n"
        "    2 | active: yes\n"
        "      |         ^~~\n");
  CHECK(mistakes_in_profile("version: 1\ncleared: \"true\"\n") ==
        "profile.yaml:2:10: error: 'cleared' must be true or false\n"
        "    2 | cleared: \"true\"\n"
        "      |          ^~~~~~\n");
  CHECK(mistakes_in_profile("version: 1\npain:\nactive: true\n") ==
        "profile.yaml:2:1: error: 'pain' is empty in the profile\n"
        "    2 | pain:\n"
        "      | ^~~~\n");
  CHECK(mistakes_in_profile("version: 1\npain: 4\npain: 5\n") ==
        "profile.yaml:3:1: error: duplicate key 'pain'; it stands first on line 2\n"
        "    3 | pain: 5\n"
        "      | ^\n");
  CHECK(mistakes_in_profile("- version: 1\n") ==
        "profile.yaml:1:1: error: expected the profile as a mapping (key: value), found a list\n"
        "    1 | - version: 1\n"
        "      | ^\n");
}

TEST_CASE("an empty list is one mistake, also of warning signs") {
  CHECK(mistakes_in_profile("version: 1\npain: 4\nred-flag: []\n") ==
        "profile.yaml:3:11: error: 'red-flag' is empty; expected at least one word, or no 'red-flag' at all\n"
        "    3 | red-flag: []\n"
        "      |           ^\n");
}

TEST_CASE("an empty entry of a list is shown on its own line") {
  CHECK(mistakes_in_profile("version: 1\nequipment:\n  - chair\n  -\npain: 4\n").starts_with("profile.yaml:4:"));
  CHECK(mistakes_in_profile("version: 1\nequipment: [chair, ~]\n").starts_with("profile.yaml:2:"));
  CHECK(mistakes_in_profile("version: 1\nequipment: [chair, \"\"]\n").starts_with("profile.yaml:2:"));
}

TEST_CASE("a profile without its version, with a wrong one, or with a newer one is refused") {
  CHECK(mistakes_in_profile("pain: 4\n") ==
        "profile.yaml:1:1: error: missing key 'version' in the profile\n"
        "    1 | pain: 4\n"
        "      | ^\n");
  CHECK(mistakes_in_profile("version:\npain: 4\n") ==
        "profile.yaml:1:1: error: 'version' is empty in the profile\n"
        "    1 | version:\n"
        "      | ^~~~~~~\n");
  CHECK(mistakes_in_profile("version: one\n") ==
        "profile.yaml:1:10: error: 'version' must be a whole number from 1 to 1000000, found 'one'\n"
        "    1 | version: one\n"
        "      |          ^~~\n");
  CHECK(mistakes_in_profile("version: 0\n") ==
        "profile.yaml:1:10: error: 'version' is 0; expected 1 to 1000000\n"
        "    1 | version: 0\n"
        "      |          ^\n");
  CHECK(mistakes_in_profile("version: 1.5\n").find("must be a whole number") != std::string::npos);
  // Its keys may mean other things there: they are not looked at.
  CHECK(mistakes_in_profile("version: 3\nmood: 4\n") ==
        "profile.yaml:1:10: error: this profile is of version 3, newer than this program, which reads 2; expected a "
        "newer "
        "program or an older profile\n"
        "    1 | version: 3\n"
        "      |          ^\n");
}

TEST_CASE("a profile that is empty, no YAML or no text is refused") {
  CHECK(mistakes_in_profile("") == "profile.yaml: error: the file is empty\n");
  CHECK(mistakes_in_profile("# only a comment\n") == "profile.yaml: error: the file is empty\n");
  CHECK(mistakes_in_profile("version: [1\n").starts_with("profile.yaml:"));
  CHECK(
      mistakes_in_profile("version: 1\n\tpain: 4\n").starts_with("profile.yaml:2:1: error: a tab; expected spaces\n"));
  CHECK(mistakes_in_profile("version: 1\npain: \xFF\n").starts_with("profile.yaml:2:7: error: this is not UTF-8"));
  CHECK(mistakes_in_profile("version: 1\npain: \"\\e[31m\"\n")
            .starts_with("profile.yaml:2:8: error: a control character"));
  CHECK(mistakes_in_profile("version: 1\n---\npain: 4\n").find("a second document") != std::string::npos);
  CHECK(mistakes_in_profile("version: &v 1\npain: *v\n").find("is not allowed") != std::string::npos);
}

TEST_CASE("all mistakes of a profile come in one run") {
  const ProfileReading reading =
      read_profile({"profile.yaml", "version: 1\nactive: maybe\nwheather: sunny\npain: {a: b}\nminuts: 20\n"});
  CHECK(reading.problems.size() == 4);
  const std::string said = mistakes_in_profile("version: 1\npain: 12\nside: up\nweeks: 0\nequipment: [bnad, char]\n");
  for (const char* place : {":2:", ":3:", ":4:", ":5:13:", ":5:19:"}) {
    INFO(place);
    CHECK(said.find(std::string("profile.yaml") + place) != std::string::npos);
  }
}

}  // namespace
}  // namespace hipplan
