// SPDX-License-Identifier: MIT
// The same catalog for another part of the body: all of its texts say elbow for hip and arm for leg, so whatever says
// hip or leg yet has it from the code.
#include <cctype>

#include "catch.hpp"
#include "hipplan/catalog/parts.hpp"
#include "hipplan/formats/ics.hpp"
#include "hipplan/formats/json.hpp"
#include "hipplan/formats/text.hpp"
#include "hipplan/pages/plan_page.hpp"
#include "hipplan/pages/review_page.hpp"
#include "hipplan/pages/why_page.hpp"
#include "hipplan/person/answers.hpp"
#include "hipplan/person/spoken.hpp"
#include "hipplan/plan/planner.hpp"
#include "hipplan/words/choice_words.hpp"
#include "hipplan/words/exercise_words.hpp"
#include "hipplan/words/objection_words.hpp"
#include "people.hpp"
#include "small_catalog.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::has;
using tests::shipped;

std::string replaced_all(std::string text, std::string_view old, std::string_view replacement) {
  for (std::size_t at = 0; (at = text.find(old, at)) != std::string::npos; at += replacement.size())
    text.replace(at, old.size(), replacement);
  return text;
}

std::string elsewhere(std::string text) {
  text = replaced_all(replaced_all(std::move(text), "hip", "elbow"), "Hip", "Elbow");
  return replaced_all(replaced_all(std::move(text), "leg", "arm"), "Leg", "Arm");
}

/// Gives every text of a catalog, ids and all, the words of another region.
class Elsewhere {
 public:
  void operator()(auto&... values) { (change(values), ...); }

 private:
  void change(std::string_view& text) { text = tests::kept(elsewhere(std::string(text))); }
  template <class Number>
  requires std::is_arithmetic_v<Number> || std::is_enum_v<Number>
  void change(Number& /*number*/) {}
  template <class Of>
  void change(IndexSet<Of>& /*set*/) {}
  template <class Value>
  void change(std::optional<Value>& value) {
    if (value) change(*value);
  }
  template <class Value>
  void change(std::vector<Value>& values) {
    for (Value& value : values) change(value);
  }
  template <class Of, class Value>
  void change(ListOf<Of, Value>& values) {
    for (Value& value : values) change(value);
  }
  template <class Value>
  requires requires(Elsewhere& visit, Value& value) { parts_of(visit, value); }
  void change(Value& value) { parts_of(*this, value); }
};

const Catalog& elbows() {
  static const Catalog catalog = [] {
    Catalog copy = shipped();
    Elsewhere change;
    change(copy);
    return copy;
  }();
  return catalog;
}

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

/// The first line of `text` that has a hip or a leg in it, as a word of its own; empty where there is none.
std::string line_about_hips(std::string_view text) {
  std::string small(text);
  for (char& c : small) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  for (const std::string word : {"hip", "hips", "leg", "legs"}) {
    for (std::size_t at = 0; (at = small.find(word, at)) != std::string::npos; at += word.size()) {
      const std::size_t end = at + word.size();
      if ((at > 0 && is_letter(small[at - 1])) || (end < small.size() && is_letter(small[end]))) continue;
      const std::size_t begin = small.rfind('\n', at) + 1;
      return std::string(text.substr(begin, small.find('\n', at) - begin));
    }
  }
  return {};
}

Index<Condition> condition(std::string_view id) { return *find(elbows().conditions, id); }

/// Somebody whose left side hurts so that they lie on the right one only.
Profile one_sided() {
  Profile profile = tests::person(4);
  profile.positions = *position_group("lying");
  profile.side = PainfulSide::left;
  profile.conditions = {condition("gluteal-tendinopathy")};
  return profile;
}

std::vector<Profile> people() {
  std::vector<Profile> all{one_sided()};
  all.back().side = PainfulSide::right;
  all.push_back(one_sided());
  for (const tests::Someone& someone : tests::six_people()) all.push_back(someone.profile);
  // A calendar has dates.
  for (Profile& profile : all) profile.start = std::chrono::sys_days{std::chrono::year{2026} / 11 / 23};
  return all;
}

TEST_CASE("what looks for a hip in a text finds it") {
  CHECK(line_about_hips("one\n8 times for the left hip\nthree") == "8 times for the left hip");
  CHECK(line_about_hips("Legs.") == "Legs.");
  CHECK(line_about_hips("hipplan why; legal, a whip") == "");
  CHECK_FALSE(line_about_hips(to_text(plan_page(shipped(), make_plan(shipped(), tests::person(4))), 100)).empty());
}

