// SPDX-License-Identifier: MIT
// The catalog that travels inside the program is the one that lies in catalog/.
#include "hipplan/catalog/blob.hpp"

#include "catch.hpp"
#include "hipplan/catalog/parts.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::shipped;
using tests::shipped_files;

/// Puts every part of a catalog into a list of words, down to the last number.
class Spelling {
 public:
  void operator()(const auto&... values) { (spell(values), ...); }
  std::vector<std::string> words;

 private:
  void spell(std::string_view text) { words.push_back("'" + std::string(text) + "'"); }
  template <class Number>
  requires std::is_arithmetic_v<Number> || std::is_enum_v<Number>
  void spell(Number value) { words.push_back(std::to_string(static_cast<long long>(value))); }
  template <class Of>
  void spell(IndexSet<Of> set) {
    words.push_back("{" + std::to_string(set.bits()) + "}");
  }
  template <class Value>
  void spell(const std::optional<Value>& value) {
    words.push_back(value ? "some" : "none");
    if (value) spell(*value);
  }
  template <class Value>
  void spell(const std::vector<Value>& values) {
    spell_each(values);
  }
  template <class Of, class Value>
  void spell(const ListOf<Of, Value>& values) {
    spell_each(values);
  }
  template <class Value>
  requires requires(Spelling& spelling, const Value& value) { parts_of(spelling, value); }
  void spell(const Value& value) { parts_of(*this, value); }

  void spell_each(const auto& values) {
    words.push_back("[" + std::to_string(values.size()) + "]");
    for (const auto& value : values) spell(value);
  }
};

std::vector<std::string> spelled(const Catalog& catalog) {
  Spelling spelling;
  spelling(catalog);
  return spelling.words;
}

TEST_CASE("a catalog comes back from its bytes as it was, part by part") {
  const CatalogReading reading = read_catalog(shipped_files(), {}, "catalog");
  for (const Diagnostic& diagnostic : reading.diagnostics) UNSCOPED_INFO(describe(diagnostic));
  REQUIRE(reading.diagnostics.empty());
  const std::vector<std::string> before = spelled(reading.catalog);
  const std::vector<std::string> after = spelled(shipped());
  REQUIRE(before.size() > 5'000);
  REQUIRE(after.size() == before.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i] != after[i]) FAIL("part " << i << ": " << before[i] << " became " << after[i]);
  }
  // The same catalog gives the same bytes, on the way back as well.
  CHECK(write_blob(read_blob(write_blob(shipped()))) == write_blob(shipped()));
}

TEST_CASE("the texts of a catalog inside the program are those bytes, and no copies of them") {
  const std::string blob = write_blob(shipped());
  const Catalog catalog = read_blob(blob);
  std::size_t texts = 0;
  const auto is_inside = [&](std::string_view text) {
    return text.data() >= blob.data() && text.data() + text.size() <= blob.data() + blob.size();
  };
  for (const Exercise& exercise : catalog.exercises) {
    for (const std::string_view text : {exercise.id, exercise.name, exercise.set_up, exercise.stop, exercise.place.file,
                                        exercise.steps.front(), exercise.easier.change}) {
      INFO(text);
      CHECK(is_inside(text));
      ++texts;
    }
  }
  CHECK(is_inside(catalog.program.advice.safety.front()));
  CHECK(texts > 700);
}

TEST_CASE("a copy of a catalog keeps its texts when everything that it was read from is gone") {
  const std::vector<std::string> before = spelled(shipped());
  Catalog copy;
  {
    std::vector<TextFile> files = shipped_files();
    CatalogReading reading = read_catalog(files, {}, "catalog");
    files.clear();
    copy = reading.catalog;
    reading.catalog = Catalog();
  }
  CHECK(spelled(copy) == before);
}

TEST_CASE("no member of the catalog is forgotten by its bytes") {
  // Structured bindings fail to compile where a member is added: then parts.hpp wants it, too.
  const Exercise exercise;
  [[maybe_unused]] const auto& [id, name, kind, position, needs, sides, trains, level, ladder, stress, stated, dose,
                                underneath, alternates, continuous, warms_up, set_up, start, steps, change_sides, tempo,
                                feel, mistakes, stop, easier, harder, card, sources, place] = exercise;
  const SetUp set_up_of_cards;
  [[maybe_unused]] const auto& [u_id, u_title, u_position, u_text, u_bed, u_no_chair, u_place] = set_up_of_cards;
  const Card a_card;
  [[maybe_unused]] const auto& [d_set_up, d_begin, d_steps, d_feel, d_mistake, d_easier, d_harder, d_stop, d_place] =
      a_card;
  const Tip tip;
  [[maybe_unused]] const auto& [t_say, t_stress, t_floor, t_position, t_instead] = tip;
  const Condition condition;
  [[maybe_unused]] const auto& [c_id, c_name, also, rules_out, side_up, first_level, ceiling, stretch, hold, c_warm_up,
                                c_pain, isometrics, asks_for, prefers, last, turning, slow, seat, walking, w_words,
                                ask_first, from, stop_words, assumes, warning, bed, advice, no_word, no_plan, evidence,
                                c_place] = condition;
  const Band band;
  [[maybe_unused]] const auto& [b_id, pain, b_first, b_active, b_ceiling, b_start, b_out, b_sets, b_repetitions, b_hold,
                                b_cardio, growth, b_walking, b_warm_up, items, daily, clinician, b_evidence, b_place] =
      band;
  const Advice a;
  [[maybe_unused]] const auto& [safety, guide, move_on, move_up, plateau_exercise, plateau, a_walking, pool_walk,
                                goal_number, comfort, floor, a_bed, daily_life, body_weight, bad, bad_squeeze,
                                bad_after, missed, again, expectation, a_evidence] = a;
  const StepFigures steps_of_growth;
  [[maybe_unused]] const auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18,
                                f_evidence] = steps_of_growth;
  const SessionFigures session;
  [[maybe_unused]] const auto& [s1, s2, s3, s4, s5, s6, s7, s8, s9, s10] = session;
  const Listening listening;
  [[maybe_unused]] const auto& [g1, g2, g3, g4, g5, g6, g7, g8, g9, g10, g11, g12, g13, g14, g15, g16, g17,
                                g_evidence] = listening;
  const ReviewFigures review;
  [[maybe_unused]] const auto& [v1, v2, v3, v4, v5, v6, v7, v8, v9, v_expectation, v_evidence] = review;
  const RegionWords region_of_body;
  [[maybe_unused]] const auto& [e_one, e_many, e_limb] = region_of_body;
  const Program program;
  [[maybe_unused]] const auto& [region, tags, groups, ladders, l_evidence, j_evidence, bands, time, step_figures,
                                session_figures, light, p_listening, p_review, routine, p_advice] = program;
  const Catalog catalog;
  [[maybe_unused]] const auto& [k1, k2, k3, k4, k5, k6, k7, k8, k9, k10, k11, texts] = catalog;
  CHECK(spelled(catalog).size() > 50);
}

}  // namespace
}  // namespace hipplan
