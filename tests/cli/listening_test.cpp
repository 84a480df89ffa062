// SPDX-License-Identifier: MIT
// Which log a plan listens to, and what it says of it. What it makes of one is follow_test.cpp.
#include <nlohmann/json.hpp>
#include <utility>

#include "catch.hpp"
#include "program.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

using tests::Run;
using tests::Workplace;
using Variables = std::vector<std::pair<std::string, std::string>>;

constexpr std::string_view profile = "version: 1\npain: 4\ndays: [mon, wed, fri]\n";

/// Three sessions of the week from Monday, 5 October 2026, that went well.
std::string log_of_a_week() { return tests::read_text(std::string(HIPPLAN_SOURCE_DIR) + "/tests/fixtures/week.csv"); }

/// Somebody with a profile and a log of their own.
class Home {
 public:
  Home() {
    std::filesystem::create_directories(place.folder() / "config/hipplan");
    std::filesystem::create_directories(place.folder() / "data/hipplan");
    place.write("config/hipplan/profile.yaml", profile);
    place.write("data/hipplan/log.csv", log_of_a_week());
    place.write("profile.yaml", profile);
    place.write("log.csv", log_of_a_week());
  }

  Run hipplan(std::vector<std::string> words) const {
    words.insert(words.end(), {"--today", "2026-10-12"});
    return place.hipplan(words, variables());
  }

  Variables variables() const {
    return {{"XDG_CONFIG_HOME", (place.folder() / "config").string()},
            {"XDG_DATA_HOME", (place.folder() / "data").string()}};
  }

  Workplace place;
};

bool listens(const Run& run) { return run.output.find("From your log: 3 sessions") != std::string::npos; }

TEST_CASE("the own log is listened to beside the own profile, and says so") {
  const Home home;
  const Run run = home.hipplan({"plan", "--brief"});
  CHECK(run.status == 0);
  CHECK(listens(run));
  CHECK(run.errors.find("note: log from ") != std::string::npos);
  CHECK(listens(home.hipplan({"plan", "--minutes", "30"})));
}

TEST_CASE("no plan is made for less pain than was typed, with a profile or without one") {
  const Home home;
  const auto pain_of = [&](std::vector<std::string> words, const Variables& variables) {
    words.insert(words.begin(), {"plan", "--log", "log.csv", "--format", "json"});
    // Seven weeks later, when the log alone would count.
    words.insert(words.end(), {"--today", "2026-11-28"});
    const std::string out = home.place.hipplan(words, variables).output;
    return nlohmann::json::parse(out)["person"]["pain"].get<int>();
  };
  const Variables nobodys{{"XDG_CONFIG_HOME", (home.place.folder() / "none").string()}};
  CHECK(pain_of({"--profile", "profile.yaml"}, nobodys) == 4);
  for (const int pain : {5, 7}) {
    CHECK(pain_of({"--pain", std::to_string(pain)}, nobodys) == pain);
    CHECK(pain_of({"--pain", std::to_string(pain)}, home.variables()) == pain);
    CHECK(pain_of({"--pain", std::to_string(pain), "--profile", "profile.yaml"}, nobodys) == pain);
  }
}

TEST_CASE("the own log is not listened to beside another profile, nor where there is none, nor if it is not wanted") {
  const Home home;
  CHECK_FALSE(listens(home.hipplan({"plan", "--profile", "profile.yaml"})));
  CHECK_FALSE(listens(home.hipplan({"plan", "--no-log"})));
  std::filesystem::remove(home.place.folder() / "config/hipplan/profile.yaml");
  const Run run = home.hipplan({"plan", "--pain", "4"});
  CHECK(run.status == 0);
  CHECK_FALSE(listens(run));
}

TEST_CASE("a batch listens to no log") {
  const Home home;
  home.place.write("people.csv", "id,pain,days\nada,4,\"mon,wed,fri\"\n");
  for (const std::string format : {"csv", "json"}) {
    const Run run = home.place.hipplan({"batch", "people.csv", "--format", format}, home.variables());
    INFO(format << run.errors);
    CHECK(run.status == 0);
    CHECK(run.errors == "note: 1 plan\n");
    CHECK(run.output.find("ada") != std::string::npos);
    CHECK(run.output.find("decided") == std::string::npos);
    CHECK(run.output.find("listened") == std::string::npos);
  }
}

TEST_CASE("any log is listened to that is named") {
  const Home home;
  CHECK(listens(home.hipplan({"plan", "--profile", "profile.yaml", "--log", "log.csv"})));
  CHECK(listens(home.hipplan({"plan", "--pain", "4", "--log", "log.csv"})));
  CHECK(listens(home.place.shell("hipplan plan --pain 4 --log - --today 2026-10-12 < log.csv")));
}

