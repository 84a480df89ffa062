// SPDX-License-Identifier: MIT
// What was written last is what is taken back, however many write.
#include "hipplan/load/last_entry.hpp"

#include <chrono>

#include "catch.hpp"
#include "hipplan/catalog/calendar.hpp"
#include "hipplan/formats/log_csv.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using namespace std::chrono;
using tests::exercise_index;
using tests::shipped;

constexpr sys_days today{year{2026} / 12 / 1};

std::string taken(const std::string& text, const Meant& meant = {}) {
  std::string out;
  for (const LogRow& row : rows_that_take_back(read_log(text, shipped(), today), meant)) {
    out += iso_date(row.date).substr(8) + ' ' +
           (row.exercise ? std::string(shipped().exercises[*row.exercise].id) : std::string("day")) + '\n';
  }
  return out;
}

TEST_CASE("what is taken back is what stands line under line in one session") {
  std::string log = "date,entry,session,exercise,usual_pain\n";
  CHECK(taken(log).empty());
  log += "2026-11-20,done,strength,bridge,\n2026-11-20,done,strength,clamshell,\n2026-11-20,done,light,walking,\n";
  CHECK(taken(log) == "20 walking\n");
  CHECK(taken(log, {{}, SessionKind::strength, {}}) == "20 clamshell\n20 bridge\n");
  // Somebody else's row between them: they were not written at once.
  log += "2026-11-20,done,strength,squat,\n";
  CHECK(taken(log, {{}, SessionKind::strength, {}}) == "20 squat\n");
  // Logged later for an earlier day, it still is the last.
  log += "2026-11-18,done,strength,bridge,\n";
  CHECK(taken(log) == "18 bridge\n");
  CHECK(taken(log, {sys_days{year{2026} / 11 / 20}, {}, {exercise_index("clamshell")}}) == "20 clamshell\n");
  log += "2026-11-18,day,,,4\n2026-11-18,day,,,5\n";
  CHECK(taken(log) == "18 day\n");
}

TEST_CASE("taking back everything, one after another, leaves nothing") {
  std::string log = "date,entry,session,exercise,side,usual_pain\n";
  for (int i = 0; i < 30; ++i) {
    const std::string day = "2026-11-" + std::to_string(10 + i % 3 * 7);
    log += i % 4 == 0 ? day + ",day,,,,4\n" : day + ",done,strength," + (i % 2 == 0 ? "bridge" : "clamshell") + ",,\n";
  }
  int times = 0;
  for (auto rows = rows_that_take_back(read_log(log, shipped(), today), {}); !rows.empty() && times < 100; ++times) {
    const ReadLog before = read_log(log, shipped(), today);
    log += log_rows(shipped(), before.layout, rows);
    const ReadLog after = read_log(log, shipped(), today);
    CHECK(after.slips.empty());
    rows = rows_that_take_back(after, {});
  }
  CHECK(read_log(log, shipped(), today).history.empty());
  CHECK(times <= 30);
}

}  // namespace
}  // namespace hipplan
