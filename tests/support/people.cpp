// SPDX-License-Identifier: MIT
#include "people.hpp"

#include "hipplan/catalog/calendar.hpp"
#include "support.hpp"

namespace hipplan::tests {

std::vector<Someone> six_people() {
  std::vector<Someone> people;
  const auto add = [&](std::string who, int pain) -> Profile& {
    people.push_back({std::move(who), person(pain)});
    return people.back().profile;
  };
  Profile& lying = add("in severe pain, lying, with nothing at hand", 9);
  lying.positions = *position_group("lying");
  lying.equipment = {};

  Profile& assumed = add("says only a pain of 5", 5);
  assumed.positions_assumed = true;
  assumed.equipment_assumed = true;

  Profile& seated = add("sits, ten minutes every day", 5);
  seated.positions = positions({Position::sitting});
  seated.equipment = things({"chair", "band"});
  seated.minutes = 10;
  seated.days = spread_days(7);

  Profile& fit = add("fit, with everything", 1);
  fit.active = true;
  fit.positions = *position_group("all");
  fit.equipment = household(shipped()) | things({"band", "mat", "bike", "elliptical", "rower", "pool", "step"});
  fit.weeks = 8;
  fit.days = spread_days(4);
  fit.minutes = 45;

  Profile& standing = add("stands, five minutes every day, with nothing at hand", 0);
  standing.positions = positions({Position::standing});
  standing.equipment = {};
  standing.minutes = 5;
  standing.days = spread_days(7);

  Profile& floor = add("on the floor, from a Thursday on", 6);
  floor.positions = positions({Position::supine, Position::side_lying, Position::prone, Position::floor_sitting});
  floor.equipment = things({"mat", "pillow"});
  floor.minutes = 15;
  floor.start = parse_iso_date("2026-11-26");
  return people;
}

const std::vector<std::string>& hostile_texts() {
  static const std::vector<std::string> texts{
      "a | b",
      "| --- | --- |",
      "a\\|b",
      "`code` and ``more``",
      "- [ ] task",
      "- dash",
      "+ plus",
      "* star",
      "---",
      "***",
      "===",
      "1. one",
      "1) one",
      "1986. A good year",
      "# heading",
      "heading #",
      "> quote",
      "<b>bold</b>",
      "<script>alert(1)</script>",
      "<!-- comment -->",
      "&amp; &lt; &#64;",
      "[link](http://example.com)",
      "![image](x.png)",
      "[x]: http://example.com",
      "<http://example.com>",
      "www.example.com",
      "(www.example.com)",
      "http://example.com/a_b*c",
      "https://example.com",
      "ftp://example.com",
      "*emphasis* and **strong**",
      "_emphasis_ and __strong__",
      "snake_case_word",
      "~~struck~~",
      "$x$ and $$y$$",
      "back\\slash \\ end\\",
      "^[note]",
      "::: note",
      "=1+1",
      "=HYPERLINK(\"http://example.com\",\"x\")",
      "+1",
      "-1",
      "@SUM(A1)",
      "someone@example.com",
      "\uFF1D1+1",
      "a,b;c",
      "\"quoted\"",
      "'apostrophe",
      "両手で支える",
      "e\u0301 \u0301",
      "👩‍👩‍👧‍👦 family",
      "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  };
  return texts;
}

}  // namespace hipplan::tests