TEST_CASE("without a log, and with one in which nothing stands, a plan is what it was") {
  const Home home;
  const Run without = home.hipplan({"plan", "--no-log"});
  home.place.write("data/hipplan/log.csv", "");
  CHECK(home.hipplan({"plan"}).output == without.output);
  std::filesystem::remove(home.place.folder() / "data/hipplan/log.csv");
  CHECK(home.hipplan({"plan"}).output == without.output);
}

TEST_CASE("what in a log is not as it should be is told by line, and everything else is used") {
  const Home home;
  home.place.write("log.csv", log_of_a_week() + "2026-11-31,day,,,,,,,,,,,,,4,,,,\n");
  const Run run = home.hipplan({"plan", "--pain", "4", "--log", "log.csv", "--width", "200"});
  CHECK(run.status == 0);
  CHECK(listens(run));
  CHECK(run.output.find("1 thing could not be read as it stands.") != std::string::npos);
  CHECK(run.errors.find("log.csv:23:1: warning: '2026-11-31' is no day") != std::string::npos);
}

TEST_CASE("what was logged after the day that is to be taken for today is not looked at, and is no slip") {
  const Home home;
  const std::string later =
      "2026-10-14,day,,,,,,,,,,,,,9,,,,\n2026-10-16,done,strength,bridge,both,2x8,,,,,9,,,,,,,,\n";
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{{"plan"},
                                                                                     {"plan", "--format", "csv"},
                                                                                     {"why", "bridge"},
                                                                                     {"review"},
                                                                                     {"log", "--list"},
                                                                                     {"log", "--usual-pain", "3"}}) {
    home.place.write("data/hipplan/log.csv", log_of_a_week());
    const Run before = home.hipplan(words);
    home.place.write("data/hipplan/log.csv", log_of_a_week() + later);
    const Run after = home.hipplan(words);
    INFO(words[0] << after.errors);
    CHECK(before.status == 0);
    CHECK(after.status == 0);
    CHECK(after.output == before.output);
    CHECK(after.errors == before.errors);
  }
}

TEST_CASE("a log that is none, or cannot be read, is no plan") {
  const Home home;
  home.place.write("other.csv", "week,day,date,order,phase,id\n1,Mon,,1,warm-up,indoor-walk\n");
  for (const std::string file : {"other.csv", "missing.csv"}) {
    const Run run = home.hipplan({"plan", "--pain", "4", "--log", file});
    INFO(file << '\n' << run.errors);
    CHECK(run.status == 1);
    CHECK(run.output.empty());
    CHECK(run.errors.find(file) != std::string::npos);
  }
}

TEST_CASE("a log may not be written over by a plan") {
  const Home home;
  CHECK(home.hipplan({"plan", "--pain", "4", "--log", "log.csv", "-o", "log.csv"}).status == 2);
  CHECK(home.hipplan({"plan", "--no-log", "-o", "data/hipplan/log.csv"}).status == 2);
  CHECK(home.place.read("log.csv") == log_of_a_week());
}

TEST_CASE("flags about the log that cannot be are wrong use") {
  const Home home;
  const auto errors = [&](std::vector<std::string> words) {
    words.insert(words.begin(), {"plan", "--pain", "4"});
    const Run run = home.place.hipplan(words);
    CHECK(run.status == 2);
    return run.errors;
  };
  CHECK(errors({"--log", "log.csv", "--no-log"}) ==
        "hipplan: --no-log: error: stands beside --log; expected one or the other\n");
  CHECK(errors({"--today", "2026-11-31"}) ==
        "hipplan: --today: error: '2026-11-31' is no date; expected one like 2026-11-23\n");
  CHECK(errors({"--bad-day", "--format", "csv"}) ==
        "hipplan: --bad-day: error: a bad day has no rows; expected text, markdown or html\n");
  CHECK(errors({"--log", "log.csv", "--today", "2026-10-12", "--week", "1"})
            .find("week '1' is not in this plan; expected a whole number from 2 to 5") != std::string::npos);
}

TEST_CASE("the weeks of a log have days, in a calendar without a start too") {
  const Home home;
  const Run run = home.hipplan({"plan", "--format", "ics"});
  CHECK(run.status == 0);
  CHECK(run.output.find("DTSTART:20261012T180000") != std::string::npos);
  const Run start = home.hipplan({"plan", "--start", "2027-01-04"});
  CHECK(start.errors.find("note: --start does nothing here") != std::string::npos);
  CHECK(start.output.find("10-12") != std::string::npos);
}

