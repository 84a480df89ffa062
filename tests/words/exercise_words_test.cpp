// SPDX-License-Identifier: MIT
// How much of an exercise, in words for a patient.
#include "hipplan/words/exercise_words.hpp"

#include "catch.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

std::string said(std::string_view id, const Dose& dose, WorkedSide side, int rest_seconds = 0) {
  Item item;
  item.exercise = tests::exercise_index(id);
  item.dose = dose;
  item.side = side;
  item.rest_seconds = rest_seconds;
  return dose_in_words(tests::shipped(), item);
}

TEST_CASE("rounds, times, seconds and minutes each stand where they belong") {
  CHECK(said("sit-to-stand", {2, 8, 0, 0}, WorkedSide::both) == "2 rounds of 8");
  CHECK(said("sit-to-stand", {3, 5, 4, 0}, WorkedSide::both, 60) ==
        "3 rounds of 5, holding 4 seconds each time; rest a minute");
  CHECK(said("sit-to-stand", {2, 8, 0, 0}, WorkedSide::both, 90) == "2 rounds of 8; rest 90 seconds");
  CHECK(said("sit-to-stand", {2, 8, 0, 0}, WorkedSide::both, 120) == "2 rounds of 8; rest 2 minutes");
  CHECK(said("sit-to-stand", {1, 8, 3, 0}, WorkedSide::both) == "8 times, holding 3 seconds each time");
  CHECK(said("clamshell", {2, 8, 0, 0}, WorkedSide::each) ==
        "2 rounds of 8 on each side; change sides after each round");
  CHECK(said("clamshell", {1, 3, 15, 0}, WorkedSide::left) == "3 holds of 15 seconds for the left hip");
  CHECK(said("clamshell", {2, 1, 15, 0}, WorkedSide::right, 60) ==
        "2 times for the right hip, holding 15 seconds; rest a minute");
  CHECK(said("walking", {0, 0, 0, 1}, WorkedSide::both) == "1 minute");
  CHECK(said("walking", {0, 0, 0, 12}, WorkedSide::both) == "12 minutes");
}

}  // namespace
}  // namespace hipplan
