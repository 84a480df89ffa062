// SPDX-License-Identifier: MIT
// Weeks that were made up, looked back on. The rules are rules/review_test.cpp's.
#include "hipplan/pages/review_page.hpp"

#include <algorithm>

#include "catch.hpp"
#include "hipplan/formats/text.hpp"
#include "hipplan/pages/sentences.hpp"
#include "hipplan/text/lists.hpp"
#include "hipplan/text/unicode.hpp"
#include "life.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using tests::first_monday;
using tests::Life;
using tests::person;
using tests::SaidOfDay;
using tests::session_day;
using tests::shipped;

/// Three sessions a week from the first Monday on; `said` tells of each by its number.
template <class Said>
History history_of(int sessions, Said said) {
  Life life(shipped(), person(4), first_monday, 30);
  for (int i = 0; i < sessions; ++i) {
    const sys_days date = session_day(i);
    life.live(date, life.on(date).standing, Index<Day>(static_cast<std::size_t>(i % 3)), said(i));
  }
  return life.history();
}

History better(int sessions = 18) {
  return history_of(sessions, [](int i) {
    const int usual = i < 6 ? 4 : 2;
    return SaidOfDay{.pain = 2, .next_morning = usual, .usual = usual};
  });
}

Review looked_back(const History& history, sys_days today) {
  const Profile profile = person(4);
  return review_of(shipped(), &profile, history, today);
}

std::string drawn(const Page& page) {
  TextStyle style;
  style.art = Art::ascii;
  style.ascii = true;
  return to_text(page, style);
}

TEST_CASE("a review counts what was planned and done, week by week") {
  const History history = history_of(7, [](int i) {
    return SaidOfDay{.comes = i != 1, .usual = 4, .kind = i == 5 ? SessionKind::bad_day : SessionKind::strength};
  });
  // The third week has had its Monday only.
  const Review review = looked_back(history, first_monday + days{15});
  REQUIRE(review.weeks.size() == 3);
  CHECK(review.weeks[0].planned == 3);
  CHECK(review.weeks[0].done == 2);
  CHECK(review.weeks[1].done == 3);
  CHECK(review.weeks[1].bad_days == 1);
  CHECK(review.weeks[2].planned == 1);
  CHECK(review.weeks[2].done == 1);
}

TEST_CASE("of what hurt in a day the worst counts, wherever in the day it stands") {
  History history;
  LoggedDay day;
  day.date = first_monday;
  for (const int pain : {2, 5, 3}) {
    Done done;
    done.pain_during = static_cast<std::int8_t>(pain);
    day.sessions.push_back({SessionKind::strength, {done}});
  }
  history.days.push_back(day);
  REQUIRE(pains_during(history).size() == 1);
  CHECK(pains_during(history).front().value == 5);
}

TEST_CASE("a session of today is not missed yet, and counts once it is done") {
  const sys_days wednesday = first_monday + days{2};
  const auto comes = [](int) { return SaidOfDay{.usual = 4}; };
  CHECK(looked_back(history_of(1, comes), wednesday).weeks[0].planned == 1);
  CHECK(looked_back(history_of(2, comes), wednesday).weeks[0].planned == 2);
  CHECK(looked_back(history_of(1, comes), wednesday + days{1}).weeks[0].planned == 2);
}

bool stood_at_first(const Amount& amount) {
  const Followed at_first = follow(shipped(), person(4), {}, first_monday);
  const auto& courses = at_first.standing.courses;
  return std::any_of(courses.begin(), courses.end(), [&](const Course& course) {
    return course.exercise == amount.exercise && course.dose == amount.dose;
  });
}

