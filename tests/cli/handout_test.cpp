// SPDX-License-Identifier: MIT
// What a plan can be asked to be: for a clinician, in large letters, with a reminder.
#include <algorithm>
#include <string>

#include "catch.hpp"
#include "program.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::has;
using tests::Run;
using tests::Workplace;

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++found;
  return found;
}

TEST_CASE("the clinician's sheet stands alone, or after the plan, and the patient's pages have none of it") {
  const Workplace place;
  const std::string patient = place.hipplan({"plan", "--pain", "4"}).output;
  const std::string sheet = place.hipplan({"plan", "--pain", "4", "--clinician"}).output;
  const std::string both = place.hipplan({"plan", "--pain", "4", "--explain"}).output;
  for (const char* clinical : {"For the clinician", "Why each exercise", "Sources: ", "level 2 of 5", "[choice-list",
                               "Why not the other exercises", "About this programme (CERT)"}) {
    INFO(clinical);
    CHECK_FALSE(has(patient, clinical));
    CHECK(has(sheet, clinical));
    CHECK(has(both, clinical));
  }
  CHECK_FALSE(has(sheet, "WHEN TO STOP AND GET HELP"));
  CHECK(has(both, "WHEN TO STOP AND GET HELP"));
  const Run brief = place.hipplan({"plan", "--pain", "4", "--brief", "--clinician"});
  CHECK(brief.output == sheet);
  CHECK(brief.errors == "note: --brief does nothing here; it is for the patient's pages\n");
}

TEST_CASE("letters are large where they are asked to be, in HTML alone") {
  const Workplace place;
  CHECK(has(place.hipplan({"plan", "--pain", "4", "--large-print", "--format", "html"}).output,
            "<body class=\"large\">"));
  CHECK(has(place.hipplan({"plan", "--pain", "4", "--format", "html"}).output, "<body>"));
  CHECK(place.hipplan({"plan", "--pain", "4", "--large-print"}).errors ==
        "note: --large-print does nothing here; it is for html\n");
}

TEST_CASE("each session of a calendar has a reminder where one is asked for, that long before it") {
  const Workplace place;
  const auto calendar = [&](const char* minutes) {
    return place.hipplan({"plan", "--pain", "4", "--start", "2026-11-23", "--format", "ics", "--alarm", minutes});
  };
  for (const char* minutes : {"0", "15", "1440"}) {
    const std::string text = calendar(minutes).output;
    const std::size_t sessions = count(text, "BEGIN:VEVENT\r\n");
    CHECK(sessions == 12);
    CHECK(count(text, "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT" + std::string(minutes) +
                          "M\r\nDESCRIPTION:Exercises\\, week ") == sessions);
    CHECK(count(text, "END:VALARM\r\nEND:VEVENT\r\n") == sessions);
  }
  CHECK_FALSE(has(place.hipplan({"plan", "--pain", "4", "--start", "2026-11-23", "--format", "ics"}).output, "VALARM"));
  for (const char* minutes : {"-1", "1441", "1.5", "soon", "99999999999999999999", ""}) {
    const Run run = calendar(minutes);
    INFO(minutes);
    CHECK(run.status == 2);
    CHECK(run.output.empty());
    CHECK(has(run.errors, "--alarm: error: "));
  }
  CHECK(place.hipplan({"plan", "--pain", "4", "--alarm", "15"}).errors ==
        "note: --alarm does nothing here; it is for ics\n");
}

TEST_CASE("an exercise of one's own without a card has one made of its steps, and check says so") {
  const Workplace place;
  place.write(
      "mine.yaml",
      "exercises:\n"
      "  - id: my-slide\n    name: \"My slide\"\n    kind: mobility\n    position: supine\n    needs: []\n"
      "    sides: each\n    trains: hip-flexion\n    level: 1\n    stress: []\n"
      "    dose: {sets: 1, repetitions: {first: 8, most: 12}, sources: [practice]}\n"
      "    set_up: \"Lie on your back.\"\n    start: \"Legs straight.\"\n"
      "    steps: [\"Step one.\", \"Step two.\", \"Step three.\", \"Step four.\", \"Step five.\", \"Step six.\"]\n"
      "    tempo: \"Slowly.\"\n    feel: \"The hip.\"\n    mistakes: [\"Haste. Slow down.\"]\n"
      "    stop: \"Stop if it hurts.\"\n    easier: {change: \"Less.\"}\n    harder: {change: \"More.\"}\n"
      "    sources: [practice]\n");
  const std::string plan = place.hipplan({"plan", "--pain", "4", "--add", "mine.yaml", "--include", "my-slide"}).output;
  CHECK(has(plan, "My slide."));
  CHECK(has(plan, "Step five."));
  CHECK_FALSE(has(plan, "Step six."));
  CHECK(has(place.hipplan({"check", "mine.yaml"}).errors, "card"));
}