TEST_CASE("more pain that was logged, or is said now, may ask for a clinician first") {
  const Home home;
  std::string log = log_of_a_week();
  for (const int day : {12, 13, 14, 15, 16, 17, 18})
    log += "2026-10-" + std::to_string(day) + ",day,,,,,,,,,,,,,7,,,,\n";
  home.place.write("log.csv", log);
  const std::vector<std::string> words{"plan",  "--pain",  "2",       "--condition", "hip-replacement",
                                       "--log", "log.csv", "--today", "2026-10-19"};
  const Run run = home.place.hipplan(words);
  CHECK(run.status == 3);
  CHECK(run.output.find("surgical team") != std::string::npos);
  CHECK(home.hipplan({"plan", "--pain", "7"}).output.find("Made for a pain of 7, as you say.") != std::string::npos);
}

TEST_CASE("why tells of an exercise what was decided, and the lines of the log on which that rests") {
  const Home home;
  const std::string page = home.hipplan({"why", "bridge"}).output;
  CHECK(page.find("This week: On to 2 rounds of 10: it went well on 7 and 9 October. [H1;") != std::string::npos);
  CHECK(page.find("line 14 of the log") != std::string::npos);
  CHECK(home.hipplan({"why", "bridge", "--no-log"}).output.find("This week") == std::string::npos);
}

TEST_CASE("why tells what the log has left out, and only of ways back that the log allows") {
  const Home home;
  home.place.write("data/hipplan/log.csv", log_of_a_week() + "2026-10-10,done,strength,bridge,,,2,8,3,,9,,,,,,,,\n");
  const std::string page = home.hipplan({"why", "bridge", "--width", "300"}).output;
  CHECK(page.find("It has been left out since 10 October, as it hurt too much") != std::string::npos);
  CHECK(page.find("Nothing stands against it") == std::string::npos);
  CHECK(page.find("--include bridge") == std::string::npos);
  const Run included = home.hipplan({"plan", "--include", "bridge", "--width", "300"});
  CHECK(included.output.find("Bridge was asked for; it has been left out since 10 October") != std::string::npos);
  // Without the log asking for it is enough, or it is there.
  CHECK(home.hipplan({"why", "bridge", "--no-log"}).output.find("in your plan") != std::string::npos);
  for (const char* way : {"--minutes ", "--weeks "}) {
    const std::size_t at = page.find(std::string("(") + way);
    if (at == std::string::npos) continue;
    const std::string value =
        page.substr(at + 1 + std::string(way).size(), page.find(')', at) - at - 1 - std::string(way).size());
    INFO(way << value);
    const std::string flag(way, std::string(way).size() - 1);
    const std::string table = home.hipplan({"plan", "--brief", "--format", "csv", flag, value}).output;
    CHECK(table.find(",bridge,") != std::string::npos);
  }
}

TEST_CASE("a bad day has a page of its own, with or without a log") {
  const Home home;
  for (const Run& run : {home.hipplan({"plan", "--bad-day"}), home.hipplan({"plan", "--bad-day", "--no-log"})}) {
    CHECK(run.status == 0);
    CHECK(run.output.starts_with("On a bad day\n"));
    CHECK(run.output.find("WHEN TO STOP") != std::string::npos);
    CHECK(run.output.find("hipplan log --session bad-day") != std::string::npos);
  }
}

TEST_CASE("a bad day notes what it has no place for") {
  const Home home;
  const Run run =
      home.hipplan({"plan", "--bad-day", "-o", "day.md", "--week", "2", "--brief", "--clinician", "--explain", "--made",
                    "2026-10-12", "--figures", "pictures", "--page-break", "--large-print"});
  CHECK(run.status == 0);
  for (const char* flag : {"--week", "--brief", "--clinician", "--explain", "--made", "--figures", "--page-break"}) {
    const std::string note =
        std::string("note: ") + flag + " does nothing here; it is for a plan that is not --bad-day\n";
    INFO(note);
    CHECK(run.errors.find(note) == run.errors.find(std::string("note: ") + flag));
    CHECK(run.errors.find(note) != std::string::npos);
  }
  CHECK(run.errors.find("note: --large-print does nothing here; it is for html\n") != std::string::npos);
  const Run html = home.hipplan({"plan", "--bad-day", "--format", "html", "--large-print"});
  CHECK(html.errors.find("does nothing") == std::string::npos);
}

TEST_CASE("in rows the decision is a column of its own, and only where a log was read") {
  const Home home;
  const std::string with = home.hipplan({"plan", "--format", "csv"}).output;
  const std::string without = home.hipplan({"plan", "--format", "csv", "--no-log"}).output;
  CHECK(with.find(",why,decided\n") != std::string::npos);
  CHECK(with.find("On to 2 rounds of 10: it went well on 7 and 9 October.\n") != std::string::npos);
  CHECK(without.find("decided") == std::string::npos);
}

}  // namespace
}  // namespace hipplan
