// SPDX-License-Identifier: MIT
// A profile is read whole or its mistakes are told, and what was read is written and mended so that it reads the same.
#include "check.hpp"
#include "hipplan/cli/builtin_catalog.hpp"
#include "hipplan/load/mend_profile.hpp"
#include "hipplan/load/read_profile.hpp"
#include "hipplan/person/stop.hpp"
#include "targets.hpp"

namespace hipplan::fuzz {
namespace {

const Catalog& shipped() {
  static const Catalog catalog = cli::builtin_catalog();
  return catalog;
}

TextFile named(std::string_view text) { return {"profile.yaml", std::string(text)}; }

void expect_same_answers(const Answers& one, const Answers& other, std::string_view what) {
  const auto changed = changed_keys(one, other);
  if (!changed.empty()) expect(false, what, changed.front());
  expect(one.active == other.active && one.cleared == other.cleared, what, "active or cleared");
}

void expect_written_back(const Answers& answers) {
  const std::string text = write_profile(answers);
  expect_clean(text, "a profile that is written");
  const ProfileReading again = read_profile(named(text));
  for (const Diagnostic& problem : again.problems) expect(false, problem.message, text);
  expect_same_answers(answers, again.answers, "written and read otherwise");
}

void expect_mended(std::string_view bytes, Answers answers) {
  answers.pain = {{"6", {}, {}}};
  answers.position = {{"sitting", {}, {}}};
  const auto mended = mend_profile(named(bytes), answers);
  if (!mended) return;
  const ProfileReading again = read_profile(named(*mended));
  expect(!has_errors(again.problems), "mended, and cannot be read", *mended);
  expect_same_answers(answers, again.answers, "mended and read otherwise");
}

void expect_possible(const Profile& profile) {
  expect(profile.pain >= possible_pain.first && profile.pain <= possible_pain.most, "an impossible pain");
  expect(profile.weeks >= possible_weeks.first && profile.weeks <= possible_weeks.most, "impossible weeks");
  expect(profile.minutes >= possible_minutes.first && profile.minutes <= possible_minutes.most, "impossible minutes");
  expect(!profile.days.empty() && !profile.positions.empty(), "no day or no position");
  expect(profile.goals.size() <= most_goals && profile.included.size() <= most_included, "too much is wished for");
}

}  // namespace

bool try_profile(std::string_view bytes) {
  const ProfileReading reading = read_profile(named(bytes));
  expect_told(reading.problems, "profile", bytes);
  expect(reading.problems == read_profile(named(bytes)).problems, "read otherwise the second time", bytes);
  const AnswersReading answers = read_answers(reading.answers, &shipped());
  expect_told(answers.problems, "answers", bytes);
  if (has_errors(reading.problems)) return false;
  expect_written_back(reading.answers);
  expect_mended(bytes, reading.answers);
  if (has_errors(answers.problems)) return false;
  expect_possible(answers.profile);
  const bool stops = reason_to_stop(shipped(), answers.profile).has_value();
  expect(stops || answers.profile.red_flags.empty() || answers.profile.cleared, "a warning sign that stops nothing");
  return true;
}

}  // namespace hipplan::fuzz
