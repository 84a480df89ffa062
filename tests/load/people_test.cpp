// SPDX-License-Identifier: MIT
#include "hipplan/load/people.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

Record record(std::string text, int line = 2) { return {std::move(text), line, false}; }

PersonLine read_csv(const std::string& header, const std::string& row) {
  const PeopleReader reader(record(header, 1));
  REQUIRE(reader.problems().empty());
  const auto person = reader.read(record(row));
  REQUIRE(person.has_value());
  return *person;
}

PersonLine read_json(const std::string& line) {
  const auto person = PeopleReader().read(record(line));
  REQUIRE(person.has_value());
  return *person;
}

std::string header_problems(const std::string& header) {
  std::string out;
  const PeopleReader reader(record(header, 1));
  for (const Diagnostic& problem : reader.problems()) out += describe(problem);
  return out;
}

/// Of the line and of the answers in it.
std::string problems_of(const PersonLine& person) {
  std::string out;
  for (const Diagnostic& problem : person.problems) out += describe(problem);
  for (const Diagnostic& problem : in_line(read_answers(person.answers, &tests::shipped()).problems, person))
    out += describe(problem);
  return out;
}

Profile profile_of(const PersonLine& person) {
  CHECK(problems_of(person).empty());
  return read_answers(person.answers, &tests::shipped()).profile;
}

TEST_CASE("a line of CSV and a line of JSON say the same as flags do") {
  const PersonLine csv = read_csv("ID;Pain;position;Equipment;side;conditions;red_flag;active;cleared;days;weeks",
                                  "ada;4;\"lying, sitting\";chair;left;;night-sweats;yes;no;mon,wed;6");
  const PersonLine json = read_json(
      R"({"id":"ada","pain":4,"position":["lying","sitting"],"equipment":"chair","side":"left","red-flag":["night-sweats"],)"
      R"("condition":[],"active":true,"cleared":false,"days":"mon,wed","weeks":"6"})");
  for (const PersonLine& person : {csv, json}) {
    CHECK(person.id == "ada");
    CHECK(person.line == 2);
    const Profile profile = profile_of(person);
    CHECK(profile.pain == 4);
    CHECK(profile.active);
    CHECK_FALSE(profile.cleared);
    CHECK(profile.positions ==
          tests::positions({Position::supine, Position::side_lying, Position::prone, Position::sitting}));
    CHECK(profile.equipment == tests::things({"chair"}));
    CHECK(profile.side == PainfulSide::left);
    CHECK(profile.conditions.empty());
    CHECK(profile.red_flags.size() == 1);
    CHECK(profile.days.size() == 2);
    CHECK(profile.weeks == 6);
  }
}

TEST_CASE("an empty cell, null and an empty text say nothing, an empty list says none") {
  const Profile csv = profile_of(read_csv("id,pain,equipment,minutes", "ada,4,,"));
  CHECK(csv.equipment_assumed);
  CHECK(csv.minutes == 20);
  CHECK(profile_of(read_json(R"({"id":1,"pain":4,"equipment":null,"minutes":""})")).equipment_assumed);
  const Profile none = profile_of(read_json(R"({"id":1,"pain":4,"equipment":[]})"));
  CHECK_FALSE(none.equipment_assumed);
  CHECK(none.equipment.empty());
}

TEST_CASE("a cell may part its words with semicolons, as the program's own CSV does") {
  CHECK(profile_of(read_csv("id,pain,equipment", "ada,4,chair;band")).equipment == tests::things({"chair", "band"}));
  CHECK(problems_of(read_csv("id,pain", "ada,4;5")).find("pain '4;5' is not a whole number") != std::string::npos);
}

TEST_CASE("every mistake of an answer stands at its line and column") {
  CHECK(problems_of(read_csv("id,pain,position,weeks", "ada,eleven,\"siting\",13")) ==
        "2:5: error: pain 'eleven' is not a whole number; expected a whole number from 0 to 10\n"
        "2:12: error: unknown position 'siting'; did you mean 'sitting'?\n"
        "2:21: error: weeks '13' is out of range; expected a whole number from 1 to 12\n");
  CHECK(problems_of(read_json(R"({"id": "ada", "pain": 3.5, "position": ["siting"]})")) ==
        "2:23: error: pain '3.5' is not a whole number; expected a whole number from 0 to 10\n"
        "2:41: error: unknown position 'siting'; did you mean 'sitting'?\n");
  CHECK(problems_of(read_csv("id,pain,weeks", "ada, ,4")).find("2:6: error: pain missing; expected a number from 0") ==
        0);
  CHECK(problems_of(read_json(R"({"id":"ada"})")).find("2:1: error: pain missing; expected a number from 0") == 0);
  CHECK(problems_of(read_csv("id,pain,active", "ada,4,perhaps")) ==
        "2:7: error: active: unknown answer 'perhaps'; expected yes or no\n");
}

TEST_CASE("a header with a column that nobody knows, or that stands twice, is refused") {
  CHECK(header_problems("id,pian,pain") == "1:4: error: unknown column 'pian'; did you mean 'pain'?\n");
  CHECK(
      header_problems("id,pain,shoe size").find("1:9: error: unknown column 'shoe size'; expected one of id, active") ==
      0);
  CHECK(header_problems("id,pain,side,Pain") == "1:14: error: column 'pain' stands twice; expected it once\n");
  CHECK(header_problems("pain,side").find("1:1: error: no column 'id'; expected the first line to name") == 0);
  CHECK(header_problems("id,side").find("1:1: error: no column 'pain'") == 0);
  CHECK(header_problems("id,,pain") == "1:4: error: a column without a name; expected one, or no such column\n");
  CHECK(header_problems("ada,4").find("unknown column 'ada'") != std::string::npos);
  CHECK(header_problems("id,pa\xFFin").find("1:6: error: this is not UTF-8") == 0);
  // What a spreadsheet fills up with.
  CHECK(header_problems("id,pain,,").empty());
}