TEST_CASE("no plan for another part of the body says hip or leg") {
  for (const Profile& profile : people()) {
    const Plan plan = make_plan(elbows(), profile);
    PlanPageOptions options;
    options.explain = true;
    CHECK(line_about_hips(to_text(plan_page(elbows(), plan, options), 100)) == "");
    CHECK(line_about_hips(plan_json(elbows(), plan)) == "");
    CHECK(line_about_hips(plan_ics(elbows(), plan)) == "");
  }
}

TEST_CASE("no reason for or against an exercise for another part of the body says hip or leg") {
  for (const Profile& profile : people()) {
    const Plan plan = make_plan(elbows(), profile);
    for (const Index<Exercise> i : elbows().exercises.indices()) {
      for (const std::string& reason : reasons_for(elbows(), plan, i)) CHECK(line_about_hips(reason) == "");
      for (const std::string& reason : reasons_against(elbows(), plan.assessment, i))
        CHECK(line_about_hips(reason) == "");
    }
  }
}

TEST_CASE("the words for the part of the body are those of the catalog") {
  Item item;
  item.exercise = tests::exercise_index("clamshell");
  item.dose = {1, 8, 0, 0};
  item.side = WorkedSide::left;
  CHECK(dose_in_words(elbows(), item) == "8 times for the left elbow");
  item.side = WorkedSide::right;
  CHECK(dose_in_words(elbows(), item) == "8 times for the right elbow");
  item.phase = Phase::mobility;
  CHECK(has(reason_in_words(elbows(), item), "Loosens you and keeps the elbow moving."));

  const Plan plan = make_plan(elbows(), one_sided());
  const std::string text = to_text(plan_page(elbows(), plan), 100);
  CHECK(has(text, "Lie on your right side only, the painful left arm on top."));
  CHECK(has(text, "for the left elbow"));

  Objection objection;
  objection.rule = Rule::condition_side;
  objection.condition = condition("gluteal-tendinopathy");
  CHECK(has(sentence_for(elbows(), one_sided(), elbows().exercises[item.exercise], objection),
            "Lying on the side has to leave the painful arm on top and let one arm work alone, with "));

  Review review;
  review.first = review.last = review.today = std::chrono::sys_days{std::chrono::year{2026} / 11 / 23};
  CHECK(has(to_text(review_for_clinician(elbows(), review, {}), 100), "Elbow exercises at home, 23 November to "));
}

TEST_CASE("whoever is asked for the side may name it by what the catalog calls it, and by nothing else") {
  const CatalogReading knees = read_catalog(
      std::vector<TextFile>{
          {"program.yaml", tests::with(tests::small_program(), "region: {one: hip, many: hips, limb: leg}",
                                       "region: {one: knee, many: knees, limb: leg}")},
          {"exercises.yaml", tests::small_exercises()}},
      {}, "catalog");
  REQUIRE(knees.diagnostics.empty());
  const auto side = [&](const char* said) {
    Answers answers;
    answers.pain = {{"4", {"--pain", 0, 0, 1}, {}}};
    answers.side = {{said, {"--side", 0, 0, 1}, {}}};
    const AnswersReading reading = read_answers(answers, &knees.catalog);
    return reading.problems.empty() ? std::string(name_of(reading.profile.side)) : reading.problems[0].message;
  };
  CHECK(side("left knee") == "left");
  CHECK(side("Right-Knee") == "right");
  CHECK(side("both knees") == "both");
  CHECK(side("left side") == "left");
  CHECK(side("R") == "right");
  CHECK(has(side("left hip"), "unknown side 'left hip'"));
  CHECK(has(side("both hips"), "unknown side 'both hips'"));

  CHECK(spoken_side(knees.catalog, "my left knee") == "left");
  CHECK(spoken_side(knees.catalog, "the right knee, please") == "right");
  CHECK(spoken_side(knees.catalog, "both of my knees") == "both");
  CHECK(spoken_side(knees.catalog, "left knee and right knee") == "both");
  CHECK_FALSE(spoken_side(knees.catalog, "my left hip"));
  CHECK(spoken_side(shipped(), "both hips") == "both");
}

}  // namespace
}  // namespace hipplan
