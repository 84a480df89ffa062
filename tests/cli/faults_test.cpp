// SPDX-License-Identifier: MIT
// Every command where the system gives less than it should: no room, no reader, no memory, no descriptors, a clock or a
// locale that is wrong. Each ends with a status of its own and a sentence, and what was there before stays.
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <set>
#include <sstream>

#include "catch.hpp"
#include "people_files.hpp"
#include "program.hpp"
#include "support.hpp"

namespace hipplan {
namespace {

namespace fs = std::filesystem;
using tests::many_people;
using tests::Run;
using tests::Workplace;

const std::string preloaded = "ASAN_OPTIONS=verify_asan_link_order=0 LD_PRELOAD=" HIPPLAN_PRELOAD " ";

/// What every kind of run needs.
class Desk : public Workplace {
 public:
  Desk() {
    write("people.csv", many_people(60));
    write("me.yaml", "version: 2\npain: 4\n");
    write("old.txt", "old\n");
    fs::copy_file(fs::path(HIPPLAN_SOURCE_DIR) / "tests/fixtures/week.csv", folder() / "week.csv");
  }
};

/// Each prints something.
const std::vector<std::string> printing{"plan --pain 4",
                                        "plan --pain 4 --format html",
                                        "plan --pain 4 --format csv -q",
                                        "why bridge --pain 4",
                                        "list",
                                        "show bridge",
                                        "figure bridge",
                                        "sources",
                                        "screen --print",
                                        "check fixtures/my-exercise.yaml",
                                        "ids exercises",
                                        "help",
                                        "help plan",
                                        "--help",
                                        "--version",
                                        "log --log week.csv --list --today 2026-12-01",
                                        "review --log week.csv --today 2026-12-01",
                                        "batch people.csv -q"};

/// These write a file.
const std::vector<std::string> writing{"plan --pain 4 -o old.txt", "batch -q people.csv -o old.txt --format csv",
                                       "review --log week.csv --today 2026-12-01 -o old.txt"};

TEST_CASE("whatever prints tells of a disk that is full, of a reader that is gone, and of a stream that is closed") {
  const Desk desk;
  for (const std::string& command : printing) {
    INFO(command);
    for (const auto& [where, why] : std::vector<std::pair<std::string, std::string>>{
             {" > /dev/full", std::strerror(ENOSPC)}, {" >&-", std::strerror(EBADF)}}) {
      const Run run = desk.shell("hipplan " + command + where);
      CHECK(run.status == 1);
      CHECK(run.errors.find("hipplan: standard output: error: cannot write: " + why + '\n') != std::string::npos);
    }
    const Run piped =
        desk.shell("{ sleep 0.05; hipplan " + command + " 2> errors; echo $? > status; } | true; cat status");
    CHECK(piped.output == "1\n");
    CHECK(desk.read("errors").find("cannot write: " + std::string(std::strerror(EPIPE))) != std::string::npos);
  }
}

TEST_CASE("a sign is answered with its status whatever is closed or full") {
  const Desk desk;
  for (const char* streams : {"> /dev/full", ">&-", "<&- >&- 2>&-", "2> /dev/full", "> /dev/full 2> /dev/full"}) {
    INFO(streams);
    CHECK(desk.shell(std::string("hipplan plan --pain 4 --red-flag fever ") + streams).status == 3);
  }
}

TEST_CASE("where nothing can be said on standard error, everything else is as it was") {
  const Desk desk;
  std::vector<std::string> commands = printing;
  commands.insert(commands.end(), {"plan --pain 44", "plan --pain 4 --format csv", "batch people.csv", "plam"});
  for (const std::string& command : commands) {
    INFO(command);
    const Run loud = desk.shell("hipplan " + command);
    for (const char* where : {" 2> /dev/full", " 2>&-"}) {
      const Run run = desk.shell("hipplan " + command + where);
      CHECK(run.status == loud.status);
      CHECK((run.output == loud.output));
    }
    // Nothing is left to tell anything to.
    const Run mute = desk.shell("hipplan " + command + " <&- >&- 2>&-");
    CHECK(mute.status == (loud.status == 0 ? 1 : loud.status));
  }
  CHECK(desk.names() == std::vector<std::string>{"me.yaml", "old.txt", "people.csv", "week.csv"});
}

// The sanitizers themselves want memory, and descriptors to look at it.
#if !defined(__SANITIZE_ADDRESS__)
TEST_CASE("without memory every command ends with a sentence, and leaves nothing half done") {
  const Desk desk;
  std::vector<std::string> commands = writing;
  commands.insert(commands.end(), {"batch -q people.csv --jobs 30", "batch -q people.csv --jobs 256",
                                   "check " HIPPLAN_SOURCE_DIR "/catalog", "figure --all -o figures",
                                   "log -q --log week.csv --list --today 2026-12-01"});
  const std::string week = desk.read("week.csv");
  int ended = 0;
  for (const std::string& command : commands) {
    for (const char* kilobytes : {"9000", "10500", "12000", "14000", "18000", "22500", "60000", "100000", "150000"}) {
      INFO(command << " with " << kilobytes);
      const Run run =
          desk.shell("ulimit -c 0; ulimit -v " + std::string(kilobytes) + "; hipplan " + command + " > out");
      // 127: the libraries could not be loaded; what they do before the program begins is not ours.
      if (run.status == 127 || run.errors.find("error while loading") != std::string::npos) continue;
      CHECK(run.status <= 1);
      const bool told = run.errors.ends_with("hipplan: error: there is not enough memory\n");
      ended += told;
      if (run.status == 1) CHECK((told || command.starts_with("batch")));
      CHECK(desk.shell("ls -A | grep '^[.]hipplan'").output == "");
      const std::string old = desk.read("old.txt");
      CHECK((old == "old\n" || run.status == 0 || command.starts_with("batch")));
      desk.write("old.txt", "old\n");
    }
  }
  CHECK(ended > 0);
  CHECK(desk.read("week.csv") == week);
}

TEST_CASE("without descriptors every command that opens a file says so") {
  const Desk desk;
  int refused = 0;
  for (const std::string& command :
       {std::string("plan --profile me.yaml -o old.txt"), std::string("batch -q people.csv --output-dir plans"),
        std::string("log --log week.csv --today 2026-12-01 --usual-pain 4"),
        std::string("review --log week.csv --today 2026-12-01"), std::string("figure --all -o figures")}) {
    for (const char* most : {"4", "5", "6", "7"}) {
      INFO(command << " with " << most);
      const Run run = desk.shell("cp week.csv kept; ulimit -n " + std::string(most) + "; exec hipplan " + command);
      if (run.status == 127) continue;
      CHECK(run.status <= 1);
      // Of its people some may have mistakes, who are told of.
      const bool told = run.errors.find(": " + std::string(std::strerror(EMFILE)) + '\n') != std::string::npos;
      if (run.status == 1) CHECK((told || command.starts_with("batch")));
      refused += told;
      if (told) CHECK(desk.read("old.txt") == "old\n");
      if (told) CHECK(desk.read("week.csv") == desk.read("kept"));
      desk.shell("rm -rf plans figures; echo old > old.txt");
    }
  }
  CHECK(refused > 0);
}
#endif

TEST_CASE("closing that fails is told, and what was there before stays") {
  const Desk desk;
  const std::string why = "cannot write: " + std::string(std::strerror(EDQUOT)) + '\n';
  for (const std::string& command : writing) {
    INFO(command);
    const Run run = desk.shell("HIPPLAN_TEST_CLOSE=" + std::to_string(EDQUOT) + ' ' + preloaded + "hipplan " + command);
    CHECK(run.status == 1);
    CHECK(run.errors.find("hipplan: old.txt: error: " + why) != std::string::npos);
    CHECK(desk.read("old.txt") == "old\n");
    CHECK(desk.shell("ls -A | grep '^[.]hipplan'").output == "");
  }
  const Run folder = desk.shell("HIPPLAN_TEST_CLOSE=" + std::to_string(EDQUOT) + ' ' + preloaded +
                                "hipplan batch -q people.csv --jobs 1 --output-dir plans");
  CHECK(folder.status == 1);
  CHECK(folder.errors.find("hipplan: plans/p0.txt: error: " + why) != std::string::npos);
  // Nothing is left that is no plan, and it can be gone on with.
  CHECK(desk.shell("ls -A plans").output == "records.csv\n");
  CHECK(desk.shell("hipplan batch -q people.csv --output-dir whole; hipplan batch -q people.csv --output-dir plans "
                   "--resume; "
                   "diff -r whole plans")
            .output.empty());
}

TEST_CASE("a clock that is wrong makes another day, never a crash") {
  const Desk desk;
  for (const auto& [seconds, day] : std::vector<std::pair<const char*, const char*>>{{"0", "1970-01-01"},
                                                                                     {"-1", "1969-12-31"},
                                                                                     {"2147483648", "2038-01-19"},
                                                                                     {"253402300800", "10000-01-01"},
                                                                                     {"-99999999999999", ""},
                                                                                     {"9223372036854775807", ""}}) {
    INFO(seconds);
    const std::string at = std::string("TZ=UTC HIPPLAN_TEST_TIME=") + seconds + ' ' + preloaded + "hipplan ";
    for (const char* command : {"plan --pain 4 --start today --format csv -q", "log --log mine.csv --usual-pain 4 -q",
                                "log --log mine.csv --list", "review --log week.csv", "plan --pain 4 --log week.csv"}) {
      INFO(command);
      const Run run = desk.shell(at + command);
      CHECK(run.status <= 2);
    }
    const Run plan = desk.shell(at + "plan --pain 4 --start today --weeks 1 --days 7 --format csv -q");
    if (plan.status == 0 && *day != '\0') CHECK(plan.output.find(',' + std::string(day) + ',') != std::string::npos);
    fs::remove(desk.folder() / "mine.csv");
  }
}

TEST_CASE("no locale and no time zone changes what is written into a file") {
  const Desk desk;
  const auto all = [&](const std::string& variables) {
    std::string out;
    for (const char* command : {"plan --pain 4 --start 2026-11-23 --format csv", "plan --pain 4 --format json -q",
                                "plan --pain 4 --start 2026-11-23 --format ics", "batch people.csv --format csv",
                                "figure bridge --format json", "review --log week.csv --today 2026-12-01 --format csv"})
      out += desk.shell("env " + variables + " hipplan " + command).output;
    return out;
  };
  const std::string usual = all("LC_ALL=C.UTF-8");
  CHECK_FALSE(usual.empty());
  for (const char* variables : {"LC_ALL=C", "LC_ALL=de_DE.UTF-8 LANGUAGE=de", "LC_ALL=tr_TR.UTF-8", "LC_ALL=nonsense",
                                "LC_NUMERIC=de_DE.UTF-8", "TZ=Pacific/Kiritimati", "TZ=:/etc/passwd", "TZ=nonsense"}) {
    INFO(variables);
    CHECK((all(variables) == usual));
  }
}

/// The words behind every `.It Ev` of the man page.
std::set<std::string> documented_variables() {
  std::istringstream page(tests::read_text(HIPPLAN_SOURCE_DIR "/docs/hipplan.1"));
  std::set<std::string> names;
  for (std::string line; std::getline(page, line);) {
    if (!line.starts_with(".It Ev ")) continue;
    std::istringstream words(line.substr(7));
    for (std::string word; words >> word;) names.insert(word);
  }
  return names;
}

TEST_CASE("no variable of the environment is asked for that the man page does not name") {
  const Desk desk;
  const std::set<std::string> documented = documented_variables();
  REQUIRE(documented.contains("XDG_CONFIG_HOME"));
  // What libraries ask for when they are loaded.
  const std::set<std::string> of_libraries{"NETTLE_FAT_VERBOSE", "NETTLE_FAT_OVERRIDE"};
  std::vector<std::string> commands = printing;
  commands.insert(commands.end(), writing.begin(), writing.end());
  commands.insert(commands.end(), {"log -q --usual-pain 4 --today 2026-12-01", "figure --all -o figures",
                                   "batch -q people.csv --output-dir plans", "init < /dev/null"});
  for (const std::string& command : commands)
    desk.shell("HIPPLAN_TEST_GETENV=$PWD/asked " + preloaded + "hipplan " + command);
  std::istringstream asked(desk.read("asked"));
  std::set<std::string> seen;
  for (std::string name; std::getline(asked, name);) {
    INFO(name);
    CHECK((documented.contains(name) || of_libraries.contains(name)));
    seen.insert(name);
  }
  CHECK(seen.contains("HOME"));
}

}  // namespace
}  // namespace hipplan