TEST_CASE("the plan of whoever says only how much it hurts is read on three sheets of paper") {
  const Workplace place;
  for (const char* pain : {"4", "5", "6", "7", "8", "9", "10"}) {
    INFO("pain " << pain);
    CHECK(count(place.hipplan({"plan", "--pain", pain}).output, "\n") <= 150);
  }
}

TEST_CASE("who only lies is told nothing of shoes, chairs or standing tall") {
  const Workplace place;
  const std::string lying = place.hipplan({"plan", "--pain", "9", "--position", "lying", "--equipment", "none"}).output;
  for (const char* words : {"hoes that", "chair that", "Sit and stand tall", "stairs", "Carry things"}) {
    INFO(words);
    CHECK_FALSE(has(lying, words));
  }
  CHECK(has(lying, "Never hold your breath"));
  CHECK(has(place.hipplan({"plan", "--pain", "4"}).output, "Stand in shoes that grip."));
}

TEST_CASE("each goal stands on the first page with its number, and one's own where none was named") {
  const Workplace place;
  const std::string named = place.hipplan({"plan", "--pain", "4", "--goal", "stairs,sleep", "--brief"}).output;
  CHECK(has(named, "I want to climb stairs. How well now, 0 to 10: ____"));
  CHECK(has(named, "I want to sleep through the night. How well now, 0 to 10: ____"));
  CHECK_FALSE(has(named, "I want to be able to"));
  CHECK(has(place.hipplan({"plan", "--pain", "4", "--brief"}).output, "I want to be able to: ____"));
}

TEST_CASE("what was assumed is no answer, whether the plan uses it or not") {
  const Workplace place;
  for (const char* pain : {"4", "9"}) {
    const std::string plan = place.hipplan({"plan", "--pain", pain, "--position", "lying"}).output;
    CHECK(has(plan, "Your answers: Pain when moving: " + std::string(pain)));
    CHECK_FALSE(has(plan, "hand: a worktop"));
  }
  CHECK(has(place.hipplan({"plan", "--pain", "9", "--equipment", "chair"}).output, "hand: a firm chair."));
}

TEST_CASE("what is new on a bad day says how it is done, and what has a card does not say it twice") {
  const Workplace place;
  const std::string plan = place.hipplan({"plan", "--pain", "4"}).output;
  CHECK(has(plan, "  2. Small hip circles: 4 times\n"));
  CHECK(has(plan,
            "  3. Lying buttock squeeze: 3 times, holding 5 seconds each time. Legs\n     straight, or knees bent."));
}

TEST_CASE("what must be asked before one begins stands before all else") {
  const Workplace place;
  const auto first_line_of = [&](const char* condition) {
    const std::string plan = place.hipplan({"plan", "--pain", "4", "--condition", condition}).output;
    CHECK(has(plan, "| BEFORE ANYTHING ELSE"));
    return plan.substr(0, plan.find("Your exercise plan"));
  };
  CHECK(has(first_line_of("hip-replacement"), "do not start: ask your"));
  CHECK(has(first_line_of("heart-or-blood-pressure"), "ask your doctor before you begin"));
  CHECK(has(first_line_of("pelvic-girdle-pain"), "If you are pregnant"));
}

TEST_CASE("one week alone is one column, with the cards and the log of that week") {
  const Workplace place;
  const std::string plan = place.hipplan({"plan", "--pain", "4", "--week", "3"}).output;
  CHECK(has(plan, " 2x12\n"));
  CHECK_FALSE(has(plan, "2x10*"));
  CHECK(has(plan, "3 Mon  ____"));
  CHECK_FALSE(has(plan, "1 Mon  ____"));
  CHECK(has(plan, "Worktop plank. 2 holds of 15 seconds."));
}

}  // namespace
}  // namespace hipplan
