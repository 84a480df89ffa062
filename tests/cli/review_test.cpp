// SPDX-License-Identifier: MIT
// `hipplan review`: whose log it looks at, what it says of none, and that a log stays text. How it reads is
// tests/golden/review-*.txt.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "facts.hpp"
#include "hipplan/formats/review_data.hpp"
#include "program.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::has;
using tests::Run;
using tests::Workplace;

constexpr const char* own_profile = ".config/hipplan/profile.yaml";
constexpr const char* own_log = ".local/share/hipplan/log.csv";
const std::string titles = "date,entry,session,exercise,planned,sets,reps,hold_seconds,pain_during,usual_pain,note\n";
const std::string today = "2026-11-25";

Run review(const Workplace& place, std::vector<std::string> more = {}) {
  more.insert(more.begin(), {"review", "--today", today});
  return place.hipplan(more);
}

TEST_CASE("where there is nothing to look back on a review says so, with status 1") {
  const Workplace place;
  const Run nobody = review(place);
  CHECK(nobody.status == 1);
  CHECK(nobody.output == "");
  CHECK(has(nobody.errors, "your log goes with your profile, and there is none yet; expected 'hipplan init'"));
  place.write(own_profile, "version: 2\npain: 4\n");
  const Run no_log = review(place);
  CHECK(no_log.status == 1);
  CHECK(no_log.errors ==
        "hipplan: error: nothing to look back on: there is no log yet; 'hipplan log' writes down how a session went\n");
  place.write(own_log, titles);
  const Run empty = review(place);
  CHECK(empty.status == 1);
  CHECK(empty.output == "");
  CHECK(has(empty.errors,
            "log.csv: error: nothing to look back on: no session and no day is written down up to 2026-11-25"));
  place.write(own_log, titles + "2026-11-26,day,,,,,,,,4,\n");
  CHECK(review(place).status == 1);
  place.write(own_log, "week,day,date,order\n1,Mon,,1\n");
  CHECK(review(place).status == 1);
  const Run missing = review(place, {"--log", "nowhere.csv"});
  CHECK(missing.status == 1);
  CHECK(has(missing.errors, "nowhere.csv"));
}

TEST_CASE("a review is refused with status 2 where the line is wrong, and with 3 where there is a warning sign") {
  const Workplace place;
  place.write(own_profile, "version: 2\npain: 4\n");
  place.write(own_log, titles + "2026-11-23,day,,,,,,,,4,\n");
  CHECK(review(place).status == 0);
  CHECK(place.hipplan({"review", "--today", "soon"}).status == 2);
  CHECK(review(place, {"--format", "ics"}).status == 2);
  const Run others = review(place, {"--profile", "her.yaml"});
  CHECK(others.status == 2);
  CHECK(has(others.errors, "--profile: error: needs the log that belongs to it; expected --log FILE"));
  CHECK(review(place, {"-o", own_log}).status == 2);
  place.write(own_profile, "version: 2\npain: 4\nred-flag: fever\n");
  const Run stopped = review(place, {"--format", "json"});
  CHECK(stopped.status == 3);
  CHECK(stopped.output == "");
}

TEST_CASE("another log is looked at without a profile, and not with one's own") {
  const Workplace place;
  place.write(own_profile, "version: 2\npain: 9\n");
  place.write("other.csv", titles + "2026-11-23,done,strength,bridge,2x8x3s,2,8,3,3,4,\n");
  const Run run = review(place, {"--log", "other.csv"});
  CHECK(run.status == 0);
  CHECK(has(run.output, "Done: 1 session."));
  CHECK(has(run.output, "is known only with the profile that"));
  CHECK_FALSE(has(run.output, "Now"));
}

TEST_CASE("what was noted stays text in every format of a review") {
  const Workplace place;
  place.write(own_profile, "version: 2\npain: 4\n");
  place.write(own_log,
              titles + "2026-11-23,day,,,,,,,,4,=1+1 <script>alert(1)</script> **bold** | [x](javascript:y)\n");
  const auto page = [&](const char* format) {
    const Run run = review(place, {"--for-clinician", "--format", format});
    CHECK(run.status == 0);
    return run.output;
  };
  CHECK_FALSE(has(page("html"), "<script>"));
  CHECK(has(page("html"), "&lt;script&gt;"));
  CHECK_FALSE(has(page("markdown"), "<script>"));
  CHECK_FALSE(has(page("markdown"), " **bold**"));
  CHECK(has(page("markdown"), "\\[x\\](javascript"));
  const Run csv = review(place, {"--format", "csv"});
  CHECK(has(csv.output, ",'=1+1"));
}

TEST_CASE("a review notes a flag that does nothing") {
  const Workplace place;
  place.write(own_profile, "version: 2\npain: 4\n");
  place.write(own_log, titles + "2026-11-23,day,,,,,,,,4,\n");
  for (const char* format : {"csv", "json"}) {
    CHECK(review(place, {"--for-clinician", "--art", "ascii", "--format", format}).errors ==
          "note: --art does nothing here; it is for text\n"
          "note: --for-clinician does nothing here; it is for text, markdown and html\n");
  }
  CHECK(review(place, {"--for-clinician", "--art", "ascii"}).errors == "");
}

TEST_CASE("a review has a row a session or a day, and its facts as JSON") {
  const Workplace place;
  place.write(own_profile, "version: 2\npain: 4\n");
  place.write(own_log, titles +
                           "2026-11-16,done,strength,bridge,2x8x3s,2,8,3,3,,\n"
                           "2026-11-16,done,strength,clamshell,2x8,2,6,,5,,\n"
                           "2026-11-16,day,,,,,,,,4,\n2026-11-24,day,,,,,,,,3,quiet\n");
  const auto rows = tests::cells_of_csv(review(place, {"--format", "csv"}).output);
  REQUIRE(rows.size() == 3);
  const auto count = static_cast<std::size_t>(std::count(review_columns.begin(), review_columns.end(), ',')) + 1;
  for (const auto& row : rows) CHECK(row.size() == count);
  CHECK(rows[1] == std::vector<std::string>{"1", "2026-11-16", "strength", "2", "1", "5", "", "", "4", "", "", "", ""});
  CHECK(rows[2] == std::vector<std::string>{"2", "2026-11-24", "", "", "", "", "", "", "3", "", "", "", "quiet"});
  const auto json = nlohmann::json::parse(review(place, {"--format", "json"}).output);
  CHECK(json["schema"] == 1);
  CHECK(json["weeks"].size() == 2);
  CHECK(json["weeks"][0]["done"] == 1);
  CHECK(json["weeks"][0]["planned"] == 3);
  CHECK(json["pain_during"][0]["value"] == 5);
  CHECK(json["trends"]["usual_pain"]["trend"] == "unknown");
  CHECK(json["slots"][0]["weeks"][0]["level"].is_number());
  CHECK(json["decisions"][0]["rule"].is_string());
}

}  // namespace
}  // namespace hipplan
