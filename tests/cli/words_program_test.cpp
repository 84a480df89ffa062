// SPDX-License-Identifier: MIT
// The words of a command line and a profile as people write them, tried on the program itself.
#include <chrono>

#include "catch.hpp"
#include "hipplan/catalog/calendar.hpp"
#include "program.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::has;
using tests::Run;
using tests::split_command;
using tests::Workplace;

constexpr const char* own = ".config/hipplan/profile.yaml";

Run run(std::string_view command) { return Workplace().hipplan(split_command(command)); }

TEST_CASE("words of a list that stand apart lead to the comma") {
  for (const char* command : {"plan --pain 4 --condition osteoarthritis hip-replacement-posterior",
                              "plan --pain 4 --condition osteoarthritis, hip-replacement-posterior",
                              "plan --pain 4 --condition osteoarthritis and hip-replacement-posterior",
                              "plan --pain 4 --condition=osteoarthritis , hip-replacement-posterior"}) {
    const Run wrong = run(command);
    INFO(command);
    CHECK(wrong.status == 2);
    CHECK(has(wrong.errors, "separate words with commas: --condition osteoarthritis,hip-replacement-posterior ("));
    CHECK_FALSE(has(wrong.errors, "did you mean"));
  }
  CHECK(has(run("plan --pain 4 --position=lying sitting").errors, "--position lying,sitting ("));
  CHECK(has(run("plan --pain 4 --days mon wed fri").errors, "--days mon,wed,fri ("));
  CHECK(has(run("plan --pain 4 --days 3 times").errors, "'times' stands alone"));
}

TEST_CASE("a known sign stops the plan however the list is parted") {
  for (const char* command : {"plan --pain 4 --red-flag 'fever;xyz'", "plan --pain 4 --red-flag 'xyz and chest pain'",
                              "plan --pain 4 --red-flag xyz fever", "plan --pain 4 --red-flag chest pain",
                              "plan --red-flag xyz , fever", "plan --pain 4 --red-flag FEVER",
                              "why --red-flag xyz fever bridge", "plan --pain 4 --red-flag fever-chest-pain",
                              "plan --pain 4 --condition oa fracture", "plan --pain 4 --condition 'oa;fracture'"}) {
    INFO(command);
    CHECK(run(command).status == 3);
  }
  CHECK(run("plan --pain 4 --red-flag 'no fever'").status == 2);
}

TEST_CASE("a list in a profile without commas is suggested whole, and a sign in it is heard") {
  const Workplace place;
  place.write(own, "version: 1\npain: 4\ncondition: osteoarthritis hip-replacement-posterior\n");
  const Run wrong = place.hipplan({"plan"});
  CHECK(wrong.status == 1);
  CHECK(has(wrong.errors, "profile.yaml:3:12: error: "));
  CHECK(has(wrong.errors, "separate words with commas: osteoarthritis,hip-replacement-posterior\n"));
  place.write(own, "version: 1\npain: 4\nred-flag:\n  - xyz and\n    fever\n");
  CHECK(place.hipplan({"plan"}).status == 3);
}

TEST_CASE("a profile is understood as people write it") {
  const Workplace place;
  place.write(own,
              "version: 1\npain: 4\nside: Left\ndays: [Monday, WED]\nequipment: [Chairs, 'Bands']\nactive: true\n"
              "avoid: [Bird dog, Lying buttock squeeze]\nposition: Side lying, Sitting,\n");
  const Run run = place.hipplan({"plan"});
  CHECK(run.status == 0);
  CHECK(run.output == Workplace()
                          .hipplan(split_command("plan --pain 4 --side left --days mon,wed --equipment chair,band "
                                                 "--active --avoid bird-dog,glute-squeeze --position "
                                                 "side-lying,sitting"))
                          .output);
}

TEST_CASE("why and show know an exercise by the name on the plan") {
  CHECK(run("why 'Lying buttock squeeze' --pain 4").output == run("why glute-squeeze --pain 4").output);
  CHECK(run("show 'BIRD DOG'").output == run("show bird-dog").output);
  CHECK(has(run("show 'Lying buttock squeze'").errors, "did you mean 'Lying buttock squeeze'?"));
  CHECK(has(run("show 'bridge,clamshell'").errors, "'bridge,clamshell' is more than one exercise"));
}

TEST_CASE("a name that two exercises have names neither, and both ids are told") {
  const Workplace place;
  std::string added = Workplace().read("fixtures/my-exercise.yaml");
  const std::size_t at = added.find("name:");
  REQUIRE(at != std::string::npos);
  added.replace(at, added.find('\n', at) - at, "name: Bird dog");
  place.write("added.yaml", added);
  const Run wrong = place.hipplan({"show", "Bird Dog", "--add", "added.yaml"});
  CHECK(wrong.status == 2);
  CHECK(has(wrong.errors, "exercise 'Bird Dog' may be several things; expected one of bird-dog, "));
  CHECK(place.hipplan({"show", "bird-dog", "--add", "added.yaml"}).status == 0);
}

TEST_CASE("closed lists take any case") {
  CHECK(run("plan --pain 4 --format HTML").output == run("plan --pain 4 --format html").output);
  CHECK(run("ids Red_Flags").output == run("ids red-flags").output);
  CHECK(has(run("plan --pain 4 --format 'html csv'").errors, "'html csv' is more than one format"));
}

TEST_CASE("a start is counted from today, from a flag or a profile, and is said") {
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  const Workplace place;
  place.write(own, "version: 1\npain: 4\nstart: tomorrow\n");
  for (const Run& run : {Workplace().hipplan({"plan", "--pain", "4", "--start", "Tomorrow"}, {{"TZ", "UTC"}}),
                         place.hipplan({"plan"}, {{"TZ", "UTC"}})}) {
    CHECK(run.status == 0);
    bool said = false;
    // Midnight may pass between the two looks at the clock.
    for (const int passed : {1, 2}) {
      const auto day = today + std::chrono::days{passed};
      const std::string date = std::string(long_name(weekday_of(day))) + ' ' + iso_date(day);
      said = said || has(run.errors, "note: the plan starts on " + date + " (");
    }
    CHECK(said);
  }
  CHECK_FALSE(has(run("plan --pain 4 --start 2026-11-23").errors, "starts on"));
  CHECK(run("plan --pain 4 --start someday").status == 2);
}

TEST_CASE("init keeps a name with a comma and a start that is counted from today") {
  const Workplace place;
  place.write(own, "version: 1\npain: 4\navoid: ['Bird dog', bridge]\nstart: monday\n");
  CHECK(place.shell("(yes '' | head -n 7; yes no) | hipplan init").status == 0);
  const std::string kept = place.read(own);
  CHECK(has(kept, "\navoid: ['Bird dog', bridge]\n"));
  CHECK(has(kept, "\nstart: monday\n"));
}

}  // namespace
}  // namespace hipplan