TEST_CASE("a row has as many cells as the header, or is a mistake that may tell of a sign all the same") {
  CHECK(problems_of(read_csv("id,pain,side", "ada,4")) == "2:5: error: 2 cells; expected 3, as in the first line\n");
  const PersonLine person = read_csv("id,pain,red-flag", "ada,4,night-sweats,fever");
  CHECK(problems_of(person) ==
        "2:20: error: 4 cells; expected 3, as in the first line (quotation marks around a list)\n");
  CHECK(person.answers.red_flag.size() == 1);
  CHECK(problems_of(read_csv("id,pain", "ada,4,,")).empty());
}

TEST_CASE("a line in which nothing stands is nobody") {
  const PeopleReader csv(record("id,pain", 1));
  for (const char* line : {"", "  ", ",", " , ", "\"\",\t"}) CHECK_FALSE(csv.read(record(line)).has_value());
  CHECK(csv.read(record("ada,")).has_value());
  CHECK_FALSE(PeopleReader().read(record(" \t")).has_value());
}

TEST_CASE("an id is needed, in one line and of few letters") {
  const auto problem = [](const std::string& id) { return problems_of(read_csv("id,pain", id + ",4")); };
  CHECK(problem("") == "2:1: error: no id; expected one that tells whose plan it is\n");
  CHECK(problem("\"a\nb\"") == "2:1: error: 'a b' is no id; expected letters or digits, in one line\n");
  CHECK(problem(std::string(200, 'x')).empty());
  CHECK(problem(std::string(201, 'x')) == "2:1: error: an id of more than 200 letters; expected less\n");
  CHECK(problem("\xE2\x80\x8B").find("2:1: error: no id") == 0);
  CHECK(read_json(R"({"id":17,"pain":4})").id == "17");
  CHECK(problems_of(read_json(R"({"id":"a\u0000b","pain":4})")).find("is no id") != std::string::npos);
}

TEST_CASE("what is wrong with a line of JSON is said where it stands") {
  const auto problem = [](const std::string& line) {
    std::string out;
    const PersonLine person = read_json(line);
    for (const Diagnostic& one : person.problems) out += describe(one);
    return out;
  };
  CHECK(problem(R"({"id":"ada","pian":4,"pain":4})") == "2:13: error: unknown key 'pian'; did you mean 'pain'?\n");
  CHECK(problem(R"({"id":"ada","pain":4, "pain":5})") == "2:23: error: key 'pain' stands twice; expected it once\n");
  CHECK(problem(R"({"id":"ada","pain":{"now":[4]},"side":"left"})") ==
        "2:20: error: a list or an object within another; expected a word, a number or a list of words\n");
  CHECK(problem(R"({"id":"ada","pain":4,"days":["mon",["tue",[]]]})").find("2:36: error: a list or an object") == 0);
  CHECK(problem(R"({"id":"ada","pain":4)") == "2:21: error: the line ends in the middle of its JSON\n");
  CHECK(problem(R"({"id":"ad)").find("2:10: error: the line ends in the middle of its JSON\n") == 0);
  CHECK(problem(R"({"id":"ada","pain":4]})").find("2:21: error: not valid JSON from here; expected an object") == 0);
  CHECK(problem(R"({"id":"ada","pain":4} {})").find("2:23: error: not valid JSON from here") == 0);
  for (const char* line : {R"(["ada",4])", R"("ada")", "4", "null"})
    CHECK(problem(line).find("2:1: error: this is no object; expected an object like") == 0);
  CHECK(problem("{\"id\":\"\xFF\"}").find("2:8: error: this is not UTF-8") == 0);
  CHECK(problem(std::string(20'000, '[')).find("2:1: error: this is no object") == 0);
  CHECK(problem("{\"id\":1,\"pain\":" + std::string(20'000, '[')).find("a list or an object within another") !=
        std::string::npos);
}

TEST_CASE("a key that stands twice is one mistake, and what it says of a warning sign is heard both times") {
  CHECK(read_json(R"({"id":"ada","pain":4,"pain":5})").answers.pain.size() == 1);
  CHECK(read_json(R"({"id":"ada","pain":4,"red-flag":"fever","red-flag":"night-sweats"})").answers.red_flag.size() ==
        2);
}

TEST_CASE("a line that is cut off tells of whoever it was read of so far") {
  const PersonLine person = read_json(R"({"id":"ada","red_flags":["night-sweats"],"pain":)");
  CHECK(person.id == "ada");
  CHECK(person.answers.red_flag.size() == 1);
  CHECK(person.problems.size() == 1);
}

TEST_CASE("a warning sign under a mistyped key is heard, and the key is a mistake") {
  const PersonLine person = read_json(R"({"id":"ada","pain":4,"redflag":"night-sweats"})");
  CHECK(person.answers.red_flag.size() == 1);
  CHECK(person.problems.size() == 1);
}

TEST_CASE("a file is JSON lines or CSV, as its name says or else as it begins") {
  CHECK(form_of_people("people.jsonl", "id,pain") == PeopleForm::json_lines);
  CHECK(form_of_people("people.csv", "{") == PeopleForm::csv);
  CHECK(form_of_people("people", "\xEF\xBB\xBF\n {\"id\"") == PeopleForm::json_lines);
  CHECK(form_of_people("standard input", "id,pain") == PeopleForm::csv);
  CHECK(form_of_people("standard input", "") == PeopleForm::csv);
}

}  // namespace
}  // namespace hipplan