TEST_CASE("what stood first is what they began with, and not what a red first week has left of it") {
  const auto red = [](int) { return SaidOfDay{.pain = 8, .next_morning = 8, .usual = 6}; };
  const Review review = looked_back(history_of(1, red), first_monday + days{6});
  int less = 0;
  for (const SlotCourse& course : review.slots) {
    if (course.weeks.empty()) continue;
    CHECK(stood_at_first(course.first));
    less += !(course.first == Amount{course.weeks.back().exercise, course.weeks.back().dose});
  }
  CHECK(less > 0);
}

TEST_CASE("a review knows what stood in each slot at the end of each week") {
  const Review review = looked_back(better(), first_monday + days{41});
  REQUIRE_FALSE(review.slots.empty());
  bool grew = false;
  for (const SlotCourse& course : review.slots) {
    REQUIRE_FALSE(course.weeks.empty());
    // What stood there first is what the plan of somebody who has done nothing has.
    if (course.weeks.front().week == 0) CHECK(stood_at_first(course.first));
    for (std::size_t i = 1; i < course.weeks.size(); ++i) CHECK(course.weeks[i].week > course.weeks[i - 1].week);
    grew = grew || !(course.weeks.front().dose == course.weeks.back().dose);
  }
  CHECK(grew);
  // What stands there now is what the plan of today says.
  const Profile profile = person(4);
  const Followed now = follow(shipped(), profile, better(), first_monday + days{41});
  for (const SlotCourse& course : review.slots) {
    const SlotInWeek& last = course.weeks.back();
    if (last.week + 1 != review.weeks.size()) continue;
    CHECK(std::any_of(now.standing.courses.begin(), now.standing.courses.end(),
                      [&](const Course& one) { return one.exercise == last.exercise && one.dose == last.dose; }));
  }
}

TEST_CASE("a review of six weeks is one screen, in lines of 72 columns") {
  const std::string text = drawn(review_page(shipped(), looked_back(better(), first_monday + days{41})));
  INFO(text);
  CHECK(std::count(text.begin(), text.end(), '\n') <= 36);
  std::size_t begin = 0;
  for (std::size_t end = text.find('\n'); end != std::string::npos; begin = end + 1, end = text.find('\n', begin))
    CHECK(end - begin <= text_width);
}

TEST_CASE("who gets better is sent to nobody, and who does not is") {
  const Review well = looked_back(better(), first_monday + days{41});
  CHECK(well.usual.trend == Trend::clearly_less);
  CHECK(well.for_clinician.empty());
  CHECK(drawn(review_page(shipped(), well)).find("doctor") == std::string::npos);
  const History same = history_of(21, [](int) { return SaidOfDay{.pain = 2, .next_morning = 4, .usual = 4}; });
  const Review not_better = looked_back(same, first_monday + days{48});
  CHECK(contains(not_better.for_clinician, ForClinician::no_gain));
  const std::string page = drawn(review_page(shipped(), not_better));
  CHECK(page.find("| Show this to a doctor or physiotherapist soon") != std::string::npos);
  CHECK(page.find("Pain falls by one or two points in two to three months") != std::string::npos);
}

TEST_CASE("a clinician reads the rule of each decision, and what was noted last") {
  History history = better(3);
  history.days.front().note = "the bed is soft";
  const std::string text =
      drawn(review_for_clinician(shipped(), looked_back(history, first_monday + days{7}), history));
  CHECK(text.find("(H1)") != std::string::npos);
  CHECK(text.find("- Mon 2026-10-05: the bed is soft") != std::string::npos);
  CHECK(text.find("Night pain is not asked for.") != std::string::npos);
}

TEST_CASE("a review of one day, and of one without a profile, is a page") {
  const History one = better(1);
  CHECK_FALSE(drawn(review_page(shipped(), looked_back(one, first_monday))).empty());
  const Review alone = review_of(shipped(), nullptr, one, first_monday);
  CHECK(alone.slots.empty());
  CHECK_FALSE(alone.listened);
  CHECK(drawn(review_page(shipped(), alone)).find("Done: 1 session.") != std::string::npos);
}

}  // namespace
}  // namespace hipplan
